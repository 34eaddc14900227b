import Content
import Diagnostics
import Figures
import Machine
import Pages
import WordFiles

/// What became of a Word file that was to be checked.
public struct DocumentCheckResult: Sendable {
  /// What is wrong with the site; with errors nothing was checked.
  public let site: Report
  /// The file and what was found in it; nil where the site has errors or the file cannot be worked on.
  public var document: CheckedDocument?
  /// Why the file cannot be worked on.
  public var problem: WordProblem?
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
) throws(EnvironmentError) -> DocumentCheckResult {
  var run = SiteRun(source, observe)
  guard let (site, pages) = try run.figures() else { return DocumentCheckResult(site: run.verdict) }
  var result = DocumentCheckResult(site: run.verdict)
  guard run.isSound else { return result }
  do throws(WordProblem) {
    result.document = try CheckedDocument(checking: bytes, named: name, against: site) {
      pages.speech(site.configuration.language(isChinese: $0))
    }
  } catch {
    result.problem = error
  }
  return result
}
