import Tables

/// Reads periods in the words of offices: 2021年第二季度, 2021—2022学年, 截至2022年9月30日, 2014届毕业生.
///
/// A date by itself is that day, or that month, and not its year; 底 and 末 are the state at the end, and the
/// end of a year stands for the year, as it always has in tables of years.
struct ChinesePeriod {
  /// What is written; nil for what is no period.
  private(set) var extent: PeriodExtent?

  init(_ text: String) {
    guard (2...40).contains(text.utf8.count) || text.count <= 40 else { return }
    var spelling = Self.withDigits(foldedSpelling(text).filter { !"“”\"「」".contains($0) })
    for word in ["(全年)", "全年"] {
      if spelling.hasSuffix(word) { spelling.removeLast(word.count) }
      if spelling.hasPrefix(word) { spelling.removeFirst(word.count) }
    }
    for dash in "–—―−~" { spelling = spelling.replacing(String(dash), with: "—") }
    spelling = spelling.replacing("——", with: "—")
    if let state = Self.state(spelling) {
      extent = state.extent
      return
    }
    for word in ["至", "到"] { spelling = spelling.replacing(word, with: "—") }
    extent =
      PeriodExtent(canonical: spelling) ?? Self.named(spelling) ?? Self.session(spelling)
      ?? Self.partOfYear(spelling) ?? Self.dates(spelling)
  }

  // MARK: Numerals

  /// The digits of a year in characters; `o` is what is typed for 〇.
  private static let digits: [Character: Character] = [
    "〇": "0", "零": "0", "○": "0", "◯": "0", "o": "0", "一": "1", "二": "2", "三": "3", "四": "4",
    "五": "5", "六": "6", "七": "7", "八": "8", "九": "9",
  ]

  /// 二〇二一年十二月三十一日 in digits: years digit by digit, months and days as numbers.
  private static func withDigits(_ text: String) -> String {
    guard text.contains(where: { $0 != "o" && digits[$0] != nil }) else { return text }
    var characters = Array(text)
    var start = 0
    while start + 4 < characters.count {
      let year = characters[start..<start + 4].compactMap {
        digits[$0] ?? ($0.isASCII && $0.isNumber ? $0 : nil)
      }
      if year.count == 4, "年届—-".contains(characters[start + 4]), "12".contains(year[0]) {
        characters.replaceSubrange(start..<start + 4, with: year)
        start += 4
      }
      start += 1
    }
    var spelling = String(characters)
    guard spelling.contains("年") else { return spelling }
    for (word, last) in [("月", 12), ("日", 31)] where spelling.contains(word) {
      for number in (1...last).reversed() {
        spelling = spelling.replacing(
          ChineseNumeral.text(of: number) + word, with: "\(number)\(word)")
      }
    }
    return spelling
  }

  // MARK: States

  /// What 截至 says; nil where nothing begins with it.
  private static func state(_ text: String) -> (extent: PeriodExtent?, Void)? {
    let beginnings = ["截至", "截止到", "截止至", "截止", "至", "到"]
    guard let word = beginnings.first(where: text.hasPrefix) else { return nil }
    guard let edge = Edge(text.dropFirst(word.count)) else { return (nil, ()) }
    return (edge.state, ())
  }

  // MARK: Names

  private static let plans = Dictionary(
    uniqueKeysWithValues: (1...29).map { (ChineseNumeral.text(of: $0), $0) })

  /// 2014届毕业生, “十三五”时期, 第十四个五年规划, 十三五末.
  private static func named(_ text: String) -> PeriodExtent? {
    for word in ["届毕业生", "届高职毕业生", "届毕业", "届"] where text.hasSuffix(word) {
      return year(text.dropLast(word.count)).map { .cohort($0) }
    }
    var name = Substring(text)
    var isEnd = false
    for word in ["时期", "期间", "规划", "计划"] where name.hasSuffix(word) {
      name = name.dropLast(word.count)
    }
    for word in ["期末", "末", "末期"] where name.hasSuffix(word) {
      name = name.dropLast(word.count)
      isEnd = true
    }
    if name.hasPrefix("第"), name.hasSuffix("个五年") {
      name = name.dropFirst().dropLast(3)
    } else if name.hasSuffix("五") {
      name = name.dropLast()
    } else {
      return nil
    }
    guard let number = plans[String(name)] else { return nil }
    guard isEnd else { return .plan(number) }
    return PeriodExtent.plan(number).days(.standard).map { .years($0.1.year, $0.1.year) }
  }

  /// 2021—2022学年, 2021-22学年度, 2019—2020学年至2021—2022学年, 2021—2022财年.
  private static func session(_ text: String) -> PeriodExtent? {
    let (school, financial) = (["学年度", "学年"], ["财政年度", "会计年度", "财年"])
    var rest = text
    var isFinancial = false
    if let word = financial.first(where: text.contains) {
      rest = text.replacing(word, with: "")
      isFinancial = true
    } else if let word = school.first(where: text.contains) {
      rest = text.replacing(word, with: "")
    } else if !text.contains("/") {
      return nil
    }
    let parts = rest.split(
      omittingEmptySubsequences: false, whereSeparator: { "-—/".contains($0) })
    let numbers = parts.compactMap { part in
      part.count == 4 || part.count == 2 ? Int(String(part)) : nil
    }
    guard numbers.count == parts.count, let (first, last) = PeriodExtent.sessions(numbers) else {
      return nil
    }
    return isFinancial ? .financialYears(first, last) : .schoolYears(first, last)
  }

  /// A half or a quarter of a year, or three of its quarters, by the word for it.
  private static func part(_ word: Substring, of year: Int) -> PeriodExtent? {
    switch word {
    case "上半年", "h1", "前两季度", "前两个季度", "前二季度": return .half(year, 1)
    case "下半年", "h2": return .half(year, 2)
    case "前三季度", "前三个季度", "前3季度": return .months(12 * year, 12 * year + 8)
    default: break
    }
    var name = word.hasPrefix("第") || word.hasPrefix("q") ? word.dropFirst() : word
    if let tail = ["季度", "季"].first(where: name.hasSuffix) {
      name = name.dropLast(tail.count)
    } else if !word.hasPrefix("q") {
      return nil
    }
    let numerals = ["1", "2", "3", "4", "一", "二", "三", "四"]
    return numerals.firstIndex { $0 == name }.map { .quarter(year, $0 % 4 + 1) }
  }

  /// 2021年上半年, 2021年第二季度, 2021年二季度, 2021Q2, 2021年前三季度.
  private static func partOfYear(_ text: String) -> PeriodExtent? {
    guard text.utf8.count >= 6, let year = year(text.prefix(4)) else { return nil }
    var rest = text.dropFirst(4)
    for word in ["年度", "年", "-"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    return part(rest, of: year)
  }

  // MARK: Dates

  /// One date, or two with a dash between.
  private static func dates(_ text: String) -> PeriodExtent? {
    // Hyphens stand inside dates, too, so that they part dates only where nothing else does.
    let dash: Character = text.contains("—") ? "—" : "-"
    guard text.first != dash, text.last != dash else { return nil }
    let parts = text.split(separator: dash)
    if dash == "-" || parts.count == 1, let single = single(text) { return single }
    guard parts.count == 2, let first = Edge(parts[0]) else { return nil }
    let start = first.date
    // The year need not be written a second time: 2021年1—12月, 2021年1月1日至9月30日.
    let isShort = Edge(parts[1]) == nil
    guard let last = isShort ? Edge("\(start.year)年" + parts[1]) : Edge(parts[1]), !first.saysEnd,
      start.month != nil || !isShort, last.date.month != nil || start.month == nil
    else { return nil }
    let (from, to) = (start.firstDay, last.date.lastDay)
    guard from.isFirstOfMonth, to.isLastOfMonth else { return nil }
    return PeriodExtent.months(from.monthNumber, to.monthNumber).plainest
  }

  /// 2021年, 2021年底, 2021年6月, 2022年9月30日, 2022/9/30.
  private static func single(_ text: String) -> PeriodExtent? {
    guard let edge = Edge(text) else { return nil }
    if edge.saysEnd { return edge.state }
    let date = edge.date
    guard let month = date.month else {
      return text.contains("年") ? .years(date.year, date.year) : nil
    }
    if date.day != nil {
      // 2021年1-9月 is read with both its months.
      return text.contains("月") && !text.contains("日") ? nil : .day(date.firstDay)
    }
    // 2021-2 may be a term or a quarter, and 2021.1 what a spreadsheet left of 2021.10.
    let isMonth = text.contains("年") || month > 4 || text.suffix(2).allSatisfy(\.isNumber)
    return isMonth ? .months(12 * date.year + month - 1, 12 * date.year + month - 1) : nil
  }

  private static func year(_ text: Substring) -> Int? {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// Where a period begins or ends.
  private struct Edge {
    let date: PartialDate
    /// Whether a word such as 年底 says that the end is meant.
    let saysEnd: Bool

    /// Reads a date; 年度 and 全年 are the year, and 底 and 末 stand for its end.
    init?(_ text: some StringProtocol) {
      var rest = String(text)
      for word in ["累计", "全年", "止", "份"] where rest.hasSuffix(word) {
        rest.removeLast(word.count)
      }
      rest = rest.replacing("年度", with: "年")
      let ends = ["年年底", "年年末", "年年终", "年底", "年末", "年终", "月底", "月末"]
      let end = ends.first(where: rest.hasSuffix)
      if let end {
        rest.removeLast(end.count)
        rest.append(end.hasPrefix("年") ? "年" : "月")
      }
      guard let date = PartialDate(rest) else { return nil }
      self.date = date
      saysEnd = end != nil
    }

    /// The state at its end: that of a year is the year.
    var state: PeriodExtent {
      let day = date.lastDay
      return day.month == 12 && day.day == 31 ? .years(day.year, day.year) : .day(day)
    }
  }
}
