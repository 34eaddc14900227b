import Diagnostics
import Reports
import Tables
import Testing

@Suite("The accepted rows of a review")
struct AcceptanceTests {
  private let students = [
    "是", "zai-xiao-sheng-shu", "在校生数", "12870", "人", "", "2022", "", "一/第1段", "原文",
  ]

  @Test(
    "accepted rows go to the ends of the tables, a new indicator once, the source with its title")
  func appends() throws {
    let site = try ReviewedSite([
      students, ["", "x", "不收的", "1", "个", "", "2022"],
      ["yes", "zai-xiao-sheng-shu", "在校生数", "11955", "人", "约", "2021", "", "一/第1段"],
    ])
    #expect(site.faults == [])
    #expect(
      site.text("data/observations.csv") == ReviewedSite.observations
        + "zai-xiao-sheng-shu,2022,12870,yi-bao-gao,一/第1段,\nzai-xiao-sheng-shu,2021,11955,yi-bao-gao,一/第1段,约\n"
    )
    #expect(
      site.text("data/indicators.csv") == ReviewedSite.indicators
        + "zai-xiao-sheng-shu,在校生数,school,人\n")
    #expect(site.text("data/sources.csv") == ReviewedSite.sources + "yi-bao-gao,乙报告,,,\n")
  }

  @Test("a second time nothing is added, and it is said how many are there")
  func again() throws {
    let row = ["x", "teachers", "专任教师数", "586.0", "人", "", "2021"]
    let site = try ReviewedSite([row], title: "甲 报告")
    #expect(site.faults == [])
    #expect(site.acceptance?.present == 1)
    #expect(site.acceptance?.files.isEmpty == true)
  }

  @Test(
    "another figure for a period that has one is not added: the row in the table stays a person's")
  func conflicts() throws {
    let site = try ReviewedSite([["1", "teachers", "专任教师数", "600", "人", "", "2021"]])
    #expect(site.faults == ["D2 conflicting-values"])
    #expect(site.acceptance?.files.isEmpty == true)
  }

  @Test("a value is converted into the unit of its indicator, and refused where it cannot be")
  func units() throws {
    let site = try ReviewedSite([
      ["✓", "funds", "项目预算", "2.84", "亿元", "", "2022", "", "三"],
      ["✓", "funds", "项目预算", "3", "人", "", "2021", "", "三"],
    ])
    #expect(site.faults == ["E3 invalid-cell"])
    #expect(site.text("data/observations.csv")?.contains("funds,2022,28400,") == true)
  }

  @Test(
    "a fault of an accepted row is reported at its cell, and the others are taken",
    arguments: [
      (["是", "", "甲", "1", "个", "", "2022"], "B3 missing-cell"),
      (["是", "jia", "", "1", "个", "", "2022"], "C3 missing-cell"),
      (["是", "jia", "甲", "", "个", "", "2022"], "D3 missing-cell"),
      (["是", "jia", "甲", "1", "", "", "2022"], "E3 missing-cell"),
      (["是", "jia", "甲", "1", "个", "", ""], "G3 missing-cell"),
      (["是", "Jia 1", "甲", "1", "个", "", "2022"], "B3 invalid-cell"),
      (["是", "jia", "甲", "许多", "个", "", "2022"], "D3 invalid-cell"),
      (["是", "jia", "甲", "1", "个", "", "去年"], "G3 invalid-cell"),
      (["也许", "jia", "甲", "1", "个", "", "2022"], "A3 invalid-cell"),
      (["是", "zai-xiao-sheng-shu", "毕业生数", "1", "人", "", "2021"], "B3 duplicate-row"),
      (["是", "jia", "甲", "1", "个", "差不多", "2022", "", "一"], "D3 invalid-cell"),
    ])
  func faults(row: [String], expected: String) throws {
    let site = try ReviewedSite([students, row])
    #expect(site.faults == [expected])
    #expect(site.acceptance?.observations == 1)
  }

  @Test(
    "an aim goes into the column of targets, beside the figure of its period where both are new")
  func goals() throws {
    let goal = ["是", "he-zuo", "合作企业数", "160", "家", "", "2023", "", "五", "", "goal"]
    let figure = ["是", "he-zuo", "合作企业数", "137", "家", "", "2023", "", "五", "", "figure"]
    let site = try ReviewedSite([goal, figure])
    #expect(site.faults == ["- missing-column"])
    let alone = try ReviewedSite(
      [goal, figure],
      files: [
        "site.yml": Array("title: 某学院\nbase_url: https://site.example/\n".utf8),
        "data/sources.csv": Array(ReviewedSite.sources.utf8),
        "data/indicators.csv": Array(ReviewedSite.indicators.utf8),
        "data/observations.csv": Array("indicator,period,value,target,source,locator\n".utf8),
      ])
    #expect(alone.faults == [])
    #expect(alone.text("data/observations.csv")?.contains("he-zuo,2023,137,160,") == true)
  }

  @Test(
    "columns may be removed, moved and called in Chinese; without those that are needed nothing is taken"
  )
  func columns() throws {
    let moved = try ReviewedSite(
      [["是", "2022", "12870", "人", "在校生数", "zai-xiao"]],
      headings: ["收下", "时期", "数值", "单位", "名称", "编号"])
    #expect(moved.faults == [])
    #expect(moved.acceptance?.observations == 1)
    let removed = try ReviewedSite(
      [["是", "zai-xiao", "在校生数", "12870"]], headings: ["accept", "id", "name", "value"])
    #expect(removed.report.diagnostics.map(\.code).contains(.missingColumn))
    #expect(removed.acceptance?.observations == 0)
  }

  @Test(
    "what is no review is said to be none",
    arguments: [[], Array("text".utf8), [0x50, 0x4B, 0x03, 0x04]])
  func others(bytes: [UInt8]) throws {
    let site = try ReviewedSite(bytes: bytes)
    #expect(site.report.hasErrors)
    #expect(site.acceptance?.files.isEmpty == true)
  }

  @Test("a workbook of tables gets the rows below its last ones, and keeps everything else")
  func workbooks() throws {
    func table(_ name: String, _ text: String) -> ExportTable {
      let rows = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return ExportTable(
        name: name, columns: rows[0].map { ExportTable.Column($0) },
        rows: rows.dropFirst().map { $0.map { $0.isEmpty ? .empty : .text($0) } })
    }
    let book = try WorkbookWriter.bytes(of: [
      table("来源", ReviewedSite.sources), table("指标", ReviewedSite.indicators),
      table("数据", ReviewedSite.observations),
    ])
    let site = try ReviewedSite(
      [students],
      files: [
        "site.yml": Array("title: 某学院\nbase_url: https://site.example/\n".utf8),
        "data/指标.xlsx": book,
      ])
    #expect(site.faults == [])
    let file = try #require(site.acceptance?.files.first)
    var report = Report()
    let sheets = Workbook.read(path: "a.xlsx", bytes: file.new, report: &report)
    #expect(!report.hasErrors)
    let rows = sheets.map { sheet in
      sheet[sheet.rowCount - 1].cells.map(\.text).joined(separator: ",")
    }
    #expect(
      rows == [
        "yi-bao-gao,乙报告", "zai-xiao-sheng-shu,在校生数,school,人",
        "zai-xiao-sheng-shu,2022,12870,yi-bao-gao,一/第1段",
      ])
  }
}
