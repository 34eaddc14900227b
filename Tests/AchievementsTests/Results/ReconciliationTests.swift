import Achievements
import Indicators
import Testing

/// Counts of the register, held against the figures of indicators.
@Suite("Reconciliation")
struct ReconciliationTests {
  @Test(
    "what is named is as much as is counted, less, or more",
    arguments: [
      ("3,", "1,won;2,won", Reconciliation.Relation.equal, 3),
      ("98,", "41,won", .fewer, 41),
      ("3,", "1,won;3,won", .more, 4),
      ("3,多", "4,won", .moreAllowed, 4),
      ("3,about", "4,won", .moreAllowed, 4),
      ("3,不超过", "4,won", .more, 4),
      ("3,", "3,won;1,培育;1,在建", .equal, 3),
      ("3,rank", "1,won", .incomparable, 1),
    ])
  func relation(
    figure: String, rows: String, relation: Reconciliation.Relation, named: Int
  ) throws {
    let parts = figure.split(separator: ",", omittingEmptySubsequences: false)
    let table = rows.split(separator: ";").enumerated().map { index, row in
      "a\(index),第\(index)项,国家级,教材,report,一,textbooks,\(row)\n"
    }.joined()
    var input = RegisterInput(
      achievements: RegisterInput.columns + ",indicators,count,status\n" + table)
    input.observations = "textbooks,2021,\(parts[0]),report,二/3,\(parts[1])\n"
    let (register, problems) = input.load()
    let found = try #require(register.reconciliation(of: "textbooks"))
    #expect(found.relation == relation)
    #expect(found.namedCount == named)
    #expect(problems.count == (relation == .more ? 1 : 0))
    #expect(problems.allSatisfy { $0.contains(" G") && $0.hasSuffix("warning register-exceeds") })
  }

  @Test("both places are told where more are named than counted")
  func places() {
    var input = RegisterInput(
      achievements: RegisterInput.columns + ",indicators,count\n"
        + "a,甲,国家级,教材,report,一,textbooks,2\nb,乙,国家级,教材,report,一,textbooks,2\n")
    input.observations = "textbooks,2019-2021,3,report,二/3,\n"
    let report = input.loadWithReport().2
    #expect(report.diagnostics.map(\.place.description) == ["achievements.csv:3:21"])
    #expect(
      report.diagnostics.flatMap(\.related).map(\.description) == ["observations.csv:2:21"])
    #expect(
      report.diagnostics.map(\.message.zh) == [
        "成果表里计入“国家规划教材”（textbooks）的有 4 项，比 2019-2021 的数 3种多"
      ])
  }

  @Test("what was won after the period of the figure is not held against it")
  func later() throws {
    var input = RegisterInput(
      achievements: RegisterInput.columns + ",indicators,date\n"
        + "a,甲,国家级,教材,report,一,bases,2020\nb,乙,国家级,教材,report,一,bases,2022-03\n"
        + "c,丙,国家级,教材,report,一,bases,\n")
    input.observations = "bases,2019-2021,2,report,二/3,\n"
    let found = try #require(input.load().register.reconciliation(of: "bases"))
    #expect(found.relation == .equal)
    #expect(found.outside.map(\.id) == ["b"])
  }

  @Test("rows for several are told from what is named, and what is not won from what is")
  func together() throws {
    var input = RegisterInput(
      achievements: RegisterInput.columns + ",indicators,count,status\n"
        + "a,甲,国家级,教材,report,一,textbooks,1,won\nb,乙,国家级,教材,report,一,textbooks,40,won\n"
        + "c,丙,国家级,教材,report,一,bases,2,在建\n")
    input.observations = "textbooks,2021,41,report,二/3,\nbases,2021,2,report,二/3,\n"
    let (register, problems) = input.load()
    let textbooks = try #require(register.reconciliation(of: "textbooks"))
    #expect(textbooks.together.map(\.id) == ["b"])
    #expect(textbooks.relation == .equal && !textbooks.isPending)
    let bases = try #require(register.reconciliation(of: "bases"))
    #expect(bases.isPending && bases.namedCount == 0 && bases.together.isEmpty)
    #expect(problems == [])
  }

  @Test("an indicator that no row names, or that has no figure, is not compared")
  func nothing() {
    let (register, problems) = RegisterInput(
      achievements: RegisterInput.columns + ",indicators\na,甲,国家级,教材,report,一,cups\n"
    ).load()
    #expect(register.reconciliation(of: "cups")?.relation == .incomparable)
    #expect(register.reconciliation(of: "bases") == nil)
    #expect(problems == [])
  }
}
