import Tables

/// What a cell says that is no single number: 1:18.5, 3—5, 三分之二, 前10%, 未统计.
public enum ValueForm: Hashable, Sendable {
  /// One number to another: 1:18.5.
  case ratio(DecimalNumber, DecimalNumber)
  /// From one number to another, in the indicator's unit; open at one end where that is nil, as a target of no
  /// more than 5 is.
  case range(DecimalNumber?, DecimalNumber?)
  /// So many of so many parts: 三分之二.
  case fraction(Int, of: Int)
  /// Among the best so many per cent: 前10%.
  case topShare(DecimalNumber)
  /// Among the first so many: 前10名.
  case topPlaces(Int)
  /// A target of so many per cent more than in the period before: 每年增长5%.
  case growth(DecimalNumber)
  /// Nobody counted it.
  case notCollected
  /// There is nothing to count.
  case notApplicable

  /// Whether it says why there is no figure.
  public var isAbsence: Bool { self == .notCollected || self == .notApplicable }
}

extension ValueForm: CustomStringConvertible {
  /// The canonical spelling, as tables and data files have it; read again as the same.
  public var description: String {
    switch self {
    case .ratio(let first, let second): "\(first):\(second)"
    case .range(let low?, let high?): "\(low)—\(high)"
    case .range(let low?, nil): "≥\(low)"
    case .range(nil, let high?): "≤\(high)"
    case .range(nil, nil): ""
    case .fraction(let part, let whole):
      "\(ChineseNumeral.text(of: whole))分之\(ChineseNumeral.text(of: part))"
    case .topShare(let share): "前\(share)%"
    case .topPlaces(let count): "前\(count)名"
    case .growth(let rate): rate.isNegative ? "\(rate)%/年" : "+\(rate)%/年"
    case .notCollected: "未统计"
    case .notApplicable: "不适用"
    }
  }

  /// Its kind and its parts, for programs: `range`, with `low` 3 and `high` 5.
  public var parts: (kind: String, numbers: [(key: String, value: DecimalNumber?)]) {
    switch self {
    case .ratio(let first, let second): ("ratio", [("first", first), ("second", second)])
    case .range(let low, let high): ("range", [("low", low), ("high", high)])
    case .fraction(let part, let whole):
      (
        "fraction",
        [("numerator", DecimalNumber(part)), ("denominator", DecimalNumber(whole))]
      )
    case .topShare(let share): ("top-share", [("percent", share)])
    case .topPlaces(let count): ("top-places", [("places", DecimalNumber(count))])
    case .growth(let rate): ("growth", [("percent", rate)])
    case .notCollected: ("not-collected", [])
    case .notApplicable: ("not-applicable", [])
    }
  }
}

extension ValueForm {
  /// The number that it comes to in a unit; nil for what is none.
  ///
  /// A ratio with a one in it comes to its other side, 18.5 of 1:18.5, which is what people compare.
  func number(in unit: UnitOfMeasure) -> DecimalNumber? {
    switch self {
    case .ratio(1, let second): second
    case .ratio(let first, let second): first.divided(by: second)
    case .fraction(let part, let whole):
      DecimalNumber(part).divided(by: DecimalNumber(whole))
        .flatMap { unit.isShare ? $0.divided(by: unit.scale) : $0 }
    case .range, .topShare, .topPlaces, .growth, .notCollected, .notApplicable: nil
    }
  }

  /// The first side of a ratio by the second, which is larger the more there is of the first.
  var quotient: DecimalNumber? {
    if case .ratio(let first, let second) = self { first.divided(by: second) } else { nil }
  }
}
