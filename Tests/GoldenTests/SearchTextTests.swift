import Content
import Foundation
import Search
import SiteBuilder
import Testing

/// The proof that the search misses no text: what a reader sees on a page stands in what the index holds of it,
/// however it came there.
@Suite("Texts of pages in the search")
struct SearchTextTests {
  /// The pages that the search has, with the text that it has of each, and the site's HTML.
  static func site(
    _ name: String, theme: String
  ) throws -> (texts: [String: [String]], pages: [String: [UInt8]]) {
    let files = try MadeSites.site(name, theme: theme).files
    let texts = try #require(IndexTexts.read(files.sorted { $0.key < $1.key }.map { ($0, $1) }))
    return (texts, files.filter { $0.key.hasSuffix(".html") })
  }

  /// What a page shows and a text does not hold.
  static func missed(in html: [UInt8], of texts: [String]) -> [String] {
    let held = texts.joined(separator: "\n").filter { !$0.isWhitespace }
    return PrintedText(String(decoding: html, as: UTF8.self)).pieces.filter { piece in
      let isRead =
        piece.elements.contains { $0.name == "main" }
        && !piece.elements.contains {
          $0.attributes["hidden"] != nil || $0.attributes["data-search-skip"] != nil
        }
      let text = piece.text.filter { !$0.isWhitespace }
      return isRead && !text.isEmpty && !held.contains(text)
    }.map(\.text)
  }

  @Test(
    "every text of every page that is searched is in the search",
    arguments: WholeSiteTests.names + [MadeSites.firstSite], MadeSites.themes)
  func everyText(name: String, theme: String) throws {
    let (texts, pages) = try Self.site(name, theme: theme)
    #expect(!texts.isEmpty)
    for (path, held) in texts {
      let html = try #require(pages[path], "\(path)")
      #expect(Self.missed(in: html, of: held) == [], "\(path)")
    }
    // Whoever is led nowhere by the search is no loss; all others are there.
    let unsearched = pages.keys.filter { texts[$0] == nil && !$0.hasPrefix("editions/") }
    #expect(
      unsearched.allSatisfy {
        ["404.html", "search.html"].contains($0.split(separator: "/").last.map(String.init))
          || String(decoding: pages[$0] ?? [], as: UTF8.self).contains("noindex")
          || String(decoding: pages[$0] ?? [], as: UTF8.self).contains("http-equiv=\"refresh\"")
      }, "\(unsearched.sorted())")
  }

  @Test("a text that the search has lost is found")
  func found() {
    let page = "<body><main><h1>螺蛳粉</h1><p>共 <b>三</b> 项<p hidden>不读</p></main></body>"
    #expect(Self.missed(in: Array(page.utf8), of: ["螺蛳粉", "共 三 项"]) == [])
    #expect(Self.missed(in: Array(page.utf8), of: ["螺蛳粉", "共三"]) == [" 项"])
    #expect(Self.missed(in: Array(page.utf8), of: []) == ["螺蛳粉", "共 ", "三", " 项"])
  }
}
