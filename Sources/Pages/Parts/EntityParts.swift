import Content
import Figures
import Indicators

/// Who is measured, as parts of pages: tables of entities by periods, and lists that lead to their pages.
struct EntityParts {
  /// The most periods that a table has columns for; all of them stand in the list of figures below.
  private static let mostPeriods = 6

  let context: PageContext

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }
  private var entities: EntityList { site.dataset.entities }

  /// The entities that an indicator is measured of, a table for each level: no total that the data do not
  /// give, and no two levels in one table.
  func tables(of indicator: Indicator) -> [EntityTableModel] {
    let all = site.dataset.entitySeries(of: indicator)
    return site.dataset.levels.compactMap { level in
      let order = entities.ofLevel(level).map(\.id)
      let series = order.compactMap { id in all.first { $0.entity?.id == id } }
      return series.isEmpty ? nil : table(of: series, level)
    }
  }

  private func table(of series: [Series], _ level: Level) -> EntityTableModel {
    let indicator = series[0].indicator
    let periods = Array(
      Set(series.flatMap { $0.points.filter { !$0.reading.isMissing }.map(\.period) })
        .sorted().suffix(Self.mostPeriods))
    // What all are parts of need not be said of each.
    let showsParents = Set(series.map { $0.entity?.parent }).count > 1
    let places = ranks(of: series, in: periods.last)
    let rows = series.enumerated().map { position, one in
      EntityTableModel.Row(
        id: indicator.id, name: one.entity.map(speech.name) ?? "",
        href: context.link(to: .entity(one.entity?.id ?? "")),
        parent: showsParents
          ? one.entity?.parent.flatMap(entities.entity).map(speech.name) : nil,
        cells: periods.map { cell(of: one, $0) }, rank: places[position].map(String.init))
    }
    return EntityTableModel(
      ids: indicator.id, id: level.id, title: speech.name(of: level),
      unit: speech.unit(of: indicator),
      periods: periods.map { TextModel(speech.format.period($0)) }, rows: rows,
      chart: context.charts.comparison(of: series, id: "chart-\(level.id)"))
  }

  private func cell(of series: Series, _ period: Period) -> EntityTableModel.Cell {
    let point = series.point(period)
    let parts = point.flatMap { speech.parts(of: $0, series.indicator) }
    let completion = point.flatMap(series.completion)
    return EntityTableModel.Cell(
      id: series.indicator.id,
      text: parts.map { $0.prefix + $0.number + $0.infix + $0.suffix }
        ?? undecided(point, series.indicator) ?? FigureSpeech.unknown,
      number: point?.amount?.value.description ?? "", period: speech.format.period(period),
      target: speech.target(point?.target, of: series.indicator),
      isReached: completion?.isReached == true, isMissed: completion?.isReached == false)
  }

  /// The readings of a figure that nothing decides between.
  private func undecided(_ point: Point?, _ indicator: Indicator) -> String? {
    guard case .undecided(let readings)? = point?.reading else { return nil }
    return readings.compactMap { speech.format.figure($0, of: indicator)?.text }
      .joined(separator: " / ")
  }

  /// The places of entities in the latest period, the best first, where the indicator asks for them; equal
  /// figures share a place.
  private func ranks(of series: [Series], in period: Period?) -> [Int?] {
    guard series[0].indicator.isRanked else { return series.map { _ in nil } }
    return places(of: series, in: period)
  }

  /// The place of an entity among all of its level that its indicator is measured of, in the latest period that
  /// any of them has a figure for; nil where it has none.
  func place(of series: Series) -> Int? {
    guard let entity = series.entity else { return nil }
    let all = site.dataset.entitySeries(of: series.indicator).filter { $0.level == entity.level }
    let latest = all.flatMap(\.points).filter { $0.amount != nil }.map(\.period).max()
    let position = all.firstIndex { $0.entity?.id == entity.id }
    return all.count > 1 ? position.flatMap { places(of: all, in: latest)[$0] } : nil
  }

  private func places(of series: [Series], in period: Period?) -> [Int?] {
    guard let period else { return series.map { _ in nil } }
    let values = series.map { $0.point(period)?.amount?.value }
    let isLowBest = series[0].indicator.comparison == .atMost
    return values.map { own in
      own.map { own in
        1 + values.compactMap(\.self).count { isLowBest ? $0 < own : $0 > own }
      }
    }
  }

  /// All entities as links, a list for each level.
  var lists: [EntityListModel] {
    site.dataset.levels.compactMap { level in
      let own = entities.ofLevel(level)
      return own.isEmpty ? nil : list(of: own, level)
    }
  }

  /// Some entities as links.
  func list(of entities: [Entity], _ level: Level) -> EntityListModel {
    let showsParents = Set(entities.map(\.parent)).count > 1
    return EntityListModel(
      id: level.id, title: speech.name(of: level),
      items: entities.map { entity in
        let summary = site.dataset.summary(of: entity)
        return EntityListModel.Item(
          name: speech.name(of: entity), href: context.link(to: .entity(entity.id)),
          parent: showsParents
            ? entity.parent.flatMap(self.entities.entity).map(speech.name) : nil,
          count: String(summary.withFigure), reached: String(summary.reached),
          targeted: String(summary.withTarget))
      })
  }
}
