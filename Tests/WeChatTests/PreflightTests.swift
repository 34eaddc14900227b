import Diagnostics
import TestSupport
import Testing
import WeChat

/// What an account would not take is said, at its place.
@Suite struct PreflightTests {
  private func findings(_ project: ArticleProject) throws -> [String] {
    try project.article().findings.diagnostics.map {
      "\($0.severity.rawValue) \($0.code.rawValue) \($0.place.file) \($0.place.line ?? 0)"
    }
  }

  @Test("a case that fits gives nothing to say")
  func fits() throws {
    #expect(try findings(ArticleProject(body: "正文。")) == [])
  }

  @Test(
    "titles are counted in characters: 32 fit, 64 are taken, 65 are not",
    arguments: [
      (32, [String]()), (33, ["warning account-title Content/cases/one/index.md 2"]),
      (64, ["warning account-title Content/cases/one/index.md 2"]),
      (65, ["error account-title Content/cases/one/index.md 2"]),
      (80, ["error account-title Content/cases/one/index.md 2"]),
    ])
  func titles(length: Int, expected: [String]) throws {
    let text = ArticleProject.article("正文。").replacing(
      "一个案例", with: String(repeating: "题", count: length))
    #expect(try findings(ArticleProject(["cases/one/index.md": text])) == expected)
  }

  @Test(
    "a digest is cut at the end of a sentence, or else of a clause",
    arguments: [
      (String(repeating: "字", count: 120), String(repeating: "字", count: 120)),
      (
        String(repeating: "字", count: 99) + "。" + String(repeating: "字", count: 30) + "。",
        String(repeating: "字", count: 99) + "。"
      ),
      (
        String(repeating: "字", count: 99) + "，" + String(repeating: "字", count: 30),
        String(repeating: "字", count: 99) + "…"
      ),
      (String(repeating: "字", count: 130), String(repeating: "字", count: 119) + "…"),
    ])
  func digests(summary: String, digest: String) throws {
    let text = ArticleProject.article("正文。").replacing("摘要。", with: summary)
    let article = try ArticleProject(["cases/one/index.md": text]).article()
    #expect(article.digest == digest)
    #expect(article.findings.count == (summary.count > 120 ? 1 : 0))
  }

  @Test("without an address there is none to go to, and each link to the site that is lost is told")
  func noAddress() throws {
    let site = ArticleProject.site.replacing("base_url: https://college.cn/\n", with: "")
    let project = try ArticleProject(body: "见[那一篇](../two/index.md)。", site: site)
    #expect(
      try findings(project) == [
        "warning account-link Content/cases/one/index.md 6",
        "warning account-address Content/site.yml 0",
      ])
    #expect(try project.article().url == nil)
  }

  @Test("three hundred footnotes are one paragraph of notes, and fit")
  func manyFootnotes() throws {
    let body =
      (1...300).map { "字[^\($0)]" }.joined() + "\n\n"
      + (1...300).map { "[^\($0)]: 注\($0)。" }.joined(separator: "\n")
    let article = try ArticleProject(body: body).article()
    #expect(article.kept.notes == 300)
    #expect(article.html.contains("[300] 注300。"))
    #expect(article.findings.count == 0)
  }

  @Test("a body that an account does not take is an error, and says how long it is")
  func longBody() throws {
    let body = (1...700).map { "- 第\($0)项" }.joined(separator: "\n")
    let article = try ArticleProject(body: body).article()
    #expect(article.length.characters >= 20_000)
    #expect(article.findings.diagnostics.map(\.code) == [.accountLength])
  }

  @Test("a table of twelve columns is wider than the telephone, and that is said")
  func wideTable() throws {
    let row = "|" + String(repeating: " 甲 |", count: 12)
    let rule = "|" + String(repeating: " --- |", count: 12)
    let project = try ArticleProject(body: "\(row)\n\(rule)\n\(row)")
    #expect(try findings(project) == ["warning account-table Content/cases/one/index.md 6"])
    #expect(try project.article().html.contains("width:240%"))
  }

  @Test("an article is signed by the author of site.yml, or else by the institution")
  func author() throws {
    #expect(try ArticleProject(body: "正文。").article().author == "某某学院")
    let site = ArticleProject.site + "\nwechat: {author: 宣传部}"
    #expect(try ArticleProject(body: "正文。", site: site).article().author == "宣传部")
  }

  @Test("each language has an article of its own, in its own words")
  func languages() throws {
    let made = try ArticleProject([
      "site.yml": ArticleProject.site + "\nlanguages: [zh-CN, en]",
      "cases/one/index.md": ArticleProject.article("见[那一篇](../two/index.md)。"),
      "cases/one/index.en.md":
        "---\ntitle: One case\nsummary: In short.\n---\n\nSee [the other](https://a.test/).\n",
    ]).articles().articles
    #expect(made.map(\.folder).sorted() == ["en/one", "one", "two"])
    let english = made.first { $0.folder == "en/one" }
    #expect(english?.html.contains("[1] the other: https://a.test/") == true)
    #expect(english?.html.contains(">Notes<") == true)
  }
}
