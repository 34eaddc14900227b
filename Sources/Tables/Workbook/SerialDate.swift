/// A point in time as workbooks store it: days since an epoch, the time of day as their fraction.
struct SerialDate {
  /// Days as the cell has them.
  let days: Double
  /// Whether day 0 is 1904-01-01, as Excel on old Macs counted.
  let uses1904: Bool

  /// The last serial number, 9999-12-31.
  private static let last = 2_958_465

  /// The parts in the order of ISO 8601: `2021-12-31`, `2021-12`, `2021`, `2021-12-31 08:30` or `08:30`;
  /// nil for what no calendar of a spreadsheet has.
  ///
  /// A format that leaves out the year (12月31日) still means the whole date. Midnight is not written
  /// behind a date: systems that export tables add it to every day.
  func text(_ parts: NumberFormat.DateParts) -> String? {
    guard days >= 0, days < Double(Self.last + 1) else { return nil }
    var day = Int(days)
    var seconds = Int(((days - Double(day)) * 86_400).rounded())
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    if parts.isDisjoint(with: .date) {
      let hours = seconds / 3600 + (parts.contains(.elapsed) ? day * 24 : 0)
      return Self.time(hours, seconds)
    }
    guard let date = dateText(day) else { return nil }
    if parts.isDisjoint(with: [.day, .time]), parts.contains(.year) {
      return String(date.prefix(parts.contains(.month) ? 7 : 4))
    }
    guard parts.contains(.time), seconds > 0 else { return date }
    return date + " " + Self.time(seconds / 3600, seconds)
  }

  private func dateText(_ day: Int) -> String? {
    if uses1904 { return Self.date(daysSince1970: day - 24_107) }
    switch day {
    // Excel took over from Lotus 1-2-3 that 1900 was a leap year, and shows day 0 like this.
    case 0: return "1900-01-00"
    case 60: return "1900-02-29"
    case ..<60: return Self.date(daysSince1970: day - 25_568)
    default: return Self.date(daysSince1970: day - 25_569)
    }
  }

  /// The Gregorian date, by Howard Hinnant's `civil_from_days`.
  private static func date(daysSince1970 days: Int) -> String? {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    guard year <= 9999 else { return nil }
    return "\(year)-\(twoDigits(month < 10 ? month + 3 : month - 9))-\(twoDigits(day))"
  }

  private static func time(_ hours: Int, _ seconds: Int) -> String {
    let minutes = "\(twoDigits(hours)):\(twoDigits(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : minutes + ":" + twoDigits(seconds % 60)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
