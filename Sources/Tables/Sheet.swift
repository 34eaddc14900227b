import Diagnostics

/// One table as it was written: rows of cells that know their addresses and what their texts are.
///
/// A CSV file is one sheet, a workbook has several. Rows without any text are left out; the others
/// keep the number that a spreadsheet shows. All text lies in one buffer, so that a sheet of a hundred
/// thousand rows costs little more than its characters.
public struct Sheet: Sendable {
  /// What the file holds.
  private let whole: Storage
  /// The same without the cells that nobody sees, where there are some.
  private let seen: Storage?

  /// What becomes of what the workbook hides.
  public var hiddenCells = HiddenCells.leaveOut(isReported: true)

  init(storage: Storage, seen: Storage? = nil) {
    whole = storage
    self.seen = seen
  }

  /// What is read.
  var storage: Storage { hiddenCells == .read ? whole : seen ?? whole }

  /// The path of the file, as it is shown to people.
  public var file: String { storage.file }
  /// The sheet's name in its workbook; nil for CSV.
  public var name: String? { storage.name }
  /// How the text file was encoded; nil for a workbook.
  public var encoding: TextEncoding? { storage.encoding }
  /// Whether the workbook hides the whole sheet.
  public var isHidden: Bool { storage.hidden.isWhole }
  /// How many rows have text.
  public var rowCount: Int { storage.rows.count }
  /// Where the sheet as a whole is.
  public var place: Place {
    if let name { Place(file: file, sheet: name, cell: nil) } else { Place(file: file) }
  }

  /// A row by its 0-based position among the rows that have text.
  public subscript(row: Int) -> Row { Row(storage: storage, index: row) }

  /// The cells whose text holds some words, row by row; nearly always none, which takes one look at the text.
  public func cells(holding words: String) -> [Cell] {
    let bytes = Array(words.utf8)
    guard let first = bytes.first else { return [] }
    func holds(_ text: ArraySlice<UInt8>) -> Bool {
      var rest = text
      while let start = rest.firstIndex(of: first) {
        if rest[start...].starts(with: bytes) { return true }
        rest = rest[(start + 1)...]
      }
      return false
    }
    guard holds(storage.text[...]) else { return [] }
    return storage.rows.indices.flatMap { row in
      (0..<storage.cellRange(ofRow: row).count)
        .map { Cell(storage: storage, row: row, column: $0) }
        .filter { holds($0.utf8) }
    }
  }

  /// What a sheet holds; shared by all of its rows and cells.
  final class Storage: Sendable {
    let file: String
    let name: String?
    let encoding: TextEncoding?
    /// The text that the cells were read from, for places with line and column.
    let source: SourceFile?
    /// The texts of all cells in UTF-8, one after another.
    let text: [UInt8]
    let cells: [StoredCell]
    let rows: [StoredRow]
    /// The cells that a workbook shows as one.
    let merges: [MergedRange]
    /// What the reader of the workbook found wrong with single cells.
    let cellProblems: CellProblems
    /// What the workbook does not show.
    let hidden: HiddenParts
    /// The cells that hold formulas, where the reader was asked to keep them.
    let formulas: FormulaCells
    /// Where the cells of a sheet that was put together from others come from.
    let origins: CellOrigins?

    init(
      file: String, name: String?, encoding: TextEncoding?, source: SourceFile?, text: [UInt8],
      cells: [StoredCell], rows: [StoredRow], merges: [MergedRange] = [],
      cellProblems: CellProblems = CellProblems(), hidden: HiddenParts = HiddenParts(),
      formulas: FormulaCells = FormulaCells(), origins: CellOrigins? = nil
    ) {
      self.file = file
      self.name = name
      self.encoding = encoding
      self.source = source
      self.text = text
      self.cells = cells
      self.rows = rows
      self.merges = merges
      self.cellProblems = cellProblems
      self.hidden = hidden
      self.formulas = formulas
      self.origins = origins
    }

    func cellRange(ofRow index: Int) -> Range<Int> {
      let end = index + 1 < rows.count ? Int(rows[index + 1].firstCell) : cells.count
      return Int(rows[index].firstCell)..<end
    }
  }

  /// Where the text of a cell lies, in the buffer and in the source.
  struct StoredCell: Sendable {
    var textStart: UInt32
    var textLength: UInt32
    /// The offset of the text in the source, behind white space and an opening quote.
    var sourceStart: UInt32
    /// Whether the source writes quotes of the text twice, so that it is longer than the text.
    var hasDoubledQuotes: Bool
  }

  struct StoredRow: Sendable {
    var firstCell: UInt32
    /// How many cells there are up to the last one that has text; empty ones may follow.
    var count: UInt32
    var number: UInt32
    /// The offset in the source at which the row ends.
    var sourceEnd: UInt32
  }
}

/// A row of a sheet.
public struct Row: Sendable {
  let storage: Sheet.Storage
  let index: Int

  /// The 1-based number that a spreadsheet shows beside the row.
  public var number: Int { Int(storage.rows[index].number) }
  /// How many cells there are up to the last one that has text.
  public var count: Int { Int(storage.rows[index].count) }

  /// The cell in a 0-based column; to the right of the last text, an empty one.
  public subscript(column: Int) -> Cell { Cell(storage: storage, row: index, column: column) }

  /// All cells up to the last one that has text.
  public var cells: some RandomAccessCollection<Cell> { (0..<count).lazy.map { self[$0] } }

  /// Where the row is: from its first text to its end.
  public var place: Place {
    let column = (0..<count).first { !self[$0].isEmpty } ?? 0
    let first = self[column]
    guard let source = storage.source else { return first.place }
    let range = first.sourceOffset(of: 0)..<Int(storage.rows[index].sourceEnd)
    return source.place(at: range).inCell(first.address)
  }
}
