import Diagnostics

extension WorkbookWriter {
  /// A workbook of one sheet in which each cell stands where it stands in the table, for a CSV file
  /// that an office wants to see in its spreadsheet.
  ///
  /// A cell is a number where reading the workbook gives the same text back, and text otherwise, so
  /// that the copy can take the place of the CSV file.
  public static func bytes(copying sheet: Sheet, named name: String) throws(Failure) -> [UInt8] {
    try bytes(of: [ExportTable(copying: sheet, named: name)])
  }
}

extension ExportTable {
  fileprivate init(copying sheet: Sheet, named name: String) {
    var rows: [[Value]] = []
    for index in 0..<sheet.rowCount {
      let row = sheet[index]
      while rows.count < row.number - 1 { rows.append([]) }
      rows.append(row.cells.map { Value(copying: $0.text) })
    }
    // The first line of the table is what an export calls its headings.
    let headings = sheet.rowCount > 0 && sheet[0].number == 1 ? sheet[0].cells.map(\.text) : []
    self.init(
      name: name,
      columns: zip(headings, Self.widths(of: sheet)).map { Column($0, width: $1) },
      rows: Array(rows.dropFirst()))
  }

  /// How wide the texts of each column are, within what fits a screen.
  private static func widths(of sheet: Sheet) -> [Int] {
    var widths: [Int] = []
    for index in 0..<sheet.rowCount {
      for cell in sheet[index].cells {
        if cell.column == widths.count { widths.append(8) }
        let cells = cell.text.unicodeScalars.prefix(40).reduce(2) { $0 + $1.cellWidth }
        widths[cell.column] = min(max(widths[cell.column], cells), 40)
      }
    }
    return widths
  }
}

extension ExportTable.Value {
  /// A number where reading it gives the same text back, and text otherwise.
  init(copying text: String) {
    if text.isEmpty {
      self = .empty
    } else if let number = ExportNumber(text), number.text == text {
      self = .number(text)
    } else {
      self = .text(text)
    }
  }
}
