import Diagnostics
import Tables

/// The cell of a sheet: the 1-based number of its row and its 0-based column.
struct GridCell: Hashable, Comparable {
  var row: Int
  var column: Int

  static func < (left: GridCell, right: GridCell) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// The address as spreadsheets write it.
  var address: String { columnLetters(column) + String(row) }
}

/// A sheet as a person sees it: cells by row and column, merged ones filled, hidden ones known.
struct OfficeGrid {
  let sheet: Sheet
  /// The sheet's name without white space around it.
  let name: String
  /// The numbers of the rows that have text, in order.
  let rows: [Int]
  /// How many columns there are up to the last that has text.
  let width: Int
  /// Whether hidden rows and columns are read like all others.
  let readsHidden: Bool
  /// The cells of formulas that nobody has calculated.
  let uncalculated: Set<GridCell>
  /// The rows of headings, from the top down: found once, since all that read the sheet ask for them.
  private(set) var blocks: [HeaderBlock] = []
  /// The merged areas of each column, by their first row.
  private let merges: [Int: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)]]

  init(_ sheet: Sheet, readsHidden: Bool) {
    var sheet = sheet
    if readsHidden { sheet.hiddenCells = .read }
    self.sheet = sheet
    self.readsHidden = readsHidden
    name = inOneLine(sheet.name ?? "")
    rows = (0..<sheet.rowCount).map { sheet[$0].number }
    uncalculated = Set(sheet.uncalculatedCells.map { GridCell(row: $0.row, column: $0.column) })
    width = max(
      (0..<sheet.rowCount).map { sheet[$0].count }.max() ?? 0,
      (uncalculated.map(\.column).max() ?? -1) + 1)
    var merges: [Int: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)]] = [:]
    for area in sheet.mergedAreas {
      for column in area.columns.clamped(to: 0...SheetBuilder.maximumColumns) {
        merges[column, default: []].append(area)
      }
    }
    self.merges = merges.mapValues { $0.sorted { $0.rows.lowerBound < $1.rows.lowerBound } }
    blocks = HeaderFinder(grid: self).blocks
  }

  /// The text of a cell itself; empty where it is part of a merged area and not its first cell.
  func text(_ row: Int, _ column: Int) -> String {
    guard let position = sheet.position(ofRow: row) else { return "" }
    return sheet[position][column].text
  }

  /// The first cell of the merged area that covers a cell, or the cell itself.
  func anchor(_ row: Int, _ column: Int) -> GridCell {
    guard let areas = merges[column] else { return GridCell(row: row, column: column) }
    var (low, high) = (0, areas.count)
    while low < high {
      let middle = (low + high) / 2
      if areas[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, areas[low - 1].rows.contains(row) else {
      return GridCell(row: row, column: column)
    }
    return GridCell(row: areas[low - 1].rows.lowerBound, column: areas[low - 1].columns.lowerBound)
  }

  /// The columns of the merged area that begins at a cell.
  func columns(mergedAt cell: GridCell) -> ClosedRange<Int> {
    let area = merges[cell.column]?.first {
      $0.rows.lowerBound == cell.row && $0.columns.lowerBound == cell.column
    }
    return area?.columns ?? cell.column...cell.column
  }

  /// The text that stands at a cell for a person: that of the merged area where it is part of one.
  func shown(_ row: Int, _ column: Int) -> String {
    let cell = anchor(row, column)
    return text(cell.row, cell.column)
  }

  func isHidden(row: Int) -> Bool { !readsHidden && sheet.isHidden(row: row) }

  func isHidden(column: Int) -> Bool { !readsHidden && sheet.isHidden(column: column) }

  /// The cells of a row that have text and are not hidden.
  func filled(_ row: Int) -> [(column: Int, text: String)] {
    guard let position = sheet.position(ofRow: row) else { return [] }
    let cells = sheet[position]
    return (0..<cells.count).compactMap { column in
      let cell = cells[column]
      return cell.isEmpty || isHidden(column: column) ? nil : (column, cell.text)
    }
  }

  func place(_ cell: GridCell) -> Place { sheet.place(row: cell.row, column: cell.column) }

  /// The content of a cell among figures.
  func content(_ row: Int, _ column: Int) -> CellContent {
    if uncalculated.contains(GridCell(row: row, column: column)) {
      return .unknown("", .uncalculated)
    }
    return CellContent(text(row, column))
  }
}
