import Diagnostics
import Machine
import Testing

@testable import Pictures

@Suite struct PictureDamageTests {
  /// One sound picture of each format whose end can be told, and the format.
  static let sound: [(bytes: [UInt8], format: PictureHeader.Format)] =
    PictureHeaderTests.known.map { ($0.bytes, $0.header.format) } + [(tiff, .tiff)]

  /// 300 pixels wide, 200 high: a directory of four entries, and its pixels behind it.
  private static let tiff: [UInt8] =
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 4]
    + [(256, 300), (257, 200), (273, 62), (279, 5)].flatMap { tag, value in
      Samples.big(tag, 2) + [0, 4, 0, 0, 0, 1] + Samples.big(value, 4)
    } + [0, 0, 0, 0, 1, 2, 3, 4, 5]

  @Test("every beginning of a picture is cut short, and the whole of it is not", arguments: sound)
  func cutShort(bytes: [UInt8], format: PictureHeader.Format) {
    #expect(PictureDamage(of: bytes, format) == .unreadable)
    // A HEIC or AVIF file may end between two boxes.
    let isBoxed = [.heic, .avif].contains(format)
    for end in 1..<bytes.count where !isBoxed || end != 16 {
      #expect(PictureDamage(of: Array(bytes[..<end]), format) == .cutShort, "\(format) \(end)")
    }
  }

  @Test(
    "a picture that cannot be shown is said to be cut short or damaged, in the words of an office alone, not in those of libvips",
    arguments: [
      (Array(Samples.png().prefix(40)), "图片“图.png”不完整：文件在中途断了，后面的内容没有"),
      (Array(Samples.jpeg(Samples.jfif).prefix(24)), "图片“图.png”不完整：文件在中途断了，后面的内容没有"),
      (Samples.jpeg(Samples.jfif), "图片“图.png”已损坏：文件里有内容读不出来"),
      (Array("GIF89a".utf8), "图片“图.png”不完整：文件在中途断了，后面的内容没有"),
      (Samples.gifHead + [0, 0x3B], "图片“图.png”已损坏：文件里有内容读不出来"),
      (Array("<html>".utf8), "“图.png”不是能认出的图片"),
    ])
  func messages(bytes: [UInt8], message: String) {
    var report = Report()
    let tree = FileTree(name: "Content", files: ["图.png": bytes])
    let problems = PictureProblems(PictureUse(file: tree.files[0], places: []))
    if let header = problems.judge(bytes, &report) {
      report.add(problems.undecodable("vipspng: libpng read error", bytes, header.format))
    }
    #expect(report.diagnostics.map(\.message.zh) == [message])
  }

  @Test("an English report keeps what libvips says, and nothing stands empty where it says nothing")
  func english() {
    let damage = PictureDamage.cutShort
    #expect(
      damage.message("a.png", words: "vipspng: libpng read error").en
        == "the picture “a.png” is cut short: the file ends before the picture does (vipspng: libpng read error)"
    )
    #expect(
      damage.message("a.png").en
        == "the picture “a.png” is cut short: the file ends before the picture does")
  }
}
