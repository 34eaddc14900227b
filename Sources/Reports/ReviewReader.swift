import Diagnostics
import Tables

/// Reads a review back: the rows that somebody has accepted, with what was changed in them.
struct ReviewReader {
  /// The rows in the order of the sheets.
  private(set) var accepted: [Record] = []
  /// How many rows the review has.
  private(set) var count = 0

  /// - Parameter report: receives what cannot be understood, at its cell.
  init(path: String, bytes: [UInt8], report: inout Report) {
    let sheets = Workbook.readAll(path: path, bytes: bytes, report: &report).sheets
    let reviews = sheets.filter { !$0.isHidden && Self.isReview($0) }
    if reviews.isEmpty, !report.hasErrors { report.add(.noReview(Place(file: path))) }
    for var sheet in reviews {
      // Rows that a filter hides are not looked at by whoever writes 是 into those that it shows.
      sheet.hiddenCells = .leaveOut(isReported: true)
      let records = sheet.records(columns: ReviewWorkbook.columns, report: &report)
      count += records.count
      for record in records where isAccepted(record, &report) { accepted.append(record) }
    }
  }

  private static func isReview(_ sheet: Sheet) -> Bool {
    let headings = ReviewWorkbook.columns[0].headings + [ReviewWorkbook.columns[0].key]
    return (0..<min(sheet.rowCount, 10)).contains { row in
      sheet[row].cells.contains { headings.contains(foldedSpelling($0.text)) }
        && sheet[row].count > 3
    }
  }

  private func isAccepted(_ record: Record, _ report: inout Report) -> Bool {
    guard let cell = record["accept"] else { return false }
    switch foldedSpelling(cell.text) {
    case "yes", "y", "true", "1", "x", "是", "收", "收下", "√", "✓", "✔", "对", "ok": return true
    case "no", "n", "false", "0", "否", "不", "不收", "-", "—", "×", "✗": return false
    default:
      report.add(
        .invalidCell(
          cell, text: cell.text,
          expected: LocalizedText(
            zh: "收下写“是”，不收留空", en: "write yes to take the row, or leave it empty")))
      return false
    }
  }
}

extension Diagnostic {
  fileprivate static func noReview(_ place: Place) -> Diagnostic {
    Diagnostic(
      .missingColumn, at: place,
      LocalizedText(
        zh: "这不是核对用的工作簿：没有一张表有“accept”这一列",
        en: "this is no review: no sheet has the column accept"),
      hint: LocalizedText(
        zh: "先运行 showcase import report 报告 生成它，第一行的列名不要改",
        en: "make one with showcase import report FILE, and keep its headings"))
  }
}
