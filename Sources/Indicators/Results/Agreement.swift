/// How a figure that a source reports compares with what the formula comes to.
public enum Agreement: String, Hashable, Sendable {
  /// Equal to all digits that the source gives, a half rounded away from zero.
  case agrees
  /// One unit of the last digit apart: rounded otherwise.
  case rounding
  /// Further apart.
  case differs

  /// Compares a reported value with a derived one.
  ///
  /// - Parameters:
  ///   - precision: the digits behind the point that the indicator is printed with; a value with more
  ///     digits is compared with all of its own.
  ///   - qualifier: how exactly the reported value is meant. `about` is compared to its last digit that
  ///     is not zero; `at least`, `more than` and `up to` agree where the derived value keeps to them.
  public init(
    reported: DecimalNumber, qualifier: Qualifier, derived: DecimalNumber, precision: Int?
  ) {
    let places = max(precision ?? 0, reported.decimals)
    let rounded = derived.rounded(toPlaces: places)
    switch qualifier {
    case .atLeast where rounded >= reported, .upTo where rounded <= reported,
      .moreThan where derived > reported:
      self = .agrees
    case .about:
      self = .init(reported, derived, step: reported.lastDigit)
    default:
      let step = DecimalNumber(coefficient: 1, scale: places) ?? 1
      self = .init(reported, rounded, step: step)
    }
  }

  /// Compares to a multiple of `step`.
  private init(_ reported: DecimalNumber, _ derived: DecimalNumber, step: DecimalNumber) {
    guard let steps = derived.divided(by: step)?.rounded(toPlaces: 0),
      let reportedSteps = reported.divided(by: step)?.rounded(toPlaces: 0),
      let difference = steps.subtracting(reportedSteps)?.magnitude
    else {
      self = .differs
      return
    }
    self = difference.isZero ? .agrees : difference <= 1 ? .rounding : .differs
  }
}

extension DecimalNumber {
  /// One unit of the last digit that is not zero: 1000 for 8000, 0.1 for 2.5.
  fileprivate var lastDigit: DecimalNumber {
    if scale > 0 { return DecimalNumber(coefficient: 1, scale: scale) ?? 1 }
    var rest = coefficient
    var step: Int128 = 1
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      step *= 10
    }
    return DecimalNumber(coefficient: step, scale: 0) ?? 1
  }
}
