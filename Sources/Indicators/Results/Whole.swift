import Diagnostics

/// A whole that the table of indicators says is one, with its parts: all targets that were set, how many
/// of them are reached, and how many are not.
public struct Whole: Sendable {
  /// The whole.
  public let total: Indicator
  /// The indicators that the table gives as its parts, by what they are of it.
  public let parts: [IndicatorRole: Indicator]

  /// The part of it that is reached.
  public var reached: Indicator? { parts[.reached] }
  /// The part of it that is not.
  public var rest: Indicator? { parts[.rest] }
  /// The share of it that is reached, as a source reports it or a formula gives it.
  public var rate: Indicator? { parts[.rate] }
}

/// How far a whole is reached in a period.
public struct WholeCount: Sendable {
  /// When it was so.
  public let period: Period
  /// All of it.
  public let total: Point.Amount
  /// What is reached of it, reported or the rest taken from the whole.
  public let reached: Point.Amount
  /// What is not, reported or the reached part taken from the whole.
  public let rest: Point.Amount

  /// How many per cent of the whole are reached; nil for a whole of nothing.
  public var rate: DecimalNumber? {
    total.value.isZero
      ? nil : reached.value.multiplied(by: .hundred)?.divided(by: total.value)
  }

  /// How exactly the rate is meant.
  public var qualifier: Qualifier { isExact ? .exact : .about }

  /// Whether all three are exact, so that they must add up.
  var isExact: Bool { [total, reached, rest].allSatisfy { $0.qualifier == .exact } }
}

extension Dataset {
  /// How far a whole is reached, by the latest period of which the whole and one of its parts are known.
  public func count(of whole: Whole) -> WholeCount? { counts(of: whole).last }

  /// The same for each period, the earliest first; of a running total the longest of those that end
  /// together comes last, as it is the current one.
  func counts(of whole: Whole) -> [WholeCount] {
    let reached = whole.reached.map(series)
    let rest = whole.rest.map(series)
    let series = series(of: whole.total)
    let counts = series.points.compactMap { point -> WholeCount? in
      guard let total = point.amount else { return nil }
      let period = point.period
      let parts = [reached, rest].map { $0?.point(period)?.amount }
      guard let done = parts[0] ?? parts[1].flatMap({ total.less($0) }),
        let left = parts[1] ?? parts[0].flatMap({ total.less($0) })
      else { return nil }
      return WholeCount(period: period, total: total, reached: done, rest: left)
    }
    guard whole.total.accumulation == .cumulative, let end = counts.last?.period.end else {
      return counts
    }
    let latest = counts.filter { $0.period.end == end }
    return counts.filter { $0.period.end != end } + latest.reversed()
  }
}

extension Point.Amount {
  /// What is left of a whole without a part; about so much where one of them is.
  fileprivate func less(_ part: Self) -> Self? {
    value.subtracting(part.value).map {
      let isExact = [self, part].allSatisfy { $0.qualifier == .exact }
      return Self(period: period, value: $0, qualifier: isExact ? .exact : .about, word: nil)
    }
  }
}
