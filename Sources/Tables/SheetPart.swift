import Diagnostics

extension ExportTable {
  /// A copy of a sheet in which each cell stands where it stood, with nothing but the headings and the
  /// cells that are read: neither other columns nor what the workbook hides, where that is left out.
  ///
  /// - Parameter text: what is written of a cell below the headings, given the number of its row, the
  ///   key of its column and its text; empty for nothing.
  public init(
    copying sheet: Sheet, named name: String, columns: [Tables.Column],
    text: (_ row: Int, _ key: String, _ text: String) -> String = { _, _, text in text }
  ) {
    var rows: [[Value]] = [[]]
    let layout = sheet.layout(of: columns)
    for index in (layout?.header ?? sheet.rowCount)..<sheet.rowCount {
      let row = sheet[index]
      if sheet.leavesOut(row) { continue }
      while rows.count < row.number { rows.append([]) }
      rows[row.number - 1] = row.cells.map { cell in
        guard let key = layout?.keys[cell.column] else { return .empty }
        let isHeading = index == layout?.header
        return Value(copying: isHeading ? cell.text : text(row.number, key, cell.text))
      }
    }
    let headings = rows[0].map { value -> String in
      if case .text(let text) = value { text } else { "" }
    }
    self.init(name: name, columns: headings.map { Column($0) }, rows: Array(rows.dropFirst()))
  }
}
