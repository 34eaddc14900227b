/// The smallest files that say what a test wants them to say.
enum Samples {
  static let exif = Array("Exif\0\0".utf8)

  /// EXIF with an orientation and a pointer to GPS, big- or little-endian.
  static func tiff(orientation: UInt8, isLittle: Bool = false) -> [UInt8] {
    isLittle
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  }

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(data.count + 2, 2) + data
  }

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  /// 300 pixels wide, 200 high.
  static let frame = segment(0xC0, [8, 0, 200, 1, 44, 1, 1, 0x11, 0])
  static let scan: [UInt8] = [0xFF, 0xDA, 0, 2, 1, 0xFF, 0, 2, 0xFF, 0xD3, 3, 0xFF, 0xD9]

  static func jpeg(_ segments: [UInt8]..., tail: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + segments.flatMap(\.self) + scan + tail
  }

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count, 4) + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  static func png(_ chunks: [UInt8]..., color: UInt8 = 2) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(300, 4) + big(200, 4) + [8, color, 0, 0, 0]) + chunks.flatMap(\.self)
      + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  static func riff(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + little(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
  }

  static func webp(_ chunks: [UInt8]...) -> [UInt8] {
    let body = chunks.flatMap(\.self)
    return Array("RIFF".utf8) + little(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  static func vp8x(flags: UInt8) -> [UInt8] {
    riff("VP8X", [flags, 0, 0, 0] + little(299, 3) + little(199, 3))
  }

  static let gifHead = Array("GIF89a".utf8) + [44, 1, 200, 0, 0, 0, 0]
  static let gifFrame: [UInt8] = [0x2C, 0, 0, 0, 0, 44, 1, 200, 0, 0, 2, 1, 7, 0]
  static let gifRounds = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
  static let gifComment = [0x21, 0xFE, 3] + Array("bob".utf8) + [0]

  static func heif(_ brand: String) -> [UInt8] {
    big(16, 4) + Array("ftyp\(brand)\0\0\0\0".utf8) + big(20, 4) + Array("ispe".utf8)
      + [0, 0, 0, 0] + big(300, 4) + big(200, 4)
  }

  static func big(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func little(_ value: Int, _ size: Int) -> [UInt8] { big(value, size).reversed() }
}
