import Testing

@testable import Archiving

@Suite struct UTCDayTests {
  static let days: [(Int, String)] = [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
    (951_782_400, "2000-02-29"), (1_640_908_800, "2021-12-31"), (4_107_542_400, "2100-03-01"),
  ]

  @Test("seconds are days of the calendar, and back", arguments: days)
  func day(seconds: Int, text: String) {
    let day = UTCDay(seconds: seconds)
    #expect(day.text == text)
    let parts = text.split(separator: "-").compactMap { Int($0) }
    #expect(UTCDay(year: parts[0], month: parts[1], day: parts[2]) == day)
  }
}
