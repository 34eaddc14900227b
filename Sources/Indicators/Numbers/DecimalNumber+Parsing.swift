extension DecimalNumber {
  /// As many significant digits as a number in a table may have.
  static let maximumDigits = 28

  /// Reads `-12`, `3.50`, `.5` or `1.2e3`: ASCII digits with a point, exactly as written.
  ///
  /// Nil for anything else, for more than 28 significant digits and for numbers of 10²⁸ and above.
  public init?(_ text: String) {
    self.init(utf8: Array(text.utf8)[...])
  }

  init?(utf8 bytes: ArraySlice<UInt8>) {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    guard let exponent = Self.exponent(of: rest.dropFirst(mantissa.count)),
      let (digits, scale) = Self.digits(of: mantissa), scale - exponent <= Self.maximumScale,
      let number = DecimalNumber(
        coefficient: isNegative ? -digits : digits, scale: scale - exponent),
      digitCount(of: number.coefficient) - number.scale <= Self.maximumDigits
    else { return nil }
    self = number
  }

  /// The digits as one number, and how many of them stand behind the point.
  private static func digits(of mantissa: ArraySlice<UInt8>) -> (Int128, Int)? {
    let limit = powerOfTen(maximumDigits)
    var number: Int128 = 0
    var scale: Int?
    var count = 0
    for byte in mantissa {
      if byte == UInt8(ascii: "."), scale == nil {
        scale = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int128(byte - UInt8(ascii: "0"))
      guard number < limit else { return nil }
      scale = scale.map { $0 + 1 }
      count += 1
    }
    return count > 0 ? (number, scale ?? 0) : nil
  }

  /// The exponent behind an `e`; zero without one, nil for anything else or for more than three digits.
  private static func exponent(of bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty else { return 0 }
    let digits = bytes.dropFirst()
    guard digits.count <= 4, digits.allSatisfy({ $0 < 0x80 }),
      let exponent = Int(String(decoding: digits, as: UTF8.self)), abs(exponent) <= 100
    else { return nil }
    return exponent
  }
}
