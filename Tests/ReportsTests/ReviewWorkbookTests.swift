import Auditing
import Diagnostics
import Reports
import Tables
import Testing

@Suite("The workbook of a review")
struct ReviewWorkbookTests {
  private let candidates = [
    Candidate(.figure, name: "在校生数", value: "12870", unit: "人", period: "2022", locator: "一"),
    Candidate(.figure, name: "在校生数", value: "11955", unit: "人", period: "2021", locator: "一"),
    Candidate(.figure, name: "在校生数", value: "900", unit: "人", period: "2021", locator: "二"),
    Candidate(.unsure, name: "1+X证书数", value: "2", unit: "个", period: "2022", locator: "二"),
  ]

  @Test(
    "the first sheet begins with the ten columns; numbers in words and aims stand on the second")
  func sheets() throws {
    let rows = ReviewRows(candidates, site: nil, language: .chinese).rows
    let bytes = try ReviewWorkbook(rows, language: .chinese).bytes()
    var report = Report()
    let sheets = Workbook.readAll(path: "a.xlsx", bytes: bytes, report: &report).sheets
    #expect(sheets.map(\.name) == ["候选", "存疑", "说明"])
    #expect(
      sheets[0][0].cells.prefix(10).map(\.text) == [
        "accept", "id", "name", "value", "unit", "qualifier", "period", "entity", "locator",
        "sentence",
      ])
    #expect(sheets[0].rowCount == 4)
    #expect(sheets[1].rowCount == 2)
  }

  @Test("figures of one name are one indicator over the years, and two where a year has two values")
  func ids() {
    let rows = ReviewRows(candidates, site: nil, language: .chinese).rows
    #expect(
      rows.map(\.id) == [
        "zai-xiao-sheng-shu", "zai-xiao-sheng-shu", "zai-xiao-sheng-shu-2", "n-1-x-zheng-shu-shu",
      ])
  }

  @Test("the same report gives the same bytes")
  func bytes() throws {
    let rows = ReviewRows(candidates, site: nil, language: .english).rows
    #expect(
      try ReviewWorkbook(rows, language: .english).bytes()
        == ReviewWorkbook(rows, language: .english).bytes())
  }
}
