import Diagnostics
import Tables

/// One of the tasks that the school or the group of majors has set itself.
public struct ConstructionTask: Sendable {
  /// What names a task for good: its level and its number there.
  public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// Whose task it is.
    public let level: Level
    /// Its number at this level, from 1.
    public let number: Int

    /// The key of a task.
    public init(level: Level, number: Int) {
      self.level = level
      self.number = number
    }

    /// `school-3`.
    public var description: String { "\(level.rawValue)-\(number)" }
  }

  /// Its level and number.
  public let key: Key
  /// Its title.
  public let title: String
  /// The department that leads it.
  public let department: String?
  /// What was done, in a few sentences; Markdown.
  public let summary: String?
  /// The row of the table.
  let record: Record

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// The cell of the summary, for places inside its text.
  public var summaryCell: Cell? { record["summary"] }
}
