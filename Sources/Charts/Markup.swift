import Markup

/// The text without what XML forbids or what would change the direction of its surroundings; line
/// breaks and tabs become spaces, and runs of spaces one.
func cleaned(_ text: String, limit: Int = .max) -> String {
  var result = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < limit else { break }
    let isSpace = " \t\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar)
    if isSpace {
      guard let last = result.last, last != " " else { continue }
      result.append(" ")
    } else if !isForbidden(scalar) {
      result.append(scalar)
    } else {
      continue
    }
    count += 1
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}

/// Control characters, noncharacters and the marks that steer the direction of text.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
    0xFFF9...0xFFFB, 0xFDD0...0xFDEF:
    true
  case let value:
    value & 0xFFFE == 0xFFFE
  }
}

/// The text for element content and for attributes in double quotes, without what is forbidden.
func escaped(_ text: String) -> String {
  // Most texts are cleaned already.
  guard text.unicodeScalars.contains(where: isForbidden) else { return Escaping.xml(text) }
  var kept = String.UnicodeScalarView()
  kept.append(contentsOf: text.unicodeScalars.lazy.filter { !isForbidden($0) })
  return Escaping.xml(String(kept))
}

/// A coordinate with at most one decimal, the same in every locale; never `-0`, never an exponent.
func coordinate(_ value: Double) -> String {
  // A drawing has hundreds of them, so they are written digit by digit: 15 bytes need no memory.
  String(unsafeUninitializedCapacity: 15) { bytes in
    var count = 0
    eachByte(ofCoordinate: value) { byte in
      bytes[count] = byte
      count += 1
    }
    return count
  }
}

@inline(__always)
private func eachByte(ofCoordinate value: Double, _ write: (UInt8) -> Void) {
  guard value.isFinite else { return write(UInt8(ascii: "0")) }
  let tenths = Int((min(max(value, -1e7), 1e7) * 10).rounded())
  let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  if tenths < 0 { write(UInt8(ascii: "-")) }
  eachDigit(of: whole, write)
  guard rest > 0 else { return }
  write(UInt8(ascii: "."))
  write(UInt8(ascii: "0") + UInt8(rest))
}

extension [UInt8] {
  /// Appends a coordinate with at most one decimal.
  mutating func append(coordinate value: Double) {
    eachByte(ofCoordinate: value) { append($0) }
  }

  /// Appends a number in decimal digits.
  mutating func append(digitsOf number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    eachDigit(of: number.magnitude) { append($0) }
  }
}

@inline(__always)
private func eachDigit(of number: UInt, _ write: (UInt8) -> Void) {
  // From the last digit to the first, a byte each: to divide by ten is to multiply, by a power of ten that is
  // not known before it is a division.
  var (rest, digits, count) = (number, UInt64(0), 0)
  while rest >= 10, count < 8 {
    digits = digits << 8 | UInt64(rest % 10)
    rest /= 10
    count += 1
  }
  // No coordinate and no size has more than nine digits.
  if rest >= 10 {
    for digit in String(rest).utf8 { write(digit) }
  } else {
    write(UInt8(ascii: "0") + UInt8(rest))
  }
  for _ in 0..<count {
    write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits))
    digits >>= 8
  }
}

/// The address if it is relative or of a scheme that cannot run a script.
func safeAddress(_ address: String?) -> String? {
  guard let address else { return nil }
  let text = cleaned(address)
  guard !text.isEmpty else { return nil }
  let head = text.prefix { !"/?#".contains($0) }
  guard let colon = head.firstIndex(of: ":") else { return text }
  return ["http", "https", "mailto"].contains(head[..<colon].lowercased()) ? text : nil
}
