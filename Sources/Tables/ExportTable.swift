/// A table to be written for readers, as a sheet of a workbook or as CSV.
public struct ExportTable: Sendable {
  /// The content of a cell, with its type.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text, which stays text whatever it looks like.
    case text(String)
    /// Text in red, for what is missing.
    case alert(String)
    /// A decimal number such as `-1234.50`, shown with the decimals that it is written with and, if
    /// wanted, with separators at thousands.
    case number(String, isGrouped: Bool = false)
    /// A number of hundredths: `99.85` is shown as 99.85%.
    case percent(String)
    /// Text that leads to an address of the web.
    case link(String, url: String)
  }

  /// What a spreadsheet proposes for the cells of a column.
  public enum Choices: Hashable, Sendable {
    /// These words; whoever writes another is warned.
    case words([String])
    /// What stands in a column of another sheet, by its position from 0; other words are taken as well.
    case column(Int, ofSheet: String)
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands in the first row.
    public let heading: String
    /// How many half-width characters it shows.
    public let width: Int
    /// What a spreadsheet shows beside the heading; nil for nothing.
    public let note: String?
    /// What a spreadsheet proposes for the cells; nil for nothing.
    public let choices: Choices?
    /// Whether a spreadsheet keeps what is typed as text: it makes days of 2021-06 otherwise.
    public let isText: Bool

    /// A column of this width; a Chinese character is two wide.
    public init(
      _ heading: String, width: Int = 12, note: String? = nil, choices: Choices? = nil,
      isText: Bool = false
    ) {
      self.heading = heading
      self.width = width
      self.note = note
      self.choices = choices
      self.isText = isText
    }
  }

  /// The name of the sheet.
  public let name: String
  /// The columns.
  public let columns: [Column]
  /// The cells below the headings.
  public let rows: [[Value]]

  /// A table with headings and rows; cells past the last column are kept.
  public init(name: String, columns: [Column], rows: [[Value]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
