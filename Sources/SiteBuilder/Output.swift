import Compressing
import Diagnostics
import Publishing
import Synchronization

/// Where pages go: the staging folder of a sound site, or nowhere.
final class Output: Sendable {
  private let staging: Staging?
  private let precompresses: Bool
  private let failure = Mutex<PublishingError?>(nil)

  private init(_ staging: Staging?, precompresses: Bool = false) {
    self.staging = staging
    self.precompresses = precompresses
  }

  static func open(
    _ request: BuildRequest, isSound: Bool, precompresses: Bool,
    _ observe: @Sendable (BuildEvent) -> Void
  ) throws(EnvironmentError) -> Output {
    guard let path = request.output else { return Output(nil) }
    do {
      let folder = try OutputFolder(path: path, by: request.writingRule)
      guard isSound else { return Output(nil) }
      return Output(
        try Staging(for: folder, reusesFiles: !request.isClean) { observe(.waiting(process: $0)) },
        precompresses: precompresses)
    } catch {
      throw EnvironmentError(error)
    }
  }

  /// Writes a file; after a failure the rest is skipped, since none of it will be published.
  func write(_ bytes: [UInt8], to path: String) {
    guard let staging, failure.withLock({ $0 == nil }) else { return }
    let forms =
      precompresses && Precompression.suits(path, size: bytes.count) ? Precompression.allCases : []
    do {
      try staging.write(
        bytes, to: path, derived: forms.map { form in (form.suffix, { form.file(of: $0) }) })
    } catch {
      failure.withLock { $0 = error }
    }
  }

  /// Publishes the site if nothing is wrong with it.
  func finish(
    pages: Int, files: Int, report: Report, _ observe: @Sendable (BuildEvent) -> Void
  ) throws(EnvironmentError) -> BuildResult {
    var result = BuildResult(report: report)
    result.pages = pages
    result.files = pages + files
    if let error = failure.withLock({ $0 }) {
      throw EnvironmentError(error)
    }
    guard let staging, !report.hasErrors else { return result }
    do {
      let summary = try staging.publish { observe(.notice($0)) }
      result.files = summary.files
      result.bytes = summary.bytes
      result.written = summary.written
      result.removed = summary.removed
      return result
    } catch {
      throw EnvironmentError(error)
    }
  }
}
