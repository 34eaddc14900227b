import Diagnostics

/// A figure as an edition of the site has published it: what its pages show for an indicator and a
/// period, without the readings that were set aside.
public struct PublishedFigure: Sendable {
  /// What names a figure for good.
  public struct Key: Hashable, Sendable {
    /// The id of the indicator.
    public let indicator: String
    /// The id of the entity; nil for the indicator's level as such.
    public let entity: String?
    /// The period it is about.
    public let period: Period

    /// The key of a figure.
    public init(indicator: String, entity: String? = nil, period: Period) {
      self.indicator = indicator
      self.entity = entity
      self.period = period
    }

    /// Indicator and entity as prose names them: `gdp`, `gdp/dongyu`.
    var subject: String { entity.map { "\(indicator)/\($0)" } ?? indicator }
  }

  /// One value, and where it comes from.
  public struct Reading: Hashable, Sendable {
    /// A number in the figure's unit, or words.
    public let value: Observation.Value
    /// How exactly it is meant.
    public let qualifier: Qualifier
    /// The word for it, where the table gives one.
    public let word: QualifierWord?
    /// The title of the document; empty for what follows from a formula.
    public let source: String
    /// Where in the document it stands.
    public let locator: String
  }

  /// Indicator, entity and period.
  public let key: Key
  /// The name of the indicator, and behind it that of the entity.
  public let name: String
  /// Whom it is about.
  public let level: Level
  /// The unit of its values.
  public let unit: UnitOfMeasure
  /// How many digits are printed behind the point.
  public let precision: Int?
  /// The value; several where sources disagree and nothing decides; none where there is only a target.
  public internal(set) var readings: [Reading]
  /// What was to be reached.
  public let target: Observation.Value?
  /// The indicators that the value was computed from; none for one that a source gives.
  public let operands: [String]
  /// The cell that the value stands in.
  public let place: Place
  /// The cell that the target stands in.
  public let targetPlace: Place
}

extension PublishedFigure {
  /// Whether both say the same amount, in whatever unit and however it is printed.
  func hasSameValue(as other: PublishedFigure) -> Bool {
    readings.count == other.readings.count
      && zip(readings, other.readings).allSatisfy { own, another in
        own.qualifier == another.qualifier
          && Self.isSame(own.value, unit, another.value, other.unit)
      }
  }

  /// Whether both were to reach the same amount.
  func hasSameTarget(as other: PublishedFigure) -> Bool {
    switch (target, other.target) {
    case (nil, nil): true
    case (let own?, let another?): Self.isSame(own, unit, another, other.unit)
    default: false
    }
  }

  private static func isSame(
    _ left: Observation.Value, _ leftUnit: UnitOfMeasure, _ right: Observation.Value,
    _ rightUnit: UnitOfMeasure
  ) -> Bool {
    switch (left, right) {
    case (.text(let one), .text(let other)): one == other
    case (.form(let one), .form(let other)): one == other
    case (.number(let one), .number(let other)):
      leftUnit.amount(one, equals: other, in: rightUnit)
    default: false
    }
  }
}

extension UnitOfMeasure {
  /// Whether two numbers in two units are the same amount: 1万元 and 10,000元, 9.5% and 95‰.
  func amount(_ value: DecimalNumber, equals other: DecimalNumber, in unit: UnitOfMeasure) -> Bool {
    if text == unit.text { return value == other }
    guard kind == unit.kind, kind != .number, dimension == unit.dimension,
      let own = value.multiplied(by: scale), let another = other.multiplied(by: unit.scale)
    else { return false }
    return own == another
  }
}

extension Dataset {
  /// All figures that the pages of a site show, in the order of the tables.
  public var publishedFigures: [PublishedFigure] {
    indicators.flatMap { indicator in
      allSeries(of: indicator).flatMap { series in
        series.points.compactMap { figure(of: series, $0) }
      }
    }
  }

  private func figure(of series: Series, _ point: Point) -> PublishedFigure? {
    let indicator = series.indicator
    let (readings, operands) = published(point, of: indicator)
    let target = point.target
    guard !readings.isEmpty || target != nil else { return nil }
    let shown = point.shown
    let aimed = point.observations.first { $0.target != nil }
    return PublishedFigure(
      key: .init(indicator: indicator.id, entity: series.entity?.id, period: point.period),
      name: indicator.name + (series.entity.map { " · \($0.name.original)" } ?? ""),
      level: series.level, unit: indicator.unit, precision: indicator.precision,
      readings: readings, target: target, operands: operands,
      place: shown?.place(of: "value") ?? indicator.place(of: "formula"),
      targetPlace: aimed?.place(of: "target") ?? shown?.place(of: "target") ?? indicator.place)
  }

  private func published(
    _ point: Point, of indicator: Indicator
  ) -> (readings: [PublishedFigure.Reading], operands: [String]) {
    switch point.reading {
    case .value(let observation): return ([reading(observation)].compactMap(\.self), [])
    case .undecided(let observations): return (observations.compactMap(reading), [])
    case .derived(let figure):
      let reading = PublishedFigure.Reading(
        value: .number(figure.printed(indicator)), qualifier: figure.qualifier, word: nil,
        source: "", locator: "")
      return ([reading], figure.operands.map(\.indicator))
    case .missing: return ([], [])
    }
  }

  private func reading(_ observation: Observation) -> PublishedFigure.Reading? {
    observation.value.map {
      PublishedFigure.Reading(
        value: $0, qualifier: observation.qualifier, word: observation.word,
        source: source(observation.source)?.title ?? observation.source,
        locator: observation.locator)
    }
  }
}
