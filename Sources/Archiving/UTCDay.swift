/// A day of the Gregorian calendar in UTC, as a count and as a date.
struct UTCDay: Comparable {
  /// Days since 1970-01-01.
  let count: Int

  /// The day that a moment lies in, given in seconds since 1970.
  init(seconds: Int) { count = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400 }

  /// A day by its date.
  ///
  /// Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, days_from_civil.
  init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    count = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Midnight, in seconds since 1970.
  var seconds: Int { count * 86_400 }

  /// The date as ISO 8601 has it.
  ///
  /// Source: the same, civil_from_days.
  var text: String {
    let shifted = count + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  static func < (left: UTCDay, right: UTCDay) -> Bool { left.count < right.count }
}
