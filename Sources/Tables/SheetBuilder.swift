import Diagnostics

/// Puts a sheet together cell by cell, for the readers of CSV files and of workbooks.
///
/// Cells come from left to right, rows from top to bottom. Past its limits a builder takes nothing
/// more and says so, so that no file, however hostile, costs more memory than they allow.
public struct SheetBuilder {
  /// As many columns as a table may have; ours have thirteen at most.
  public static let maximumColumns = 256
  /// As many rows as a workbook may have, by its format.
  public static let maximumRows = 1_048_576
  /// As many characters as a spreadsheet keeps in a cell.
  public static let maximumCharacters = 32_767
  /// As many cells as a sheet may have, the empty ones in front of others included.
  public static let maximumCells = 16 << 20
  /// As many bytes of text as a sheet may have.
  public static let maximumBytes = 256 << 20

  /// Whether a limit is reached and what came since was not taken.
  public private(set) var isFull = false

  private let file: String
  private let name: String?
  private let encoding: TextEncoding?
  private let source: SourceFile?
  private var text: [UInt8] = []
  private var cells: [Sheet.StoredCell] = []
  private var rows: [Sheet.StoredRow] = []
  private var rowStart = 0
  private var columnsWithText = 0

  /// A sheet of a workbook.
  public init(file: String, sheet: String) {
    self.init(file: file, name: sheet, encoding: nil, source: nil)
  }

  /// A sheet read from text.
  init(source: SourceFile, encoding: TextEncoding) {
    self.init(file: source.path, name: nil, encoding: encoding, source: source)
    text.reserveCapacity(source.count)
  }

  private init(file: String, name: String?, encoding: TextEncoding?, source: SourceFile?) {
    self.file = file
    self.name = name
    self.encoding = encoding
    self.source = source
  }

  /// Adds a cell of the current row at a 0-based column; the columns between stay empty.
  public mutating func append(_ content: String, column: Int) {
    guard column < Self.maximumColumns else {
      isFull = true
      return
    }
    while cells.count - rowStart < column, !isFull { append([], sourceStart: 0) }
    append(Array(content.utf8)[...], sourceStart: 0)
  }

  /// Adds the next cell of the current row; its text is trimmed.
  mutating func append(
    _ content: ArraySlice<UInt8>, sourceStart: Int, hasDoubledQuotes: Bool = false
  ) {
    let untrimmed = content
    let content = trimmed(untrimmed)
    let whiteSpace = content.startIndex - untrimmed.startIndex
    let column = cells.count - rowStart
    guard column < Self.maximumColumns, cells.count < Self.maximumCells,
      text.count + content.count <= Self.maximumBytes
    else {
      isFull = true
      return
    }
    cells.append(
      Sheet.StoredCell(
        textStart: UInt32(text.count), textLength: UInt32(content.count),
        sourceStart: UInt32(truncatingIfNeeded: sourceStart + whiteSpace),
        hasDoubledQuotes: hasDoubledQuotes))
    guard !content.isEmpty else { return }
    text.append(contentsOf: content)
    columnsWithText = column + 1
  }

  /// Ends the current row, which has this 1-based number; a row without text is left out.
  public mutating func endRow(number: Int) {
    endRow(number: number, sourceEnd: 0)
  }

  mutating func endRow(number: Int, sourceEnd: Int) {
    defer {
      rowStart = cells.count
      columnsWithText = 0
    }
    let isTaken = columnsWithText > 0 && rows.count < Self.maximumRows
    if !isTaken {
      isFull = isFull || columnsWithText > 0
      cells.removeLast(cells.count - rowStart)
      return
    }
    rows.append(
      Sheet.StoredRow(
        firstCell: UInt32(rowStart), count: UInt32(columnsWithText),
        number: UInt32(truncatingIfNeeded: number),
        sourceEnd: UInt32(truncatingIfNeeded: sourceEnd)))
  }

  /// The sheet from all rows that were ended.
  public func finish() -> Sheet { finish(with: CellProblems()) }

  func finish(with problems: CellProblems) -> Sheet {
    Sheet(
      storage: Sheet.Storage(
        file: file, name: name, encoding: encoding, source: source, text: text,
        cells: Array(cells.prefix(rowStart)), rows: rows, cellProblems: problems))
  }
}
