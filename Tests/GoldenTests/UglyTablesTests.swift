import Content
import Diagnostics
import Foundation
import Indicators
import Machine
import Testing

/// Workbooks and CSV files as offices send them, and as enemies would: `Tables/<what it is>.<ending>`,
/// and beside it what a site makes of it: every diagnostic with its wording, and all data.
@Suite struct UglyTablesTests {
  private static let folder = Fixtures.folder.appendingPathComponent("Tables")

  private static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { name in ["csv", "xlsx", "xlsm", "xls", "ods"].contains { name.hasSuffix(".\($0)") } }
    .sorted() ?? []

  /// The other tables, for a file that holds only the observations.
  private static let tables = [
    "sources": "id,title,publisher,date,kind\nreport,中期报告,学校,2022,报告\n",
    "tasks": "level,number,title\nschool,1,党建\n",
    "indicators": """
    id,name,level,unit,operator
    rate,就业率,school,%,≥
    funds,到位资金,school,万元,≥
    people,培训人次,school,人次,≥
    grade,等次,school,,定性
    """,
  ]

  @Test("there are at least sixty of them")
  func count() { #expect(Self.names.count >= 60) }

  @Test(
    "an ugly table gives the right data or the right diagnostic at file, sheet and cell",
    .timeLimit(.minutes(5)), arguments: names)
  func table(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let found = try Self.read(bytes, called: name).joined(separator: "\n") + "\n"
    try expectGolden(found, at: Self.folder.appendingPathComponent("\(stem).txt"))
  }

  @Test("a line of a million columns is cut off at its place", .timeLimit(.minutes(5)))
  func millionColumns() throws {
    let text =
      "indicator,period,value,source,locator\nrate,2021,98.6,report,一"
      + String(repeating: ",", count: 1_000_000) + "x\nrate,2020,98,report,二\n"
    #expect(
      try Self.read(Array(text.utf8), called: "observations.csv") == [
        "Content/data/observations.csv:2:276 IW2: error[table-syntax]: 这一行超过 256 列；删去多余的逗号或列",
        "report 2022", "C2 rate 2021 = 98.6%，report 一", "C3 rate 2020 = 98%，report 二",
      ])
  }

  /// What a site makes of a file of this name: diagnostics, then sources and observations.
  private static func read(_ bytes: [UInt8], called name: String) throws -> [String] {
    var files = ["site.yml": Array("title: 某学院\n".utf8)]
    if name.hasSuffix(".csv") {
      for (table, text) in tables { files["data/\(table).csv"] = Array(text.utf8) }
      files["data/observations.csv"] = bytes
    } else {
      files["data/表.\(name.split(separator: ".").last ?? "")"] = bytes
    }
    var report = Report()
    let site = Site.load(
      FileTree(name: "Content", files: files), options: Site.Options(), report: &report)
    let data = try #require(site?.dataset)
    return report.diagnostics.map(line)
      + data.sources.map { "\($0.id) \($0.date?.description ?? "")" }
      + data.observations.map { line($0, in: data) }
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let cell = place.sheet == nil ? place.cell.map { " \($0)" } ?? "" : ""
    return "\(place)\(cell): \(diagnostic.severity)[\(diagnostic.code.rawValue)]: "
      + "\(diagnostic.message.zh)；\(diagnostic.hint?.zh ?? "")"
  }

  private static func line(_ observation: Observation, in data: Dataset) -> String {
    let format = FigureFormat(language: .chinese)
    let figure = data.indicator(observation.indicator).flatMap {
      format.figure(observation, of: $0)?.text
    }
    let target = observation.target.map { "，目标 \($0)" } ?? ""
    let note = observation.note.map { "，\($0.prefix(40))" } ?? ""
    return "\(observation.place(of: "value").cell ?? "") \(observation.indicator) "
      + "\(observation.period) = \(figure ?? "")\(target)，\(observation.source) "
      + "\(observation.locator.replacing("\n", with: "⏎"))\(note)"
  }
}
