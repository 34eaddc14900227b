import Diagnostics
internal import XML
internal import Zipping

/// Puts rows at the end of a table that people keep, and leaves everything else in its file as it is.
public enum TableAppender {
  /// Why nothing was added.
  public enum Failure: Error, Hashable {
    /// The file cannot be read as a table; reading it reports why.
    case unreadable
    /// The table has no column for what a row says.
    case noColumn(String)
    /// The file's encoding has no room for a character.
    case notEncodable
    /// The zip library refused.
    case archive
  }

  /// A CSV file with further rows, in its own encoding, with its own separator and line endings.
  ///
  /// - Parameters:
  ///   - columns: what the table may have.
  ///   - rows: texts by the keys of columns; empty ones need no column.
  public static func csv(
    _ bytes: [UInt8], path: String, columns: [Column], rows: [[String: String]]
  ) throws(Failure) -> [UInt8] {
    guard !rows.isEmpty else { return bytes }
    var ignored = Report()
    guard let sheet = CSV.read(path: path, bytes: bytes, report: &ignored),
      let heads = sheet.headings(columns), let encoding = sheet.encoding,
      let (source, _) = CSV.decode(path: path, bytes: bytes, report: &ignored),
      let format = CSVFormat(of: Array(source.text.utf8))
    else { throw .unreadable }
    let hasReturns = bytes.contains(0x0D)
    var text = ""
    if bytes.last != 0x0A, bytes.last != 0x0D { text += hasReturns ? "\r\n" : "\n" }
    for row in rows {
      var cells = [String](repeating: "", count: heads.width)
      for (key, value) in row.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
        guard let position = heads.positions[key] else { throw .noColumn(key) }
        cells[position] = value
      }
      let separator = Character(Unicode.Scalar(format.separator))
      text += cells.map { quoted($0, separator) }.joined(separator: String(separator))
      text += hasReturns ? "\r\n" : "\n"
    }
    switch encoding {
    case .utf8: return bytes + Array(text.utf8)
    case .gb18030:
      guard let encoded = encodeGB18030(text) else { throw .notEncodable }
      return bytes + encoded
    }
  }

  private static func quoted(_ text: String, _ separator: Character) -> String {
    let needsQuotes =
      text.contains { $0 == separator || $0 == "\"" || $0.isNewline } || text.first == " "
      || text.last == " "
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// A workbook with further rows below the last one of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: the sheet, as `Workbook.read` gave it.
  ///   - columns: what the table may have.
  ///   - rows: texts by the keys of columns; empty ones need no column.
  public static func workbook(
    _ bytes: [UInt8], sheet: Sheet, columns: [Column], rows: [[String: String]]
  ) throws(Failure) -> [UInt8] {
    guard !rows.isEmpty else { return bytes }
    guard let heads = sheet.headings(columns) else { throw .unreadable }
    var cells: [[(column: Int, text: String)]] = []
    for row in rows {
      var own: [(column: Int, text: String)] = []
      for (key, value) in row.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
        guard let position = heads.positions[key] else { throw .noColumn(key) }
        own.append((position, value))
      }
      cells.append(own.sorted { $0.column < $1.column })
    }
    do {
      var package = try WorkbookPackage(bytes)
      let layout = try WorkbookLayout(&package)
      guard let part = layout.sheets.first(where: { $0.name == sheet.name })?.part else {
        throw Failure.unreadable
      }
      var parts = try MarkedParts(package, workbook: layout.workbookPart)
      let worksheet = AppendedWorksheet(try parts.content(of: part), rows: cells)
      try XMLStream.read(worksheet.edits.content, root: "worksheet", into: worksheet)
      parts.store(worksheet.edits.result, at: part)
      return try parts.write()
    } catch let error as Zip.Failure {
      throw error == .notWritten ? .archive : .unreadable
    } catch {
      throw .unreadable
    }
  }
}

extension Sheet {
  /// Which column of the sheet holds which key, and how many columns its headings take.
  fileprivate func headings(_ columns: [Column]) -> (positions: [String: Int], width: Int)? {
    guard let layout = layout(of: columns) else { return nil }
    let known = ColumnSet(columns)
    var positions: [String: Int] = [:]
    for cell in self[layout.header].cells {
      guard let index = known.index(of: cell.text) else { continue }
      let key = columns[index].key
      if positions[key] == nil { positions[key] = cell.column }
    }
    return (positions, self[layout.header].count)
  }
}

/// Adds rows behind the last one of a worksheet.
final class AppendedWorksheet: XMLHandler {
  private(set) var edits: XMLEdits
  private let rows: [[(column: Int, text: String)]]
  private var last = 0
  private var prefix = ""
  private var dimension: (range: Range<Int>, reference: String)?

  /// A reader of a worksheet that is to get these rows.
  init(_ content: [UInt8], rows: [[(column: Int, text: String)]]) {
    edits = XMLEdits(content)
    self.rows = rows
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "worksheet": prefix = edits.prefix(ofTag: tag.range)
    case "dimension":
      dimension = tag["ref"].map { (tag.range, $0) }
      return .nothing
    case "sheetData": break
    case "row":
      last = max(last + 1, tag.integer("r") ?? 0)
      return .nothing
    default: return .nothing
    }
    return .content
  }

  func end(_ tag: XMLTag) {
    guard tag.name == "sheetData" else { return }
    let markup = rows.enumerated().map { row($0.element, number: last + 1 + $0.offset) }.joined()
    edits.insert(markup, beforeEnd: tag.range, of: prefix + "sheetData")
    if let dimension, let corner = dimension.reference.split(separator: ":").first {
      let width = max(
        rows.flatMap { $0.map(\.column) }.max() ?? 0, Self.column(dimension.reference))
      edits.set(
        "ref", to: "\(corner):\(columnLetters(width))\(last + rows.count)",
        inTag: dimension.range)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private static func column(_ reference: String) -> Int {
    reference.split(separator: ":").last.flatMap { CellReference($0.utf8)?.column } ?? 0
  }

  private func row(_ cells: [(column: Int, text: String)], number: Int) -> String {
    var xml = XMLText(isPart: false)
    xml.add("<\(prefix)row r=\"\(number)\">")
    for cell in cells {
      let address = "\(columnLetters(cell.column))\(number)"
      if let value = ExportNumber(cell.text), value.text == cell.text {
        xml.add("<\(prefix)c r=\"\(address)\"><\(prefix)v>\(value.text)</\(prefix)v></\(prefix)c>")
      } else {
        xml.add("<\(prefix)c r=\"\(address)\" t=\"inlineStr\"><\(prefix)is><\(prefix)t>")
        xml.add(text: cell.text)
        xml.add("</\(prefix)t></\(prefix)is></\(prefix)c>")
      }
    }
    xml.add("</\(prefix)row>")
    return String(decoding: xml.bytes, as: UTF8.self)
  }
}
