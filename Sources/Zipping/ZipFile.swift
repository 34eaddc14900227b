internal import CArchive
import Foundation

/// A zip archive on disk, read piece by piece, by many threads at once if need be.
public struct ZipFile: Sendable {
  /// What the list at the end says of one entry.
  public struct Entry: Sendable {
    /// What an entry stands for.
    public enum Kind: Sendable { case file, folder, link, special }

    /// The name, as the bytes that stand in the archive.
    public let name: [UInt8]
    /// Whether the name is marked as UTF-8.
    public let isMarkedUTF8: Bool
    /// Whether the content needs a password.
    public let isEncrypted: Bool
    /// What it stands for.
    public let kind: Kind
    /// How many bytes it has, inflated.
    public let size: Int
    /// How many bytes it takes in the archive.
    public let compressedSize: Int
    /// Where in the archive it begins.
    let offset: Int
  }

  private let path: String
  /// The entries in the order in which they lie in the archive.
  public let entries: [Entry]
  /// Whether entries lie over each other, as only archives made with bad intentions have it.
  public let overlaps: Bool
  /// How many bytes the archive has.
  public let size: Int

  /// Opens an archive and reads its list.
  ///
  /// - Throws: `noDirectory` where the file is no zip archive or was cut off, `damaged` where the list
  ///   contradicts itself. A file that cannot be read at all counts as one without a list.
  public init(path: String) throws(Zip.Failure) {
    guard let file = FileHandle(forReadingAtPath: path),
      let size = try? file.seekToEnd()
    else { throw .noDirectory }
    defer { try? file.close() }
    let directory = try ZipDirectory(file, size: Int(size))
    self.path = path
    self.size = Int(size)
    entries = directory.entries
    overlaps = directory.overlaps
  }

  /// One entry as a walk comes to it.
  public struct Reader {
    let archive: OpaquePointer
    /// How many bytes the entry has, inflated.
    public let size: Int

    /// Inflates the entry piece by piece, until `each` answers false.
    ///
    /// - Throws: `damaged` where the bytes are not what the archive says of them.
    public func inflate(_ each: (UnsafeRawBufferPointer) -> Bool) throws(Zip.Failure) {
      var total = 0
      var isTooLong = false
      try Zip.inflate(archive) { piece in
        total += piece.count
        isTooLong = total > size
        return !isTooLong && each(piece)
      }
      if isTooLong { throw .damaged }
    }
  }

  /// Goes through the entries once; those that `isWanted` are handed to `body` in their order.
  ///
  /// - Parameter body: given the position of the entry in `entries`. False ends the walk.
  /// - Throws: `damaged` where the headers between the entries do not fit the list at the end.
  public func walk(
    where isWanted: (Int) -> Bool, _ body: (Int, Reader) -> Bool
  ) throws(Zip.Failure) {
    guard let archive = archive_read_new() else { throw .damaged }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    let result = Zip.withUTF8Names { () -> Result<Void, Zip.Failure> in
      guard archive_read_open_filename(archive, path, 65_536) == ARCHIVE_OK else {
        return .failure(.noDirectory)
      }
      return Result { () throws(Zip.Failure) in try steps(archive, isWanted, body) }
    }
    try result.get()
  }

  private func steps(
    _ archive: OpaquePointer, _ isWanted: (Int) -> Bool, _ body: (Int, Reader) -> Bool
  ) throws(Zip.Failure) {
    for (index, entry) in entries.enumerated() {
      var header: OpaquePointer?
      let status = archive_read_next_header(archive, &header)
      // A warning is about headers that contradict each other.
      guard status == ARCHIVE_OK, let header, hasName(header, entry) else { throw .damaged }
      guard isWanted(index) else { continue }
      guard body(index, Reader(archive: archive, size: entry.size)) else { return }
    }
  }

  /// Whether the header before the bytes has the name that the list has; programs differ in which they
  /// believe.
  private func hasName(_ header: OpaquePointer, _ entry: Entry) -> Bool {
    guard let name = archive_entry_pathname(header) else {
      return String(validating: entry.name, as: UTF8.self) == nil
    }
    // The library composes characters and turns `\` into `/`; the first, `String` takes for the same.
    let found = String(cString: name)
    let listed = String(decoding: entry.name, as: UTF8.self)
    return found == listed || found == listed + "/" || listed.utf8.contains(UInt8(ascii: "\\"))
  }
}
