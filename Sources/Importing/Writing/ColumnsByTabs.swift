/// Lines whose words stand one under the other by tabs, as people made tables before they knew of tables.
struct ColumnsByTabs {
  /// The cells of each line.
  private(set) var rows: [[String]] = []
  /// How many paragraphs the lines are from.
  private(set) var paragraphs = 0
  /// Whether a run of tabs is one way to the next column; else each tab is one.
  private(set) var joinsTabs = false
  /// Whether the first paragraph is divided by tabs at all.
  private(set) var isAligned = false
  /// Columns that are empty in all lines.
  private(set) var emptyColumns: Set<Int> = []

  /// Whether the lines are a table.
  var isTable: Bool { rows.count > 1 }

  /// Takes as many of the blocks, from the first on, as have the same number of columns.
  init(_ blocks: ArraySlice<PandocBlock>) {
    var lines: [[String]] = []
    var counts: (each: Set<Int>, joined: Set<Int>) = ([], [])
    for block in blocks {
      guard case .paragraph(let inlines) = block, let next = Self.lines(inlines) else { break }
      isAligned = true
      let each = counts.each.union(next.map(\.count))
      let joined = counts.joined.union(next.map { $0.count { !$0.isEmpty } })
      guard each.count == 1 || joined.count == 1 else { break }
      counts = (each, joined)
      lines += next
      paragraphs += 1
    }
    guard lines.count > 1 else { return }
    joinsTabs = counts.each.count > 1
    rows = lines.map { cells in joinsTabs ? cells.filter { !$0.isEmpty } : cells }
    emptyColumns = Set(rows[0].indices.filter { column in rows.allSatisfy { $0[column].isEmpty } })
    rows = rows.map { cells in
      cells.enumerated().filter { !emptyColumns.contains($0.offset) }.map(\.element)
    }
  }

  /// The pieces of a line, cell by cell.
  func cells(of line: [Piece]) -> [[Piece]] {
    var cells: [[Piece]] = [[]]
    for piece in line {
      guard let text = piece.text else {
        cells[cells.count - 1].append(piece)
        continue
      }
      for (index, words) in text.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { cells.append([]) }
        var part = piece
        part.content = .text(String(words))
        cells[cells.count - 1].append(part)
      }
    }
    if joinsTabs { return cells.filter { !$0.tidied.isEmpty } }
    let kept = cells.enumerated().filter { !emptyColumns.contains($0.offset) }.map(\.element)
    let columns = rows[0].count
    return Array((kept + Array(repeating: [], count: columns)).prefix(columns))
  }

  /// The lines of a paragraph cut at tabs; `nil` where one of them is not made of columns.
  private static func lines(_ inlines: [PandocInline]) -> [[String]]? {
    let line = PlainLine(inlines)
    guard line.text.contains("\t") else { return nil }
    let lines = line.columns.map { cells in
      // Behind the last words, a tab says nothing.
      Array(cells.reversed().drop(while: \.isEmpty).reversed())
    }
    let areColumns = lines.allSatisfy { cells in
      let words = cells.filter { !$0.isEmpty }
      return words.count > 1 && !isMarker(words[0])
    }
    return areColumns ? lines : nil
  }

  /// Whether words are only the number or the dot of an item, as `1.`, `（一）` and `•`.
  private static func isMarker(_ words: String) -> Bool {
    guard words.count <= 6, let last = words.last, !last.isLetter, !last.isNumber else {
      return false
    }
    return words.allSatisfy { character in
      !character.isLetter || "零〇一二三四五六七八九十百第章节条".contains(character)
        || words.count < 4 && character.isASCII
    }
  }
}
