internal import CBrotli
internal import CZlib

/// Files made smaller once, when the site is built, so that a server has nothing to compress.
///
/// `page.html.gz` and `page.html.br` stand beside `page.html`; nginx's `gzip_static` and `brotli_static`
/// send them to browsers that take them. The same bytes always give the same files: the header of a gzip
/// file holds neither a time nor a name.
///
/// ```swift
/// if Precompression.suits("index.html", size: page.count) {
///   let smaller = Precompression.brotli.file(of: page)
/// }
/// ```
public struct Precompression: Sendable, Hashable, CaseIterable {
  /// What is added to the file's name.
  public let suffix: String

  /// gzip (RFC 1952), which every browser takes.
  public static let gzip = Precompression(suffix: ".gz")
  /// Brotli (RFC 7932), which is smaller and which browsers take over HTTPS.
  public static let brotli = Precompression(suffix: ".br")

  /// Both forms.
  public static let allCases = [gzip, brotli]

  /// The fewest bytes that are worth it: less fits into the packet that is sent anyway.
  public static let smallest = 1024

  private static let endings: Set<String> = [
    "css", "csv", "htm", "html", "js", "json", "md", "svg", "txt", "xml",
  ]

  /// Whether a file of this name and size is made smaller: texts are, and pictures and workbooks are
  /// compressed already.
  public static func suits(_ path: String, size: Int) -> Bool {
    guard size >= smallest, let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(path[path.index(after: dot)...].lowercased())
  }

  /// The compressed file, or `nil` where it would not be smaller.
  public func file(of bytes: [UInt8]) -> [UInt8]? {
    let result = self == .gzip ? Self.gzipped(bytes) : Self.brotlied(bytes)
    return result.flatMap { $0.count < bytes.count ? $0 : nil }
  }

  private static func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window, and 16 for gzip's header, which zlib fills with zeros.
    let code = deflateInit2_(
      &stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = Int(deflateBound(&stream, uLong(bytes.count)))
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(input.count)
      var isWhole = false
      let result = [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = isWhole ? output.count - Int(stream.avail_out) : 0
      }
      return isWhole ? result : nil
    }
  }

  /// The best quality, 11, gives files a tenth smaller and takes eight times as long.
  private static let brotliQuality: Int32 = 9

  private static func brotlied(_ bytes: [UInt8]) -> [UInt8]? {
    var isWhole = false
    let room = BrotliEncoderMaxCompressedSize(bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      var size = output.count
      isWhole =
        BrotliEncoderCompress(
          brotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size,
          output.baseAddress) == BROTLI_TRUE
      count = isWhole ? size : 0
    }
    return isWhole ? result : nil
  }
}
