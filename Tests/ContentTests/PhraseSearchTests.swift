import Testing

@testable import Content

@Suite("Search for phrases")
struct PhraseSearchTests {
  @Test(
    "phrases are found where they stand, in bytes of the text",
    arguments: [
      ("", []), ("甲", []), ("正文写", []), ("正文写在这里", [0..<18]),
      ("x正文写在这里。正文写在这里", [1..<19, 22..<40]),
      ("aabaab", [0..<3, 1..<3, 3..<6, 4..<6]), ("正", []), ("b", []),
    ])
  func ranges(text: String, ranges: [Range<Int>]) {
    let search = PhraseSearch(["正文写在这里", "aab", "ab", "z"])
    #expect(search.ranges(in: text[...]).sorted { $0.lowerBound < $1.lowerBound } == ranges)
  }

  @Test("a part of a text is searched by itself, its offsets from its own start")
  func part() {
    let text = "正文正文写在这里"
    let search = PhraseSearch(["正文写在这里"])
    #expect(search.ranges(in: text.dropFirst(2)) == [0..<18])
    #expect(search.ranges(in: text.dropFirst(3)) == [])
  }
}
