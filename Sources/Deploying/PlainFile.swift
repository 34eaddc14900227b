import Foundation

/// Files of this machine.
enum PlainFile {
  /// Writes a file. Not through Foundation, which waits after each one until the disk itself has it.
  static func write(_ bytes: some ContiguousBytes, to place: String) throws(DeploymentError) {
    let file = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw .disk(place, errno) }
    let failure = bytes.withUnsafeBytes { buffer -> Int32 in
      var done = 0
      while done < buffer.count {
        let count = Foundation.write(
          file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        done += count
      }
      return 0
    }
    guard close(file) == 0, failure == 0 else {
      let code = failure == 0 ? errno : failure
      unlink(place)
      throw .disk(place, code)
    }
  }
}
