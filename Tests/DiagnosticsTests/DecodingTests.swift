import Diagnostics
import Testing

@Suite("Decoding")
struct DecodingTests {
  @Test("UTF-8 is read with and without a byte order mark, and an empty file is empty")
  func valid() throws {
    let text = "标题\r\n😀\u{10FFFF}"
    #expect(try SourceFile(path: "x", bytes: Array(text.utf8)).text == text)
    #expect(try SourceFile(path: "x", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)).text == text)
    #expect(try SourceFile(path: "x", bytes: []).text == "")
    #expect(try SourceFile(path: "x", bytes: [0xEF, 0xBB, 0xBF]).text == "")
  }

  @Test("columns behind a byte order mark begin at 1")
  func mark() throws {
    let file = try SourceFile(path: "x", bytes: [0xEF, 0xBB, 0xBF] + Array("甲乙".utf8))
    #expect("\(file.place(at: 3..<6))" == "x:1:2")
  }

  @Test(
    "the byte order marks of UTF-16 and UTF-32 are known, in both directions",
    arguments: [
      [0xFF, 0xFE], [0xFE, 0xFF, 0x67, 0xF3], [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0],
      [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41],
    ] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    #expect(throws: DecodingFailure.utf16) { try SourceFile(path: "x", bytes: bytes) }
  }

  @Test(
    "the first byte that is not UTF-8 is found at its line and column",
    arguments: [
      ([0x80], "x:1:1"),
      // A letter that ends in the middle.
      (Array("ab\n柳".utf8) + [0xE5, 0xB7], "x:2:2"),
      // GB18030 behind good lines.
      (Array("title: x\r\n标题: ".utf8) + [0xC1, 0xF8, 0xD6, 0xDD], "x:2:5"),
      // Half of a surrogate pair, a code point beyond the last, and a long form of a slash.
      (Array("a".utf8) + [0xED, 0xA0, 0x80], "x:1:2"), ([0xF4, 0x90, 0x80, 0x80], "x:1:1"),
      (Array("\n\n".utf8) + [0xC0, 0xAF], "x:3:1"),
      (Array("😀😀".utf8) + [0xF0, 0x9F, 0x98], "x:1:3"),
      ([0xEF, 0xBB, 0xBF] + Array("好".utf8) + [0xFF], "x:1:2"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], expected: String) throws {
    let failure = #expect(throws: DecodingFailure.self) {
      try SourceFile(path: "x", bytes: bytes)
    }
    guard case .invalidUTF8(let place) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect("\(place)" == expected)
    let excerpt = try #require(place.excerpt)
    #expect(excerpt.text.unicodeScalars.dropFirst(excerpt.start).first == "\u{FFFD}")
    #expect(excerpt.length == 1)
  }

  @Test("a NUL byte is found at its line and column, also behind bytes that are no text")
  func binary() {
    for (bytes, expected) in [
      ([0x00], "x:1:1"), (Array("PK\n柳\0".utf8), "x:2:2"), (Array("a\0b".utf8), "x:1:2"),
    ] as [([UInt8], String)] {
      let failure = #expect(throws: DecodingFailure.self) {
        try SourceFile(path: "x", bytes: bytes)
      }
      guard case .binary(let place) = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
      #expect("\(place)" == expected)
    }
  }

  @Test("two megabytes in one line with a wrong last byte are judged at once")
  func long() {
    let bytes = [UInt8](repeating: 0x61, count: 2_000_000) + [0xFF]
    let failure = #expect(throws: DecodingFailure.self) {
      try SourceFile(path: "x", bytes: bytes)
    }
    guard case .invalidUTF8(let place) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(place.column == 2_000_001)
    #expect(place.excerpt?.text.count == 40)
  }
}
