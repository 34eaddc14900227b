import Testing

@testable import Pictures

@Suite struct PictureHeaderTests {
  private static let turned = Samples.segment(0xE1, Samples.exif + Samples.tiff(orientation: 6))

  static let known: [(name: String, bytes: [UInt8], header: PictureHeader)] = [
    (
      "JPEG", Samples.jpeg(Samples.jfif, Samples.frame),
      PictureHeader(format: .jpeg, width: 300, height: 200)
    ),
    (
      "JPEG on its side", Samples.jpeg(Samples.jfif, turned, Samples.frame),
      PictureHeader(format: .jpeg, width: 300, height: 200, orientation: 6)
    ),
    (
      "PNG with transparency", Samples.png(color: 6),
      PictureHeader(format: .png, width: 300, height: 200, hasAlpha: true)
    ),
    (
      "PNG that moves", Samples.png(Samples.chunk("acTL", [])),
      PictureHeader(format: .png, width: 300, height: 200, isAnimated: true)
    ),
    (
      "GIF", Samples.gifHead + Samples.gifFrame + [0x3B],
      PictureHeader(format: .gif, width: 300, height: 200)
    ),
    (
      "GIF that moves",
      Samples.gifHead + Samples.gifRounds + Samples.gifFrame + Samples.gifFrame + [0x3B],
      PictureHeader(format: .gif, width: 300, height: 200, isAnimated: true)
    ),
    (
      "WebP that moves", Samples.webp(Samples.vp8x(flags: 0x12), Samples.riff("ANIM", [0, 0])),
      PictureHeader(format: .webp, width: 300, height: 200, isAnimated: true, hasAlpha: true)
    ),
    (
      "plain WebP",
      Samples.webp(Samples.riff("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 44, 1, 200, 0])),
      PictureHeader(format: .webp, width: 300, height: 200)
    ),
    (
      "WebP without loss",
      Samples.webp(Samples.riff("VP8L", [0x2F] + Samples.little(299 | 199 << 14, 4))),
      PictureHeader(format: .webp, width: 300, height: 200)
    ),
    ("HEIC", Samples.heif("heic"), PictureHeader(format: .heic, width: 300, height: 200)),
    ("AVIF", Samples.heif("avif"), PictureHeader(format: .avif, width: 300, height: 200)),
  ]

  @Test("the header says what a picture is and how large", arguments: known)
  func header(name: String, bytes: [UInt8], header: PictureHeader) {
    #expect(PictureHeader.read(bytes) == header, "\(name)")
  }

  @Test("no beginning of a file, and no broken byte, brings the reader down", arguments: known)
  func damage(name: String, bytes: [UInt8], header: PictureHeader) {
    for end in bytes.indices {
      let start = Array(bytes[..<end])
      _ = PictureHeader.read(start)
      _ = PictureHeader.withoutMetadata(start)
      for value in [UInt8(0), 0x7F, 0xFF] {
        var broken = bytes
        broken[end] = value
        _ = PictureHeader.read(broken)
        _ = PictureHeader.withoutMetadata(broken)
      }
    }
  }

  @Test(
    "what is no picture has no header",
    arguments: ["", "<html>", "%PDF-1.7", "PK\u{3}\u{4}", "BM", "GIF89a", "RIFF0000WEBP"])
  func noPicture(text: String) {
    #expect(PictureHeader.read(Array(text.utf8)) == nil)
  }

  @Test("a picture on its side is seen upright")
  func displaySize() {
    let header = PictureHeader(format: .jpeg, width: 300, height: 200, orientation: 8)
    #expect(header.displaySize == (200, 300))
  }
}
