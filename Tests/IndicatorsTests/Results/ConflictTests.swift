import Testing

@testable import Indicators

@Suite("Conflicts")
struct ConflictTests {
  /// What comes of these rows of one indicator: problems, and the figure.
  private func outcome(_ rows: [String]) -> (
    problems: [String], figure: String, conflicts: [Conflict]
  ) {
    let (data, problems) = dataset(
      indicators: ["a,项目,school,项,,,,"], observations: rows.map { "a,2021,\($0)" })
    let figure =
      switch data.indicators.first.map({ data.series(of: $0).current?.reading ?? .missing }) {
      case .value(let observation): observation.value?.description ?? ""
      case .undecided(let readings):
        readings.compactMap { $0.value?.description }.joined(separator: "/")
      case .derived: "derived"
      case .missing, nil: "missing"
      }
    return (
      problems.map { String($0.dropFirst("observations.csv:".count)) }, figure, data.conflicts
    )
  }

  @Test(
    "are errors until the data says what to make of them",
    arguments: [
      // One reading.
      (["134,report,一,,,,,"], [], "134", 0),
      (["134,report,一,,,,是,"], [], "134", 0),
      (["134,report,一,,,,否,"], ["2:24 I2 error invalid-cell"], "134", 0),
      // Twice the same.
      (["134,report,一,,,,,", "134,report,二,,,,,"], ["3:1 A3 error duplicate-row"], "134", 0),
      (
        ["134,report,一,,,,,", "134.0,report,一,,exact,,,"], ["3:1 A3 error duplicate-row"], "134", 0
      ),
      // Two readings about which the data says nothing, or not enough.
      (
        ["134,report,一,,,,,", "104,report,二,,,,,"], ["3:8 C3 error conflicting-values"], "134/104",
        1
      ),
      (
        ["134,report,一,,,,否,印错", "104,report,二,,,,,"], ["3:8 C3 error conflicting-values"],
        "134/104", 1
      ),
      (
        ["134,report,一,,,,,", "104,report,二,,,,,", "94,report,三,,,,,"],
        ["3:8 C3 error conflicting-values", "4:8 C4 error conflicting-values"], "134/104/94", 1
      ),
      // One reading is preferred, with a reason.
      (["134,report,一,,,,是,全文一致", "104,report,二,,,,否,"], [], "134", 1),
      (["134,report,一,,,,yes,全文一致", "104,report,二,,,,,"], [], "134", 1),
      (["134,report,一,,,,否,印错", "104,report,二,,,,是,"], [], "104", 1),
      (["134,report,一,,,,是,", "104,report,二,,,,否,"], ["2:26 J2 error missing-note"], "134", 1),
      (
        ["134,report,一,,,,是,甲", "104,report,二,,,,是,乙"], ["3:24 I3 error conflicting-values"],
        "134/104", 1
      ),
      // Nothing can decide.
      (["134,report,一,,,,否,未定", "104,report,二,,,,否,未定"], [], "134/104", 1),
      (
        ["134,report,一,,,,no,", "104,report,二,,,,0,"], ["2:27 J2 error missing-note"], "134/104", 1
      ),
      // The same number, otherwise meant, is another reading.
      (
        ["50,report,一,,余,,,", "50,report,二,,,,,"], ["3:8 C3 error conflicting-values"], "50/50", 1
      ),
      // Targets.
      (
        ["134,report,一,150,,,,", ",report,二,160,,,,"], ["3:18 F3 error conflicting-values"], "134",
        0
      ),
      ([",report,一,150,,,,", ",report,二,150,,,,"], ["3:1 A3 error duplicate-row"], "missing", 0),
      (["134,report,一,,,,,", ",report,二,150,,,,"], [], "134", 0),
    ])
  func conflicts(rows: [String], problems: [String], figure: String, count: Int) {
    let outcome = outcome(rows)
    #expect(outcome.problems == problems)
    #expect(outcome.figure == figure)
    #expect(outcome.conflicts.count == count)
  }

  @Test("a decided conflict keeps all readings and names the preferred one")
  func readings() throws {
    let conflicts = outcome([
      "134,report,一,,,,是,全文一致", "104,report,二,,,,否,疑误", "134,report,三,,,,否,重复",
    ]).conflicts
    let conflict = try #require(conflicts.first)
    #expect(conflict.readings.map(\.locator) == ["一", "二"])
    #expect(conflict.preferred?.locator == "一")
    #expect(conflict.indicator == "a")
    #expect(conflict.period.description == "2021")
  }

  @Test("the error names both values and the first place")
  func message() throws {
    var tables = Tables4()
    tables.indicators += "a,项目,school,项\n"
    tables.observations += "a,2021,134,report,一\na,2021,104,report,二\n"
    let diagnostic = try #require(tables.loadWithReport().1.diagnostics.first)
    #expect(diagnostic.message.zh == "指标“a”2021 有两个数：134项 和 104项")
    #expect(diagnostic.related.map(\.description) == ["observations.csv:2:8"])
  }
}
