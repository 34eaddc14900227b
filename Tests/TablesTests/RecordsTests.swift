import Diagnostics
import Tables
import Testing

@Suite("Records of a table")
struct RecordsTests {
  static let columns = [
    Column("id", ["编号", "序号"], isRequired: true), Column("name", ["名称", "标题"], isRequired: true),
    Column("note", ["备注", "附注"]), Column("period", ["期间"]),
  ]

  /// Reads `t.csv` as records: each as its cells by key, and the problems.
  private func records(_ text: String) -> (records: [Record], problems: [String]) {
    var report = Report()
    let sheet = CSV.read(path: "t.csv", bytes: Array(text.utf8), report: &report)
    let records = sheet?.records(columns: Self.columns, report: &report) ?? []
    return (records, list(report))
  }

  private func picture(_ records: [Record]) -> [String] {
    records.map { record in
      Self.columns.map { record[$0.key]?.text ?? "-" }.joined(separator: " ")
    }
  }

  @Test(
    "headings are English or Chinese, in any order, width and case",
    arguments: [
      "id,name,note,period\n1,甲,,2021\n",
      "编号,名称,备注,期间\n1,甲,,2021\n",
      "期间,备注,标题,编号\n2021,,甲,1\n",
      " ＩＤ ,Name*,NOTE,期 间\n1,甲,,2021\n",
      "Period,名\u{3000}称,编号\n2021,甲,1\n",
      "年度报表,,,\n,,,\nid,name,note,period\n1,甲,,2021\n",
    ])
  func headings(text: String) {
    let (records, problems) = records(text)
    #expect(picture(records) == ["1 甲 - 2021"])
    #expect(problems == [])
  }

  @Test(
    "what is wrong with headings and rows is reported at its cell",
    arguments: [
      ("id,note\n1,x\n", ["t.csv:1:1 A1 error missing-column"], ["1 - x -"]),
      ("x,y\n1,2\n", ["t.csv:1:1 A1 error missing-column"], []),
      ("id,nmae\n1,甲\n", ["t.csv:1:4 B1 error unknown-column"], ["1 甲 - -"]),
      // Whoever has the column has another one of a name like it.
      ("id,name,nmae\n1,甲,乙\n", ["t.csv:1:9 C1 warning unknown-column"], ["1 甲 - -"]),
      ("id,name,data\n1,甲,乙\n", ["t.csv:1:9 C1 warning unknown-column"], ["1 甲 - -"]),
      ("id,name,负责人\n1,甲,乙\n", ["t.csv:1:9 C1 warning unknown-column"], ["1 甲 - -"]),
      ("id,name,ID\n1,甲,2\n", ["t.csv:1:9 C1 error duplicate-column"], ["1 甲 - -"]),
      // Two headings of one column that say the same, or of which one says something in each row, are one.
      ("编号,标题,名称\n1,甲,甲\n", [], ["1 甲 - -"]),
      ("编号,标题,名称\n1,甲,\n2,,乙\n3,丙,丙\n", [], ["1 甲 - -", "2 乙 - -", "3 丙 - -"]),
      ("编号,标题,名称,name\n1,甲,,\n2,,,乙\n", [], ["1 甲 - -", "2 乙 - -"]),
      ("id,name,附注,备注\n1,甲,乙,\n", [], ["1 甲 乙 -"]),
      // Where they differ, the better one is read and the other is left aside.
      ("序号,名称,编号\n1,甲,7\n", ["t.csv:1:1 A1 warning duplicate-column"], ["7 甲 - -"]),
      ("id,name,附注,备注\n1,甲,乙,丙\n", ["t.csv:1:9 C1 warning duplicate-column"], ["1 甲 丙 -"]),
      // Where every row needs the column and they differ, nobody knows which is right.
      ("编号,标题,名称\n1,甲,乙\n2,,丙\n", ["t.csv:2:3 B2 error duplicate-column"], ["1 乙 - -", "2 丙 - -"]),
      (
        " ＩＤ ,Name*,NOTE,编 号\n1,甲,,2\n", ["t.csv:2:6 D2 error duplicate-column"],
        ["1 甲 - -"]
      ),
      ("id,name\n1,甲,乙,丙\n", ["t.csv:2:5 C2 error surplus-cell"], ["1 甲 - -"]),
      ("id,,name\n1,x,甲\n", ["t.csv:2:3 B2 error surplus-cell"], ["1 甲 - -"]),
      ("id,name\n", [], []),
      (
        "nam,编码,备注\n1,2,3\n",
        [
          "t.csv:1:1 A1 error missing-column", "t.csv:1:1 A1 error unknown-column",
          "t.csv:1:5 B1 warning unknown-column",
        ], ["- 1 3 -"]
      ),
    ] as [(String, [String], [String])])
  func faults(text: String, expected: [String], cells: [String]) {
    let (records, problems) = records(text)
    #expect(problems == expected)
    #expect(picture(records) == cells)
  }

  @Test("a misspelt heading gets the nearest one as its hint")
  func hint() throws {
    var report = Report()
    let sheet = CSV.read(path: "t.csv", bytes: Array("id,name,perod\n".utf8), report: &report)
    _ = sheet?.records(columns: Self.columns, report: &report)
    let diagnostic = try #require(report.diagnostics.first)
    #expect(diagnostic.message.zh == "不认识列名“perod”，这一列没有读")
    #expect(diagnostic.hint?.zh == "是不是“period”？")
  }

  @Test(
    "a heading with a unit, a number or a remark beside it, or cut short, is named as it should be",
    arguments: [
      ("名称（家）", "名称"), ("名称(必填)", "名称"), ("名称1", "名称"), ("2、名称", "名称"), ("名称：", "名称"),
      ("名称[家]", "名称"), ("名称/家", "名称"), ("Name (items)", "name"), ("nam", "name"),
    ])
  func addedToHeadings(heading: String, right: String) throws {
    var report = Report()
    let sheet = CSV.read(path: "t.csv", bytes: Array("id,\(heading)\n1,甲\n".utf8), report: &report)
    let records = sheet?.records(columns: Self.columns, report: &report) ?? []
    #expect(report.diagnostics.map { $0.hint?.zh } == ["是不是“\(right)”？"])
    #expect(picture(records) == ["1 甲 - -"])
    #expect(self.records("id,\(right)\n1,甲\n").problems == [])
  }

  @Test("a row that says something in columns alone that nobody reads is no row of the table")
  func remarks() {
    let (records, problems) = records("id,name,核对\n1,甲,\n,,请核对\n,,\n2,乙,好\n")
    #expect(picture(records) == ["1 甲 - -", "2 乙 - -"])
    #expect(problems == ["t.csv:1:9 C1 warning unknown-column"])
  }

  @Test("empty cells and absent columns have places too")
  func places() throws {
    let record = try #require(records("name,id,note\n甲,,\n").records.first)
    #expect(record["id"] == nil)
    #expect("\(record.place(of: "id")) \(record.place(of: "id").cell ?? "")" == "t.csv:2:3 B2")
    #expect("\(record.place(of: "note")) \(record.place(of: "note").cell ?? "")" == "t.csv:2:4 C2")
    #expect("\(record.place(of: "period"))" == "t.csv:2:1")
    #expect(record.has("note") && !record.has("period"))
  }
}

@Suite("Sheets of a workbook")
struct SheetBuilderTests {
  @Test("a sheet built by hand has addresses in its workbook")
  func workbook() throws {
    var builder = SheetBuilder(file: "指标.xlsx", sheet: "资金")
    builder.append("编号", column: 0)
    builder.append("名称", column: 2)
    builder.endRow(number: 3)
    builder.endRow(number: 4)
    builder.append(" x ", column: 0)
    builder.endRow(number: 9)
    let sheet = builder.finish()
    #expect(TablesTests.picture(sheet) == ["3: 编号 |  | 名称", "9: x"])
    #expect("\(sheet[0][2].place)" == "指标.xlsx!资金!C3")
    #expect("\(sheet[1][0].place(at: 0..<1))" == "指标.xlsx!资金!A9")
    #expect("\(sheet[1].place)" == "指标.xlsx!资金!A9")
    #expect("\(sheet.place)" == "指标.xlsx!资金")
    #expect(sheet.encoding == nil)
  }

  @Test("what does not fit is refused, and the builder says so")
  func limits() {
    var builder = SheetBuilder(file: "x.xlsx", sheet: "s")
    builder.append("1", column: SheetBuilder.maximumColumns)
    builder.endRow(number: 1)
    #expect(builder.isFull)
    #expect(builder.finish().rowCount == 0)
  }
}
