import Content
import Diagnostics
import Figures

/// A case as an article of a WeChat account: its body, and what the fields beside it take.
///
/// ```swift
/// let account = AccountArticle(of: article, context)
/// print(account.title, account.length.characters, account.findings.errorCount)
/// ```
public struct AccountArticle: Sendable {
  /// The case.
  public let source: Article
  /// The headline.
  public let title: String
  /// What is seen below the title where the article is passed on.
  public let digest: String
  /// Who signs it; empty where nobody says.
  public let author: String
  /// The page of the case, for 阅读原文; `nil` where nobody has said where the site stands.
  public let url: String?
  /// The body as HTML, pictures by the names of their files.
  public let html: String
  /// The body without markup.
  public let plain: String
  /// The pictures of the body in their order.
  public let pictures: [ArticlePicture]
  /// What the case holds.
  public let held: ArticleTally
  /// What the article holds of it.
  public let kept: ArticleTally
  /// Characters that the article has besides.
  public let addedCharacters: Int
  /// How long the body is for the account, with its markup and the addresses that its pictures get.
  public let length: Length
  /// What an account would not take as it is.
  public let findings: Report

  /// The length of a body.
  public struct Length: Sendable, Equatable {
    /// In characters of UTF-16, the larger of the ways to count.
    public var characters: Int
    /// In bytes of UTF-8.
    public var bytes: Int
  }

  /// Where it goes below the folder of all articles, such as `luosifen` or `en/luosifen`.
  public var folder: String { source.language.folder + source.slug }

  /// Makes the article of a case.
  public init(of article: Article, _ context: ArticleContext) {
    source = article
    title = ArticleHTML.visible(context.speech.plain(article.title))
    author = context.site.configuration.accountAuthor
    url = context.url(article.address.path)
    var run = BodyRun(article, context)
    run.document()
    html = run.html.text
    plain = run.html.plain
    pictures = run.pictures.all
    held = CaseReading(article, context).tally
    kept = ArticleTally(
      characters: run.html.ownCharacters, figures: run.figures, pictures: run.html.pictures,
      tables: run.html.tables, notes: run.notes.all.count)
    addedCharacters = run.html.addedCharacters
    length = Self.length(html, pictures: run.html.pictures)
    let summary = article.summary.map { ArticleHTML.visible(context.speech.plain($0)) } ?? ""
    digest = Preflight.digest(of: summary)
    var report = run.report
    Preflight(article, context).check(
      title: title, author: author, summary: summary, length, &report)
    findings = report
  }

  /// The address of a picture that an account has taken in, at its longest.
  private static let addressLength = 160

  private static func length(_ html: String, pictures: Int) -> Length {
    let addresses = pictures * addressLength
    return Length(characters: html.utf16.count + addresses, bytes: html.utf8.count + addresses)
  }
}
