extension DecimalNumber {
  /// The sum; nil where it has more than 36 digits in front of the point.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    var scale = max(scale, other.scale)
    // Where the digits of both do not fit side by side, the last of them give way.
    while true {
      if let left = coefficient(atScale: scale), let right = other.coefficient(atScale: scale),
        let sum = DecimalNumber(coefficient: left + right, scale: scale)
      {
        return sum
      }
      guard scale > 0 else { return nil }
      scale -= 1
    }
  }

  /// The difference; nil where it has more than 36 digits in front of the point.
  public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    adding(other.negated)
  }

  /// The product, exact up to 36 digits; nil where it has more in front of the point.
  public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    var left = self
    var right = other
    while true {
      let (product, overflows) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
      let scale = left.scale + right.scale
      if !overflows, let result = DecimalNumber(coefficient: product, scale: scale) {
        return result
      }
      guard scale > 0 else { return nil }
      if left.scale < right.scale { swap(&left, &right) }
      left = left.rounded(toPlaces: left.scale - 1)
    }
  }

  /// The quotient to 34 digits; nil for a zero divisor, and where it is too large.
  public func divided(by other: DecimalNumber) -> DecimalNumber? {
    let divisor = other.coefficient.magnitude
    guard divisor > 0 else { return nil }
    var (quotient, remainder) = coefficient.magnitude.quotientAndRemainder(dividingBy: divisor)
    var scale = scale - other.scale
    let enough = powerOfTen(33).magnitude
    while remainder > 0, quotient < enough, scale < Self.maximumScale {
      let (digit, rest) = (remainder * 10).quotientAndRemainder(dividingBy: divisor)
      quotient = quotient * 10 + digit
      remainder = rest
      scale += 1
    }
    if remainder > 0, remainder * 2 >= divisor { quotient += 1 }
    guard let magnitude = Int128(exactly: quotient) else { return nil }
    let isNegative = (coefficient < 0) != (other.coefficient < 0)
    return DecimalNumber(coefficient: isNegative ? -magnitude : magnitude, scale: scale)
  }

  /// The coefficient with exactly this many digits behind the point; nil where it does not fit.
  private func coefficient(atScale wanted: Int) -> Int128? {
    if wanted < scale { return Self.dropping(scale - wanted, of: coefficient) }
    let (product, overflows) = coefficient.multipliedReportingOverflow(
      by: powerOfTen(wanted - scale))
    return overflows || product.magnitude >= Self.limit.magnitude ? nil : product
  }
}
