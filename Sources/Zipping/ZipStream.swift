internal import CArchive

/// Writes a zip archive piece by piece, to wherever its bytes shall go.
///
/// The same calls give the same bytes: modes are 0644, there is no owner, and names beyond ASCII are
/// marked as UTF-8 (bit 11), which Windows reads right. Two things are not in our hands: the library
/// writes the old DOS time in the process's time zone, and another version of zlib may deflate to
/// other bytes that inflate to the same.
public final class ZipStream {
  /// How the bytes of a file are kept.
  public enum Method: Sendable {
    /// As they are: for what is compressed already.
    case stored
    /// Deflated.
    case deflated
  }

  private let archive: OpaquePointer
  private let sink: Sink
  private let names = UTF8Names()

  private final class Sink {
    let write: (UnsafeRawBufferPointer) -> Bool

    init(_ write: @escaping (UnsafeRawBufferPointer) -> Bool) { self.write = write }
  }

  /// - Parameter write: takes the next bytes of the archive; false where they cannot be kept.
  public init(write: @escaping (UnsafeRawBufferPointer) -> Bool) throws(Zip.Failure) {
    guard let archive = archive_write_new() else { throw .notWritten }
    self.archive = archive
    self.sink = Sink(write)
    archive_write_set_bytes_per_block(archive, 0)
    let statuses = [
      archive_write_set_format_zip(archive),
      archive_write_set_options(archive, "zip:compression=deflate,zip:compression-level=4"),
      archive_write_open(
        archive, Unmanaged.passUnretained(sink).toOpaque(), nil,
        { _, context, bytes, count in
          guard let context else { return -1 }
          let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
          return sink.write(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
        }, nil),
    ]
    guard statuses.allSatisfy({ $0 == ARCHIVE_OK }) else { throw .notWritten }
  }

  deinit {
    // May still write, so it goes before the sink.
    archive_write_free(archive)
  }

  /// Begins a file behind the others.
  ///
  /// - Parameters:
  ///   - name: its path in the archive, with `/`.
  ///   - size: how many bytes will be appended.
  ///   - seconds: its time, in seconds since 1970 in UTC. Without one the first that the format has is
  ///     written, 1980-01-01, which unlike any other does not depend on the time zone.
  public func begin(
    _ name: String, size: Int, seconds: Int? = nil, method: Method = .deflated
  ) throws(Zip.Failure) {
    guard let header = archive_entry_new() else { throw .notWritten }
    defer { archive_entry_free(header) }
    archive_entry_set_pathname(header, name)
    archive_entry_set_filetype(header, 0o100000)
    archive_entry_set_perm(header, 0o644)
    archive_entry_set_size(header, Int64(size))
    if let seconds { archive_entry_set_mtime(header, seconds, 0) }
    switch method {
    case .stored: archive_write_zip_set_compression_store(archive)
    case .deflated: archive_write_zip_set_compression_deflate(archive)
    }
    let status = names.use { archive_write_header(archive, header) }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw .notWritten }
  }

  /// The next bytes of the file that was begun last.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(Zip.Failure) {
    guard archive_write_data(archive, bytes.baseAddress, bytes.count) == bytes.count else {
      throw .notWritten
    }
  }

  /// Ends the archive; nothing can be added any more.
  public func finish() throws(Zip.Failure) {
    let status = names.use { archive_write_close(archive) }
    guard status == ARCHIVE_OK else { throw .notWritten }
  }
}
