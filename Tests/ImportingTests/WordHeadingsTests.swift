import Testing

@testable import Importing

private let long = "这是一段很长的正文，用来说明正文的字号，有二十个字以上。"

@Suite("Headings of Word files") struct WordHeadingsTests {
  /// `#2 题` is styled, `*一、题` is bold, `=题` is centred and large, all else is text.
  private func paragraphs(_ lines: [String]) -> [WordParagraph] {
    lines.map { line in
      var paragraph = WordParagraph()
      paragraph.size = 24
      paragraph.text = line
      if line.hasPrefix("#"), let level = line.dropFirst().first?.wholeNumberValue {
        paragraph.style = "heading \(level)"
        paragraph.text = String(line.dropFirst(3))
      } else if line.hasPrefix("*") {
        paragraph.isBold = true
        paragraph.text = String(line.dropFirst())
      } else if line.hasPrefix("=") {
        paragraph.isCentred = true
        paragraph.size = 44
        paragraph.text = String(line.dropFirst())
      }
      return paragraph
    }
  }

  @Test(
    "levels come from styles or from signs, begin at 2 and leave none out",
    arguments: [
      (["*一、甲", "*（一）乙", "*1. 丙", "*（1）丁", "*二、戊"], [2, 3, 4, 5, 2]),
      (["*（一）甲", "*1．乙", "*（二）丙"], [2, 3, 2]), (["*1、甲", "*2、乙"], [2, 2]),
      (["*第一章 甲", "*一、乙", "*第二章 丙"], [2, 3, 2]), (["#1 甲", "#2 乙", "#1 丙"], [2, 3, 2]),
      (["#2 甲", "#4 乙", "#2 丙"], [2, 3, 2]), (["#1 甲", "#3 乙", "#2 丙", "#3 丁"], [2, 3, 3, 4]),
      (["#1 一、甲", "*（一）乙", "*1. 丙", "#1 二、丁"], [2, 3, 4, 2]),
      (["*一、甲", "*（一）乙", "*二、丙", "*1. 丁", "*2. 戊", "*3. 己"], [2, 3, 2, 3, 3, 3]),
      (["*（一）甲", "*一、乙", "*（一）丙", "*（二）丁"], [2, 2, 3, 3]),
      (["*第一章 甲", "*第一节 乙", "*一、丙", "*第二节 丁"], [2, 3, 4, 3]),
      (["*1 概述", "*1.1 背景", "*1.2 目标", "*2 成效", "*2.1 甲", "*2.1.1 乙"], [2, 3, 3, 2, 3, 4]),
      (["*1.1 甲", "*1.2 乙"], [2, 2]), (["*一、甲", "*1.1 乙", "*二、丙"], [2, 3, 2]),
      (["#1 概况", "*一、甲", "*（一）乙", "#1 成效", "*（一）丙"], [2, 3, 4, 2, 3]),
    ] as [([String], [Int])])
  func levels(lines: [String], expected: [Int]) {
    let headings = WordHeadings(paragraphs(["正文在前，不是标题。"] + lines))
    let levels = (1...lines.count).map { position -> Int in
      if case .heading(let level)? = headings.roles[position] { level } else { 0 }
    }
    #expect(levels == expected)
  }

  @Test(
    "bold text is no heading without a sign, with a full stop, or when it is long",
    arguments: [
      "*重要提示", "*一、这是一句话。", "*1.5 万人", "*3 月份工作", "*12 人获奖", "*1.1 万人", "一、没有加粗", "*1.5 亿元",
      "*（下同）", "*2021年成果", "*一十分重要",
      "*一、长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长",
    ])
  func noHeading(line: String) {
    #expect(WordHeadings(paragraphs(["正文。", line])).roles.isEmpty)
  }

  @Test(
    "the title is styled so, or stands centred at the top, or is the only heading of the first level",
    arguments: [
      (["=报告", long], "报告"), (["=柳州螺蛳粉", "=产业学院", "*一、甲", long], "柳州螺蛳粉产业学院"),
      (["=Annual", "=Report", long], "Annual Report"), (["#1 报告", "#2 甲", long], "报告"),
      (["#1 甲", "#1 乙", long], ""), (["#1 一、甲", "#2 乙", long], ""), ([long, "=报告"], ""),
      (["=一、甲", long], ""), (["=这是一句居中的话。", long], ""),
    ] as [([String], String)])
  func title(lines: [String], expected: String) {
    #expect(WordHeadings(paragraphs(lines)).title == expected)
  }

  @Test(
    "a heading that is broken in the middle of what it says is one, and lines that say something each are several",
    arguments: [
      (["三、体会与", "下一步打算"], ["三、体会与下一步打算"]), (["三、体会", "与下一步打算"], ["三、体会与下一步打算"]),
      (["三、体会：", "下一步", "的打算"], ["三、体会：下一步的打算"]), (["三、体会", "要紧的一句"], ["三、体会", "要紧的一句"]),
      (["三、体会与", "（一）打算"], ["三、体会与", "（一）打算"]), (["三、体会与", "这是一句话。"], ["三、体会与", "这是一句话。"]),
    ])
  func broken(lines: [String], expected: [String]) {
    func paragraph(isBold: Bool) -> WordParagraph {
      var (paragraph, format) = (WordParagraph(), RunFormat())
      format.isBold = isBold
      let items = lines.map { [WordItem.text($0, format)] }.joined(separator: [.lineBreak])
      paragraph.hold(Array(items))
      return paragraph
    }
    #expect(paragraph(isBold: true).lines.map(\.text) == expected)
    #expect(paragraph(isBold: false).lines.map(\.text) == [lines.joined(separator: "\n")])
  }

  @Test("automatic numbers are counted as Word counts them")
  func numbers() throws {
    let xml = """
      <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl>
      <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3"/></w:lvl>
      <w:lvl w:ilvl="3"><w:numFmt w:val="decimal"/><w:lvlText w:val="%4."/></w:lvl>
      <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
      <w:lvl w:ilvl="5"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%6"/></w:lvl>
      <w:lvl w:ilvl="6"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%7)"/></w:lvl>
      <w:lvl w:ilvl="7"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%8)"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="21"/></w:lvlOverride></w:num>
      </w:numbering>
      """
    var numbering = WordNumbering(try XMLElement(reading: Array(xml.utf8)))
    let steps = [
      (1, 0), (1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 3), (1, 4), (1, 5),
      (1, 6), (1, 6), (1, 6), (1, 6), (1, 7), (2, 0), (2, 0), (3, 0),
    ]
    let labels = steps.map { numbering.count($0.0, level: $0.1)?.text ?? "-" }
    #expect(
      labels == [
        "九、", "十、", "（1）", "（2）", "2.1", "2.2", "十一、", "（1）", "1.", "", "①", "i)", "ii)", "iii)",
        "iv)", "A)", "二十一、", "二十二、", "-",
      ])
  }

  @Test("a numbered list within another begins anew and leaves the numbers around it alone")
  func numbersWithin() throws {
    let overrides = (0...1).map {
      "<w:lvlOverride w:ilvl=\"\($0)\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
    }.joined()
    let levels = (0...1).map {
      "<w:lvl w:ilvl=\"\($0)\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%\($0 + 1).\"/></w:lvl>"
    }.joined()
    let lists = (1...3).map {
      "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"0\"/>\(overrides)</w:num>"
    }.joined()
    let xml =
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum>\(lists)</w:numbering>"
    var numbering = WordNumbering(try XMLElement(reading: Array(xml.utf8)))
    let steps = [(1, 0), (2, 1), (2, 1), (1, 0), (1, 1), (3, 0), (3, 0)]
    let labels = steps.map { numbering.count($0.0, level: $0.1)?.text ?? "-" }
    #expect(labels == ["1.", "1.", "2.", "2.", "1.", "1.", "2."])
  }
}
