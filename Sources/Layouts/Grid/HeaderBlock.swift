import Tables

/// The rows of a sheet that hold the headings of one table.
struct HeaderBlock {
  /// The numbers of the rows, from the first to the last.
  var rows: ClosedRange<Int>
  /// The row that holds nothing but units, where there is one.
  var unitsRow: Int?
  /// The row that numbers the columns, where there is one.
  var numbersRow: Int?
  /// The columns that have a heading.
  var columns: ClosedRange<Int>

  /// Whether another table stands beside this one, so that the block has no more columns than these.
  var isPart = false

  /// The last row of the block.
  var last: Int { max(rows.upperBound, unitsRow ?? 0, numbersRow ?? 0) }
}

extension OfficeGrid {
  /// The words above a column, from the top down, each once.
  func headings(_ block: HeaderBlock, _ column: Int) -> [(text: String, cell: GridCell)] {
    var levels: [(text: String, cell: GridCell)] = []
    for row in block.rows where row != block.unitsRow && row != block.numbersRow {
      guard let found = heading(row, column, in: block) else { continue }
      if levels.last?.cell == found.cell { continue }
      levels.append(found)
    }
    return levels
  }

  /// What stands above a column in one row of headings: its own words, those of the merged area, or those
  /// to the left that reach over it because something of its own stands below them.
  private func heading(
    _ row: Int, _ column: Int, in block: HeaderBlock
  ) -> (text: String, cell: GridCell)? {
    let anchor = anchor(row, column)
    let own = text(anchor.row, anchor.column)
    if !own.isEmpty, block.rows.contains(anchor.row) { return (inOneLine(own), anchor) }
    guard row < block.rows.upperBound, !hasTextAbove(row, column, block),
      hasLower(row, column, block)
    else { return nil }
    var left = column - 1
    while left >= block.columns.lowerBound {
      let cell = self.anchor(row, left)
      let words = text(cell.row, cell.column)
      if !words.isEmpty {
        // Merged areas say how far they reach; a heading with nothing below it stands for itself.
        let isMerged = columns(mergedAt: cell).count > 1
        return isMerged || !hasLower(row, left, block) ? nil : (inOneLine(words), cell)
      }
      left -= 1
    }
    return nil
  }

  private func hasLower(_ row: Int, _ column: Int, _ block: HeaderBlock) -> Bool {
    guard row < block.rows.upperBound else { return false }
    return (row + 1...block.rows.upperBound).contains {
      $0 != block.unitsRow && $0 != block.numbersRow && !text($0, column).isEmpty
    }
  }

  private func hasTextAbove(_ row: Int, _ column: Int, _ block: HeaderBlock) -> Bool {
    guard row > block.rows.lowerBound else { return false }
    return (block.rows.lowerBound..<row).contains { !shown($0, column).isEmpty }
  }
}

/// Finds the rows of headings on a sheet.
struct HeaderFinder {
  let grid: OfficeGrid

  /// All blocks of headings, from the top down.
  var blocks: [HeaderBlock] {
    var blocks: [HeaderBlock] = []
    var index = 0
    while index < grid.rows.count {
      let row = grid.rows[index]
      if let block = block(from: row, after: blocks.last?.last ?? 0), hasFigures(below: block) {
        blocks += parts(of: block)
        while index < grid.rows.count, grid.rows[index] <= block.last { index += 1 }
      } else {
        index += 1
      }
    }
    return blocks
  }

  /// The blocks of tables that stand side by side: the heading of their names comes again.
  private func parts(of block: HeaderBlock) -> [HeaderBlock] {
    guard block.rows.count == 1 else { return [block] }
    let cells = grid.filled(block.rows.lowerBound)
    guard let first = cells.first(where: { HeadingWords.role(of: Label($0.text).words) == .name })
    else { return [block] }
    let again = cells.filter { foldedSpelling($0.text) == foldedSpelling(first.text) }.map(\.column)
    guard again.count > 1, again[1] - again[0] > 1 else { return [block] }
    let offset = first.column - block.columns.lowerBound
    let starts = again.map { $0 - offset }
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] - 1 : block.columns.upperBound
      var part = block
      part.columns = start...max(start, end)
      part.isPart = true
      return part
    }
  }

  /// The block that begins at a row, or one row above it; nil where the row is none of headings.
  private func block(from row: Int, after previous: Int) -> HeaderBlock? {
    if grid.isHidden(row: row) { return nil }
    let cells = grid.filled(row)
    guard cells.count >= 2, mayBeHeadings(cells), cells.allSatisfy({ isHeadingText($0.text) }),
      areYears(cells.map(\.text))
    else { return nil }
    guard score(cells.map(\.text)) >= 2 || isAboveFigures(row, cells) else { return nil }
    var block = HeaderBlock(
      rows: row...row, unitsRow: nil, numbersRow: nil, columns: span(cells, row))
    let above = row - 1
    let upper = grid.filled(above)
    let isSpanning =
      !upper.isEmpty
      && upper.allSatisfy { isHeadingText($0.text) && $0.column > block.columns.lowerBound }
    if above > previous, isSpanning,
      !upper.contains(where: {
        RowWords.isStatement($0.text) || Label($0.text).unit != nil && Label($0.text).words.isEmpty
      }),
      upper.count > 1
        || grid.columns(mergedAt: GridCell(row: above, column: upper[0].column)).count > 1
    {
      block.rows = above...row
    }
    extend(&block, stub: cells[0].column)
    return block
  }

  /// Adds the rows below that still are headings: a second and third level, units, numbers of columns.
  private func extend(_ block: inout HeaderBlock, stub: Int) {
    while block.rows.count < 5 {
      let next = block.last + 1
      let cells = grid.filled(next)
      guard !cells.isEmpty, !grid.isHidden(row: next) else { return }
      if block.numbersRow == nil, isNumbering(cells.map(\.text)) {
        block.numbersRow = next
        continue
      }
      if block.unitsRow == nil, isUnits(cells, below: block, stub: stub) {
        block.unitsRow = next
        continue
      }
      let stubCell = grid.anchor(next, stub)
      let isStubEmpty =
        block.rows.contains(stubCell.row) || grid.text(next, stub).isEmpty
      guard isStubEmpty, block.unitsRow == nil, block.numbersRow == nil,
        cells.allSatisfy({ isHeadingText($0.text) }), isBelowSpanning(cells, block)
      else { return }
      block.rows = block.rows.lowerBound...next
      let wide = span(cells, next)
      block.columns =
        min(
          block.columns.lowerBound, wide.lowerBound)...max(
          block.columns.upperBound, wide.upperBound)
    }
  }

  /// Whether the cells are a level below headings that reach over several columns: such a heading stands
  /// above at least one of them, or the cells themselves are times, measures or units.
  private func isBelowSpanning(
    _ cells: [(column: Int, text: String)], _ block: HeaderBlock
  ) -> Bool {
    cells.contains { cell in
      let above = grid.anchor(block.rows.upperBound, cell.column)
      return grid.columns(mergedAt: above).count > 1 || grid.text(above.row, above.column).isEmpty
    } || score(cells.map(\.text)) == cells.count
  }

  private func isUnits(
    _ cells: [(column: Int, text: String)], below block: HeaderBlock, stub: Int
  ) -> Bool {
    let others = cells.filter { $0.column > stub }
    let stubs = cells.filter { $0.column <= stub }
    guard !others.isEmpty, stubs.allSatisfy({ HeadingWords.role(of: $0.text) == .unit }) else {
      return false
    }
    return others.allSatisfy { cell in
      let text = inOneLine(cell.text)
      let inner =
        text.hasPrefix("（") || text.hasPrefix("(") ? String(text.dropFirst().dropLast()) : text
      return UnitWords.isUnit(inner) || ["-", "—", "——"].contains(text)
    }
  }

  /// `1 2 3 4`, `甲 乙 1 2`: numbers that forms give their columns.
  private func isNumbering(_ texts: [String]) -> Bool {
    guard texts.count >= 3 else { return false }
    let letters = ["甲", "乙", "丙", "丁", "戊", "A", "B", "C", "D", "栏次", "(1)", "（1）"]
    var expected = 1
    for text in texts {
      let digits = text.filter(\.isNumber)
      if letters.contains(text), expected == 1 { continue }
      let isPlain = text.allSatisfy { $0.isNumber || "()（）".contains($0) }
      guard isPlain, let number = Int(digits), number == expected else { return false }
      expected += 1
    }
    return expected > 2
  }

  private func span(_ cells: [(column: Int, text: String)], _ row: Int) -> ClosedRange<Int> {
    let first = cells.first?.column ?? 0
    let last = cells.last.map {
      grid.columns(mergedAt: GridCell(row: row, column: $0.column)).upperBound
    }
    return first...max(first, last ?? first)
  }

  /// Whether no cell that begins with a digit is a figure. Asked first, since a row of figures is told by
  /// them, and its names take longer to read.
  private func mayBeHeadings(_ cells: [(column: Int, text: String)]) -> Bool {
    cells.allSatisfy { cell in
      guard let first = cell.text.utf8.first, (0x30...0x39).contains(first) else { return true }
      return isHeadingText(cell.text)
    }
  }

  /// Whether a text may stand in a row of headings: short, no figure but years, no statement.
  private func isHeadingText(_ text: String) -> Bool {
    guard text.count <= 60, !RowWords.isNote(text), !RowWords.isSignature(text) || text.count < 4,
      !RowWords.isStatement(text)
    else { return false }
    switch CellContent(text) {
    case .quantity: return !Label(text).times.isEmpty
    case .unknown(_, .nothing), .unknown(_, .failed): return false
    case .dated, .unknown, .empty: return !Label(text).times.isEmpty
    case .date: return true
    case .words: return true
    }
  }

  /// Whether plain numbers among the texts are the years of headings: in order, near one another, and not
  /// beside a unit, which stands among figures.
  private func areYears(_ texts: [String]) -> Bool {
    let years = texts.compactMap(Int.init)
    guard let first = years.first, let last = years.last else { return true }
    let isOrdered = years == years.sorted() || years == years.sorted(by: >)
    let hasUnit = texts.contains { UnitWords.isUnit($0) && HeadingWords.role(of: $0) == nil }
    return isOrdered && abs(last - first) <= 40 && (years.count == 1 || first != last) && !hasUnit
  }

  /// How many of the texts a reader knows as headings.
  private func score(_ texts: [String]) -> Int {
    texts.count { text in
      let label = Label(text)
      if label.isTime || label.unit != nil { return true }
      if HeadingWords.role(of: label.words) != nil { return true }
      switch HeadingWords.measure(of: label.words) {
      case .value, .target, .budget, .completion, .change: return true
      case .other: return false
      }
    }
  }

  /// Whether figures stand right below most of the cells of a row.
  private func isAboveFigures(_ row: Int, _ cells: [(column: Int, text: String)]) -> Bool {
    let next = row + 1
    let figures = cells.dropFirst().count { grid.content(next, $0.column).isFigure }
    return figures * 2 >= cells.count && figures >= 2
  }

  /// Whether any of the next rows holds a figure: headings of lists of people and of rules have none.
  private func hasFigures(below block: HeaderBlock) -> Bool {
    guard let start = grid.rows.firstIndex(where: { $0 > block.last }) else { return false }
    for row in grid.rows[start...].prefix(12) {
      let isFigure = grid.filled(row).contains { cell in
        guard cell.column > block.columns.lowerBound, cell.column <= block.columns.upperBound else {
          return false
        }
        if case .quantity = CellContent(cell.text) { return true }
        return false
      }
      if isFigure { return true }
    }
    return false
  }
}
