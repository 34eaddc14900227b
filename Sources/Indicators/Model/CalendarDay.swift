/// A day of the Gregorian calendar.
///
/// Each figure has two of them, so that a day is one number: nine bits for month and day, the year above.
public struct CalendarDay: Hashable, Sendable {
  private let packed: Int32

  /// The year.
  public var year: Int { Int(packed >> 9) }
  /// The month from 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, from 1.
  public var day: Int { Int(packed & 31) }

  /// A day; nil for one that the calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day) else {
      return nil
    }
    self.init(checked: year, month, day)
  }

  private init(checked year: Int, _ month: Int, _ day: Int) {
    packed = Int32(clamping: year) << 9 | Int32(month) << 5 | Int32(day)
  }

  /// The first day of a month, which is counted from the January of year 0: 12 × year + month − 1.
  init(firstOfMonth number: Int) {
    self.init(checked: number / 12, number % 12 + 1, 1)
  }

  /// The last day of a month, which is counted from the January of year 0.
  init(lastOfMonth number: Int) {
    let (year, month) = (number / 12, number % 12 + 1)
    self.init(checked: year, month, Self.days(inMonth: month, of: year))
  }

  /// Its month, counted from the January of year 0.
  var monthNumber: Int { 12 * year + month - 1 }
  /// Whether a month begins with it.
  var isFirstOfMonth: Bool { day == 1 }
  /// Whether a month ends with it.
  var isLastOfMonth: Bool { day == Self.days(inMonth: month, of: year) }

  /// The same day of another year; the 28th of February where that year has no 29th.
  func inYear(_ other: Int) -> CalendarDay {
    CalendarDay(checked: other, month, min(day, Self.days(inMonth: month, of: other)))
  }

  /// How many days a month has.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDay: Comparable {
  /// By time.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.packed < right.packed
  }
}

extension CalendarDay {
  /// The day of such a number.
  init(bits: Int32) { packed = bits }

  /// The day as one number.
  var bits: Int32 { packed }
}

extension CalendarDay: CustomStringConvertible {
  /// `2022-03-15`, as ISO 8601 has it.
  public var description: String {
    "\(year)-" + twoDigits(month) + "-" + twoDigits(day)
  }
}

/// A number below 100 with two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
