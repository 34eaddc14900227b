import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import Testing
import WeChat

/// Two hundred cases of every block and mark: nothing of their pages is lost in their articles.
@Suite struct GeneratedCaseTests {
  private struct Made {
    let articles: [AccountArticle]
    let pages: [String: [UInt8]]
    let report: Report
  }

  /// One site for all tests of the suite.
  private static let made = Result {
    var files = GeneratedCases.files
    var pictures: [String: [UInt8]] = [:]
    for seed in 1...200 {
      files["cases/case-\(seed)/index.md"] = GeneratedCases.text(seed: seed)
      if seed % 5 == 0 {
        files["cases/case-\(seed)/index.en.md"] = GeneratedCases.englishText(seed: seed)
      }
      pictures["cases/case-\(seed)/图.png"] = Pixels.png
    }
    let project = try ArticleProject(files, pictures: pictures)
    let made = try project.articles()
    return Made(
      articles: made.articles.filter { $0.source.slug.hasPrefix("case-") },
      pages: try makeInMemory(project.request) { _ in }.files, report: made.report)
  }

  @Test("the cases are sound, and hold everything that a case can hold")
  func cases() throws {
    let made = try Self.made.get()
    let errors = made.report.diagnostics.filter { $0.severity == .error }.map(describe)
    #expect(errors == [])
    #expect(made.articles.count == 240)
    #expect(made.articles.count { $0.folder.hasPrefix("en/") } == 40)
    #expect(made.articles.contains { $0.text.contains("5家与7") })
    // Longer than an account takes: still written whole, and said.
    #expect(
      made.articles.contains { $0.findings.diagnostics.contains { $0.code == .accountLength } })
    let all = made.articles.map(\.html).joined()
    for element in ["h2", "h3", "blockquote", "pre", "code", "table", "hr", "a style", "sup", "em"]
    {
      let isThere = all.contains("<\(element)")
      #expect(isThere, "\(element)")
    }
    for attribute in ["colspan", "rowspan"] {
      let isThere = all.contains(" \(attribute)=")
      #expect(isThere, "\(attribute)")
    }
  }

  @Test("an account's editor keeps all of it")
  func whitelist() throws {
    for article in try Self.made.get().articles {
      #expect(Whitelist.offences(in: article.html) == [], "\(article.source.slug)")
    }
  }

  /// What the page says to those who only hear it.
  private static let labels = ["中心", "出处", "时间", "Centre"]

  @Test("every word of the page's text is in the article, as often as on the page")
  func words() throws {
    let made = try Self.made.get()
    for article in made.articles {
      let page = PageBody(page: made.pages[article.source.address.path] ?? [])
      #expect(page.texts.count > 3)
      let text = article.text
      for (words, count) in Dictionary(page.texts.map { ($0, 1) }, uniquingKeysWith: +) {
        if Self.labels.contains(words) { continue }
        let found = text.ranges(of: words).count
        #expect(found >= count, "\(article.source.slug): \(words) \(found) of \(count)")
      }
      // Whole paragraphs, so that nothing has changed places.
      for paragraph in page.blocks where !Self.labels.contains(paragraph) {
        let isThere = text.contains(paragraph)
        #expect(isThere, "\(article.source.slug): \(paragraph)")
      }
    }
  }

  @Test("every picture, table and footnote of the page is in the article")
  func things() throws {
    let made = try Self.made.get()
    for article in made.articles {
      let page = PageBody(page: made.pages[article.source.address.path] ?? [])
      // Besides: the cover, and what the case rests on.
      #expect(article.kept.pictures == page.pictures + 1, "\(article.source.slug)")
      #expect(article.kept.tables == page.tables + 1, "\(article.source.slug)")
      #expect(article.kept.notes >= page.notes, "\(article.source.slug)")
      for name in Set(article.html.matches(of: #/src="([^"]*)"/#).map { String($0.1) }) {
        #expect(article.pictures.contains { $0.name == name })
      }
    }
  }

  @Test("counted in the sources and counted while writing, everything is the same")
  func tallies() throws {
    for article in try Self.made.get().articles {
      #expect(article.held == article.kept, "\(article.source.slug)")
      #expect(
        ArticleProjectCount.characters(article.plain)
          == article.kept.characters + article.addedCharacters, "\(article.source.slug)")
    }
  }
}

enum ArticleProjectCount {
  static func characters(_ text: String) -> Int { text.count { !$0.isWhitespace } }
}

/// A picture of four pixels.
enum Pixels {
  static let png = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg=="
    ) ?? Data())
}
