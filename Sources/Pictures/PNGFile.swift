/// The chunks of a PNG file (ISO/IEC 15948).
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// What is needed to show it. All others go: texts, times, EXIF, and what nobody knows.
  private static let needed: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
    "pHYs", "acTL", "fcTL", "fdAT",
  ]

  private let reader: ByteReader
  private let chunks: [(name: String, range: Range<Int>)]

  init?(_ reader: ByteReader) {
    self.reader = reader
    var chunks: [(String, Range<Int>)] = []
    var at = Self.signature.count
    while let length = reader.big(4, at: at), let name = reader.text(at: at + 4, count: 4) {
      let end = min(at + 12 + length, reader.count)
      chunks.append((name, at..<end))
      if name == "IEND" { break }
      at = end
    }
    guard chunks.first?.0 == "IHDR" else { return nil }
    self.chunks = chunks
  }

  /// Whether it goes on to the chunk that closes it.
  var isClosed: Bool { chunks.last.map { $0.name == "IEND" && $0.range.count == 12 } ?? false }

  /// Whether the file ends as PNG files do, even if its chunks cannot be followed so far.
  static func endsLikeOne(_ reader: ByteReader) -> Bool {
    reader.text(at: reader.count - 8, count: 4) == "IEND"
  }

  var header: PictureHeader? {
    guard let width = reader.big(4, at: 16), let height = reader.big(4, at: 20), width > 0,
      height > 0, let color = reader[25]
    else { return nil }
    let names = Set(chunks.map(\.name))
    return PictureHeader(
      format: .png, width: width, height: height, orientation: orientation,
      isAnimated: names.contains("acTL"), hasAlpha: color & 4 != 0 || names.contains("tRNS"),
      hasProfile: names.contains("iCCP"))
  }

  private var orientation: Int {
    guard let range = chunks.first(where: { $0.name == "eXIf" })?.range else { return 1 }
    return TIFFDirectory(reader, at: range.lowerBound + 8, count: range.count - 12)?.orientation
      ?? 1
  }

  /// - Parameter keepsReading: false leaves out profile and orientation, too.
  func withoutMetadata(keepsReading: Bool) -> [UInt8] {
    let turned = keepsReading ? orientation : 1
    var result = Self.signature
    for chunk in chunks where Self.needed.contains(chunk.name) {
      if chunk.name == "iCCP", !keepsReading { continue }
      result += reader.bytes[chunk.range]
      // Of EXIF the orientation alone; behind the head it is before the pixels.
      if chunk.name == "IHDR", turned > 1 {
        result += Self.chunk("eXIf", TIFFDirectory.orientationAlone(turned))
      }
    }
    return result
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let bytes = Array(name.utf8) + content
    return big(UInt32(content.count)) + bytes + big(checksum(bytes))
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32, as chunks have it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
