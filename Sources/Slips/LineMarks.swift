import Prose

/// Marks at the beginning or the end of a line that are nearly those of Markdown.
enum LineMarks {
  static func slip(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    numberedHeading(text, line) ?? quotation(text, line) ?? dashes(text, line)
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
