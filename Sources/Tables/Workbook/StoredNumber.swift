/// A number of a worksheet as the decimal that its author meant.
///
/// Workbooks hold binary floating point printed with 17 digits: 0.9985 is stored as
/// `0.99850000000000005`. Spreadsheets compute and show 15 significant digits; so many are kept here,
/// and a half is rounded away from zero. The digits are read as decimals and never turn into `Double`.
struct StoredNumber: Equatable {
  /// The significant digits that spreadsheets keep.
  static let precision = 15

  private(set) var isNegative = false
  /// Up to 15 digits, without zeros at the end.
  private(set) var digits: UInt64 = 0
  /// The power of ten that `digits` are multiplied by.
  private(set) var exponent = 0

  /// Reads `-12`, `3.50` or `1.2E-3`; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    guard readMantissa(mantissa) else { return nil }
    rest = rest.dropFirst(mantissa.count)
    if !rest.isEmpty {
      guard rest.count <= 5, let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self))
      else { return nil }
      exponent += power
    }
    while digits > 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    if digits == 0 { (isNegative, exponent) = (false, 0) }
  }

  private mutating func readMantissa(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isBehindPoint = false
    var hasDigits = false
    var significant = 0
    for byte in bytes {
      if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
      hasDigits = true
      if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
      if significant <= Self.precision {
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        exponent -= isBehindPoint ? 1 : 0
      } else {
        if significant == Self.precision + 1, byte >= UInt8(ascii: "5") { digits += 1 }
        exponent += isBehindPoint ? 0 : 1
      }
    }
    return hasDigits
  }

  /// The nearest binary number, for counting days.
  var double: Double { Double("\(isNegative ? "-" : "")\(digits)e\(exponent)") ?? 0 }

  /// Writes the number multiplied by a power of ten behind `text`; what is too large or too small to be
  /// read without counting zeros is written with an exponent.
  func write(to text: inout [UInt8], timesTenTo shift: Int = 0) {
    let power = digits == 0 ? 0 : exponent + shift
    let figures = Array(String(digits).utf8)
    if isNegative { text.append(UInt8(ascii: "-")) }
    let zero = UInt8(ascii: "0")
    if abs(power) > 30 {
      text += figures
      text += Array("E\(power)".utf8)
    } else if power >= 0 {
      text += figures
      text.append(contentsOf: repeatElement(zero, count: power))
    } else {
      let whole = figures.count + power
      if whole > 0 {
        text += figures[..<whole]
      } else {
        text.append(zero)
      }
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: repeatElement(zero, count: max(-whole, 0)))
      text += figures[max(whole, 0)...]
    }
  }
}
