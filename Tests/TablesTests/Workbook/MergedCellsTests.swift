import Diagnostics
import Testing

@testable import Tables

@Suite("Merged cells")
struct MergedCellsTests {
  private static let columns = [
    Column("id", ["编号"], isRequired: true), Column("name", ["名称"], isRequired: true),
  ]

  /// The rows of a table and what is wrong with it as records, the missing cells included.
  private func records(_ content: [String], merges: [String]) throws -> ([String], [String]) {
    let rows = content.map { line in
      let cells = line.split(separator: " ").map { $0 == "-" ? "<c/>" : cell(text: String($0)) }
      return "<row>\(cells.joined())</row>"
    }
    let ranges = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let book = Book(rows.joined(), behind: "<mergeCells count=\"1\">\(ranges)</mergeCells>")
    var report = Report()
    let sheets = Workbook.read(path: "t.xlsx", bytes: try book.bytes, report: &report)
    let sheet = try #require(sheets.first)
    var problems = ProblemList(sheet: sheet)
    for record in sheet.records(columns: Self.columns, report: &report) {
      for key in ["id", "name"] where record[key] == nil {
        let message = LocalizedText(zh: "空", en: "empty")
        problems.add(Diagnostic(.missingCell, at: record.place(of: key), message))
      }
    }
    report.merge(problems.report)
    return (picture(sheet), list(report))
  }

  @Test(
    "a merged range counts for its first cell, and is reported where it reaches into records",
    arguments: [
      // A title above the headings.
      (["标题", "编号 名称", "1 甲"], ["A1:B1"], ["1: 标题", "2: 编号 | 名称", "3: 1 | 甲"], []),
      (
        ["标题", "-", "编号 名称", "1 甲"], ["A1:B2"], ["1: 标题", "3: 编号 | 名称", "4: 1 | 甲"],
        []
      ),
      // A name for two records.
      (
        ["编号 名称", "1 甲", "2 -"], ["B2:B3"], ["1: 编号 | 名称", "2: 1 | 甲", "3: 2"],
        ["t.xlsx!数据!B2 error merged-cells"]
      ),
      // What a program left in covered cells is not shown and not read.
      (
        ["编号 名称", "1 甲", "2 乙"], ["B3:B2"], ["1: 编号 | 名称", "2: 1 | 甲", "3: 2"],
        ["t.xlsx!数据!B2 error merged-cells"]
      ),
      (["编号 名称", "1 甲 丙", "2 乙"], ["B2:C2"], ["1: 编号 | 名称", "2: 1 | 甲", "3: 2 | 乙"], []),
      // Headings that reach into the records.
      (
        ["编号 名称", "- 全称", "1 甲"], ["A1:A2"], ["1: 编号 | 名称", "2:  | 全称", "3: 1 | 甲"],
        ["t.xlsx!数据!A1 error merged-cells"]
      ),
      // Nothing in it: nothing is lost, and what is missing is reported as such.
      (
        ["编号 名称", "1 -", "2 -"], ["B2:B3"], ["1: 编号 | 名称", "2: 1", "3: 2"],
        ["t.xlsx!数据!B2 error missing-cell", "t.xlsx!数据!B3 error missing-cell"]
      ),
      // A row that shows nothing.
      (
        ["编号 名称", "1 甲", "x y"], ["A2:B3"], ["1: 编号 | 名称", "2: 1"],
        ["t.xlsx!数据!A2 error merged-cells", "t.xlsx!数据!B2 error missing-cell"]
      ),
      (["编号 名称", "1 甲"], ["", "A1", "A0:B2", "A1:ZZZZ9"], ["1: 编号 | 名称", "2: 1 | 甲"], []),
      (["编号 名称", "1 甲"], ["XFA1:XFD9"], ["1: 编号 | 名称", "2: 1 | 甲"], []),
    ] as [([String], [String], [String], [String])])
  func merges(
    content: [String], merges: [String], rows: [String], problems: [String]
  ) throws {
    let result = try records(content, merges: merges)
    #expect(result.0 == rows)
    #expect(result.1 == problems)
  }
}
