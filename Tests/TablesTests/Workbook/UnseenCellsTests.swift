import Diagnostics
import Testing

@testable import Tables

/// Cells whose row and column are shown, and which nobody sees all the same.
@Suite("Unseen cells")
struct UnseenCellsTests {
  private static let columns = [
    Column("id", ["编号"], isRequired: true), Column("name", ["名称"]), Column("note", ["备注"]),
  ]

  /// Styles from 1 on, as colour and size of the letters, what is behind them, and a number format.
  private static let styles: [(font: String, fill: String, format: String)] = [
    ("<color rgb=\"FFFFFFFF\"/>", "", ""),  // 1: white on nothing
    ("<color theme=\"0\"/>", "<patternFill patternType=\"none\"/>", ""),  // 2: paper of the theme
    ("<color indexed=\"9\"/>", "", ""),  // 3
    ("<color theme=\"0\" tint=\"-0.02\"/>", "", ""),  // 4: nearly white
    (
      "<color rgb=\"FFC00000\"/>",
      "<patternFill patternType=\"solid\"><fgColor rgb=\"FFC00000\"/></patternFill>", ""
    ),  // 5: red on red
    (
      "", "<patternFill patternType=\"solid\"><fgColor theme=\"1\"/></patternFill>", ""
    ),  // 6: blacked out
    (
      "<color theme=\"4\" tint=\"0.4\"/>",
      "<patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.4\"/></patternFill>", ""
    ),  // 7: the same accent
    ("<sz val=\"1\"/><color theme=\"1\"/>", "", ""),  // 8
    ("", "", ";;;"), ("", "", "\"\";\"\";\"\";\"\""), ("", "", "[White]General"),  // 9, 10, 11
    // Those below are seen.
    (
      "<color rgb=\"FFFFFFFF\"/>",
      "<patternFill patternType=\"solid\"><fgColor rgb=\"FF1F4E78\"/></patternFill>", ""
    ),  // 12: headings
    ("<color rgb=\"FFFFFFFF\"/>", "<patternFill patternType=\"gray125\"/>", ""),  // 13
    ("<color rgb=\"FFFFFFFF\"/>", "<gradientFill degree=\"90\"><stop/></gradientFill>", ""),  // 14
    ("<color theme=\"1\"/>", "", "0;-0;;@"), ("<color auto=\"1\"/>", "", "[>5];0"),  // 15, 16
    ("<color theme=\"7\"/>", "<patternFill patternType=\"solid\"/>", ""),  // 17
  ]

  private static let sheet: String = {
    func list(_ texts: [String]) -> String { texts.joined() }
    let fonts = styles.map { "<font>\($0.font)</font>" }
    let fills = styles.map { "<fill>\($0.fill)</fill>" }
    let formats = styles.enumerated().filter { !$0.element.format.isEmpty }.map {
      let code = $0.element.format.replacing("\"", with: "&quot;").replacing(">", with: "&gt;")
      return "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\(code)\"/>"
    }
    let cells = styles.enumerated().map { index, style in
      "<xf numFmtId=\"\(style.format.isEmpty ? 0 : 200 + index)\" fontId=\"\(index + 1)\" fillId=\"\(index + 1)\"/>"
    }
    return "<styleSheet xmlns=\"\(Book.main)\"><numFmts>\(list(formats))</numFmts>"
      + "<fonts><font><color theme=\"1\"/></font>\(list(fonts))</fonts><fills><fill/>\(list(fills))</fills>"
      + "<cellXfs><xf/>\(list(cells))</cellXfs></styleSheet>"
  }()

  private func records(
    _ rows: String, before: String = "", strings: String? = nil,
    hidden: HiddenCells = .leaveOut(isReported: true)
  ) throws -> (records: [String], problems: [String]) {
    var book = Book(
      sheets: [("数据", "", "\(before)<sheetData>\(rows)</sheetData>")], strings: strings,
      formats: ["0"])
    book.set("xl/styles.xml", Self.sheet)
    var report = Report()
    var sheet = try #require(
      Workbook.read(path: "t.xlsx", bytes: try book.bytes, report: &report).first)
    sheet.hiddenCells = hidden
    let (records, left) = sheet.table(columns: Self.columns, report: &report)
    #expect(left.isEmpty || !before.isEmpty || rows.contains("ht="))
    return (
      records.map { record in
        Self.columns.map { record[$0.key]?.text ?? "-" }.joined(separator: " ")
      },
      report.diagnostics.map {
        "\($0.place.cell ?? "") \($0.severity) \($0.code.rawValue): \($0.message.zh)"
      }
    )
  }

  private static func text(_ text: String, style: Int = 0) -> String {
    "<c t=\"inlineStr\" s=\"\(style)\"><is><t>\(text)</t></is></c>"
  }

  private static let head = "<row>\(text("编号"))\(text("名称"))\(text("备注"))</row>"

  @Test(
    "what nobody sees is left out, and each cell is named with the reason",
    arguments: [
      (1, "字的颜色和底色一样"), (2, "字的颜色和底色一样"), (3, "字的颜色和底色一样"), (4, "字的颜色和底色一样"),
      (5, "字的颜色和底色一样"), (6, "字的颜色和底色一样"), (7, "字的颜色和底色一样"), (8, "字号不到 2 磅"),
      (9, "数字格式（如 ;;;）什么也不显示"), (10, "数字格式（如 ;;;）什么也不显示"),
    ])
  func unseen(style: Int, reason: String) throws {
    let rows =
      Self.head + "<row>\(Self.text("a"))\(Self.text("甲"))\(Self.text("不外传", style: style))</row>"
      + "<row>\(Self.text("b"))\(cell("-7", style: style))</row>"
    let found = try records(rows)
    #expect(found.records == ["a 甲 -", "b - -"])
    #expect(
      found.problems.map { $0.prefix { $0 != "，" } }.sorted() == [
        "B3 warning hidden-cells: \(reason)", "C2 warning hidden-cells: \(reason)",
      ])
    #expect(found.problems.allSatisfy { $0.hasSuffix("没有读") })
    let quiet = try records(rows, hidden: .leaveOut(isReported: false))
    #expect(quiet.records == found.records && quiet.problems == [])
    let open = try records(rows, hidden: .read)
    #expect(open.records == ["a 甲 不外传", "b -7 -"] && open.problems == [])
  }

  /// A cell of runs, as an inline string; of the same runs a shared one is made.
  private static func runs(_ runs: [(look: String, text: String)]) -> String {
    runs.map { "<r><rPr>\($0.look)</rPr><t xml:space=\"preserve\">\($0.text)</t></r>" }.joined()
  }

  @Test(
    "of runs that look different, those struck out or unseen are left out, and a raised digit is an error",
    arguments: [
      ([("<strike/>", "99"), ("", "12")], "12", "B2 warning hidden-cells: 划掉的“99”没有读"),
      (
        [("", "12"), ("<color rgb=\"FFFFFFFF\"/>", "34")], "12",
        "B2 warning hidden-cells: 这一格里有一段字（2 个字）看不见，没有读"
      ),
      (
        [("<sz val=\"1\"/>", "7"), ("", "12")], "12",
        "B2 warning hidden-cells: 这一格里有一段字（1 个字）看不见，没有读"
      ),
      (
        [("", "12"), ("<vertAlign val=\"superscript\"/>", "3")], "-",
        "B2 error invalid-cell: 数字后面有上标“3”，会和前面连成一个数"
      ),
      // What is no further digit, and what is seen.
      ([("", "面积m"), ("<vertAlign val=\"superscript\"/>", "2")], "面积m2", nil),
      ([("<strike val=\"0\"/>", "甲"), ("<color rgb=\"FFFF0000\"/><b/>", "乙")], "甲乙", nil),
    ] as [([(String, String)], String, String?)])
  func runs(_ list: [(String, String)], expected: String, problem: String?) throws {
    let inside = Self.runs(list.map { ($0.0, $0.1) })
    let inline =
      Self.head + "<row>\(Self.text("a"))<c t=\"inlineStr\"><is>\(inside)</is></c></row>"
    let found = try records(inline)
    #expect(found.records == ["a \(expected) -"])
    #expect(found.problems == [problem].compactMap(\.self))
    let shared = try records(
      Self.head + "<row>\(Self.text("a"))<c t=\"s\"><v>0</v></c></row>",
      strings: "<si>\(inside)</si>")
    #expect(shared.records == found.records && shared.problems == found.problems)
  }

  @Test("a colour that a number format gives counts for the numbers that it is given to")
  func formatColour() throws {
    let found = try records(Self.head + "<row>\(Self.text("a"))\(cell("7", style: 11))</row>")
    #expect(found.records == ["a - -"])
    #expect(found.problems == ["B2 warning hidden-cells: 字的颜色和底色一样，看不见，没有读"])
  }

  @Test("what is seen, or may be, is read without a word", arguments: 12...17)
  func seen(style: Int) throws {
    let found = try records(
      Self.head
        + "<row>\(Self.text("a"))\(cell("7", style: style))\(Self.text("乙", style: style))</row>"
        + "<row>\(Self.text("b"))\(cell("0", style: style))</row>")
    #expect(found.records == ["a 7 乙", "b 0 -"])
    #expect(found.problems == [])
  }

  @Test("the same in many cells of a column is said once, and a row without anything else is none")
  func crowd() throws {
    let rows = (2...9).map { _ in "<row>\(Self.text("x", style: 1))</row>" }.joined()
    let found = try records(Self.head + "<row>\(Self.text("a"))</row>" + rows)
    #expect(found.records == ["a - -"])
    #expect(found.problems == ["A3 warning hidden-cells: 字的颜色和底色一样，看不见，没有读（A 列 8 格：A3—A10）"])
  }

  @Test("that a cell which every row needs is unseen is the one thing said of it")
  func needed() throws {
    let found = try records(
      Self.head + "<row>\(Self.text("a", style: 1))\(Self.text("甲"))</row>")
    #expect(found.problems == ["A2 warning hidden-cells: 字的颜色和底色一样，看不见，没有读"])
  }

  @Test(
    "rows lower than 2 points are hidden, also where the sheet says so of all",
    arguments: [
      ("", "ht=\"1.5\" customHeight=\"1\""), ("", "ht=\"0\""),
      ("<sheetFormatPr defaultRowHeight=\"1\" customHeight=\"1\"/>", ""),
    ])
  func flat(before: String, attributes: String) throws {
    let high = "ht=\"15\""
    let rows =
      Self.head.replacing("<row>", with: "<row \(high)>")
      + "<row \(high)>\(Self.text("a"))</row><row \(attributes)>\(Self.text("b"))</row>"
    let found = try records(rows, before: before)
    #expect(found.records == ["a - -"])
    #expect(found.problems == ["A3 warning hidden-cells: 第 3 行是隐藏的，没有读"])
  }
}
