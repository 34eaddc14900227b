import Tables
import Testing

@Suite("Tables written as CSV")
struct CSVWriterTests {
  private func csv(_ rows: [[ExportTable.Value]]) -> String {
    let table = ExportTable(name: "t", columns: [.init("名称"), .init("a,b")], rows: rows)
    return String(decoding: CSVWriter.bytes(of: table), as: UTF8.self)
  }

  @Test("a byte order mark, commas, CRLF, and quotes where they are needed")
  func form() {
    let text = csv([
      [.text("甲"), .number("-12.50")], [.empty, .percent("99.85")],
      [.text("a\"b"), .text("一\n二")], [.text(" x "), .link("站", url: "https://a.cn")],
    ])
    #expect(
      Array(text.utf8) == [0xEF, 0xBB, 0xBF]
        + Array(
          "名称,\"a,b\"\r\n甲,-12.50\r\n,99.85%\r\n\"a\"\"b\",\"一\n二\"\r\n\" x \",站\r\n".utf8))
  }

  @Test(
    "a text that a spreadsheet would run is neutralised, a number is not",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "+86"), ("+a", "'+a"), ("-1", "-1"), ("-a", "'-a"),
      ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\n=x", "\"'\n=x\""), ("＝1", "'＝1"),
      ("-1,234.5%", "\"-1,234.5%\""), ("-1.2.3", "'-1.2.3"), ("-", "'-"), ("--1", "'--1"),
      ("=\"a\"", "\"'=\"\"a\"\"\""), ("——", "——"), ("a=1", "a=1"), ("", ""), ("'x", "'x"),
    ])
  func formulas(text: String, expected: String) {
    #expect(csv([[.text(text)]]) == "\u{FEFF}名称,\"a,b\"\r\n\(expected)\r\n")
    #expect(csv([[.number(text)]]) == "\u{FEFF}名称,\"a,b\"\r\n\(expected)\r\n")
  }

  @Test("what is written is read back")
  func roundTrip() {
    let text = csv([[.text("一,\"二\"\n三"), .percent("3")], [.empty], [.text("四")]])
    let (sheet, problems) = read(text)
    #expect(picture(sheet) == ["1: 名称 | a,b", "2: 一,\"二\"\n三 | 3%", "4: 四"])
    #expect(problems == [])
  }
}
