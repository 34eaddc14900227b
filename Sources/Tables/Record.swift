import Diagnostics

/// One row of a table, its cells named by the columns' keys.
public struct Record: Sendable {
  /// The row.
  public let row: Row
  private let layout: Layout

  init(row: Row, layout: Layout) {
    self.row = row
    self.layout = layout
  }

  /// The cell in the column of this key; nil where it is empty or the table has no such column.
  public subscript(key: String) -> Cell? {
    layout.positions(of: key).lazy.map { row[$0] }.first { !$0.isEmpty }
  }

  /// What the twin of a column says in a language, or in its nearest relative: `name.en` for `en-GB`.
  public func translation(of key: String, in language: String) -> String? {
    twin(of: key, in: language)?.text
  }

  /// The items of a list in a language, where the twin of its column gives any.
  public func translations(of key: String, in language: String) -> [String]? {
    twin(of: key, in: language)?.items
  }

  private func twin(of key: String, in language: String) -> Cell? {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    return self["\(key).\(tag)"] ?? self["\(key).\(language)"] ?? self["\(key).\(primary)"]
  }

  /// Whether the table has the column of this key.
  public func has(_ key: String) -> Bool { !layout.positions(of: key).isEmpty }

  /// Where the cell of this key is, or would be; without such a column, where the row is.
  public func place(of key: String) -> Place {
    (self[key] ?? layout.positions(of: key).first.map { row[$0] })?.place ?? place
  }

  /// Whether the reader of the sheet has reported one of the cells that are read.
  func hasFault(in sheet: Sheet) -> Bool {
    layout.all.contains { sheet.hasReported(row[$0].place) }
  }

  /// Where the row is.
  public var place: Place { row.place }

  /// Which columns of the sheet hold which key, the one that counts first; one for all records of a table.
  final class Layout: Sendable {
    private let columns: [(key: String, position: Int)]

    init(_ columns: [(key: String, position: Int)]) {
      self.columns = columns
    }

    /// All columns that are read.
    var all: some Collection<Int> { columns.lazy.map(\.position) }

    func positions(of key: String) -> [Int] { columns.filter { $0.key == key }.map(\.position) }
  }
}
