extension HTMLRun {
  /// Writes a table with head and body, in the container that the options have for it.
  mutating func table(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment?]) {
    writer.freshLine()
    writer.html(options.tableContainer.open)
    writer.markup("<table>\n")
    var hasBody = false
    for row in node.children {
      guard case .tableRow(let isHeader) = row.kind else { continue }
      if isHeader {
        writer.markup("<thead>\n")
      } else if !hasBody {
        writer.markup("<tbody>\n")
        hasBody = true
      }
      self.row(row, isHeader: isHeader, alignments)
      if isHeader { writer.markup("</thead>\n") }
    }
    writer.markup(hasBody ? "</tbody>\n</table>" : "</table>")
    writer.html(options.tableContainer.close)
    writer.markup("\n")
  }

  private mutating func row(
    _ row: MarkdownNode, isHeader: Bool, _ alignments: [MarkdownNode.Alignment?]
  ) {
    writer.markup("<tr>\n")
    for (column, cell) in row.children.enumerated() {
      writer.markup(isHeader ? "<th" : "<td")
      // The header of a column says that it is one; libcmark-gfm does not write it.
      if isHeader, !options.isBare { writer.markup(" scope=\"col\"") }
      if column < alignments.count, let alignment = alignments[column] { align(alignment) }
      writer.markup(">")
      inlines(cell.children)
      writer.markup(isHeader ? "</th>\n" : "</td>\n")
    }
    writer.markup("</tr>\n")
  }

  private mutating func align(_ alignment: MarkdownNode.Alignment) {
    guard options.alignsByClass else { return writer.attribute("align", alignment.rawValue) }
    // Left is where cells stand anyway.
    if alignment != .left { writer.attribute("class", alignment.rawValue) }
  }
}
