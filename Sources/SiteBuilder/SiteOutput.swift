import Synchronization

/// Where the files of a site go, as they are made, from many threads, each path once.
protocol SiteOutput: Sendable {
  /// Takes a file. A taker that cannot go on remembers why and says so at its own end, so that the run can
  /// go on and report all that is wrong with the content.
  func take(_ bytes: [UInt8], at path: String)
}

/// Takes nothing: pages are made for what their making reports.
struct NoOutput: SiteOutput {
  func take(_ bytes: [UInt8], at path: String) {}
}

/// Keeps all files.
final class MemoryOutput: SiteOutput {
  private let taken = Mutex<[String: [UInt8]]>([:])

  var files: [String: [UInt8]] { taken.withLock { $0 } }

  func take(_ bytes: [UInt8], at path: String) {
    taken.withLock { $0[path] = bytes }
  }
}
