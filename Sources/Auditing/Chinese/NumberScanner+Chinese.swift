import Indicators
import Prose
import Tables

extension NumberScanner {
  // MARK: Chinese characters

  mutating func chinese() {
    let start = position
    if passage.starts(with: Self.percentWord, at: position) { return percentInWords() }
    var end = start
    while ChineseNumeral.isPart(passage[end]) { end += 1 }
    position = end
    if chineseYear(start..<end) { return }
    if let numeral = numeral(start..<end) {
      if passage.starts(with: Self.partOf, at: end) { return fraction(start, end, numeral) }
      if tenths(start..<end, numeral) { return }
      var value = numeral.number
      var grain = DecimalNumber(numeral.grain)
      if let decimals = decimals(at: end) {
        value = value.adding(decimals.value) ?? value
        (grain, end) = (decimals.grain, decimals.end)
        position = end
      }
      guard !isVague(start..<end) else { return }
      finish(digits: start..<end, value: value, grain: grain, isArabic: false)
    }
  }

  /// The numeral in a range; 百, 千 and 万 alone count only in front of 余 and 多.
  private func numeral(_ range: Range<Int>) -> ChineseNumeral? {
    ChineseNumeral(passage.units[range])
      ?? (range.count == 1 && Self.more.contains(passage[range.upperBound])
        ? ChineseNumeral(Passage.units(of: "一")[...] + passage.units[range]) : nil)
  }

  static let more = Set(Passage.units(of: "余多"))

  /// Whether what stands around a numeral makes it no count: 第七, 之一, 几十, 十几, 数百, 上千.
  private func isVague(_ range: Range<Int>) -> Bool {
    let first = passage[range.lowerBound - 1]
    let isPower = ChineseNumeral.power(passage[range.lowerBound]) != nil
    return Self.vagueBefore.contains(first) || (isPower && Self.vagueBeforePower.contains(first))
      || Self.vagueAfter.contains(passage[range.upperBound])
  }

  private static let vagueBefore = Set(Passage.units(of: "之几哪统唯单初逐专划"))
  private static let vagueBeforePower = Set(Passage.units(of: "数上好成"))
  private static let vagueAfter = Set(Passage.units(of: "几来之定般样些切起致体旦律直流带"))

  private mutating func chineseYear(_ range: Range<Int>) -> Bool {
    guard range.count == 4, passage[range.upperBound] == Self.year else { return false }
    let digits = passage.units[range].compactMap(ChineseNumeral.digit)
    guard digits.count == 4 else { return false }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    guard (1900...2100).contains(number) else { return false }
    position = range.upperBound + 1
    years.append(WrittenYears(range: range.lowerBound..<position, start: number, end: number))
    return true
  }

  /// 百分之九十八, 百分之98.6.
  mutating func percentInWords() {
    let start = position
    position += Self.percentWord.count
    let digitsStart = position
    if Self.isDigit(passage[position]) {
      let run = digitRun(from: position)
      guard let value = DecimalNumber(run.digits) else { return }
      position = run.end
      let grain = DecimalNumber("1e-\(run.decimals)") ?? 1
      append(
        start..<run.end, digits: digitsStart..<run.end, value: value, grain: grain, unit: "%",
        base: "%")
      return
    }
    var end = position
    while ChineseNumeral.isPart(passage[end]) { end += 1 }
    guard end > position else { return }
    position = end
    let isHundred = end == digitsStart + 1 && passage[digitsStart] == Self.hundred
    guard
      var value = isHundred ? .hundred : ChineseNumeral(passage.units[digitsStart..<end])?.number
    else { return }
    var grain: DecimalNumber = 1
    if let decimals = decimals(at: end) {
      value = value.adding(decimals.value) ?? value
      (grain, end) = (decimals.grain, decimals.end)
      position = end
    }
    append(start..<end, digits: digitsStart..<end, value: value, grain: grain, unit: "%", base: "%")
  }

  /// 点六 behind a numeral.
  private func decimals(
    at position: Int
  ) -> (value: DecimalNumber, grain: DecimalNumber, end: Int)? {
    guard passage[position] == 0x70B9 else { return nil }
    var end = position + 1
    var digits = ""
    while let digit = ChineseNumeral.digit(passage[end]), digits.utf8.count < 12 {
      digits += String(digit)
      end += 1
    }
    guard !digits.isEmpty, let value = DecimalNumber("0." + digits),
      let grain = DecimalNumber("1e-\(digits.utf8.count)")
    else { return nil }
    return (value, grain, end)
  }

  /// 三分之二 as percent.
  private mutating func fraction(_ start: Int, _ end: Int, _ denominator: ChineseNumeral) {
    let first = end + Self.partOf.count
    var last = first
    while ChineseNumeral.isPart(passage[last]) { last += 1 }
    position = max(last, first)
    guard let numerator = ChineseNumeral(passage.units[first..<last])?.number,
      let share = numerator.multiplied(by: .hundred)?.divided(by: denominator.number)
    else { return }
    append(
      start..<last, digits: start..<last, value: share, grain: 2, unit: "", base: "%",
      isRounded: true)
  }

  /// 两成, 三成五 as percent; 成立, 成果 and the like are words.
  private mutating func tenths(_ range: Range<Int>, _ numeral: ChineseNumeral) -> Bool {
    guard passage[range.upperBound] == 0x6210, range.count == 1, numeral.value < 10 else {
      return false
    }
    let end = range.upperBound + 1
    guard !Self.isWordWithTenth(passage[end]) else { return false }
    guard let share = numeral.number.multiplied(by: 10) else { return false }
    position = end
    append(
      range.lowerBound..<end, digits: range, value: share, grain: 10, unit: "成", base: "%",
      isRounded: true)
    return true
  }

  private static let tenthWords = Set(Passage.units(of: "立为功果员长本绩熟人都套就型效交全分"))
  private static func isWordWithTenth(_ unit: Passage.Unit) -> Bool { tenthWords.contains(unit) }
}
