import Hashing
import Machine
import Synchronization

/// What a photograph is, by its bytes and nothing else.
struct PictureContent: Sendable {
  let hash: String
  let header: PictureHeader

  /// - Returns: `nil` for drawings and for what is no picture.
  init?(_ bytes: [UInt8]) {
    guard let header = PictureHeader.read(bytes) else { return nil }
    self.header = header
    hash = ContentHash.hex(of: bytes)
  }

  /// Whether it is published in other sizes and formats than its own.
  var isConverted: Bool { header.format != .svg && !header.isAnimated }
}

/// What a process has read of photographs itself, so that a preview does not read all of them for one that is new.
///
/// It goes by the marks of a `WatchedFolder` and is never kept on the disk, where anybody could say of a photograph
/// that it is another one.
public final class KnownPictures: Sendable {
  private let contents = Mutex<[String: (mark: Int, content: PictureContent)]>([:])

  /// Nothing was read yet.
  public init() {}

  subscript(file: FileTree.File) -> PictureContent? {
    get {
      guard let mark = file.mark else { return nil }
      return contents.withLock { $0[file.path].flatMap { $0.mark == mark ? $0.content : nil } }
    }
    set {
      guard let mark = file.mark, let newValue else { return }
      contents.withLock { $0[file.path] = (mark, newValue) }
    }
  }
}
