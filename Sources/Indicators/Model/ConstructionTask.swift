import Diagnostics
import Tables

/// One of the tasks that the whole or a part of it has set itself.
public struct ConstructionTask: Sendable {
  /// What names a task for good: whose it is, and its number there.
  public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// Whose task it is.
    public let level: Level
    /// The id of the entity whose task it is; nil for one of the level as such.
    public let entity: String?
    /// Its number there.
    public let number: TaskNumber

    /// The key of a task.
    public init(level: Level, entity: String? = nil, number: TaskNumber) {
      self.level = level
      self.entity = entity
      self.number = number
    }

    /// `school-3`, `robotics-1.2`.
    public var description: String { "\(entity ?? level.id)-\(number)" }
  }

  /// Whose it is, and its number.
  public let key: Key
  /// Its title.
  public let title: String
  /// The department that leads it.
  public let department: String?
  /// What was done, in a few sentences; Markdown.
  public let summary: String?
  /// The ids of the indicators that say most of it, in the order in which they are shown; empty for those that
  /// a rule finds.
  public let highlights: [String]
  /// The row of the table.
  let record: Record

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }
}
