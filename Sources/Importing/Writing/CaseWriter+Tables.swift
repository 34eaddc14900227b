extension CaseWriter {
  /// What stands at one place of a table's grid.
  private enum Slot {
    case cell(String)
    /// Part of the cell on its left.
    case left
    /// Part of the cell above.
    case above
  }

  /// A table with bars; cells that reach over others are marked as the pages read them.
  mutating func table(_ table: PandocTable) -> [String] {
    let rows = table.head + table.rows
    if rows.count == 1, rows[0].count == 1 { return frame(rows[0][0]) }
    countTable()
    let columns = max(table.columns, rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0)
    guard columns > 0, !rows.isEmpty else { return [] }
    let head = head(of: table, rows)
    position = rows.joined().flatMap(\.blocks).lazy.compactMap(\.markedPosition).first ?? position
    noteHead(head, rows[0].map { Self.words(of: $0.blocks) })
    let hasHead = head != .none
    var grid = [[Slot?]](repeating: Array(repeating: nil, count: columns), count: rows.count)
    for (row, cells) in rows.enumerated() {
      var column = 0
      for cell in cells {
        while column < columns, grid[row][column] != nil { column += 1 }
        guard column < columns else { break }
        let text = content(of: cell, isHead: hasHead && row < max(table.head.count, 1))
        place(text, cell, row, column, in: &grid)
      }
    }
    let written = grid.map { row in
      row.map { slot in
        switch slot {
        case .cell(let text): text
        case .left: "<"
        case .above: "^"
        case nil: ""
        }
      }
    }
    return [Self.barred(written, hasHead: hasHead)]
  }

  /// The rows with bars between the cells; without a head, an empty one.
  private static func barred(_ rows: [[String]], hasHead: Bool) -> String {
    let columns = rows.first?.count ?? 0
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    let rule = "|" + String(repeating: " --- |", count: columns)
    if hasHead {
      lines.insert(rule, at: 1)
    } else {
      lines.insert(contentsOf: ["|" + String(repeating: "  |", count: columns), rule], at: 0)
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Heads

  private func head(of table: PandocTable, _ rows: [[PandocTable.Cell]]) -> TableHead {
    if !table.head.isEmpty || isHead(rows[0]) { return .marked }
    return TableHead.guess(rows.map { $0.map { Self.words(of: $0.blocks) } })
  }

  private mutating func noteHead(_ head: TableHead, _ words: [String]) {
    let first = words.joined(separator: " ").excerpt()
    switch head {
    case .marked: break
    case .guessed:
      note(
        "table-head", .advice, "表格没有标出标题行，把第一行“\(first)”当作标题行，请核对",
        "the table marks no row of headings; the first row, “\(first)”, is taken for it")
    case .none:
      note(
        "table-head", .advice, "表格没有标题行，第一行“\(first)”不像标题；需要的话，把标题填进最上面的空行",
        "the table has no row of headings, and the first row, “\(first)”, reads like data; "
          + "headings may be filled into the empty row above it")
    }
  }

  /// The words of a cell.
  private static func words(of blocks: [PandocBlock]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): PlainLine(inlines).text.trimmingSpace
      case .list(_, let items): items.map { words(of: $0) }.joined(separator: " ")
      case .quote(let inner), .group(let inner): words(of: inner)
      case .table(let table):
        (table.head + table.rows).joined().map { words(of: $0.blocks) }.joined(separator: " ")
      case .code(let text): text
      case .rule: ""
      }
    }.joined(separator: " ").trimmingSpace
  }

  // MARK: Columns by tabs

  /// Writes lines that were aligned by tabs as the table that they look like.
  mutating func table(of columns: ColumnsByTabs, _ blocks: ArraySlice<PandocBlock>) -> [String] {
    let head = TableHead.guess(columns.rows)
    position = blocks.first?.markedPosition ?? position
    let first = columns.rows[0].joined(separator: " ").excerpt()
    let (zh, en) = hasTabs ? ("制表符", "tabs") : ("空格", "blanks")
    note(
      "tabs", .changed, "用\(zh)对齐的 \(columns.rows.count) 行（“\(first)”起）写成了表格，请核对",
      "\(columns.rows.count) lines aligned by \(en), from “\(first)” on, are written as a table")
    noteHead(head, columns.rows[0])
    var rows: [[String]] = []
    for block in blocks.prefix(columns.paragraphs) {
      guard case .paragraph(let inlines) = block else { continue }
      for line in pieces(of: inlines).split(whereSeparator: { $0.content == .lineBreak }) {
        let isHead = head != .none && rows.isEmpty
        rows.append(
          columns.cells(of: Array(line)).map { cell in
            self.line((isHead ? cell.plain : cell).tidied, as: .cell)
          })
      }
    }
    return [Self.barred(rows, hasHead: head != .none)]
  }

  /// Notes that words stood apart by tabs or blanks, which a page has no place for.
  mutating func noteTabs(_ pieces: [Piece]) {
    let words = pieces.words.excerpt(40)
    if hasTabs {
      note(
        "tabs", .changed, "“\(words)”里用来对齐的制表符改成了空格",
        "the tabs that align “\(words)” are written as spaces")
    } else {
      note(
        "tabs", .changed, "“\(words)”里用来对齐的几个空格只留了一个",
        "of the blanks that align “\(words)”, one is kept")
    }
  }

  /// Whether the paragraph that is being written is aligned by tabs, and not by blanks.
  private var hasTabs: Bool {
    guard let position, document.paragraphs.indices.contains(position) else { return true }
    return document.paragraphs[position].hasTabs
  }

  private func place(
    _ text: String, _ cell: PandocTable.Cell, _ row: Int, _ column: Int, in grid: inout [[Slot?]]
  ) {
    for below in row..<min(row + cell.rows, grid.count) {
      for right in column..<min(column + cell.columns, grid[row].count)
      where grid[below][right] == nil {
        grid[below][right] = below == row ? right == column ? .cell(text) : .left : .above
      }
    }
  }

  /// Whether a row is all bold, as rows of headings are where nobody said that they are.
  private func isHead(_ row: [PandocTable.Cell]) -> Bool {
    let positions = row.flatMap(\.blocks).map { $0.markedPosition }
    let paragraphs = positions.compactMap(\.self).filter(document.paragraphs.indices.contains)
      .map { document.paragraphs[$0] }
    return !paragraphs.isEmpty
      && paragraphs.allSatisfy { $0.isBold || $0.isDisplay || $0.style == "table heading" }
  }

  /// A table of one cell is a frame around text.
  private mutating func frame(_ cell: PandocTable.Cell) -> [String] {
    let parts = blocks(cell.blocks)
    note("frame", .changed, "只有一格的表格改成了引用", "a table of one cell is written as a quotation")
    let lines = parts.joined(separator: "\n\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return parts.isEmpty ? [] : [lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")]
  }

  // MARK: Cells

  private mutating func content(of cell: PandocTable.Cell, isHead: Bool) -> String {
    var pieces: [Piece] = []
    flatten(cell.blocks, indent: "", into: &pieces)
    pieces = pieces.map { piece in
      var piece = piece
      // A caption cannot stand in a cell.
      if case .picture(let file, "") = piece.content {
        let words = file.split(separator: ".").first.map(String.init) ?? file
        piece.content = .picture(file: file, alternative: words)
      }
      return piece
    }
    return line((isHead ? pieces.plain : pieces).tidied, as: .cell)
  }

  /// All of a cell in one line, whose parts are divided by breaks.
  private mutating func flatten(
    _ blocks: [PandocBlock], indent: String, into pieces: inout [Piece]
  ) {
    func begin(_ pieces: inout [Piece]) {
      if !pieces.isEmpty { pieces.append(Piece(content: .lineBreak)) }
    }
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines):
        if ColumnsByTabs([block]).isAligned {
          noteTabs([Piece(content: .text(PlainLine(inlines).text))])
        }
        let line = self.pieces(of: inlines).tidied
        guard !line.isEmpty else { continue }
        begin(&pieces)
        pieces += line
      case .list(let number, let items):
        note("list-in-cell", .changed, "单元格里的列表改成了换行", "a list in a cell is written as lines")
        for (index, item) in items.enumerated() {
          begin(&pieces)
          let mark = number.map { marker(of: item, counted: $0.start + index, $0) } ?? "• "
          var inner: [Piece] = []
          flatten(item, indent: indent + "　", into: &inner)
          pieces += [Piece(content: .text(indent + mark))] + inner
        }
      case .table(let table):
        countTable()
        note(
          "nested-table", .changed, "表格里套的表格改成了换行的文字，各格用“｜”隔开",
          "a table inside a table is written as lines, with “｜” between the cells")
        for row in table.head + table.rows {
          begin(&pieces)
          for (index, cell) in row.enumerated() {
            if index > 0 { pieces.append(Piece(content: .text(" ｜ "))) }
            flatten(cell.blocks, indent: "", into: &pieces, isInRow: true)
          }
        }
      case .code(let code):
        begin(&pieces)
        pieces.append(Piece(content: .code(take(code))))
      case .quote(let inner), .group(let inner): flatten(inner, indent: indent, into: &pieces)
      case .rule: break
      }
    }
  }

  /// The content of a cell inside a cell, without a break in front.
  private mutating func flatten(
    _ blocks: [PandocBlock], indent: String, into pieces: inout [Piece], isInRow: Bool
  ) {
    var inner: [Piece] = []
    flatten(blocks, indent: indent, into: &inner)
    pieces += inner
  }
}
