import Foundation

/// The right to write one folder or file, held by one run at a time, for as long as this is held.
///
/// The lock is the kernel's, on a file beside the folder: it goes with the process, however that ends.
/// The file holds the process number, so that the one who waits can say for whom.
public final class FileLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock of a folder, which need not be there yet.
  ///
  /// - Parameter onWait: told once if somebody else holds it, with the process number if known.
  public convenience init(
    on folder: String, onWait: (Int?) -> Void
  ) throws(EnvironmentError) {
    let place = Disk.resolved(folder)
    try self.init(
      path: "\(place.parent)/.\((place as NSString).lastPathComponent).lock", onWait: onWait)
  }

  /// Takes the lock, waiting for another run if need be.
  ///
  /// - Parameter onWait: told once, with the other's process number where it is known.
  public init(path: String, onWait: (Int?) -> Void) throws(EnvironmentError) {
    var hasWaited = false
    while true {
      let descriptor = open(
        path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
      guard descriptor >= 0 else {
        throw errno == ELOOP || errno == EISDIR ? .foreign(path) : .system(.lock, path, errno)
      }
      guard Self.isLock(descriptor) else {
        close(descriptor)
        throw .foreign(path)
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        if !hasWaited { onWait(Self.owner(descriptor)) }
        hasWaited = true
        while flock(descriptor, LOCK_EX) != 0 {
          guard errno == EINTR else {
            let code = errno
            close(descriptor)
            throw .system(.lock, path, code)
          }
        }
      }
      // The one before us may have removed the file while we waited; then our lock is on nothing.
      if Self.isSameFile(descriptor, path) {
        self.path = path
        self.descriptor = descriptor
        Remains.add(path)
        ftruncate(descriptor, 0)
        let owner = Array("\(getpid())\n".utf8)
        _ = owner.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        return
      }
      close(descriptor)
    }
  }

  deinit {
    unlink(path)
    Remains.forget(path)
    close(descriptor)
  }

  /// Whether a file is one of ours, which holds a number at most: whatever else has the name stays as it is.
  private static func isLock(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink <= 1,
      status.st_size <= 20
    else { return false }
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return bytes.prefix(max(count, 0)).allSatisfy { (0x30...0x39).contains($0) || $0 == 0x0A }
  }

  private static func owner(_ descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return Int(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).filter(\.isNumber))
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && lstat(path, &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
