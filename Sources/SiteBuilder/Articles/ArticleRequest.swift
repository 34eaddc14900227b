import Content
import Diagnostics
import WeChat

/// Cases that are to become articles of a WeChat account.
public struct ArticleRequest: Sendable {
  /// The site.
  public var source: SiteRequest
  /// The names of the cases in addresses; none for all.
  public var slugs: [String] = []
  /// The folder that gets a folder for each.
  public var folder: String
  /// The language of the person who runs the account.
  public var language: MessageLanguage
  /// Whether long pictures are taken where Chromium is installed.
  public var takesLongPictures = true

  /// Articles of a site, in a folder.
  public init(_ source: SiteRequest, into folder: String, language: MessageLanguage) {
    self.source = source
    self.folder = folder
    self.language = language
  }
}

/// What became of a request for articles.
public struct ArticleResult: Sendable {
  /// What is wrong with the site; with errors nothing was written.
  public let report: Report
  /// Why a case that was asked for cannot become one, and what to do.
  public var refusal: (message: LocalizedText, hint: LocalizedText)?
  /// The articles, each with the folder that it was written to.
  public var made: [(path: String, folder: AccountFolder)] = []
  /// The page that lists them all; `nil` where only some were asked for.
  public var index: String?
}

extension ArticleResult {
  init(_ report: Report) { self.report = report }
}
