import Tables

extension FigureFormat {
  /// A period as people write it: `2021年第二季度`, `2022年1—9月`, `2021—2022学年`, `截至2022年9月30日`;
  /// `Q2 2021`, `January–September 2022`, `school year 2021/22`, `as of 30 September 2022`.
  public func period(_ period: Period) -> String {
    guard period.kind == .day else { return shortPeriod(period) }
    return (language == .chinese ? "截至" : "as of ") + shortPeriod(period)
  }

  /// The same for axes and comparisons: a day by itself.
  public func shortPeriod(_ period: Period) -> String {
    switch language {
    case .chinese: chinese(period)
    case .english: english(period)
    }
  }

  /// When something was, in a sentence: `in 2021`, `as of 30 September 2022`, `for the class of 2014`; in
  /// Chinese the period alone.
  public func during(_ period: Period) -> String {
    guard language == .english else { return self.period(period) }
    switch period.kind {
    case .day: return self.period(period)
    case .cohort: return "for the " + english(period)
    case .half, .plan: return "in the " + english(period)
    case .schoolYears, .financialYears:
      return (period.isUndeclaredSchoolYear ? "in " : "in the ") + english(period)
    case .years, .quarter, .months: return "in " + english(period)
    }
  }

  // MARK: Chinese

  private func chinese(_ period: Period) -> String {
    switch period.extent {
    case .years(let first, let last):
      let unit = period.isUndeclaredSchoolYear ? "学年" : "年"
      return first == last ? "\(first)\(unit)" : "\(first)—\(last)\(unit)"
    case .schoolYears(let first, let last): return sessions(first, last, "学年")
    case .financialYears(let first, let last): return sessions(first, last, "财年")
    case .half(let year, let number): return "\(year)年\(number == 1 ? "上" : "下")半年"
    case .quarter(let year, let number): return "\(year)年第\(ChineseNumeral.text(of: number))季度"
    case .months(let first, let last):
      let (from, to) = (CalendarDay(firstOfMonth: first), CalendarDay(firstOfMonth: last))
      if first == last { return "\(from.year)年\(from.month)月" }
      return from.year == to.year
        ? "\(from.year)年\(from.month)—\(to.month)月"
        : "\(from.year)年\(from.month)月—\(to.year)年\(to.month)月"
    case .day(let day): return "\(day.year)年\(day.month)月\(day.day)日"
    case .cohort(let year): return "\(year)届"
    case .plan(let number): return "“\(ChineseNumeral.text(of: number))五”时期"
    }
  }

  private func sessions(_ first: Int, _ last: Int, _ unit: String) -> String {
    let begin = "\(first)—\(first + 1)\(unit)"
    return first == last ? begin : begin + "至\(last)—\(last + 1)\(unit)"
  }

  // MARK: English

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private func english(_ period: Period) -> String {
    switch period.extent {
    case .years(let first, let last):
      if period.isUndeclaredSchoolYear { return short(first) }
      return first == last ? "\(first)" : "\(first)–\(last)"
    case .schoolYears(let first, let last): return sessions("school year", first, last)
    case .financialYears(let first, let last): return sessions("financial year", first, last)
    case .half(let year, let number): return "\(number == 1 ? "first" : "second") half of \(year)"
    case .quarter(let year, let number): return "Q\(number) \(year)"
    case .months(let first, let last):
      let (from, to) = (CalendarDay(firstOfMonth: first), CalendarDay(firstOfMonth: last))
      let (begin, end) = (Self.months[from.month - 1], Self.months[to.month - 1])
      if first == last { return "\(begin) \(from.year)" }
      return from.year == to.year
        ? "\(begin)–\(end) \(to.year)" : "\(begin) \(from.year) – \(end) \(to.year)"
    case .day(let day): return "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
    case .cohort(let year): return "class of \(year)"
    case .plan(let number): return ordinal(DecimalNumber(number)) + " Five-Year Plan"
    }
  }

  private func sessions(_ name: String, _ first: Int, _ last: Int) -> String {
    first == last ? "\(name) \(short(first))" : "\(name)s \(short(first))–\(short(last))"
  }

  /// `2021/22`.
  private func short(_ year: Int) -> String { "\(year)/" + twoDigits((year + 1) % 100) }
}
