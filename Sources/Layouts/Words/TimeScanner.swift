/// Finds times in a label, as offices write them in Chinese and in English.
struct TimeScanner {
  let letters: Letters
  let scalars: [Unicode.Scalar]

  /// The years that a table may be about.
  static let years = 1900...2100

  init(_ letters: Letters) {
    self.letters = letters
    scalars = letters.scalars
  }

  /// All times, from left to right.
  var all: [(word: TimeWord, range: Range<Int>)] {
    var found: [(word: TimeWord, range: Range<Int>)] = []
    var index = 0
    while index < scalars.count {
      if let (word, end) = word(at: index) {
        found.append((word, index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func word(at index: Int) -> (TimeWord, end: Int)? {
    switch scalars[index] {
    case "0"..."9":
      return absolute(at: index) ?? months(at: index) ?? quarter(at: index) ?? englishDay(at: index)
    case "截": return asOf(at: index, ["截止到", "截至到", "截止", "截至"])
    case "a" where letters.followsSpace[index]:
      return asOf(at: index, ["asat", "asof"]) ?? english(index)
    case "f" where letters.followsSpace[index]: return financial(at: index) ?? english(index)
    case "a"..."z": return english(index)
    default:
      return plan(at: index) ?? relative(at: index) ?? part(at: index) ?? months(at: index)
        ?? quarter(at: index)
    }
  }

  // MARK: Pieces

  func starts(_ index: Int, _ word: String) -> Int? {
    var end = index
    for scalar in word.unicodeScalars {
      guard end < scalars.count, scalars[end] == scalar else { return nil }
      end += 1
    }
    return end
  }

  func starts(_ index: Int, anyOf words: [String]) -> Int? {
    for word in words { if let end = starts(index, word) { return end } }
    return nil
  }

  func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  /// A number of at most so many digits that stands by itself.
  func number(_ index: Int, digits: ClosedRange<Int>) -> (Int, Int)? {
    guard scalars.indices.contains(index), !isDigit(index - 1) || letters.followsSpace[index] else {
      return nil
    }
    var (value, end) = (0, index)
    while isDigit(end), end - index < 5, end == index || !letters.followsSpace[end] {
      value = value * 10 + Int(scalars[end].value - 0x30)
      end += 1
    }
    let isWhole = !isDigit(end) || letters.followsSpace[end]
    return digits.contains(end - index) && isWhole ? (value, end) : nil
  }

  func year(_ index: Int) -> (Int, Int)? {
    guard let (value, end) = number(index, digits: 4...4), Self.years.contains(value) else {
      return nil
    }
    // 1.2021 and 2021.5 are numbers.
    if index > 0, scalars[index - 1] == "." { return nil }
    return (value, end)
  }

  private func month(_ index: Int) -> (Int, Int)? {
    if let (value, end) = number(index, digits: 1...2), (1...12).contains(value) {
      return (value, end)
    }
    let names = ["十二", "十一", "十", "九", "八", "七", "六", "五", "四", "三", "二", "一"]
    for (offset, name) in names.enumerated() {
      if let end = starts(index, name) { return (12 - offset, end) }
    }
    return nil
  }

  /// Behind one or two dashes, or 至 or 到.
  func behindDash(_ index: Int) -> Int? {
    guard let end = starts(index, anyOf: ["-", "至", "到"]) else { return nil }
    return starts(end, "-") ?? end
  }

  // MARK: Times that begin with a year

  func absolute(at index: Int) -> (TimeWord, end: Int)? {
    guard let (first, end) = year(index) else { return nil }
    if let found = slashed(first, at: end) { return found }
    let behindYear = starts(end, anyOf: ["年度", "年"])
    if let dash = behindDash(behindYear ?? end), let found = spanning(first, from: dash, end) {
      return found
    }
    if let end = starts(end, anyOf: ["学年度", "学年"]) {
      return (.fixed("\(first)/\(first + 1)", year: first), end)
    }
    if let end = starts(end, anyOf: ["届毕业生", "届"]) {
      return (.fixed("\(first)届", year: first), end)
    }
    if let found = inYear(first, at: starts(end, "年") ?? starts(end, anyOf: [".", "-"]) ?? end) {
      return found
    }
    for word in ["年全年", "年度", "年末", "年底", "全年", "年"] {
      if let behind = starts(end, word) { return (.year(first), behind) }
    }
    // 2000人 counts people; a bare year ends the text or stands before other words.
    if end < scalars.count, "人家个元万亿名位户亩项件余多%场所门台套.".unicodeScalars.contains(scalars[end]) {
      return nil
    }
    return (.year(first), end)
  }

  /// `2021/22`, `2021/2022`, `2022/11/20`.
  private func slashed(_ first: Int, at index: Int) -> (TimeWord, end: Int)? {
    guard let slash = starts(index, "/") else { return nil }
    if let (second, end) = number(slash, digits: 4...4) ?? number(slash, digits: 2...2),
      second == first + 1 || second == (first + 1) % 100, starts(end, "/") == nil
    {
      return (
        .fixed("\(first)/\(first + 1)", year: first + 1), starts(end, anyOf: ["学年度", "学年"]) ?? end
      )
    }
    guard let (month, end) = number(slash, digits: 1...2), (1...12).contains(month) else {
      return nil
    }
    if let next = starts(end, "/"), let (day, end) = number(next, digits: 1...2) {
      return date(first, month, day).map { ($0, end) }
    }
    return (.months(month...month, in: first), end)
  }

  /// What follows a year and a dash: another year, or a month.
  private func spanning(_ first: Int, from index: Int, _ yearEnd: Int) -> (TimeWord, end: Int)? {
    if let (second, end) = year(index), second > first {
      let behind = starts(end, anyOf: ["学年度", "学年"])
      if let behind {
        let text =
          second == first + 1
          ? "\(first)/\(second)" : "\(first)/\(first + 1)-\(second - 1)/\(second)"
        return (.fixed(text, year: second), behind)
      }
      return (.fixed("\(first)-\(second)", year: second), starts(end, anyOf: ["年度", "年"]) ?? end)
    }
    guard let (second, end) = number(index, digits: 2...2) else { return nil }
    if let behind = starts(end, anyOf: ["学年度", "学年"]), second == (first + 1) % 100 {
      return (.fixed("\(first)/\(first + 1)", year: first + 1), behind)
    }
    if second > 12, second == (first + 1) % 100 {
      return (.fixed("\(first)/\(first + 1)", year: first + 1), end)
    }
    if second > 12, second > first % 100, second < 100 {
      return (
        .fixed("\(first)-\(first / 100 * 100 + second)", year: first / 100 * 100 + second), end
      )
    }
    return nil
  }

  /// What follows a year: a date, months, a quarter, a half.
  private func inYear(_ year: Int, at index: Int) -> (TimeWord, end: Int)? {
    if let (word, end) = part(at: index) ?? quarter(at: index) {
      switch word {
      case .quarter(let number): return (.fixed("\(year)-Q\(number)", year: year), end)
      case .half(let number): return (.fixed("\(year)-H\(number)", year: year), end)
      case .months(let months): return (.months(months, in: year), end)
      case .whole: return (.year(year), end)
      default: return nil
      }
    }
    if let (word, end) = months(at: index), case .months(let months) = word {
      if months.count == 1, let (day, dayEnd) = number(end, digits: 1...2),
        let behind = starts(dayEnd, anyOf: ["日", "号"])
      {
        return date(year, months.lowerBound, day).map { ($0, behind) }
      }
      return (.months(months, in: year), starts(end, anyOf: ["末", "底"]) ?? end)
    }
    // 2022-09-30, 2022.9.30 and 2022-09.
    guard index > 0, scalars[index - 1] == "." || scalars[index - 1] == "-",
      let (month, end) = number(index, digits: 1...2), (1...12).contains(month)
    else { return nil }
    if let next = starts(end, anyOf: [".", "-"]), let (day, end) = number(next, digits: 1...2) {
      return date(year, month, day).map { ($0, end) }
    }
    return scalars[index - 1] == "-" && end - index == 2
      ? (.months(month...month, in: year), end) : nil
  }

  /// A day; the last of a year stands for the year.
  func date(_ year: Int, _ month: Int, _ day: Int) -> TimeWord? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    if month == 12, day == 31 { return .year(year) }
    let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    return .fixed("\(year)-\(two(month))-\(two(day))", year: year)
  }

  private func asOf(at index: Int, _ words: [String]) -> (TimeWord, end: Int)? {
    guard let end = starts(index, anyOf: words), end < scalars.count else { return nil }
    return absolute(at: end) ?? englishDay(at: end)
  }

  // MARK: Times without a year

  private func months(at index: Int) -> (TimeWord, end: Int)? {
    guard let (first, end) = month(index) else { return nil }
    let behindFirst = starts(end, anyOf: ["月份", "月"])
    if let dash = behindDash(behindFirst ?? end), let (second, end) = month(dash), second > first,
      let behind = starts(end, anyOf: ["月份", "月"])
    {
      return (.months(first...second), behind)
    }
    return behindFirst.map { (.months(first...first), $0) }
  }

  private func quarter(at index: Int) -> (TimeWord, end: Int)? {
    let start = starts(index, "第") ?? index
    for (number, names) in [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"]].enumerated() {
      guard let end = starts(start, anyOf: names) else { continue }
      if let behind = starts(end, anyOf: ["季度", "季"]) { return (.quarter(number + 1), behind) }
    }
    guard let end = starts(index, "q"), let (value, behind) = quarterNumber(end) else { return nil }
    return (.quarter(value), behind)
  }

  func quarterNumber(_ index: Int) -> (Int, Int)? {
    guard isDigit(index), (0x31...0x34).contains(scalars[index].value) else { return nil }
    return (Int(scalars[index].value - 0x30), index + 1)
  }

  private func part(at index: Int) -> (TimeWord, end: Int)? {
    let words: [(String, TimeWord)] = [
      ("前三个季度", .months(1...9)), ("前三季度", .months(1...9)), ("前3季度", .months(1...9)),
      ("上半年", .half(1)), ("下半年", .half(2)), ("全年度", .whole), ("全年", .whole),
    ]
    for (word, time) in words { if let end = starts(index, word) { return (time, end) } }
    return nil
  }

  private func relative(at index: Int) -> (TimeWord, end: Int)? {
    if let end = starts(index, anyOf: ["本月", "当月"]) { return (.lastMonth, end) }
    let words: [(String, Int)] = [
      ("上年同期", -1), ("去年同期", -1), ("上一年度", -1), ("上一年", -1), ("上年度", -1), ("上年", -1),
      ("去年", -1), ("前年", -2), ("本年度", 0), ("本年", 0), ("当年", 0), ("今年", 0), ("报告期", 0),
    ]
    for (word, offset) in words {
      if let end = starts(index, word) { return (.relative(offset), end) }
    }
    return nil
  }

  private func plan(at index: Int) -> (TimeWord, end: Int)? {
    for (offset, name) in ["十一五", "十二五", "十三五", "十四五", "十五五"].enumerated() {
      if let end = starts(index, name) { return (.fixed(name, year: 2010 + 5 * offset), end) }
    }
    return nil
  }
}
