import Foundation
import TestSupport

@testable import Publishing

/// A folder in which a site is published to `site`, with what a test needs to do that.
struct SiteFolder {
  let folder: TemporaryFolder
  var path: String { folder("site") }

  init() throws { folder = try TemporaryFolder() }

  /// Publishes a site of files by path; the exchange of two names may be that of another file system.
  @discardableResult
  func publish(
    _ files: [String: String], reusesFiles: Bool = true, notices: Notices = Notices(),
    exchange: (@Sendable (String, String) -> Int32)? = nil
  ) throws -> Staging.Summary {
    let output = try OutputFolder(path: path, keepingClearOf: [])
    let staging =
      try exchange.map {
        try Staging(for: output, reusesFiles: reusesFiles, onWait: { _ in }, exchange: $0)
      } ?? Staging(for: output, reusesFiles: reusesFiles, onWait: { _ in })
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try staging.write(Array(text.utf8), to: name)
    }
    return try staging.publish { notices.add($0.zh) }
  }

  /// What is in the folder of the site, folders with a slash.
  func names() -> [String] {
    folder.names().filter { $0.hasPrefix("site/") && $0 != "site/" }.map { String($0.dropFirst(5)) }
  }

  /// What is beside the site: nothing, when all is done.
  func leftovers() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter { $0 != "site" }
      .sorted()
      ?? ["unreadable"]
  }
}

/// What a publication tells people on the way.
final class Notices {
  private(set) var texts: [String] = []

  func add(_ text: String) { texts.append(text) }
}
