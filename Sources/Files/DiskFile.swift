import Glibc

/// Whole files of the disk, with the system's reason where it refuses.
public enum DiskFile {
  /// Reads a file up to that many bytes. A link is not followed.
  ///
  /// - Throws: `FileError` where there is no plain file of that name, or the disk refuses.
  public static func read(_ path: String, size: Int) throws(FileError) -> [UInt8] {
    // A pipe that took the file's place would keep a reader waiting for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .system(path, EINVAL) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw .system(path, failure) }
    return bytes
  }

  /// Writes a file, over one that is there already.
  ///
  /// - Throws: `FileError` where the disk refuses; what is there then is not to be used.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .system(path, errno) }
    let failure = bytes.withUnsafeBytes { buffer -> Int32 in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        done += count
      }
      return 0
    }
    // Some file systems say only now that there was no room.
    let isClosed = close(descriptor) == 0
    guard failure == 0, isClosed else { throw .system(path, failure == 0 ? errno : failure) }
  }

  /// Makes a folder, and those above it that are not there.
  ///
  /// - Throws: `FileError` where the disk refuses.
  public static func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o755) != 0 else { return }
    let failure = errno
    switch failure {
    case EEXIST: return
    case ENOENT:
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
        throw .system(path, failure)
      }
      try makeFolder(String(path[..<slash]))
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system(path, errno) }
    default: throw .system(path, failure)
    }
  }

  /// How many bytes of the disk that holds a path are free for us; `nil` where nobody can say.
  public static func freeBytes(at path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Int(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize))
  }
}

extension FileError {
  static func system(_ path: String, _ code: Int32) -> FileError {
    FileError(path: path, code: code)
  }

  /// Whether the disk has no room left, or no more of it for us.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT }
}
