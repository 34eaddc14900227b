internal import XML

/// Gives marked cells of a worksheet another style, and the sheet a place for notes.
///
/// It is run twice: first to see which styles the cells have, then with those that take their place.
final class MarkedWorksheet: XMLHandler {
  /// Whether the sheet has notes or controls of its own; it gets no second set of them.
  private(set) var hasNotes = false
  /// The styles that the marked cells have; those that are not there yet have style 0.
  private(set) var styles: Set<Int> = []
  /// The document with its changes.
  private(set) var edits: XMLEdits
  private let replacements: [Int: Int]
  private var wanted: ArraySlice<(row: Int, columns: [Int])>
  private var columns: ArraySlice<Int> = []
  private var row = 0
  private var column = -1
  private var prefix = ""
  private var noteOffset: Int?

  /// Elements that come behind the notes of a sheet (ECMA-376 Part 1, §18.3.1.99).
  private static let behindNotes: Set<String> = [
    "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
    "webPublishItems", "tableParts", "extLst",
  ]

  /// A reader of a worksheet in which these cells are marked, by styles in the place of their own.
  init(_ content: [UInt8], cells: [CellReference], replacements: [Int: Int]) {
    edits = XMLEdits(content)
    self.replacements = replacements
    let rows = Dictionary(grouping: Set(cells), by: \.row)
    wanted = rows.keys.sorted().map { row in (row, (rows[row] ?? []).map(\.column).sorted()) }[...]
  }

  /// Puts markup where the notes of a sheet are named.
  func insertNotes(_ markup: (_ prefix: String) -> String) {
    guard let noteOffset else { return }
    edits.replace(noteOffset..<noteOffset, with: markup(prefix))
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "worksheet": prefix = edits.prefix(ofTag: tag.range)
    case "sheetData": break
    case "row": startRow(tag)
    case "c":
      startCell(tag)
      return .nothing
    default:
      if tag.name == "legacyDrawing" { hasNotes = true }
      let isBehind = Self.behindNotes.contains(tag.name) || tag.name.hasSuffix(":AlternateContent")
      if isBehind, noteOffset == nil { noteOffset = tag.range.lowerBound }
      return .nothing
    }
    return .content
  }

  func end(_ tag: XMLTag) {
    switch tag.name {
    case "row":
      insert(columns.map { cell($0, inRow: row) }.joined(), beforeEnd: tag, of: "row")
      columns = []
    case "sheetData":
      insert(wanted.map(newRow).joined(), beforeEnd: tag, of: "sheetData")
      wanted = []
    case "worksheet": noteOffset = noteOffset ?? tag.range.lowerBound
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func startRow(_ tag: XMLTag) {
    row = tag.integer("r") ?? row + 1
    column = -1
    while let next = wanted.first, next.row < row {
      edits.insert(newRow(next), before: tag.range)
      wanted.removeFirst()
    }
    columns = wanted.first?.row == row ? wanted.removeFirst().columns[...] : []
  }

  private func startCell(_ tag: XMLTag) {
    column = CellReference(tag.bytes("r"))?.column ?? column + 1
    while let next = columns.first, next < column {
      edits.insert(cell(next, inRow: row), before: tag.range)
      columns.removeFirst()
    }
    guard columns.first == column else { return }
    columns.removeFirst()
    let style = tag.integer("s") ?? 0
    styles.insert(style)
    edits.set("s", to: String(replacements[style] ?? style), inTag: tag.range)
  }

  private func insert(_ markup: String, beforeEnd tag: XMLTag, of name: String) {
    if !markup.isEmpty { edits.insert(markup, beforeEnd: tag.range, of: prefix + name) }
  }

  private func newRow(_ next: (row: Int, columns: [Int])) -> String {
    let cells = next.columns.map { cell($0, inRow: next.row) }
    return "<\(prefix)row r=\"\(next.row)\">" + cells.joined() + "</\(prefix)row>"
  }

  private func cell(_ column: Int, inRow row: Int) -> String {
    styles.insert(0)
    return "<\(prefix)c r=\"\(columnLetters(column))\(row)\" s=\"\(replacements[0] ?? 0)\"/>"
  }
}
