import Content
import Diagnostics
import Figures
import Machine
import Pages
import WordFiles

/// What became of a Word file that was to be filled.
public struct FillResult: Sendable {
  /// What is wrong with the site; with errors nothing was filled.
  public let site: Report
  /// The file with its figures; nil where the site has errors or the file cannot be worked on.
  public var document: FilledDocument?
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
) throws(EnvironmentError) -> FillResult {
  var run = SiteRun(source, observe)
  guard let (site, pages) = try run.figures() else { return FillResult(site: run.verdict) }
  var result = FillResult(site: run.verdict)
  guard run.isSound else { return result }
  do throws(WordProblem) {
    result.document = try FilledDocument(filling: bytes, named: name, with: site) { isChinese in
      pages.speech(site.configuration.language(isChinese: isChinese))
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
