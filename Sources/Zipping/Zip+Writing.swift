extension Zip {
  /// A file for an archive.
  public struct Entry {
    let name: String
    let content: [UInt8]

    /// A file with its name in the archive and its bytes.
    public init(name: String, content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }

  /// An archive with these files, deflated; the same files give the same bytes at any time, in any
  /// time zone and by any user.
  public static func bytes(of entries: [Entry]) throws(Failure) -> [UInt8] {
    let writer = try Writer()
    for entry in entries { try writer.add(entry) }
    return try writer.finish()
  }

  /// Writes an archive file by file, into memory.
  public final class Writer {
    private let output: Output
    private let stream: ZipStream

    private final class Output {
      var bytes: [UInt8] = []
    }

    /// An archive without files.
    public init() throws(Failure) {
      let output = Output()
      self.output = output
      stream = try ZipStream {
        output.bytes.append(contentsOf: $0)
        return true
      }
    }

    /// Adds a file behind the others.
    public func add(_ entry: Entry) throws(Failure) {
      try stream.begin(entry.name, size: entry.content.count)
      // `throws` of a closure's type is lost through `withUnsafeBytes`.
      let result = entry.content.withUnsafeBytes { bytes in
        Result { () throws(Failure) in try stream.append(bytes) }
      }
      try result.get()
    }

    /// The whole archive; nothing can be added any more.
    public func finish() throws(Failure) -> [UInt8] {
      try stream.finish()
      return output.bytes
    }
  }
}
