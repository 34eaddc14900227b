import Glibc

/// Bytes of plain files. Nothing waits until the disk itself has them, as Foundation does after each file:
/// what must be whole is written beside its place and renamed.
extension Disk {
  /// Reads a file up to that many bytes.
  ///
  /// - Throws: where there is no plain file of that name, or the disk refuses.
  public static func read(_ path: String, size: Int) throws(EnvironmentError) -> [UInt8] {
    // A pipe that took the file's place would keep a reader waiting for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(.read, path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.read, path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .system(.read, path, EINVAL) }
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
    guard failure == 0 else { throw .system(.read, path, failure) }
    return bytes
  }

  /// Reads a whole file of any size.
  ///
  /// - Throws: where there is no plain file of that name, or the disk refuses.
  public static func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .system(.read, path, errno) }
    return try read(path, size: Int(status.st_size))
  }

  /// Reads a file from its beginning to its end without ever holding all of it.
  ///
  /// - Throws: where the disk refuses, or where the path leads to a link.
  public static func readPieces(
    _ path: String, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(EnvironmentError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(.read, path, errno) }
    defer { close(descriptor) }
    let failure = withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 16) {
      buffer -> Int32 in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : 0 }
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    guard failure == 0 else { throw .system(.read, path, failure) }
  }

  /// Writes a file, over one that is there already.
  ///
  /// - Throws: where the disk refuses; what is there then is not to be used.
  public static func write(
    _ bytes: some Collection<UInt8>, to path: String
  ) throws(EnvironmentError) {
    let output = try PieceWriter(path)
    let isWritten: Void? = bytes.withContiguousStorageIfAvailable {
      output.pass(UnsafeRawBufferPointer($0))
    }
    if isWritten == nil { Array(bytes).withUnsafeBytes { output.pass($0) } }
    try output.finish()
  }

  /// Adds bytes to the end of a file, or makes it; when this returns the disk itself has them.
  ///
  /// - Throws: where the disk refuses; some of the bytes may be there then.
  public static func append(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system(.write, path, errno) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system(.write, path, errno) }
      done += count
    }
    guard fsync(descriptor) == 0 else { throw .system(.write, path, errno) }
  }

  /// Writes a file that nobody but its owner may read, in the place of one that is there.
  ///
  /// - Throws: where the disk refuses; the old one stays then.
  public static func replacePrivate(
    _ path: String, with bytes: [UInt8]
  ) throws(EnvironmentError) {
    let beside = "\(path).new"
    unlink(beside)
    do throws(EnvironmentError) {
      try append(bytes, to: beside)
      try rename(beside, to: path)
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Copies a file without ever holding all of it.
  public static func copy(_ from: String, to path: String) throws(EnvironmentError) {
    let output = try PieceWriter(path)
    try readPieces(from) { output.pass($0) }
    try output.finish()
  }

  /// Whether the file at a path holds just these bytes.
  public static func holds(_ bytes: UnsafeBufferPointer<UInt8>, at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { buffer in
      var done = 0
      while done < bytes.count {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0, done + count <= bytes.count,
          let old = buffer.baseAddress, let new = bytes.baseAddress,
          memcmp(old, new + done, count) == 0
        else { return false }
        done += count
      }
      return true
    }
  }
}
