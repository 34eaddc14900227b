import Diagnostics
import Tables

/// Reads the rows below one block of headings.
struct TableReader {
  /// A column of the sheet and what it is.
  struct Column {
    let index: Int
    let layout: ColumnLayout
    /// The times of its heading.
    let times: [TimeWord]
    let unit: RawFigure.Said?
    let cell: GridCell
    /// The heading in one line.
    let heading: String
    let isHidden: Bool
    /// What the heading says of figures.
    let measure: HeadingWords.Measure
    /// Whether it holds numbers of rows.
    let isNumbering: Bool

    init(
      index: Int, layout: ColumnLayout, times: [TimeWord], unit: RawFigure.Said?, cell: GridCell,
      heading: String, isHidden: Bool
    ) {
      (self.index, self.layout, self.times, self.unit) = (index, layout, times, unit)
      (self.cell, self.heading, self.isHidden) = (cell, heading, isHidden)
      measure = HeadingWords.measure(of: Label(heading).words)
      isNumbering = HeadingWords.isNumbering(heading)
    }
  }

  let grid: OfficeGrid
  let table: TableLayout
  let block: HeaderBlock
  let columns: [Column]
  /// The rows below the headings that belong to the table.
  let body: ArraySlice<Int>
  let context: TableContext
  /// What holds for the whole sheet: its name, the title above the first table.
  let surroundings: TableContext

  var figures: [RawFigure] = []
  var dispositions: [GridCell: Disposition] = [:]
  var section: (label: Label, cell: GridCell)?
  var sectionEntity: RawFigure.Said?
  var sectionPeriod: (text: String, year: Int?, cell: GridCell)?
  var sectionUnit: RawFigure.Said?
  /// The name of the last row that is no part of another.
  private var whole: String?
  /// The last text of columns that are filled down.
  private var carried: [Int: RawFigure.Said] = [:]

  init(
    _ grid: OfficeGrid, _ table: TableLayout, _ block: HeaderBlock, columns: [Column],
    body: ArraySlice<Int>, context: TableContext, surroundings: TableContext
  ) {
    (self.grid, self.table, self.block, self.columns) = (grid, table, block, columns)
    (self.body, self.context, self.surroundings) = (body, context, surroundings)
  }

  private func column(_ role: ColumnRole) -> Column? {
    columns.last { $0.layout.role == role && !$0.isHidden }
  }

  var hasNames: Bool { columns.contains { $0.layout.role == .name } }

  /// Reads all rows.
  mutating func read() {
    for row in body { read(row) }
  }

  private mutating func mark(_ row: Int, _ disposition: Disposition, only columns: Set<Int>? = nil)
  {
    for (column, _) in cells(row) where columns?.contains(column) ?? true {
      let cell = GridCell(row: row, column: column)
      if dispositions[cell] == nil { dispositions[cell] = disposition }
    }
  }

  /// The cells of a row within the table, hidden ones as well, and those whose formula was never calculated.
  private func cells(_ row: Int) -> [(column: Int, text: String)] {
    guard let position = grid.sheet.position(ofRow: row) else { return [] }
    let cells = grid.sheet[position]
    var all = (0..<cells.count).compactMap { column in
      cells[column].isEmpty || !has(column) ? nil : (column: column, text: cells[column].text)
    }
    for column in columns.map(\.index)
    where grid.uncalculated.contains(GridCell(row: row, column: column)) {
      all.append((column, ""))
    }
    return all
  }

  // MARK: One row

  private mutating func read(_ row: Int) {
    let cells = cells(row)
    guard let first = cells.first(where: { !$0.text.isEmpty }) ?? cells.first else { return }
    if grid.isHidden(row: row) { return mark(row, .aside(.hiddenRow)) }
    for (column, _) in cells where grid.isHidden(column: column) {
      dispositions[GridCell(row: row, column: column)] = .aside(.hiddenColumn)
    }
    let shown = cells.filter { !grid.isHidden(column: $0.column) }
    if shown.isEmpty { return }
    if RowWords.isNote(first.text) { return mark(row, .aside(.note)) }
    let figureColumns = Set(columns.filter { $0.layout.role.isFigures }.map(\.index))
    let figures = shown.filter {
      figureColumns.contains($0.column) && content(row, $0.column).isFigure
    }
    if figures.isEmpty, shown.contains(where: { RowWords.isSignature($0.text) }) {
      return mark(row, .aside(.signature))
    }
    let name = rowName(row)
    switch use(of: name?.text, in: shown) {
    case .skip: return mark(row, .aside(.skippedRow))
    case .value: break
    case nil:
      if let text = totalName(row), RowWords.isTotal(text), !RowWords.isWhole(text) {
        return mark(row, .aside(.total))
      }
    }
    if figures.isEmpty {
      if isSection(row, shown) { return begin(section: row, shown) }
      if !shown.contains(where: { figureColumns.contains($0.column) }) {
        return mark(row, .aside(shown.count == 1 ? .note : .words))
      }
    }
    readFigures(row, name)
  }

  /// Whether the table has a column of the sheet.
  private func has(_ column: Int) -> Bool { !block.isPart || block.columns.contains(column) }

  func content(_ row: Int, _ column: Int) -> CellContent {
    let anchor = grid.anchor(row, column)
    // A figure that is merged over several rows or columns stands in the first of them only.
    if anchor != GridCell(row: row, column: column) { return .empty }
    return grid.content(row, column)
  }

  /// What the layout says of a row by any of its texts.
  private func use(of name: String?, in cells: [(column: Int, text: String)]) -> TableLayout.RowUse?
  {
    if table.rows.isEmpty { return nil }
    return ([name] + cells.prefix(3).map { inOneLine($0.text) }).compactMap(\.self)
      .lazy.compactMap { table.rows[$0] }.first
  }

  /// The text that says whether the row is a total: the last of its names.
  private func totalName(_ row: Int) -> String? {
    for role in [ColumnRole.name, .entity, .group, .period] {
      for column in columns.reversed() where column.layout.role == role {
        let text = grid.text(row, column.index)
        if !text.isEmpty { return inOneLine(text) }
      }
    }
    // 合计 is often merged over the columns of numbers and groups.
    return grid.filled(row).first {
      $0.column < (columns.first { $0.layout.role.isFigures }?.index ?? 0)
    }
    .map { inOneLine($0.text) }
  }

  /// Whether a row is a line between rows: one text, perhaps with its number in front.
  private func isSection(_ row: Int, _ shown: [(column: Int, text: String)]) -> Bool {
    let last = columns.first { $0.layout.role.isFigures }?.index ?? Int.max
    if shown.count == 1 { return shown[0].column < last && inOneLine(shown[0].text).count <= 40 }
    guard shown.count == 2, shown[1].column < last else { return false }
    let number = inOneLine(shown[0].text)
    return number.count <= 4 && number.allSatisfy { "一二三四五六七八九十（）()、.0123456789IVX".contains($0) }
  }

  private mutating func begin(section row: Int, _ shown: [(column: Int, text: String)]) {
    guard let last = shown.last else { return }
    mark(row, .heading)
    let cell = GridCell(row: row, column: last.column)
    (carried, whole) = ([:], nil)
    let line = inOneLine(last.text)
    let label = Label(line)
    if let unit = label.unit { sectionUnit = .init(text: unit, cell: cell) }
    if label.isTime, let found = TimeWord.period(of: label.times, base: baseYear) {
      sectionPeriod = (found.text, found.year, cell)
      return
    }
    let name = withoutNumbering(line)
    if table.sections == .entity {
      sectionEntity = .init(text: EntityWords.named(in: name) ?? name, cell: cell)
    } else if label.words.isEmpty, label.unit != nil {
      return
    } else {
      section = (Label(name), cell)
    }
  }

  // MARK: What holds for a row

  var baseYear: Int? {
    if let period = table.period, let found = TimeWord.period(of: Label(period).times, base: nil) {
      return found.year
    }
    return sectionPeriod?.year ?? context.period?.year ?? surroundings.period?.year
  }

  private func rowName(_ row: Int) -> RawFigure.Said? {
    let names = columns.filter { $0.layout.role == .name && !$0.isHidden }
    for column in names.reversed() {
      let anchor = grid.anchor(row, column.index)
      let text = grid.text(anchor.row, anchor.column)
      if !text.isEmpty {
        return .init(
          text: withoutNumbering(Label.withoutFootnoteMarks(inOneLine(text))), cell: anchor)
      }
    }
    return nil
  }

  /// The text of a column that names several rows at once, by merging or by standing in the first only.
  private mutating func spanning(_ role: ColumnRole, _ row: Int) -> RawFigure.Said? {
    var found: [RawFigure.Said] = []
    for column in columns where column.layout.role == role && !column.isHidden {
      let anchor = grid.anchor(row, column.index)
      let text = grid.text(anchor.row, anchor.column)
      if !text.isEmpty {
        let said = RawFigure.Said(
          text: withoutNumbering(Label.withoutFootnoteMarks(inOneLine(text))), cell: anchor)
        carried[column.index] = said
        found.append(said)
      } else if let said = carried[column.index] {
        found.append(said)
      }
    }
    guard let last = found.last else { return nil }
    return .init(
      text: role == .group ? found.map(\.text).joined(separator: " / ") : last.text, cell: last.cell
    )
  }

  private mutating func readFigures(_ row: Int, _ name: RawFigure.Said?) {
    let entity = spanning(.entity, row)
    let group = spanning(.group, row)
    let rowTime = spanning(.period, row)
    let rowPeriod = rowTime.flatMap { said in
      TimeWord.period(of: Label(said.text).times, base: baseYear).map {
        ($0.text, $0.year, said.cell)
      }
    }
    var unit = column(.unit).flatMap { column -> RawFigure.Said? in
      let anchor = grid.anchor(row, column.index)
      let text = inOneLine(grid.text(anchor.row, anchor.column))
      return text.isEmpty ? nil : .init(text: UnitWords.canonical(text), cell: anchor)
    }
    let nameLabel = name.map { Label($0.text) }
    if unit == nil, let name, let written = nameLabel?.unit {
      unit = .init(text: written, cell: name.cell)
    }
    let measure = column(.measure).map { Label(grid.shown(row, $0.index)) }
    var row = Row(
      number: row, name: name, entity: entity, group: group, period: rowPeriod, unit: unit,
      measure: measure)
    row.nameTimes = nameLabel?.times ?? []
    row.remarks = remarks(row.number)
    (row.weight, row.score) = (points(.weight, row.number), points(.score, row.number))
    row.role = text(.role, row.number)
    row.parent = text(.parent, row.number)?.text
    if let name = name?.text {
      let isPart = name.hasPrefix("其中")
      if isPart { row.parent = row.parent ?? whole } else { whole = name }
    }
    readCells(of: row)
  }

  /// What the roles of a row's cells say together.
  struct Row {
    let number: Int
    let name: RawFigure.Said?
    let entity: RawFigure.Said?
    let group: RawFigure.Said?
    let period: (text: String, year: Int?, cell: GridCell?)?
    let unit: RawFigure.Said?
    let measure: Label?
    /// The times that the name speaks of.
    var nameTimes: [TimeWord] = []
    var remarks: [(text: String, cell: GridCell)] = []
    var weight: RawFigure.Said?
    var score: RawFigure.Said?
    var role: RawFigure.Said?
    /// The name of what the row is a part of.
    var parent: String?
  }

  /// The text of a column in a row; nil where it is empty.
  private func text(_ role: ColumnRole, _ row: Int) -> RawFigure.Said? {
    guard let column = column(role) else { return nil }
    let anchor = grid.anchor(row, column.index)
    let text = inOneLine(grid.text(anchor.row, anchor.column))
    return text.isEmpty ? nil : .init(text: text, cell: anchor)
  }

  /// A number of points; grades in words are none.
  private func points(_ role: ColumnRole, _ row: Int) -> RawFigure.Said? {
    guard let said = text(role, row), case .quantity(let quantity) = CellContent(said.text),
      ["", "%", "分"].contains(quantity.unit), quantity.qualifier == nil, quantity.size >= 0
    else { return nil }
    return .init(text: quantity.number, cell: said.cell)
  }

  private mutating func remarks(_ row: Int) -> [(text: String, cell: GridCell)] {
    columns.filter { $0.layout.role == .note && !$0.isHidden }.compactMap { column in
      let anchor = grid.anchor(row, column.index)
      let text = inOneLine(grid.text(anchor.row, anchor.column))
      guard !text.isEmpty else { return nil }
      dispositions[anchor] = .remark
      return (text, anchor)
    }
  }
}

extension ColumnRole {
  /// Whether the column holds figures or what goes with them.
  var isFigures: Bool { [.value, .target, .completion].contains(self) }
}
