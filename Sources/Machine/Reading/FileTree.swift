import Diagnostics

/// The files below a folder, as values: what a stage gets to see of the disk.
///
/// Paths are relative to the folder, with `/`, and sorted by their bytes, so that nothing depends on
/// the order in which a file system lists them.
public struct FileTree: Sendable {
  /// A file: its name and size now, its bytes when they are asked for.
  public struct File: Sendable {
    /// The path relative to the tree, with `/`.
    public let path: String
    /// The size in bytes.
    public let size: Int
    /// Which reading of the file this is, where somebody watches the folder: as long as it is the same, so is
    /// the file. `nil` where nobody would know.
    public let mark: Int?
    fileprivate let content: Content

    fileprivate init(path: String, size: Int, mark: Int? = nil, content: Content) {
      (self.path, self.size, self.mark, self.content) = (path, size, mark, content)
    }
  }

  fileprivate enum Content: Sendable {
    case memory([UInt8])
    case disk(String)
  }

  /// The folder as people know it, such as `Content`; it stands in front of every place.
  public let name: String
  /// The files, sorted by path.
  public let files: [File]
  private let index: [String: Int]

  /// A tree in memory: tests and generated content.
  public init(name: String, files: [String: [UInt8]]) {
    self.init(
      name: name,
      files: files.map { File(path: $0, size: $1.count, content: .memory($1)) })
  }

  /// A tree of files on disk, found at `location`.
  init(name: String, location: String, files: [(path: String, size: Int)]) {
    self.init(
      name: name,
      files: files.map { File(path: $0, size: $1, content: .disk("\(location)/\($0)")) })
  }

  /// A tree of files on disk that somebody watches.
  init(name: String, location: String, marked files: [(path: String, size: Int, mark: Int)]) {
    self.init(name: name, files: files.map { Self.marked($0, in: location) })
  }

  private static func marked(
    _ file: (path: String, size: Int, mark: Int), in location: String
  ) -> File {
    File(
      path: file.path, size: file.size, mark: file.mark,
      content: .disk("\(location)/\(file.path)"))
  }

  /// The same tree where some of its files have other bytes.
  func with(_ changed: [(path: String, size: Int, mark: Int)], in location: String) -> FileTree {
    var files = files
    for file in changed {
      if let position = index[file.path] { files[position] = Self.marked(file, in: location) }
    }
    return FileTree(name: name, files: files, index: index)
  }

  /// The same tree with a file of these bytes, in the place of the one that is there.
  public func with(_ bytes: [UInt8], at path: String) -> FileTree {
    let file = File(path: path, size: bytes.count, content: .memory(bytes))
    guard let position = index[path] else { return FileTree(name: name, files: files + [file]) }
    var files = files
    files[position] = file
    return FileTree(name: name, files: files, index: index)
  }

  private init(name: String, files: [File], index: [String: Int]) {
    (self.name, self.files, self.index) = (name, files, index)
  }

  private init(name: String, files: [File]) {
    self.name = name
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.index = Dictionary(
      self.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file at a path, if there is one.
  public subscript(path: String) -> File? { index[path].map { files[$0] } }

  /// A tree of the same files below a folder of this one.
  public func folder(_ path: String) -> FileTree {
    let prefix = path + "/"
    return FileTree(
      name: "\(name)/\(path)",
      // By bytes: as a character, a slash may have swallowed a mark that a name begins with.
      files: files.filter { $0.path.utf8.starts(with: prefix.utf8) }.map {
        let rest = $0.path.utf8.dropFirst(prefix.utf8.count)
        return File(
          path: String(Substring(rest)), size: $0.size, mark: $0.mark, content: $0.content)
      })
  }

  /// A tree of some of the files.
  public func filter(_ isIncluded: (File) -> Bool) -> FileTree {
    FileTree(name: name, files: files.filter(isIncluded))
  }

  /// The place of a file as a whole.
  public func place(of file: File) -> Place { Place(file: "\(name)/\(file.path)") }
}

extension FileTree.File {
  /// The name without the folders.
  public var name: String {
    path.unicodeScalars.split(separator: "/").last.map { String($0) } ?? path
  }

  /// The part of the name behind its last dot, in lower case; empty without one.
  public var fileExtension: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The bytes.
  ///
  /// - Throws: `EnvironmentError` where the disk refuses.
  public func bytes() throws(EnvironmentError) -> [UInt8] {
    switch content {
    case .memory(let bytes): return bytes
    case .disk(let location): return try Disk.read(location, size: size)
    }
  }

  /// Reads the bytes without ever holding all of them.
  ///
  /// - Throws: `EnvironmentError` where the disk refuses.
  public func readPieces(
    _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(EnvironmentError) {
    switch content {
    case .memory(let bytes): bytes.withUnsafeBytes(body)
    case .disk(let location): try Disk.readPieces(location, body)
    }
  }

  /// The first bytes, fewer where the file has no more or cannot be read.
  public func head(_ count: Int) -> [UInt8] {
    switch content {
    case .memory(let bytes): Array(bytes.prefix(count))
    case .disk(let location): (try? Disk.read(location, size: min(count, size))) ?? []
    }
  }

  /// What the disk says about the file without its bytes; `nil` in memory.
  public var stamp: FileStamp? {
    switch content {
    case .memory: nil
    case .disk(let location): FileStamp(of: location)
    }
  }
}
