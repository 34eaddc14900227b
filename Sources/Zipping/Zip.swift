internal import CArchive
import Glibc

/// Zip archives in memory, read and written by libarchive; `ZipFile` and `ZipStream` are those on disk.
///
/// ```swift
/// let bytes = try Zip.bytes(of: [Zip.Entry(name: "index.html", content: page)])
/// try Zip(bytes).names  // ["index.html"]
/// ```
public struct Zip: Sendable {
  /// Why an archive, or an entry of it, cannot be read or written.
  public enum Failure: Error, Hashable {
    /// There is no list of entries at the end: no zip archive, or one that was cut off.
    case noDirectory
    /// What the list of entries promises is not there, or its checksum is wrong.
    case damaged
    /// An entry is protected by a password.
    case encrypted
    /// There are more entries than a file in memory has any use for.
    case tooManyEntries
    /// The library cannot write what it is given.
    case notWritten
  }

  /// As many entries as an archive may have.
  public static let maximumEntries = 10_000

  /// The names of the files in it, in the order in which they are stored.
  public let names: [String]
  private let bytes: [UInt8]

  /// Reads the list of entries.
  public init(_ bytes: [UInt8]) throws(Failure) {
    // The library reads the whole list, whatever it costs, before it hands out the first entry.
    guard Self.entryCount(in: bytes) <= Self.maximumEntries else { throw .tooManyEntries }
    self.bytes = bytes
    var names: [String] = []
    try Self.walk(bytes) { archive, name throws(Failure) in
      names.append(name)
      return true
    }
    self.names = names
  }

  /// Inflates the entry at a position in `names`, piece by piece, until `each` answers false.
  public func inflate(
    _ index: Int, each: (UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) {
    var position = 0
    try Self.walk(bytes) { archive, _ throws(Failure) in
      defer { position += 1 }
      guard position == index else { return true }
      try Self.inflate(archive, each: each)
      return false
    }
  }

  /// Inflates all entries in their order, piece by piece, until `each` answers false; it is told the
  /// entry's position in `names`.
  public func inflateAll(
    each: (Int, UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) {
    var position = 0
    try Self.walk(bytes) { archive, _ throws(Failure) in
      defer { position += 1 }
      var goesOn = true
      try Self.inflate(archive) { piece in
        goesOn = each(position, piece)
        return goesOn
      }
      return goesOn
    }
  }

  /// Inflates the entries at some positions in `names`, in the order in which they are stored, piece by piece,
  /// until `each` answers false; the others are passed over.
  public func inflate(
    _ wanted: Set<Int>, each: (Int, UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) {
    var position = 0
    try Self.walk(bytes) { archive, _ throws(Failure) in
      defer { position += 1 }
      guard wanted.contains(position) else { return true }
      var goesOn = true
      try Self.inflate(archive) { piece in
        goesOn = each(position, piece)
        return goesOn
      }
      return goesOn
    }
  }

  /// Inflates all entries in their order, up to this many bytes together.
  public func inflateAll(
    upTo limit: Int, _ body: (String, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var total = 0
    try Self.walk(bytes) { archive, name throws(Failure) in
      var content: [UInt8] = []
      try Self.inflate(archive) { piece in
        total += piece.count
        content.append(contentsOf: piece)
        return total <= limit
      }
      guard total <= limit else { throw .damaged }
      try body(name, content)
      return true
    }
  }

  /// Inflates the entry that a walk has reached.
  static func inflate(
    _ archive: OpaquePointer, each: (UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) {
    var block: UnsafeRawPointer?
    var size = 0
    var offset: Int64 = 0
    while true {
      let status = archive_read_data_block(archive, &block, &size, &offset)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK else { throw .damaged }
      if !each(UnsafeRawBufferPointer(start: block, count: size)) { return }
    }
  }

  /// Goes through the files of the archive until `body` answers false.
  private static func walk(
    _ bytes: [UInt8], _ body: (OpaquePointer, String) throws(Failure) -> Bool
  ) throws(Failure) {
    guard let archive = archive_read_new() else { throw .damaged }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    let result = withUTF8Names {
      bytes.withUnsafeBytes { buffer -> Result<Void, Failure> in
        // Closed before the buffer goes away.
        defer { archive_read_close(archive) }
        do throws(Failure) {
          try walk(archive, over: buffer, body)
          return .success(())
        } catch {
          return .failure(error)
        }
      }
    }
    try result.get()
  }

  /// Runs `body` while names beyond ASCII are UTF-8 for the library.
  static func withUTF8Names<Value>(_ body: () -> Value) -> Value { UTF8Names().use(body) }

  private static func walk(
    _ archive: OpaquePointer, over buffer: UnsafeRawBufferPointer,
    _ body: (OpaquePointer, String) throws(Failure) -> Bool
  ) throws(Failure) {
    guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
      throw .noDirectory
    }
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      // A warning is about a name that this system would have to spell otherwise.
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .damaged }
      if archive_entry_is_data_encrypted(entry) != 0 { throw .encrypted }
      let isFolder = archive_entry_filetype(entry) & 0o170000 == 0o040000
      if isFolder { continue }
      // What has no name that can be read is no part: nothing can name it either.
      guard let name = archive_entry_pathname_utf8(entry) else { continue }
      guard try body(archive, String(cString: name)) else { return }
    }
  }

  /// How many entries the library would list, found by the mark in front of each.
  private static func entryCount(in bytes: [UInt8]) -> Int {
    let mark: UInt32 = 0x0201_4B50
    return bytes.withUnsafeBytes { buffer in
      guard buffer.count >= 4 else { return 0 }
      return (0...buffer.count - 4).count { offset in
        UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) == mark
      }
    }
  }
}
