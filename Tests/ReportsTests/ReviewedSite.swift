import Content
import Diagnostics
import Machine
import Reports
import Tables
import Testing

/// A small site, a review as somebody has filled it in, and what comes of it.
struct ReviewedSite {
  static let headings = ReviewWorkbook.Column.allCases.map(\.rawValue)

  let acceptance: Acceptance?
  let report: Report

  static let sources = "id,title,publisher,date,kind\nr1,甲报告,某学院,2022,报告\n"
  static let indicators = "id,name,level,unit\nteachers,专任教师数,school,人\nfunds,项目预算,school,万元\n"
  static let observations =
    "indicator,period,value,source,locator,qualifier\nteachers,2021,586,r1,一,\n"

  /// Takes the rows into the tables; each row is the cells of accept, id, name, value, unit, qualifier, period,
  /// entity, locator, sentence, kind.
  init(
    _ rows: [[String]], headings: [String] = Self.headings, title: String = "乙报告",
    files: [String: [UInt8]]? = nil
  ) throws {
    let review = try WorkbookWriter.bytes(of: [
      ExportTable(
        name: "候选", columns: headings.map { ExportTable.Column($0) },
        rows: rows.map { row in row.map { $0.isEmpty ? .empty : .text($0) } })
    ])
    try self.init(bytes: review, title: title, files: files)
  }

  init(bytes: [UInt8], title: String = "乙报告", files: [String: [UInt8]]? = nil) throws {
    let texts = [
      "site.yml": "title: 某学院\nbase_url: https://site.example/\n", "data/sources.csv": Self.sources,
      "data/indicators.csv": Self.indicators, "data/observations.csv": Self.observations,
    ]
    let tree = FileTree(
      name: "Content", files: files ?? texts.mapValues { Array($0.utf8) })
    var report = Report()
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(!report.hasErrors)
    var problems = Report()
    acceptance = Acceptance(
      of: ("核对.xlsx", bytes), for: site, in: tree, title: title, report: &problems)
    self.report = problems
  }

  /// The text of a file with its rows.
  func text(_ path: String) -> String? {
    acceptance?.files.first { $0.path == path }.map { String(decoding: $0.new, as: UTF8.self) }
  }

  /// The faults, as cells and codes.
  var faults: [String] {
    report.diagnostics.map { "\($0.place.cell ?? "-") \($0.code.rawValue)" }
  }
}
