import Diagnostics
import Tables

/// Somebody who is measured by himself: a county of a city, one of five groups of majors, a museum.
public struct Entity: Sendable {
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
  public internal(set) var parent: String?
  /// The row of the table.
  let record: Record

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
}
