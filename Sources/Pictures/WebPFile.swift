/// The chunks of a WebP file (RFC 9649).
struct WebPFile {
  private let reader: ByteReader
  private let chunks: [(name: String, range: Range<Int>)]

  init?(_ reader: ByteReader) {
    self.reader = reader
    var chunks: [(String, Range<Int>)] = []
    var at = 12
    while let name = reader.text(at: at, count: 4), let size = reader.little(4, at: at + 4) {
      let end = min(at + 8 + size + size % 2, reader.count)
      chunks.append((name, at..<end))
      at = end
    }
    guard !chunks.isEmpty else { return nil }
    self.chunks = chunks
  }

  /// Whether its pixels are kept as they were.
  var isLossless: Bool { chunks.contains { $0.name == "VP8L" } }

  var header: PictureHeader? {
    guard let (width, height, hasAlpha) = size, width > 0, height > 0 else { return nil }
    let exif = chunks.first { $0.name == "EXIF" }?.range
    let orientation = exif.flatMap {
      TIFFDirectory(reader, at: $0.lowerBound + 8, count: $0.count - 8)?.orientation
    }
    return PictureHeader(
      format: .webp, width: width, height: height, orientation: orientation ?? 1,
      isAnimated: chunks.contains { $0.name == "ANIM" }, hasAlpha: hasAlpha,
      hasProfile: chunks.contains { $0.name == "ICCP" })
  }

  private var size: (Int, Int, Bool)? {
    switch chunks.first?.name {
    case "VP8X":
      guard let flags = reader[20], let width = reader.little(3, at: 24),
        let height = reader.little(3, at: 27)
      else { return nil }
      return (width + 1, height + 1, flags & 0x10 != 0)
    case "VP8 ":
      guard let width = reader.little(2, at: 26), let height = reader.little(2, at: 28) else {
        return nil
      }
      return (width & 0x3FFF, height & 0x3FFF, false)
    case "VP8L":
      guard let bits = reader.little(4, at: 21) else { return nil }
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1, bits >> 28 & 1 == 1)
    default: return nil
    }
  }

  /// The file without XMP and chunks that nobody knows, and of EXIF with the orientation alone.
  ///
  /// - Parameter keepsReading: false leaves out profile and orientation, too.
  func withoutMetadata(keepsReading: Bool) -> [UInt8] {
    var needed: Set = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"]
    if keepsReading { needed.insert("ICCP") }
    let turned = keepsReading ? header?.orientation ?? 1 : 1
    var body: [UInt8] = []
    for chunk in chunks where needed.contains(chunk.name) {
      var bytes = Array(reader.bytes[chunk.range])
      // The bits that announce EXIF and XMP, and that of the profile.
      if chunk.name == "VP8X", bytes.count > 8 {
        bytes[8] &= keepsReading ? ~0x0C : ~0x2C
        if turned > 1 { bytes[8] |= 0x08 }
      }
      body += bytes
    }
    if turned > 1, chunks.first?.name == "VP8X" {
      let content = TIFFDirectory.orientationAlone(turned)
      body += Array("EXIF".utf8) + [UInt8(content.count), 0, 0, 0] + content
    }
    let size = body.count + 4
    let length = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    return Array("RIFF".utf8) + length + Array("WEBP".utf8) + body
  }
}
