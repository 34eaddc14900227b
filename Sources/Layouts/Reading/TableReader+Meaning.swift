import Tables

/// What a figure is about, by its column, its row and what stands around the table.
extension TableReader {
  func name(of column: Column, _ row: Row) -> RawFigure.Said? {
    if hasNames {
      return row.name.map { .init(text: self.name(of: column, naming: $0.text), cell: $0.cell) }
    }
    if let own = column.layout.name { return .init(text: own, cell: column.cell) }
    if let name = table.name { return .init(text: name, cell: context.titleCell) }
    return context.title.map { .init(text: $0, cell: context.titleCell) }
  }

  /// The name of a row with what the heading adds to it.
  func name(of column: Column, naming row: String) -> String {
    guard let suffix = column.layout.name else { return row }
    let isLatin = row.last?.isASCII == true && suffix.first?.isASCII == true
    return row + (isLatin ? " " : "") + suffix
  }

  func entity(of column: Column, _ row: Row) -> RawFigure.Said? {
    let fixed = table.entity.map { RawFigure.Said(text: $0 == "sheet" ? grid.name : $0, cell: nil) }
    let own = column.layout.entity.map { RawFigure.Said(text: $0, cell: column.cell) }
    return own ?? row.entity ?? sectionEntity
      ?? context.entity.map { .init(text: $0.name, cell: $0.cell) }
      ?? surroundings.entity.map { .init(text: $0.name, cell: $0.cell) } ?? fixed
  }

  func unit(of column: Column, _ row: Row) -> RawFigure.Said? {
    if let unit = column.layout.unit { return .init(text: unit, cell: column.cell) }
    // The heading of a share or of a change says its unit against the row's: 占比(%).
    if column.layout.name != nil, hasNames, let unit = column.unit { return unit }
    if hasNames, column.measure == .change {
      return column.unit
    }
    let around = context.unit ?? surroundings.unit
    return row.unit ?? column.unit ?? sectionUnit ?? table.unit.map { .init(text: $0, cell: nil) }
      ?? around.map { .init(text: $0.text, cell: $0.cell) }
  }

  func period(of column: Column, _ row: Row) -> RawFigure.Said? {
    let base = row.period?.year ?? baseYear
    if let fixed = column.layout.period {
      let label = Label(fixed)
      let text = TimeWord.period(of: label.times, base: base)?.text ?? fixed
      return .init(text: text, cell: column.cell)
    }
    let times = column.times + (row.measure?.times ?? [])
    if times == [.lastMonth] {
      let around = sectionPeriod ?? context.period ?? surroundings.period
      return around.flatMap { TimeWord.lastMonth(of: $0.text) }.map {
        .init(text: $0, cell: column.cell)
      }
    }
    // 本年 and 上年同期 of a table about half a year are halves.
    if times.count == 1, case .relative(let offset) = times[0], row.period == nil,
      table.period == nil,
      let around = sectionPeriod ?? context.period ?? surroundings.period,
      let text = TimeWord.shifted(around.text, by: offset)
    {
      return .init(text: text, cell: column.cell)
    }
    if let found = TimeWord.period(of: times, base: base) {
      return .init(text: found.text, cell: column.cell)
    }
    if let period = row.period { return .init(text: period.text, cell: period.cell) }
    // 2023年合作企业数 says its own year.
    if let name = row.name, let first = row.nameTimes.first, first.isComplete,
      let text = first.period(base: nil), name.text.hasPrefix(String(text.prefix(4)))
    {
      return .init(text: text, cell: name.cell)
    }
    if let period = table.period {
      let text = TimeWord.period(of: Label(period).times, base: nil)?.text ?? period
      return .init(text: text, cell: nil)
    }
    let around = sectionPeriod ?? context.period ?? surroundings.period
    return around.map { .init(text: $0.text, cell: $0.cell) }
  }
}
