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

  /// The problems, and whether there may be more.
  public var report: Report {
    guard isFull else { return listed }
    var report = listed
    report.add(
      Diagnostic(
        .tableSyntax, listed.hasErrors ? .error : .warning, at: table,
        LocalizedText(
          zh: "这张表的问题超过 \(Self.limit) 处，后面的没有再查",
          en: "the table has more than \(Self.limit) problems; the rest was not checked"),
        hint: LocalizedText(
          zh: "先改正已列出的问题（多半是同一个原因），再检查一遍",
          en: "mend those that are listed, most likely one cause, and check again")))
    return report
  }
}
