import Diagnostics
import Testing

@testable import Indicators

/// Hints of the tables, done as they say: the problem is gone, there is no new one, and the figure is
/// what the cells meant.
@Suite("Hints of the tables")
struct TableHintTests {
  /// A row with one problem, words of its hint, the row as the hint says it, and what it comes to.
  struct Step: Sendable {
    let operation: String
    let row: String
    let hint: String
    let mended: String
    let figure: String
    var newOperation: String?
  }

  private static let steps = [
    Step(
      operation: "", row: "a,2021,约1.5万,report,一,,", hint: "这一格只写 1.5万，“约”写到“限定”一列",
      mended: "a,2021,1.5万,report,一,,约", figure: "15000 about –"),
    Step(
      operation: "", row: "a,2021,1.5万人以上,report,一,,", hint: "这一格只写 1.5万，“以上”写到“限定”一列",
      mended: "a,2021,1.5万,report,一,,以上", figure: "15000 at-least –"),
    Step(
      operation: "", row: "a,2021,>3千,report,一,,", hint: "这一格只写 3千，“>”写到“限定”一列",
      mended: "a,2021,3千,report,一,,>", figure: "3000 more-than –"),
    Step(
      operation: "", row: "a,2021,≈5,report,一,,", hint: "这一格只写 5，“约”写到“限定”一列",
      mended: "a,2021,5,report,一,,约", figure: "5 about –"),
    Step(
      operation: "", row: "a,2021,第3,report,一,,", hint: "这一格只写 3，“第”写到“限定”一列",
      mended: "a,2021,3,report,一,,第", figure: "3 rank –"),
    // A target has no qualifier, and none of these hints may lead there.
    Step(
      operation: "≥", row: "a,2021,5,report,一,约1.5万,", hint: "这一格只写 1.5万，“约”写到“说明”一列",
      mended: "a,2021,5,report,一,1.5万,", figure: "5 exact 15000"),
    Step(
      operation: "≥", row: "a,2021,5,report,一,超过1.5万,", hint: "达到 1.5万 就算完成的，这一格只写 1.5万",
      mended: "a,2021,5,report,一,1.5万,", figure: "5 exact 15000"),
    Step(
      operation: "≥", row: "a,2021,5,report,一,—,", hint: "没有目标就把这一格留空",
      mended: "a,2021,5,report,一,,", figure: "5 exact –"),
    Step(
      operation: "≥", row: "a,2021,5,report,一,1.5万以下,", hint: "目标只写 1.5万；",
      mended: "a,2021,5,report,一,1.5万,", figure: "5 exact 15000"),
    Step(
      operation: "≥", row: "a,2021,5,report,一,1.5万以下,", hint: "要换运算就改指标表的“运算”一列",
      mended: "a,2021,5,report,一,1.5万以下,", figure: "5 exact 15000", newOperation: "≤"),
    Step(
      operation: "大于", row: "a,2021,5,report,一,4,", hint: "达到目标就算完成的，写“≥”",
      mended: "a,2021,5,report,一,4,", figure: "5 exact 4", newOperation: "≥"),
    Step(
      operation: "＜", row: "a,2021,5,report,一,4,", hint: "达到目标就算完成的，写“≤”",
      mended: "a,2021,5,report,一,4,", figure: "5 exact 4", newOperation: "≤"),
    Step(
      operation: "", row: "a,2021,5,reprot,一,,", hint: "是不是“report”？",
      mended: "a,2021,5,report,一,,", figure: "5 exact –"),
    Step(
      operation: "", row: "培训人数,2021,5,report,一,,", hint: "是不是“a”？",
      mended: "a,2021,5,report,一,,", figure: "5 exact –"),
  ]

  @Test(
    "two in a cell that holds one: the hint says whether they want rows of their own",
    arguments: [
      ("a、b,2021,5,report,一,,", "把这一行拆成 2 行，各写一个（a、b）", "a,2021,5,report,一,,\nb,2021,5,report,一,,"),
      (
        "a,2021；2022,5,report,一,,", "把这一行拆成 2 行，各写一个（2021、2022）",
        "a,2021,5,report,一,,\na,2022,5,report,一,,"
      ),
      (
        "a,2021,5,\"report, other\",一,,", "一格只写一个：留下其中的一个（report、other）",
        "a,2021,5,report,一,,"
      ),
      ("a,2021,5,report,一,,约、近", "", ""),
      (
        "a,2021学年,5,report,一,,", "从 2020 年开始的写 2020/2021，从 2021 年开始的写 2021/2022",
        "a,2020/2021,5,report,一,,"
      ),
      (
        "a,2021学年,5,report,一,,", "从 2020 年开始的写 2020/2021，从 2021 年开始的写 2021/2022",
        "a,2021/2022,5,report,一,,"
      ),
      (
        "a,FY2021,5,report,一,,", "写 FY2020/2021，从 2021 年开始的写 FY2021/2022",
        "a,FY2020/2021,5,report,一,,"
      ),
      (
        "a,2021 财年,5,report,一,,", "写 FY2020/2021，从 2021 年开始的写 FY2021/2022",
        "a,FY2021/2022,5,report,一,,"
      ),
    ])
  func several(row: String, hint: String, mended: String) {
    func problems(_ rows: String) -> [Diagnostic] {
      var tables = Tables4()
      tables.sources += "other,年报,学校,2022,报告\n"
      tables.indicators += "a,甲,school,项\nb,乙,school,项\n"
      tables.observations = "indicator,period,value,source,locator,target,qualifier\n\(rows)\n"
      return tables.loadWithReport().1.diagnostics
    }
    let found = problems(row)
    #expect(found.count == 1)
    #expect(
      found.first?.hint?.zh.contains(hint) == true || hint.isEmpty, "\(found.first?.hint?.zh ?? "")"
    )
    if !mended.isEmpty { #expect(problems(mended).isEmpty) }
  }

  private func load(_ operation: String, _ row: String) -> (problems: [Diagnostic], Dataset) {
    var tables = Tables4()
    tables.indicators = "id,name,level,unit,operator\na,培训人数,school,人,\(operation)\n"
    tables.observations = "indicator,period,value,source,locator,target,qualifier\n\(row)\n"
    let (dataset, report) = tables.loadWithReport()
    return (report.diagnostics, dataset)
  }

  @Test("whoever does what a hint says has one problem less and the same figure", arguments: steps)
  func obeying(step: Step) throws {
    let before = load(step.operation, step.row).problems
    #expect(before.count == 1)
    #expect(before.first?.hint?.zh.contains(step.hint) == true, "\(before.first?.hint?.zh ?? "")")
    let (problems, dataset) = load(step.newOperation ?? step.operation, step.mended)
    #expect(problems.isEmpty)
    let found = try #require(dataset.observations.first)
    let target = found.target.map { "\($0)" } ?? "–"
    #expect(
      "\(found.number?.description ?? "–") \(found.qualifier.rawValue) \(target)" == step.figure)
  }

  @Test("targets are read with the operator that their indicator has, in signs and in words")
  func targets() {
    let written = [
      ("≥", ["≥1.5万", ">=15000", "15000以上", "不少于1.5万", "至少1.5万人", "1.5万"]),
      ("≤", ["≤1.5万", "不超过15,000", "1.5万以内", "15000及以下"]), ("=", ["=15000", "＝1.5万"]),
    ]
    for (operation, targets) in written {
      for target in targets {
        let (problems, dataset) = load(operation, "a,2021,5,report,一,\"\(target)\",")
        #expect(problems.isEmpty, "\(operation) \(target)")
        #expect(dataset.observations.first?.target == .number(15000), "\(operation) \(target)")
      }
    }
  }
}
