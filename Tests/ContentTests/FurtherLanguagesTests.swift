import Diagnostics
import Testing

@testable import Content

/// What tables and `site.yml` say in further languages.
@Suite("Words in further languages")
struct FurtherLanguagesTests {
  private static let files = [
    "site.yml": """
    title: 某馆年报
    title.en: Annual report
    organization: 某馆
    languages: [zh-CN, en]

    """,
    "data/sources.csv": "id,title,publisher,date,kind,title.en\nr,年报,某馆,2023,年报,Report\n",
    "data/indicators.csv": """
    id,name,level,unit,名称（英文）,unit.en,definition,definition.en
    a,参观人次,school,人次,Visits,visits,进馆的人次。,Who came in: {{a}}.

    """,
    "data/observations.csv":
      "indicator,period,value,source,locator,note,note.en\na,2023,5,r,一,备注,Note\n",
  ]

  @Test("twins of columns and keys hold the words of a language; what has none keeps the first")
  func twins() throws {
    let site = SmallSite(Self.files)
    #expect(site.faults == [])
    let loaded = try #require(site.site)
    let configuration = loaded.configuration
    let english = try #require(configuration.languages.last)
    #expect(configuration.title(in: english) == "Annual report")
    #expect(configuration.shortTitle(in: english) == "Annual report")
    #expect(configuration.organization(in: english) == "某馆")
    #expect(configuration.title(in: configuration.firstLanguage) == "某馆年报")
    let indicator = loaded.dataset.indicators[0]
    #expect(indicator.name(in: "en") == "Visits")
    #expect(indicator.name(in: "en-GB") == "Visits")
    #expect(indicator.category(in: "en") == nil)
    #expect(loaded.cellTexts.definition(of: indicator, in: english)?.references.count == 1)
    #expect(loaded.dataset.sources[0].title(in: "en") == "Report")
  }

  @Test("a twin for a language that the site has not, and a wrong id in one, are reported")
  func faults() {
    var files = Self.files
    files["site.yml"] = "title: 某馆年报\ntitle.fr: Rapport\nlanguages: [zh-CN, en]\n"
    files["data/indicators.csv"]?.replace("{{a}}", with: "{{b}}")
    #expect(
      SmallSite(files).faults == [
        "unknown-indicator Content/data/indicators.csv:2:39", "unknown-key Content/site.yml:2:1",
      ])
  }
}
