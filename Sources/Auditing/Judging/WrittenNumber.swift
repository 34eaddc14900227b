import Indicators
import Prose
import Tables

/// A number that somebody wrote by hand, with its unit and the word that qualifies it.
struct WrittenNumber {
  /// All of it: qualifier, digits, unit.
  var range: Range<Int>
  /// The digits, without qualifier and unit.
  var digits: Range<Int>
  /// The number in the base unit: 12000 for 1.2万元.
  var value: DecimalNumber
  /// What one of the last written digit is worth, in the base unit.
  var grain: DecimalNumber
  /// The unit as written, multipliers included; empty for none.
  var unit: String
  /// What is counted: 元 for 万元.
  var base: String
  /// How exactly it is meant.
  var qualifier = Qualifier.exact
  /// Whether the digits were rounded to be written so: 1.2亿, 两成, 三分之二.
  var isRounded = false
  /// Whether it is 一 before a measure word, which mostly means “a”.
  var isIndefinite = false
  /// Whether it is written in words, which are not rounded without saying so.
  var isSpelt = false
  /// Whether a minus stands before it.
  var isNegative = false
  /// Whether it is an open bound: 超过, 突破, not 余 and 多.
  var isOpen = false
  /// Whether it is no figure by itself: an end of a range.
  var isExempt = false
}

/// A year or years that prose names.
struct WrittenYears {
  let range: Range<Int>
  let start: Int
  let end: Int
}

/// The units that follow numbers.
struct UnitVocabulary: Sendable {
  private var byFirst: [Passage.Unit: [(units: [Passage.Unit], text: String)]] = [:]

  private static let common = [
    "个", "项", "名", "人", "人次", "人日", "所", "家", "种", "门", "本", "篇", "支", "位", "级", "方", "类", "分",
    "年", "次", "场", "台", "套", "件", "部", "座", "间", "亩", "册", "份", "条", "期", "届", "平方米", "平方公里", "公里",
    "米", "吨", "元", "美元", "欧元", "学时", "课时", "小时", "天", "工位", "%", "‰", "倍", "个百分点", "百分点", "户", "村",
    "节", "幅", "只", "辆", "对", "批", "张", "款", "处", "栋", "层", "班", "学分",
    "公斤", "千克", "公顷", "千瓦时", "兆瓦时", "立方米", "分钟",
  ]

  /// Whether 12期 and 8届 are counts wherever no ordinal stands before them.
  let isWide: Bool

  /// These units, as tables have them, and common ones.
  ///
  /// - Parameter further: units that are read as well, where every count is looked for and not only those of
  ///   the tables.
  init(of units: [String], further: [String] = []) {
    isWide = !further.isEmpty
    let own = units.map { UnitBase($0).base }
    for text in Set(Self.common + own + further) where !text.isEmpty {
      let units = Passage.units(of: text)
      if let first = units.first { byFirst[first, default: []].append((units, text)) }
    }
    for key in byFirst.keys {
      byFirst[key]?.sort { ($1.units.count, $0.text) < ($0.units.count, $1.text) }
    }
  }

  /// The unit of so many in each of something, of which the first part begins at a position: 微克 for 微克/立方米.
  func unit(
    per divisor: [Passage.Unit], in passage: Passage, at position: Int
  ) -> (text: String, end: Int)? {
    for (units, text) in byFirst[passage[position]] ?? [] where units.count > divisor.count + 1 {
      let counted = Array(units.dropLast(divisor.count + 1))
      guard units.suffix(divisor.count + 1).elementsEqual([0x2F] + divisor),
        passage.starts(with: counted, at: position)
      else { continue }
      return (text, position + counted.count)
    }
    return nil
  }

  /// The end of a unit with a second one in brackets: 册（件）, 台（套）.
  private static func end(in passage: Passage, behind end: Int) -> Int {
    // 台套 and 台件 are counted as one.
    if passage[end - 1] == 0x53F0, [0x5957, 0x4EF6].contains(passage[end]) { return end + 1 }
    guard [0x28, 0xFF08].contains(passage[end]), pairs.contains(passage[end + 1]),
      [0x29, 0xFF09].contains(passage[end + 2])
    else { return end }
    return end + 3
  }

  private static let pairs = Set(Passage.units(of: "件套册种台幅组副"))

  /// The longest unit that begins at a position.
  func unit(in passage: Passage, at position: Int) -> (text: String, end: Int)? {
    guard let candidates = byFirst[passage[position]] else { return nil }
    for candidate in candidates
    where passage.starts(with: candidate.units, at: position) {
      return (candidate.text, Self.end(in: passage, behind: position + candidate.units.count))
    }
    return nil
  }
}

/// A unit of measure as so many of what is counted: 万元 is 10000 元.
struct UnitBase: Sendable {
  let scale: DecimalNumber
  let base: String

  init(_ text: String) {
    if let english = EnglishUnit.parse(text) {
      (scale, base) = (DecimalNumber(english.factor), english.base)
      return
    }
    let (exponent, rest) = ScaleWord.division(of: Substring(text))
    if exponent > 0, !rest.isEmpty {
      scale = DecimalNumber(repeatElement(10, count: exponent).reduce(1, *))
      base = UnitBase(String(rest)).base
      return
    }
    // A thousandth is a tenth of a hundredth: 0.79% is 7.9‰.
    if text == "‰" {
      (scale, base) = (DecimalNumber("0.1") ?? 1, "%")
      return
    }
    scale = 1
    // 册（件） and 台套 are counted as what stands first.
    if let open = text.firstIndex(where: { "（(".contains($0) }), open > text.startIndex,
      text.last.map("）)".contains) == true
    {
      base = String(text[..<open])
      return
    }
    if text == "台套" || text == "台件" {
      base = "台"
      return
    }
    base = text == "个百分点" ? "百分点" : text
  }
}
