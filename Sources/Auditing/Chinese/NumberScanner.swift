import Indicators
import Prose
import Tables

/// Finds the numbers and years of a passage.
struct NumberScanner {
  let passage: Passage
  let vocabulary: UnitVocabulary
  var numbers: [WrittenNumber] = []
  var years: [WrittenYears] = []
  var position = 0

  init(_ passage: Passage, units: UnitVocabulary) {
    self.passage = passage
    vocabulary = units
    while position < passage.count {
      let unit = passage.units[position]
      if Self.isDigit(unit) {
        arabic()
      } else if unit >= 0x3007, ChineseNumeral.isPart(unit) {
        chinese()
      } else if unit == Self.hundred, passage.starts(with: Self.percentWord, at: position) {
        percentInWords()
      } else {
        position += 1
      }
    }
  }

  static let hundred: Passage.Unit = 0x767E
  static let percentWord = Passage.units(of: "百分之")
  static let partOf = Passage.units(of: "分之")
  static let dashes = Set(Passage.units(of: "-–—−~～"))
  static let ordinal = Passage.units(of: "第")[0]
  static let year = Passage.units(of: "年")[0]
  static let cohort = Passage.units(of: "届")[0]

  static func isDigit(_ unit: Passage.Unit) -> Bool { (0x30...0x39).contains(unit) }

  static func isLetter(_ unit: Passage.Unit) -> Bool { (0x61...0x7A).contains(unit) }

  /// Whether a number begins at a position.
  static func begins(_ passage: Passage, at position: Int) -> Bool {
    let isWord = QualifyingWords.prefixes.contains { passage.starts(with: $0.units, at: position) }
    return isWord || isDigit(passage[position])
      || passage[position] == 0x20 && isDigit(passage[position + 1])
  }

  // MARK: Arabic digits

  mutating func arabic() {
    let start = position
    let (end, digits, decimals) = digitRun(from: start)
    position = end
    if yearRange(start..<end, digits: digits, decimals: decimals) { return }
    guard let plain = DecimalNumber(digits), !isPartOfName(start..<end) else { return }
    let grain = DecimalNumber("1e-\(decimals)") ?? 1
    finish(digits: start..<end, value: plain, grain: grain, isArabic: true)
  }

  /// The end of the digits at `start`, separators at thousands included.
  func digitRun(from start: Int) -> (end: Int, digits: String, decimals: Int) {
    var text = ""
    var end = start
    func take() {
      while Self.isDigit(passage[end]) {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(passage[end])))
        end += 1
      }
    }
    take()
    var isGrouped = false
    while isGrouped || text.utf8.count <= 3, isGroup(at: end) {
      end += 1
      take()
      isGrouped = true
    }
    var decimals = 0
    if passage[end] == 0x2E, Self.isDigit(passage[end + 1]) {
      let whole = text.utf8.count
      text += "."
      end += 1
      take()
      decimals = text.utf8.count - whole - 1
    }
    return (end, text, decimals)
  }

  /// Whether a comma or a thin space and just three digits stand at a position; a full-width comma
  /// separates full-width digits only, else it divides sentences.
  func isGroup(at position: Int) -> Bool {
    guard [0x2C, 0x2009, 0x202F, 0xFF0C].contains(passage[position]),
      passage[position] != 0xFF0C || passage.widths[position - 1] == 3
    else { return false }
    return (1...3).allSatisfy { Self.isDigit(passage[position + $0]) }
      && !Self.isDigit(passage[position + 4])
  }

  /// Whether the digits belong to a name, a date or an address: GB/T 19580, 1+X, 2021.5, 3/4.
  func isPartOfName(_ range: Range<Int>) -> Bool {
    let before = passage[range.lowerBound - 1]
    let after = passage[range.upperBound]
    if Self.isLetter(before) { return true }
    if Self.isLetter(after), !isUnit(at: range.upperBound) { return true }
    if [0x2E, 0x2F, 0x2B, 0x5F, 0x23, 0x40, 0x3D, 0x5C].contains(before) { return true }
    if [0x2F, 0x2B, 0x5F, 0x40, 0x3D].contains(after) { return true }
    if before == 0x20, Self.isLetter(passage[range.lowerBound - 2]) { return true }
    if after == 0x2E, Self.isDigit(passage[range.upperBound + 1]) { return true }
    if after == 0x3A, Self.isDigit(passage[range.upperBound + 1]) { return true }
    return before == 0x3A && Self.isDigit(passage[range.lowerBound - 2])
  }

  /// Whether a unit in letters stands at a position: TB, kWh.
  private func isUnit(at position: Int) -> Bool {
    vocabulary.unit(in: passage, at: position).map { !Self.isLetter(passage[$0.end]) } ?? false
  }

  // MARK: What surrounds the digits

  static let multipliers: [(units: [Passage.Unit], text: String, factor: Int)] = [
    ("万亿", 1_000_000_000_000), ("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000),
    ("十万", 100_000), ("万", 10_000), ("千", 1000), ("百", 100),
  ].map { (Passage.units(of: $0.0), $0.0, $0.1) }

  mutating func finish(
    digits: Range<Int>, value: DecimalNumber, grain: DecimalNumber, isArabic: Bool
  ) {
    var end = digits.upperBound
    if passage[end] == 0x20 { end += 1 }
    var number = WrittenNumber(
      range: digits, digits: digits, value: value, grain: grain, unit: "", base: "")
    func takeInfix() {
      guard Self.more.contains(passage[end]) else { return }
      number.qualifier = .moreThan
      end += 1
    }
    takeInfix()
    if isArabic, let multiplier = multiplier(at: end) {
      number.value = value.multiplied(by: DecimalNumber(multiplier.factor)) ?? value
      number.grain = grain.multiplied(by: DecimalNumber(multiplier.factor)) ?? grain
      number.isRounded = true
      number.unit = multiplier.text
      end = multiplier.end
      takeInfix()
    }
    if passage[end] == 0x20, let unit = vocabulary.unit(in: passage, at: end + 1), isArabic {
      (number.unit, number.base, end) = (number.unit + unit.text, Self.base(unit.text), unit.end)
    } else if let unit = vocabulary.unit(in: passage, at: end) {
      (number.unit, number.base, end) = (number.unit + unit.text, Self.base(unit.text), unit.end)
    } else if number.unit.isEmpty {
      end = digits.upperBound
    }
    if number.unit == "‰" {
      let scale = UnitBase(number.unit).scale
      number.value = number.value.multiplied(by: scale) ?? number.value
      number.grain = number.grain.multiplied(by: scale) ?? number.grain
    }
    number.range = digits.lowerBound..<end
    number.isSpelt = !isArabic
    number.isIndefinite = !isArabic && digits.count == 1 && value == 1
    position = max(position, end)
    complete(number)
  }

  static func base(_ unit: String) -> String { UnitBase(unit).base }

  func multiplier(at position: Int) -> (text: String, factor: Int, end: Int)? {
    for multiplier in Self.multipliers where passage.starts(with: multiplier.units, at: position) {
      let end = position + multiplier.units.count
      // 千字 of an indicator in 千字.
      if let unit = vocabulary.unit(in: passage, at: position), unit.end > end,
        ScaleWord.division(of: unit.text[...]).exponent == 0
      {
        return nil
      }
      // 个百分点 without 个, 千米 and 千瓦 are units of their own.
      // 3.7万米 is one, where every count is looked for.
      if vocabulary.isWide, multiplier.factor >= 10_000, passage[end] == 0x7C73 {
        return (multiplier.text, multiplier.factor, end)
      }
      if "分米瓦克".unicodeScalars.contains(where: { passage[end] == $0.value }) { return nil }
      return (multiplier.text, multiplier.factor, end)
    }
    return nil
  }

  mutating func append(
    _ range: Range<Int>, digits: Range<Int>, value: DecimalNumber, grain: DecimalNumber,
    unit: String, base: String, isRounded: Bool = false
  ) {
    complete(
      WrittenNumber(
        range: range, digits: digits, value: value, grain: grain, unit: unit, base: base,
        isRounded: isRounded))
  }
}
