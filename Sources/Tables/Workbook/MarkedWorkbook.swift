import Diagnostics
internal import XML
internal import Zipping

/// A copy of a workbook in which cells are marked: the parts that change and those that are added.
struct MarkedWorkbook {
  private var parts: MarkedParts
  private let layout: WorkbookLayout
  private let marks: [WorkbookMark]
  private let language: MessageLanguage

  private static let spreadsheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// Marks the workbook.
  init(
    _ bytes: [UInt8], marks: [WorkbookMark], language: MessageLanguage
  ) throws(WorkbookProblem) {
    var package = try WorkbookPackage(bytes)
    self.marks = marks
    self.language = language
    layout = try WorkbookLayout(&package)
    parts = try MarkedParts(package, workbook: layout.workbookPart)
    try addList()
    try markCells()
  }

  /// The file.
  func write() throws(Zip.Failure) -> [UInt8] { try parts.write() }

  /// Adds the sheet that lists all messages.
  private mutating func addList() throws(WorkbookProblem) {
    let workbook = layout.workbookPart
    var sheets = try parts.list(workbook, path: ["workbook", "sheets"])
    let name = sheetName(MarkedList.name.text(in: language), besides: sheets.values("name"))
    let part = parts.newName(MarkedList.partName, ".xml")
    let known = Set(layout.sheets.map(\.name))
    let listed = marks.map { mark in
      known.contains(mark.sheet ?? "")
        ? mark : WorkbookMark(sheet: nil, cell: nil, message: mark.message, hint: mark.hint)
    }
    let list = MarkedList(marks: listed, language: language)
    parts.store(list.part(namespace: parts.mainNamespace), at: part)
    parts.declare(part, type: Self.spreadsheetType + "worksheet+xml")
    do throws(XMLProblem) {
      let id = try parts.relate(workbook, to: part, kind: "worksheet")
      let number = (sheets.values("sheetId").compactMap { Int($0) }.max() ?? 0) + 1
      sheets.add(
        "sheet",
        [
          ("xmlns:r", parts.relationshipsNamespace), ("name", name), ("sheetId", String(number)),
          ("r:id", id),
        ])
    } catch {
      throw .xml(workbook, error)
    }
    parts.store(sheets.content, at: workbook)
  }

  /// A worksheet that has marked cells.
  private struct MarkedSheet {
    let part: String
    let notes: [MarkedNotes.Note]
    let content: [UInt8]

    /// The sheet with its cells in other styles.
    func marked(_ replacements: [Int: Int]) throws(WorkbookProblem) -> MarkedWorksheet {
      let sheet = MarkedWorksheet(content, cells: notes.map(\.cell), replacements: replacements)
      do throws(XMLProblem) {
        try XMLStream.read(sheet.edits.content, root: "worksheet", into: sheet)
      } catch {
        throw .xml(part, error)
      }
      return sheet
    }
  }

  /// What is wrong with the cells of a sheet, from top to bottom.
  private func notes(on sheet: WorkbookLayout.Sheet) -> [MarkedNotes.Note] {
    var messages: [CellReference: [String]] = [:]
    for mark in marks where mark.sheet == sheet.name {
      guard let cell = mark.cell.flatMap({ CellReference($0.utf8) }) else { continue }
      messages[cell, default: []].append(mark.message + (mark.hint.map { "\n" + $0 } ?? ""))
    }
    return messages.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      .map { MarkedNotes.Note(cell: $0, message: (messages[$0] ?? []).joined(separator: "\n")) }
  }

  private mutating func markedSheets() throws(WorkbookProblem) -> [MarkedSheet] {
    var sheets: [MarkedSheet] = []
    for sheet in layout.sheets where sheet.isWorksheet {
      let notes = notes(on: sheet)
      guard let part = sheet.part, parts.contains(part), !notes.isEmpty else { continue }
      sheets.append(MarkedSheet(part: part, notes: notes, content: try parts.content(of: part)))
    }
    return sheets
  }

  private mutating func markCells() throws(WorkbookProblem) {
    let sheets = try markedSheets()
    var styles: Set<Int> = []
    for sheet in sheets { styles.formUnion(try sheet.marked([:]).styles) }
    if styles.isEmpty { return }
    let replacements = try markStyles(styles)
    for (index, sheet) in sheets.enumerated() {
      let marked = try sheet.marked(replacements)
      let isFree = !marked.hasNotes && !parts.isStrict
      if isFree, sheet.notes.count <= MarkedNotes.maximumCount {
        try add(MarkedNotes(number: index + 1, notes: sheet.notes), to: marked, sheet.part)
      }
      parts.store(marked.edits.result, at: sheet.part)
    }
  }

  private mutating func add(
    _ notes: MarkedNotes, to sheet: MarkedWorksheet, _ part: String
  ) throws(WorkbookProblem) {
    let comments = parts.newName("xl/comments", ".xml")
    parts.store(notes.comments, at: comments)
    parts.declare(comments, type: Self.spreadsheetType + "comments+xml")
    let drawing = parts.newName("xl/drawings/vmlDrawing", ".vml")
    parts.store(notes.drawing, at: drawing)
    parts.declare(drawing, type: "application/vnd.openxmlformats-officedocument.vmlDrawing")
    do throws(XMLProblem) {
      _ = try parts.relate(part, to: comments, kind: "comments")
      let id = try parts.relate(part, to: drawing, kind: "vmlDrawing")
      let namespace = parts.relationshipsNamespace
      sheet.insertNotes { "<\($0)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(id)\"/>" }
    } catch {
      throw .xml(part, error)
    }
  }

  private mutating func markStyles(_ styles: Set<Int>) throws(WorkbookProblem) -> [Int: Int] {
    let named = layout.part(of: "styles").flatMap { parts.contains($0) ? $0 : nil }
    // A workbook whose cells have styles has what these are made of; without, it gets it.
    let fresh = WorksheetStyles([]).part(namespace: parts.mainNamespace)
    let content = try named.map { name throws(WorkbookProblem) in try parts.content(of: name) }
    let part = named ?? parts.newName("xl/styles", ".xml")
    do throws(XMLProblem) {
      var marked = try MarkedStyles(content ?? fresh, replacing: styles)
      if marked == nil { marked = try MarkedStyles(fresh, replacing: styles) }
      guard let marked else { return [:] }
      parts.store(marked.part, at: part)
      if named == nil {
        parts.declare(part, type: Self.spreadsheetType + "styles+xml")
        _ = try parts.relate(layout.workbookPart, to: part, kind: "styles")
      }
      return marked.replacements
    } catch {
      throw .xml(part, error)
    }
  }
}
