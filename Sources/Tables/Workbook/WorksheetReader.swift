import Diagnostics
internal import XML

/// What all worksheets of a workbook refer to, and how much they may still hold together.
struct WorksheetContext {
  let file: String
  let strings: SharedStrings
  let formats: [NumberFormat]
  let uses1904: Bool
  let limits: WorkbookLimits
  /// Whether cells are read as they are shown: with the words of their number formats, and with a note of
  /// which ones hold formulas.
  var readsAsShown = false
  /// What number formats write around numbers, by style.
  var affixes: [NumberAffixes] = []
  /// What of each style nobody sees.
  var looks: [CellLook] = []
  var usedCells = 0
  var usedText = 0
}

/// Reads the rows and cells of one worksheet into a sheet.
///
/// Rows, columns and cells that nobody sees are read like all others and noted as hidden: what becomes of them is
/// decided with the table, and so is what is wrong with cells whose column nobody reads. Cells without text cost nothing but the time to pass over them.
final class WorksheetReader: XMLHandler {
  let name: String
  private(set) var context: WorksheetContext
  private(set) var merges: [MergedRange] = []
  var problems: ProblemList
  private var cellProblems = CellProblems()
  private var hidden: HiddenParts
  var formulas = FormulaCells()
  private var builder: SheetBuilder
  private var row = 0
  private var rowIsSound = true
  private var areRowsFlat = false
  private var column = -1
  /// How many cells the current row holds, the empty ones between others included.
  private var width = 0
  private var hasReportedWidth = false
  private var isExhausted = false
  private var collected: Content?

  /// The cell that is being read.
  var type = CellType.number
  var style = 0
  var hasFormula = false
  /// What it holds, as number formats tell it apart.
  var content = CellLook.Content.text
  /// What stands in its `v`, and after `settle` what counts.
  var value: [UInt8] = []
  /// The text in its `is`, which inline strings have instead.
  var inlineText: [UInt8] = []
  /// How the runs of that text look.
  var rich = RichText()
  /// How many values it has: never more than one, unless the file is damaged.
  var valueCount = 0

  private enum Content { case value, inlineText }

  init(name: String, isHidden: Bool, context: WorksheetContext) {
    self.name = name
    hidden = HiddenParts(isWhole: isHidden)
    self.context = context
    builder = SheetBuilder(file: context.file, sheet: name)
    problems = ProblemList(table: Place(file: context.file, sheet: name, cell: nil))
  }

  /// The place of the current cell, or of the current row's beginning.
  var place: Place { Place(file: context.file, sheet: name, cell: address) }

  private var address: String { columnLetters(max(column, 0)) + String(max(row, 1)) }

  func start(_ tag: XMLTag) -> XMLInterest {
    if isExhausted { return .stop }
    switch tag.name {
    case "c": return beginCell(tag) ? .content : .nothing
    case "v":
      collected = .value
      valueCount += 1
    case "t": collected = .inlineText
    case "row":
      guard beginRow(tag) else { return .stop }
      return rowIsSound ? .content : .nothing
    case "f":
      hasFormula = true
      return .nothing
    case "r": rich.beginRun(at: inlineText.count)
    case "strike", "sz", "vertAlign", "color":
      rich.read(tag)
      return .nothing
    case "is", "rPr", "worksheet", "sheetData", "mergeCells", "cols": break
    case "mergeCell": return note(merge: tag["ref"])
    case "col": return note(column: tag)
    case "sheetFormatPr": noteUsualMeasures(tag)
    default: return .nothing
    }
    return .content
  }

  func end(_ tag: XMLTag) {
    switch tag.name {
    case "c": endCell()
    case "v", "t": collected = nil
    case "r": rich.endRun(at: inlineText.count)
    case "row":
      builder.endRow(number: row)
      context.usedCells += width
      width = 0
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let limit = SheetBuilder.maximumCharacters * 8
    switch collected {
    case .value: if value.count <= limit { value.append(contentsOf: bytes) }
    case .inlineText: if inlineText.count <= limit { inlineText.append(contentsOf: bytes) }
    case nil: return
    }
  }

  /// The sheet with everything that was read.
  func finish() -> Sheet {
    builder.finish().with(
      merges: merges, cellProblems: cellProblems, hidden: hidden, formulas: formulas)
  }

  /// Takes the number of a row, which without an `r` follows the one before; false past the last.
  private func beginRow(_ tag: XMLTag) -> Bool {
    let number = tag.integer("r") ?? row + 1
    column = -1
    rowIsSound = number > row
    guard (1...SheetBuilder.maximumRows).contains(number) else {
      problems.add(.tooManyRows(place))
      return false
    }
    if rowIsSound {
      row = number
      let isFlat = tag["ht"].map { isNothing($0, below: 2) } ?? areRowsFlat
      if tag.flag("hidden") || isFlat { hidden.rows.insert(row) }
    } else {
      let start = Place(file: context.file, sheet: name, cell: "A\(number)")
      problems.add(.misplaced(start))
    }
    return true
  }

  /// Notes columns that are not shown.
  private func note(column tag: XMLTag) -> XMLInterest {
    if tag.flag("hidden") || tag["width"].map({ isNothing($0, below: 0.5) }) == true,
      let first = tag.integer("min"),
      let last = tag.integer("max"), first >= 1, first <= last,
      hidden.columns.count <= SheetBuilder.maximumColumns
    {
      hidden.columns.append(first - 1...last - 1)
    }
    return .nothing
  }

  /// Notes how high rows are that do not say it themselves.
  private func noteUsualMeasures(_ tag: XMLTag) {
    areRowsFlat =
      tag.flag("customHeight") && tag["defaultRowHeight"].map { isNothing($0, below: 2) } == true
  }

  /// Whether a height, in points, or a width, in letters, leaves nothing to see.
  private func isNothing(_ measure: String, below limit: Double) -> Bool {
    Double(measure).map { $0 < limit } ?? false
  }

  /// Takes the address of a cell, which without an `r` follows the one before.
  private func beginCell(_ tag: XMLTag) -> Bool {
    let reference = tag.bytes("r")
    if reference.isEmpty {
      column += 1
    } else {
      let found = CellReference(reference)?.column ?? -1
      guard found > column else {
        let text = String(decoding: reference.prefix(12), as: UTF8.self)
        problems.add(.misplaced(Place(file: context.file, sheet: name, cell: text)))
        return false
      }
      column = found
    }
    type = CellType(tag.bytes("t"))
    style = tag.integer("s") ?? 0
    hasFormula = false
    content = .text
    value.removeAll(keepingCapacity: true)
    inlineText.removeAll(keepingCapacity: true)
    if !rich.runs.isEmpty { rich = RichText() }
    valueCount = 0
    return true
  }

  private func note(merge reference: String?) -> XMLInterest {
    guard let range = reference.flatMap(MergedRange.init) else { return .nothing }
    guard merges.count < context.limits.merges else {
      let place = Place(file: context.file, sheet: name, cell: range.address)
      problems.add(.tooManyMerges(place, limit: merges.count))
      return .stop
    }
    merges.append(range)
    return .nothing
  }

  /// Adds the text of the current cell to the sheet.
  func add(_ text: ArraySlice<UInt8>) {
    let text = trimmed(text)
    if text.isEmpty { return }
    guard column < SheetBuilder.maximumColumns else {
      if !hasReportedWidth { problems.add(.tooManyColumns(place)) }
      hasReportedWidth = true
      return
    }
    let needed = column + 1 - width
    let limits = context.limits
    guard context.usedCells + width + needed <= limits.cells,
      context.usedText + text.count <= limits.text
    else {
      problems.add(.tooMuchText(Place(file: context.file, sheet: name, cell: nil), limits))
      isExhausted = true
      return
    }
    for _ in 1..<max(needed, 1) { builder.append([], sourceStart: 0) }
    builder.append(text, sourceStart: 0)
    noteLook()
    width = column + 1
    context.usedText += text.count
  }

  /// Notes that nobody sees what the current cell holds.
  private func noteLook() {
    guard context.looks.indices.contains(style), context.looks[style].hidesAnything,
      let reason = context.looks[style].reason(for: content)
    else { return }
    hidden.cells[CellReference(column: column, row: row)] = reason
  }

  /// Notes that the current cell holds a formula, where formulas are asked for.
  func noteFormula(isCalculated: Bool) {
    guard context.readsAsShown, formulas.count < context.limits.cells else { return }
    formulas.add(CellReference(column: column, row: row), isCalculated: isCalculated)
  }

  /// Notes that something is wrong with the current cell; with a fault it holds nothing proper at all.
  func note(isFault: Bool = true, _ problem: @autoclosure () -> Diagnostic) {
    guard cellProblems.all.count < ProblemList.limit else { return }
    cellProblems.add(
      .init(row: row, column: column, diagnostic: problem(), isFault: isFault), address: address)
  }
}

extension Diagnostic {
  fileprivate static func misplaced(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidWorkbook, at: place,
      LocalizedText(
        zh: "工作簿坏了：这里的行或格子出现了两次，或顺序乱了",
        en: "the workbook is damaged: the row or cell is there twice or out of order"),
      hint: LocalizedText(
        zh: "用 Excel 或 WPS 打开它，修复后再保存", en: "open it in Excel or WPS and save it again"))
  }

  fileprivate static func tooManyRows(_ place: Place) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place,
      LocalizedText(
        zh: "这张表超过 \(SheetBuilder.maximumRows) 行，从这里起没有读",
        en: "the sheet has more than \(SheetBuilder.maximumRows) rows and is not read from here on"),
      hint: LocalizedText(zh: "删去多余的行", en: "remove the surplus rows"))
  }

  fileprivate static func tooManyColumns(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableSyntax, at: place,
      LocalizedText(
        zh: "第 \(SheetBuilder.maximumColumns) 列以后还有内容，没有读",
        en: "there is text beyond column \(SheetBuilder.maximumColumns); it is not read"),
      hint: LocalizedText(zh: "删去多余的列", en: "remove the surplus columns"))
  }

  fileprivate static func tooMuchText(_ place: Place, _ limits: WorkbookLimits) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place,
      LocalizedText(
        zh: "工作簿超过 \(limits.cells) 格或 \(limits.text >> 20) MB 文字，余下的没有读",
        en: "the workbook has more than \(limits.cells) cells or "
          + "\(limits.text >> 20) MB of text; the rest is not read"),
      hint: LocalizedText(zh: "把它分成几个文件", en: "split it into several files"))
  }

  fileprivate static func tooManyMerges(_ place: Place, limit: Int) -> Diagnostic {
    Diagnostic(
      .mergedCells, at: place,
      LocalizedText(
        zh: "合并单元格超过 \(limit) 处", en: "there are more than \(limit) merged cells"),
      hint: LocalizedText(zh: "取消合并，每一格都填上", en: "unmerge them and fill in each cell"))
  }
}
