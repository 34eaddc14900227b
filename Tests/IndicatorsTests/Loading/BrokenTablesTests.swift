import Testing

@testable import Indicators

/// One table with one fault, and the diagnostic that it gets.
@Suite("Broken tables")
struct BrokenTablesTests {
  @Test(
    "of sources",
    arguments: [
      ("report,,学校,2022,报告,,", ["sources.csv:2:8 B2 error missing-cell"]),
      (",自评报告,学校,2022,报告,,", ["sources.csv:2:1 A2 error missing-cell"]),
      ("Report,自评报告,学校,2022,报告,,", ["sources.csv:2:1 A2 error invalid-cell"]),
      ("report,自评报告,学校,2022-13,报告,,", ["sources.csv:2:16 D2 error invalid-cell"]),
      ("report,自评报告,学校,,报告,javascript:alert(1),", ["sources.csv:2:20 F2 error invalid-cell"]),
      ("report,自评报告,学校,,报告,,../../etc/passwd", ["sources.csv:2:21 G2 error invalid-cell"]),
      ("report,自评报告,学校,,报告,,/etc/passwd", ["sources.csv:2:21 G2 error invalid-cell"]),
      ("report,自评报告,学校,,报告,,C:\\x.pdf", ["sources.csv:2:21 G2 error invalid-cell"]),
      (
        "report,自评报告,学校,,报告,,\nreport,另一份,学校,,报告,,",
        ["sources.csv:3:1 A3 error duplicate-row"]
      ),
      ("report,自评报告,学校,,报告,https://example.org/a.pdf,附件/a.pdf", []),
    ])
  func sources(rows: String, expected: [String]) {
    var tables = Tables4()
    tables.sources = "id,title,publisher,date,kind,url,file\n" + rows
    #expect(tables.load().problems == expected)
  }

  @Test(
    "of tasks",
    arguments: [
      ("college,1,党建", ["tasks.csv:2:1 A2 error invalid-cell"]),
      (",1,党建", ["tasks.csv:2:1 A2 error missing-cell"]),
      ("school,甲,党建", ["tasks.csv:2:8 B2 error invalid-cell"]),
      ("school,一,党建\nschool,（二）,课程\nschool,第三项,教师\nschool,任务十二,合作\nschool,二十、,治理", []),
      ("school,二,党建\nschool,2,课程", ["tasks.csv:3:8 B3 error duplicate-row"]),
      ("school,0,党建", ["tasks.csv:2:8 B2 error invalid-cell"]),
      ("school,1..5,党建", ["tasks.csv:2:8 B2 error invalid-cell"]),
      ("school,1,", ["tasks.csv:2:10 C2 error missing-cell"]),
      ("学校,1,党建\nschool,１,又一项", ["tasks.csv:3:8 B3 error duplicate-row"]),
      ("学校,1,党建\n专业群,1,课程", []),
    ])
  func tasks(rows: String, expected: [String]) {
    var tables = Tables4()
    tables.tasks = "level,number,title\n" + rows
    #expect(tables.load().problems == expected)
  }

  @Test(
    "of indicators",
    arguments: [
      ("a,,school,项,,,,,", ["indicators.csv:2:3 B2 error missing-cell"]),
      ("a,名,,项,,,,,", ["indicators.csv:2:5 C2 error missing-cell"]),
      ("a,名,schol,项,,,,,", ["indicators.csv:2:5 C2 error invalid-cell"]),
      ("a,名,school,,,,,,", ["indicators.csv:2:12 D2 error missing-cell"]),
      ("a,名,school,,,,定性,,", []),
      ("index,名,school,项,,,,,", ["indicators.csv:2:1 A2 error invalid-cell"]),
      ("a,名,school,项,3,,,,", ["indicators.csv:2:14 E2 error unknown-task"]),
      ("a,名,group,项,1,,,,", ["indicators.csv:2:13 E2 error unknown-task"]),
      ("a,名,school,项,甲,,,,", ["indicators.csv:2:14 E2 error invalid-cell"]),
      ("a,名,school,项,school-1,,,,", []),
      ("a,名,school,项,school-x,,,,", ["indicators.csv:2:14 E2 error invalid-cell"]),
      ("a,名,school,项,,数目,,,", ["indicators.csv:2:15 F2 error invalid-cell"]),
      ("a,名,school,项,,,>,,", ["indicators.csv:2:16 G2 error invalid-cell"]),
      ("a,名,school,项,,,,每年,", ["indicators.csv:2:17 H2 error invalid-cell"]),
      ("a,名,school,项,,,,,9", ["indicators.csv:2:18 I2 error invalid-cell"]),
      ("a,名,school,项,,,,,二", ["indicators.csv:2:18 I2 error invalid-cell"]),
      (
        "a,名,school,项,,,,,\na,又名,school,项,,,,,",
        ["indicators.csv:3:1 A3 error duplicate-row"]
      ),
      (
        "A,,x,,9,x,x,x,x",
        [
          "indicators.csv:2:1 A2 error invalid-cell", "indicators.csv:2:3 B2 error missing-cell",
          "indicators.csv:2:4 C2 error invalid-cell", "indicators.csv:2:6 D2 error missing-cell",
          "indicators.csv:2:9 F2 error invalid-cell", "indicators.csv:2:11 G2 error invalid-cell",
          "indicators.csv:2:13 H2 error invalid-cell", "indicators.csv:2:15 I2 error invalid-cell",
        ]
      ),
    ])
  func indicators(rows: String, expected: [String]) {
    var tables = Tables4()
    tables.indicators =
      "id,name,level,unit,task,kind,operator,accumulation,precision\n" + rows
    #expect(tables.load().problems == expected)
  }

  @Test(
    "of observations",
    arguments: [
      ("a,2021,约3000,report,一,,,,,", ["observations.csv:2:8 C2 error invalid-cell"]),
      ("a,2021,,report,一,,,,,", ["observations.csv:2:8 C2 error missing-cell"]),
      ("a,2021,,report,一,40,,,,", []),
      ("a,2021,37,report,,,,,,", ["observations.csv:2:18 E2 error missing-cell"]),
      ("a,2021,37,,一,,,,,", ["observations.csv:2:11 D2 error missing-cell"]),
      ("a,2021,37,reprot,一,,,,,", ["observations.csv:2:11 D2 error unknown-source"]),
      ("b,2021,37,report,一,,,,,", ["observations.csv:2:1 A2 error unknown-indicator"]),
      (",2021,37,report,一,,,,,", ["observations.csv:2:1 A2 error missing-cell"]),
      ("a,2021-13,37,report,一,,,,,", ["observations.csv:2:3 B2 error invalid-cell"]),
      ("a,,37,report,一,,,,,", ["observations.csv:2:3 B2 error missing-cell"]),
      ("a,2021,37,report,一,许多,,,,", ["observations.csv:2:20 F2 error invalid-cell"]),
      // The indicator has no operator of its own: what the target says holds.
      ("a,2021,37,report,一,≤40,,,,", []),
      ("a,2021,37,report,一,≥40,,,,", []),
      ("a,2021,37,report,一,,大致,,,", ["observations.csv:2:21 G2 error invalid-cell"]),
      ("a,2021,37,report,一,,,初稿,,", ["observations.csv:2:22 H2 error invalid-cell"]),
      ("a,2021,37,report,一,,,,也许,", ["observations.csv:2:23 I2 error invalid-cell"]),
      ("a,2021,3.5,report,一,,rank,,,", ["observations.csv:2:8 C2 error invalid-cell"]),
      ("a,2021,0,report,一,,rank,,,", ["observations.csv:2:8 C2 error invalid-cell"]),
      ("a,2021,37,report,一,,,,否,", ["observations.csv:2:23 I2 error invalid-cell"]),
      ("a,2021,\" 37 \n\",report,一,,,,,", []),
      (
        "a,2021,37,report,一,,,,,\nb,x,y,z,,,,,,",
        [
          "observations.csv:3:1 A3 error unknown-indicator",
          "observations.csv:3:3 B3 error invalid-cell",
          "observations.csv:3:5 C3 error invalid-cell",
          "observations.csv:3:7 D3 error unknown-source",
          "observations.csv:3:9 E3 error missing-cell",
        ]
      ),
    ])
  func observations(rows: String, expected: [String]) {
    var tables = Tables4()
    tables.indicators += "a,专利授权,school,项\n"
    tables.observations =
      "indicator,period,value,source,locator,target,qualifier,status,preferred,note\n" + rows
    #expect(tables.load().problems == expected)
  }

  @Test("a hint names the remedy")
  func hints() {
    var tables = Tables4()
    tables.indicators += "patents,专利授权,school,项\n"
    tables.observations =
      "indicator,period,value,source,locator\n" + "patnets,2021,1,report,一\n"
      + "专利授权,2021,1,report,一\n" + "patents,2021,约3000,report,一\n"
    let hints = tables.loadWithReport().1.diagnostics.map { $0.hint?.zh ?? "" }
    #expect(
      hints == [
        "是不是“patents”？", "是不是“patents”？", "这一格只写 3000，“约”写到“限定”一列",
      ])
  }

  @Test("what refers to a row that was left out is not reported once more")
  func silence() {
    var tables = Tables4()
    tables.sources = "id,title,publisher,date,kind\nreport,,,,\n"
    tables.tasks = "level,number,title\nschool,1,\n"
    tables.indicators = "id,name,level,unit,task,formula\na,,school,项,1,\nb,名,school,项,1,a + a\n"
    tables.observations += "a,2021,3,report,一\nb,2021,3,report,一\n"
    #expect(
      tables.load().problems == [
        "indicators.csv:2:3 B2 error missing-cell", "sources.csv:2:8 B2 error missing-cell",
        "tasks.csv:2:10 C2 error missing-cell",
      ])
  }

  @Test(
    "a task whose row is wrong in one cell is one error, however many name it",
    arguments: [
      ("colege,3,课程", "A2"), (",3,课程", "A2"), ("school,三甲,课程", "B2"), ("school,,课程", "B2"),
      ("school,3,", "C2"),
    ])
  func faultyTask(row: String, cell: String) {
    var tables = Tables4()
    tables.tasks = "level,number,title\n\(row)\nschool,1,党建\n"
    tables.indicators = "id,name,level,unit,task\na,甲,school,项,3\nb,乙,school,项,学校3\nc,丙,group,项,9\n"
    let wrong = tables.load().problems
    #expect(wrong.count == 2)
    #expect(wrong.contains { $0.hasPrefix("tasks.csv") && $0.contains(" \(cell) error") })
    // What no row can have meant is said all the same.
    #expect(wrong.contains("indicators.csv:4:13 E4 error unknown-task"))
  }

  @Test(
    "figures of an indicator that is left out are checked in the same run, as far as its row goes",
    arguments: [
      // The name is missing: what the number should be is known.
      ("a,,school,项,≥", ["约3", "许多", "3家", "3"], ["C2", "C3", "C4"]),
      // The unit is missing: whether 3家 is right is not.
      ("a,甲,school,,≥", ["约3", "许多", "3家", "约3家", "约1.5万"], ["C2", "C3", "C6"]),
      // The operator is wrong: it may be an indicator of words.
      ("a,甲,school,项,定型", ["优秀", "约3"], []),
      ("a,,school,,定性", ["优秀"], []),
    ] as [(String, [String], [String])])
  func figuresOfLeftOut(indicator: String, values: [String], cells: [String]) {
    var tables = Tables4()
    tables.indicators = "id,name,level,unit,operator\n\(indicator)\n"
    tables.observations += values.map { "a,2021,\($0),report,一\n" }.joined()
    let (dataset, report) = tables.loadWithReport()
    let problems = report.diagnostics.filter { $0.place.file == "observations.csv" }
    #expect(problems.compactMap(\.place.cell) == cells)
    #expect(report.diagnostics.contains { $0.place.file == "indicators.csv" })
    #expect(dataset.observations.isEmpty)
  }

  @Test("a formula is checked also where its row is wrong elsewhere")
  func leftOutFormula() {
    var tables = Tables4()
    tables.indicators = "id,name,level,unit,formula\na,甲,schol,项,a / funds\n"
    #expect(
      tables.load().problems == [
        "indicators.csv:2:5 C2 error invalid-cell",
        "indicators.csv:2:17 E2 error unknown-indicator",
      ])
  }

  @Test("a missing column is reported once, not in every row")
  func missingColumn() {
    var tables = Tables4()
    tables.indicators = "编号,名称,层面\na,专利,学校\nb,论文,学校\n"
    tables.observations += "a,2021,3,report,一\nc,2021,3,report,一\n"
    #expect(
      tables.load().problems == [
        "indicators.csv:1:1 A1 error missing-column",
        "observations.csv:3:1 A3 error unknown-indicator",
      ])
  }

  @Test("without a table what refers into it is not checked")
  func missingTable() {
    var tables = Tables4()
    tables.sources = ""
    tables.observations += "a,2021,3,nowhere,一\n"
    tables.indicators += "a,专利,school,项\n"
    let (dataset, problems) = tables.load()
    #expect(problems == ["sources.csv error empty-file"])
    #expect(dataset.observations.map(\.source) == ["nowhere"])
  }

  @Test("thousands of wrong cells end in a thousand diagnostics, quickly")
  func manyProblems() {
    var tables = Tables4()
    tables.indicators += (0..<3_000).map { "indicator-\($0),名\($0),school,项\n" }.joined()
    tables.observations += (0..<5_000).map { "indikator-\($0),2021,3,report,一\n" }.joined()
    let problems = tables.load().problems
    #expect(problems.count == 1_001)
    #expect(problems.first == "observations.csv error table-syntax")
    #expect(problems.last == "observations.csv:1001:1 A1001 error unknown-indicator")
  }
}
