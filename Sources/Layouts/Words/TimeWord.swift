/// A time that a label speaks of, which may need a year from its surroundings.
enum TimeWord: Hashable, Sendable {
  /// A year.
  case year(Int)
  /// A time that is complete, in the canonical form of periods, and the year that others count from.
  case fixed(String, year: Int)
  /// So many years from the one that the table is about: 本年, 上年.
  case relative(Int)
  /// The last month of the time that the table is about: 本月 of a table about January to June.
  case lastMonth
  /// Months of the year that the table is about.
  case months(ClosedRange<Int>)
  /// A quarter of the year that the table is about.
  case quarter(Int)
  /// A half of the year that the table is about.
  case half(Int)
  /// The whole year that the table is about.
  case whole

  /// The period in its canonical form; nil where it needs a year and there is none.
  ///
  /// - Parameter base: the year that the surroundings are about.
  func period(base: Int?) -> String? {
    switch self {
    case .year(let year): return String(year)
    case .fixed(let text, _): return text
    case .relative(let offset): return base.map { String($0 + offset) }
    case .lastMonth: return nil
    case .months(let months): return base.map { Self.period(of: months, in: $0) }
    case .quarter(let number): return base.map { "\($0)-Q\(number)" }
    case .half(let number): return base.map { "\($0)-H\(number)" }
    case .whole: return base.map(String.init)
    }
  }

  /// The year that further words count from.
  func year(base: Int?) -> Int? {
    switch self {
    case .year(let year), .fixed(_, let year): return year
    case .relative(let offset): return base.map { $0 + offset }
    default: return base
    }
  }

  /// Whether the word is complete by itself.
  var isComplete: Bool {
    switch self {
    case .year, .fixed: true
    default: false
    }
  }

  /// Whether it is a span of several years.
  var isRange: Bool {
    if case .fixed(let text, _) = self { text.count == 9 && text.contains("-") } else { false }
  }

  /// The last month of a part of a year: 2022-06 of 2022-01—2022-06; nil for years and days.
  static func lastMonth(of period: String) -> String? {
    let last = period.split(separator: "—").last.map(String.init) ?? period
    let parts = last.split(separator: "-").map(String.init)
    guard parts.count == 2, let year = Int(parts[0]), parts[0].count == 4 else { return nil }
    let part = parts[1]
    let number = Int(part.filter(\.isNumber)) ?? 0
    let month = part.hasPrefix("Q") ? 3 * number : part.hasPrefix("H") ? 6 * number : number
    return (1...12).contains(month) && part.count == 2
      ? self.period(of: month...month, in: year) : nil
  }

  /// The same part of another year: 2022-H1 a year before is 2021-H1; nil for years and spans of years.
  static func shifted(_ period: String, by years: Int) -> String? {
    let digits = period.prefix { $0.isNumber }
    guard digits.count == 4, period.count > 4, let first = Int(digits) else { return nil }
    let isSpan = period.count == 9 && period.contains("-") && !period.contains("/")
    if isSpan { return nil }
    // A school year names two years: the one that another is moved onto is moved first.
    let moved = years < 0 ? [first, first + 1] : [first + 1, first]
    return moved.reduce(period) { $0.replacing(String($1), with: String($1 + years)) }
  }

  static func period(of months: ClosedRange<Int>, in year: Int) -> String {
    let text = { (month: Int) in "\(year)-" + (month < 10 ? "0" : "") + String(month) }
    if months == 1...12 { return String(year) }
    if months.count == 1 { return text(months.lowerBound) }
    return text(months.lowerBound) + "—" + text(months.upperBound)
  }

  /// The period that several words say together, from left to right: 2022年 and 1月.
  static func period(of words: [TimeWord], base: Int?) -> (text: String, year: Int?)? {
    var year = base
    var text: String?
    for word in words {
      // A whole year behind something more exact says nothing new, and neither does a year behind a month.
      if let period = word.period(base: year) { text = period }
      year = word.year(base: year)
    }
    return text.map { ($0, year) }
  }
}

extension TimeWord {
  /// Months of a known year.
  static func months(_ months: ClosedRange<Int>, in year: Int) -> TimeWord {
    .fixed(period(of: months, in: year), year: year)
  }
}
