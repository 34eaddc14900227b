/// How an indicator moved from one period to another.
public struct Change: Sendable {
  /// Which way a figure moved.
  public enum Direction: Hashable, Sendable {
    case up, down, level
  }

  /// The earlier figure.
  public let from: Point.Amount
  /// The later figure.
  public let to: Point.Amount
  /// The later figure less the earlier one.
  public let difference: DecimalNumber
  /// The unit of the difference: percentage points between percentages, else the indicator's.
  public let unit: UnitOfMeasure
  /// Whether the figures are places in a ranking, where down is better.
  public let isRank: Bool
  /// `about` where one of the figures is not exact.
  public let qualifier: Qualifier

  /// The change of an indicator; nil where it cannot be told: a place beside an amount, or a difference
  /// with too many digits.
  init?(of indicator: Indicator, from: Point.Amount, to: Point.Amount) {
    isRank = from.qualifier == .rank
    // The difference of the figures as they are printed, so that readers find it right.
    let places = indicator.precision ?? DecimalNumber.maximumScale
    guard isRank == (to.qualifier == .rank),
      let difference = to.value.rounded(toPlaces: places)
        .subtracting(from.value.rounded(toPlaces: places))
    else { return nil }
    self.from = from
    self.to = to
    self.difference = difference
    unit = indicator.unit.isPercent ? UnitOfMeasure("个百分点") : indicator.unit
    let isExact = [from, to].allSatisfy { $0.qualifier == .exact || $0.qualifier == .rank }
    qualifier = isExact ? .exact : .about
  }

  /// Which way the figure moved.
  public var direction: Direction {
    difference.isZero ? .level : difference.isNegative ? .down : .up
  }
}
