import Foundation
import Machine
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

  @Test("a preview inside JFIF goes, and so does what stands between the scans")
  func hiddenInJPEG() {
    let preview = Samples.segment(
      0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])
    let more = Samples.segment(0xFE, Array("bob".utf8)) + Samples.segment(0xE1, Samples.exif)
    let table = Samples.segment(0xC4, [1, 2, 3])
    let (first, rest) = (Samples.scan.dropLast(2), Samples.scan)
    let head: [UInt8] = [0xFF, 0xD8]
    #expect(
      PictureHeader.withoutMetadata(head + preview + Samples.frame + first + more + table + rest)
        == head + Samples.jfif + Samples.frame + first + table + rest)
  }

  /// A TIFF of one page with a name, a pointer to EXIF and one to another page, little-endian.
  private static func tiff(_ tags: [(tag: Int, type: Int, count: Int, value: Int)], _ rest: [UInt8])
    -> [UInt8]
  {
    func little(_ value: Int, _ size: Int) -> [UInt8] { Samples.little(value, size) }
    let entries = tags.flatMap {
      little($0.tag, 2) + little($0.type, 2) + little($0.count, 4) + little($0.value, 4)
    }
    return [0x49, 0x49, 42, 0, 8, 0, 0, 0] + little(tags.count, 2) + entries + [0, 0, 0, 0] + rest
  }

  @Test("a TIFF keeps what shows it, and of names, places and programs no byte is left")
  func tiff() throws {
    // Behind a directory of five entries: 8 + 2 + 60 + 4.
    let exif: [UInt8] =
      [1, 0] + Samples.little(37_510, 2) + [2, 0, 5, 0, 0, 0] + Samples.little(98, 4)
      + [0, 0, 0, 0]
    let bytes = Self.tiff(
      [(256, 3, 1, 300), (257, 3, 1, 200), (274, 3, 1, 6), (315, 2, 6, 92), (34_665, 4, 1, 74)],
      exif + Array("Alice\0".utf8) + Array("Bob!\0".utf8) + [7, 8])
    let clean = try #require(PictureHeader.withoutMetadata(bytes))
    let blank = [UInt8](repeating: 0, count: 24 + 18 + 6 + 5)
    #expect(
      clean
        == Self.tiff([(256, 3, 1, 300), (257, 3, 1, 200), (274, 3, 1, 6)], blank + [7, 8]))
    #expect(PictureHeader.read(clean)?.orientation == 6)
    #expect(PictureHeader.withoutMetadata(clean) == clean)
    // Previews are not followed, and circles are none.
    #expect(
      PictureHeader.withoutMetadata(
        Self.tiff([(256, 3, 1, 3), (257, 3, 1, 2), (330, 4, 1, 8)], [])) == nil)
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

  @Test(
    "a photograph is turned upright, so that no block has to say how the camera was held",
    arguments: [("jpg", UInt8(6)), ("jpg", 3), ("png", 8)])
  func turned(ending: String, orientation: UInt8) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("turned-\(ending)-\(orientation)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard let turner = PictureTurner(folder: folder), let vips = Program(named: "vips") else {
      return
    }
    let plain = "\(folder)/plain.\(ending)"
    #expect(vips.run(["black", plain, "8", "4"]).isSuccess)
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: plain)))
    let alone = TIFFDirectory.orientationAlone(Int(orientation))
    if ending == "jpg" {
      bytes.insert(contentsOf: Samples.segment(0xE1, Samples.exif + alone), at: 2)
    } else {
      // The tag is put in by our own writer, which knows the checksum.
      let turned = Samples.png(Samples.chunk("eXIf", alone))
      let clean = try #require(PictureHeader.withoutMetadata(turned))
      bytes.insert(contentsOf: clean[33..<33 + 12 + alone.count], at: 33)
    }
    let header = try #require(PictureHeader.read(bytes))
    #expect(header.orientation == Int(orientation))
    let upright = try #require(turner.upright(bytes))
    let made = try #require(PictureHeader.read(upright))
    #expect(made.orientation == 1 && (made.width, made.height) == header.displaySize)
    #expect(!String(decoding: upright, as: Unicode.ASCII.self).uppercased().contains("EXIF"))
    #expect(turner.upright(upright) == nil)
  }

  @Test("from HEIC nothing is removed here, and that is said")
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
