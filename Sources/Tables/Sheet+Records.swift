import Diagnostics

extension Sheet {
  /// In how many rows from the top the headings are looked for: offices put titles above them.
  private static let headingRows = 10

  /// Reads the rows below the headings as records of a table with these columns.
  ///
  /// Headings may be English or Chinese, in any order, width and case. Missing, doubled and unknown
  /// columns are reported, and so are cells outside all columns. Records come also where columns are
  /// missing: `Record.has(_:)` tells, so that a missing column is not reported once more in each row.
  public func records(columns: [Column], report: inout Report) -> [Record] {
    var problems = ProblemList(sheet: self)
    defer { report.merge(problems.report) }
    let known = ColumnSet(columns)
    if rowCount == 0 { return [] }
    guard let header = headerRow(known) else {
      problems.add(.noHeadings(self[0].place, expected: columns))
      return []
    }
    reportMerges(below: self[header], problems: &problems)
    let positions = matchHeadings(in: self[header], known, problems: &problems)
    let headings = self[header].cells.map { !$0.isEmpty }
    let layout = Record.Layout(positions.sorted { $0.position < $1.position })
    return (header + 1..<rowCount).map { index in
      let row = self[index]
      if !problems.isFull { checkSurplus(in: row, headings: headings, problems: &problems) }
      return Record(row: row, layout: layout)
    }
  }

  /// The row with most known headings among the first ones; nil if no heading is known.
  private func headerRow(_ known: ColumnSet) -> Int? {
    let candidates = (0..<min(rowCount, Self.headingRows)).map { index in
      (index: index, count: self[index].cells.count { known.index(of: $0.text) != nil })
    }
    let best = candidates.map(\.count).max() ?? 0
    return best > 0 ? candidates.first { $0.count == best }?.index : nil
  }

  private func matchHeadings(
    in header: Row, _ known: ColumnSet, problems: inout ProblemList
  ) -> [(key: String, position: Int)] {
    var cellOfColumn: [Int: Cell] = [:]
    for cell in header.cells where !cell.isEmpty {
      guard let index = known.index(of: cell.text) else {
        problems.add(.unknownColumn(cell, nearest: known.nearest(to: cell.text)))
        continue
      }
      if let first = cellOfColumn[index] {
        problems.add(.duplicateColumn(cell, known.columns[index], first: first.place))
      } else {
        cellOfColumn[index] = cell
      }
    }
    for (index, column) in known.columns.enumerated()
    where column.isRequired && cellOfColumn[index] == nil {
      problems.add(.missingColumn(header.place, column))
    }
    return known.columns.enumerated().compactMap { index, column in
      cellOfColumn[index].map { (column.key, $0.column) }
    }
  }

  /// Reports the first text of a row that stands under no heading.
  private func checkSurplus(in row: Row, headings: [Bool], problems: inout ProblemList) {
    for column in 0..<row.count where column >= headings.count || !headings[column] {
      let cell = row[column]
      if cell.isEmpty { continue }
      problems.add(.surplusCell(cell))
      return
    }
  }
}

extension Diagnostic {
  fileprivate static func noHeadings(_ place: Place, expected: [Column]) -> Diagnostic {
    let required = expected.filter(\.isRequired)
    return Diagnostic(
      .missingColumn, at: place,
      LocalizedText(zh: "没有找到列名", en: "the table has no headings"),
      hint: LocalizedText(
        zh: "第一行写列名：" + required.map(\.name.zh).joined(separator: "、"),
        en: "write the headings in the first row: "
          + required.map(\.key).joined(separator: ", ")))
  }

  fileprivate static func missingColumn(_ place: Place, _ column: Column) -> Diagnostic {
    Diagnostic(
      .missingColumn, at: place,
      LocalizedText(
        zh: "缺少“\(column.name.zh)”（\(column.key)）这一列", en: "the column \(column.key) is missing"),
      hint: LocalizedText(
        zh: "加上这一列，列名写“\(column.name.zh)”或 \(column.key)",
        en: "add a column with the heading \(column.key) or \(column.name.zh)"))
  }

  fileprivate static func duplicateColumn(
    _ cell: Cell, _ column: Column, first: Place
  ) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, at: cell.place,
      LocalizedText(
        zh: "“\(column.name.zh)”（\(column.key)）这一列出现了两次",
        en: "the column \(column.key) is there twice"),
      hint: LocalizedText(
        zh: "留下一列，删去另一列或改它的列名", en: "keep one, remove or rename the other"),
      related: [first])
  }

  /// A heading near a known one is most likely misspelt, and its data would be lost: an error. Any
  /// other column may be the office's own and is left aside with a warning.
  fileprivate static func unknownColumn(_ cell: Cell, nearest: String?) -> Diagnostic {
    Diagnostic(
      .unknownColumn, nearest == nil ? .warning : .error, at: cell.place,
      LocalizedText(
        zh: "不认识列名“\(cell.text)”，这一列没有读", en: "unknown column “\(cell.text)”, not read"),
      hint: nearest.map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "不需要就删去这一列；要留给读者的话写进备注或说明",
          en: "remove the column, or put what readers need in the note"))
  }

  fileprivate static func surplusCell(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      .surplusCell, at: cell.place,
      LocalizedText(zh: "“\(cell.text)”上面没有列名", en: "“\(cell.text)” stands under no heading"),
      hint: LocalizedText(
        zh: "文字里有半角逗号时，整格要用引号 \" 括起来；或者给这一列写上列名",
        en: "a cell with a comma in it needs quotes around it; or give the column a heading"))
  }
}
