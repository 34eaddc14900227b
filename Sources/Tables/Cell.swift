import Diagnostics

/// A cell of a sheet: its text without surrounding white space, and where it stands.
public struct Cell: Sendable {
  let storage: Sheet.Storage
  let row: Int
  /// The 0-based column.
  public let column: Int

  /// The address as spreadsheets write it, such as `D17`.
  public var address: String {
    origin?.cell ?? columnLetters(column) + String(storage.rows[row].number)
  }

  /// Whether there is no text.
  public var isEmpty: Bool { (stored?.textLength ?? 0) == 0 }

  /// The text.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The text as UTF-8, without a copy.
  public var utf8: ArraySlice<UInt8> {
    guard let stored else { return [] }
    return storage.text[Int(stored.textStart)..<Int(stored.textStart + stored.textLength)]
  }

  /// Where the whole text is; for an empty cell, where the text would be.
  public var place: Place { place(at: 0..<utf8.count) }

  /// Where a part of the text is, given in UTF-8 bytes; in a workbook, the cell.
  public func place(at range: Range<Int>) -> Place {
    if storage.origins != nil { return origin?.place ?? Place(file: storage.file) }
    guard let source = storage.source else {
      guard let name = storage.name else { return Place(file: storage.file).inCell(address) }
      return Place(file: storage.file, sheet: name, cell: address)
    }
    let start = sourceOffset(of: range.lowerBound)
    return source.place(at: start..<max(start, sourceOffset(of: range.upperBound))).inCell(address)
  }

  /// Where the cell of a sheet that was put together stands in the one that it comes from.
  private var origin: CellOrigins.Origin? {
    guard let origins = storage.origins else { return nil }
    let cells = storage.cellRange(ofRow: row)
    return column < cells.count ? origins[cells.lowerBound + column] : nil
  }

  private var stored: Sheet.StoredCell? {
    let cells = storage.cellRange(ofRow: row)
    return column < cells.count ? storage.cells[cells.lowerBound + column] : nil
  }

  /// The offset in the source of a byte of the text.
  func sourceOffset(of offset: Int) -> Int {
    guard let stored else { return Int(storage.rows[row].sourceEnd) }
    let wanted = min(max(offset, 0), Int(stored.textLength))
    guard stored.hasDoubledQuotes else { return Int(stored.sourceStart) + wanted }
    let quotes = utf8.prefix(wanted).count { $0 == 0x22 }
    return Int(stored.sourceStart) + wanted + quotes
  }
}
