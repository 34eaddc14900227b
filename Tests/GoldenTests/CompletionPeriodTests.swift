import Foundation
import SiteBuilder
import TestSupport
import Testing

/// How the home page says when its completion was so.
@Suite struct CompletionPeriodTests {
  private static let head = "indicator,period,value,source,locator\n"

  @Test(
    "the total names its period where a later figure of it or of a part is known",
    arguments: [
      ("all,2020,50,r,1\ndone,2020,40,r,1\n", "总数"),
      ("all,2020,50,r,1\nall,2021,60,r,1\ndone,2020,40,r,1\n", "总数（2020年）"),
      ("all,2020,50,r,1\ndone,2020,40,r,1\ndone,2021,44,r,1\n", "总数（2020年）"),
      ("all,2020,50,r,1\nall,2021,60,r,1\ndone,2020,40,r,1\ndone,2021,44,r,1\n", "总数"),
    ])
  func period(figures: String, label: String) throws {
    let home = try Self.home(
      "id,name,level,unit,role,whole\nall,甲,school,项,total,\ndone,乙,school,项,reached,all\n",
      figures)
    #expect(home.contains(">\(label)<") || home.contains(">\(label) "), "\(home)")
  }

  @Test("names of a total and of its parts, a formula and signs say nothing of completion")
  func guessed() throws {
    let home = try Self.home(
      "id,name,level,unit,category,formula\nall,任务总数,school,项,任务与指标,\n"
        + "done,已完成任务数,school,项,任务与指标,\nleft,未完成任务数,school,项,任务与指标,all - done\n",
      "all,2021,50,r,1\ndone,2021,40,r,1\n")
    #expect(!home.contains("完成情况") && !home.contains("80%"))
  }

  /// The text of a home page whose site has these indicators and figures.
  private static func home(_ indicators: String, _ figures: String) throws -> String {
    let folder = try TemporaryFolder()
    let files = [
      "site.yml": "title: 某馆\nbase_url: https://x.example/\nshare_cards: false\n",
      "pages/index.md": "---\ntitle: 某馆\nsummary: 一句话\n---\n",
      "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某馆,2021,报告\n",
      "data/tasks.csv": "level,number,title\n", "data/indicators.csv": indicators,
      "data/observations.csv": head + figures,
    ]
    for (name, text) in files { try folder.write(text, to: "Content/" + name) }
    var request = SiteRequest(root: folder.path)
    request.cache = nil
    request.themes = MadeSites.root.appendingPathComponent("Themes").path
    request.options.theme = "jiangxin"
    let site = try makeInMemory(request) { _ in }
    return String(decoding: site.files["index.html"] ?? [], as: UTF8.self)
  }
}
