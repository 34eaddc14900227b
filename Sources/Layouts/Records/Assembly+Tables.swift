import Diagnostics
import Tables

extension Assembly {
  /// The tables, in the columns that the site's own tables have.
  func tables(
    sources: [WorkbookSource], facts: SiteFacts, layout: Layout
  ) -> AssembledTables {
    AssembledTables(
      sources: sourceTable(sources, facts, layout),
      indicators: indicatorTable(facts, layout),
      observations: observationTable(facts, layout),
      entities: entityTable(facts, layout))
  }

  private func sourceTable(
    _ sources: [WorkbookSource], _ facts: SiteFacts, _ layout: Layout
  ) -> Sheet {
    var table = AssembledSheet(
      file: layout.file, columns: ["id", "title", "publisher", "date", "kind"])
    for source in sources where !facts.ownSources.contains(source.id) {
      let years = figures.filter { $0.source == source.id }
        .compactMap { Int($0.raw.period.text.suffix(4)) ?? Int($0.raw.period.text.prefix(4)) }
        .filter { TimeScanner.years.contains($0) }
      let date = source.date ?? years.max().map(String.init) ?? ""
      let publisher = layout.publisher ?? source.institution ?? facts.organization ?? source.title
      guard !date.isEmpty else { continue }
      table.append(
        [source.id, source.title, publisher, date, source.isChinese ? "数据表" : "workbook"].map {
          .init($0)
        })
    }
    return table.finish()
  }

  private func entry(_ said: RawFigure.Said, _ sheet: Sheet, or cell: GridCell)
    -> AssembledSheet.Entry
  {
    let cell = said.cell ?? cell
    return .init(said.text, sheet: sheet, row: cell.row, column: cell.column)
  }

  private func indicatorTable(_ facts: SiteFacts, _ layout: Layout) -> Sheet {
    var table = AssembledSheet(
      file: layout.file,
      columns: [
        "id", "name", "level", "unit", "aliases", "section", "category", "kind", "operator",
        "weight", "score", "role", "parent",
      ])
    var ids: [String: String] = [:]
    for indicator in indicators.reversed() {
      for name in indicator.aliases + [indicator.name.text] { ids[name] = indicator.id }
    }
    let levels = [
      layout.level ?? facts.levels.first ?? "", layout.entityLevel ?? facts.levels.last ?? "",
    ]
    for indicator in indicators where facts.ownUnits[indicator.id] == nil {
      let name = entry(indicator.name, indicator.sheet, or: GridCell(row: 1, column: 0))
      var id = name
      id.text = indicator.id
      let groups = indicator.group?.text.split(separator: " / ").map(String.init) ?? []
      let kind = ["数量", "质量", "时效", "成本", "效益", "满意度"].first { kind in
        groups.contains { $0.contains(kind) }
      }
      let section = groups.count > 1 ? groups.first : indicator.section
      table.append([
        id, name, .init(indicator.hasWhole ? levels[0] : levels[1]),
        .init(indicator.unit.isEmpty ? "-" : indicator.unit),
        indicator.aliases.isEmpty ? nil : .init(indicator.aliases.joined(separator: "；")),
        section.map { .init($0) }, groups.last.map { .init($0) }, kind.map { .init($0) },
        indicator.comparison.map { .init($0) },
        said(indicator.weight, indicator), said(indicator.score, indicator),
        said(indicator.role, indicator),
        indicator.parent.flatMap { ids[$0] }.flatMap { $0 == indicator.id ? nil : .init($0) },
      ])
    }
    return table.finish()
  }

  /// What a cell says of an indicator, at its own place.
  private func said(_ said: RawFigure.Said?, _ indicator: AssembledIndicator)
    -> AssembledSheet.Entry?
  {
    said.map { entry($0, indicator.sheet, or: GridCell(row: 1, column: 0)) }
  }

  private func observationTable(
    _ facts: SiteFacts, _ layout: Layout
  ) -> Sheet {
    var table = AssembledSheet(
      file: layout.file,
      columns: [
        "indicator", "period", "value", "source", "locator", "target", "qualifier", "status",
        "note", "entity",
      ])
    let superfluous = superfluousWords
    for (index, figure) in figures.enumerated() where !superfluous.contains(index) {
      let (raw, indicator) = (figure.raw, indicators[figure.indicator])
      let cell = { (text: String) in
        AssembledSheet.Entry(text, sheet: figure.sheet, row: raw.cell.row, column: raw.cell.column)
      }
      let own = facts.ownUnits[indicator.id]
      let unit = own ?? indicator.unit
      var remarks = raw.remarks
      let plain = raw.unit?.text
      let value =
        raw.quantity.map { valueText($0, raw, unit, stated: own == nil ? nil : indicator.unit) }
        ?? raw.words?.text(in: unit, said: plain)
      let target = raw.target.flatMap { said -> AssembledSheet.Entry? in
        guard let quantity = TargetText(said.text).quantity else {
          if let words = ValueWords(said.text)?.text(in: unit, said: plain) {
            return entry(.init(text: words, cell: said.cell), figure.sheet, or: raw.cell)
          }
          remarks.append(said.text)
          return nil
        }
        let text = valueText(quantity, raw, unit, stated: own == nil ? nil : indicator.unit)
        return entry(.init(text: text, cell: said.cell), figure.sheet, or: raw.cell)
      }
      if value == nil, target == nil { continue }
      var row: [AssembledSheet.Entry?] = [
        cell(indicator.id), entry(raw.period, figure.sheet, or: raw.cell), value.map(cell),
        cell(figure.source), cell("\(figure.sheet.name ?? "")!\(raw.cell.address)"), target,
        qualifier(raw, indicator).map(cell), raw.isProvisional ? cell("暂定") : nil,
        remarks.isEmpty ? nil : cell(remarks.joined(separator: "；")),
      ]
      row.append(
        figure.entity.map {
          entry(.init(text: $0, cell: raw.entity?.cell), figure.sheet, or: raw.cell)
        })
      table.append(row)
    }
    return table.finish()
  }

  /// What is said in the place of a number where another cell has the number, or says the same.
  private var superfluousWords: Set<Int> {
    struct Key: Hashable {
      let indicator: Int
      let entity: String?
      let period: String
    }
    var said: [Key: String] = [:]
    var superfluous: Set<Int> = []
    let keys = figures.map {
      Key(indicator: $0.indicator, entity: $0.entity, period: $0.raw.period.text)
    }
    for index in figures.indices where figures[index].raw.quantity != nil { said[keys[index]] = "" }
    for index in figures.indices {
      guard let words = figures[index].raw.words else { continue }
      if let other = said[keys[index]], other.isEmpty || other == words.text {
        superfluous.insert(index)
      } else {
        said[keys[index]] = words.text
      }
    }
    return superfluous
  }

  /// Ranges and the like that are in another unit than their indicator, and so cannot be published.
  func unpublishedWords(_ facts: SiteFacts) -> Report {
    var report = Report()
    let superfluous = superfluousWords
    for (index, figure) in figures.enumerated() where !superfluous.contains(index) {
      guard let words = figure.raw.words else { continue }
      let indicator = indicators[figure.indicator]
      let unit = facts.ownUnits[indicator.id] ?? indicator.unit
      guard words.text(in: unit, said: figure.raw.unit?.text) == nil else { continue }
      let cell = figure.raw.cell
      let place = figure.sheet.place(row: cell.row, column: cell.column)
      report.add(.unreadFigure(place, .range, words.written))
    }
    return report
  }

  private func qualifier(_ raw: RawFigure, _ indicator: AssembledIndicator) -> String? {
    guard let quantity = raw.quantity else { return nil }
    if quantity.isRank || indicator.unit == "位", !quantity.number.contains(".") { return "rank" }
    return quantity.qualifier.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A number as the readers of figures take it for an indicator with this unit.
  ///
  /// - Parameter stated: the unit of a plain number in the workbook, where the indicator's is another.
  private func valueText(
    _ quantity: Quantity, _ raw: RawFigure, _ unit: String, stated: String?
  ) -> String {
    var own = quantity.unit
    if own.isEmpty {
      let said = raw.unit?.text ?? stated ?? unit
      own = MeasuredUnit(said) == MeasuredUnit(unit) || said.isEmpty ? "" : said
    }
    if own == unit || own == ":1" || unit.isEmpty && own == "-" { return quantity.number }
    // 1.13万 in 万元 is not 1.13: a multiplier counts from the base unit.
    return quantity.number + own
  }

  private func entityTable(_ facts: SiteFacts, _ layout: Layout) -> Sheet? {
    guard !entities.isEmpty else { return nil }
    var table = AssembledSheet(file: layout.file, columns: ["id", "name", "level"])
    let level = layout.entityLevel ?? facts.levels.last ?? ""
    for (id, name, sheet) in entities {
      let name = entry(name, sheet, or: GridCell(row: 1, column: 0))
      var first = name
      first.text = id
      table.append([first, name, .init(level)])
    }
    return table.finish()
  }
}

/// A workbook as a source of figures.
struct WorkbookSource {
  let id: String
  let title: String
  var institution: String?
  var date: String?
  let isChinese: Bool
}
