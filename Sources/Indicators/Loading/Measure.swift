/// What reading a figure needs to know of its indicator, also of one that was left out.
struct Measure {
  /// What the table of indicators has of it.
  enum Row {
    /// A sound row.
    case sound
    /// A row that was reported and left out.
    case leftOut
    /// None.
    case missing
  }

  let id: String
  /// Nil where the row of the indicator does not say.
  let unit: UnitOfMeasure?
  let comparison: Comparison?
  /// What the table has of it; figures are kept of a sound row alone.
  let row: Row
  /// Whether the row says, be it by an empty cell, how values are held against targets.
  var isOperatorKnown = true

  init(id: String, unit: UnitOfMeasure?, comparison: Comparison?, row: Row) {
    self.id = id
    self.unit = unit
    self.comparison = comparison
    self.row = row
  }

  init(_ indicator: Indicator) {
    self.init(
      id: indicator.id, unit: indicator.unit, comparison: indicator.comparison, row: .sound)
  }

  /// The unit to read numbers in; where none is known, what is wrong with units is not to be reported.
  var readingUnit: UnitOfMeasure { unit ?? UnitOfMeasure("") }
}

extension NumberProblem {
  /// Whether the number would be right in another unit.
  var isAboutUnit: Bool {
    switch self {
    case .otherUnit: true
    case .qualifiedToo(_, let problem): problem.isAboutUnit
    default: false
    }
  }
}

/// Figures of rows that were left out, so that nobody reports them as missing once more.
struct MissingFigures: Sendable {
  /// Whether any figure may be among them.
  var areUnknown = false
  /// The periods by indicator; nil among them where the row does not say.
  private var periods: [String: [Period?]] = [:]

  mutating func add(_ indicator: String?, _ period: Period?) {
    guard let indicator else { return }
    periods[indicator, default: []].append(period)
  }

  /// Whether a figure of an indicator, in a period or in any, may be among them.
  func mayHold(_ indicator: String, in period: Period?) -> Bool {
    if areUnknown { return true }
    guard let left = periods[indicator] else { return false }
    guard let period else { return true }
    return left.contains { $0 == nil || $0 == period }
  }
}
