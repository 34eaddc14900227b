import Auditing
import Diagnostics
import Importing
import Reports
import Testing

@Suite("The words of a report file")
struct ReportFileTests {
  @Test("a plain text is a paragraph a line, in UTF-8, GB18030 or UTF-16")
  func encodings() throws {
    let text = "一、综合\n全年地区生产总值218.44亿元。\n"
    // 中文 in GB18030.
    let gb: [UInt8] = [0xD6, 0xD0, 0xCE, 0xC4]
    let utf16: [UInt8] = [0xFF, 0xFE, 0x2D, 0x4E, 0x87, 0x65]
    #expect(
      try ReportFile(name: "公报.txt", bytes: Array(text.utf8)).text.blocks
        == [.paragraph("一、综合"), .paragraph("全年地区生产总值218.44亿元。")])
    #expect(try ReportFile(name: "a.txt", bytes: gb).text.blocks == [.paragraph("中文")])
    #expect(try ReportFile(name: "a.txt", bytes: utf16).text.blocks == [.paragraph("中文")])
  }

  @Test("Markdown gives headings, paragraphs and tables; a text with its headings is read so too")
  func markdown() throws {
    let text =
      "# 报告\n\n## 一、资金\n\n到位**28,650**万元，占地8000m<sup>2</sup>。\n\n| 来源 | 2021年 |\n| --- | --- |\n| 中央 | 1500 |\n"
    let expected: [ReportText.Block] = [
      .heading("报告", level: 1), .heading("一、资金", level: 2), .paragraph("到位28,650万元，占地8000平方米。"),
      .table([["来源", "2021年"], ["中央", "1500"]]),
    ]
    #expect(try ReportFile(name: "a.md", bytes: Array(text.utf8)).text.blocks == expected)
    #expect(try ReportFile(name: "a.txt", bytes: Array(text.utf8)).text.blocks == expected)
  }

  @Test(
    "what is no report is refused with a reason: empty, another kind, no text, a broken or locked docx",
    arguments: [
      ("a.txt", []), ("a.txt", Array("  \n".utf8)), ("a.pdf", Array("%PDF-1.7".utf8)),
      ("a.txt", [0x00, 0x01, 0x02]), ("a.txt", [0x41, 0xFF, 0xFF, 0xFF]), ("a.docx", []),
      ("a.docx", Array("Not a zip".utf8)), ("a.docx", [0x50, 0x4B, 0x03, 0x04, 0x00]),
      ("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ])
  func refusals(name: String, bytes: [UInt8]) {
    #expect(throws: ImportProblem.self) { try ReportFile(name: name, bytes: bytes) }
  }

  @Test("a long text is read in one pass: its figures are as many as its lines")
  func long() throws {
    let lines = (1...3000).map { "全年完成第\($0)批培训\($0 + 100)人次。\n" }.joined()
    let report = try ReportFile(name: "a.txt", bytes: Array(("一、培训\n" + lines).utf8))
    #expect(CandidateReading().candidates(of: report.text).count == 3000)
  }

  @Test("a line without end and without sense is read without a trap")
  func hostile() throws {
    for piece in [
      "1", "（", "“", "分别", "由1从", "一二三四", "12:30:", "\u{FFFF}", "比上年", "1—", "、1", "🏫9",
    ] {
      let text = String(repeating: piece, count: 3000)
      let report = try ReportFile(name: "a.txt", bytes: Array("一、\(text)\n\(text)。\n".utf8))
      _ = CandidateReading().candidates(of: report.text)
    }
  }
}
