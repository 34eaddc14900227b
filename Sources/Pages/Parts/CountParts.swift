import Charts
import Content
import Figures
import Indicators

/// Figures drawn as marks: one for each thing, so that a reader can count. What nobody can count is an area.
struct CountParts {
  let context: PageContext

  /// How marks stand.
  enum Shape {
    /// Small squares in rows.
    case squares
    /// Squares in blocks of a hundred.
    case hundreds
    /// Strokes in tens, for what is left of a whole and is drawn as its part.
    case strokes
  }

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }

  /// A series with its latest figure drawn; nil where it has none.
  ///
  /// - Parameter others: what stands beside it. An area is drawn where another of its unit does; alone, or beside
  ///   an area of another unit, it says nothing.
  func count(
    _ series: Series, as shape: Shape = .squares, beside others: [Series] = []
  ) -> CountModel? {
    let indicator = series.indicator
    let reference = FigureReference(indicator: indicator.id, entity: series.entity?.id)
    guard let point = series.current,
      let figure = site.dataset.figure(reference).flatMap(speech.parts)
    else { return nil }
    let parts = parts(of: series, in: point)
    var model = CountModel(
      id: indicator.id, name: speech.title(of: series),
      href: context.link(to: .indicator(indicator.id)), level: speech.name(of: series.level),
      prefix: figure.prefix, number: figure.number,
      unit: figure.infix + (figure.needsSpace ? " " : "") + figure.unit + figure.suffix,
      marks: point.amount.map {
        marks(
          of: $0.value, $0.qualifier, indicator, as: shape,
          among: others.filter { $0.indicator.unit == indicator.unit }
            .compactMap { $0.current?.amount?.value.double },
          part: parts.first { $0.isDrawn }?.count)
      } ?? "",
      period: speech.format.shortPeriod(point.period))
    model.parts = parts.map(\.model)
    model.isUndecided = point.isUndecided
    model.hasOtherReading = site.dataset.conflicts.contains {
      $0.indicator == indicator.id && $0.entity == series.entity?.id && $0.period == point.period
        && $0.preferred != nil
    }
    model.source = context.charts.source(of: [series])
    return model
  }

  /// The latest figure of an indicator as marks alone; nil where there is nothing to draw.
  func marks(of id: String, as shape: Shape = .squares) -> String? {
    site.dataset.series(id).flatMap { count($0, as: shape)?.marks.nonEmpty }
  }

  /// A reading as marks, beside the others.
  func marks(
    of observation: Observation, among readings: [Observation], of indicator: Indicator
  ) -> String {
    guard let number = observation.number else { return "" }
    return marks(
      of: number, observation.qualifier, indicator, as: .squares,
      among: readings.compactMap { $0.number?.double }, part: nil)
  }

  private func marks(
    of value: DecimalNumber, _ qualifier: Qualifier, _ indicator: Indicator, as shape: Shape,
    among amounts: [Double], part: Int?
  ) -> String {
    guard qualifier != .rank, !indicator.unit.isCalendarYear(value), !value.isNegative else {
      return ""
    }
    if indicator.unit.isPercent { return ShareBar(percent: value.double).svg }
    guard !indicator.unit.isMoney, let count = value.count, count <= Tally.most else {
      guard amounts.count > 1, let largest = amounts.max() else { return "" }
      return Area(value.double, of: largest).svg
    }
    let look: Tally.Look = shape == .strokes ? .part : isOpen(indicator) ? .open : .whole
    let runs: [Tally.Run] =
      part.map { [Tally.Run($0, .part), Tally.Run(count - $0, look)] } ?? [Tally.Run(count, look)]
    let tally = Tally(runs, fades: [.moreThan, .atLeast].contains(qualifier))
    switch shape {
    case .squares: return tally.squares
    case .hundreds: return tally.hundreds
    case .strokes: return tally.strokes
    }
  }

  /// Whether what is counted is not there yet: whatever the register names of it is not won, or it counts what was
  /// not reached of a whole.
  private func isOpen(_ indicator: Indicator) -> Bool {
    let named = site.register.achievements(countedBy: indicator.id)
    return indicator.role == .rest
      || !named.isEmpty && named.allSatisfy { $0.status != .won }
  }

  private func parts(
    of series: Series, in point: Point
  ) -> [(model: CountPartModel, count: Int, isDrawn: Bool)] {
    guard series.entity == nil, let whole = point.amount?.value.count else { return [] }
    var hasDrawn = false
    return site.dataset.parts(of: series.indicator).compactMap { indicator in
      let own = site.dataset.series(of: indicator)
      guard let amount = own.current?.amount, let count = amount.value.count else { return nil }
      let isDrawn = !hasDrawn && count <= whole && indicator.unit == series.indicator.unit
      hasDrawn = hasDrawn || isDrawn
      let model = CountPartModel(
        id: indicator.id, name: speech.name(of: indicator),
        href: context.link(to: .indicator(indicator.id)), text: speech.text(of: own),
        isDrawn: isDrawn)
      return (model, count, isDrawn)
    }
  }
}

extension DecimalNumber {
  /// The number as a count of things; nil where it is none.
  var count: Int? { decimals == 0 && !isNegative ? Int(description) : nil }
}

extension PageContext {
  var counts: CountParts { CountParts(context: self) }
}
