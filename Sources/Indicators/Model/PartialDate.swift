import Tables

/// A date as exact as it is known: a year, a month of it, or a day.
public struct PartialDate: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month from 1 to 12, if known.
  public let month: Int?
  /// The day of the month, if known.
  public let day: Int?

  /// Reads `2022`, `2022-03`, `2022-03-15`, `2022/3/15`, `2022.3.15` or `2022年3月15日`; nil for anything
  /// else, and for days that the calendar does not have.
  public init?(_ text: String) {
    let separators: Set<Unicode.Scalar> = ["-", "/", ".", "年", "月", "日"]
    let plain = foldedSpelling(text).unicodeScalars
    let parts = plain.split(whereSeparator: separators.contains)
    let numbers = parts.compactMap { $0.count <= 4 ? Int(String($0)) : nil }
    // 2021.1-12 is the months of a year, and no day.
    guard Set(plain.filter("-/.".unicodeScalars.contains)).count < 2 else { return nil }
    guard numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].count == 4,
      Period.years.contains(numbers[0]),
      plain.count <= parts.map(\.count).reduce(0, +) + parts.count
    else { return nil }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, CalendarDay(year: year, month: month, day: day) == nil { return nil }
  }

  /// The first day that it may mean.
  public var firstDay: CalendarDay {
    let first = CalendarDay(firstOfMonth: 12 * year + (month ?? 1) - 1)
    return day.flatMap { CalendarDay(year: year, month: first.month, day: $0) } ?? first
  }

  /// The last day that it may mean.
  public var lastDay: CalendarDay {
    day == nil ? CalendarDay(lastOfMonth: 12 * year + (month ?? 12) - 1) : firstDay
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2022`, `2022-03` or `2022-03-15`, as ISO 8601 has it.
  public var description: String {
    ([year] + [month, day].compactMap { $0 })
      .map(twoDigits)
      .joined(separator: "-")
  }
}
