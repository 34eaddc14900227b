import Diagnostics

@testable import Layouts
@testable import Tables

/// A sheet written down as lines: cells are parted by `|`, a dot-dot `..` is part of the cell on its left and `^^`
/// part of the one above, as merged cells are. `=` is a formula that nobody has calculated.
func officeSheet(
  _ name: String, _ text: String, hiddenRows: Set<Int> = [], hiddenColumns: [ClosedRange<Int>] = [],
  isHidden: Bool = false
) -> Sheet {
  var builder = SheetBuilder(file: "Content/data/表.xlsx", sheet: name)
  var merges: [GridCell: (rows: Int, columns: Int)] = [:]
  var anchors: [GridCell: GridCell] = [:]
  var formulas = FormulaCells()
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let row = index + 1
    for (column, cell) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
    {
      let word = trimmedWord(cell)
      let here = GridCell(row: row, column: column)
      let owner: GridCell? =
        word == ".."
        ? anchors[GridCell(row: row, column: column - 1)]
        : word == "^^" ? anchors[GridCell(row: row - 1, column: column)] : nil
      if let owner {
        anchors[here] = owner
        merges[owner] = (
          row - owner.row + 1, max(merges[owner]?.columns ?? 1, column - owner.column + 1)
        )
        continue
      }
      anchors[here] = here
      if word == "=" {
        formulas.add(CellReference(column: column, row: row), isCalculated: false)
      } else if !word.isEmpty {
        builder.append(word.replacing("⏎", with: "\n"), column: column)
      }
    }
    builder.endRow(number: row)
  }
  let areas = merges.compactMap { cell, size in
    MergedRange(
      cell.address + ":"
        + GridCell(row: cell.row + size.rows - 1, column: cell.column + size.columns - 1).address)
  }
  return builder.finish().with(
    merges: areas, cellProblems: CellProblems(),
    hidden: HiddenParts(isWhole: isHidden, rows: hiddenRows, columns: hiddenColumns),
    formulas: formulas)
}

private func trimmedWord(_ cell: Substring) -> String {
  var word = cell
  while word.first == " " { word.removeFirst() }
  while word.last == " " { word.removeLast() }
  return String(word)
}

/// Everything that the sheets of one workbook give by the layout that is proposed for them, after a way through
/// its text.
func reading(
  _ sheets: [Sheet], layout text: String? = nil, names: NameTable? = nil,
  facts: SiteFacts = SiteFacts()
) -> (reading: WorkbookReading, layout: String, report: Report) {
  var report = Report()
  var proposed = Layout(file: "Content/data/layout.yml")
  let proposal = LayoutProposal(of: sheets, beside: nil, readsHidden: facts.readsHidden)
  proposed.publisher = proposal.institution
  proposed.tables = proposal.tables
  let written = text ?? proposed.text(in: .chinese)
  let layout = Layout.parse(
    SourceFile(path: "Content/data/layout.yml", text: written), report: &report)
  let reading = WorkbookReading(
    of: [OfficeWorkbook(name: "表.xlsx", sheets: sheets)], layout: layout ?? proposed, names: names,
    facts: facts)
  report.merge(reading.report)
  return (reading, written, report)
}

/// The figures of sheets, one a line: `B3 在校生 2021 9643人`, with who is measured in brackets.
func figures(_ sheets: Sheet...) -> [String] {
  reading(sheets).reading.account.lines.filter { $0.outcome == .figure }.map { line in
    let entity = line.entity.isEmpty ? "" : "（\(line.entity)）"
    let target = line.target.isEmpty ? "" : " 目标\(line.target)"
    return "\(line.cell) \(line.name)\(entity) \(line.period) \(line.value)\(line.unit)\(target)"
  }
}

/// What gave no figure, one a line: `A9 合计行，由各行相加得到`.
func leftAside(_ sheets: Sheet...) -> [String] {
  reading(sheets).reading.account.lines
    .filter { $0.outcome == .aside || $0.outcome == .unknown }
    .map { "\($0.cell) \($0.reason?.zh ?? "")" }
}
