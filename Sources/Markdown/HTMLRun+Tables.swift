extension HTMLRun {
  /// Writes a table with head and body, in the container that the options have for it.
  mutating func table(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment?]) {
    let rows = node.children.filter { if case .tableRow = $0.kind { true } else { false } }
    let spans = options.isBare ? nil : TableSpans(rows: rows)
    let headRows = spans?.headRows ?? min(rows.count, 1)
    let isHeadless = spans?.isHeadless ?? false
    writer.freshLine()
    writer.html(options.tableContainer.open)
    writer.markup("<table>\n")
    for (index, row) in rows.enumerated() where index > 0 || !isHeadless {
      if index == 0 { writer.markup("<thead>\n") }
      if index == headRows { writer.markup("<tbody>\n") }
      let extents = spans.map { $0.extents[index] } ?? []
      // A row whose cells all belong to others is none.
      if extents.isEmpty || extents.contains(where: { $0 != nil }) {
        self.row(row, isHeader: index < headRows, alignments, extents)
      }
      if index == headRows - 1, !isHeadless { writer.markup("</thead>\n") }
    }
    writer.markup(rows.count > headRows ? "</tbody>\n</table>" : "</table>")
    writer.html(options.tableContainer.close)
    writer.markup("\n")
  }

  private mutating func row(
    _ row: MarkdownNode, isHeader: Bool, _ alignments: [MarkdownNode.Alignment?],
    _ extents: [TableSpans.Extent?]
  ) {
    writer.markup("<tr>\n")
    for (column, cell) in row.children.enumerated() {
      let extent = column < extents.count ? extents[column] : TableSpans.Extent()
      guard let extent else { continue }
      // An empty cell of the head, mostly the one in the corner, heads nothing.
      let isHeading = isHeader && (options.isBare || !cell.children.isEmpty)
      writer.markup(isHeading ? "<th" : "<td")
      // The header of a column says that it is one; libcmark-gfm does not write it.
      if isHeading, !options.isBare {
        writer.markup(extent.columns > 1 ? " scope=\"colgroup\"" : " scope=\"col\"")
      }
      if extent.columns > 1 { writer.attribute("colspan", String(extent.columns)) }
      if extent.rows > 1 { writer.attribute("rowspan", String(extent.rows)) }
      if column < alignments.count, let alignment = alignments[column] { align(alignment) }
      writer.markup(">")
      isInCell = true
      inlines(cell.children)
      isInCell = false
      writer.markup(isHeading ? "</th>\n" : "</td>\n")
    }
    writer.markup("</tr>\n")
  }

  /// Writes the words of a cell, each time in one line: `2019—2021年`.
  mutating func cellText(_ text: String) {
    var rest = text.startIndex
    for time in TimesInCells.ranges(in: text) {
      writer.escaped(String(text[rest..<time.lowerBound]))
      writer.markup("<span class=\"nowrap\">")
      writer.escaped(String(text[time]))
      writer.markup("</span>")
      rest = time.upperBound
    }
    writer.escaped(String(text[rest...]))
  }

  private mutating func align(_ alignment: MarkdownNode.Alignment) {
    guard options.alignsByClass else { return writer.attribute("align", alignment.rawValue) }
    // Left is where cells stand anyway.
    if alignment != .left { writer.attribute("class", alignment.rawValue) }
  }
}
