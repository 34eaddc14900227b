import Glibc

/// A file that is written piece by piece.
///
/// What a call of the system refuses is remembered, so that whoever hands on pieces need not ask after each;
/// `finish` says it.
public final class PieceWriter {
  private let path: String
  private let descriptor: Int32
  private var isOpen = true
  private var waiting: [UInt8] = []
  private var failure: Int32 = 0
  private static let piece = 1 << 20

  /// Begins a file, over one that is there already.
  ///
  /// - Parameter isNew: whether the name must be free.
  public init(_ path: String, isNew: Bool = false) throws(EnvironmentError) {
    Remains.waitIfEnding()
    let way = isNew ? O_EXCL : O_TRUNC | O_NOFOLLOW
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | way, 0o644)
    guard descriptor >= 0 else { throw .system(.write, path, errno) }
    self.path = path
  }

  deinit { if isOpen { close(descriptor) } }

  /// Adds a piece, which may be small: the disk gets large ones.
  ///
  /// - Returns: false where the disk has refused, so that the rest need not be made.
  @discardableResult
  public func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.piece { flush() }
    return failure == 0
  }

  /// Ends the file.
  ///
  /// - Throws: where any of it was refused; what is there then is not to be used.
  public func finish() throws(EnvironmentError) {
    flush()
    isOpen = false
    // Some file systems say only now that there was no room.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw .system(.write, path, failure) }
  }

  private func flush() {
    waiting.withUnsafeBytes { pass($0) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Hands on bytes at once.
  func pass(_ bytes: UnsafeRawBufferPointer) {
    var done = 0
    while done < bytes.count, failure == 0 {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { failure = errno } else { done += count }
    }
  }
}
