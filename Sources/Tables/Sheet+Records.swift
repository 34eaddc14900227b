import Diagnostics

extension Sheet {
  /// In how many rows from the top the headings are looked for: offices put titles above them.
  private static let headingRows = 10

  /// Reads the rows below the headings as records of a table with these columns.
  ///
  /// Headings may be English or Chinese, in any order, width and case. Missing, doubled and unknown
  /// columns are reported, and so are cells outside all columns, and what the reader of a workbook found
  /// wrong with cells of columns that are read. Records come also where columns are missing:
  /// `Record.has(_:)` tells, so that a missing column is not reported once more in each row.
  public func records(columns: [Column], report: inout Report) -> [Record] {
    table(columns: columns, report: &report).records
  }

  /// The same, and the records of rows that are left out because the workbook hides them.
  public func table(
    columns: [Column], report: inout Report
  ) -> (records: [Record], hidden: [Record]) {
    var problems = ProblemList(sheet: self)
    defer { report.merge(problems.report) }
    let known = ColumnSet(columns)
    if rowCount == 0 {
      report.merge(unseenReport)
      return ([], [])
    }
    guard let header = headerRow(known, isHidden: false) else {
      report.merge(unseenReport)
      let hidden = headerRow(known, isHidden: true)
      problems.add(
        hidden.map { .hiddenHeadings(self[$0]) }
          ?? .noHeadings(self[0].place, expected: columns))
      return ([], [])
    }
    let positions = matchHeadings(in: self[header], known, problems: &problems)
    reportMerges(below: self[header], in: Set(positions.map(\.position)), problems: &problems)
    reportCells(below: self[header], in: Set(positions.map(\.position)), to: &report)
    let layout = Record.Layout(positions)
    let all = (header + 1..<rowCount).map { Record(row: self[$0], layout: layout) }
    let shown = all.filter { !leavesOut($0.row) }
    let hidden = all.count == shown.count ? [] : all.filter { leavesOut($0.row) }
    let records = withoutRemarks(shown, below: self[header], read: Set(positions.map(\.position)))
    reportSurplus(in: records, below: self[header], problems: &problems)
    reportHidden(rows: hidden.map(\.row), problems: &problems)
    var unseen = ProblemList(table: place)
    reportUnseen(in: Set(positions.map(\.position)), below: self[header].number, problems: &unseen)
    report.merge(unseen.report)
    return (records, hidden)
  }

  /// The columns in their order: the key of each that is read, and nil for others; nothing where there are no
  /// headings.
  public func columnKeys(of columns: [Column]) -> [String?] {
    guard let (header, keys) = layout(of: columns) else { return [] }
    let last = self[header].cells.last { !$0.isEmpty }?.column ?? -1
    return (0..<last + 1).map { keys[$0] }
  }

  /// The row of the headings, and the keys of the columns that are read by their position; nil where there are no headings.
  func layout(of columns: [Column]) -> (header: Int, keys: [Int: String])? {
    let known = ColumnSet(columns)
    guard rowCount > 0, let header = headerRow(known, isHidden: false) else { return nil }
    var problems = ProblemList(sheet: self)
    let matched = matchHeadings(in: self[header], known, problems: &problems)
    return (
      header,
      Dictionary(matched.map { ($0.position, $0.key) }, uniquingKeysWith: { first, _ in first })
    )
  }

  /// The row with most known headings among the first ones that are hidden, or that are not; nil if no
  /// heading is known.
  private func headerRow(_ known: ColumnSet, isHidden: Bool) -> Int? {
    let candidates = (0..<min(rowCount, Self.headingRows))
      .filter { leavesOut(self[$0]) == isHidden }
      .map { index in
        (index: index, count: self[index].cells.count { known.index(of: $0.text) != nil })
      }
    let best = candidates.map(\.count).max() ?? 0
    return best > 0 ? candidates.first { $0.count == best }?.index : nil
  }

  private func matchHeadings(
    in header: Row, _ known: ColumnSet, problems: inout ProblemList
  ) -> [(key: String, position: Int)] {
    var cellOfColumn: [Int: Cell] = [:]
    // Further columns that say the same, or what the first leaves empty.
    var others: [Int: [Cell]] = [:]
    var hidden: [Int: Cell] = [:]
    let present = Set(header.cells.compactMap { known.index(of: $0.text) })
    for cell in header.cells where !cell.isEmpty {
      if leavesOut(column: cell.column) {
        if let index = known.index(of: cell.text) { hidden[index] = hidden[index] ?? cell }
        continue
      }
      guard let index = known.index(of: cell.text) else {
        let nearest = known.nearest(to: cell.text, besides: present)
        problems.add(.unknownColumn(cell, nearest: nearest, remarks: known.remarks))
        // It is read as the one that it was meant to be, so that nothing follows from its absence.
        if let index = nearest.flatMap(known.index), cellOfColumn[index] == nil {
          cellOfColumn[index] = cell
        }
        continue
      }
      if let first = cellOfColumn[index] {
        if foldedSpelling(first.text) == foldedSpelling(cell.text) {
          problems.add(.duplicateColumn(cell, known.columns[index], first: first.place))
          continue
        }
        let isBetter = known.prefers(cell.text, to: first.text, for: index)
        let (read, other) = isBetter ? (cell, first) : (first, cell)
        cellOfColumn[index] = read
        let clashes = clashes(read.column, other.column, below: header)
        if clashes.isEmpty {
          others[index, default: []].append(other)
        } else if known.columns[index].isRequired, !known.onlyNumbers(other.text) {
          for clash in clashes { problems.add(.clash(clash, other, read: read)) }
        } else {
          problems.add(.secondHeading(other, read: read))
        }
      } else {
        cellOfColumn[index] = cell
      }
    }
    for (index, column) in known.columns.enumerated() where cellOfColumn[index] == nil {
      if let heading = hidden[index] {
        reportHidden(column: column, at: heading, problems: &problems)
      } else if column.isRequired {
        problems.add(.missingColumn(header.place, column))
      }
    }
    return known.columns.enumerated().flatMap { index, column in
      ([cellOfColumn[index]].compactMap(\.self) + (others[index] ?? [])).map {
        (column.key, $0.column)
      }
    }
  }

  /// The cells of a column beside which another column says something else.
  private func clashes(_ first: Int, _ second: Int, below header: Row) -> [Cell] {
    (0..<rowCount).compactMap { index in
      let row = self[index]
      let (one, other) = (row[first], row[second])
      guard row.number > header.number, !leavesOut(row), !one.isEmpty, !other.isEmpty,
        foldedSpelling(one.text) != foldedSpelling(other.text)
      else { return nil }
      return other
    }
  }

  /// Reports what the reader of the workbook found wrong with headings and with cells that are read.
  private func reportCells(below header: Row, in columns: Set<Int>, to report: inout Report) {
    // A list of its own: these cells are the ones that other lists pass over.
    var problems = ProblemList(table: place)
    for problem in storage.cellProblems.all where problem.row >= header.number {
      let isHeading = problem.row == header.number
      let isLeftOut = hiddenCells != .read && storage.hidden.rows.contains(problem.row)
      if isHeading ? !leavesOut(column: problem.column) : columns.contains(problem.column),
        !isLeftOut
      {
        // What makes the heading of a column that nobody reads is nobody's concern.
        let isUnread = isHeading && !columns.contains(problem.column)
        problems.add(isUnread ? problem.diagnostic.asWarning : problem.diagnostic)
      }
    }
    report.merge(problems.report)
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    Diagnostic(code, .warning, at: place, message, hint: hint, related: related)
  }

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

  /// Two headings that mean the same column, 年度 and 期间, where they say different things and rows can do
  /// without it.
  fileprivate static func secondHeading(_ cell: Cell, read: Cell) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, .warning, at: cell.place,
      LocalizedText(
        zh: "“\(cell.text)”和“\(read.text)”说的是同一列，读的是“\(read.text)”，这一列没有读",
        en:
          "“\(cell.text)” and “\(read.text)” mean the same column; “\(read.text)” is read, and this is not"
      ),
      hint: LocalizedText(
        zh: "自己用的，移到别的表里；要读的是这一列，就移走“\(read.text)”一列",
        en: "move it to a table of its own, or “\(read.text)” if this is the one to be read"),
      related: [read.place])
  }

  /// The same where no row can do without the column: nobody knows which of the two cells is right.
  fileprivate static func clash(_ cell: Cell, _ heading: Cell, read: Cell) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, at: cell.place,
      LocalizedText(
        zh: "“\(heading.text)”和“\(read.text)”说的是同一列，这一行写得不一样",
        en:
          "“\(heading.text)” and “\(read.text)” mean the same column, and this row says two things"),
      hint: LocalizedText(
        zh: "改成一样，或只留一列；“\(heading.text)”一列是自己用的，就移到别的表里",
        en:
          "make them agree, or keep one column; if “\(heading.text)” is for the office alone, move it to a "
          + "table of its own"))
  }

  /// A heading near a known one is most likely misspelt, and its data would be lost: an error. Any
  /// other column may be the office's own and is left aside with a warning.
  ///
  /// - Parameter remarks: the column of the table that takes words for readers, where it has one.
  fileprivate static func unknownColumn(
    _ cell: Cell, nearest: String?, remarks: Column?
  ) -> Diagnostic {
    let place = remarks.map {
      LocalizedText(
        zh: "；要给读者看的，写进“\($0.name.zh)”（\($0.key)）一列",
        en: ", and what readers need into the column \($0.key)")
    }
    return Diagnostic(
      .unknownColumn, nearest == nil ? .warning : .error, at: cell.place,
      LocalizedText(
        zh: "不认识列名“\(cell.text)”，这一列没有读", en: "unknown column “\(cell.text)”, not read"),
      hint: nearest.map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "自己用的，移到别的表里" + (place?.zh ?? ""),
          en: "move what is for the office alone to a table of its own" + (place?.en ?? "")))
  }
}
