import Tables

extension Period {
  /// Reads whole years in the words of offices: `2021年度`, `2021年底`, `截至2021年12月31日`, `2021年1-12月`,
  /// `2019年1月至2021年12月`. What begins or ends within a year is none.
  static func inWords(_ text: String) -> Period? {
    let beginnings = ["截至", "截止到", "截止至", "截止"]
    if let word = beginnings.first(where: text.hasPrefix) {
      guard let end = Edge(text.dropFirst(word.count)), end.isEndOfYear else { return nil }
      return Period(start: end.date.year, end: end.date.year)
    }
    // Hyphens stand inside dates, too, so that they part dates only where nothing else does.
    let clear: Set<Character> = ["–", "—", "―", "−", "~", "至", "到"]
    let dashes = text.contains(where: clear.contains) ? clear : ["-"]
    let parts = text.split(whereSeparator: dashes.contains)
    guard let first = parts.first, let start = Edge(first), text.first.map(dashes.contains) != true,
      text.last.map(dashes.contains) != true
    else { return nil }
    guard parts.count == 2 else {
      // A date by itself is that day, not its year.
      guard parts.count == 1, text.contains("年"), start.date.month == nil else { return nil }
      return Period(start: start.date.year, end: start.date.year)
    }
    // The year need not be written a second time: 2021年1—12月.
    let isShort = Edge(parts[1]) == nil
    guard let end = isShort ? Edge("\(start.date.year)年" + parts[1]) : Edge(parts[1]),
      start.isBeginningOfYear, end.isEndOfYear,
      start.date.month != nil || !isShort, end.date.month != nil || start.date.month == nil
    else { return nil }
    return Period(start: start.date.year, end: end.date.year)
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
      let end = ["年年底", "年年末", "年底", "年末", "月底", "月末"].first(where: rest.hasSuffix)
      if let end {
        rest.removeLast(end.count)
        rest.append(end.hasPrefix("年") ? "年" : "月")
      }
      rest = rest.replacing("年度", with: "年")
      guard let date = PartialDate(rest) else { return nil }
      self.date = date
      saysEnd = end != nil
    }

    var isBeginningOfYear: Bool {
      !saysEnd && [nil, 1].contains(date.month) && [nil, 1].contains(date.day)
    }
    var isEndOfYear: Bool { [nil, 12].contains(date.month) && [nil, 31].contains(date.day) }
  }
}
