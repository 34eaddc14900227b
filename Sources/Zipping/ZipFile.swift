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
    /// How it is compressed: 0 not at all, 8 deflated.
    let method: Int
    let flags: Int
    /// The CRC-32 of its bytes.
    let checksum: UInt32
  }

  private let path: String
  /// The entries in the order in which they lie in the archive.
  public let entries: [Entry]
  /// Whether entries lie over each other, as only archives made with bad intentions have it.
  public let overlaps: Bool
  /// How many bytes the archive has.
  public let size: Int
  /// Where the list begins.
  private let end: Int

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
    end = directory.start
  }

  /// Goes through the entries once; those that `isWanted` are handed to `body` in the order in which they lie
  /// in the archive.
  ///
  /// - Parameter body: given the position of the entry in `entries`. False ends the walk.
  /// - Throws: `noDirectory` where the file cannot be opened any more.
  public func walk(
    where isWanted: (Int) -> Bool, _ body: (Int, Reader) -> Bool
  ) throws(Zip.Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .noDirectory }
    defer { close(descriptor) }
    for (index, entry) in entries.enumerated() where isWanted(index) {
      guard body(index, Reader(descriptor: descriptor, entry: entry, end: end)) else { return }
    }
  }
}
