import Diagnostics
import Testing

@Suite("Places")
struct PlaceTests {
  @Test("a place reads as people write it")
  func descriptions() {
    #expect("\(Place(file: "Content/site.yml"))" == "Content/site.yml")
    #expect("\(Place(file: "a.md", line: 7, column: 5, excerpt: nil))" == "a.md:7:5")
    #expect("\(Place(file: "a.md", line: 7, column: nil, excerpt: nil))" == "a.md:7")
    #expect("\(Place(file: "指标.xlsx", sheet: "资金", cell: "D17"))" == "指标.xlsx!资金!D17")
    #expect("\(Place(file: "指标.xlsx", sheet: "资金", cell: nil))" == "指标.xlsx!资金")
    let cell = Place(file: "t.csv", line: 2, column: 3, excerpt: nil).inCell("B2")
    #expect("\(cell)" == "t.csv:2:3")
    #expect(cell.cell == "B2")
  }

  @Test(
    "an excerpt keeps at most 120 characters, with the place inside",
    arguments: [
      // Column, length, and then: first character kept, characters before the place, length kept.
      (1, 3, 1, 0, 3), (80, 5, 1, 79, 5), (81, 5, 42, 39, 5), (500, 5, 461, 39, 5),
      (500, 400, 461, 39, 81), (1, 400, 1, 0, 120), (1000, 1, 961, 39, 1), (1001, 0, 962, 39, 0),
      (5000, 7, 0, 0, 0),
    ])
  func windows(column: Int, length: Int, first: Int, start: Int, kept: Int) {
    // The n-th character is the n-th of Unicode's private area: each shows its own column.
    let line = String(
      String.UnicodeScalarView((1...1000).compactMap { Unicode.Scalar(0xE000 + UInt32($0)) }))
    let excerpt = Excerpt(line: line, column: column, length: length)
    #expect(excerpt.text.unicodeScalars.count <= 120)
    #expect(excerpt.length == kept)
    guard column <= 1001 else { return }
    #expect(excerpt.text.unicodeScalars.first?.value == 0xE000 + UInt32(first))
    #expect(excerpt.start == start)
  }

  @Test("an excerpt of an empty line, or of a column before the first, is harmless")
  func harmless() {
    let empty = Excerpt(line: "", column: 9, length: 9)
    #expect((empty.text, empty.start, empty.length) == ("", 0, 0))
    let before = Excerpt(line: "ab", column: 0, length: -3)
    #expect((before.text, before.start, before.length) == ("ab", 0, 0))
  }
}
