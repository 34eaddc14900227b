import Diagnostics
import Tables

/// Somebody who is measured by himself: a county of a city, one of five groups of majors, a museum.
///
/// An object, since each of his series refers to it.
public final class Entity: Sendable {
  /// Its position in the table.
  public let index: Int
  /// Its permanent id: the address of its page, and its name behind the stroke of `{{id/entity}}`.
  public let id: String
  /// Its name.
  public let name: TranslatedText
  /// Other names it goes by.
  public let aliases: [String]
  /// What it is: one of the levels of the site.
  public let level: Level
  /// The id of the entity that it is a part of.
  public let parent: String?
  /// The row of the table.
  let record: Record

  init(
    index: Int, id: String, name: TranslatedText, aliases: [String], level: Level,
    parent: String?, record: Record
  ) {
    self.index = index
    self.id = id
    self.name = name
    self.aliases = aliases
    self.level = level
    self.parent = parent
    self.record = record
  }

  /// The same as a part of another, or of none.
  func part(of parent: String?) -> Entity {
    Entity(
      index: index, id: id, name: name, aliases: aliases, level: level, parent: parent,
      record: record)
  }

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }
}
