import Prose

/// Tables whose bars or whose line below the header are not right.
enum TableSlips {
  /// Lines with bars that make no table.
  static func all(in text: MarkedText) -> [Slip] {
    var rows: [Range<Int>] = []
    var bare: [Range<Int>] = []
    var rule: Range<Int>?
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      let first = text.end(of: start) { $0.isAnyBlank }
      var last = end
      while last > first, text[last - 1].isAnyBlank { last -= 1 }
      let line = first..<last
      if line.count > 2, text.isMark(oneOf: "|｜", at: first), text.isMark(oneOf: "|｜", at: last - 1)
      {
        rows.append(line)
      } else if bare.isEmpty || bare.last?.upperBound == start - 1 {
        // Rows without bars at their ends are known by those of the row above.
        let isRow = isBareRow(text, line)
        let bars = bare.last.map { barCount(text, $0) } ?? barCount(text, line)
        if isRow, bars == barCount(text, line) { bare.append(first..<end) }
        if !isRow, bare.count < 2, !isRule(text, line) { bare = [] }
      }
      if isRule(text, line), rule == nil { rule = line }
      start = end + 1
    }
    let isTable = rows.count > 1 || rows.first.map { isRow(text, $0) } == true
    if rule == nil, !isTable, bare.count > 1 { rows = bare }
    let source = text.source(0..<text.count)
    let hasWide =
      source.contains { "｜－—：".contains($0) } && !source.contains("|") || source.contains("｜")
    // |--| below a header of two cells is a line of dashes with too few cells, and no row of words.
    if rule == nil, !hasWide, rows.count > 1, isShortRule(text, rows[1]) { rule = rows[1] }
    guard let place = rule ?? (isTable || bare.count > 1 ? rows.first : nil) else { return [] }
    let header = rows.last { $0.upperBound <= place.lowerBound } ?? bare.first
    return [
      text.slip(
        place, ("这几行排不成表格，会照原样显示", "these lines make no table and are shown as they are"),
        hasWide
          ? ("竖线和横线都用半角：| 和 -", "use the ASCII signs | and -")
          : rule.map { ruleHint(text, $0, below: header) } ?? missingRuleHint(text, rows[0]))
    ]
  }

  /// What is wrong about the line below a header.
  private static func ruleHint(
    _ text: MarkedText, _ rule: Range<Int>, below header: Range<Int>?
  ) -> (String, String) {
    guard let header, header.upperBound <= rule.lowerBound else {
      return (
        "分隔行要紧接在表头下面：删去中间的空行，分隔行和表头的格数一样",
        "put this line below the header, without an empty line between, with as many cells as the header has"
      )
    }
    let right = ruleLine(text, header)
    guard cellCount(text, rule) == cellCount(text, header) else {
      return (
        "让这一行与表头的格数一样，写成 \(right)，并紧接在表头下面",
        "give the line below the header as many cells as the header has: \(right)"
      )
    }
    return (
      "这一行用半角的减号，减号之间不空格，写成 \(right)，并紧接在表头下面",
      "write this line in ASCII hyphens without blanks between them, right below the header: \(right)"
    )
  }

  /// A header without the line below it, unless that stands there behind an empty line.
  private static func missingRuleHint(
    _ text: MarkedText, _ header: Range<Int>
  ) -> (String, String) {
    guard !isFollowedByRule(text) else {
      return (
        "删去表头和分隔行之间的空行", "remove the empty line between the header and the line of hyphens"
      )
    }
    return (
      "在表头下面加一行分隔行：\(ruleLine(text, header))",
      "add a line below the header: \(ruleLine(text, header))"
    )
  }

  /// Whether the next line of the file with words in it is one of hyphens and bars.
  private static func isFollowedByRule(_ text: MarkedText) -> Bool {
    let file = text.file
    var line = file.lineIndex(at: text.passage.bytes(0..<text.count).upperBound) + 1
    while line < file.lineStarts.count {
      let words = file[file.lineBounds(line)].drop { $0.isWhitespace || $0 == ">" }
      guard words.isEmpty else {
        return words.contains("|") && words.contains("-")
          && words.allSatisfy { "|-: ".contains($0) || $0.isWhitespace }
      }
      line += 1
    }
    return false
  }

  /// The line below a header of as many cells.
  private static func ruleLine(_ text: MarkedText, _ line: Range<Int>) -> String {
    "|" + String(repeating: "---|", count: max(cellCount(text, line), 1))
  }

  private static func cellCount(_ text: MarkedText, _ line: Range<Int>) -> Int {
    let isOpen = !text.isMark(oneOf: "|｜", at: line.lowerBound)
    let isUnclosed = !text.isMark(oneOf: "|｜", at: line.upperBound - 1)
    return barCount(text, line) + (isOpen ? 1 : 0) + (isUnclosed ? 1 : 0) - 1
  }

  /// A line of bars and one or two hyphens in each cell.
  private static func isShortRule(_ text: MarkedText, _ line: Range<Int>) -> Bool {
    let cells = text.units[line.dropFirst().dropLast()].split(omittingEmptySubsequences: false) {
      $0 == 0x7C
    }
    return cells.allSatisfy { cell in
      cell.contains(0x2D) && cell.allSatisfy { [0x2D, 0x3A, 0x20].contains($0) }
    }
  }

  private static func barCount(_ text: MarkedText, _ line: Range<Int>) -> Int {
    line.count { text.isMark(oneOf: "|｜", at: $0) }
  }

  /// `甲 | 乙`: cells with words in them and a bar between, but none at the ends.
  private static func isBareRow(_ text: MarkedText, _ line: Range<Int>) -> Bool {
    guard barCount(text, line) > 0, !text.isMark(oneOf: "|｜", at: line.lowerBound),
      !text.isMark(oneOf: "|｜", at: line.upperBound - 1)
    else { return false }
    return text.units[line].split(omittingEmptySubsequences: false) { $0 == 0x7C || $0 == 0xFF5C }
      .allSatisfy { cell in cell.contains { InlineSlips.isWord($0) } }
  }

  /// Whether a single line is a row: two cells and more, each with words in it; |a|+|b| is arithmetic.
  private static func isRow(_ text: MarkedText, _ line: Range<Int>) -> Bool {
    let cells = text.units[line.dropFirst().dropLast()].split(omittingEmptySubsequences: false) {
      $0 == 0x7C || $0 == 0xFF5C
    }
    return cells.count > 1
      && cells.allSatisfy { cell in
        cell.contains { $0.isHan || $0.isLetter || $0.isDigit || $0 == Passage.boundFigure }
      }
  }

  /// `|---|---|`, also in full-width signs.
  private static func isRule(_ text: MarkedText, _ line: Range<Int>) -> Bool {
    let units = text.units[line]
    let scalars = "|｜:：-—–－─ "
    return units.count { $0 == 0x7C || $0 == 0xFF5C } > 0
      && units.count { [0x2D, 0x2014, 0x2013, 0xFF0D, 0x2500].contains($0) } >= 3
      && units.allSatisfy { unit in scalars.unicodeScalars.contains { $0.value == UInt32(unit) } }
  }
}
