import Diagnostics

/// What the formula of an indicator comes to in a period.
public final class Derivation: Sendable {
  /// The period that all operands are about.
  public let period: Period
  /// The figure, or why there is none.
  public let outcome: Outcome

  init(period: Period, outcome: Outcome) {
    self.period = period
    self.outcome = outcome
  }

  /// The figure, or why there is none.
  public enum Outcome: Sendable {
    /// The formula has this value.
    case figure(DerivedFigure)
    /// The formula has no value, for this reason.
    case missing(LocalizedText)
  }

  /// The figure; nil where there is none.
  public var figure: DerivedFigure? {
    if case .figure(let figure) = outcome { figure } else { nil }
  }
}

/// A figure that follows from others, with all that is needed to show how.
public struct DerivedFigure: Sendable {
  /// A figure that went into it.
  public struct Operand: Sendable {
    /// The id of its indicator.
    public let indicator: String
    /// The name of its indicator.
    public let name: String
    /// Its value in its unit; one that a formula gave is rounded as it is printed.
    public let value: DecimalNumber
    /// How exactly it is meant.
    public let qualifier: Qualifier
    /// Its unit.
    public let unit: UnitOfMeasure
    /// How many digits it is printed with behind the point.
    public let precision: Int?
  }

  /// The value in the indicator's unit, to 28 digits.
  public let value: DecimalNumber
  /// The value with all digits that the arithmetic has, for formulas that build on it.
  let unrounded: DecimalNumber
  /// `about` where an operand is not exact.
  public let qualifier: Qualifier
  /// The figures that went into it, in the order in which the formula names them.
  public let operands: [Operand]
  /// The formula.
  public let formula: Formula
  /// Whether the result is a quotient shown in percent, so that `× 100%` belongs to it.
  let isRatioInPercent: Bool
}

extension DerivedFigure {
  /// The value to the digits that its indicator is printed with: what readers see and what data files say
  /// is one number.
  func printed(_ indicator: Indicator) -> DecimalNumber {
    value.rounded(toPlaces: indicator.derivedPrecision)
  }
}
