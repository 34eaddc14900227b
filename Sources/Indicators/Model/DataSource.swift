import Diagnostics
import Tables

/// A document that figures come from.
public struct DataSource: Sendable {
  /// Its permanent id.
  public let id: String
  /// Its title.
  public let title: String
  /// Who published it, if known.
  public let publisher: String?
  /// When it was published, if known.
  public let date: PartialDate?
  /// What kind of document it is, in the office's words.
  public let kind: String?
  /// Where it is on the web.
  public let url: String?
  /// Where it is among the site's files, relative to the table.
  public let file: String?
  /// What readers should know of it.
  public let note: String?
  /// The row of the table.
  let record: Record

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }
}
