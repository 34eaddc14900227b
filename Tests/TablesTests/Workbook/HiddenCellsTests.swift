import Diagnostics
import Testing

@testable import Tables

/// What a workbook hides, and what stands in columns that nobody reads.
@Suite("Hidden and unread cells")
struct HiddenCellsTests {
  private static let columns = [
    Column("id", ["编号"], isRequired: true), Column("name", ["名称"]), Column("note", ["备注"]),
  ]

  /// The records of a sheet as `id name note`, those that are left out in brackets, and the problems.
  private func records(
    _ rows: String, columns: String = "", behind: String = "",
    hidden: HiddenCells = .leaveOut(isReported: true), formats: [String] = []
  ) throws -> (records: [String], problems: [String], report: Report) {
    let book = Book(
      sheets: [("数据", "", "\(columns)<sheetData>\(rows)</sheetData>\(behind)")], formats: formats)
    var report = Report()
    var sheet = try #require(
      Workbook.read(path: "t.xlsx", bytes: try book.bytes, report: &report).first)
    sheet.hiddenCells = hidden
    let (records, left) = sheet.table(columns: Self.columns, report: &report)
    func text(_ record: Record) -> String {
      Self.columns.map { record[$0.key]?.text ?? "-" }.joined(separator: " ")
    }
    let problems = report.diagnostics.map {
      "\($0.place.cell ?? "") \($0.severity) \($0.code.rawValue): \($0.message.zh)"
    }
    return (records.map(text) + left.map { "(\(text($0)))" }, problems, report)
  }

  private static func row(_ attributes: String, _ texts: String...) -> String {
    "<row \(attributes)>\(texts.map { $0 == "-" ? "<c/>" : cell(text: $0) }.joined())</row>"
  }

  private static let head = row("", "编号", "名称", "备注")

  @Test(
    "rows that nobody sees are left out, however they came to be hidden, and that is said once",
    arguments: [
      "hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\"",
      // A filter, and a group that is collapsed.
      "spans=\"1:3\" hidden=\"1\"", "outlineLevel=\"1\" hidden=\"1\"",
    ])
  func rows(attributes: String) throws {
    let rows =
      Self.head + Self.row("", "a", "甲") + Self.row(attributes, "b", "乙", "不外传")
      + Self.row(attributes, "c", "丙") + Self.row("", "d", "丁") + Self.row(attributes, "e", "戊")
      + Self.row(attributes)
    let found = try records(rows)
    #expect(found.records == ["a 甲 -", "d 丁 -", "(b 乙 不外传)", "(c 丙 -)", "(e 戊 -)"])
    #expect(found.problems == ["A3 warning hidden-cells: 第 3—4、6 行是隐藏的，共 3 行，没有读"])
    let quiet = try records(rows, hidden: .leaveOut(isReported: false))
    #expect(quiet.records == found.records)
    #expect(quiet.problems == [])
    let open = try records(rows, hidden: .read)
    #expect(open.records == ["a 甲 -", "b 乙 不外传", "c 丙 -", "d 丁 -", "e 戊 -"])
    #expect(open.problems == [])
  }

  @Test(
    "columns that nobody sees are left out, and each is named",
    arguments: [
      "<col min=\"3\" max=\"3\" hidden=\"1\"/>", "<col min=\"3\" max=\"16384\" width=\"0\"/>",
      "<col min=\"1\" max=\"2\" width=\"9\"/><col min=\"3\" max=\"9\" outlineLevel=\"1\" hidden=\"true\"/>",
    ])
  func columns(columns: String) throws {
    let rows = Self.head + Self.row("", "a", "甲", "不外传")
    let found = try records(rows, columns: "<cols>\(columns)</cols>")
    #expect(found.records == ["a 甲 -"])
    #expect(found.problems == ["C1 warning hidden-cells: C 列（备注）是隐藏的，没有读"])
    let open = try records(rows, columns: "<cols>\(columns)</cols>", hidden: .read)
    #expect(open.records == ["a 甲 不外传"])
    #expect(open.problems == [])
  }

  @Test(
    "a table is useless without a column that it needs: an error, whatever is said of hidden cells")
  func requiredColumn() throws {
    let rows = Self.head + Self.row("", "a", "甲")
    for hidden in [true, false] {
      let found = try records(
        rows, columns: "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>",
        hidden: .leaveOut(isReported: hidden))
      #expect(found.problems == ["A1 error hidden-cells: A 列（编号）是隐藏的，没有读；这张表缺了它就读不成"])
    }
  }

  @Test(
    "headings are looked for in rows that are shown; where only a hidden row has them, that is said"
  )
  func headings() throws {
    let below = Self.row("hidden=\"1\"", "id", "name", "note") + Self.head + Self.row("", "a", "甲")
    #expect(try records(below).records == ["a 甲 -"])
    #expect(try records(below).problems == [])
    let only = Self.row("hidden=\"1\"", "id", "name", "note") + Self.row("", "a", "甲")
    #expect(try records(only).records == [])
    #expect(
      try records(only).problems == ["A1 error hidden-cells: 写列名的第 1 行是隐藏的，这张表没有读"])
  }

  @Test(
    "a hidden column that is no column of the table, or has a visible twin, is nobody's business")
  func strangers() throws {
    let rows =
      Self.row("", "编号", "名称", "备注", "内部测算", "备注") + Self.row("", "a", "甲", "乙", "丙", "丁")
    let found = try records(rows, columns: "<cols><col min=\"4\" max=\"5\" hidden=\"1\"/></cols>")
    #expect(found.records == ["a 甲 乙"])
    #expect(found.problems == [])
  }

  @Test("what is wrong in a column that is not read is nobody's business")
  func unreadColumns() throws {
    let formula = "<c><f>1/2</f></c>"
    let error = cell("#DIV/0!", type: "e")
    let rows =
      Self.row("", "编号", "名称", "备注", "完成率", "得分")
      + "<row>\(cell(text: "a"))\(cell(text: "甲"))<c/>\(formula)\(error)</row>"
      + "<row>\(cell(text: "b"))\(formula)<c/>\(formula)\(error)</row>"
    let merged = "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>"
    let found = try records(rows, behind: merged)
    #expect(
      found.problems == [
        "D1 warning unknown-column: 不认识列名“完成率”，这一列没有读",
        "E1 warning unknown-column: 不认识列名“得分”，这一列没有读",
        "B3 error invalid-cell: 这一格的公式还没有算出结果",
      ])
  }

  @Test("text beside the table is said once for its column, and without advice about commas")
  func remarks() throws {
    let rows =
      Self.head + Self.row("", "a", "甲", "乙", "看这里") + Self.row("", "b", "丙", "-", "还有", "单独")
    let found = try records(rows)
    #expect(
      found.problems == [
        "D2 warning surplus-cell: D 列没有列名，没有读（2 格有内容）",
        "E3 warning surplus-cell: E 列没有列名，没有读（“单独”）",
      ])
    #expect(found.report.diagnostics.allSatisfy { $0.hint?.zh.contains("引号") == false })
  }

  @Test("a column under a merged heading has lost its own: an error")
  func mergedHeading() throws {
    let rows = Self.head + Self.row("", "a", "甲", "乙", "95")
    let merged = "<mergeCells><mergeCell ref=\"C1:D1\"/></mergeCells>"
    #expect(
      try records(rows, behind: merged).problems == [
        "D2 error surplus-cell: “95”上面的列名与别的列合并成了一格，D 列没有自己的列名"
      ])
  }

  @Test("the same fault in many cells of a column is said once, with all its cells")
  func crowds() throws {
    let formula = "<c><f>1/2</f></c>"
    func rows(_ count: Int) -> String {
      Self.head
        + (1...count).map { "<row>\(cell(text: "a\($0)"))\(formula)</row>" }.joined()
    }
    #expect(try records(rows(3)).problems.count == 3)
    let found = try records(rows(41))
    #expect(
      found.problems == ["B2 error invalid-cell: 这一格的公式还没有算出结果（B 列 41 格：B2—B42）"])
    let problem = try #require(found.report.diagnostics.first)
    #expect(
      problem.message.en
        == "the formula of this cell was never calculated (41 cells of column B: B2–B42)")
    let marks = WorkbookMark.all(of: problem, language: .chinese)
    #expect(marks.map(\.cell) == (2...42).map { "B\($0)" })
  }

  @Test(
    "an inline string is its text, and two values in one cell are a fault and never put together",
    arguments: [
      ("<c t=\"inlineStr\"><v>12</v><is><t>12</t></is></c>", "12", nil),
      ("<c t=\"inlineStr\"><v>13</v><is><t>12</t></is></c>", "12", nil),
      ("<c t=\"inlineStr\"><is><t>12</t></is><v>13</v></c>", "12", nil),
      ("<c t=\"inlineStr\"><is><r><t>1</t></r><r><t>2</t></r></is></c>", "12", nil),
      ("<c t=\"inlineStr\"><v>12</v></c>", "12", nil),
      ("<c t=\"str\"><v>12</v><is><t>12</t></is></c>", "12", nil),
      ("<c t=\"str\"><v>13</v><is><t>12</t></is></c>", "-", "这一格存着两个值（1312）"),
      ("<c><v>13</v><is><t>12</t></is></c>", "-", "这一格存着两个值（1312）"),
      ("<c t=\"s\"><v>0</v><is><t>12</t></is></c>", "-", "这一格存着两个值（012）"),
      ("<c><v>1</v><v>2</v></c>", "-", "这一格存着两个值（12）"),
      ("<c><is><t>12</t></is></c>", "12", nil),
    ] as [(String, String, String?)])
  func twoValues(cellText: String, text: String, problem: String?) throws {
    let found = try records(Self.head + "<row>\(cell(text: "a"))\(cellText)</row>")
    #expect(found.records == ["a \(text) -"])
    #expect(
      found.problems
        == (problem.map { ["B2 error invalid-workbook: 工作簿坏了：\($0)"] } ?? []))
  }
}
