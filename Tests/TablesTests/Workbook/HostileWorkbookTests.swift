import Diagnostics
import Testing

@testable import Tables

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  /// What is reported for a sheet whose part is this, behind the namespace.
  private func problems(_ content: String, strings: String? = nil, styles: String? = nil) throws
    -> [String]
  {
    var book = Book("", strings: strings, formats: styles == nil ? [] : ["9"])
    book.set("xl/worksheets/sheet1.xml", content)
    if let styles { book.set("xl/styles.xml", styles) }
    return readWorkbook(try book.bytes).problems
  }

  private func many(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  @Test("entities are never expanded, whether from inside or from a file")
  func entities() throws {
    let laughs =
      "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
      + "<worksheet><sheetData><row>\(cell("&b;", type: "str"))</row></sheetData></worksheet>"
    #expect(try problems(laughs) == ["t.xlsx!数据 error invalid-workbook"])
    let file =
      "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
      + "<worksheet><sheetData><row>\(cell("&a;", type: "str"))</row></sheetData></worksheet>"
    #expect(try problems(file) == ["t.xlsx!数据 error invalid-workbook"])
  }

  @Test("depth, long tags and endless names are refused")
  func excess() throws {
    let expected = ["t.xlsx!数据 error invalid-workbook"]
    let deep = "<worksheet>" + many(64) { _ in "<a>" } + many(64) { _ in "</a>" } + "</worksheet>"
    #expect(try problems(deep) == expected)
    let shallow =
      "<worksheet>" + many(63) { _ in "<a>" } + many(63) { _ in "</a>" } + "</worksheet>"
    #expect(try problems(shallow) == [])
    let long = "<worksheet><row x=\"" + many(900_000) { _ in "x" } + "\"/></worksheet>"
    #expect(try problems(long) == expected)
    #expect(try problems("<worksheet>" + many(10_001) { "<n\($0)/>" } + "</worksheet>") == expected)
    #expect(
      try problems("<worksheet>" + many(10_001) { "<a b\($0)=\"\"/>" } + "</worksheet>") == expected
    )
  }

  @Test("an archive that inflates beyond measure is not read further")
  func bomb() throws {
    // 24 MiB of the same byte deflate to 24 KiB: a thousandth.
    let zeros = [UInt8](repeating: 0x20, count: 24 << 20)
    var book = Book("")
    book.set(
      "xl/worksheets/sheet1.xml",
      bytes: Array("<worksheet>".utf8) + zeros + Array("</worksheet>".utf8))
    let bytes = try book.bytes
    #expect(bytes.count < 100_000)
    #expect(readWorkbook(bytes).problems == ["t.xlsx!数据 error file-too-large"])
  }

  @Test("an archive of countless entries is refused before they are listed")
  func entries() throws {
    var book = Book("<row>\(cell("1"))</row>")
    let count = book.parts.count
    for number in count..<10_000 { book.parts.append(("x\(number)", [])) }
    #expect(readWorkbook(try book.bytes).problems == [])
    book.parts.append(("x", []))
    #expect(readWorkbook(try book.bytes).problems == ["t.xlsx error file-too-large"])
  }

  @Test("cells and texts are bounded together, however often a text is used")
  func volume() throws {
    #expect(WorkbookLimits().cells == 2_000_000)
    #expect(WorkbookLimits().text == 64 << 20)
    let limits = WorkbookLimits(cells: 20_000, text: 1 << 20)
    let expected = ["t.xlsx!数据 error file-too-large"]

    // 79 rows of 256 cells are more than twenty thousand.
    let wide = many(100) { _ in "<row><c r=\"IV1\"><v>1</v></c></row>" }
    var report = Report()
    let sheet = Workbook.read(
      path: "t.xlsx", bytes: try Book(wide).bytes, limits: limits, report: &report)
    #expect(sheet.first?.rowCount == 78)
    #expect(list(report) == expected)

    // A text of 30,000 bytes fits 34 times into a mebibyte, on both sheets together.
    let text = String(repeating: "字", count: 10_000)
    let rows = many(20) { _ in "<row>\(cell("0", type: "s"))</row>" }
    let content = "<sheetData>\(rows)</sheetData>"
    let heavy = Book(
      sheets: [("指标", "", content), ("数据", "", content)], strings: "<si><t>\(text)</t></si>")
    report = Report()
    let sheets = Workbook.read(
      path: "t.xlsx", bytes: try heavy.bytes, limits: limits, report: &report)
    #expect(sheets.map(\.rowCount) == [20, 14])
    #expect(list(report) == expected)
  }

  @Test("merged ranges over the whole sheet cost no more than the cells there are")
  func merges() throws {
    let ranges = many(10_000) { _ in "<mergeCell ref=\"A1:XFD1048576\"/>" }
    let rows = many(1_000) { _ in "<row>\(cell("1"))\(cell("2"))</row>" }
    let book = Book(rows, behind: "<mergeCells>\(ranges)</mergeCells>")
    let (sheets, problems) = readWorkbook(try book.bytes)
    #expect(picture(sheets.first) == ["1: 1"])
    #expect(problems == [])
    let more = Book(rows, behind: "<mergeCells>\(ranges)<mergeCell ref=\"C3:D4\"/></mergeCells>")
    #expect(readWorkbook(try more.bytes).problems == ["t.xlsx!数据!C3 error merged-cells"])
  }

  @Test("styles without end are refused, and an endless format is passed over")
  func styles() throws {
    let sheet =
      "<worksheet><sheetData><row>\(cell("44561", style: 0))</row></sheetData></worksheet>"
    let many = many(100_001) { _ in "<xf/>" }
    #expect(
      try problems(sheet, styles: "<styleSheet><cellXfs>\(many)</cellXfs></styleSheet>")
        == ["t.xlsx error file-too-large"])
    let long = String(repeating: "y", count: 300_000)
    #expect(
      try problems(
        sheet,
        styles: "<styleSheet><numFmts><numFmt numFmtId=\"1\" formatCode=\"\(long)\"/></numFmts>"
          + "<cellXfs><xf numFmtId=\"1\"/></cellXfs></styleSheet>") == [])
  }

  @Test("of endless faults a thousand are kept")
  func faults() throws {
    let rows = many(1_500) { _ in "<row>\(cell("#N/A", type: "e"))</row>" }
    #expect(readWorkbook(try Book(rows).bytes).problems.count == 1_000)
  }
}
