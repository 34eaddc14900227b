import Content
import Diagnostics
import Markdown

extension BodyRun {
  /// A table of the case, with its merged cells.
  mutating func table(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment?]) {
    let rows = node.children.filter { if case .tableRow = $0.kind { true } else { false } }
    let spans = TableSpans(rows: rows)
    let shown = rows.indices.filter {
      ($0 > 0 || !spans.isHeadless) && spans.extents[$0].contains { $0 != nil }
    }
    guard !shown.isEmpty else { return }
    if alignments.count > ArticleStyle.columns {
      report.add(.wideTable(alignments.count, at: article.file.place(at: node.range)))
    }
    beginTable(columns: alignments.count)
    for index in shown {
      html.open(.tr)
      for (column, cell) in rows[index].children.enumerated() {
        guard column < spans.extents[index].count, let extent = spans.extents[index][column] else {
          continue
        }
        let alignment = column < alignments.count ? alignments[column] : nil
        self.cell(isHead: index < spans.headRows, extent, alignment?.rawValue) {
          $0.inlines(cell.children)
        }
      }
      html.close(.tr)
    }
    endTable()
    writeCaptions()
  }

  /// A table of words that the program has: a head, then rows.
  mutating func table(
    head: [String], rows: [[(inout BodyRun) -> Void]]
  ) {
    beginTable(columns: head.count)
    html.open(.tr)
    for word in head {
      cell(isHead: true, TableSpans.Extent.one) { $0.html.write(word, isAdded: true) }
    }
    html.close(.tr)
    for row in rows {
      html.open(.tr)
      for content in row { cell(isHead: false, TableSpans.Extent.one, nil, content) }
      html.close(.tr)
    }
    endTable()
  }

  private mutating func beginTable(columns: Int) {
    html.open(.section, style.tableFrame)
    html.open(.table, style.table(columns: columns))
    html.open(.tbody)
  }

  private mutating func endTable() {
    html.close(.tbody)
    html.close(.table)
    html.close(.section)
  }

  private mutating func cell(
    isHead: Bool, _ extent: TableSpans.Extent, _ alignment: String? = nil,
    _ content: (inout BodyRun) -> Void
  ) {
    var attributes: [(KeptAttribute, String)] = []
    if extent.columns > 1 { attributes.append((.colspan, String(extent.columns))) }
    if extent.rows > 1 { attributes.append((.rowspan, String(extent.rows))) }
    let element: KeptElement = isHead ? .th : .td
    html.open(element, style.cell(isHead: isHead, alignment), attributes)
    content(&self)
    html.close(element)
  }
}
