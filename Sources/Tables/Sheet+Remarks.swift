import Diagnostics

// What stands beside a table, under no heading or under one that nobody reads.

extension Sheet {
  /// The records without the rows that say something in columns alone that are not read, of which their headings
  /// tell: they are no rows of the table, and their empty cells are not to be filled.
  func withoutRemarks(_ records: [Record], below header: Row, read: Set<Int>) -> [Record] {
    let unread = Set(header.cells.filter { !$0.isEmpty && !read.contains($0.column) }.map(\.column))
    guard !unread.isEmpty else { return records }
    return records.filter { record in
      record.row.cells.contains { !$0.isEmpty && !unread.contains($0.column) }
    }
  }

  /// Reports texts that stand under no heading.
  ///
  /// In a row of a CSV file that is the first one, since a comma that was meant as text moves all cells
  /// behind it. In a workbook it is a remark beside the table, which is said once for each column.
  func reportSurplus(
    in records: [Record], below header: Row, problems: inout ProblemList
  ) {
    let headings = header.cells.map { !$0.isEmpty }
    let merged = columnsUnderMergedHeadings(header)
    var remarks: [Int: (first: Cell, count: Int)] = [:]
    for record in records where !problems.isFull {
      for column in 0..<record.row.count where column >= headings.count || !headings[column] {
        let cell = record.row[column]
        if cell.isEmpty { continue }
        if name == nil {
          problems.add(.surplusCell(cell))
          break
        }
        if merged.contains(column) {
          problems.add(.underMergedHeading(cell))
          break
        }
        if !leavesOut(column: column) {
          remarks[column] = (remarks[column]?.first ?? cell, (remarks[column]?.count ?? 0) + 1)
        }
      }
    }
    for (_, remark) in remarks.sorted(by: { $0.key < $1.key }) {
      problems.add(.columnWithoutHeading(remark.first, count: remark.count))
    }
  }
}

extension Diagnostic {
  fileprivate static func surplusCell(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      .surplusCell, at: cell.place,
      LocalizedText(zh: "“\(cell.text)”上面没有列名", en: "“\(cell.text)” stands under no heading"),
      hint: LocalizedText(
        zh: "文字里有半角逗号时，整格要用引号 \" 括起来；或者给这一列写上列名",
        en: "a cell with a comma in it needs quotes around it; or give the column a heading"))
  }

  fileprivate static func underMergedHeading(_ cell: Cell) -> Diagnostic {
    let letters = columnLetters(cell.column)
    return Diagnostic(
      .surplusCell, at: cell.place,
      LocalizedText(
        zh: "“\(cell.text)”上面的列名与别的列合并成了一格，\(letters) 列没有自己的列名",
        en: "the heading above “\(cell.text)” is merged with that of another column; column "
          + "\(letters) has none of its own"),
      hint: LocalizedText(
        zh: "取消合并，每一列写上自己的列名", en: "unmerge the headings and give each column its own"))
  }

  fileprivate static func columnWithoutHeading(_ cell: Cell, count: Int) -> Diagnostic {
    let letters = columnLetters(cell.column)
    return Diagnostic(
      .surplusCell, .warning, at: cell.place,
      LocalizedText(
        zh: "\(letters) 列没有列名，没有读" + (count > 1 ? "（\(count) 格有内容）" : "（“\(cell.text)”）"),
        en: "column \(letters) has no heading and is not read "
          + (count > 1 ? "(\(count) cells have text)" : "(“\(cell.text)”)")),
      hint: LocalizedText(
        zh: "要读，就在写列名的那一行给它写上列名；留给自己看的，移到另一张工作表里",
        en: "write its heading if it is to be read; move remarks to a sheet of their own"))
  }
}
