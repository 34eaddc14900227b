/// A row of a table that is being converted.
struct TableRow {
  /// Where its cells stand in the file, without the blanks around them.
  var cells: [Range<Int>] = []
  /// How many cells have been met.
  var count = 0
  /// Where the row ends.
  var end = 0
}

extension TreeConverter {
  /// A table. The lines above its header belong to the paragraph that was cut off it.
  mutating func table(_ node: CMarkNode) -> Frame {
    let kind = MarkdownNode.Kind.table(alignments: node.tableAlignments)
    let header = headerLine(of: node)
    let start =
      header == node.startLine
      ? lines.offset(line: header, column: node.startColumn) : lines.contentStart(ofLine: header)
    // The line under the header is not a row, but part of the table.
    let end = lines.trimmedEnd(ofLine: header + 1)
    return Frame(node: node, kind: kind, start: start, end: max(start, end))
  }

  private func headerLine(of table: CMarkNode) -> Int {
    guard let above = table.previous, above.startLine == 0, above.coreType == .paragraph else {
      return table.startLine
    }
    return table.startLine + above.content.count { $0 == .lineFeed } + 1
  }

  /// A row. The places of its cells are kept for them.
  mutating func tableRow(_ node: CMarkNode) -> Frame {
    let isHeader = node.isHeaderRow
    let start = isHeader ? innermostStart : lines.contentStart(ofLine: node.startLine)
    let line = isHeader ? lines.line(at: start) : node.startLine
    let end = max(start, lines.trimmedEnd(ofLine: line))
    row.count = 0
    row.end = end
    findCells(in: start..<end)
    if !isHeader { noteSurplus(beyond: node.parent?.tableAlignments.count ?? row.cells.count) }
    return Frame(node: node, kind: .tableRow(isHeader: isHeader), start: start, end: end)
  }

  /// Notes the cells of a row that have no column: the library leaves them out without a word.
  private mutating func noteSurplus(beyond columns: Int) {
    let surplus = row.cells.dropFirst(columns).filter { !$0.isEmpty }
    guard let first = surplus.first, let last = surplus.last else { return }
    surplusCells.append(first.lowerBound..<last.upperBound)
  }

  /// The cells of a row without the blanks around them: what stands between pipes that no backslash
  /// escapes. The first and the last pipe may be left out.
  private mutating func findCells(in range: Range<Int>) {
    let source = lines.source
    let pipe = UInt8(ascii: "|")
    row.cells.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    if start < range.upperBound, source[start] == pipe { start += 1 }
    for offset in start..<range.upperBound
    where source[offset] == pipe && (offset == start || source[offset - 1] != .backslash) {
      row.cells.append(trimmed(start..<offset))
      start = offset + 1
    }
    let rest = trimmed(start..<range.upperBound)
    if !rest.isEmpty { row.cells.append(rest) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, lines.source[start].isBlank { start += 1 }
    while end > start, lines.source[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// A cell. Cells that the row lacks stand empty at its end.
  mutating func tableCell(_ node: CMarkNode) -> Frame {
    let place = row.count < row.cells.count ? row.cells[row.count] : row.end..<row.end
    row.count += 1
    cursor.content.reset(toPipedText: node.content, in: lines.source) { _, _ in place.lowerBound }
    cursor.restart()
    return Frame(node: node, kind: .tableCell, start: place.lowerBound, end: place.upperBound)
  }
}
