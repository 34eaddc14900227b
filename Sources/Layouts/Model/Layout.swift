import Diagnostics

/// How the office's own workbooks are read: which tables they hold, and what the columns of these are.
///
/// Tables are known by their headings, not by rows and letters, so that next year's workbook is read the same
/// way though rows were added, columns moved and years went on.
public struct Layout: Sendable {
  /// Who made the workbooks; named as the publisher of the source.
  public var publisher: String?
  /// The level that indicators belong to.
  public var level: String?
  /// The level of entities that no table of entities has.
  public var entityLevel: String?
  /// Sheets that are set aside as a whole, by their names.
  public var skippedSheets: [String] = []
  /// The tables.
  public var tables: [TableLayout] = []
  /// The path of the file, as it is shown to people.
  public var file: String

  /// A layout without tables.
  public init(file: String) { self.file = file }
}

/// How one table of a workbook is read.
public struct TableLayout: Sendable {
  /// What lines between the rows name.
  public enum Sections: String, CaseIterable, Sendable {
    /// Groups of indicators.
    case group
    /// Who is measured.
    case entity
  }

  /// The names of its sheets; `{period}` stands for any time, `*` for any text.
  public var sheets: [String]
  /// What is measured, where neither rows nor columns say it.
  public var name: String?
  /// The time, where the workbook does not say it or says it wrongly.
  public var period: String?
  /// The unit, where the workbook does not say it.
  public var unit: String?
  /// Who is measured, where the workbook does not say it; `sheet` for the name of the sheet.
  public var entity: String?
  /// What lines between the rows name.
  public var sections = Sections.group
  /// Rows that are read as figures though they look like totals, or left out though they do not, by their
  /// names.
  public var rows: [String: RowUse] = [:]
  /// The columns.
  public var columns: [ColumnLayout]
  /// Where the table stands in the layout.
  var place: Place?

  /// What becomes of a row that is named in the layout.
  public enum RowUse: String, CaseIterable, Sendable {
    case value, skip
  }

  /// Whether two tables are read the same way, wherever they are.
  func isSame(as other: TableLayout) -> Bool {
    columns == other.columns && name == other.name && unit == other.unit && period == other.period
      && sections == other.sections && entity == other.entity && rows == other.rows
  }
}

/// What a column is, by its heading.
public struct ColumnLayout: Hashable, Sendable {
  /// The heading from the top level down, joined by ` / `; `{period}` stands for any time. A column without
  /// a heading is known by its letters in brackets: `[A]`.
  public var heading: String
  /// What the column holds.
  var role: ColumnRole
  /// What the heading adds to the names of rows, or the name itself where rows have none.
  public var name: String?
  /// The unit, where the workbook does not say it.
  public var unit: String?
  /// Who is measured.
  public var entity: String?
  /// The time, where the heading does not say it.
  public var period: String?
}

extension ColumnLayout {
  /// The heading of a column by its levels.
  static func heading(of levels: [Label], column: Int, letters: (Int) -> String) -> String {
    levels.isEmpty ? "[\(letters(column))]" : levels.map(\.pattern).joined(separator: " / ")
  }
}
