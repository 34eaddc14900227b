import Diagnostics
import Foundation
import Testing

@testable import Tables

/// The bytes of a file of the folder Fixtures.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures")
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

@Suite("Workbooks as programs save them")
struct FixtureTests {
  /// What openpyxl wrote, and LibreOffice saved again with its formulas calculated.
  private static let tables = [
    "来源", "1: 编号 | 标题 | 发布者 | 日期 | 类型", "2: report | 中期绩效自评报告 | 学校 | 2022-03-15 | 报告",
    "3: notice | 关于开展评价的通知 | 教育部 | 2022-01 | 通知", "建设任务表", "1: 2019—2021年建设任务一览",
    "2: 层面 | 序号 | 任务", "3: 学校 | 1 | 加强党的建设", "4: 专业群 | 2 | 课程教学资源建设", "指标",
    "1: 编号 | 名称 | 层面 | 单位", "2: school-funds | 到位资金 | 学校 | 万元", "数据",
    "1: 指标 | 期间 | 数值 | 来源 | 位置 | 目标", "2: school-funds | 2021 | 28650.5 | report | 二/（一）/3",
    "3: school-rate | 2019-2021 | 99.85% | report | 二/（一）/4 | 30%",
    "4: school-text | ２０２１ | １２３ | report | 两端空格 | 1,234",
  ]

  @Test(
    "the same tables, from different programs",
    arguments: [
      (
        "libreoffice.xlsx",
        [
          "5: school-sum | 2020 | 14325.25 | report | x",
          "7: school-error | 2020 | #DIV/0! | report | 第一行\n第二行 | TRUE",
        ], ["t.xlsx!数据!C7 error invalid-cell"]
      ),
      (
        "openpyxl.xlsx",
        [
          "5: school-sum | 2020 |  | report | x",
          "7: school-error | 2020 |  | report | 第一行\n第二行 | TRUE",
        ],
        ["t.xlsx!数据!C5 error invalid-cell", "t.xlsx!数据!C7 error invalid-cell"]
      ),
    ])
  func tables(name: String, formulas: [String], expected: [String]) throws {
    let (sheets, problems) = readWorkbook(try fixture(name))
    #expect(sheets.flatMap { [$0.name ?? ""] + picture($0) } == Self.tables + formulas)
    #expect(problems == expected)
  }

  @Test("rich text, formulas, links, notes, charts and dates from 1904")
  func xlsxwriter() throws {
    let (sheets, problems) = readWorkbook(try fixture("xlsxwriter.xlsx"))
    #expect(
      sheets.flatMap { picture($0) } == [
        "1: indicator | period | value | source | locator | note",
        "2: school-funds-arrived | 2021 | 6 | report | 2022-03-15 | =1+1 _x0041_ <&>",
      ])
    #expect(problems == [])
  }

  @Test(
    "what cannot be read is called what it is",
    arguments: [
      ("libreoffice-97.xls", "旧格式的工作簿（.xls）", "另存为"), ("libreoffice.ods", "（.ods）", "另存为"),
      ("password.xlsx", "打开密码", "去掉密码"), ("zip-password.xlsx", "打开密码", "去掉密码"),
    ])
  func unreadable(name: String, fact: String, remedy: String) throws {
    var report = Report()
    #expect(Workbook.read(path: name, bytes: try fixture(name), report: &report).isEmpty)
    #expect(list(report) == ["\(name) error invalid-workbook"])
    let problem = try #require(report.diagnostics.first)
    #expect(problem.message.zh.contains(fact))
    #expect(problem.hint?.zh.contains(remedy) == true)
  }

  @Test("a table as CSV and as a sheet has the same texts")
  func csv() throws {
    let csv = """
      指标,期间,数值,来源,位置,目标
      school-funds,2021,28650.5,report,二/（一）/3,
      school-rate,2019-2021,99.85%,report,二/（一）/4,30%
      school-text,２０２１,１２３,report, 两端空格 ,"1,234"
      """
    let fromCSV = picture(read(csv).sheet)
    let sheets = readWorkbook(try fixture("libreoffice.xlsx")).sheets
    #expect(fromCSV == Array(picture(sheets.last).prefix(4)))
  }
}
