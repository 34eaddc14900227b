extension ExportTable {
  /// The same copy of a sheet with the rows of another sheet of its kind: each cell in the column of its key, and
  /// further columns where the sheet has none for it.
  ///
  /// What was copied stays in its cells: the rows stand below, the columns to the right.
  ///
  /// - Parameters:
  ///   - other: whose rows are added.
  ///   - sheet: what this is a copy of.
  public func adding(
    rowsOf other: Sheet, to sheet: Sheet, columns known: [Tables.Column]
  ) -> ExportTable {
    guard let theirs = other.layout(of: known), let ours = sheet.layout(of: known) else {
      return self
    }
    var places: [String: Int] = [:]
    for (place, cell) in sheet[ours.header].cells.enumerated() {
      if let key = ours.keys[cell.column] { places[key] = place }
    }
    // Headings that do not stand in the first row are rows of the copy.
    let header = sheet[ours.header].number - 1
    var (columns, rows) = (columns, rows)
    var width = max(columns.count, header > 0 ? rows[header - 1].count : 0)
    for cell in other[theirs.header].cells {
      guard let key = theirs.keys[cell.column], places[key] == nil else { continue }
      places[key] = width
      if header > 0 {
        rows[header - 1] += Array(repeating: .empty, count: width - rows[header - 1].count)
        rows[header - 1].append(.text(cell.text))
      } else {
        columns.append(Column(cell.text))
      }
      width += 1
    }
    rows += (theirs.header + 1..<other.rowCount).map { index in
      var row = [Value](repeating: .empty, count: width)
      for cell in other[index].cells {
        guard let key = theirs.keys[cell.column], let place = places[key] else { continue }
        row[place] = Value(copying: cell.text)
      }
      return row
    }
    return ExportTable(name: name, columns: columns, rows: rows)
  }
}
