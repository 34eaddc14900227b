import Content
import Diagnostics
import Machine
import WordFiles

/// Cases that are to become a document.
public struct ExportRequest: Sendable {
  /// The site.
  public var source: SiteRequest
  /// The names of the cases in addresses; none for all.
  public var slugs: [String] = []
  /// How a document is set.
  public var style = DocumentStyle.official
  /// The tag of the language that is exported; the site's first one where there is none.
  public var language: String?

  /// Cases of a site.
  public init(_ source: SiteRequest) { self.source = source }
}

/// What became of a request for a document or for slides.
public struct ExportResult: Sendable {
  /// What is wrong with the site; with errors nothing was made.
  public let report: Report
  /// Why a case that was asked for cannot be exported, and what to do.
  public var refusal: (message: LocalizedText, hint: LocalizedText)?
  /// The file.
  public var bytes: [UInt8]?
  /// What a document holds; nil for slides.
  public var tally: DocumentTally?
  /// How many slides there are; 0 for a document.
  public var slides = 0
  /// Why the file cannot be made.
  public var problem: WordProblem?
}

/// Makes cases into a Word file.
///
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func exportDocument(
  _ request: ExportRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> ExportResult {
  var (result, cases) = try ExportedCases.load(request, observe)
  guard let cases else { return result }
  let draft: ExportedDocument
  do throws(WordProblem) {
    draft = try ExportedDocument(cases.cases, cases.context(), style: request.style)
  } catch {
    result.problem = error
    return result
  }
  let context = cases.context(drawn: try cases.draw(draft.wanted))
  do throws(WordProblem) {
    let document = try ExportedDocument(cases.cases, context, style: request.style)
    (result.bytes, result.tally) = (document.bytes, document.tally)
  } catch {
    result.problem = error
  }
  return result
}
