import Prose

/// Marks in a line that other programs and other keyboards have for emphasis, code and line breaks.
enum PairSlips {
  private static let longest = 100

  /// `__加粗__的字` and `＿＿加粗＿＿`: beside letters, underscores are read as part of the word.
  static func underscores(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard let pair = pair(text, start, counts: 1...2, mayHoldBlanks: false),
      pair.inner.count > 1, !text[start - 1].isLetter, !text[start - 1].isDigit
    else { return nil }
    let words = text.source(pair.inner)
    let stars = String(repeating: "*", count: pair.inner.lowerBound - start)
    return InlineSlips.unread(
      text, pair.whole, around: pair.inner,
      (
        "写成 \(stars)\(words)\(stars)；要显示下划线，写成 \\_",
        "write \(stars)\(words)\(stars); for underscores that show, write \\_"
      ))
  }

  /// `~~ 删除 ~~` and `～～删除～～`.
  static func struck(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let pair =
      pair(text, start, counts: 2...2, mayHoldBlanks: true) ?? wideStrike(text, start)
    guard let pair else { return halfStrike(text, start) }
    guard !text[start - 1].isDigit else { return nil }
    let words = text.source(pair.inner).trimmed
    return InlineSlips.unread(
      text, pair.whole, around: pair.inner,
      (
        "要加删除线就写成 ~~\(words)~~，用半角，里面不留空格；不要就删去符号",
        "to strike it out write ~~\(words)~~, without blanks inside; else remove the signs"
      ))
  }

  /// `～删除～` by itself: between words such a sign means a range.
  private static func wideStrike(
    _ text: MarkedText, _ start: Int
  ) -> (whole: Range<Int>, inner: Range<Int>)? {
    guard text[start] == 0xFF5E, !InlineSlips.isWord(text[start - 1]),
      let found = pair(text, start, counts: 1...1, mayHoldBlanks: false),
      text.units[found.inner].allSatisfy(\.isHan), found.inner.count < 20,
      !InlineSlips.isWord(text[found.whole.upperBound])
    else { return nil }
    return found
  }

  /// `~~删除` without its end.
  private static func halfStrike(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard text[start] == 0x7E, text[start + 1] == 0x7E, text[start + 2] != 0x7E,
      text[start - 1] != 0x7E, text[start + 2].isHan || text[start + 2] == Passage.boundFigure,
      !text[start - 1].isDigit, !text[start - 1].isLetter
    else { return nil }
    return InlineSlips.unread(
      text, start..<start + 2,
      (
        "要加删除线就在末尾也写 ~~；不要就删去符号",
        "to strike the words out put ~~ behind them as well; else remove the signs"
      ))
  }

  /// `^^上标^^` and `^上标^`.
  static func raised(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let found =
      pair(text, start, counts: 2...2, mayHoldBlanks: false)
      // One of each may be powers of two numbers.
      ?? pair(text, start, counts: 1...1, mayHoldBlanks: false).flatMap { pair in
        text.units[pair.inner].allSatisfy(\.isHan) && pair.inner.count < 9 ? pair : nil
      }
    guard let found else { return nil }
    let words = text.source(found.inner)
    return InlineSlips.unread(
      text, found.whole, around: found.inner,
      ("写成 <sup>\(words)</sup>", "write <sup>\(words)</sup>"))
  }

  /// A backtick without its other half, or a full-width one.
  static func code(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let sign = text[start]
    guard text[start - 1] != sign else { return nil }
    let end = text.end(of: start) { $0 == sign }
    guard end - start < 3, !text.endsLine(end), !text[end].isAnyBlank else { return nil }
    let close = text.end(of: end, limit: longest) { $0 != sign }
    let isPair = text[close] == sign
    let range = start..<(isPair ? text.end(of: close) { $0 == sign } : end)
    let words = isPair ? text.source(end..<close) : "代码"
    return InlineSlips.unread(
      text, range,
      (
        "代码前后各写一个半角的反引号：`\(words)`；要显示反引号，写成 \\`",
        "put one backtick on either side: `\(isPair ? words : "code")`; for one that shows, write \\`"
      ))
  }

  /// `||剧透||`.
  static func spoiler(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard let pair = pair(text, start, counts: 2...2, mayHoldBlanks: false),
      !text[start - 1].isLetter, !text[start - 1].isDigit
    else { return nil }
    return InlineSlips.unread(
      text, pair.whole, around: pair.inner, ("去掉两边的竖线", "remove the bars"))
  }

  /// Two runs of a mark with Chinese words between them.
  private static func pair(
    _ text: MarkedText, _ start: Int, counts: ClosedRange<Int>, mayHoldBlanks: Bool
  ) -> (whole: Range<Int>, inner: Range<Int>)? {
    let sign = text[start]
    guard text[start - 1] != sign else { return nil }
    let open = text.end(of: start, limit: counts.upperBound + 1) { $0 == sign }
    guard counts.contains(open - start) else { return nil }
    let close = text.end(of: open, limit: longest) { $0 != sign }
    let end = text.end(of: close, limit: counts.upperBound + 1) { $0 == sign }
    guard text[close] == sign, end - close == open - start else { return nil }
    var inner = open..<close
    if mayHoldBlanks {
      while let first = inner.first, text[first].isAnyBlank { inner = first + 1..<inner.upperBound }
      while let last = inner.last, text[last].isAnyBlank { inner = inner.lowerBound..<last }
    }
    guard let first = inner.first, let last = inner.last, InlineSlips.isWord(text[first]),
      InlineSlips.isEnd(text[last]), text.units[inner].contains(where: \.isHan)
    else { return nil }
    return (start..<end, open..<close)
  }

  // MARK: Programs

  /// `<%= x %>`.
  static func program(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard text.isMark("<", at: start), text.isMark("%", at: start + 1) else { return nil }
    let end = text.end(of: start + 2, limit: longest) { $0 != 0x25 }
    guard text.isMark("%", at: end), text[end + 1] == 0x3E else { return nil }
    return InlineSlips.unread(
      text, start..<end + 2,
      ("这是别的程序的写法，删去它", "it is of another program: remove it"))
  }

  /// `\\(x^2\\)`: the backslashes are taken for those of brackets that are meant to be seen.
  static func latex(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard text.isEscaped("(", at: start) else { return nil }
    let end = text.end(of: start + 1, limit: longest) { !$0.isHan && $0 != text[start] }
    guard end > start + 1, text.isEscaped(")", at: end),
      text.units[start + 1..<end].contains(where: { $0.isLetter }),
      !text.units[start + 1..<end].contains(where: \.isAnyBlank)
        || text.units[start + 1..<end]
          .contains(where: { [0x5C, 0x5E, 0x3D, 0x5F].contains($0) })
    else { return nil }
    return InlineSlips.unread(
      text, start..<end + 1,
      (
        "网站不排公式：去掉括号前的反斜杠，用文字和 <sup>、<sub> 写，或放一张图",
        "formulas are not set: remove the backslashes and use words with <sup> and <sub>, or a picture"
      ))
  }

  /// A typed `\\n`.
  static func newline(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let next = text[start + 2]
    guard text[start + 1] == 0x6E, !next.isLetter, !next.isDigit,
      !text[start - 1].isLetter, ![0x3A, 0x5C].contains(text[start - 1])
    else { return nil }
    return InlineSlips.unread(
      text, start..<start + 2,
      (
        "要换行，就空一行另起一段；要显示这两个字符，写成 \\\\n",
        "to break, begin a paragraph behind an empty line; for the signs themselves write \\\\n"
      ))
  }
}
