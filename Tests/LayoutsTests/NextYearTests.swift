import Diagnostics
import Testing

@testable import Layouts
@testable import Tables

@Suite("Next year's workbook, and what people change by hand")
struct NextYearTests {
  private static let thisYear = """
    2021年度指标完成情况
    指标 | 单位 | 目标 | 完成
    学生数 | 人 | 9000 | 9643
    企业兼职教师数 | 人 | 140 | 146
    """

  /// The layout that the first workbook gets.
  private var layout: String { reading([officeSheet("2021年", Self.thisYear)]).layout }

  private func names() -> NameTable { reading([officeSheet("2021年", Self.thisYear)]).reading.names }

  @Test(
    "a workbook of the same shape is read the same way: rows added, columns moved, years gone on")
  func sameShape() {
    let next = officeSheet(
      "2022年",
      """
      2022年度指标完成情况
      （预算单位填写）
      单位 | 指标 | 完成 | 目标
      人 | 学生数 | 10871 | 10500
      人 | 企业兼职教师数 | 178 | 170
      """)
    let result = reading([next], layout: layout)
    #expect(result.report.diagnostics.isEmpty)
    let lines = result.reading.account.lines.filter { $0.outcome == .figure }
    #expect(
      lines.map { "\($0.cell) \($0.period) \($0.value) \($0.target)" } == [
        "C4 2022 10871 10500", "C5 2022 178 170",
      ])
  }

  @Test("a column that is gone is named at the headings, a new one at its cell")
  func otherColumns() {
    let next = officeSheet("2022年", "2022年\n指标 | 单位 | 完成 | 上报人\n学生数 | 人 | 10871 | 甲")
    let report = reading([next], layout: layout).report
    #expect(
      report.diagnostics.map { "\($0.place) \($0.severity) \($0.message.zh)" } == [
        "Content/data/表.xlsx!2022年!A2 warning 这张表里没有“目标”这一列（layout.yml 里写着 target）",
        "Content/data/表.xlsx!2022年!D2 warning layout.yml 里没有“上报人”这一列，没有读",
      ])
  }

  @Test("a sheet of the layout's name without its table is an error")
  func noTable() {
    let layout = layout.replacing("{period}", with: "完成")
    let next = officeSheet("完成", "甲 | 乙\n1 | 2")
    let report = reading([next], layout: layout).report
    #expect(report.diagnostics.map(\.code) == [.layoutMismatch])
    #expect(report.hasErrors)
  }

  @Test("a name that is new while one like it is gone is asked about, with both remedies")
  func renamed() {
    let next = officeSheet(
      "2022年", Self.thisYear.replacing("企业兼职教师数", with: "兼职教师数（企业）").replacing("2021", with: "2022")
    )
    var report = Report()
    let bytes = CSVWriter.bytes(of: names().table, isForSpreadsheets: false)
    let sheet = CSV.read(path: "Content/data/ids.csv", bytes: bytes, report: &report)
    let known = sheet.map { NameTable($0, report: &report) }
    let found = reading([next], layout: layout, names: known).report.diagnostics
    #expect(found.map(\.code) == [.unlistedName])
    #expect(found.first?.place.description == "Content/data/表.xlsx!2022年!A4")
    #expect(found.first?.message.zh == "“兼职教师数（企业）”在 ids.csv 里没有，而“企业兼职教师数”不见了：是不是改了名？现在按新指标算")
    #expect(found.first?.related.map(\.description) == ["Content/data/ids.csv:3:1"])
  }

  @Test("two names with one id are one indicator, under the first of them")
  func sameID() {
    var names = names()
    names.add(.init(kind: .indicator, name: "兼职教师数（企业）", id: "qi-ye-jian-zhi-jiao-shi-shu"))
    let other = officeSheet("2020年", "2020年\n指标 | 单位 | 目标 | 完成\n兼职教师数（企业） | 人 | 130 | 131")
    let result = reading(
      [officeSheet("2021年", Self.thisYear), other], layout: layout, names: names)
    let ids = result.reading.account.lines.filter { $0.outcome == .figure }.map(\.indicator)
    #expect(ids == ["xue-sheng-shu", "qi-ye-jian-zhi-jiao-shi-shu", "qi-ye-jian-zhi-jiao-shi-shu"])
  }

  @Test("what a person writes into the layout counts: a row, a name, a time, a unit")
  func byHand() {
    let sheet = officeSheet("表", "指标 | 数值\n甲 | 3\n合计 | 5")
    let layout = """
      tables:
        - sheets: ["表"]
          period: "2021"
          unit: 家
          rows: {合计: value, 甲: skip}
          columns:
            指标: name
            数值: {is: value, name: 数}
      """
    let lines = reading([sheet], layout: layout).reading.account.lines.filter {
      $0.outcome == .figure
    }
    #expect(lines.map { "\($0.name) \($0.period) \($0.value)\($0.unit)" } == ["合计数 2021 5家"])
  }

  @Test(
    "a layout that cannot be gone by is reported at its line, with what may stand there",
    arguments: [
      ("tables:\n  - columns: {指标: name}\n", "sheets"),
      ("tables:\n  - sheets: [表]\n", "columns"),
      ("tables:\n  - sheets: [表]\n    columns: {指标: nmae}\n", "nmae"),
      ("tables:\n  - sheets: [表]\n    sections: x\n    columns: {指标: name}\n", "x"),
      ("tables: 3\n", "tables"), ("table: []\n", "table"), ("tables: [1]\n", "tables"),
    ])
  func broken(text: String, word: String) {
    var report = Report()
    _ = Layout.parse(SourceFile(path: "layout.yml", text: text), report: &report)
    #expect(report.hasErrors)
    #expect(report.diagnostics.allSatisfy { $0.place.line != nil && $0.hint != nil })
    #expect(
      report.diagnostics.contains {
        $0.message.zh.contains(word) || $0.hint?.zh.contains(word) == true
      })
  }

  @Test("a layout comes back from its text as it was")
  func text() {
    var report = Report()
    var layout = Layout(file: "layout.yml")
    layout.publisher = "null"
    layout.skippedSheets = ["填表说明", "yes"]
    layout.tables = [
      TableLayout(
        sheets: ["{period}", "a: \"b\" #c"], name: "观众人次",
        columns: [
          ColumnLayout(
            heading: "产值（亿元） / {period}", role: .value, name: "1", unit: "%", entity: "东区",
            period: "2021"),
          ColumnLayout(heading: "[A]", role: .entity), ColumnLayout(heading: "- x", role: .skip),
        ])
    ]
    let again = Layout.parse(
      SourceFile(path: "layout.yml", text: layout.text(in: .english)), report: &report)
    #expect(report.diagnostics.isEmpty)
    #expect(again?.publisher == "null")
    #expect(again?.skippedSheets == ["填表说明", "yes"])
    #expect(again?.tables.first?.columns == layout.tables.first?.columns)
    #expect(again?.tables.first?.sheets == layout.tables.first?.sheets)
  }
}
