import Testing

@testable import Figures

@Suite("Places in a document, in figures")
struct ChineseOutlineTests {
  @Test(
    "numerals of headings become figures; what has other words is for a translator",
    arguments: [
      ("二/（一）/3", "2/(1)/3"), ("三/（十二）", "3/(12)"), ("二十/1", "20/1"), ("十", "10"),
      ("三/（一）/6、三/（一）/7", "3/(1)/6, 3/(1)/7"), ("p. 4", "p. 4"), ("", ""),
      ("图3", nil), ("一百", nil), ("二三", nil), ("三/（三）/1（图题）", nil),
    ] as [(String, String?)])
  func outline(written: String, expected: String?) {
    #expect(ChineseOutline.inFigures(written) == expected)
  }
}
