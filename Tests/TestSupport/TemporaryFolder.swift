import Foundation

/// A folder of its own for a test, gone with the value that holds it.
public final class TemporaryFolder: Sendable {
  /// The absolute path, links resolved.
  public let path: String

  /// An empty folder where the system keeps what is temporary.
  public init() throws {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/showcase-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template).map({ String(cString: $0) }),
      let real = realpath(made, nil)
    else { throw POSIXError(.EIO) }
    defer { free(real) }
    path = String(cString: real)
    // Others may look in: tests of permissions read as somebody else.
    chmod(path, 0o755)
  }

  deinit {
    // Folders that a test has locked would stay.
    for name in names() where name.hasSuffix("/") { chmod(self(name), 0o755) }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of something inside.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders that it needs.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file, with the folders that it needs.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Makes an empty folder.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self(name), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// The text of a file, or `nil` where there is none.
  public func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of everything inside, folders with a slash, sorted; links are not followed.
  public func names() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.map { name in
      var status = stat()
      let isFolder = lstat(self(name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return isFolder ? name + "/" : name
    }.sorted()
  }

  /// What identifies a file's state on disk: its inode and its time of change, in nanoseconds.
  public func identity(_ name: String) -> [Int] {
    var status = stat()
    guard lstat(self(name), &status) == 0 else { return [] }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
