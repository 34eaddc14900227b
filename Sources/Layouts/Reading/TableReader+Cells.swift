import Tables

/// The figures of a row, cell by cell.
extension TableReader {
  mutating func readCells(of row: Row) {
    var made: [(figure: RawFigure, column: Column)] = []
    var targets: [(cell: GridCell, text: String, column: Column)] = []
    var unknown: [(column: Column, cell: GridCell)] = []
    for column in columns where !column.isHidden {
      let cell = GridCell(row: row.number, column: column.index)
      if dispositions[cell] != nil { continue }
      let isThere = !grid.text(cell.row, cell.column).isEmpty || grid.uncalculated.contains(cell)
      guard isThere else { continue }
      var role = column.layout.role
      if let measure = row.measure, role == .value {
        role = measure.role
      }
      switch role {
      case .value: readValue(cell, column, row, &made, &unknown)
      case .target:
        targets.append((cell, grid.text(cell.row, cell.column), column))
        dispositions[cell] =
          grid.uncalculated.contains(cell) ? .unknown(.uncalculated, "") : .target
      case .completion: dispositions[cell] = .aside(.completion)
      case .weight, .score: dispositions[cell] = .aside(.score)
      case .skip:
        dispositions[cell] = .aside(
          column.isNumbering ? .numbering : .skippedColumn)
      case .name, .group, .entity, .period, .unit, .measure, .parent, .role:
        dispositions[cell] = .label
      case .note: dispositions[cell] = .remark
      }
    }
    takeDate(ofRemarks: row, &made)
    attach(targets, to: &made, unknown, row)
    figures += made.map(\.figure)
  }

  private mutating func readValue(
    _ cell: GridCell, _ column: Column, _ row: Row,
    _ made: inout [(figure: RawFigure, column: Column)],
    _ unknown: inout [(column: Column, cell: GridCell)]
  ) {
    let isChange = column.measure == .change && hasNames
    if isChange,
      grid.sheet.isFormula(row: cell.row, column: cell.column) || grid.uncalculated.contains(cell)
    {
      dispositions[cell] = .aside(.computed)
      return
    }
    switch content(cell.row, cell.column) {
    case .empty: return
    case .unknown(let word, let reason):
      if take(words: word, reason, cell, column, row, &made) { return }
      dispositions[cell] = .unknown(reason, word)
      unknown.append((column, cell))
    case .words(let words):
      if take(words: words, .words, cell, column, row, &made) { return }
      dispositions[cell] = .unknown(.words, words)
      unknown.append((column, cell))
    case .date: dispositions[cell] = .aside(.date)
    case .quantity(let quantity):
      take(quantity, nil, cell, column, row, &made)
    case .dated(let period, let quantity):
      take(quantity, .init(text: period, cell: cell), cell, column, row, &made)
    }
  }

  private mutating func take(
    _ quantity: Quantity, _ period: RawFigure.Said?, _ cell: GridCell, _ column: Column, _ row: Row,
    _ made: inout [(figure: RawFigure, column: Column)]
  ) {
    guard let name = name(of: column, row) else {
      dispositions[cell] = .aside(.noName)
      return
    }
    guard let time = period ?? self.period(of: column, row) else {
      dispositions[cell] = .aside(.noPeriod)
      return
    }
    dispositions[cell] = .figure
    var figure = figure(name, time, cell, column, row)
    figure.quantity = quantity
    figure.remarks += quantity.remark.map { [$0] } ?? []
    made.append((figure, column))
  }

  /// Takes what a cell says in the place of a number; says whether it is anything plain.
  private mutating func take(
    words written: String, _ reason: CellContent.Reason, _ cell: GridCell, _ column: Column,
    _ row: Row, _ made: inout Made
  ) -> Bool {
    guard let words = ValueWords(written), let name = name(of: column, row),
      let time = period(of: column, row)
    else { return false }
    var figure = figure(name, time, cell, column, row)
    figure.words = words
    dispositions[cell] = .inWords(reason, written)
    made.append((figure, column))
    return true
  }

  /// A figure of a row and column with all that is said of it, but what it comes to.
  private func figure(
    _ name: RawFigure.Said, _ time: RawFigure.Said, _ cell: GridCell, _ column: Column, _ row: Row
  ) -> RawFigure {
    var figure = RawFigure(
      name: name, entity: entity(of: column, row), period: time, quantity: nil, cell: cell,
      unit: unit(of: column, row), target: nil)
    figure.remarks = row.remarks.map(\.text)
    figure.group = row.group ?? section.map { .init(text: $0.label.words, cell: $0.cell) }
    figure.table = context.title
    figure.isProvisional = context.isProvisional
    (figure.weight, figure.score, figure.role) = (row.weight, row.score, row.role)
    figure.parent = row.parent.map { self.name(of: column, naming: $0) }
    return figure
  }

  /// A remark such as 截至2022年9月30日 dates the one figure of its row.
  private func takeDate(ofRemarks row: Row, _ made: inout [(figure: RawFigure, column: Column)]) {
    guard made.count == 1 else { return }
    for (text, cell) in row.remarks where text.contains("截") || text.lowercased().hasPrefix("as a")
    {
      guard let word = Label(text).times.first, case .fixed(let period, _) = word else { continue }
      made[0].figure.period = .init(text: period, cell: cell)
    }
  }
}

extension Label {
  /// What a row of measures is: a row of goals, of rates, or of figures.
  fileprivate var role: ColumnRole {
    switch HeadingWords.measure(of: words) {
    case .target, .budget: .target
    case .completion: .completion
    case .value, .change, .other: .value
    }
  }
}
