import Foundation
import Testing

@testable import Pictures

@Suite struct MetadataTests {
  @Test("a JPEG keeps its pixels, its colours and how the camera was held, and nothing else")
  func jpeg() {
    let profile = Samples.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9])
    let bytes = Samples.jpeg(
      Samples.jfif,
      Samples.segment(0xE1, Samples.exif + Samples.tiff(orientation: 6, isLittle: true)),
      Samples.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8)), profile,
      Samples.segment(0xED, Array("Photoshop 3.0\0".utf8)),
      Samples.segment(0xFE, Array("bob".utf8)), Samples.frame, tail: Array("second film".utf8))
    let upright = Samples.segment(
      0xE1, Samples.exif + Samples.tiff(orientation: 6) + [0, 0, 0, 0])
    #expect(
      PictureHeader.withoutMetadata(bytes)
        == Samples.jpeg(Samples.jfif, upright, profile, Samples.frame))
    #expect(
      PictureHeader.pixelsAlone(bytes) == Samples.jpeg(Samples.jfif, Samples.frame))
  }

  @Test("a clean JPEG stays as it is, byte for byte")
  func cleanJPEG() {
    let bytes = Samples.jpeg(Samples.jfif, Samples.frame)
    #expect(PictureHeader.withoutMetadata(bytes) == bytes)
  }

  @Test("a PNG loses texts, times and EXIF, but for the orientation")
  func png() {
    let profile = Samples.chunk("iCCP", [1])
    let bytes = Samples.png(
      profile, Samples.chunk("tEXt", Array("Author\0bob".utf8)),
      Samples.chunk("eXIf", Samples.tiff(orientation: 3)), Samples.chunk("tIME", [7, 230]))
    let clean = PictureHeader.withoutMetadata(bytes)
    // The checksum of the chunk is that of its name and its content.
    let turned = Samples.chunk("eXIf", TIFFDirectory.orientationAlone(3)).dropLast(4)
    #expect(clean == Samples.png(turned + [0x84, 0x5F, 0x64, 0xCE], profile))
    #expect(clean.flatMap(PictureHeader.read)?.orientation == 3)
    #expect(clean.flatMap(PictureHeader.withoutMetadata) == clean)
    #expect(PictureHeader.pixelsAlone(bytes) == Samples.png())
  }

  @Test(
    "a picture that was turned says no more how the camera was held", arguments: UInt8(1)...8)
  func upright(orientation: UInt8) {
    let bytes = Samples.jpeg(
      Samples.segment(0xE1, Samples.exif + Samples.tiff(orientation: orientation)), Samples.frame)
    let clean = PictureHeader.pixelsAlone(bytes)
    #expect(clean == Samples.jpeg(Samples.frame))
    #expect(clean.flatMap(PictureHeader.read)?.orientation == 1)
  }

  @Test("a GIF without a picture is none, whatever its first bytes say")
  func emptyGIF() {
    #expect(PictureHeader.read(Samples.gifHead + Samples.gifComment + [0x3B]) == nil)
  }

  @Test("a GIF loses comments and goes on moving")
  func gif() {
    let frames = Samples.gifFrame + Samples.gifFrame
    let bytes = Samples.gifHead + Samples.gifRounds + Samples.gifComment + frames + [0x3B, 1, 2]
    #expect(
      PictureHeader.withoutMetadata(bytes)
        == Samples.gifHead + Samples.gifRounds + frames + [0x3B])
  }

  @Test(
    "a turned WebP keeps of EXIF how it is turned, and nothing of places", arguments: UInt8(2)...8)
  func turnedWebP(orientation: UInt8) {
    let picture = Samples.riff("VP8 ", [1, 2, 3])
    let bytes = Samples.webp(
      Samples.vp8x(flags: 0x0C), picture,
      Samples.riff("EXIF", Samples.tiff(orientation: orientation)),
      Samples.riff("XMP ", [1]))
    let clean = PictureHeader.withoutMetadata(bytes)
    let alone = TIFFDirectory.orientationAlone(Int(orientation))
    #expect(clean == Samples.webp(Samples.vp8x(flags: 0x08), picture, Samples.riff("EXIF", alone)))
    #expect(clean.flatMap(PictureHeader.read)?.orientation == Int(orientation))
  }

  @Test("a WebP loses EXIF and XMP, and no longer announces them")
  func webp() {
    let picture = Samples.riff("VP8 ", [1, 2, 3])
    let bytes = Samples.webp(
      Samples.vp8x(flags: 0x3C), Samples.riff("ICCP", [9]), picture,
      Samples.riff("EXIF", Samples.tiff(orientation: 1)), Samples.riff("XMP ", [1]))
    #expect(
      PictureHeader.withoutMetadata(bytes)
        == Samples.webp(Samples.vp8x(flags: 0x30), Samples.riff("ICCP", [9]), picture))
    #expect(
      PictureHeader.pixelsAlone(bytes)
        == Samples.webp(Samples.vp8x(flags: 0x10), picture))
  }

  @Test("from HEIC and TIFF nothing is removed here, and that is said")
  func others() {
    #expect(PictureHeader.withoutMetadata(Samples.heif("heic")) == nil)
  }

  private static let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"

  @Test(
    "a drawing loses what it tells of those who made it, and nothing that draws",
    arguments: [
      ("<!-- 张三 --><rect/>", "<rect/>"),
      ("<metadata>张三<g><g/></g></metadata><rect/>", "<rect/>"),
      ("<metadata/><rect/>", "<rect/>"),
      ("<title>图 > 文</title><rect id='a>b'/>", "<title>图 > 文</title><rect id='a>b'/>"),
      (
        "<style><![CDATA[a{fill:red}/*<!-- -->*/]]></style>",
        "<style><![CDATA[a{fill:red}/*<!-- -->*/]]></style>"
      ),
      (
        "<g xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:label=\"张三\" id=\"g\"/>",
        "<g xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" id=\"g\"/>"
      ),
      ("<rect/>", "<rect/>"),
    ])
  func drawing(before: String, after: String) {
    let clean = PictureHeader.withoutMetadata(Array((Self.open + before + "</svg>").utf8))
    #expect(clean.map { String(decoding: $0, as: UTF8.self) } == Self.open + after + "</svg>")
  }

  @Test("a photograph inside a drawing loses its metadata as well")
  func photographInDrawing() {
    func drawing(_ photograph: [UInt8]) -> [UInt8] {
      let data = Data(photograph).base64EncodedString()
      return Array("\(Self.open)<image href=\"data:image/jpeg;base64,\(data)\"/></svg>".utf8)
    }
    let told = Samples.jpeg(Samples.segment(0xFE, Array("bob".utf8)), Samples.frame)
    #expect(PictureHeader.withoutMetadata(drawing(told)) == drawing(Samples.jpeg(Samples.frame)))
  }

  @Test("a text that only speaks of drawings stays as it is")
  func textAboutDrawings() {
    let text = Array("写 <svg> 就行 <!-- 不是注释".utf8)
    #expect(PictureHeader.withoutMetadata(text) == text)
  }
}
