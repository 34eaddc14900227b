import Diagnostics
import Machine

/// A file that goes into a bag.
public struct BagFile: Sendable {
  /// Where its bytes are.
  public enum Content: Sendable {
    /// Here.
    case memory([UInt8])
    /// In a file of the disk, which nobody else may change meanwhile.
    case disk(String, size: Int)
  }

  /// The path from the base of the bag, with `/`.
  public let path: String
  let content: Content

  /// A file of a bag.
  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  /// How many bytes it has.
  public var size: Int {
    switch content {
    case .memory(let bytes): bytes.count
    case .disk(_, let size): size
    }
  }

  /// The checksums of many files, in their order, computed on a few threads.
  ///
  /// - Throws: where a file cannot be read, or has not the size that it was listed with.
  public static func checksums(
    of files: [BagFile], jobs: Int
  ) throws(EnvironmentError) -> [Checksums] {
    var report = Report()
    let all = parallelMap(files, jobs: jobs, report: &report) { file, _ in
      var run = ChecksumRun(BagWriter.algorithms)
      return file.readPieces { run.update($0) } ? run.finish() : nil
    }
    var checksums: [Checksums] = []
    for (file, sums) in zip(files, all) {
      guard let sums else { throw .changed(file.path) }
      checksums.append(sums)
    }
    return checksums
  }

  /// False where the bytes cannot be read, or are not as many as they were.
  func readPieces(_ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    switch content {
    case .memory(let bytes):
      bytes.withUnsafeBytes(body)
      return true
    case .disk(let location, let size):
      var length = 0
      let isRead: Void? = try? Disk.readPieces(location) {
        length += $0.count
        body($0)
      }
      return isRead != nil && length == size
    }
  }
}
