import Diagnostics

/// What a workbook shows of a sheet beyond the texts of its cells, for those who read tables of other
/// shapes than records.
extension Sheet {
  /// The position of the row with a 1-based number; nil for a row without text.
  public func position(ofRow number: Int) -> Int? {
    var (low, high) = (0, storage.rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(storage.rows[middle].number) < number { low = middle + 1 } else { high = middle }
    }
    return low < storage.rows.count && Int(storage.rows[low].number) == number ? low : nil
  }

  /// Whether the workbook hides a row, by its 1-based number.
  public func isHidden(row: Int) -> Bool { storage.hidden.rows.contains(row) }

  /// Whether the workbook hides a column, by its 0-based number.
  public func isHidden(column: Int) -> Bool { storage.hidden.hides(column: column) }

  /// Whether a cell holds a formula, where the sheet was read as it is shown.
  public func isFormula(row: Int, column: Int) -> Bool {
    storage.formulas.contains(CellReference(column: column, row: row))
  }

  /// The cells whose formulas nobody has calculated, by row and column, where the sheet was read as it is
  /// shown.
  public var uncalculatedCells: [(row: Int, column: Int)] {
    storage.formulas.uncalculated.map { ($0.row, $0.column) }.sorted { $0 < $1 }
  }

  /// The areas of cells that are shown as one: 1-based rows, 0-based columns.
  public var mergedAreas: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] {
    storage.merges.map { ($0.rows, $0.columns) }
  }

  /// The place of a cell by the 1-based number of its row and its 0-based column.
  public func place(row: Int, column: Int) -> Place {
    let address = columnLetters(column) + String(row)
    guard let name else { return Place(file: file).inCell(address) }
    return Place(file: file, sheet: name, cell: address)
  }
}
