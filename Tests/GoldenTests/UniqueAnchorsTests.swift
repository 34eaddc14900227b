import Foundation
import SiteBuilder
import TestSupport
import Testing

/// Addresses of a page on which a text stands beside what the page draws itself.
@Suite struct UniqueAnchorsTests {
  @Test(
    "no heading of the home page has the address of a card or a bar on it",
    arguments: MadeSites.themes)
  func home(theme: String) throws {
    let folder = try TemporaryFolder()
    let body =
      "## Completion all\n\n文字。\n\n## Figure all\n\n文字。\n\n## Key all\n\n"
      + "```figures\nall\n```\n"
    let files = [
      "site.yml": "title: 某馆\nbase_url: https://x.example/\nshare_cards: false\n",
      "pages/index.md": "---\ntitle: 某馆\nsummary: 一句话\nindicators: [all]\n---\n\n\(body)",
      "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某馆,2021,报告\n",
      "data/tasks.csv": "level,number,title\n",
      "data/indicators.csv":
        "id,name,level,unit,role,whole\nall,甲,school,项,total,\ndone,乙,school,项,reached,all\n",
      "data/observations.csv":
        "indicator,period,value,source,locator\nall,2020,50,r,1\ndone,2020,40,r,1\n",
    ]
    for (name, text) in files { try folder.write(text, to: "Content/" + name) }
    var request = SiteRequest(root: folder.path)
    request.cache = nil
    request.themes = MadeSites.root.appendingPathComponent("Themes").path
    request.options.theme = theme
    let site = try makeInMemory(request) { _ in }
    let home = String(decoding: site.files["index.html"] ?? [], as: UTF8.self)
    let ids = home.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(ids.count == Set(ids).count, "\(ids.sorted())")
    for heading in ["completion-all", "figure-all", "key-all"] {
      #expect(home.contains("<h2 id=\"\(heading)\">") && ids.contains(heading + "--2"), "\(ids)")
    }
  }
}
