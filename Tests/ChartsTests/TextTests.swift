import Testing

@testable import Charts

@Suite("Text that cannot be measured")
struct TextTests {
  @Test("widths in ems, with the space browsers set between Chinese and Latin")
  func widths() {
    #expect(textWidth("") == 0)
    #expect(textWidth("满意度") == 3)
    #expect(textWidth("2021") == 2.4)
    #expect(textWidth("约8000平方米") == 4 + 4 * 0.6 + 2 * 0.125)
    #expect(textWidth("e\u{301}") == textWidth("e"))
  }

  @Test(
    "lines break between words and characters, evenly, marks stay with what they belong to",
    arguments: [
      ("课程标准", 4.0, 3, ["课程标准"]),
      ("专业教学标准与课程", 5, 3, ["专业教学标", "准与课程"]),
      ("一二三，四五六。", 4, 3, ["一二三，", "四五六。"]),
      ("见《一二三》与“四五”", 5, 3, ["见《一二", "三》与", "“四五”"]),
      ("the quick brown fox", 6, 3, ["the quick", "brown fox"]),
      ("一二三四五六七八九十", 3, 2, ["一二三", "四五…"]),
      ("WWWWWWWW", 3, 2, ["WWW", "WW…"]),
      ("一\n二\t三", 9, 3, ["一 二 三"]),
    ] as [(String, Double, Int, [String])])
  func wrapping(text: String, width: Double, maxLines: Int, lines: [String]) {
    #expect(wrapped(text, width: width, maxLines: maxLines) == lines)
  }

  @Test(
    "the longest part that no line may part is a word, or a Chinese character with its marks",
    arguments: [
      ("", ""), ("满意度", "满"), ("《满意度》", "《满"), ("of parents, College", "parents,"),
      ("2021年在校生", "2021"),
    ])
  func longestWords(text: String, word: String) {
    #expect(longestWord(of: text) == textWidth(word))
  }

  @Test("names at the ends of lines take up to a quarter more room where a word would be parted")
  func endLabels() {
    let (value, name) = ("97.05%", "Satisfaction of parents, College")
    let width = EndLabels([(value, name)], maxWidth: 120).width - EndLabels.gap
    #expect(width >= (textWidth(value) + textWidth("Satisfaction")) * Label.size + 8)
    #expect(width <= 120 * 1.25)
    #expect(EndLabels([(value, "家长满意度家长满意度")], maxWidth: 120).width <= 120 + EndLabels.gap)
  }

  @Test("no line of any text is wider than asked, and none is lost before the last")
  func wrappingHolds() {
    var random = RandomChart(seed: 5)
    for _ in 0..<500 {
      let text = random.word() + random.word()
      let width = random.generator.number(in: 3...20)
      let lines = wrapped(text, width: width, maxLines: 3)
      #expect(lines.count <= 3)
      #expect(lines.allSatisfy { textWidth($0) <= width + 0.001 }, "\(lines) in \(width)")
    }
  }

  @Test("control characters, noncharacters and marks of direction are gone, markup is escaped")
  func escaping() {
    #expect(
      escaped("a\u{0}b\u{7}\u{202E}c\u{FFFE}<svg onload=\"x\">&amp;")
        == "abc&lt;svg onload=&quot;x&quot;&gt;&amp;amp;")
    #expect(cleaned("  甲 \n\t 乙\u{FEFF}  ") == "甲 乙")
    #expect(cleaned("一二三四", limit: 2) == "一二")
  }

  @Test(
    "coordinates have one decimal at most, no exponent and no negative zero",
    arguments: [
      (0.04, "0"), (-0.04, "0"), (1.25, "1.3"), (-12.5, "-12.5"), (300, "300"), (1e300, "10000000"),
      (.nan, "0"), (-.infinity, "0"), (0.1 + 0.2, "0.3"),
    ])
  func coordinates(value: Double, text: String) {
    #expect(coordinate(value) == text)
  }

  @Test("ids keep what needs no escaping")
  func ids() {
    #expect(idPrefix("fig-1_a") == "fig-1_a")
    #expect(idPrefix("图\"><b 2") == "b2")
    #expect(idPrefix("图") == "chart")
  }
}
