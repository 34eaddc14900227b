import Diagnostics
import Tables

/// What a sheet gave by a layout: figures, what became of each cell, and what does not fit.
struct SheetReading {
  let grid: OfficeGrid
  var figures: [RawFigure] = []
  var dispositions: [GridCell: Disposition] = [:]
  var report = Report()
  /// Who filled in the sheet, and when.
  var institution: String?
  var date: String?
  /// How many tables were read.
  var tableCount = 0
  /// The tables of the layout that were found, by their positions.
  var found: Set<Int> = []
}

/// Finds the tables of a layout on a sheet and reads them.
struct SheetReader {
  let layout: Layout

  func read(_ grid: OfficeGrid) -> SheetReading {
    var reading = SheetReading(grid: grid)
    if !grid.readsHidden, grid.sheet.isHidden {
      close(&reading, .hiddenSheet)
      return reading
    }
    if layout.skippedSheets.contains(where: { Self.matches($0, grid.name) }) {
      close(&reading, .skippedSheet)
      return reading
    }
    let candidates = layout.tables.enumerated().filter { _, table in
      table.sheets.contains { Self.matches($0, grid.name) }
    }
    let blocks = grid.blocks
    let matched = blocks.map { match($0, among: candidates, grid) }
    for (index, block) in blocks.enumerated() where matched[index] == nil {
      reading.report.add(
        .unlistedTable(
          grid.place(GridCell(row: block.rows.lowerBound, column: block.columns.lowerBound))))
    }
    var surroundings = TableContext()
    surroundings.read(sheetName: grid.name)
    let named = surroundings.period
    for (index, block) in blocks.enumerated() {
      let previous = blocks.last { $0.last < block.rows.lowerBound }
      let next = blocks.first { $0.rows.lowerBound > block.last }
      var context = self.context(above: block, previous: previous, grid, &reading)
      if index == 0 {
        let period = named ?? context.period
        surroundings = context
        surroundings.period = period
        if named != nil, context.period?.text.contains("-") != false { context.period = nil }
        reading.institution = context.institution
      }
      reading.date = reading.date ?? context.date
      guard let match = matched[index] else { continue }
      let end = next.map { start(of: $0, after: block, grid) } ?? Int.max
      let body = grid.rows.filter { $0 > block.last && $0 < end }
      reading.found.insert(match.position)
      read(match, block, body[...], context, surroundings, &reading)
    }
    reportMissing(candidates, &reading)
    close(&reading, .noTable)
    return reading
  }

  /// Whether the name of a sheet is the one of a layout, in which `{period}` stands for any time.
  static func matches(_ pattern: String, _ name: String) -> Bool {
    if pattern == "*" || pattern == name { return true }
    if pattern.contains("{period}") { return Label(name).pattern == pattern }
    guard let star = pattern.firstIndex(of: "*") else {
      return foldedSpelling(pattern) == foldedSpelling(name)
    }
    let behind = pattern[pattern.index(after: star)...]
    return name.hasPrefix(pattern[..<star]) && name.hasSuffix(behind)
  }

  // MARK: Matching

  /// A table of the layout on a sheet.
  private struct Match {
    let position: Int
    let table: TableLayout
    let columns: [TableReader.Column]
    /// The cells of headings that the layout does not have.
    let unknown: [GridCell]
    /// The headings of the layout that the sheet does not have.
    let missing: [ColumnLayout]
    let score: Double
  }

  /// Whether the layout has the table below a block of headings.
  func hasTable(_ block: HeaderBlock, on grid: OfficeGrid) -> Bool {
    let candidates = layout.tables.enumerated().filter { _, table in
      table.sheets.contains { Self.matches($0, grid.name) }
    }
    return match(block, among: candidates.map { ($0.offset, $0.element) }, grid).map {
      $0.unknown.isEmpty && $0.missing.isEmpty
    } ?? false
  }

  private func match(
    _ block: HeaderBlock, among candidates: [(offset: Int, element: TableLayout)],
    _ grid: OfficeGrid
  ) -> Match? {
    var best: Match?
    for (position, table) in candidates {
      let match = match(block, table, position, grid)
      if let match, match.score > best?.score ?? 0 { best = match }
    }
    return best
  }

  private func match(
    _ block: HeaderBlock, _ table: TableLayout, _ position: Int, _ grid: OfficeGrid
  ) -> Match? {
    let byHeading = Dictionary(
      table.columns.map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })
    var columns: [TableReader.Column] = []
    var unknown: [GridCell] = []
    var seen: Set<String> = []
    let all = block.isPart ? block.columns : 0...max(grid.width, block.columns.upperBound)
    for index in all {
      let levels = block.columns.contains(index) ? grid.headings(block, index) : []
      let labels = levels.map { Label($0.text) }
      let heading = ColumnLayout.heading(of: labels, column: index, letters: columnLetters)
      let cell = levels.last?.cell ?? GridCell(row: block.rows.upperBound, column: index)
      guard let column = byHeading[heading] else {
        if !levels.isEmpty { unknown.append(cell) }
        continue
      }
      seen.insert(heading)
      columns.append(
        TableReader.Column(
          index: index, layout: column, times: labels.flatMap(\.times),
          unit: unit(of: labels, levels.map(\.cell), index, block, grid), cell: cell,
          heading: levels.map(\.text).joined(separator: " "), isHidden: grid.isHidden(column: index)
        ))
    }
    let missing = table.columns.filter { !seen.contains($0.heading) }
    let headings = max(columns.count + unknown.count, 1)
    let (fit, coverage) = (
      Double(columns.count) / Double(headings),
      Double(seen.count) / Double(max(table.columns.count, 1))
    )
    guard fit >= 0.5, coverage >= 0.5, columns.contains(where: { $0.layout.role.isFigures }) else {
      return nil
    }
    return Match(
      position: position, table: table, columns: columns, unknown: unknown, missing: missing,
      score: fit + coverage)
  }

  private func unit(
    of labels: [Label], _ cells: [GridCell], _ column: Int, _ block: HeaderBlock, _ grid: OfficeGrid
  ) -> RawFigure.Said? {
    if let row = block.unitsRow {
      let text = inOneLine(grid.shown(row, column))
      let inner =
        text.hasPrefix("（") || text.hasPrefix("(") ? String(text.dropFirst().dropLast()) : text
      if !inner.isEmpty {
        return .init(text: UnitWords.canonical(inner), cell: grid.anchor(row, column))
      }
    }
    for (label, cell) in zip(labels, cells).reversed() {
      if let unit = label.unit { return .init(text: unit, cell: cell) }
    }
    return nil
  }

  // MARK: What stands above a table

  /// The first row that belongs to a block of headings: that of its title, where lines without figures
  /// stand between it and the table above.
  private func start(of block: HeaderBlock, after previous: HeaderBlock, _ grid: OfficeGrid) -> Int
  {
    var start = block.rows.lowerBound
    for row in grid.rows.reversed() where row < block.rows.lowerBound && row > previous.last {
      let cells = grid.filled(row)
      let isTitle =
        cells.count <= 3 && !grid.isHidden(row: row)
        && !cells.contains { cell in
          RowWords.isNote(cell.text)
            || RowWords.isSignature(cell.text) && !RowWords.isStatement(cell.text)
            || CellContent(cell.text).isFigure
        } && !grid.uncalculated.contains { $0.row == row }
      guard isTitle, start - row <= 3 else { break }
      start = row
    }
    return start
  }

  private func context(
    above block: HeaderBlock, previous: HeaderBlock?, _ grid: OfficeGrid,
    _ reading: inout SheetReading
  ) -> TableContext {
    var context = TableContext()
    let first = previous.map { start(of: block, after: $0, grid) } ?? 1
    for row in grid.rows where row >= first && row < block.rows.lowerBound {
      for (column, text) in grid.filled(row) {
        context.read(text, at: GridCell(row: row, column: column))
        let isPaper = RowWords.isSignature(text)
        reading.dispositions[GridCell(row: row, column: column)] =
          isPaper ? .aside(.signature) : .heading
      }
    }
    for row in block.rows.lowerBound...block.last {
      for (column, _) in grid.filled(row) {
        reading.dispositions[GridCell(row: row, column: column)] =
          row == block.numbersRow ? .aside(.numbering) : .heading
      }
    }
    return context
  }

  // MARK: Reading

  private func read(
    _ match: Match, _ block: HeaderBlock, _ body: ArraySlice<Int>, _ context: TableContext,
    _ surroundings: TableContext, _ reading: inout SheetReading
  ) {
    var reader = TableReader(
      reading.grid, match.table, block, columns: match.columns, body: body, context: context,
      surroundings: surroundings)
    reader.read()
    reading.tableCount += 1
    reading.figures += reader.figures
    reading.dispositions.merge(reader.dispositions) { _, new in new }
    let grid = reading.grid
    for cell in match.unknown where !grid.isHidden(column: cell.column) {
      reading.report.add(.unlistedHeading(grid.shown(cell.row, cell.column), at: grid.place(cell)))
      for row in body where !grid.text(row, cell.column).isEmpty {
        let cell = GridCell(row: row, column: cell.column)
        if reading.dispositions[cell] == nil { reading.dispositions[cell] = .aside(.unknownColumn) }
      }
    }
    let first = grid.place(GridCell(row: block.rows.lowerBound, column: block.columns.lowerBound))
    for column in match.missing where column.role != .skip && column.role != .note {
      reading.report.add(.missingHeading(column, at: first, layout: match.table.place))
    }
    reportPeriods(reader, &reading)
  }

  /// Figures whose time or name nobody says cannot be published.
  private func reportPeriods(_ reader: TableReader, _ reading: inout SheetReading) {
    for (reason, diagnostic) in [
      (Aside.noPeriod, Diagnostic.unknownTime), (.noName, Diagnostic.unknownName),
    ] {
      let cells = reader.dispositions.filter { $0.value == .aside(reason) }.keys.sorted()
      if let first = cells.first {
        reading.report.add(diagnostic(reading.grid.place(first), cells.count, reader.table.place))
      }
    }
  }

  /// Says where a sheet that the layout names by its own name has none of its tables.
  private func reportMissing(
    _ candidates: [(offset: Int, element: TableLayout)], _ reading: inout SheetReading
  ) {
    for (position, table) in candidates
    where !reading.found.contains(position) && table.sheets.contains(reading.grid.name) {
      reading.report.add(.tableNotFound(table, at: reading.grid.sheet.place))
    }
  }

  /// Gives every cell that is left a reason.
  private func close(_ reading: inout SheetReading, _ aside: Aside) {
    let grid = reading.grid
    for position in 0..<grid.sheet.rowCount {
      let row = grid.sheet[position]
      for column in 0..<row.count where !row[column].isEmpty {
        let cell = GridCell(row: row.number, column: column)
        guard reading.dispositions[cell] == nil else { continue }
        let text = row[column].text
        let reason: Aside =
          aside != .noTable
          ? aside
          : grid.isHidden(row: row.number)
            ? .hiddenRow
            : grid.isHidden(column: column)
              ? .hiddenColumn
              : RowWords.isNote(text) ? .note : RowWords.isSignature(text) ? .signature : .noTable
        reading.dispositions[cell] = .aside(reason)
      }
    }
    for cell in grid.uncalculated where reading.dispositions[cell] == nil {
      reading.dispositions[cell] = .aside(aside)
    }
  }
}

extension TableContext {
  /// Takes up what the name of the sheet says: 2021年, 2022年上半年.
  mutating func read(sheetName: String) {
    let label = Label(sheetName)
    if let found = TimeWord.period(of: label.times.filter { !$0.isRelative }, base: nil) {
      period = (found.text, found.year, GridCell(row: 1, column: 0))
    }
  }
}

extension Layout {
  /// Whether any sheet of a workbook is one that the layout speaks of: by its name, or by the headings of a
  /// table.
  public func fits(_ sheets: [Sheet]) -> Bool {
    let reader = SheetReader(layout: self)
    return sheets.contains { sheet in
      let name = inOneLine(sheet.name ?? "")
      let isNamed = tables.contains { table in
        table.sheets.contains { $0 != "*" && SheetReader.matches($0, name) }
      }
      if isNamed { return true }
      let grid = OfficeGrid(sheet, readsHidden: true)
      return grid.blocks.contains { reader.hasTable($0, on: grid) }
    }
  }
}
