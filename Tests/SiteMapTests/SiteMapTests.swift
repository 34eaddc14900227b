import Content
import Diagnostics
import Machine
import Testing

@testable import SiteMap

@Suite("The book of addresses")
struct SiteMapTests {
  /// The map of a site with these files of `Content/`, and what is wrong as `place code message`.
  private func map(
    _ files: [String: String], claimed: [String] = []
  ) throws -> (map: SiteMap, faults: [String]) {
    var texts = ["site.yml": "title: 某大学\nlanguages: [zh-CN, en]\n"]
    texts.merge(files) { _, new in new }
    var report = Report()
    let tree = FileTree(name: "Content", files: texts.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    report = Report()
    let map = SiteMap(of: site, files: claimed, report: &report)
    return (
      map,
      report.diagnostics.map { diagnostic in
        ([diagnostic.place.description] + diagnostic.related.map(\.description))
          .joined(separator: ", ") + ": \(diagnostic.message.en)"
      }
    )
  }

  private func text(_ lines: String) -> String {
    "---\ntitle: 标题\nsummary: 摘要。\ndate: 2021\n\(lines)---\n\n正文。\n"
  }

  @Test("a site with nothing in it has the pages that every site has")
  func empty() throws {
    let (map, faults) = try map([:])
    #expect(
      map.pages.map(\.address.path) == [
        "index.html", "cases/index.html", "search.html", "stats/index.html", "sources.html",
        "404.html",
      ])
    #expect(
      map.pages.filter(\.isListed).map(\.address.path) == [
        "index.html", "sources.html",
      ])
    #expect(map.views.isEmpty && faults.isEmpty)
  }

  @Test(
    "texts bring their pages, in each language that has some, and lead on from former addresses")
  func texts() throws {
    let (map, faults) = try map([
      "cases/one/index.md": text("tags: [Funds]\naliases: [old/one.html]\n"),
      "cases/one/index.en.md": text(""), "pages/about.md": text(""),
    ])
    #expect(faults.isEmpty)
    #expect(
      map.pages.map(\.address.path) == [
        "index.html", "cases/index.html", "cases/one.html", "old/one.html", "about.html",
        "print.html", "tags/funds.html", "search.html", "stats/index.html", "sources.html",
        "404.html", "en/index.html", "en/cases/index.html", "en/cases/one.html", "en/print.html",
        "en/search.html", "en/stats/index.html", "en/sources.html", "en/404.html",
      ])
    #expect(
      map.pages.filter { $0.isSearched && !$0.isListed }.map(\.address.path) == [
        "print.html", "en/print.html",
      ])
  }

  @Test(
    "a former address that somebody has is left out and reported at both places",
    arguments: [
      ("sources.html", "the address “sources.html” is that of a generated page"),
      ("STATS/index.html", "the address “STATS/index.html” is that of a generated page"),
      ("tags/funds.html", "Content/cases/two/index.md:5:8: the address “tags/funds.html” is taken"),
      ("cases/two.html", "Content/cases/two/index.md:2:8: the address “cases/two.html” is taken"),
      ("cases/one.html", "“cases/one.html” is the address of this page itself"),
      ("sources.html/x.html", "the address “sources.html/x.html” is that of a generated page"),
      ("kept/file.html", "the address “kept/file.html” is that of a generated page"),
    ])
  func aliases(alias: String, problem: String) throws {
    let (map, faults) = try map(
      [
        "cases/one/index.md": text("aliases: [\(alias)]\n"),
        "cases/two/index.md": text("tags: [Funds]\n"),
      ], claimed: ["kept/file.html"])
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("Content/cases/one/index.md:5:11") == true)
    #expect(faults.first?.hasSuffix(problem) == true, "\(faults)")
    #expect(!map.pages.contains { if case .redirect = $0.kind { true } else { false } })
  }

  @Test("of two former addresses the first has it")
  func twoAliases() throws {
    let (map, faults) = try map([
      "cases/one/index.md": text("aliases: [old.html]\n"),
      "cases/two/index.md": text("aliases: [old.html]\n"),
    ])
    #expect(
      faults == [
        "Content/cases/two/index.md:5:11, Content/cases/one/index.md:5:11: the address “old.html” is taken"
      ])
    #expect(map.contains(PageAddress("old.html")))
  }
}
