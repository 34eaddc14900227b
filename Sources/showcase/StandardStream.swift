import Foundation
import Synchronization

/// One of the two streams that a program is started with; it may be full, closed, or read no longer.
final class StandardStream: Sendable {
  static let output = StandardStream(STDOUT_FILENO)
  static let errors = StandardStream(STDERR_FILENO)

  private let descriptor: Int32
  /// Nothing is tried again after the first failure.
  private let hasFailed = Mutex(false)

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes a text.
  ///
  /// - Returns: the system's reason at the first failure that anybody needs to know of. A reader who has
  ///   gone away has had enough.
  func write(_ text: String) -> Int32? {
    let bytes = Array(text.utf8)
    return hasFailed.withLock { hasFailed in
      guard !hasFailed else { return nil }
      var done = 0
      while done < bytes.count {
        let count = bytes.withUnsafeBytes {
          Foundation.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
        }
        if count >= 0 {
          done += count
          continue
        }
        let code = errno
        if code == EINTR { continue }
        if code == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&wait, 1, -1)
          continue
        }
        hasFailed = true
        return code == EPIPE ? nil : code
      }
      return nil
    }
  }

  /// Makes sure that the three standard streams are open: a file that got the number of one that is not
  /// would receive what is said to people. Nothing can be written to what stands in for a closed one.
  static func openMissing() {
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }
}
