import Diagnostics

/// Where the cells of a sheet that was put together from others stand in those.
final class CellOrigins: Sendable {
  /// A cell of another sheet.
  struct Origin: Sendable {
    let place: Place
    var cell: String? { place.cell }
  }

  /// A cell by the number of its sheet; 0 for a cell that comes from nowhere.
  struct Stored: Sendable {
    var sheet: UInt16
    var column: UInt16
    var row: UInt32
  }

  private let sheets: [SourceSheet]
  private let cells: [Stored]

  /// A sheet that cells come from.
  struct SourceSheet: Hashable, Sendable {
    let file: String
    let name: String
  }

  init(sheets: [SourceSheet], cells: [Stored]) {
    (self.sheets, self.cells) = (sheets, cells)
  }

  subscript(index: Int) -> Origin? {
    let cell = cells[index]
    guard cell.sheet > 0 else { return nil }
    let sheet = sheets[Int(cell.sheet) - 1]
    let address = columnLetters(Int(cell.column)) + String(cell.row)
    return Origin(place: Place(file: sheet.file, sheet: sheet.name, cell: address))
  }
}

/// A table put together from cells of other sheets: each cell has a text of its own and the place that it
/// was taken from.
///
/// What reads the sheet afterwards names those places, as if the table stood there.
public struct AssembledSheet {
  /// A text for a cell, and where it comes from.
  public struct Entry: Sendable {
    /// The text.
    public var text: String
    /// The sheet that it was taken from.
    public var sheet: Sheet?
    /// The 1-based number of the row there.
    public var row: Int
    /// The 0-based column there.
    public var column: Int

    /// A text that was read from a cell of a sheet.
    public init(_ text: String, sheet: Sheet, row: Int, column: Int) {
      (self.text, self.sheet, self.row, self.column) = (text, sheet, row, column)
    }

    /// A text that stands in no cell.
    public init(_ text: String) {
      (self.text, sheet, row, column) = (text, nil, 0, 0)
    }
  }

  private let file: String
  private var text: [UInt8] = []
  private var cells: [Sheet.StoredCell] = []
  private var rows: [Sheet.StoredRow] = []
  private var origins: [CellOrigins.Stored] = []
  private var sources: [CellOrigins.SourceSheet] = []
  private var numbers: [CellOrigins.SourceSheet: UInt16] = [:]

  /// An empty table with these headings.
  ///
  /// - Parameter file: the file that is named where a cell comes from nowhere.
  public init(file: String, columns: [String]) {
    self.file = file
    append(columns.map { Entry($0) })
  }

  /// Adds a row; missing entries are empty cells.
  public mutating func append(_ entries: [Entry?]) {
    let first = cells.count
    var width = 0
    for (column, entry) in entries.enumerated() {
      let bytes = entry.map { Array($0.text.utf8) } ?? []
      cells.append(
        Sheet.StoredCell(
          textStart: UInt32(truncatingIfNeeded: text.count), textLength: UInt32(bytes.count),
          sourceStart: 0, hasDoubledQuotes: false))
      text += bytes
      origins.append(entry.map { origin(of: $0) } ?? .init(sheet: 0, column: 0, row: 0))
      if !bytes.isEmpty { width = column + 1 }
    }
    guard width > 0, text.count <= SheetBuilder.maximumBytes else {
      cells.removeLast(cells.count - first)
      origins.removeLast(origins.count - first)
      return
    }
    rows.append(
      Sheet.StoredRow(
        firstCell: UInt32(first), count: UInt32(width), number: UInt32(rows.count + 1),
        sourceEnd: 0))
  }

  /// The table.
  public func finish() -> Sheet {
    Sheet(
      storage: Sheet.Storage(
        file: file, name: nil, encoding: nil, source: nil, text: text, cells: cells, rows: rows,
        origins: CellOrigins(sheets: sources, cells: origins)))
  }

  /// How many rows there are below the headings.
  public var count: Int { rows.count - 1 }

  private mutating func origin(of entry: Entry) -> CellOrigins.Stored {
    guard let sheet = entry.sheet, let name = sheet.name else {
      return CellOrigins.Stored(sheet: 0, column: 0, row: 0)
    }
    let source = CellOrigins.SourceSheet(file: sheet.file, name: name)
    let number: UInt16
    if let known = numbers[source] {
      number = known
    } else {
      sources.append(source)
      number = UInt16(clamping: sources.count)
      numbers[source] = number
    }
    return CellOrigins.Stored(
      sheet: number, column: UInt16(clamping: entry.column),
      row: UInt32(truncatingIfNeeded: entry.row))
  }
}
