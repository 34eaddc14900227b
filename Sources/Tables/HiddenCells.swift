import Diagnostics

/// What becomes of rows, columns, sheets and cells that a workbook hides.
///
/// What an office hides are drafts, remarks and figures that are nobody else's business: they are not
/// published unless somebody says so.
public enum HiddenCells: Hashable, Sendable {
  /// They are not read; whether that is reported.
  case leaveOut(isReported: Bool)
  /// They are read like all others.
  case read
}

/// Which parts of a sheet its workbook does not show: hidden by hand, by a filter or with a collapsed
/// group, with hardly any height or width, or in letters that nobody sees.
struct HiddenParts: Hashable, Sendable {
  /// Whether the workbook does not show the sheet at all.
  var isWhole = false
  /// The 1-based numbers of hidden rows.
  var rows: Set<Int> = []
  /// Hidden columns, 0-based.
  var columns: [ClosedRange<Int>] = []
  /// Cells whose text is not seen though their row and their column are.
  var cells: [CellReference: CellLook.Reason] = [:]

  func hides(column: Int) -> Bool { columns.contains { $0.contains(column) } }
}

/// What is wrong with single cells of a worksheet, found before anybody knows which columns are read.
struct CellProblems: Sendable {
  /// A cell and what is wrong with it.
  struct Problem: Sendable {
    let row: Int
    let column: Int
    let diagnostic: Diagnostic
    /// Whether the cell holds nothing proper, so that no more needs to be said about it.
    let isFault: Bool
  }

  private(set) var all: [Problem] = []
  private(set) var faults: Set<String> = []
  /// By the numbers of rows the first column from which on nobody knows what is which: behind a quote that is
  /// never closed.
  private var tornRows: [Int: Int] = [:]

  var isEmpty: Bool { faults.isEmpty && tornRows.isEmpty }

  mutating func tear(row: Int, from column: Int) {
    tornRows[row] = min(column, tornRows[row] ?? column)
  }

  /// Whether a cell holds nothing proper, which is reported.
  func isFaulty(_ address: String) -> Bool {
    if faults.contains(address) { return true }
    guard !tornRows.isEmpty, let cell = CellReference(address.utf8) else { return false }
    return tornRows[cell.row].map { cell.column >= $0 } ?? false
  }

  /// Takes a cell for one that holds nothing proper, about which something is said elsewhere.
  mutating func leaveOut(_ address: String) { faults.insert(address) }

  mutating func add(_ problem: Problem, address: String) {
    all.append(problem)
    if problem.isFault { faults.insert(address) }
  }
}

extension Sheet {
  /// Everything that the reader of the workbook found wrong with cells of the sheet, in whatever column.
  public var cellReport: Report {
    var report = Report()
    for problem in storage.cellProblems.all { report.add(problem.diagnostic) }
    return report
  }

  /// What is said of rows and columns, by their numbers, that were left out of a sheet because its workbook hides
  /// them: rows from 1, columns from 0.
  public func report(hiddenRows: [Int], columns: [Int]) -> Report {
    var problems = ProblemList(sheet: self)
    if let first = hiddenRows.first {
      problems.add(.hiddenRows(self, at: place(row: first, column: 0), numbers: hiddenRows))
    }
    for column in columns {
      let row = (0..<rowCount).first { !self[$0][column].isEmpty }.map { self[$0].number } ?? 1
      problems.add(.hiddenColumn(column, at: place(row: row, column: column)))
    }
    return problems.report
  }

  /// What is said of cells that were left out because nobody sees what they hold.
  public var unseenReport: Report {
    var problems = ProblemList(table: place)
    reportUnseen(in: nil, below: 0, problems: &problems)
    return problems.report
  }

  /// Reports cells that are left out because nobody sees what they hold.
  ///
  /// - Parameter columns: those that are read; all where nobody knows.
  func reportUnseen(in columns: Set<Int>?, below header: Int, problems: inout ProblemList) {
    guard hiddenCells == .leaveOut(isReported: true) else { return }
    let cells = storage.hidden.cells.sorted {
      ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column)
    }
    for (cell, reason) in cells where cell.row >= header && !problems.isFull {
      let isRead = columns.map { cell.row == header || $0.contains(cell.column) } ?? true
      guard isRead, !storage.hidden.rows.contains(cell.row), !leavesOut(column: cell.column) else {
        continue
      }
      problems.add(.unseen(reason, at: place(row: cell.row, column: cell.column)))
    }
  }

  /// Whether a row is left out because the workbook hides it.
  func leavesOut(_ row: Row) -> Bool {
    hiddenCells != .read && storage.hidden.rows.contains(row.number)
  }

  /// Whether a column is left out because the workbook hides it.
  func leavesOut(column: Int) -> Bool {
    hiddenCells != .read && storage.hidden.hides(column: column)
  }

  /// Reports rows that are left out.
  func reportHidden(rows: [Row], problems: inout ProblemList) {
    guard let first = rows.first, hiddenCells == .leaveOut(isReported: true) else { return }
    problems.add(.hiddenRows(self, at: first.place, numbers: rows.map(\.number)))
  }

  /// Reports a column that is left out; an error where the table is useless without it, whatever is
  /// said about hidden cells.
  func reportHidden(column: Column, at heading: Cell, problems: inout ProblemList) {
    if column.isRequired {
      problems.add(.hiddenRequiredColumn(column, at: heading))
    } else if hiddenCells == .leaveOut(isReported: true) {
      problems.add(.hiddenColumn(column, at: heading))
    }
  }
}

extension Diagnostic {
  private static let hiddenHint = LocalizedText(
    zh: "要发布，就在 Excel 里取消隐藏；不发布，就在 site.yml 里写 hidden_cells: leave-out，不再提醒",
    en: "to publish it unhide it in Excel; if it stays private, write hidden_cells: leave-out in "
      + "site.yml, and nothing is said any more")

  fileprivate static func unseen(_ reason: CellLook.Reason, at place: Place) -> Diagnostic {
    let (message, change) =
      switch reason {
      case .colour:
        (
          LocalizedText(
            zh: "字的颜色和底色一样，看不见，没有读",
            en:
              "the letters have the colour of what is behind them; nobody sees them, and they are not read"
          ),
          LocalizedText(zh: "换一种字色", en: "give the letters another colour")
        )
      case .size:
        (
          LocalizedText(
            zh: "字号不到 2 磅，看不见，没有读",
            en: "the letters are smaller than 2 points; nobody sees them, and they are not read"),
          LocalizedText(zh: "把字号改大", en: "make the letters larger")
        )
      case .format:
        (
          LocalizedText(
            zh: "数字格式（如 ;;;）什么也不显示，没有读",
            en: "the number format (such as ;;;) shows nothing, and the cell is not read"),
          LocalizedText(zh: "把数字格式改成“常规”", en: "set the number format to General")
        )
      }
    return Diagnostic(
      .hiddenCells, .warning, at: place, message,
      hint: LocalizedText(
        zh: "要发布，就在 Excel 里\(change.zh)；不发布，就清空，或在 site.yml 里写 hidden_cells: leave-out，不再提醒",
        en:
          "to publish it, \(change.en) in Excel; if it stays private, empty it, or write hidden_cells: "
          + "leave-out in site.yml, and nothing is said any more"))
  }

  fileprivate static func hiddenRows(
    _ sheet: Sheet, at place: Place, numbers: [Int]
  ) -> Diagnostic {
    let spans = spans(of: numbers)
    return Diagnostic(
      .hiddenCells, .warning, at: place,
      LocalizedText(
        zh: "第 \(spans.map { $0.text(dash: "—") }.shortList("、", "等")) 行是隐藏的"
          + (numbers.count > 1 ? "，共 \(numbers.count) 行" : "") + "，没有读",
        en: numbers.count > 1
          ? "\(numbers.count) rows are hidden and not read: "
            + spans.map { $0.text(dash: "–") }.shortList(", ", " …")
          : "row \(numbers[0]) is hidden and not read"),
      hint: hiddenHint)
  }

  fileprivate static func hiddenColumn(_ column: Column, at heading: Cell) -> Diagnostic {
    let letters = columnLetters(heading.column)
    return Diagnostic(
      .hiddenCells, .warning, at: heading.place,
      LocalizedText(
        zh: "\(letters) 列（\(heading.text)）是隐藏的，没有读",
        en: "column \(letters) (\(column.key)) is hidden and not read"),
      hint: hiddenHint)
  }

  fileprivate static func hiddenColumn(_ column: Int, at place: Place) -> Diagnostic {
    let letters = columnLetters(column)
    return Diagnostic(
      .hiddenCells, .warning, at: place,
      LocalizedText(
        zh: "\(letters) 列是隐藏的，没有读", en: "column \(letters) is hidden and not read"),
      hint: hiddenHint)
  }

  fileprivate static func hiddenRequiredColumn(_ column: Column, at heading: Cell) -> Diagnostic {
    let letters = columnLetters(heading.column)
    return Diagnostic(
      .hiddenCells, at: heading.place,
      LocalizedText(
        zh: "\(letters) 列（\(heading.text)）是隐藏的，没有读；这张表缺了它就读不成",
        en: "column \(letters) (\(column.key)) is hidden and not read, and the table is useless "
          + "without it"),
      hint: LocalizedText(
        zh: "在 Excel 里取消隐藏这一列；或在 site.yml 里写 hidden_cells: read，隐藏的行和列也都读、都发布",
        en:
          "unhide the column in Excel; or write hidden_cells: read in site.yml, and hidden rows and "
          + "columns are all read and published"))
  }

  /// The headings of a table are in rows that are hidden.
  static func hiddenHeadings(_ row: Row) -> Diagnostic {
    Diagnostic(
      .hiddenCells, at: row.place,
      LocalizedText(
        zh: "写列名的第 \(row.number) 行是隐藏的，这张表没有读",
        en: "row \(row.number) with the headings is hidden, and the table is not read"),
      hint: LocalizedText(zh: "在 Excel 里取消隐藏这一行", en: "unhide the row in Excel"))
  }

  /// A sheet that is hidden as a whole; an error where nothing else has its table and the others need it.
  public static func hiddenSheet(_ sheet: Sheet, isNeeded: Bool) -> Diagnostic {
    Diagnostic(
      .hiddenCells, isNeeded ? .error : .warning, at: sheet.place,
      LocalizedText(
        zh: "这张工作表是隐藏的，没有读" + (isNeeded ? "；没有它，别的表就读不成" : ""),
        en: "the sheet is hidden and not read"
          + (isNeeded ? ", and the other tables are useless without it" : "")),
      hint: isNeeded
        ? LocalizedText(
          zh: "在 Excel 里取消隐藏这张表（右键点工作表标签）；或在 site.yml 里写 hidden_cells: read，隐藏的也都读、都发布",
          en:
            "unhide the sheet in Excel (right-click the tabs); or write hidden_cells: read in site.yml, "
            + "and all that is hidden is read and published")
        : hiddenHint)
  }
}
