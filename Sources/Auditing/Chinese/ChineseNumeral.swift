import Indicators
import Prose

/// A whole number in Chinese characters: 七, 一百二十, 三千, 两万五千.
struct ChineseNumeral {
  /// The number.
  let value: DecimalNumber
  /// What the last character counts: 1000 in 三千, 1 in 七.
  let grain: DecimalNumber

  /// Whether a character belongs to a numeral.
  static func isPart(_ unit: Passage.Unit) -> Bool { digit(unit) != nil || power(unit) != nil }

  /// The value of a digit; nil for other characters.
  static func digit(_ unit: Passage.Unit) -> Int? {
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
  static func power(_ unit: Passage.Unit) -> Int? {
    switch unit {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    case 0x4E07: 10_000
    case 0x4EBF: 100_000_000
    default: nil
    }
  }

  /// Reads a numeral; nil for what counts nothing exactly, such as 三四 or 十四五.
  init?(_ units: ArraySlice<Passage.Unit>) {
    var sum = Sum()
    guard units.count <= 20, units.allSatisfy({ sum.add($0) }), let total = sum.total else {
      return nil
    }
    value = DecimalNumber(total)
    grain = DecimalNumber(sum.grain)
  }

  private struct Sum {
    private var whole = 0
    private var section = 0
    private var digit: Int?
    private var lastPower = 10_000
    private var lastBig = Int.max
    private var follows0 = false
    private(set) var grain = 1

    mutating func add(_ unit: Passage.Unit) -> Bool {
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
      (follows0, grain) = (false, power * max(grain, 1) / 1)
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
}
