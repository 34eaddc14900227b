import Diagnostics
import Tables
import Testing

@testable import Indicators

@Suite("The ledger of revisions")
struct RevisionLedgerTests {
  /// Two states of the same tables, and what the ledger says of them: `old → new; reason`, one a line,
  /// and the problems.
  private func ledger(
    _ old: Tables4, _ new: Tables4, reasons: String = ""
  ) throws -> (entries: [String], problems: [String]) {
    var later = new
    later.revisions = "indicator,period,reason,edition,date\n" + reasons
    let (data, tableReport) = later.loadWithReport()
    var report = Report()
    let ledger = RevisionLedger(
      editions: [try Self.edition("midterm", old.load().dataset)], dataset: data,
      isSound: !tableReport.hasErrors, report: &report)
    #expect(ledger.steps.map(\.from) == ["midterm"])
    return (ledger.steps[0].entries.map(Self.line), list(report))
  }

  /// An edition whose figures went through their table, as they do on disk.
  static func edition(
    _ slug: String, _ dataset: Dataset, reasons: [RevisionReason] = []
  ) throws -> EditionFigures {
    var report = Report()
    let sheet = try #require(
      CSV.read(
        path: "\(slug).csv", bytes: FiguresTable.bytes(of: dataset.publishedFigures),
        report: &report))
    let figures = FiguresTable.read(sheet, report: &report)
    let kept = try #require(
      CSV.read(
        path: "\(slug)-reasons.csv",
        bytes: RevisionReasons(figures: reasons, achievements: []).bytes,
        report: &report))
    let read = RevisionReasons.read(kept, report: &report).figures
    #expect(list(report) == [])
    return EditionFigures(slug: slug, title: "\(slug)版", figures: figures, reasons: read)
  }

  static func line(_ entry: RevisionLedger.Entry) -> String {
    func text(_ figure: PublishedFigure?) -> String {
      guard let figure else { return "–" }
      let format = FigureFormat(language: .chinese)
      return format.text(of: figure) + (format.target(of: figure).map { "/\($0.text)" } ?? "")
    }
    let change = entry.revision
    let why =
      change.isAddition
      ? "added" : entry.reason?.text ?? (entry.causes.isEmpty ? "?" : "follows \(entry.causes)")
    return "\(change.key.indicator) \(change.key.period): "
      + "\(text(change.old)) → \(text(change.new)); \(why)"
  }

  private static let headings =
    "indicator,period,value,source,locator,target,qualifier,status,preferred,note\n"

  private func tables(_ unit: String = "万元", _ rows: String...) -> Tables4 {
    var tables = Tables4()
    tables.indicators =
      "id,name,level,unit,operator\na,甲,school,\(unit),\nb,乙,school,项,\n"
      + "c,丙,school,,定性\n"
    tables.observations = Self.headings + rows.map { $0 + "\n" }.joined()
    return tables
  }

  @Test("nothing changed where the same was said in another way")
  func nothing() throws {
    let old = tables(
      "万元", "a,2021,200,report,一,,,,,", "b,2021,7,report,二,9,约,,,", "c,2021,'=良,report,三,合格,,,,")
    let new = tables(
      "元", "b,2021,7.0,report,别处,9,近,修订,,另一说明", "a,2021,2000000,report,一,,,,,",
      "c,2021,'=良,report,三,合格,,,,")
    let found = try ledger(old, new)
    #expect(found.entries == [])
    #expect(found.problems == [])
  }

  @Test(
    "a published figure that changed or went needs a reason; what is new needs none",
    arguments: [
      // Value, qualifier, unit, target.
      (
        "a,2021,200,report,一,,,,,", "a,2021,201,report,一,,,,,", "a 2021: 200万元 → 201万元; ?", "2:8 C2"
      ),
      (
        "a,2021,200,report,一,,,,,", "a,2021,200,report,一,,约,,,", "a 2021: 200万元 → 约200万元; ?",
        "2:8 C2"
      ),
      (
        "b,2021,7,report,一,9,,,,", "b,2021,7,report,一,10,,,,", "b 2021: 7项/9项 → 7项/10项; ?",
        "2:19 F2"
      ),
      (
        "b,2021,7,report,一,9,,,,", "b,2021,7,report,一,,,,,", "b 2021: 7项/9项 → 7项; ?",
        "2:19 F2"
      ),
      ("c,2021,良,report,一,,,,,", "c,2021,优,report,一,,,,,", "c 2021: 良 → 优; ?", "2:8 C2"),
      // Undecided readings, and the decision between them.
      (
        "b,2021,7,report,一,,,,no,两说\nb,2021,8,report,二,,,,no,两说",
        "b,2021,7,report,一,,,,yes,以附表为准\nb,2021,8,report,二,,,,no,", "b 2021: 7项或8项 → 7项; ?",
        "2:8 C2"
      ),
      // A reading that is set aside was never the figure.
      (
        "b,2021,7,report,一,,,,yes,两说\nb,2021,8,report,二,,,,no,", "b,2021,7,report,一,,,,,", nil, nil
      ),
      // Gone: in the table of today, where it is missed.
      ("b,2021,7,report,一,9,,,,", "a,2022,1,report,一,,,,,", "b 2021: 7项/9项 → –; ?", "gone"),
      // New: a figure, a value for a target, a target for a value.
      (
        "a,2021,200,report,一,,,,,", "a,2021,200,report,一,,,,,\na,2022,1,report,一,,,,,",
        "a 2022: – → 1万元; added", nil
      ),
      ("b,2021,,report,一,9,,,,", "b,2021,8,report,一,9,,,,", "b 2021: —/9项 → 8项/9项; added", nil),
      ("b,2021,8,report,一,,,,,", "b,2021,8,report,一,9,,,,", "b 2021: 8项 → 8项/9项; added", nil),
    ] as [(String, String, String?, String?)])
  func change(old: String, new: String, entry: String?, place: String?) throws {
    let found = try ledger(tables("万元", old), tables("万元", new))
    #expect(
      found.entries.last { !$0.hasSuffix("added") || entry?.hasSuffix("added") == true } == entry)
    let expected = place.map {
      $0 == "gone"
        ? "observations.csv error unexplained-revision"
        : "observations.csv:\($0) error unexplained-revision"
    }
    #expect(found.problems == [expected].compactMap(\.self))
    guard let key = entry?.split(separator: ":")[0].split(separator: " "), place != nil else {
      return
    }
    let explained = try ledger(
      tables("万元", old), tables("万元", new), reasons: "\(key[0]),\(key[1]),改正,,2022-05\n")
    #expect(explained.problems == [])
    #expect(explained.entries.contains(entry?.replacing("?", with: "改正") ?? ""))
  }

  @Test("a figure that follows from a formula follows the corrections of its parts")
  func derived() throws {
    func state(_ value: Int, _ formula: String) -> Tables4 {
      var state = Tables4()
      state.indicators =
        "id,name,level,unit,formula\na,甲,school,项,\nb,乙,school,项,\nsum,和,school,项,\(formula)\n"
        + "double,倍,school,项,sum + sum\n"
      state.observations =
        Self.headings
        + "a,2021,\(value),report,一,,,,,\nb,2021,1,report,二,,,,,\n"
      return state
    }
    let corrected = try ledger(state(5, "a + b"), state(6, "a + b"), reasons: "a,2021,改正,,\n")
    #expect(
      corrected.entries == [
        "a 2021: 5项 → 6项; 改正", "sum 2021: 6项 → 7项; follows [\"a\"]",
        "double 2021: 12项 → 14项; follows [\"sum\"]",
      ])
    #expect(corrected.problems == [])
    let formula = try ledger(state(5, "a + b"), state(5, "a - b"))
    #expect(
      formula.entries == [
        "sum 2021: 6项 → 4项; ?", "double 2021: 12项 → 8项; follows [\"sum\"]",
      ])
    #expect(formula.problems == ["indicators.csv:4:16 E4 error unexplained-revision"])
  }

  @Test(
    "reasons are held against the changes",
    arguments: [
      ("a,2021,改正,,\n", []),
      ("a,,改正,,\n", []),
      ("a,2021,改正,midterm,\n", []),
      (
        "a,2020,改正,,\n",
        [
          "observations.csv:2:8 C2 error unexplained-revision",
          "revisions.csv:2:8 C2 warning unused-reason",
        ]
      ),
      ("a,2021,改正,,\nb,2021,没有变,,\n", ["revisions.csv:3:8 C3 warning unused-reason"]),
      ("a,2021,改正,,\na,2021,又一个原因,,\n", ["revisions.csv:3:3 B3 error duplicate-row"]),
      ("a,2021,改正,,\na,,另外的,,\n", ["revisions.csv:3:4 C3 warning unused-reason"]),
      (
        "a,2021,改正,mid-term,\n",
        [
          "observations.csv:2:8 C2 error unexplained-revision",
          "revisions.csv:2:11 D2 error unknown-edition",
        ]
      ),
      ("a,2021,改正,,\nd,2021,改正,,\n", ["revisions.csv:3:1 A3 error unknown-indicator"]),
      (
        "a,2021,改正,,\nd,2021,改正,mid-term,\n",
        [
          "revisions.csv:3:1 A3 error unknown-indicator",
          "revisions.csv:3:11 D3 error unknown-edition",
        ]
      ),
    ] as [(String, [String])])
  func reasons(rows: String, problems: [String]) throws {
    let found = try ledger(
      tables("万元", "a,2021,200,report,一,,,,,", "b,2021,7,report,一,,,,,"),
      tables("万元", "a,2021,201,report,一,,,,,", "b,2021,7,report,一,,,,,"), reasons: rows)
    #expect(found.problems == problems)
  }

  @Test("what is left out for other faults is not reported as gone")
  func leftOut() throws {
    let found = try ledger(
      tables("万元", "a,2021,200,report,一,,,,,", "b,2021,7,report,一,,,,,"),
      tables("万元", "a,2021,二百,report,一,,,,,", "b,2021,8,report,一,,,,,"))
    #expect(found.problems == ["observations.csv:3:8 C3 error unexplained-revision"])
  }

  @Test("an id that was changed is told from a figure that is gone")
  func renamed() throws {
    var renamed = tables("万元", "a-new,2021,200,report,一,,,,,")
    renamed.indicators = "id,name,level,unit\na-new,甲,school,万元\n"
    var report = Report()
    _ = RevisionLedger(
      editions: [
        try Self.edition("midterm", tables("万元", "a,2021,200,report,一,,,,,").load().dataset)
      ], dataset: renamed.load().dataset, isSound: true, report: &report)
    #expect(report.diagnostics.map(\.hint?.zh) == ["如果是改了编号：编号公布以后不能改，把“a-new”改回“a”"])
  }

  @Test("a reason goes along with the edition that brought the change, and explains nothing later")
  func editions() throws {
    func state(_ value: Int, reasons: String) -> Dataset {
      var state = tables("万元", "a,2021,\(value),report,一,,,,,")
      state.revisions = "indicator,period,reason,edition\n" + reasons
      return state.load().dataset
    }
    let first = try Self.edition("midterm", state(1, reasons: ""))
    func frozen(_ dataset: Dataset) throws -> (EditionFigures, [String]) {
      var report = Report()
      let ledger = RevisionLedger(
        editions: [first], dataset: dataset, isSound: true, report: &report)
      return (try Self.edition("final", dataset, reasons: ledger.currentReasons), list(report))
    }
    let (second, problems) = try frozen(state(2, reasons: "a,2021,改正,\n"))
    #expect(problems == [])
    #expect(second.reasons.map(\.text) == ["改正"])
    // The row that explained the first change, beside nothing, another, and the same words again.
    let rows = ["", "a,2021,再改,\n", "a,2021,改正,\n", "a,2021,改正,final\n"]
    let found = rows.map { more -> [String] in
      var report = Report()
      let ledger = RevisionLedger(
        editions: [first, second], dataset: state(3, reasons: "a,2021,改正,\n" + more),
        isSound: true, report: &report)
      #expect(ledger.steps[0].entries.map(Self.line) == ["a 2021: 1万元 → 2万元; 改正"])
      return ledger.steps[1].entries.map(Self.line) + list(report)
    }
    let unexplained = [
      "a 2021: 2万元 → 3万元; ?", "observations.csv:2:8 C2 error unexplained-revision",
    ]
    #expect(
      found == [
        unexplained, ["a 2021: 2万元 → 3万元; 再改"], ["a 2021: 2万元 → 3万元; 改正"],
        ["a 2021: 2万元 → 3万元; 改正"],
      ])
  }

  @Test("a table of figures that is not as the program wrote it is reported with all of its rows")
  func damagedTable() throws {
    let heading =
      "indicator,name,level,unit,precision,period,form,value,qualifier,target,operands,source,locator\n"
    let rows = [
      "a,甲,school,项,,2021,number,5,exact,,,报告,一", "A!,甲,school,项,,2021,number,5,exact,,,报告,一",
      "a,甲,No Body,项,,2021,number,5,exact,,,报告,一", "a,甲,school,项,x,2021,number,5,exact,,,报告,一",
      "a,甲,school,项,,99,number,5,exact,,,报告,一", "a,甲,school,项,,2021,colour,5,exact,,,报告,一",
      "a,甲,school,项,,2021,number,five,exact,,,报告,一",
      "a,甲,school,项,,2021,number,5,maybe,,,报告,一",
    ]
    var report = Report()
    let text = heading + rows.joined(separator: "\n")
    let sheet = try #require(
      CSV.read(path: "figures.csv", bytes: Array(text.utf8), report: &report))
    #expect(FiguresTable.read(sheet, report: &report).map(\.key.indicator) == ["a"])
    #expect(list(report) == ["figures.csv:3:1 A3 error invalid-cell"])
    #expect(report.diagnostics.first?.message.zh.hasSuffix("（A 列 7 格：A3—A9）") == true)
  }

  @Test(
    "a figure that has gone is missed in today's table, and the frozen one is only where to look it up"
  )
  func gone() throws {
    var old = tables("万元", "a,2020,3,report,一", "a,2021,5,report,一")
    let edition = try Self.edition("midterm", old.load().dataset)
    old.observations = Self.headings + "a,2020,3,report,一\n"
    var report = Report()
    _ = RevisionLedger(
      editions: [edition], dataset: old.load().dataset, isSound: true, report: &report)
    let problem = try #require(report.diagnostics.first)
    #expect(problem.place.description == "observations.csv")
    #expect(problem.related.map(\.file) == ["midterm.csv"])
    #expect(
      problem.hint?.zh
        == "误删了就补回来；确实不要了，在 data/revisions.csv 加一行：a,2021,原因；还没有这张表就新建，"
        + "第一行写 indicator,period,reason")
    // Done as it says, the diagnostic is gone.
    old.revisions = "indicator,period,reason\na,2021,原因\n"
    let (dataset, _) = old.loadWithReport()
    report = Report()
    _ = RevisionLedger(editions: [edition], dataset: dataset, isSound: true, report: &report)
    #expect(list(report) == [])
  }

  @Test(
    "where the table of reasons is there, the row to be added follows its columns",
    arguments: [
      ("原因,期间,指标", "原因,2021,a"), ("indicator,period,reason,edition", "a,2021,原因,"),
      ("指标,备注,年份,原因", "a,,2021,原因"),
    ])
  func columns(heading: String, row: String) throws {
    var old = tables("万元", "a,2020,3,report,一", "a,2021,5,report,一")
    let edition = try Self.edition("midterm", old.load().dataset)
    old.observations = Self.headings + "a,2020,3,report,一\n"
    old.revisions = "\(heading)\n"
    var report = Report()
    let (dataset, _) = old.loadWithReport()
    _ = RevisionLedger(editions: [edition], dataset: dataset, isSound: true, report: &report)
    #expect(
      report.diagnostics.compactMap { $0.hint?.zh }
        == ["误删了就补回来；确实不要了，在 data/revisions.csv 加一行：\(row)"])
    old.revisions = "\(heading)\n\(row)\n"
    report = Report()
    let (mended, _) = old.loadWithReport()
    _ = RevisionLedger(editions: [edition], dataset: mended, isSound: true, report: &report)
    #expect(list(report) == [])
  }

  @Test("while an edition cannot be read, neither reasons nor changes are judged")
  func brokenEdition() throws {
    var today = tables("万元", "a,2021,5,report,一")
    let edition = try Self.edition("midterm", today.load().dataset)
    today.observations = Self.headings + "a,2021,6,report,一\n"
    today.revisions = "indicator,period,reason,edition\na,2020,更正,final\na,2019,更正,\n"
    for editions in [[], [edition]] {
      var report = Report()
      let ledger = RevisionLedger(
        editions: editions, brokenEditions: ["final"], dataset: today.load().dataset, isSound: true,
        report: &report)
      #expect(list(report) == [])
      #expect(ledger.steps.count == editions.count)
    }
  }
}
