import Compressing
import Content
import Diagnostics
import Machine
import Publishing
import Synchronization

/// A folder of the disk, which is exchanged for the new site when that is whole and nothing is wrong with it.
final class FolderOutput: SiteOutput {
  /// `nil` where the site has errors already, so that nothing of it will be published.
  private let staging: Staging?
  private let precompresses: Bool
  private let failure = Mutex<EnvironmentError?>(nil)

  /// Looks at the folder, and takes its lock if the site may be published there.
  ///
  /// - Throws: `EnvironmentError` where the folder is none of ours, also for a site that has errors.
  init(
    _ request: BuildRequest, for site: Site, isSound: Bool,
    _ observe: @Sendable (BuildEvent) -> Void
  ) throws(EnvironmentError) {
    precompresses = request.precompresses ?? site.configuration.precompresses
    let folder = try OutputFolder(path: request.output, by: request.source.writingRule)
    staging =
      isSound
      ? try Staging(for: folder, reusesFiles: !request.isClean) { observe(.waiting(process: $0)) }
      : nil
  }

  /// Writes a file beside the old site. After a failure the rest is skipped, since none of it will be published.
  func take(_ bytes: [UInt8], at path: String) {
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

  /// Publishes what was taken.
  ///
  /// - Returns: what changed; `nil` where the site has errors and the folder is as it was.
  func publish(
    isSound: Bool, _ observe: @Sendable (BuildEvent) -> Void
  ) throws(EnvironmentError) -> Staging.Summary? {
    if let error = failure.withLock({ $0 }) { throw error }
    guard let staging, isSound else { return nil }
    return try staging.publish { observe(.notice($0)) }
  }
}
