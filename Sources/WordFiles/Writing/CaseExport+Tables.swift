import Content
import Markdown

/// A cell of an exported table.
struct DocumentCell {
  var content: String
  var columns = 1
  var rows = 1
  var alignment: MarkdownNode.Alignment?

  init(_ content: String) { self.content = content }
}

extension CaseExport {
  /// A table of the case, with its merged cells.
  mutating func table(_ node: MarkdownNode) -> String {
    guard case .table(let alignments) = node.kind else { return "" }
    let rows = node.children.filter { if case .tableRow = $0.kind { true } else { false } }
    let spans = TableSpans(rows: rows)
    let shown = rows.indices.filter {
      ($0 > 0 || !spans.isHeadless) && spans.extents[$0].contains { $0 != nil }
    }
    guard !shown.isEmpty else { return "" }
    var cells: [[DocumentCell?]] = []
    for index in shown {
      var row: [DocumentCell?] = []
      for (column, cell) in rows[index].children.enumerated() {
        guard column < spans.extents[index].count, let extent = spans.extents[index][column] else {
          row.append(nil)
          continue
        }
        var made = DocumentCell(inlines(cell.children))
        (made.columns, made.rows) = (extent.columns, extent.rows)
        made.alignment = column < alignments.count ? alignments[column] : nil
        row.append(made)
      }
      cells.append(row)
    }
    return table(cells, headRows: spans.isHeadless ? 0 : spans.headRows, caption: currentHeading)
  }

  /// A table whose cells are one column wide.
  mutating func table(_ rows: [[DocumentCell]], headRows: Int, caption: String) -> String {
    let rows: [[DocumentCell?]] = rows.map { $0.map { $0 } }
    return table(rows, headRows: headRows, caption: caption)
  }

  /// - Parameter rows: the cells of each row by their columns; nil where another reaches over.
  private mutating func table(
    _ rows: [[DocumentCell?]], headRows: Int, caption: String
  ) -> String {
    writer.tally.tables += 1
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0 else { return "" }
    let widths = Self.widths(of: rows, columns: columns)
    var result = writer.caption(.table, caption)
    result +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/>"
      + "<w:tblLook w:val=\"0020\" w:firstRow=\"\(headRows > 0 ? 1 : 0)\"/></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    // The cell that reaches down into each column, with the rows that it has left.
    var reaching: [Int: (cell: DocumentCell, left: Int)] = [:]
    for (index, row) in rows.enumerated() {
      let isHead = index < headRows
      result += "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
      var column = 0
      while column < columns {
        if let cell = column < row.count ? row[column] : DocumentCell("") {
          if cell.rows > 1 { reaching[column] = (cell, cell.rows - 1) }
          result += self.cell(
            cell, isHead: isHead, widths, column, merge: cell.rows > 1 ? "restart" : nil)
          column += cell.columns
        } else if let above = reaching[column], above.left > 0 {
          reaching[column]?.left -= 1
          var rest = DocumentCell("")
          rest.columns = above.cell.columns
          result += self.cell(rest, isHead: isHead, widths, column, merge: "continue")
          column += above.cell.columns
        } else {
          column += 1
        }
      }
      result += "</w:tr>"
    }
    // A table that ends a document, or touches another one, needs a paragraph behind it.
    return result + "</w:tbl>" + writer.paragraph("TableText", "")
  }

  private func cell(
    _ cell: DocumentCell, isHead: Bool, _ widths: [Int], _ column: Int, merge: String?
  ) -> String {
    let last = min(column + cell.columns, widths.count)
    let width = widths[column..<max(last, column)].reduce(0, +)
    var alignment = ""
    switch cell.alignment {
    case .center?: alignment = "<w:jc w:val=\"center\"/>"
    case .right?: alignment = "<w:jc w:val=\"right\"/>"
    case .left?, nil: break
    }
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
      + (cell.columns > 1 ? "<w:gridSpan w:val=\"\(cell.columns)\"/>" : "")
      + (merge.map { "<w:vMerge w:val=\"\($0)\"/>" } ?? "")
      + "<w:vAlign w:val=\"center\"/></w:tcPr>"
      + writer.paragraph(isHead ? "TableHead" : "TableText", cell.content, isHead ? "" : alignment)
      + "</w:tc>"
  }

  /// The widths of columns by their longest cells, within bounds.
  private static func widths(of rows: [[DocumentCell?]], columns: Int) -> [Int] {
    let weights = (0..<columns).map { column in
      rows.reduce(4) { longest, row in
        guard column < row.count, let cell = row[column], cell.columns == 1 else { return longest }
        return max(longest, min(width(of: cell.content), 30))
      }
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 * DocumentStyle.textWidth / total }
  }

  /// How many characters the words of runs have.
  private static func width(of runs: String) -> Int {
    var count = 0
    var isInText = false
    for piece in runs.split(separator: "<") {
      isInText = piece.hasPrefix("w:t>") || piece.hasPrefix("w:t ")
      guard isInText, let end = piece.firstIndex(of: ">") else { continue }
      count += piece[end...].count - 1
    }
    return count
  }

}
