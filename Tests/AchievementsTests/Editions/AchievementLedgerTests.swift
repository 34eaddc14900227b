import Achievements
import Diagnostics
import Indicators
import Tables
import Testing

/// What becomes of published achievements, and the reasons for it.
@Suite("The ledger of achievements")
struct AchievementLedgerTests {
  private static let old = "a,甲,省级,奖项,report,一,\nb,乙,校级,奖项,report,一,培育\n"

  /// An edition whose achievements went through their table, as they do on disk.
  private func edition(_ rows: String) throws -> EditionAchievements {
    var report = Report()
    let register = RegisterInput(achievements: RegisterInput.columns + ",status\n" + rows).load()
      .register
    let sheet = try #require(
      CSV.read(
        path: "midterm.csv", bytes: PublishedAchievementsTable.bytes(of: register.published),
        report: &report))
    let read = PublishedAchievementsTable.read(sheet, report: &report)
    #expect(report.diagnostics.isEmpty)
    return EditionAchievements(slug: "midterm", title: "中期版", achievements: read, reasons: [])
  }

  @Test(
    "what has gone, or is of another level or status, needs a reason; what is new needs none",
    arguments: [
      (old, "", [String](), [String]()),
      (old + "c,丙,校级,奖项,report,一,\n", "", ["c: – → 校级，获得; added"], []),
      ("a,甲,省级,奖项,report,一,\n", "", ["b: 校级，候选 → –; ?"], ["unexplained-revision achievements.csv"]),
      (
        "a,甲,国家级,奖项,report,一,\nb,乙,校级,奖项,report,一,培育\n", "", ["a: 省级，获得 → 国家级，获得; ?"],
        ["unexplained-revision achievements.csv:2:5"]
      ),
      (
        "a,甲,省级,奖项,report,一,\nb,乙,校级,奖项,report,一,获评\n", ",,已公布,midterm,,b\n",
        ["b: 校级，候选 → 校级，获得; 已公布"], []
      ),
      (
        "a,另名,省级,称号,report,二,\nb,乙,校级,奖项,report,一,备选\n", ",,不需要,,,a\n", [],
        ["unused-reason revisions.csv:2:3"]
      ),
      (old, ",,错,,,d\n", [], ["unknown-achievement revisions.csv:2:7"]),
      (old, ",,错,midtrem,,a\n", [], ["unknown-edition revisions.csv:2:5"]),
      (
        old, ",,错,midtrem,,d\n", [],
        ["unknown-edition revisions.csv:2:5", "unknown-achievement revisions.csv:2:14"]
      ),
    ])
  func changes(rows: String, reasons: String, entries: [String], problems: [String]) throws {
    var input = RegisterInput(achievements: RegisterInput.columns + ",status\n" + rows)
    input.revisions = "indicator,period,reason,edition,date,achievement\n" + reasons
    let (register, dataset, loading) = input.loadWithReport()
    #expect(loading.diagnostics.isEmpty)
    var report = Report()
    let ledger = AchievementLedger(
      editions: [try edition(Self.old)], register: register,
      reasons: dataset.achievementReasons, table: ReasonsTable(dataset), isSound: true,
      report: &report)
    let lines = ledger.steps[0].entries.map { entry in
      let states = [entry.old, entry.new].map { $0?.standing(in: .chinese) ?? "–" }
      let why = entry.isAddition ? "added" : entry.reason?.text ?? "?"
      return "\(entry.id): \(states.joined(separator: " → ")); \(why)"
    }
    #expect(lines == entries)
    #expect(report.diagnostics.map { "\($0.code.rawValue) \($0.place)" } == problems)
  }

  @Test("a row gives the reason for an indicator or for an achievement, not for both")
  func subjects() {
    var input = RegisterInput()
    input.revisions =
      "indicator,period,reason,achievement\ncups,,改了,a\n,,改了,\n,,改了,b\ncups,,又改了,\n"
    let (_, dataset, report) = input.loadWithReport()
    #expect(
      report.diagnostics.map { "\($0.code.rawValue) \($0.place)" } == [
        "invalid-cell revisions.csv:2:10", "missing-cell revisions.csv:3:1",
      ])
    #expect(dataset.achievementReasons.map(\.achievement) == ["b"])
    #expect(dataset.revisionReasons.map(\.indicator) == ["cups"])
  }
}
