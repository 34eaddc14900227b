import Prose

/// Marks at the beginning or the end of a line that are nearly those of Markdown.
enum LineMarks {
  static func slip(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    numberedHeading(text, line) ?? quotation(text, line) ?? fence(text, line)
      ?? equalSigns(text, line) ?? asterisks(text, line) ?? dashes(text, line)
  }

  /// `+++` or `====` in a line of its own: a fence of front matter, or a rule, in other programs.
  private static func fence(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let sign = text[line.lowerBound]
    let end = text.end(of: line.lowerBound) { $0 == sign }
    let isLine = text.end(of: end) { $0.isAnyBlank } == line.upperBound
    guard [0x2B, 0x3D, 0xFF0B, 0xFF1D].contains(sign), end - line.lowerBound > 2, isLine else {
      return nil
    }
    let written = text.source(line.lowerBound..<end).shortened
    if let last = closing(text, line, sign) {
      return text.slip(
        line.lowerBound..<last,
        (
          "这两行“\(written)”和中间的话会照原样显示",
          "the lines “\(written)” and what stands between are shown as they are"
        ),
        (
          "删去它们：标题、日期这些“键: 值”只写在文件开头的两行 --- 之间",
          "remove them: “key: value” lines stand at the top of the file alone, between two lines ---"
        ))
    }
    return text.slip(
      line.lowerBound..<end,
      ("单独一行的“\(written)”会照原样显示", "the line “\(written)” is shown as it is"),
      (
        "删去它；要分隔线，写 ---，单独占一行，上下各空一行",
        "remove it; a rule is a line --- between empty ones"
      ))
  }

  /// Where a second line of the same signs ends, with “key = value” between the two.
  private static func closing(
    _ text: MarkedText, _ line: Range<Int>, _ sign: Passage.Unit
  ) -> Int? {
    var start = line.upperBound + 1
    while start < text.count {
      let end = text.lineEnd(from: start)
      if text[start] == sign { return text.end(of: start) { $0 == sign } == end ? end : nil }
      let key = text.end(of: start) { $0.isLetter || $0 == 0x5F || $0.isBlank }
      guard key > start, text.isMark(oneOf: "=:：", at: key) || end == start else { return nil }
      start = end + 1
    }
    return nil
  }

  /// `======文字` and `== 标题 ==`.
  private static func equalSigns(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let end = text.end(of: line.lowerBound) { $0 == 0x3D || $0 == 0xFF1D }
    var last = line.upperBound
    while last > end, text[last - 1].isAnyBlank { last -= 1 }
    let closing = last
    while last > end, text[last - 1] == 0x3D || text[last - 1] == 0xFF1D { last -= 1 }
    let isHeading = end - line.lowerBound > 1 && closing - last > 1
    while last > end, text[last - 1].isAnyBlank { last -= 1 }
    let words = text.end(of: end) { $0.isAnyBlank }..<last
    let count = end - line.lowerBound
    guard count > 2 || isHeading && words.lowerBound > end, !words.isEmpty,
      text[words.lowerBound].isHan || text[words.lowerBound].isLetter && isHeading
    else { return nil }
    let title = text.source(words).shortened
    let level = String(repeating: "#", count: min(max(count, 2), 6))
    return text.slip(
      line.lowerBound..<end,
      (
        "“\(text.source(line.lowerBound..<end))”会照原样显示",
        "“\(text.source(line.lowerBound..<end))” is shown as it is"
      ),
      isHeading || count < 5
        ? ("小标题写成“\(level) \(title)”", "write a heading as “\(level) \(title)”")
        : (
          "删去它；要分隔线，写 ---，单独占一行，上下各空一行",
          "remove it; a rule is a line --- between empty ones"
        ))
  }

  /// `***文字`: a run of asterisks that nothing closes.
  private static func asterisks(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let end = text.end(of: line.lowerBound) { $0 == 0x2A || $0 == 0xFF0A }
    let next = text.end(of: end) { $0.isAnyBlank }
    guard end - line.lowerBound > 2, next < line.upperBound,
      text[next].isHan || text[next] == Passage.boundFigure,
      // ***表示在1%的水平上显著
      !["表示", "代表"].contains(text.source(next..<min(next + 2, line.upperBound)))
    else { return nil }
    let written = text.source(line.lowerBound..<end)
    let right = String(repeating: "\\*", count: end - line.lowerBound)
    return text.slip(
      line.lowerBound..<end,
      ("行首的“\(written)”会照原样显示", "“\(written)” at the beginning of the line is shown as it is"),
      (
        "加粗写成 **重点**；要分隔线，写 ---，单独占一行，上下各空一行；要显示星号本身，写成 \(right)",
        "bold is **words**; a rule is a line --- between empty ones; for asterisks that show, write \(right)"
      ))
  }

  /// `一、##小标题`: the number stands in front of the signs.
  private static func numberedHeading(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let start = text.end(of: line.lowerBound, limit: 8) { unit in
      unit.isDigit || numerals.contains(unit)
    }
    let end = text.end(of: start, limit: 7, while: LineSlips.isHash)
    let words = text.end(of: end) { $0.isAnyBlank }..<line.upperBound
    guard start > line.lowerBound, !text[start - 1].isDigit, end - start > 1,
      text[words.lowerBound].isHan
    else { return nil }
    let number = text.source(line.lowerBound..<start)
    let level = String(repeating: "#", count: min(end - start, 6))
    return text.slip(
      start..<end,
      (
        "“\(text.source(start..<end))”不在行首，不会变成小标题，会照原样显示",
        "“\(text.source(start..<end))” does not begin the line and makes no heading"
      ),
      (
        "井号写在最前面：\(level) \(number)\(text.source(words).shortened)",
        "begin with the signs: \(level) \(number)\(text.source(words).shortened)"
      ))
  }

  private static let numerals = Set(Passage.writtenUnits(of: "零一二三四五六七八九十、．.（）()"))

  /// `＞引用`.
  private static func quotation(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let end = text.end(of: line.lowerBound, limit: 4) { $0 == 0xFF1E }
    let next = text.end(of: end) { $0.isAnyBlank }
    guard end > line.lowerBound, next < line.upperBound,
      text[next].isHan || text[next].isLetter
        || "“《（".unicodeScalars.contains(where: { $0.value == UInt32(text[next]) })
    else { return nil }
    return text.slip(
      line.lowerBound..<end,
      (
        "行首的“\(text.source(line.lowerBound..<end))”是全角的，不会排成引用",
        "“\(text.source(line.lowerBound..<end))” is full-width and makes no quotation"
      ), ("写成“> 内容”：半角，后面空一格", "write “> words”, with an ASCII sign and a blank"))
  }

  /// `------文字`: neither a rule nor a dash.
  private static func dashes(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    let end = text.end(of: line.lowerBound) { $0 == 0x2D }
    let next = text.end(of: end) { $0.isAnyBlank }
    guard end - line.lowerBound > 2, next < line.upperBound, text[next].isHan else { return nil }
    return text.slip(
      line.lowerBound..<end,
      (
        "“\(text.source(line.lowerBound..<end))”会照原样显示",
        "“\(text.source(line.lowerBound..<end))” is shown as it is"
      ),
      (
        "破折号写成 ——；要分隔线，就单独占一行，上下各空一行",
        "write a dash as ——; a rule stands in a line of its own between empty ones"
      ))
  }

  /// `## 小标题##`: without a blank in front, closing signs are words.
  static func closingSigns(_ text: MarkedText) -> Slip? {
    var start = text.count
    while start > 0, LineSlips.isHash(text[start - 1]) { start -= 1 }
    guard start < text.count, start > 0, text[start - 1].isHan || text[start - 1] == 0xFF09 else {
      return nil
    }
    let written = text.source(start..<text.count)
    return text.slip(
      start..<text.count,
      ("小标题后面的“\(written)”会照原样显示", "“\(written)” behind the heading is shown as it is"),
      ("删去它；井号只写在前面", "remove it; signs only begin a heading"))
  }
}
