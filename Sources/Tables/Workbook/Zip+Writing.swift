internal import CArchive

extension Zip {
  /// A file for an archive.
  struct Entry {
    let name: String
    let content: [UInt8]
  }

  /// An archive with these files, deflated; the same files give the same bytes at any time, in any
  /// time zone and by any user.
  static func bytes(of entries: [Entry]) throws(Failure) -> [UInt8] {
    let writer = try Writer()
    for entry in entries { try writer.add(entry) }
    return try writer.finish()
  }

  /// Writes an archive file by file.
  final class Writer {
    private let archive: OpaquePointer
    private let output = Output()

    init() throws(Failure) {
      guard let archive = archive_write_new() else { throw .notWritten }
      self.archive = archive
      archive_write_set_bytes_per_block(archive, 0)
      let statuses = [
        archive_write_set_format_zip(archive),
        archive_write_set_options(archive, "zip:compression=deflate,zip:compression-level=6"),
        archive_write_open(
          archive, Unmanaged.passUnretained(output).toOpaque(), nil,
          { _, context, bytes, count in Output.append(bytes, count, to: context) }, nil),
      ]
      guard statuses.allSatisfy({ $0 == ARCHIVE_OK }) else { throw .notWritten }
    }

    deinit {
      archive_write_free(archive)
    }

    /// Adds a file behind the others.
    func add(_ entry: Entry) throws(Failure) {
      guard let header = archive_entry_new() else { throw .notWritten }
      defer { archive_entry_free(header) }
      archive_entry_set_pathname(header, entry.name)
      archive_entry_set_filetype(header, 0o100000)
      archive_entry_set_perm(header, 0o644)
      archive_entry_set_size(header, Int64(entry.content.count))
      // No time is set: the library then writes the first that the format has, 1980-01-01, which
      // unlike any other does not depend on the time zone.
      let status = Zip.withUTF8Names { archive_write_header(archive, header) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw .notWritten }
      let written = entry.content.withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress, $0.count)
      }
      guard written == entry.content.count else { throw .notWritten }
    }

    /// The whole archive; nothing can be added any more.
    func finish() throws(Failure) -> [UInt8] {
      let status = Zip.withUTF8Names { archive_write_close(archive) }
      guard status == ARCHIVE_OK else { throw .notWritten }
      return output.bytes
    }
  }

  /// What the library has written so far; it may still write while it is freed.
  private final class Output {
    var bytes: [UInt8] = []

    static func append(
      _ bytes: UnsafeRawPointer?, _ count: Int, to context: UnsafeMutableRawPointer?
    ) -> Int {
      guard let context else { return -1 }
      let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
      output.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
      return count
    }
  }
}
