import Foundation
import Logs

/// The clock on the wall, which only the command line sees.
enum Clock {
  /// Seconds by which the machine's own time is ahead of UTC, as it was when the program began.
  static let offset: Int = {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local.tm_gmtoff
  }()

  /// Now; with SOURCE_DATE_EPOCH what this says.
  static func now(_ console: Console) throws -> Moment {
    Moment(seconds: try SourceDate.seconds(console) ?? Int(Date().timeIntervalSince1970))
  }
}

/// Bytes that nobody can guess.
enum RandomBytes {
  /// So many of them.
  static func make(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }
}
