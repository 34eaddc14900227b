import Prose

/// Two numbers with a sign between them: 10～20%, 2019—2021年, 3月5日—8日.
struct NumericRange {
  /// What lies between the numbers.
  enum Kind {
    /// Amounts: 3～5万元.
    case values
    /// Years; certain where 年 is written.
    case years(isCertain: Bool)
    /// Days, months and times of day.
    case times
  }

  let kind: Kind
  /// The digits of the first number.
  let first: Range<Int>
  /// What is written behind it before the sign.
  let firstUnit: Range<Int>
  /// The sign, spaces around it included.
  let sign: Range<Int>
  /// The digits of the second number.
  let second: Range<Int>
  /// The numbers.
  let values: (first: Double, second: Double)

  /// From the first digit to the unit of the second number.
  let whole: Range<Int>

  /// The ranges of a passage.
  static func all(in passage: Passage) -> [NumericRange] {
    var ranges: [NumericRange] = []
    var position = 0
    while position < passage.count {
      guard passage.units[position].isDigit else {
        position += 1
        continue
      }
      let digits = position..<passage.endOfNumber(from: position)
      position = digits.upperBound
      guard let range = NumericRange(passage, first: digits) else { continue }
      ranges.append(range)
      position = range.second.upperBound
    }
    return ranges
  }

  private init?(_ passage: Passage, first: Range<Int>) {
    guard !Self.isPartOfName(passage, before: first.lowerBound) else { return nil }
    let unitEnd = passage.endOfUnit(from: first.upperBound)
    let signStart = passage.end(of: unitEnd) { $0 == 0x20 }
    let signEnd = passage.end(of: signStart, while: Self.isSign)
    guard (1...2).contains(signEnd - signStart) else { return nil }
    let start = passage.end(of: signEnd) { $0 == 0x20 }
    guard passage[start].isDigit else { return nil }
    let second = start..<passage.endOfNumber(from: start)
    let end = passage.endOfUnit(from: second.upperBound)
    // A third number makes it a date, a telephone number or a code.
    let isChain = Self.isSign(passage[end]) || passage[end] == "/" || passage[end] == "."
    guard !isChain || passage.unitFrom(end + 1).isHan else { return nil }
    guard !passage[second.upperBound].isLetter || end > second.upperBound else { return nil }
    self.first = first
    self.firstUnit = first.upperBound..<unitEnd
    self.sign = unitEnd..<start
    self.second = second
    whole = first.lowerBound..<end
    guard let low = passage.number(first), let high = passage.number(second) else { return nil }
    values = (low, high)
    guard
      let kind = Self.kind(
        passage, first, first.upperBound..<unitEnd, second, second.upperBound..<end, low, high)
    else { return nil }
    self.kind = kind
  }

  private static func kind(
    _ passage: Passage, _ first: Range<Int>, _ firstUnit: Range<Int>, _ second: Range<Int>,
    _ secondUnit: Range<Int>, _ low: Double, _ high: Double
  ) -> Kind? {
    let (unit, other) = (passage[firstUnit.lowerBound], passage[secondUnit.lowerBound])
    let hasUnit = !firstUnit.isEmpty
    let isYear = { (range: Range<Int>, value: Double) in
      range.count == 4 && (1900...2100).contains(value)
    }
    if isYear(first, low), isYear(second, high), low <= high, !hasUnit || unit == "年" {
      if (hasUnit && unit == "年") || passage.namesYear(at: second.upperBound) {
        return .years(isCertain: true)
      }
      return isBareYears(passage, first.lowerBound, second.upperBound)
        ? .years(isCertain: false) : nil
    }
    let hasColon = { (range: Range<Int>) in passage.units[range].contains { $0 == ":" } }
    if hasColon(first) || hasColon(second) {
      return passage.isTimeOfDay(first) && passage.isTimeOfDay(second) ? .times : nil
    }
    if other == "月" || other == "日", !secondUnit.isEmpty, !hasUnit || unit == "月" || unit == "日" {
      return .times
    }
    if other == "年", passage[secondUnit.lowerBound + 1] == "代" { return .times }
    if hasUnit, unit == "月" || unit == "日" || unit == "年" { return nil }
    guard !secondUnit.isEmpty, low <= high || hasUnit, passage[first.lowerBound - 1] != "第" else {
      return nil
    }
    return .values
  }

  /// Whether years without 年 can be nothing else: （2019-2021）, 规划2019-2021.
  private static func isBareYears(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
    let (before, behind) = (passage[start - 1], passage[end])
    switch before {
    case "号", "码", "第", "表", "图", "版", "字": return false
    default: break
    }
    let isOpen = before.isHan || before == "（" || before == "(" || before.isBreak
    let isClosed = behind.isHan || behind == "）" || behind == ")" || behind.isPausingMark
    return isOpen && isClosed
  }

  /// Whether the digits continue a code, an address or a decimal: GB/T 15834-2011, v1.2-3.
  private static func isPartOfName(_ passage: Passage, before position: Int) -> Bool {
    let before = passage[position - 1]
    if before.isLetter || before.isDigit || isSign(before) { return true }
    switch before {
    case ".", "/", "_", "#", "@", "=", "+", ":", ",", "\\", "×": return true
    case 0x20: return passage[position - 2].isLetter
    default: return false
    }
  }

  /// Whether it is one of the signs that people write between numbers.
  static func isSign(_ unit: Unit) -> Bool {
    switch unit {
    case "-", "–", "—", "−", "~", "～", "〜", "∼", "－", "―", "─", "‐": true
    default: false
    }
  }
}

extension Passage {
  /// Units of measure that people write behind the numbers of a range.
  private static let measures: [[Unit]] =
    ("万亿元 亿美元 万美元 个百分点 百分点 平方公里 平方千米 平方米 立方米 万平方米 万元 亿元 万人次 万人 万名 万个 万项 小时 分钟 学时 课时 "
    + "学分 人次 千克 公斤 公里 千米 厘米 毫米 毫升 公顷 千瓦 个月 个 项 人 名 位 家 门 篇 所 次 场 台 套 件 份 本 册 部 条 张 辆 间 座 块 支 批 组 种 款 道 轮 "
    + "千万元 千万 百万 千人 千名 千个 千 百 转 只 头 棵 株 片 页 步 遍 户 处 亩 岁 天 周 星期 季度 学期 年 秒 元 米 吨 克 升 倍 分 度 美元 欧元 千元 百万元 "
    + "月 日 % ％ ‰ ℃ 万 亿 mm cm km kg kW m g V A W").split(separator: " ")
    .map { Passage.writtenUnits(of: String($0)) }
    .sorted { ($0.count, $0[0]) > ($1.count, $1[0]) }

  /// The end of the unit of measure at a position, or the position where there is none.
  func endOfUnit(from position: Int) -> Int {
    let start = self[position] == 0x20 ? position + 1 : position
    let unit = Self.measures.first { starts(with: $0, at: start) }
    guard let unit else { return position }
    let end = start + unit.count
    // A letter behind makes it a word: 3 mates.
    return self[end - 1].isLetter && self[end].isLetter ? position : end
  }

  /// The end of the number that begins at a position: 1,000, 2.5 and 10:30 are one.
  func endOfNumber(from position: Int) -> Int {
    var end = end(of: position, while: \.isDigit)
    while self[end] == "," || self[end] == "." || self[end] == ":", self[end + 1].isDigit {
      end = self.end(of: end + 1, while: \.isDigit)
    }
    return end
  }

  /// Whether digits with a colon are a time of day, 8:00, and not a ratio, 1:2.
  func isTimeOfDay(_ range: Range<Int>) -> Bool {
    let parts = text(range).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
      return false
    }
    return hour <= 24 && parts[0].count <= 2 && minute < 60 && parts[1].count == 2
  }

  /// The number that digits mean; `nil` where they mean none.
  func number(_ range: Range<Int>) -> Double? {
    if units[range].contains(where: { $0 == ":" }) { return 0 }
    return Double(text(range).filter { $0 != "," })
  }

  /// Whether 年 or 学年 stands at a position, and not 年级.
  func namesYear(at position: Int) -> Bool {
    if self[position] == "学" { return self[position + 1] == "年" && self[position + 2] != "级" }
    return self[position] == "年" && self[position + 1] != "级"
  }
}
