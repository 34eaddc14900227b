/// A whole number in Chinese characters: 七, 一百二十, 三千, 两万五千.
///
/// The one reader of such numbers: cells of offices, periods, tasks and prose all have them.
public struct ChineseNumeral: Hashable, Sendable {
  /// The number.
  public let value: Int
  /// What the last character counts: 1000 in 三千, 1 in 七.
  public let grain: Int

  /// Whether a UTF-16 code unit belongs to a numeral.
  public static func isPart(_ unit: UInt16) -> Bool { digit(unit) != nil || power(unit) != nil }

  /// The value of a digit; nil for other characters.
  public static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// The number that 十, 百, 千, 万 and 亿 stand for.
  public static func power(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    case 0x4E07: 10_000
    case 0x4EBF: 100_000_000
    default: nil
    }
  }

  /// Reads a numeral; nil for what counts nothing exactly, such as 三四 or 十四五, and for what is too large.
  public init?(_ text: some StringProtocol) { self.init(units: text.utf16) }

  /// Reads a numeral by its UTF-16 code units.
  public init?(units: some Sequence<UInt16>) {
    var sum = Sum()
    var count = 0
    for unit in units {
      count += 1
      guard count <= 20, sum.add(unit) else { return nil }
    }
    guard let total = sum.total else { return nil }
    (value, grain) = (total, sum.grain)
  }

  /// A number from 1 to 99 in Chinese characters: 三, 十, 十四, 二十一; others in digits.
  public static func text(of number: Int) -> String {
    let digits = Array("〇一二三四五六七八九")
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? String(digits[tens]) : "") + (tens > 0 ? "十" : "")
      + (ones > 0 ? String(digits[ones]) : "")
  }
}

/// The characters of a numeral, added up from left to right.
private struct Sum {
  private var whole = 0
  private var section = 0
  private var digit: Int?
  private var lastPower = 10_000
  private var lastBig = Int.max
  private var follows0 = false
  private(set) var grain = 1

  mutating func add(_ unit: UInt16) -> Bool {
    if let number = ChineseNumeral.digit(unit) {
      guard digit == nil else { return false }
      if number == 0 {
        follows0 = true
      } else {
        digit = number
        grain = 1
      }
      return true
    }
    guard let power = ChineseNumeral.power(unit) else { return false }
    return power < 10_000 ? addSmall(power) : addBig(power)
  }

  private mutating func addSmall(_ power: Int) -> Bool {
    guard power < lastPower, digit != nil || (power == 10 && section == 0) else { return false }
    section += (digit ?? 1) * power
    (digit, lastPower, follows0, grain) = (nil, power, false, power)
    return true
  }

  private mutating func addBig(_ power: Int) -> Bool {
    let part = section + (digit ?? 0)
    guard part > 0, power < lastBig else { return false }
    whole += part * power
    (section, digit, lastPower, lastBig) = (0, nil, 10_000, power)
    (follows0, grain) = (false, power * grain)
    return true
  }

  /// The number; nil for none, and for 一百二, which may be 102 or 120.
  var total: Int? {
    let isShort = digit != nil && lastPower > 10 && !follows0 && (section > 0 || whole > 0)
    guard !isShort else { return nil }
    let total = whole + section + (digit ?? 0)
    return total > 0 ? total : nil
  }
}
