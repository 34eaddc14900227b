import Content
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
    return slips + list(text) + TableSlips.all(in: text) + RunningLines.all(in: text)
  }

  private static func line(_ text: MarkedText, _ line: Range<Int>) -> [Slip] {
    [
      heading(text, line), container(text, line), contents(text, line), callout(text, line),
      fence(text, line), box(text, line), CommentSlips.line(text, line), LineMarks.slip(text, line),
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
      if let slip = namedBlock(text, start..<end, of: line) { return slip }
      return foreign(
        text, start..<line.upperBound, "提示框", "boxes",
        "用引用写：删去这一行和结尾的记号，其余各行去掉行首的空格，前面加“> ”",
        "write a quotation: remove this line and the mark at the end, and begin the other lines with “> ” "
          + "in place of their blanks")
    }
    return nil
  }

  /// `:::figures`, and the `:::` that ends it: a block of this site in the marks of another program.
  private static func namedBlock(
    _ text: MarkedText, _ marks: Range<Int>, of line: Range<Int>
  ) -> Slip? {
    let words = text.source(marks.upperBound..<line.upperBound)
    let name = blockName(words) ?? (words.trimmed.isEmpty ? openBlock(text, line) : nil)
    guard let name else { return nil }
    let (written, fence) = (text.source(marks), words.trimmed.isEmpty ? "```" : "```\(name)")
    return text.slip(
      line,
      (
        "“\(text.source(line).shortened)”不是块的开头或结尾，会照原样显示",
        "“\(text.source(line).shortened)” neither begins nor ends a block and is shown as it is"
      ),
      (
        "把“\(written)”换成三个半角的反引号：这一行写成 \(fence)",
        "use three backticks in place of “\(written)”: write \(fence) in this line"
      ))
  }

  private static func blockName(_ words: String) -> String? {
    let name = words.filter { !$0.isWhitespace && !"{}｛｝".contains($0) }
    return Block.names.contains(name) ? name : nil
  }

  /// The block that the line above of such marks begins.
  private static func openBlock(_ text: MarkedText, _ line: Range<Int>) -> String? {
    let above = text.source(max(0, line.lowerBound - 2_000)..<line.lowerBound)
    let opening = above.split(whereSeparator: \.isNewline).map { String($0).trimmed }.last { line in
      [":::", "：：：", "!!!", "???"].contains(where: line.hasPrefix)
        && line.contains { $0.isLetter }
    }
    return opening.flatMap { blockName($0.filter { !":：!?".contains($0) }) }
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

  /// `[]甲`, `[ ]甲`, `[x]甲`, `-[ ] 甲`: a task without its blanks.
  private static func box(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let bullet = line.lowerBound
    let start = text.isMark(oneOf: "-*+－＊＋", at: bullet) ? bullet + 1 : bullet
    guard text.isMark(oneOf: "[［【", at: start) else { return nil }
    let close = text.end(of: start + 1, limit: 3) { $0.isAnyBlank || $0 | 0x20 == 0x78 }
    guard close - start <= 2, text.isMark(oneOf: "]］】", at: close) else { return nil }
    let words = text.end(of: close + 1) { $0.isAnyBlank }
    guard words < line.upperBound, InlineSlips.isWord(text[words]) else { return nil }
    let sign = text[start + 1] | 0x20 == 0x78 ? "x" : " "
    let right = "- [\(sign)] \(text.source(words..<line.upperBound).trimmed.shortened)"
    return text.slip(
      bullet..<close + 1,
      (
        "“\(text.source(bullet..<close + 1))”不会变成任务的方框，会照原样显示",
        "“\(text.source(bullet..<close + 1))” makes no box of a task and is shown as it is"
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

  // MARK: Lists

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
}
