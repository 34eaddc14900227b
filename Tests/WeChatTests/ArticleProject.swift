import Content
import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import WeChat

/// A project in a folder of its own, and what becomes of its cases.
final class ArticleProject {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let folder: TemporaryFolder

  /// A project of these files of `Content/` beside the site and its data.
  init(_ files: [String: String] = [:], pictures: [String: [UInt8]] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.base.merging(files, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "Content/\(name)")
    }
    for (name, bytes) in pictures { try folder.write(bytes, to: "Content/\(name)") }
  }

  /// One case with this body.
  convenience init(
    body: String, frontMatter: String = "", site: String = ArticleProject.site,
    pictures: [String: [UInt8]] = [:]
  ) throws {
    try self.init(
      ["site.yml": site, "cases/one/index.md": Self.article(body, frontMatter: frontMatter)],
      pictures: pictures)
  }

  static let site = """
    title: 某学院成果
    organization: 某某学院
    base_url: https://college.cn/
    theme: jiangxin
    """

  static func article(_ body: String, frontMatter: String = "") -> String {
    "---\ntitle: 一个案例\nsummary: 摘要。\n\(frontMatter)---\n\n\(body)\n"
  }

  private static let base = [
    "site.yml": site,
    "pages/about.md": "---\ntitle: 关于\n---\n\n说明。\n",
    "cases/two/index.md": article("另一篇。").replacing("一个案例", with: "另一个案例"),
    "data/sources.csv": "id,title,publisher,date,kind\nreport,中期报告,某学院,2022-03,报告\n",
    "data/indicators.csv": """
    id,name,level,unit,kind,operator
    partners,合作企业,school,家,数量,≥
    income,到款,school,万元,数量,≥
    trained,培训人次,group,人次,数量,≥

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator,target,qualifier,status,preferred,note
    partners,2020,8,report,一/1,10,,,,
    partners,2021,12,report,一/2,10,,,,
    income,2021,1190,report,二/1,,about,,否,两处矛盾
    income,2021,1180,report,二/2,,,,否,两处矛盾
    trained,2021,2680,report,三/1,3000,at-least,,,

    """,
  ]

  /// The site of a folder.
  static func request(_ root: String, themes: String? = nil) throws -> SiteRequest {
    var request = SiteRequest(root: root)
    request.themes = themes ?? repository.appendingPathComponent("Themes").path
    request.cache = cache.path
    request.options.jobs = 2
    return request
  }

  /// Pictures are the same for all tests, and made once.
  private static let cache = FileManager.default.temporaryDirectory
    .appendingPathComponent("showcase-wechat-tests-\(ProcessInfo.processInfo.processIdentifier)")

  var request: SiteRequest { get throws { try Self.request(folder.path) } }

  /// All articles, with what is wrong.
  func articles() throws -> (report: Report, articles: [AccountArticle]) {
    try articlesInMemory(request) { _ in }
  }

  /// The article of `cases/one`.
  func article() throws -> AccountArticle {
    let made = try articles()
    guard let article = made.articles.first(where: { $0.source.slug == "one" }) else {
      throw Missing(report: made.report.diagnostics.map(describe))
    }
    return article
  }

  struct Missing: Error { let report: [String] }
}

extension AccountArticle {
  /// The body without styles, from its first heading or paragraph behind the cover on, up to the facts.
  var bare: String {
    html.replacing(#/ style="[^"]*"/#, with: "")
  }

  /// What a reader sees of the body, without blanks and marks of notes.
  var text: String { Self.dense(plain.replacing(#/\[[0-9]+\]/#, with: "")) }

  static func dense(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && !"\u{200B}\u{200D}\u{FEFF}\u{AD}".contains($0) })
  }
}
