import Charts
import Content
import Figures
import Indicators

/// Tables of indicators as parts of pages.
struct SeriesTables {
  /// From how many rows on a table can be narrowed.
  private static let many = 8

  let context: PageContext

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }

  /// A table of some series, by level; nil without any.
  ///
  /// - Parameters:
  ///   - id: begins the ids of its controls.
  ///   - showsNotes: whether the notes of figures stand below the names; they do on the pages of the indicators.
  ///   - hasEveryPeriod: whether periods are columns however few rows have several.
  ///   - hasTools: whether it can be narrowed where it is long.
  ///   - hasAnchors: whether the rows of a level can be led to by its id.
  ///   - hasRanks: whether entities have their places among those of their level.
  ///   - label: what a series is called; its own name and that of its entity where nothing else is said.
  func table(
    of series: [Series], id: String, title: String, showsTasks: Bool = true,
    showsNotes: Bool = false, hasEveryPeriod: Bool = false, hasTools: Bool = true,
    hasAnchors: Bool = false, hasRanks: Bool = false, label: (Series) -> String? = { _ in nil }
  ) -> SeriesTableModel? {
    guard !series.isEmpty else { return nil }
    let levels = site.dataset.levels.filter { level in series.contains { $0.level == level } }
    let ordered = levels.flatMap { level in series.filter { $0.level == level } }
    let table = SeriesTable(ordered, speech, hasEveryPeriod: hasEveryPeriod)
    let units = Set(table.rows.compactMap { $0.change?.unit })
    let changeUnit = units.count == 1 ? units.first?.nonEmpty : nil
    let rows = table.rows.map { row -> (Level, SeriesRowModel) in
      var model = model(
        row, of: table, label: label(row.series), showsTask: showsTasks, showsNote: showsNotes,
        leavesUnit: changeUnit != nil)
      if hasRanks { model.rank = context.entities.place(of: row.series).map(String.init) }
      return (row.series.level, model)
    }
    return SeriesTableModel(
      id: id, title: title, unit: table.unit, period: table.period.map(speech.format.period),
      columns: table.periods.map {
        SeriesColumnModel(label: speech.format.shortPeriod($0), key: $0.description)
      },
      groups: levels.map { level in
        SeriesGroupModel(
          id: level.id, anchor: hasAnchors ? level.id : nil,
          title: levels.count > 1 ? speech.name(of: level) : nil,
          rows: rows.filter { $0.0 == level }.map(\.1))
      },
      decimals: table.decimals, changeUnit: changeUnit,
      hasTools: hasTools && series.count >= Self.many,
      levels: choices(levels.map { ($0.id, speech.name(of: $0)) }),
      tasks: showsTasks ? choices(tasks(of: ordered)) : [],
      kinds: choices(kinds(of: ordered)), optional: OptionalSeriesColumns(of: rows.map(\.1)))
  }

  private func choices(_ values: [(String, String)]) -> [AchievementChoicesModel.Choice] {
    values.count < 2
      ? [] : values.map { AchievementChoicesModel.Choice(value: $0.0, title: $0.1) }
  }

  private func tasks(of series: [Series]) -> [(String, String)] {
    let used = Set(series.compactMap(\.indicator.task))
    return site.dataset.tasks.filter { used.contains($0.key) }.map {
      ($0.key.description, "\(speech.label(of: $0.key)) \(speech.title(of: $0))")
    }
  }

  private func kinds(of series: [Series]) -> [(String, String)] {
    let used = Set(series.compactMap(\.indicator.kind))
    return IndicatorKind.allCases.filter(used.contains).map {
      ($0.rawValue, $0.name.text(in: speech.format.language))
    }
  }

  private func model(
    _ row: SeriesRow, of table: SeriesTable, label: String?, showsTask: Bool, showsNote: Bool,
    leavesUnit: Bool
  ) -> SeriesRowModel {
    let series = row.series
    let indicator = series.indicator
    let current = series.current
    var model = SeriesRowModel(
      id: indicator.id, name: label ?? speech.title(of: series),
      href: context.link(to: .indicator(indicator.id)), level: series.level.id,
      cells: row.cells.map { cell($0, of: indicator, namesPeriod: !table.periods.isEmpty) })
    model.indent = context.figures.indent(of: indicator)
    model.kind = indicator.kind?.rawValue
    model.taskKey = indicator.task?.description
    model.task = showsTask ? context.figures.task(of: indicator) : nil
    model.earlier = row.earlier.map {
      cell($0, of: indicator, namesPeriod: true, hasUnit: table.unit == nil)
    }
    model.unit = table.unit == nil ? row.unit : nil
    model.period =
      table.periods.isEmpty && table.period == nil
      ? current.map { speech.format.shortPeriod($0.period) } : nil
    if let change = row.change {
      model.change = change.text + (leavesUnit ? "" : change.unit)
      model.changeNumber = change.number
    }
    model.trend = row.trend.count < 3 ? nil : Trend(row.trend).svg()
    judge(row, &model)
    let document = current.flatMap { context.figures.source(of: $0) }
    model.source = document?.title
    model.locator = document?.locator.nonEmpty
    model.note = note(of: series, showsNote)
    model.isUndecided = current?.isUndecided == true
    return model
  }

  /// What was to be reached and whether it is.
  private func judge(_ row: SeriesRow, _ model: inout SeriesRowModel) {
    guard let judged = row.judged else { return }
    let completion = row.series.completion(judged)
    model.target = speech.target(judged.target, of: row.series.indicator)
    model.judgedPeriod =
      judged.period == row.series.current?.period
      ? nil : speech.format.shortPeriod(judged.period)
    model.completion = completion.flatMap(speech.rate)
    model.isReached = completion?.isReached == true
    model.isMissed = completion?.isReached == false
  }

  private func note(of series: Series, _ isShown: Bool) -> Wording? {
    // One that has figures of many entities only says so.
    if series.points.isEmpty { return context.figures.rowOfMany(series).note }
    return isShown ? context.figures.row(series).note : nil
  }

  private func cell(
    _ cell: SeriesCell, of indicator: Indicator, namesPeriod: Bool, hasUnit: Bool = false
  ) -> SeriesCellModel {
    SeriesCellModel(
      id: indicator.id,
      period: namesPeriod ? cell.period.map(speech.format.shortPeriod) : nil, before: cell.before,
      whole: cell.whole, fraction: cell.fraction,
      unit: hasUnit || !cell.hasPlainUnit && namesPeriod
        ? cell.unit.nonEmpty.map { cell.joint + $0 } : nil,
      number: cell.number, span: cell.span > 1 ? String(cell.span) : nil)
  }
}

extension PageContext {
  var tables: SeriesTables { SeriesTables(context: self) }
}
