import Diagnostics
import Foundation

/// The right to write one output folder, held by one build at a time.
///
/// The lock is the kernel's, on a file beside the folder: it goes with the process, however that ends.
/// The file holds the process number, so that the one who waits can say for whom.
struct OutputLock: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock, waiting for another build if need be.
  ///
  /// - Parameter onWait: told once, with the other's process number where it is known.
  init(path: String, onWait: (Int?) -> Void) throws(PublishingError) {
    var hasWaited = false
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw .system(.lockFolder, path, errno) }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        if !hasWaited { onWait(Self.owner(descriptor)) }
        hasWaited = true
        while flock(descriptor, LOCK_EX) != 0 {
          guard errno == EINTR else {
            let code = errno
            close(descriptor)
            throw .system(.lockFolder, path, code)
          }
        }
      }
      // The one before us may have removed the file while we waited; then our lock is on nothing.
      if Self.isSameFile(descriptor, path) {
        self.path = path
        self.descriptor = descriptor
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
    close(descriptor)
  }

  private static func owner(_ descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return Int(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).filter(\.isNumber))
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}

extension LocalizedText {
  fileprivate static var lockFolder: LocalizedText {
    LocalizedText(zh: "锁定输出目录", en: "lock")
  }
}
