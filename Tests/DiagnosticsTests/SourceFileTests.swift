import Diagnostics
import TestSupport
import Testing

@Suite("Source files")
struct SourceFileTests {
  @Test(
    "a byte range becomes a line, a column in characters, and the words that are meant",
    arguments: [
      "‹a›bc", "abc‹›", "‹›", "a\n‹b›\n", "柳州‹螺蛳粉›产业", "😀😀‹x›", "\t\t‹x›\ty",
      "first\r\nsec‹ond›\r\nthird\r\n", "e\u{301}‹e\u{301}›", "👨‍👩‍👧‹甲›", "a\n\n\n‹d›",
      "\u{FEFF}‹x›", "---\ntitle: 标题\n---\n正文里的 ‹错›字\n", "last line without end ‹.›",
      "lone\rreturn is ‹no› line", "\u{2028}nor\u{85}these ‹two›",
    ])
  func places(source: String) throws {
    let marked = MarkedText(source)
    let mark = try #require(marked.marks.first)
    let file = SourceFile(path: "x.md", text: marked.text)
    let place = file.place(at: mark.range)
    #expect("\(place)" == "x.md:\(mark.line):\(mark.column)")
    let excerpt = try #require(place.excerpt)
    let meant = excerpt.text.unicodeScalars.dropFirst(excerpt.start).prefix(excerpt.length)
    #expect(String(meant) == mark.text)
  }

  @Test(
    "a range outside the text, or across lines or characters, points to the nearest place",
    arguments: [
      (-5..<(-2), "x:1:1", 0), (100..<200, "x:3:1", 0), (0..<100, "x:1:1", 2),
      // The line break itself, and two characters of three bytes.
      (6..<7, "x:1:3", 0), (2..<3, "x:1:1", 1), (4..<6, "x:1:2", 1), (5..<6, "x:1:2", 1),
      (7..<9, "x:2:1", 1),
    ])
  func clamping(range: Range<Int>, place: String, length: Int) {
    let found = SourceFile(path: "x", text: "柳州\nb\n").place(at: range)
    #expect("\(found)" == place)
    #expect(found.excerpt?.length == length)
  }

  @Test("offset to line and column and back is the same offset, at every character")
  func roundTrip() {
    let line = "柳\t州😀e\u{301}👩‍💻 a\u{200F}b"
    let text = String(repeating: "\(line)\n\(line)\r\n\n", count: 40) + line
    let file = SourceFile(path: "x", text: text)
    var offset = 0
    for scalar in text.unicodeScalars {
      let place = file.place(at: offset..<offset)
      let isLineEnd = scalar == "\n" || scalar == "\r"
      if !isLineEnd {
        #expect(file.offset(line: place.line ?? 0, column: place.column ?? 0) == offset)
      }
      offset += UTF8.width(scalar)
    }
    #expect(offset == file.count)
  }

  @Test("lines and columns outside the text give the nearest offset")
  func offsets() {
    let file = SourceFile(path: "x", text: "柳州\r\nb")
    #expect(file.offset(line: 0, column: 0) == 0)
    #expect(file.offset(line: 1, column: 2) == 3)
    #expect(file.offset(line: 1, column: 99) == 6)
    #expect(file.offset(line: 2, column: 1) == 8)
    #expect(file.offset(line: 99, column: 99) == 9)
  }

  @Test("a line as a whole is meant from its first word to its end")
  func wholeLines() {
    let file = SourceFile(path: "x", text: "a\n \t b c\r\n\n")
    let second = file.place(line: 2)
    #expect("\(second)" == "x:2:4")
    #expect(second.excerpt?.text == " \t b c")
    #expect(second.excerpt?.length == 3)
    #expect("\(file.place(line: 3))" == "x:3:1")
    #expect("\(file.place(line: 0))" == "x:1:1")
    #expect("\(file.place(line: 99))" == "x:4:1")
  }

  @Test("an empty file has one empty line")
  func empty() {
    let file = SourceFile(path: "x", text: "")
    #expect(file.lineStarts == [0])
    #expect("\(file.place(at: 0..<0))" == "x:1:1")
    #expect(file.place(line: 1).excerpt?.text == "")
  }

  @Test("columns are exact on both sides of every inner boundary of a long line")
  func longLine() {
    let text = String(repeating: "柳a", count: 4000)
    let file = SourceFile(path: "x", text: text)
    for pair in [0, 1, 255, 256, 257, 511, 512, 1023, 1024, 3999] {
      #expect(file.place(at: pair * 4..<pair * 4 + 3).column == pair * 2 + 1)
      #expect(file.place(at: pair * 4 + 3..<pair * 4 + 4).column == pair * 2 + 2)
    }
    #expect(file.place(at: file.count..<file.count).column == 8001)
  }

  @Test("twenty thousand places in one line of a megabyte are found", .timeLimit(.minutes(5)))
  func manyPlaces() {
    let file = SourceFile(path: "x", text: String(repeating: "柳", count: 350_000))
    var sum = 0
    for place in 0..<20_000 { sum += file.place(at: place * 48..<place * 48 + 3).column ?? 0 }
    #expect(sum == 3199860000)
  }
}
