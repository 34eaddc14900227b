import Indicators

/// Numbers that differ from a figure by a slip of the pen: the same digits with another unit, with the
/// point elsewhere, or with two neighbours exchanged. Where it is not quite sure what a number is about,
/// only such a slip shows that the figure was meant.
enum Slip {
  /// Units of one kind, which are mistaken for each other.
  private static let kinds: [Set<String>] = [
    ["元", "美元", "欧元", "英镑", "日元", "港元", "$", "€", "£"], ["吨", "公斤", "千克", "克", "斤"],
    ["亩", "公顷", "平方米", "平方公里"], ["米", "公里", "千米"],
    ["litre", "kilolitre", "megalitre", "gigalitre", "kl", "ml", "gl", "cubic metre", "gallon"],
    ["tonne", "kg", "kilogram", "gram"],
    ["km", "kilometre", "mile", "metre"], ["kwh", "mwh", "gwh", "twh"],
    ["千瓦时", "兆瓦时"], ["立方米", "升"], ["天", "小时", "分钟"], ["day", "hour", "minute", "week"],
    ["year", "month"],
    ["hectare", "acre", "square metre", "square kilometre", "square mile"],
    ["%", "day"], ["%", "hour"], ["%", "minute"],
  ]
  private static let synonyms: [Set<String>] = [
    ["km", "kilometre"], ["kg", "kilogram"], ["公斤", "千克"], ["公里", "千米"],
    ["kilolitre", "kl"], ["megalitre", "ml"], ["gigalitre", "gl"],
  ]
  /// People, and what no one would count them in: 兼职教师246家.
  private static let people: Set<String> = ["人", "名", "位"]
  private static let things: Set<String> = [
    "家", "户", "所", "座", "册", "本", "部", "台", "辆", "艘", "件", "篇", "门", "吨", "亩", "元", "公里", "平方米",
  ]

  /// Whether a number has a unit that may stand by mistake for the indicator's own.
  static func mayBe(_ number: WrittenNumber, _ entry: IndicatorLexicon.Entry) -> Bool {
    let base = entry.unit.base
    if people.contains(base), things.contains(number.base) { return true }
    if synonyms.contains(where: { $0.contains(number.base) && $0.contains(base) }) { return false }
    if isConverted(number, entry) { return false }
    return number.base != base && !EnglishUnit.isSame(number.base, base)
      && kinds.contains { $0.contains(number.base) && $0.contains(base) }
  }

  /// How many of the smallest unit of its kind a unit is.
  private static let sizes: [[String: Int]] = [
    ["千瓦时": 1, "兆瓦时": 1_000],
    ["kwh": 1, "mwh": 1_000, "gwh": 1_000_000, "twh": 1_000_000_000],
    [
      "g": 1, "gram": 1, "克": 1, "kg": 1_000, "kilogram": 1_000, "千克": 1_000, "公斤": 1_000,
      "tonne": 1_000_000, "吨": 1_000_000,
    ],
    ["metre": 1, "米": 1, "km": 1_000, "kilometre": 1_000, "公里": 1_000, "千米": 1_000],
    [
      "litre": 1, "cubic metre": 1_000, "m³": 1_000, "kilolitre": 1_000, "kl": 1_000,
      "megalitre": 1_000_000, "ml": 1_000_000, "gigalitre": 1_000_000_000, "gl": 1_000_000_000,
    ],
    [
      "square metre": 1, "平方米": 1, "hectare": 10_000, "公顷": 10_000, "square kilometre": 1_000_000,
      "平方公里": 1_000_000,
    ],
    ["minute": 1, "分钟": 1, "hour": 60, "小时": 60, "day": 1_440, "天": 1_440],
  ]

  /// Whether a number is a figure of the indicator in another unit: 1.341 TWh for 1,341 GWh.
  private static func isConverted(
    _ number: WrittenNumber, _ entry: IndicatorLexicon.Entry
  ) -> Bool {
    guard let sizes = sizes.first(where: { $0[number.base] != nil && $0[entry.unit.base] != nil }),
      let own = sizes[number.base], let theirs = sizes[entry.unit.base],
      let value = number.value.multiplied(by: DecimalNumber(own)),
      let grain = number.grain.multiplied(by: DecimalNumber(own))
    else { return false }
    return entry.known.contains { known in
      guard let figure = known.value.multiplied(by: DecimalNumber(theirs)),
        let distance = figure.subtracting(value)?.magnitude.multiplied(by: 2)
      else { return false }
      return distance <= grain
    }
  }

  /// Whether a number has just the digits of a figure, be it with another unit or in other thousands.
  static func hasDigits(
    _ number: WrittenNumber, of known: IndicatorLexicon.Known, atLeast count: Int
  ) -> Bool {
    let digits = digits(number.value)
    return digits.count >= count && digits == self.digits(known.value)
  }

  /// Whether a number with another unit is a figure rounded as it is written: 5.69亿元 of 5.694亿美元.
  static func isRounding(_ number: WrittenNumber, of known: IndicatorLexicon.Known) -> Bool {
    digits(number.value).count > 2
      && known.value.subtracting(number.value)?.magnitude.multiplied(by: 2)
        .map { $0 <= number.grain } == true
  }

  /// Whether a number has the digits of a figure, rounded as they may be, in other thousands.
  ///
  /// - Parameter least: how many times as large one of them has to be.
  static func isScaled(
    _ number: WrittenNumber, of known: IndicatorLexicon.Known, by least: Double = 5
  ) -> Bool {
    let written = digits(number.value)
    let right = String(decoding: digits(known.value), as: UTF8.self)
    guard written.count > 1, number.value != known.value,
      let rounded = DecimalNumber("0." + right)?.rounded(toPlaces: written.count),
      digits(rounded) == written
    else { return false }
    let ratio = number.value.magnitude.double / known.value.magnitude.double
    return ratio > least || ratio < 1 / least
  }

  /// Whether a number is a figure with other thousands or two digits exchanged.
  ///
  /// - Parameter isNear: whether three digits say enough, since hardly anything else can be meant.
  static func isKin(
    _ number: WrittenNumber, _ known: IndicatorLexicon.Known, isNear: Bool
  ) -> Bool {
    if hasDigits(number, of: known, atLeast: isNear ? 3 : 4) { return true }
    // A million for a billion.
    if digits(number.value).count > (isNear ? 1 : 2), isScaled(number, of: known, by: 500) {
      return true
    }
    if number.value == known.value.negated, digits(number.value).count > 1 { return true }
    guard let written = digits(number.value, by: number.grain),
      let right = digits(known.value, by: number.grain),
      written.count == right.count, weight(written) >= (isNear ? 3 : 4)
    else { return false }
    // A digit that moved, as 2,450 for 2,045.
    let isMoved =
      weight(written) > 3 && written.first == right.first && written.sorted() == right.sorted()
    if isMoved { return written != right }
    let differing = written.indices.filter { written[$0] != right[$0] }
    // Another digit, where the name and the unit are those of the figure.
    if isNear, differing.count == 1, differing[0] > 0, weight(written) > 3 { return true }
    guard differing.count == 2, differing[0] + 1 == differing[1] else { return false }
    return written[differing[0]] == right[differing[1]]
      && written[differing[1]] == right[differing[0]]
  }

  /// Whether a number has another digit than a figure in one place alone.
  static func isOneDigitOff(_ number: WrittenNumber, _ known: IndicatorLexicon.Known) -> Bool {
    guard let written = digits(number.value, by: number.grain),
      let right = digits(known.value, by: number.grain), written.count == right.count
    else { return false }
    return zip(written, right).count { $0 != $1 } == 1
  }

  /// Whether a number looks like a figure: as many digits, of which one is another or which stand in another order.
  static func isLike(_ number: WrittenNumber, _ known: IndicatorLexicon.Known) -> Bool {
    guard let written = digits(number.value, by: number.grain),
      let right = digits(known.value, by: number.grain),
      written.count == right.count, written.count > 1
    else { return false }
    return written.sorted() == right.sorted()
      || zip(written, right).count { $0 != $1 } == 1
  }

  /// The digits of a number down to the last one that is written.
  private static func digits(_ value: DecimalNumber, by grain: DecimalNumber) -> [UInt8]? {
    let count = value.magnitude.divided(by: grain)?.rounded(toPlaces: 0)
    return count.map { Array($0.description.utf8) }
  }

  /// How many of some digits say something: of several zeros at the end only one, since it may be rounded.
  private static func weight(_ digits: [UInt8]) -> Int {
    let zeros = digits.reversed().prefix { $0 == 0x30 }.count
    return digits.count - max(zeros - 1, 0)
  }

  /// The digits that say something, without point, sign and zeros on either side.
  static func digits(_ value: DecimalNumber) -> [UInt8] {
    var digits = value.description.utf8.filter { (0x30...0x39).contains($0) }[...]
    while digits.first == 0x30 { digits = digits.dropFirst() }
    while digits.last == 0x30 { digits = digits.dropLast() }
    return Array(digits)
  }
}
