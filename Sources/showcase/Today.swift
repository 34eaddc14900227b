import ArgumentParser
import Foundation
import Indicators

/// The day on which the program runs, in UTC; with SOURCE_DATE_EPOCH the day that this says.
enum Today {
  static func date(_ console: Console) throws -> PartialDate? {
    let seconds = try SourceDate.seconds(console) ?? Int(Date().timeIntervalSince1970)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let day = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
    guard let year = day.year, let month = day.month, let number = day.day else { return nil }
    return PartialDate("\(year)-\(month)-\(number)")
  }
}

/// The moment that distributions give to whatever they build (reproducible-builds.org).
enum SourceDate {
  /// Seconds since 1970; nil where nobody says.
  static func seconds(_ console: Console) throws -> Int? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return nil
    }
    guard let seconds = Int(text), seconds >= 0 else {
      console.say(
        "showcase: "
          + console.words(
            "SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，而不是“\(text)”",
            "SOURCE_DATE_EPOCH takes seconds since 1970, not “\(text)”"))
      throw ExitCode(2)
    }
    return seconds
  }
}
