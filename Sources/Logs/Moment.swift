import Foundation

/// A second of the clock, wherever the clock hangs.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970 began in UTC.
  public let seconds: Int

  /// A second, counted from the beginning of 1970 in UTC.
  public init(seconds: Int) { self.seconds = seconds }

  /// Reads what `description` writes, and nothing else.
  public init?(_ text: String) {
    guard text.utf8.count == 20, text.hasSuffix("Z"),
      let date = try? Date(text, strategy: .iso8601)
    else { return nil }
    self.init(seconds: Int(date.timeIntervalSince1970))
    guard description == text else { return nil }
  }

  /// The same second so many seconds later.
  public func advanced(by seconds: Int) -> Moment { Moment(seconds: self.seconds + seconds) }

  /// What a clock shows that is so many seconds ahead of UTC: `2026-11-28 16:20`.
  public func shown(offset: Int) -> String {
    String(advanced(by: offset).description.prefix(16).replacing("T", with: " "))
  }

  /// By time.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Moment: CustomStringConvertible {
  /// In UTC, as ISO 8601 has it: `2026-11-28T08:20:03Z`.
  public var description: String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }
}
