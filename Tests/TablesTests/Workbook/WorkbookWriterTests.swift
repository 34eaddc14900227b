import Testing
import Zipping

@testable import Tables

@Suite("Tables written as a workbook")
struct WorkbookWriterTests {
  private static let table = ExportTable(
    name: "数据", columns: [.init("指标", width: 30), .init("数值"), .init("完成率")],
    rows: [
      [.text("=1+1"), .number("91.50"), .percent("99.85")],
      [.link("甲 & 乙", url: "https://a.cn/?x=1&y=_x0041_"), .number("-1234567", isGrouped: true)],
      [.link("不是网址", url: "javascript:alert(1)"), .empty, .percent("-3")],
      [.text("_x0041_\u{1}\r\n<>\" "), .number("12345678901234567"), .number("一")],
    ])

  /// The texts of the parts of a workbook by their names.
  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    var package = try WorkbookPackage(bytes)
    let names = try Zip(bytes).names
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, String(decoding: try package.content(of: $0), as: UTF8.self))
      })
  }

  @Test("what is written is read back, and text stays text")
  func roundTrip() throws {
    let (sheets, problems) = readWorkbook(try WorkbookWriter.bytes(of: [Self.table]))
    #expect(
      picture(sheets.first) == [
        "1: 指标 | 数值 | 完成率", "2: =1+1 | 91.5 | 99.85%", "3: 甲 & 乙 | -1234567",
        "4: 不是网址 |  | -3%", "5: _x0041_\u{1}\n<>\" | 12345678901234567 | 一",
      ])
    #expect(problems == ["t.xlsx!数据!A5 error invalid-cell"])
  }

  @Test("the sheet has typed cells, frozen headings, widths, a filter and links")
  func sheet() throws {
    let parts = try parts(try WorkbookWriter.bytes(of: [Self.table]))
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.replacing("><", with: ">\n<") == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="\(main)" xmlns:r="\(relationships)">
        <sheetViews>
        <sheetView tabSelected="1" workbookViewId="0">
        <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
        <selection pane="bottomLeft"/>
        </sheetView>
        </sheetViews>
        <cols>
        <col min="1" max="1" width="30" customWidth="1"/>
        <col min="2" max="2" width="12" customWidth="1"/>
        <col min="3" max="3" width="12" customWidth="1"/>
        </cols>
        <sheetData>
        <row r="1">
        <c r="A1" s="1" t="s">
        <v>0</v>
        </c>
        <c r="B1" s="1" t="s">
        <v>1</v>
        </c>
        <c r="C1" s="1" t="s">
        <v>2</v>
        </c>
        </row>
        <row r="2">
        <c r="A2" t="s">
        <v>3</v>
        </c>
        <c r="B2" s="5">
        <v>91.5</v>
        </c>
        <c r="C2" s="6">
        <v>0.9985</v>
        </c>
        </row>
        <row r="3">
        <c r="A3" s="2" t="s">
        <v>4</v>
        </c>
        <c r="B3" s="3">
        <v>-1234567</v>
        </c>
        </row>
        <row r="4">
        <c r="A4" t="s">
        <v>5</v>
        </c>
        <c r="C4" s="4">
        <v>-0.03</v>
        </c>
        </row>
        <row r="5">
        <c r="A5" t="s">
        <v>6</v>
        </c>
        <c r="B5" t="s">
        <v>7</v>
        </c>
        <c r="C5" t="s">
        <v>8</v>
        </c>
        </row>
        </sheetData>
        <autoFilter ref="A1:C5"/>
        <hyperlinks>
        <hyperlink ref="A3" r:id="rId1"/>
        </hyperlinks>
        </worksheet>
        """)
    #expect(
      parts["xl/worksheets/_rels/sheet1.xml.rels"]?.contains(
        "Target=\"https://a.cn/?x=1&amp;y=_x0041_\" TargetMode=\"External\"/>") == true)
    #expect(
      parts["xl/sharedStrings.xml"]?.contains(
        "<t xml:space=\"preserve\">_x005F_x0041__x0001__x000D_\n&lt;&gt;&quot; </t>") == true)
    #expect(
      parts["xl/styles.xml"]?.contains(
        "<numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"#,##0\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"0%\"/>"
          + "<numFmt numFmtId=\"166\" formatCode=\"0.00\"/>"
          + "<numFmt numFmtId=\"167\" formatCode=\"0.00%\"/></numFmts>") == true)
  }

  @Test(
    "numbers are stored as they are and shown with the decimals they are written with",
    arguments: [
      ("0", "0", 0), ("91.50", "91.5", 2), ("-0.10", "-0.1", 2), ("-0", "0", 0),
      ("1000", "1000", 0),
      ("123456789012345", "123456789012345", 0), ("0.000000000000001", "0.000000000000001", 15),
    ])
  func numbers(text: String, stored: String, decimals: Int) throws {
    let number = try #require(ExportNumber(text))
    #expect(number.text == stored)
    #expect(number.decimals == decimals)
  }

  @Test(
    "what a spreadsheet cannot hold as a number is text",
    arguments: [
      "", "-", "1,000", "+1", "1e3", "1234567890123456", "0.1234567890123456", "一", "1.2.3", " 1",
    ])
  func noNumbers(text: String) {
    #expect(ExportNumber(text) == nil)
  }

  @Test(
    "a sheet has a name that Excel accepts",
    arguments: [
      ("数据", [], "数据"), ("a[1]:b*c?d/e\\f", [], "a_1__b_c_d_e_f"), ("''x'y''", [], "x'y"),
      ("", [], "Sheet"), ("Data", ["data"], "Data (2)"), ("x", ["X", "x (2)"], "x (3)"),
      (String(repeating: "长", count: 40), [], String(repeating: "长", count: 31)),
      (
        String(repeating: "长", count: 40), [String(repeating: "长", count: 31)],
        String(repeating: "长", count: 27) + " (2)"
      ),
      (String(repeating: "😀", count: 20), [], String(repeating: "😀", count: 15)),
    ] as [(String, [String], String)])
  func names(wanted: String, taken: [String], expected: String) {
    #expect(sheetName(wanted, besides: taken) == expected)
  }

  @Test("a text longer than a cell ends in time")
  func longText() throws {
    let text = String(repeating: "字", count: 40_000)
    let table = ExportTable(name: "数据", columns: [.init("a")], rows: [[.text(text)]])
    let (sheets, problems) = readWorkbook(try WorkbookWriter.bytes(of: [table]))
    #expect(sheets.first?[1][0].text == String(repeating: "字", count: 32_766) + "…")
    #expect(problems == [])
  }

  @Test("the same tables give the same bytes, without time and user")
  func deterministic() throws {
    let bytes = try WorkbookWriter.bytes(of: [Self.table, Self.table])
    #expect(try WorkbookWriter.bytes(of: [Self.table, Self.table]) == bytes)
    // Of the first entry: the mark, then at 10 the time 0:00, and the date 1980-01-01.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    #expect(
      try Zip(bytes).names == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet2.xml",
        "xl/worksheets/_rels/sheet2.xml.rels",
      ])
    #expect(try parts(bytes)["xl/workbook.xml"]?.contains("name=\"数据 (2)\" sheetId=\"2\"") == true)
  }

  @Test("no tables, no columns and no rows are still a workbook")
  func empty() throws {
    #expect(
      readWorkbook(try WorkbookWriter.bytes(of: [])).problems == ["t.xlsx error unknown-sheet"])
    let bare = ExportTable(name: "数据", columns: [], rows: [])
    let (sheets, problems) = readWorkbook(try WorkbookWriter.bytes(of: [bare]))
    #expect(sheets.map(\.rowCount) == [0])
    #expect(problems == [])
  }
}
