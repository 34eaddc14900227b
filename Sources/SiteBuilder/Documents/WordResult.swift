import Content
import Diagnostics
import Figures
import Machine
import Pages
import WordFiles

/// What became of a Word file that was to be worked on.
public struct WordResult<Document: Sendable>: Sendable {
  /// What is wrong with the site; with errors the file was not looked at.
  public let site: Report
  /// What was made of the file; nil where the site has errors or the file cannot be worked on.
  public var document: Document?
  /// Why the file cannot be worked on.
  public var problem: WordProblem?
}

/// Puts the figures of a site into a Word file.
///
/// - Parameters:
///   - bytes: the file.
///   - name: its name in messages.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func fillDocument(
  _ bytes: [UInt8], named name: String, from source: SiteRequest,
  observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> WordResult<FilledDocument> {
  try work(with: source, observe) { (site, speech) throws(WordProblem) in
    try FilledDocument(filling: bytes, named: name, with: site, speech: speech)
  }
}

/// Holds a Word file against the data of a site and the rules of style.
///
/// - Parameters:
///   - bytes: the file.
///   - name: its name in messages.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func checkDocument(
  _ bytes: [UInt8], named name: String, against source: SiteRequest,
  observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> WordResult<CheckedDocument> {
  try work(with: source, observe) { (site, speech) throws(WordProblem) in
    try CheckedDocument(checking: bytes, named: name, against: site, speech: speech)
  }
}

/// Does something with a Word file where the site is sound.
private func work<Document>(
  with source: SiteRequest, _ observe: @escaping @Sendable (BuildEvent) -> Void,
  _ body: (Site, (_ isChinese: Bool) -> FigureSpeech) throws(WordProblem) -> Document
) throws(EnvironmentError) -> WordResult<Document> {
  var run = SiteRun(source, observe)
  guard let (site, pages) = try run.figures() else { return WordResult(site: run.verdict) }
  var result = WordResult<Document>(site: run.verdict)
  guard run.isSound else { return result }
  do throws(WordProblem) {
    result.document = try body(site) {
      pages.speech(site.configuration.language(isChinese: $0))
    }
  } catch {
    result.problem = error
  }
  return result
}

extension SiteRun {
  /// The site as far as figures need it: its texts are not proved, and no page is made.
  mutating func figures() throws(EnvironmentError) -> (Site, SitePages)? {
    let sources = try load()
    guard let site = resolve(sources), let theme = theme(for: site, in: sources) else { return nil }
    // What pages lack is nothing to figures.
    var ignored = Report()
    return (site, SitePages(site: site, theme: theme, pictures: [:], report: &ignored))
  }
}

extension SiteConfiguration {
  /// The first language of the site that is Chinese, or is not; its first one where there is none.
  func language(isChinese: Bool) -> Language {
    languages.first { $0.isChinese == isChinese } ?? firstLanguage
  }
}
