import Prose

/// What begins a line and would be a heading, a list, a table or a box if it were written otherwise.
enum LineSlips {
  private static let longestHeading = 40

  static func all(in text: MarkedText) -> [Slip] {
    var slips: [Slip] = []
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      let first = text.end(of: start) { $0.isAnyBlank }
      if first < end { slips += line(text, first..<end) }
      start = end + 1
    }
    return slips + list(text) + table(text) + RunningLines.all(in: text)
  }

  private static func line(_ text: MarkedText, _ line: Range<Int>) -> [Slip] {
    [
      heading(text, line), container(text, line), contents(text, line), callout(text, line),
      fence(text, line), box(text, line), LineMarks.slip(text, line),
    ].compactMap(\.self)
  }

  // MARK: Headings

  /// `##标题`, `＃＃ 标题`, `####### 标题`.
  private static func heading(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    guard text.isMark(oneOf: "#＃﹟", at: line.lowerBound) else { return nil }
    let end = text.end(of: line.lowerBound) { isHash($0) }
    let words = text.end(of: end) { $0.isAnyBlank }..<line.upperBound
    let isWide = text.units[line.lowerBound..<end].contains { $0 > 0x7F }
    guard !words.isEmpty else { return nil }
    if end - line.lowerBound == 1 {
      let isTag = text.units[words].contains(where: isHash)
      let isWhole =
        line.count <= longestHeading && !text.isMark(oneOf: "。！？；，,.;", at: line.upperBound - 1)
      let begins = text[words.lowerBound].isHan || (isWide && words.lowerBound > end)
      guard !isTag, isWhole, begins else { return nil }
    }
    var title = text.source(words).trimmed
    while let last = title.last, "#＃﹟ ".contains(last) { title.removeLast() }
    let level = String(repeating: "#", count: min(max(end - line.lowerBound, 2), 6))
    let right = "\(level) \(title.shortened)"
    return text.slip(
      line.lowerBound..<end,
      (
        "“\(text.source(line.lowerBound..<end))”不会变成小标题，会照原样显示",
        "“\(text.source(line.lowerBound..<end))” makes no heading and is shown as it is"
      ),
      (
        "井号用半角，后面空一格，写成“\(right)”；要显示井号本身，写成 \\#",
        "write “\(right)”, with a blank behind ASCII signs; for signs that show, write \\#"
      ))
  }

  static func isHash(_ unit: Passage.Unit) -> Bool {
    [0x23, 0xFF03, 0xFE5F].contains(unit)
  }

  // MARK: Other programs

  /// `:::tip`, `!!! note`.
  private static func container(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let start = line.lowerBound
    for signs in [":：", "!", "?"] where text.isMark(oneOf: signs, at: start) {
      let end = text.end(of: start) { unit in
        signs.unicodeScalars.contains { $0.value == UInt32(unit) }
      }
      let isBox = signs == ":：" || text[end].isBlank && text[end + 1].isLetter
      guard end - start >= 3, isBox else { continue }
      return foreign(
        text, start..<line.upperBound, "提示框", "boxes",
        "用引用写：删去这一行和结尾的记号，其余各行去掉行首的空格，前面加“> ”",
        "write a quotation: remove this line and the mark at the end, and begin the other lines with “> ” "
          + "in place of their blanks")
    }
    return nil
  }

  /// `[TOC]` in a line of its own.
  private static func contents(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    guard line.count <= 24, text.isMark(oneOf: "[【［@$", at: line.lowerBound),
      !text.holdsEscape(line)
    else { return nil }
    let words = text.source(line).lowercased().filter { $0.isLetter }
    guard ["toc", "目录", "tableofcontents"].contains(words) else { return nil }
    return foreign(text, line, "目录", "lists of contents", "删去这一行", "remove the line")
  }

  /// `> [!NOTE]`.
  private static func callout(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let start = line.lowerBound
    guard text.isMark(oneOf: "[【［", at: start), text.isMark(oneOf: "!！", at: start + 1) else {
      return nil
    }
    let end = text.end(of: start + 2) { $0.isLetter }
    guard end > start + 2, text.isMark(oneOf: "]】］", at: end) else { return nil }
    return foreign(
      text, start..<end + 1, "提示框", "boxes", "删去这个记号，需要时改写成“**注意**”",
      "remove the mark, or write “**Note**”")
  }

  /// `[]甲`, `[ ]甲`, `[x]甲`: a task without its blanks.
  private static func box(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let start = line.lowerBound
    guard text.isMark(oneOf: "[［【", at: start) else { return nil }
    let close = text.end(of: start + 1, limit: 3) { $0.isAnyBlank || $0 | 0x20 == 0x78 }
    guard close - start <= 2, text.isMark(oneOf: "]］】", at: close) else { return nil }
    let words = text.end(of: close + 1) { $0.isAnyBlank }
    guard words < line.upperBound, InlineSlips.isWord(text[words]) else { return nil }
    let sign = text[start + 1] | 0x20 == 0x78 ? "x" : " "
    let right = "- [\(sign)] \(text.source(words..<line.upperBound).trimmed.shortened)"
    return text.slip(
      start..<close + 1,
      (
        "“\(text.source(start..<close + 1))”不会变成任务的方框，会照原样显示",
        "“\(text.source(start..<close + 1))” makes no box of a task and is shown as it is"
      ),
      ("写成“\(right)”，括号用半角，里外各空一格", "write “\(right)”, with a blank inside and behind"))
  }

  private static func foreign(
    _ text: MarkedText, _ range: Range<Int>, _ thing: String, _ english: String, _ remedy: String,
    _ englishRemedy: String
  ) -> Slip {
    let written = text.source(range).shortened
    return text.slip(
      range,
      (
        "网站没有“\(written)”这种\(thing)的写法，会照原样显示",
        "“\(written)” makes no \(english) here and is shown as it is"
      ),
      (remedy, englishRemedy))
  }

  /// A fence in other signs than backticks: `｀｀｀figures`, `'''figures`, `···`.
  private static func fence(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let signs = "｀·'‘’“”\"´～`"
    guard text.isMark(oneOf: signs, at: line.lowerBound) else { return nil }
    let end = text.end(of: line.lowerBound) { unit in
      signs.unicodeScalars.contains { $0.value == UInt32(unit) }
    }
    let name = text.source(end..<line.upperBound).trimmed
    guard end - line.lowerBound >= 3, name.count <= 20,
      name.allSatisfy({ $0.isLetter || $0 == "-" })
    else { return nil }
    return text.slip(
      line.lowerBound..<end,
      (
        "“\(text.source(line.lowerBound..<end))”不是块的开头，会照原样显示",
        "“\(text.source(line.lowerBound..<end))” begins no block and is shown as it is"
      ),
      ("用三个半角的反引号：```\(name)", "use three backticks: ```\(name)"))
  }

  // MARK: Lists and tables

  /// `-甲` in two lines and more, which would run together.
  private static func list(_ text: MarkedText) -> [Slip] {
    var items: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      let first = text.end(of: start) { $0.isAnyBlank }
      if text.isMark(oneOf: "-*+－＊＋", at: first),
        text[first + 1].isHan || (text[first] > 0x7F && text[first + 1].isAnyBlank)
      {
        items.append(first..<first + 1)
      }
      start = end + 1
    }
    guard items.count > 1 else { return [] }
    return [
      text.slip(
        items[0],
        (
          "“\(text.source(items[0]))”后面没有空格，这几行不会排成列表，会连在一起",
          "without a blank behind “\(text.source(items[0]))” these lines make no list"
        ),
        ("每行写成“- 内容”：半角的减号后面空一格", "write “- words” in each line, with a blank behind the hyphen"))
    ]
  }

  /// Lines with bars that make no table.
  private static func table(_ text: MarkedText) -> [Slip] {
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
        if !isRow, bare.count < 2 { bare = [] }
      }
      if isRule(text, line), rule == nil { rule = line }
      start = end + 1
    }
    let isTable = rows.count > 1 || rows.first.map { isRow(text, $0) } == true
    if rule == nil, !isTable, bare.count > 1 { rows = bare }
    guard let place = rule ?? (isTable || bare.count > 1 ? rows.first : nil) else { return [] }
    let source = text.source(0..<text.count)
    let hasWide =
      source.contains { "｜－—：".contains($0) } && !source.contains("|") || source.contains("｜")
    return [
      text.slip(
        place, ("这几行排不成表格，会照原样显示", "these lines make no table and are shown as they are"),
        hasWide
          ? ("竖线和横线都用半角：| 和 -", "use the ASCII signs | and -")
          : rule == nil
            ? (
              "在表头下面加一行分隔行：\(ruleLine(text, rows[0]))",
              "add a line below the header: \(ruleLine(text, rows[0]))"
            )
            : (
              "让分隔行与表头的格数一样，并紧接在表头下面",
              "give the line below the header as many cells as the header has"
            ))
    ]
  }

  /// The line below a header of as many cells.
  private static func ruleLine(_ text: MarkedText, _ line: Range<Int>) -> String {
    let isBare = !text.isMark(oneOf: "|｜", at: line.lowerBound)
    let cells = barCount(text, line) + (isBare ? 1 : -1)
    return "|" + String(repeating: "---|", count: max(cells, 1))
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
