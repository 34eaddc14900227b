/// A decimal number as reports print it: exact, so that 91.50 never becomes 91.49999.
///
/// It holds up to 36 significant digits, of which at most 34 stand behind the point, and is the same
/// whether it was written 91.5 or 91.50. There is no way in from binary floating point and no locale.
/// Foundation's `Decimal` has both, and turns an overflow into a value that is not a number.
public struct DecimalNumber: Hashable, Sendable {
  /// The number without its decimal point; below 10³⁶ in magnitude.
  let coefficient: Int128
  /// How many digits of the coefficient stand behind the point.
  let scale: Int

  /// How many digits may stand behind the point.
  static let maximumScale = 34
  /// The first magnitude that a coefficient does not reach.
  static let limit = powerOfTen(36)

  /// Zero.
  public static let zero = DecimalNumber(0)
  /// One hundred.
  public static let hundred = DecimalNumber(100)

  /// A whole number.
  public init(_ integer: Int) {
    coefficient = Int128(integer)
    scale = 0
  }

  /// `coefficient` with its point moved `scale` digits to the left, without zeros at the end;
  /// nil where that takes more digits than there are.
  init?(coefficient: Int128, scale: Int) {
    var coefficient = coefficient
    var scale = scale
    while scale < 0 {
      guard coefficient.magnitude < Self.limit.magnitude else { return nil }
      coefficient *= 10
      scale += 1
    }
    let surplus = scale - Self.maximumScale
    if surplus > 0 {
      (coefficient, scale) = (Self.dropping(surplus, of: coefficient), scale - surplus)
    }
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    guard coefficient.magnitude < Self.limit.magnitude else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// How many digits stand behind the point, zeros at the end not counted.
  public var decimals: Int { scale }
  /// Whether it is zero.
  public var isZero: Bool { coefficient == 0 }
  /// Whether it is below zero.
  public var isNegative: Bool { coefficient < 0 }
  /// The number without its sign.
  public var magnitude: DecimalNumber { isNegative ? negated : self }
  /// The number with the other sign.
  public var negated: DecimalNumber { DecimalNumber(unchecked: -coefficient, scale: scale) }
  /// The nearest binary floating-point number, for drawing; never for printing.
  public var double: Double { Double(description) ?? 0 }

  private init(unchecked coefficient: Int128, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The number with at most this many digits behind the point; a half is rounded away from zero.
  public func rounded(toPlaces places: Int) -> DecimalNumber {
    guard scale > places else { return self }
    let shorter = Self.dropping(scale - max(places, 0), of: coefficient)
    return DecimalNumber(coefficient: shorter, scale: max(places, 0)) ?? self
  }

  /// A rate in per cent with at most two digits behind the point: what is short of all never reads as 100, and
  /// what is more than nothing never as 0.
  public var roundedAsRate: DecimalNumber {
    let rounded = rounded(toPlaces: 2)
    if rounded == .hundred, self < .hundred { return DecimalNumber(unchecked: 99_99, scale: 2) }
    if rounded.isZero, !isZero { return DecimalNumber(unchecked: isNegative ? -1 : 1, scale: 2) }
    return rounded
  }

  /// The number with at most this many significant digits behind the point's left or right; digits
  /// in front of the point stay.
  public func rounded(toSignificantDigits digits: Int) -> DecimalNumber {
    rounded(toPlaces: max(0, digits - (digitCount(of: coefficient) - scale)))
  }

  /// The coefficient without its last digits, rounded half away from zero.
  static func dropping(_ digits: Int, of coefficient: Int128) -> Int128 {
    guard digits < 38 else { return 0 }
    let divisor = powerOfTen(digits)
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return quotient + (coefficient < 0 ? -1 : 1)
  }
}

extension DecimalNumber: Comparable {
  /// By value.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let scale = max(left.scale, right.scale)
    // 10³⁶ times 10³⁴ does not fit: the whole parts decide, unless they are equal.
    let (leftWhole, leftRest) = left.split()
    let (rightWhole, rightRest) = right.split()
    if leftWhole != rightWhole { return leftWhole < rightWhole }
    return leftRest * powerOfTen(scale - left.scale) < rightRest * powerOfTen(scale - right.scale)
  }

  /// The whole part and the digits behind the point, both with the number's sign.
  private func split() -> (whole: Int128, rest: Int128) {
    let parts = coefficient.quotientAndRemainder(dividingBy: powerOfTen(scale))
    return (parts.quotient, parts.remainder)
  }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension DecimalNumber: CustomStringConvertible {
  /// The digits with a point and, below zero, a hyphen: `-3.25`; a JSON number.
  public var description: String {
    var digits = Array(String(coefficient.magnitude).utf8)
    if scale > 0 {
      let missing = scale + 1 - digits.count
      if missing > 0 { digits.insert(contentsOf: repeatElement(0x30, count: missing), at: 0) }
      digits.insert(UInt8(ascii: "."), at: digits.count - scale)
    }
    return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }
}

/// Ten to this power; up to 38 it fits.
func powerOfTen(_ exponent: Int) -> Int128 {
  var power: Int128 = 1
  for _ in 0..<min(max(exponent, 0), 38) { power *= 10 }
  return power
}

/// How many digits a whole number has; none for zero.
func digitCount(of number: Int128) -> Int {
  var rest = number.magnitude
  var count = 0
  while rest > 0 {
    rest /= 10
    count += 1
  }
  return count
}
