import Diagnostics
import TestSupport
import Testing

@testable import Archiving

@Suite struct ArchiveNameTests {
  @Test(
    "names that travel are fine",
    arguments: [
      "Content/site.yml", "Content/cases/螺蛳粉/图 1（二）.png", "Themes/a/x.con.css", "a/console",
    ])
  func fine(path: String) {
    #expect(ArchiveName.problem(path) == nil)
  }

  static let bad: [(String, String)] = [
    ("a/100%.png", "a/100-.png"), ("a/b:c?.png", "a/b-c-.png"), ("a/ b.png", "a/b.png"),
    ("a/b. ", "a/b"), ("a/b.", "a/b"), ("#a/b", "a/b"), ("~a", "a"),
    ("a/con.txt", "a/file-con.txt"),
    ("LPT1", "file-LPT1"), ("a\\b", "a-b"), ("a/x\u{7}y", "a/x-y"),
    (String(repeating: "长", count: 201), String(repeating: "长", count: 60)),
  ]

  @Test("names that do not are refused, with one that does", arguments: bad)
  func refused(path: String, better: String) {
    #expect(ArchiveName.problem(path) != nil)
    #expect(ArchiveName.suggestion(for: path) == better)
    #expect(ArchiveName.problem(better) == nil)
  }

  @Test("names that become one elsewhere are refused, each once")
  func collisions() {
    var report = Report()
    ArchiveName.check(
      [
        "Content/a.png", "Content/A.png", "Content/u\u{301}.png", "Content/\u{FA}.png", "Content/c",
      ],
      report: &report)
    expectDiagnostics(
      report,
      ["Content/a.png error invalid-name", "Content/\u{FA}.png error invalid-name"])
  }
}

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
