import Diagnostics
import Tables

/// Why a published achievement has gone or changed, in the office's words: a row of the table of
/// revisions that names an achievement.
public struct AchievementReason: Sendable {
  /// The id of the achievement.
  public let achievement: String
  /// The reason.
  public let text: String
  /// The edition in which the old state stands; nil for the latest one.
  public let edition: String?
  /// When it was decided.
  public let date: PartialDate?
  /// The row of the table.
  let record: Record

  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
}
