import Foundation
import SiteBuilder
import TestSupport
import Testing

/// What the views of the statistics draw.
@Suite struct ViewDrawingTests {
  @Test(
    "a change on a card names what it is counted from, unless the card shows it",
    arguments: [
      // 20 more than in 2017, and less than at the beginning.
      ("x,2015,80,r,1\nx,2017,50,r,1\nx,2018,70,r,1\n", "比2017年增加20人次"),
      ("x,2017,50,r,1\nx,2018,70,r,1\n", "增加20人次"),
      // A part of a year is counted from the same part of the year before.
      (
        "x,2017-Q1,20,r,1\nx,2017-Q2,30,r,1\nx,2017-Q3,50,r,1\nx,2018-Q1,60,r,1\nx,2018-Q2,70,r,1\n",
        "比2017年第二季度增加40人次"
      ),
    ])
  func base(figures: String, change: String) throws {
    let page = try Self.page("slope", "x,甲,school,人次,a\n", figures).html
    let note = try #require(page.firstMatch(of: /slope-note"[^>]*>([^<]*)/)).output.1
    #expect(note.trimmingCharacters(in: .whitespaces) == change)
  }

  private static let two = "x,甲,school,人次,a\ny,乙,school,人次,a\n"
  private static let three = two + "z,丙,school,个,a\n"
  private static let figures =
    "x,2017,5,r,1\nx,2018,7,r,1\ny,2017,3,r,1\ny,2018,4,r,1\nz,2017,1,r,1\nz,2018,2,r,1\n"

  @Test("small lines of each unit have a scale of their own, and a name where there are several")
  func unitsOfSlopes() throws {
    let site = try Self.page("slope", Self.three, Self.figures)
    let names = site.html.matches(of: /<figcaption>([^<]*)/).map { String($0.output.1) }
    #expect(names == ["学校 · 人次", "学校 · 个"])
    #expect(site.html.contains("id=\"v-school\"") && site.html.contains("id=\"v-school-2\""))
    #expect(site.html.matches(of: /<p class="slope-name">/).count == 3)
    #expect(site.problems == [])
    let one = try Self.page("slope", Self.two, Self.figures).html
    #expect(one.contains("<figcaption>学校</figcaption>"))
  }

  /// The page of a view with a chart of a kind, and what is said of the view.
  private static func page(
    _ chart: String, _ indicators: String, _ figures: String, _ further: String = ""
  ) throws -> (html: String, problems: [String]) {
    let folder = try TemporaryFolder()
    let files = [
      "site.yml": "title: 某馆\nbase_url: https://x.example/\nshare_cards: false\nviews:\n"
        + "  - {name: v, title: 图, take: [{category: a}], chart: \(chart)\(further)}\n",
      "pages/index.md": "---\ntitle: 某馆\nsummary: 一句话\n---\n",
      "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某馆,2021,报告\n",
      "data/tasks.csv": "level,number,title\n",
      "data/indicators.csv": "id,name,level,unit,category\n" + indicators,
      "data/observations.csv": "indicator,period,value,source,locator\n" + figures,
    ]
    for (name, text) in files { try folder.write(text, to: "Content/" + name) }
    var request = SiteRequest(root: folder.path)
    request.cache = nil
    request.themes = MadeSites.root.appendingPathComponent("Themes").path
    request.options.theme = "jiangxin"
    let site = try makeInMemory(request) { _ in }
    let problems = site.report.diagnostics.filter { $0.message.zh.hasPrefix("chart: ") }
    return (
      String(decoding: site.files["stats/v.html"] ?? [], as: UTF8.self),
      problems.map { "\($0.message.zh)：\($0.hint?.zh ?? "")" }
    )
  }
}
