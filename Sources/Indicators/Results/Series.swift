import Diagnostics

/// All that is known of an indicator and whom it is measured of, period by period.
///
/// An object, as its points are: both are handed on for every figure that a page shows, and hold much more than
/// it asks for.
public final class Series: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// Who is measured; nil for the indicator's level as such.
  public let entity: Entity?
  /// What is known of each period, the earliest first; periods of which nothing is known are not there.
  public let points: [Point]
  /// The latest period that has a figure, be it undecided.
  ///
  /// Of periods that end on the same day the longest for a running total; else the shortest that is at least
  /// a year, and where all are parts of a year the longest.
  public let current: Point?

  init(indicator: Indicator, entity: Entity? = nil, points: [Point]) {
    self.indicator = indicator
    self.entity = entity
    self.points = points
    let figures = points.filter { !$0.reading.isMissing && !$0.isAbsence }
    // That nobody counted is shown where nothing else is known.
    let known = figures.isEmpty ? points.filter { !$0.reading.isMissing } : figures
    let latest = known.filter { $0.period.end == known.last?.period.end }
    let isTotal = indicator.accumulation == .cumulative
    current = isTotal ? latest.first : latest.last { !$0.period.isPartOfYear } ?? latest.first
  }

  /// Whom its figures are about.
  public var level: Level { entity?.level ?? indicator.level }

  /// What is known of a period.
  public func point(_ period: Period) -> Point? { points.first { $0.period == period } }

  /// What the figure of a period is.
  public func figure(_ period: Period) -> Reading { point(period)?.reading ?? .missing }

  /// The latest period that has a figure and a target for it: by it, an indicator is judged.
  public var judged: Point? {
    if let current, current.target != nil { return current }
    return points.last { $0.target != nil && !$0.reading.isMissing }
  }

  /// Whether there is a target and no figure at all yet: what it comes to is open.
  var awaitsFigure: Bool { current == nil && points.contains { $0.target != nil } }

  /// How far the target of a period is reached; nil where there is no target or no figure.
  ///
  /// A target holds for its own period and no other: what was to be reached over three years says
  /// nothing of the last of them.
  public func completion(_ point: Point) -> Completion? {
    guard let target = point.target else { return nil }
    switch point.reading {
    case .value(let observation):
      guard let value = observation.value, !value.isAbsence else { return nil }
      return Completion(
        value: value, qualifier: observation.qualifier, target: target, of: indicator,
        before: before(point, target), isJustBelow: observation.word?.isJustBelow ?? false)
    case .derived(let figure):
      return Completion(
        value: .number(figure.value), qualifier: figure.qualifier, target: target, of: indicator,
        before: before(point, target))
    case .undecided, .missing: return nil
    }
  }

  /// The number that a target of growth is measured from: that of the period right before, or of the same part
  /// of the year before.
  private func before(_ point: Point, _ target: Observation.Value) -> DecimalNumber? {
    guard case .form(.growth) = target, let before = point.period.yearBefore else { return nil }
    return self.point(before)?.amount?.value
  }

  /// What a point is compared with: the latest figure before it for a period of the same kind and length.
  ///
  /// A part of a year is compared with the same part of the year before, since its neighbours are other
  /// seasons; only where nothing is known of that with the latest one before it.
  public func previous(to point: Point) -> Point? {
    let period = point.period
    if period.isPartOfYear, let before = period.yearBefore.flatMap({ self.point($0) }),
      before.amount != nil
    {
      return before
    }
    return points.last {
      $0.period.end < period.end && $0.period.isComparable(with: period) && $0.amount != nil
    }
  }

  /// The points that stand on one axis of time, those with a number or a range: single years where there are two of
  /// them, else the most of one kind and length, of equally many the longest.
  ///
  /// A year and its months never share an axis; totals of several years are on none.
  public var comparablePoints: [Point] {
    let known = points.filter(\.isDrawable)
    let years = known.filter(\.period.isYear)
    if years.count > 1 { return years }
    var groups: [[Point]] = []
    for point in known where point.period.kind != .years {
      if let index = groups.firstIndex(where: { $0[0].period.isComparable(with: point.period) }) {
        groups[index].append(point)
      } else {
        groups.append([point])
      }
    }
    let largest = groups.max {
      ($0.count, $0[0].period.lengthInMonths, $1[0].period.kind.rawValue)
        < ($1.count, $1[0].period.lengthInMonths, $0[0].period.kind.rawValue)
    }
    return largest.flatMap { $0.count > years.count ? $0 : nil } ?? years
  }

  /// The change to a point from the figure that it is compared with; nil where there is none.
  public func change(to point: Point) -> Change? {
    previous(to: point).flatMap { change(from: $0.period, to: point.period) }
  }

  /// The change from one period to another; nil where one of them has no number.
  public func change(from: Period, to: Period) -> Change? {
    guard let first = point(from)?.amount, let last = point(to)?.amount else { return nil }
    return Change(of: indicator, from: first, to: last)
  }
}

/// What the figure of an indicator and period is.
public enum Reading: Sendable {
  /// What a source says.
  case value(Observation)
  /// What follows from other figures; no source says it.
  indirect case derived(DerivedFigure)
  /// Sources disagree and nothing decides between them.
  case undecided([Observation])
  /// Nobody says.
  case missing

  /// Whether there is nothing to show.
  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

/// What is known of an indicator in a period.
public final class Point: Sendable {
  /// A number, how exactly it is meant, and for when.
  public struct Amount: Hashable, Sendable {
    /// The period it is about.
    public let period: Period
    /// The number in the indicator's unit.
    public let value: DecimalNumber
    /// How exactly it is meant.
    public let qualifier: Qualifier
    /// The word for it, where the table gives one.
    public let word: QualifierWord?
  }

  private let indicator: Indicator
  /// The period.
  public let period: Period
  /// All rows of the table, rejected readings and mere targets included, in its order.
  public let observations: [Observation]
  /// The figure.
  public let reading: Reading
  /// What the indicator's formula comes to, if it has one.
  public let derivation: Derivation?

  init(
    indicator: Indicator, period: Period, observations: [Observation], chosen: Observation?,
    isUndecided: Bool, derivation: Derivation?
  ) {
    self.indicator = indicator
    self.period = period
    self.observations = observations
    self.derivation = derivation
    if let chosen {
      reading = .value(chosen)
    } else if isUndecided {
      var readings: [Observation] = []
      for row in observations where row.value != nil && !readings.contains(where: row.agrees) {
        readings.append(row)
      }
      reading = .undecided(readings)
    } else if let figure = derivation?.figure {
      reading = .derived(figure)
    } else {
      reading = .missing
    }
  }

  /// What was to be reached, where the table says so for this very period.
  public var target: Observation.Value? {
    if case .value(let observation) = reading, let target = observation.target { return target }
    return observations.first { $0.target != nil }?.target
  }

  /// The figure as a number, a derived one rounded as it is printed; nil for words, and where there is
  /// none.
  public var amount: Amount? {
    switch reading {
    case .value(let observation):
      number(of: observation).map {
        Amount(
          period: period, value: $0, qualifier: observation.qualifier, word: observation.word)
      }
    case .derived(let figure):
      Amount(
        period: period, value: figure.printed(indicator), qualifier: figure.qualifier, word: nil)
    case .undecided, .missing: nil
    }
  }

  /// The number that an observation gives or comes to, as 18.5 of 1:18.5.
  private func number(of observation: Observation) -> DecimalNumber? {
    guard case .form(let form)? = observation.value else { return observation.number }
    return form.number(in: indicator.unit)?.rounded(toPlaces: indicator.derivedPrecision)
  }

  /// Whether a source says why there is no figure: nobody counted, or there is nothing to count.
  public var isAbsence: Bool {
    if case .value(let observation) = reading {
      observation.value?.isAbsence == true
    } else {
      false
    }
  }

  /// Whether it has a place on an axis.
  public var isDrawable: Bool { amount != nil || band != nil }

  /// From which number to which it goes, of a figure that is a range; nil for all others.
  public var band: (low: DecimalNumber, high: DecimalNumber)? {
    guard case .value(let observation) = reading,
      case .form(.range(let low?, let high?))? = observation.value
    else { return nil }
    return (low, high)
  }

  /// How what a source reports compares with what the formula comes to; nil unless there are both.
  public func agreement(of observation: Observation) -> Agreement? {
    guard let reported = observation.number, let derived = derivation?.figure else { return nil }
    return Agreement(
      reported: reported, qualifier: observation.qualifier, derived: derived.value,
      precision: indicator.precision)
  }

  /// How the figure compares with what the formula comes to; nil unless a source reports it.
  public var agreement: Agreement? {
    if case .value(let observation) = reading { agreement(of: observation) } else { nil }
  }

  /// A warning where the figure and the formula differ by more than rounding.
  var disagreement: Diagnostic? {
    guard case .value(let observation) = reading, agreement == .differs,
      let reported = observation.number, let derived = derivation?.figure
    else { return nil }
    return .derivedDiffers(observation, reported: reported, derived: derived, indicator)
  }
}

extension Diagnostic {
  fileprivate static func derivedDiffers(
    _ observation: Observation, reported: DecimalNumber, derived: DerivedFigure,
    _ indicator: Indicator
  ) -> Diagnostic {
    let format = FigureFormat(language: .chinese)
    let own = "\(reported)\(indicator.unit.text)"
    let computed = format.computation(of: derived, indicator: indicator)
    return Diagnostic(
      .derivedDiffers, .warning, at: observation.place(of: "value"),
      LocalizedText(
        zh: "指标“\(observation.subject)”\(observation.period) 写的是 \(own)，按公式算是 \(computed)",
        en:
          "“\(observation.subject)” is given as \(own) in \(observation.period), its formula says \(computed)"
      ),
      hint: LocalizedText(
        zh: "核对来源；公式的分母或口径不对就改公式，来源自己算错就在“说明”里写明",
        en: "check the source; mend the formula if it is wrong, or say in note that the source is"),
      related: [indicator.place(of: "formula")])
  }
}
