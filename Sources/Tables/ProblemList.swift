import Diagnostics

/// The problems of one table, as many as a person can still work through.
///
/// A file with the wrong separator or a column of another kind is wrong in every row. Where the list
/// is full its owner stops checking, and one last diagnostic says so: a hostile file cannot fill the
/// memory with messages.
public struct ProblemList: Sendable {
  /// How many problems of one table are listed.
  public static let limit = 1_000

  private let table: Place
  /// The table itself, where its reader may have reported cells that need not be reported twice.
  private let sheet: Sheet?
  private var listed = Report()
  private var count = 0

  /// An empty list for the table at this place.
  public init(table: Place) {
    self.table = table
    sheet = nil
  }

  /// An empty list for what is wrong with a sheet beyond what its reader has reported already.
  public init(sheet: Sheet) {
    table = sheet.place
    self.sheet = sheet
  }

  /// Whether nothing is wrong.
  public var isEmpty: Bool { count == 0 }

  /// Whether so much is wrong that the rest of the table need not be checked.
  public var isFull: Bool { count >= Self.limit }

  /// Adds a problem, unless the list is full or the reader of the sheet has reported the cell.
  public mutating func add(_ problem: Diagnostic) {
    if isFull || sheet?.hasReported(problem.place) == true { return }
    count += 1
    listed.add(problem)
  }

  /// The problems, those that are the same in many cells of a column as one, and whether there may be
  /// more.
  public var report: Report {
    var report = grouped
    guard isFull else { return report }
    report.add(
      Diagnostic(
        .tableSyntax, report.hasErrors ? .error : .warning, at: table,
        LocalizedText(
          zh: "这张表的问题超过 \(Self.limit) 处，后面的没有再查",
          en: "the table has more than \(Self.limit) problems; the rest was not checked"),
        hint: LocalizedText(
          zh: "先改正已列出的问题（多半是同一个原因），再检查一遍",
          en: "mend those that are listed, most likely one cause, and check again")))
    return report
  }

  private var grouped: Report {
    let (single, doubled) = Self.withoutDoubledRows(listed.diagnostics)
    var report = Report()
    for problem in single { report.add(problem) }
    report = report.withAlikeCellsGrouped
    for problem in doubled { report.add(problem) }
    return report
  }

  /// From how many rows on that repeat others a table was most likely pasted twice.
  private static let mass = 10

  /// Rows that repeat others, as one problem where they are so many.
  private static func withoutDoubledRows(
    _ problems: [Diagnostic]
  ) -> (single: [Diagnostic], doubled: [Diagnostic]) {
    let repeated = problems.filter { $0.code == .duplicateRow && $0.place.cell != nil }
    guard repeated.count >= mass, let first = repeated.first, let cell = first.place.cell else {
      return (problems, [])
    }
    let rows = spans(
      of: repeated.compactMap { $0.place.cell.flatMap { Int($0.drop { $0.isLetter }) } })
    let zh = rows.map { $0.text(dash: "—", column: "") }.shortList("、", "等")
    let en = rows.map { $0.text(dash: "–", column: "") }.shortList(", ", " …")
    var problem = Diagnostic(
      first.code, first.severity, at: first.place,
      LocalizedText(
        zh: "有 \(repeated.count) 行重复了前面的行（第 \(zh) 行），第一处：\(first.message.zh)",
        en: "\(repeated.count) rows repeat others (rows \(en)); the first: \(first.message.en)"),
      hint: LocalizedText(
        zh: "多半是粘贴了两遍，删去这些行" + (first.hint.map { "；不是，就逐行来：\($0.zh)" } ?? ""),
        en: "the rows were most likely pasted twice: remove these"
          + (first.hint.map { "; if not, row by row: \($0.en)" } ?? "")),
      related: first.related)
    let column = cell.prefix { $0.isLetter }
    problem.otherCells = repeated.dropFirst().compactMap(\.place.cell).filter {
      $0.hasPrefix(column)
    }
    return (problems.filter { !repeated.contains($0) }, [problem])
  }
}
