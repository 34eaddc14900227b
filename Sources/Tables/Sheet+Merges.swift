import Diagnostics

extension Sheet {
  /// The sheet with what its workbook says beyond the texts of cells. In merged cells only the first
  /// one counts, whatever a program left in the others: a spreadsheet does not show it.
  func with(
    merges: [MergedRange], cellProblems: CellProblems, hidden: HiddenParts,
    formulas: FormulaCells = FormulaCells()
  ) -> Sheet {
    let cells = merges.isEmpty ? storage.cells : cellsWithoutCovered(merges)
    func stored(_ cells: [StoredCell], _ problems: CellProblems, isWhole: Bool) -> Storage {
      Storage(
        file: file, name: name, encoding: encoding, source: nil, text: storage.text,
        cells: cells, rows: isWhole ? storage.rows : rowsWithText(in: cells), merges: merges,
        cellProblems: problems, hidden: hidden, formulas: formulas)
    }
    let whole = stored(cells, cellProblems, isWhole: merges.isEmpty)
    guard !hidden.cells.isEmpty else { return Sheet(storage: whole) }
    // That it holds nothing proper is said with what hides it.
    var problems = cellProblems
    for cell in hidden.cells.keys { problems.leaveOut(cell.address) }
    return Sheet(
      storage: whole, seen: stored(cellsWithoutUnseen(cells, hidden), problems, isWhole: false))
  }

  private func cellsWithoutUnseen(_ cells: [StoredCell], _ hidden: HiddenParts) -> [StoredCell] {
    var cells = cells
    for (index, row) in storage.rows.enumerated() {
      for (column, cell) in storage.cellRange(ofRow: index).enumerated()
      where hidden.cells[CellReference(column: column, row: Int(row.number))] != nil {
        cells[cell].textLength = 0
      }
    }
    return cells
  }

  private func cellsWithoutCovered(_ merges: [MergedRange]) -> [StoredCell] {
    var cells = storage.cells
    var next = merges.filter { $0.columns.lowerBound < SheetBuilder.maximumColumns }
      .sorted { ($0.rows.lowerBound, $0.address) < ($1.rows.lowerBound, $1.address) }[...]
    // For each column the merged range that reaches down in it.
    var open = [MergedRange?](repeating: nil, count: SheetBuilder.maximumColumns)
    for (index, row) in storage.rows.enumerated() {
      let number = Int(row.number)
      while let merge = next.first, merge.rows.lowerBound <= number {
        for column in merge.columns.clamped(to: 0...open.count - 1) { open[column] = merge }
        next.removeFirst()
      }
      for (column, cell) in storage.cellRange(ofRow: index).enumerated() where column < open.count {
        guard let merge = open[column], merge.rows.contains(number) else { continue }
        let isFirst = merge.rows.lowerBound == number && merge.columns.lowerBound == column
        if !isFirst { cells[cell].textLength = 0 }
      }
    }
    return cells
  }

  private func rowsWithText(in cells: [StoredCell]) -> [StoredRow] {
    storage.rows.indices.compactMap { index in
      var row = storage.rows[index]
      let range = storage.cellRange(ofRow: index)
      guard let last = cells[range].lastIndex(where: { $0.textLength > 0 }) else { return nil }
      row.count = UInt32(last - range.lowerBound + 1)
      return row
    }
  }

  /// Reports merged cells that reach into records in columns that are read: each record needs its own
  /// text.
  func reportMerges(below header: Row, in columns: Set<Int>, problems: inout ProblemList) {
    for merge in storage.merges
    where merge.rows.count > 1 && merge.rows.upperBound > header.number && hasText(merge) {
      guard columns.contains(where: merge.columns.contains) else { continue }
      let place = Place(file: file, sheet: name ?? "", cell: merge.address)
      problems.add(.mergedRecords(place, merge))
    }
  }

  /// Whether the reader of the sheet has reported any cell.
  var hasFaults: Bool { !storage.cellProblems.isEmpty || !storage.merges.isEmpty }

  /// Whether the reader of the sheet has reported a cell, or a merged range that covers it.
  func hasReported(_ place: Place) -> Bool {
    guard let address = place.cell, place.sheet == name else { return false }
    if storage.cellProblems.isFaulty(address) { return true }
    guard !storage.merges.isEmpty, let cell = CellReference(address.utf8) else { return false }
    return storage.merges.contains {
      $0.rows.lowerBound < cell.row && $0.covers(cell) && hasText($0)
    }
  }

  /// The columns whose heading is part of one that was merged over several.
  func columnsUnderMergedHeadings(_ header: Row) -> Set<Int> {
    let wide = storage.merges.filter {
      $0.columns.count > 1 && $0.rows.contains(header.number) && hasText($0)
    }
    return Set(
      wide.flatMap { $0.columns.clamped(to: 0...SheetBuilder.maximumColumns) })
  }

  /// Whether the first cell of a merged range has text.
  private func hasText(_ merge: MergedRange) -> Bool {
    let rows = storage.rows
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].number) < merge.rows.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < rows.count, Int(rows[low].number) == merge.rows.lowerBound else { return false }
    return !self[low][merge.columns.lowerBound].isEmpty
  }
}

extension Diagnostic {
  fileprivate static func mergedRecords(_ place: Place, _ merge: MergedRange) -> Diagnostic {
    let last = columnLetters(merge.columns.upperBound) + String(merge.rows.upperBound)
    return Diagnostic(
      .mergedCells, at: place,
      LocalizedText(
        zh: "\(merge.address) 到 \(last) 合并成了一格，只有第一行读得到其中的文字",
        en:
          "\(merge.address) to \(last) are merged into one cell, and only the first row has its text"
      ),
      hint: LocalizedText(
        zh: "取消合并单元格，每一行都填上", en: "unmerge the cells and fill in each row"))
  }
}
