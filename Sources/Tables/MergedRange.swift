/// Cells that a workbook shows as one.
struct MergedRange: Hashable, Sendable {
  /// The 1-based numbers of the rows.
  let rows: ClosedRange<Int>
  /// The 0-based columns.
  let columns: ClosedRange<Int>

  /// Reads `A1:C3`, its corners in any order; nil for anything else.
  init?(_ reference: String) {
    let corners = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count == 2, let first = CellReference(corners[0].utf8),
      let last = CellReference(corners[1].utf8)
    else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }

  /// The address of the cell whose text counts.
  var address: String { columnLetters(columns.lowerBound) + String(rows.lowerBound) }

  /// Whether it is the place of a cell other than the first one.
  func covers(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
      && (cell.row, cell.column) != (rows.lowerBound, columns.lowerBound)
  }
}

/// The address of a cell, such as `D17` or `$D$17`.
struct CellReference: Hashable, Sendable {
  /// The last column that a workbook can have, XFD.
  static let maximumColumn = 16_383

  /// The 0-based column.
  let column: Int
  /// The 1-based number of the row.
  let row: Int

  /// The address as spreadsheets write it.
  var address: String { columnLetters(column) + String(row) }

  init(column: Int, row: Int) {
    (self.column, self.row) = (column, row)
  }

  /// Reads an address within the bounds of the format.
  init?(_ text: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard digits == 0, letters < 3 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        letters += 1
      case 0x30...0x39:
        guard letters > 0, digits < 7 else { return nil }
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      case UInt8(ascii: "$"): continue
      default: return nil
      }
    }
    guard column > 0, column - 1 <= Self.maximumColumn, row > 0,
      row <= SheetBuilder.maximumRows
    else { return nil }
    self.column = column - 1
    self.row = row
  }
}
