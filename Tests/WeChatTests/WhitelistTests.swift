import Foundation
import SiteBuilder
import TestSupport
import Testing
import WeChat

/// Articles of whole sites, held against what an editor keeps.
@Suite struct WhitelistTests {
  private static let goldenSites = ArticleProject.repository
    .appendingPathComponent("Tests/GoldenTests/Sites")

  static let sites: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: goldenSites.path))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  @Test("the articles of a whole site hold nothing that an editor changes", arguments: sites)
  func goldenSite(name: String) throws {
    let themes = ArticleProject.repository.appendingPathComponent("Tests/GoldenTests/Themes")
    try expectKept(
      ArticleProject.request(Self.goldenSites.path + "/\(name)", themes: themes.path), atLeast: 0)
  }

  @Test("the articles of the first site hold nothing that an editor changes, and lose nothing")
  func firstSite() throws {
    try expectKept(ArticleProject.request(ArticleProject.repository.path), atLeast: 5)
  }

  private func expectKept(_ request: SiteRequest, atLeast count: Int) throws {
    let made = try articlesInMemory(request) { _ in }
    #expect(!made.report.hasErrors)
    #expect(made.articles.count >= count)
    for article in made.articles {
      #expect(Whitelist.offences(in: article.html) == [], "\(article.folder)")
      #expect(article.held == article.kept, "\(article.folder)")
      #expect(!article.html.hasPrefix("<p></p>"))
    }
  }

  @Test(
    "the whitelist of the tests finds what it should",
    arguments: [
      "<div>a</div>", "<p id=\"a\">a</p>", "<p>a</p>", "<a href=\"https://example.org\">a</a>",
      "<p style=\"font-size:1px;color:#000;position:fixed\">a</p>", "<script>a</script>",
      "<img style=\"width:300px\" src=\"01.png\">", "<svg><use href=\"#a\"/></svg>",
      "<p style=\"font-size:1px;color:#000\"></p>", "<strong>a\u{200B}</strong>",
    ])
  func findsFaults(html: String) {
    #expect(Whitelist.offences(in: html) != [])
  }
}
