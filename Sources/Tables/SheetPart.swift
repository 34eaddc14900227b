import Diagnostics

extension ExportTable {
  /// A copy of a sheet in which each cell stands where it stood, with nothing but the headings and the
  /// cells that are read: neither other columns nor what the workbook hides, where that is left out.
  public init(copying sheet: Sheet, named name: String, columns: [Tables.Column]) {
    var rows: [[Value]] = [[]]
    let layout = sheet.layout(of: columns)
    for index in (layout?.header ?? sheet.rowCount)..<sheet.rowCount {
      let row = sheet[index]
      if sheet.leavesOut(row) { continue }
      while rows.count < row.number { rows.append([]) }
      rows[row.number - 1] = row.cells.map { cell in
        layout?.positions.contains(cell.column) == true ? Value(copying: cell.text) : .empty
      }
    }
    let headings = rows[0].map { value -> String in
      if case .text(let text) = value { text } else { "" }
    }
    self.init(name: name, columns: headings.map { Column($0) }, rows: Array(rows.dropFirst()))
  }
}
