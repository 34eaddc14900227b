import Glibc

/// By what a file that was not touched is known again without being read: what Git goes by, too.
public struct FileStamp: Hashable, Sendable {
  /// The number of bytes.
  public let size: Int
  /// When the content was last written, in nanoseconds.
  public let modified: Int
  /// When content, name or rights last changed, in nanoseconds; no program can set it back.
  public let changed: Int
  /// The number of the file on its disk.
  public let node: Int

  /// The stamp of a file now; `nil` where there is none.
  public init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The stamp in what the system says of a file.
  init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    node = Int(status.st_ino)
  }
}
