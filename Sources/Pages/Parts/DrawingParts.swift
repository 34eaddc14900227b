import Charts
import Content
import Figures
import Indicators
import SiteMap

/// The drawings above the tables of the statistics.
struct DrawingParts {
  let context: PageContext

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }

  /// The drawings of a view by level; none for one that has a chart of another kind.
  func groups(
    of series: [Series], as kind: ViewSetting.Chart?, id: String
  ) -> [DrawingGroupModel] {
    guard let kind, [.squares, .slope, .river].contains(kind) else { return [] }
    if kind == .slope { return slopes(of: series, id: id) }
    return site.dataset.levels.compactMap { level in
      let own = series.filter { $0.level == level }
      var group = DrawingGroupModel(
        anchor: "\(id)-\(level.id)", title: speech.name(of: level),
        source: context.charts.source(of: own))
      switch kind {
      case .squares:
        group.counts = own.compactMap { context.counts.count($0, as: .hundreds, beside: own) }
        group.period = group.counts.takePeriod()
      case .river:
        group.stations = stations(of: own)
        group.isOwnScale = Set(series.map(\.level)).count > 1
      case .bar, .line, .slope: break
      }
      return group.counts.isEmpty && group.stations.isEmpty ? nil : group
    }
  }

  /// Small lines by level, those of one unit on one scale.
  private func slopes(of series: [Series], id: String) -> [DrawingGroupModel] {
    let units = series.byUnit.map { (series: $0, range: range(of: $0)) }
    return site.dataset.levels.flatMap { level in
      let drawn = units.compactMap { all, range -> (Indicator, DrawingGroupModel)? in
        let own = all.filter { $0.level == level }
        var group = DrawingGroupModel(
          anchor: "\(id)-\(level.id)", title: speech.name(of: level),
          source: context.charts.source(of: own))
        group.slopes = own.compactMap { slope($0, in: range) }
        group.low = range.flatMap { end($0.lowerBound, of: all) }
        group.high = range.flatMap { end($0.upperBound, of: all) }
        return group.slopes.isEmpty ? nil : own.first.map { ($0.indicator, group) }
      }
      return drawn.enumerated().map { index, each in
        var group = each.1
        group.name(speech.unit(of: each.0), number: index, of: drawn.count)
        return group
      }
    }
  }

  // MARK: Tasks

  /// The tasks of each level and of each of its entities as small pictures.
  var tasks: [TaskPicturesModel] {
    let highlights = TaskHighlights(site.dataset)
    return site.dataset.levels.flatMap { level in
      let tasks = site.dataset.tasks.filter { $0.key.level == level }
      let owners = [nil] + site.dataset.entities.ofLevel(level).map { $0.id as String? }
      return owners.compactMap { owner -> TaskPicturesModel? in
        let own = tasks.filter { $0.key.entity == owner }
        guard let first = own.first else { return nil }
        let items = own.map { picture(of: $0, highlights) }
        let period = items.flatMap(\.counts).commonPeriod
        return TaskPicturesModel(
          level: speech.owner(of: first.key), period: period,
          items: items.map { $0.without(period) })
      }
    }
  }

  private func picture(
    of task: ConstructionTask, _ highlights: TaskHighlights
  ) -> TaskPictureModel {
    let summary = site.dataset.summary(of: task.key)
    let series = highlights.series(of: task)
    return TaskPictureModel(
      anchor: "task-\(task.key)", source: context.charts.source(of: series),
      number: task.key.number.description, title: speech.title(of: task),
      href: context.link(to: .task(task.key.description)),
      counts: series.compactMap { context.counts.count($0, beside: series) },
      total: String(summary.series.count), reached: String(summary.reached),
      targeted: summary.withTarget == 0 ? nil : String(summary.withTarget))
  }

  // MARK: Lines

  /// From the least to the most of all figures and their targets, so that small lines can be compared.
  private func range(of series: [Series]) -> ClosedRange<Double>? {
    let values = series.flatMap { one in
      one.points.flatMap { point -> [Double] in
        [point.amount?.value.double, point.target?.number?.double].compactMap(\.self)
      }
    }
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return low...high
  }

  /// The figure that stands at an end of the scale of small lines; nil where only a target stands there.
  private func end(_ bound: Double, of series: [Series]) -> SlopePointModel? {
    for one in series {
      for point in one.points {
        guard let amount = point.amount, amount.value.double == bound else { continue }
        return SlopePointModel(
          id: one.indicator.id, text: speech.format.figure(amount, of: one.indicator).text)
      }
    }
    return nil
  }

  private func slope(_ series: Series, in range: ClosedRange<Double>?) -> SlopeModel? {
    let indicator = series.indicator
    let comparable = series.comparablePoints.filter { $0.amount != nil }
    let points = comparable.count > 1 ? comparable : [series.current].compactMap(\.self)
    guard let last = points.last else { return nil }
    let ends = points.count > 1 ? [points[0], last] : [last]
    var model = SlopeModel(
      id: indicator.id, name: speech.title(of: series),
      href: context.link(to: .indicator(indicator.id)),
      line: Trend(
        Trend.points(points), range: range,
        isSpan: last.period.lengthInMonths > 12
      )
      .svg(classes: "trend slope", width: 120, height: 64),
      points: ends.compactMap { point in
        point.amount.map {
          SlopePointModel(
            id: indicator.id, text: speech.format.figure($0, of: indicator).text,
            period: speech.format.shortPeriod(point.period))
        }
      })
    model.change = series.change(to: last).map { change in
      // From 80 in 2015 to 70 in 2018, 20 more: than in 2017, which stands nowhere on the card.
      let isShown = ends.count > 1 && ends[0].period == change.from.period
      return isShown ? speech.format.change(change) : speech.format.comparison(change)
    }
    model.missing =
      points.count > 1
      ? FigureCharts(site, speech).history(of: series)?.missingNote : nil
    model.target = speech.target(last.target, of: indicator)
    model.isReached = series.completion(last)?.isReached == true
    return model
  }

  // MARK: Rivers

  /// What runs into each other: amounts in the unit of the first.
  static func run(of series: [Series]) -> [Series] {
    let known = series.filter { $0.current?.amount != nil }
    return known.filter { $0.indicator.unit == known.first?.indicator.unit }
  }

  /// Amounts of one unit, each running into the next.
  private func stations(of series: [Series]) -> [StationModel] {
    let run = Self.run(of: series)
    let river = River(run.map { $0.current?.amount?.value.double ?? 0 })
    let texts = speech.alike(
      run.map { series in
        series.current.flatMap { speech.parts(of: $0, series.indicator) }
      })
    return run.enumerated().compactMap { index, one in
      guard let point = one.current else { return nil }
      let next = index + 1 < run.count ? run[index + 1] : nil
      var station = StationModel(
        id: one.indicator.id, name: speech.title(of: one),
        href: context.link(to: .indicator(one.indicator.id)), text: texts[index],
        period: speech.format.period(point.period), bar: river.bar(index), flow: river.flow(index))
      station.rate = next.flatMap { rate(from: one, to: $0) }
      // What is for another time does not run into the next amount, so nothing is drawn between them.
      if station.rate == nil, let next, next.current?.period != point.period {
        station.isOtherPeriod = true
        station.flow = ""
      }
      return station
    }
  }

  /// What is known as the second of two amounts by the first, by its formula.
  private func rate(from first: Series, to second: Series) -> RateModel? {
    guard first.current?.period == second.current?.period else { return nil }
    let indicator = site.dataset.indicators.first { indicator in
      indicator.formula?.quotient.map { $0 == (second.indicator.id, first.indicator.id) } ?? false
    }
    return indicator.map {
      RateModel(
        id: $0.id, name: speech.name(of: $0), href: context.link(to: .indicator($0.id)),
        text: speech.text(of: site.dataset.series(of: $0)))
    }
  }

  // MARK: Readings

  /// The figures of which sources say different things, with each reading drawn.
  func facing(_ conflicts: [Conflict]) -> [FacingModel] {
    conflicts.compactMap { conflict in
      guard let indicator = site.dataset.indicator(conflict.indicator) else { return nil }
      let readings = conflict.readings.map { observation in
        var reading = context.figures.reading(observation, of: indicator)
        reading.marks = context.counts.marks(
          of: observation, among: conflict.readings, of: indicator)
        return reading
      }
      let owner = conflict.entity.map { "-\($0)" } ?? ""
      return FacingModel(
        anchor: "readings-\(indicator.id)-\(conflict.period.anchor)\(owner)",
        source: context.charts.source(titled: readings.map(\.source)),
        id: indicator.id, name: speech.name(of: indicator),
        href: context.link(to: .indicator(indicator.id)),
        level: conflict.entity.flatMap(site.dataset.entities.entity).map(speech.name)
          ?? speech.name(of: indicator.level),
        period: speech.format.period(conflict.period), isDecided: conflict.preferred != nil,
        readings: readings)
    }
  }
}

extension PageContext {
  var drawings: DrawingParts { DrawingParts(context: self) }
}

extension Observation.Value {
  fileprivate var number: DecimalNumber? {
    if case .number(let number) = self { number } else { nil }
  }
}
