import Tables

extension TableReader {
  typealias Made = [(figure: RawFigure, column: Column)]

  /// Gives each goal to the figure that it is the goal of; one whose figure is not known stands alone, and
  /// those for later times are kept as remarks.
  mutating func attach(
    _ targets: [(cell: GridCell, text: String, column: Column)], to made: inout Made,
    _ unknown: [(column: Column, cell: GridCell)], _ row: Row
  ) {
    for (cell, text, column) in targets {
      guard !text.isEmpty else { continue }
      let content = CellContent(text)
      if case .unknown(let word, let reason) = content, reason != .range {
        dispositions[cell] = .unknown(reason, word)
        continue
      }
      let said = RawFigure.Said(text: inOneLine(text), cell: cell)
      let own = period(of: column, row)
      if let index = made.firstIndex(where: {
        fits($0, column, own?.text) && $0.figure.target == nil
      }) {
        made[index].figure.target = said
      } else if isForLater(column) || made.contains(where: { fits($0, column, own?.text) })
        || made.isEmpty && unknown.isEmpty && targets.count > 1
      {
        let remark = column.heading + "：" + said.text
        for index in made.indices { made[index].figure.remarks.append(remark) }
        dispositions[cell] = .remark
      } else if case .quantity = content, let name = name(of: column, row), let time = own {
        var figure = RawFigure(
          name: name, entity: entity(of: column, row), period: time, quantity: nil, cell: cell,
          unit: unit(of: column, row), target: said)
        figure.remarks = row.remarks.map(\.text)
        figure.group = row.group
        figure.table = context.title
        made.append((figure, column))
      } else {
        for index in made.indices {
          made[index].figure.remarks.append(column.heading + "：" + said.text)
        }
        dispositions[cell] = .remark
      }
    }
  }

  /// Whether a figure is the one that a column of goals speaks of.
  private func fits(
    _ made: (figure: RawFigure, column: Column), _ column: Column, _ period: String?
  ) -> Bool {
    let (figure, own) = made
    // Where headings name indicators, goal and figure have one name.
    if own.layout.name != column.layout.name, column.layout.name != nil { return false }
    if own.layout.entity != column.layout.entity { return false }
    if !column.times.isEmpty || column.layout.period != nil { return figure.period.text == period }
    let words = column.heading
    let isRange = figure.period.text.count == 9 && figure.period.text.contains("-")
    if words.contains("中期") || words.contains("累计") { return isRange || !hasRange }
    if words.contains("终期") || words.contains("总目标") || words.contains("五年") { return false }
    // 目标 beside 完成情况 and 上年 is the goal of the former.
    let plain = columns.filter {
      $0.layout.role == .value && $0.layout.name == column.layout.name
        && $0.layout.entity == column.layout.entity
    }
    if let current = plain.first(where: { $0.times.isEmpty })
      ?? plain.first(where: { $0.times == [.relative(0)] })
    {
      return own.index == current.index
    }
    return plain.count == 1 || own.index == plain.last?.index
  }

  private var hasRange: Bool {
    columns.contains { $0.layout.role == .value && $0.times.contains { $0.isRange } }
  }

  private func isForLater(_ column: Column) -> Bool {
    ["中期", "终期", "总目标", "五年"].contains { column.heading.contains($0) }
  }
}
