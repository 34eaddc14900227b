import Diagnostics
import Testing

@testable import Content

@Suite("What has no translation")
struct MissingTranslationTests {
  private static let files = [
    "site.yml": """
    title: 某馆年报
    title.en: Annual report
    footer: 页脚
    languages: [zh-CN, en]
    navigation:
      - {title: 关于, title.en: About, page: pages/about.md}
      - {title: 首页, page: index.html}

    """,
    "pages/about.md": "---\ntitle: 关于\n---\n\n正文。\n",
    "pages/about.en.md": "---\ntitle: About\n---\n\nText.\n",
    "pages/more.md": "---\ntitle: 更多\n---\n\n正文。\n",
    "data/sources.csv":
      "id,title,publisher,date,kind,title.en,publisher.en,kind.en\nr,年报,某馆,2023,年报,Report,Museum,report\n",
    "data/indicators.csv":
      "id,name,level,unit,name.en,category\na,人次,school,人次,Visits,\nb,天数,school,天,,\nc,票价,school,元,,票\n",
    "data/observations.csv": "indicator,period,value,source,locator\na,2023,5,r,一\n",
  ]

  private func found(_ files: [String: String]) -> [String] {
    var report = Report()
    SmallSite(files).site?.reportMissingTranslations(&report)
    return report.diagnostics.sorted().map {
      "\($0.place.description) \($0.message.en)\($0.otherCells.isEmpty ? "" : " \($0.otherCells)")"
    }
  }

  @Test("texts, keys and cells without a twin are listed, by file and cell")
  func listed() {
    #expect(
      found(Self.files) == [
        "Content/data/indicators.csv:3:15 name.en lacks 2 cells: E3, E4 [\"E4\"]",
        "Content/data/indicators.csv:4:16 there is no column category.en for 1 cell of category: F4",
        "Content/pages/more.md:2:8 this text has no translation into en",
        "Content/site.yml there is no footer.en",
        "Content/site.yml there is no navigation.首页.title.en",
      ])
  }

  @Test(
    "the sheets of a workbook are named, with the cells, be there a column for the language or not")
  func workbook() {
    func cell(_ sheet: String, _ address: String) -> Place {
      Place(file: "台账.xlsx", sheet: sheet, cell: address)
    }
    let without = UntranslatedCells(
      key: "title", areOfTwin: false, places: [cell("来源", "B2"), cell("来源", "B3")])
    let other = UntranslatedCells(key: "title", areOfTwin: false, places: [cell("任务", "B2")])
    #expect(!without.isLike(other))
    let words = [without, other].map { cells in
      let problem = Diagnostic.untranslated(cells, in: "en")
      return
        "\(problem.place) \(problem.message.zh)；\(problem.hint?.zh ?? "") \(problem.otherCells)"
    }
    #expect(
      words == [
        "台账.xlsx!来源!B2 没有 title.en 这一列，title 有 2 格没有译：B2、B3；在这张表里加一列“title.en”，填上译文 [\"B3\"]",
        "台账.xlsx!任务!B2 没有 title.en 这一列，title 有 1 格没有译：B2；在这张表里加一列“title.en”，填上译文 []",
      ])
  }

  @Test("a site of one language, and one that is whole, have nothing to be listed")
  func nothing() {
    var files = Self.files
    files["site.yml"] = "title: 某馆年报\n"
    files["pages/about.en.md"] = nil
    #expect(found(files) == [])
  }
}
