import Tables

/// What is written of a period: the numbers that name it.
///
/// Months are counted from the January of year 0; school and financial years go by the year that they
/// begin in.
enum PeriodExtent: Hashable, Sendable {
  case years(Int, Int)
  case schoolYears(Int, Int)
  case financialYears(Int, Int)
  case half(Int, Int)
  case quarter(Int, Int)
  case months(Int, Int)
  case day(CalendarDay)
  case cohort(Int)
  case plan(Int)

  var kind: Period.Kind {
    switch self {
    case .years: .years
    case .schoolYears: .schoolYears
    case .financialYears: .financialYears
    case .half: .half
    case .quarter: .quarter
    case .months: .months
    case .day: .day
    case .cohort: .cohort
    case .plan: .plan
    }
  }

  /// The first day and the last; nil for what is on no calendar.
  func days(_ calendar: PeriodCalendar) -> (CalendarDay, CalendarDay)? {
    switch self {
    case .years(let first, let last): Self.span(12 * first, 12 * (last - first + 1))
    case .schoolYears(let first, let last):
      Self.span(12 * first + calendar.schoolYear - 1, 12 * (last - first + 1))
    case .financialYears(let first, let last):
      Self.span(12 * first + calendar.financialYear - 1, 12 * (last - first + 1))
    case .half(let year, let number):
      (1...2).contains(number) ? Self.span(12 * year + 6 * (number - 1), 6) : nil
    case .quarter(let year, let number):
      (1...4).contains(number) ? Self.span(12 * year + 3 * (number - 1), 3) : nil
    case .months(let first, let last): Self.span(first, last - first + 1)
    case .day(let day): (day, day)
    case .cohort(let year):
      // The school year that ends in the year.
      Self.span(12 * year + (calendar.schoolYear == 1 ? 0 : calendar.schoolYear - 13), 12)
    case .plan(let number): Self.years(ofPlan: number).flatMap { Self.span(12 * $0, 60) }
    }
  }

  private static func span(_ month: Int, _ length: Int) -> (CalendarDay, CalendarDay)? {
    guard length > 0, month >= 0 else { return nil }
    return (CalendarDay(firstOfMonth: month), CalendarDay(lastOfMonth: month + length - 1))
  }

  /// The year in which a five-year plan begins: the first in 1953, since the third every five years from 1966.
  private static func years(ofPlan number: Int) -> Int? {
    switch number {
    case 1: 1953
    case 2: 1958
    case 3...29: 1951 + 5 * number
    default: nil
    }
  }

  /// The same so many years later; nil for a plan, which others do not follow year by year.
  func shifted(years: Int) -> PeriodExtent? {
    switch self {
    case .years(let first, let last): .years(first + years, last + years)
    case .schoolYears(let first, let last): .schoolYears(first + years, last + years)
    case .financialYears(let first, let last): .financialYears(first + years, last + years)
    case .half(let year, let number): .half(year + years, number)
    case .quarter(let year, let number): .quarter(year + years, number)
    case .months(let first, let last): .months(first + 12 * years, last + 12 * years)
    case .day(let day): .day(day.inYear(day.year + years))
    case .cohort(let year): .cohort(year + years)
    case .plan: nil
    }
  }

  /// Months that are whole years, halves or quarters as these; the extent itself where it is no such thing.
  var plainest: PeriodExtent {
    guard case .months(let first, let last) = self, last >= first else { return self }
    let (year, month, length) = (first / 12, first % 12, last - first + 1)
    if month == 0, length.isMultiple(of: 12) { return .years(year, last / 12) }
    if length == 6, month.isMultiple(of: 6) { return .half(year, month / 6 + 1) }
    if length == 3, month.isMultiple(of: 3) { return .quarter(year, month / 3 + 1) }
    return self
  }
}

extension PeriodExtent: CustomStringConvertible {
  /// The canonical spelling.
  var description: String {
    switch self {
    case .years(let first, let last): first == last ? "\(first)" : "\(first)-\(last)"
    case .schoolYears(let first, let last): Self.sessions(first, last)
    case .financialYears(let first, let last): "FY" + Self.sessions(first, last)
    case .half(let year, let number): "\(year)-H\(number)"
    case .quarter(let year, let number): "\(year)-Q\(number)"
    case .months(let first, let last):
      first == last ? Self.month(first) : Self.month(first) + "—" + Self.month(last)
    case .day(let day): day.description
    case .cohort(let year): "\(year)届"
    case .plan(let number): ChineseNumeral.text(of: number) + "五"
    }
  }

  private static func sessions(_ first: Int, _ last: Int) -> String {
    let begin = "\(first)/\(first + 1)"
    return first == last ? begin : begin + "-\(last)/\(last + 1)"
  }

  private static func month(_ number: Int) -> String {
    "\(number / 12)-" + twoDigits(number % 12 + 1)
  }

  /// Reads the canonical spellings that are ASCII, in lower or upper case; nil for anything else.
  init?(canonical text: String) {
    guard (4...21).contains(text.utf8.count) else { return nil }
    var numbers: [Int] = []
    var shape = ""
    var isInNumber = false
    for byte in text.utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit {
        if isInNumber { numbers[numbers.count - 1] *= 10 } else { numbers.append(0) }
        numbers[numbers.count - 1] += Int(byte) - 0x30
        guard numbers[numbers.count - 1] < 10_000 else { return nil }
      }
      isInNumber = isDigit
      shape.unicodeScalars.append(isDigit ? "0" : Unicode.Scalar(byte))
    }
    guard let extent = Self.extent(shape, numbers) else { return nil }
    self = extent
  }

  private static func extent(_ shape: String, _ numbers: [Int]) -> PeriodExtent? {
    switch shape {
    case "0000": return .years(numbers[0], numbers[0])
    case "0000-0000": return .years(numbers[0], numbers[1])
    case "0000-00": return months(numbers[0], numbers[1], numbers[0], numbers[1])
    case "0000-00-0000-00": return months(numbers[0], numbers[1], numbers[2], numbers[3])?.plainest
    case "0000-Q0", "0000-q0": return .quarter(numbers[0], numbers[1])
    case "0000-H0", "0000-h0": return .half(numbers[0], numbers[1])
    case "0000/0000", "0000/0000-0000/0000":
      return sessions(numbers).map { .schoolYears($0, $1) }
    case "FY0000/0000", "fy0000/0000", "FY0000/0000-0000/0000", "fy0000/0000-0000/0000":
      return sessions(numbers).map { .financialYears($0, $1) }
    case "0000-00-00":
      return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).map { .day($0) }
    default: return nil
    }
  }

  /// Months of years, the earlier first.
  static func months(
    _ year: Int, _ month: Int, _ otherYear: Int, _ otherMonth: Int
  ) -> PeriodExtent? {
    guard (1...12).contains(month), (1...12).contains(otherMonth) else { return nil }
    return .months(12 * year + month - 1, 12 * otherYear + otherMonth - 1)
  }

  /// The years in which the first and the last of school or financial years begin, of the years that they are
  /// written with: 2019, 2020, 2021, 2022 and 2019, 20, 2021, 22 for 2019 and 2021.
  static func sessions(_ numbers: [Int]) -> (Int, Int)? {
    guard numbers.count == 2 || numbers.count == 4 else { return nil }
    for index in stride(from: 0, to: numbers.count, by: 2) {
      let next = numbers[index] + 1
      let isShort = numbers[index + 1] < 100 && numbers[index + 1] == next % 100
      guard numbers[index + 1] == next || isShort else { return nil }
    }
    return (numbers[0], numbers[numbers.count - 2])
  }
}
