import Prose

/// Marks inside a line that other programs read, or that lack their other half.
enum InlineSlips {
  private static let longest = 100

  static func all(in text: MarkedText) -> [Slip] {
    var slips: [Slip] = []
    var meant = MeantMarks()
    var position = 0
    while position < text.count {
      if let found = PairSlips.latex(text, position) {
        slips.append(found.0)
        position = found.end
      } else if meant.note(text, position) {
        position += 1
      } else if let found = slip(text, position), !meant.ends(text, at: position) {
        slips.append(found.0)
        position = max(found.end, position + 1)
      } else {
        position += 1
      }
    }
    return slips
  }

  private static func slip(_ text: MarkedText, _ position: Int) -> (Slip, end: Int)? {
    guard let scalar = Unicode.Scalar(text[position]) else { return nil }
    switch scalar {
    case "=", "+": return highlight(text, position)
    case "$": return formula(text, position)
    case ":", "：": return AddressSlips.address(text, position) ?? emoji(text, position)
    case ";", "；", "/", "／": return AddressSlips.address(text, position)
    case "《", "〈": return wideComment(text, position)
    case "<", "＜": return tag(text, position) ?? PairSlips.program(text, position)
    case "%": return CommentSlips.inline(text, position)
    case "-": return lateComment(text, position)
    case "^":
      return script(text, position) ?? PairSlips.raised(text, position)
    case "~": return script(text, position) ?? PairSlips.struck(text, position)
    case "～": return PairSlips.struck(text, position)
    case "_", "＿": return PairSlips.underscores(text, position)
    case "`", "｀": return PairSlips.code(text, position)
    case "|": return PairSlips.spoiler(text, position)
    case "\\": return PairSlips.newline(text, position)
    case "*", "＊": return emphasis(text, position)
    case "&": return entity(text, position)
    default: return nil
    }
  }

  /// Beginnings that a backslash or an entity takes out: what ends them is meant to be seen as well.
  private struct MeantMarks {
    private var comments = 0
    private var stars = 0

    /// Whether a mark at a position means itself.
    mutating func note(_ text: MarkedText, _ position: Int) -> Bool {
      guard text.isEscaped(position) else { return false }
      if text.isEscaped("<", at: position), text[position + 1] == 0x21 { comments += 1 }
      let isPair = text.passage[position + 1] == 0x2A && !text.isEscaped("*", at: position - 1)
      if text.isEscaped("*", at: position), isPair { stars += 1 }
      return true
    }

    /// Whether one of them is ended by the mark at a position.
    mutating func ends(_ text: MarkedText, at position: Int) -> Bool {
      if text[position] == 0x2D, comments > 0 {
        comments -= 1
        return true
      }
      if text[position] == 0x2A, stars > 0 {
        stars -= 1
        return true
      }
      return false
    }
  }

  /// Whether a word stands at a position, as the text of an article has it.
  static func isWord(_ unit: Passage.Unit) -> Bool {
    unit.isHan || unit.isLetter || unit.isDigit || unit == Passage.boundFigure
  }

  /// The position of two equal signs from a position on, in the same line.
  private static func pair(_ sign: Unicode.Scalar, _ text: MarkedText, from start: Int) -> Int? {
    var end = start
    while end < text.count, end - start <= longest, !text.endsLine(end) {
      if text.isMark(sign, at: end), text.isMark(sign, at: end + 1) { return end }
      end += 1
    }
    return nil
  }

  /// - Parameter words: what stands between the marks and may be shown.
  static func unread(
    _ text: MarkedText, _ range: Range<Int>, around words: Range<Int>? = nil,
    _ hint: (zh: String, en: String)
  ) -> (Slip, end: Int) {
    let written = text.source(range).shortened
    var slip = text.slip(
      range,
      (
        "“\(written)”里的符号不起作用，会照原样显示",
        "the marks in “\(written)” have no effect and are shown as they are"
      ), hint)
    slip.marks = words.map { text.bytes(of: range, around: $0) }
    return (slip, range.upperBound)
  }

  /// `==重点==` and `++插入++`, but neither a comparison nor C++.
  private static func highlight(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let sign = text[start]
    guard let scalar = Unicode.Scalar(sign), text[start + 1] == sign, text[start + 2] != sign,
      text[start - 1] != sign,
      isWord(text[start + 2]), !text[start - 1].isLetter, !text[start - 1].isDigit,
      let close = pair(scalar, text, from: start + 2), close > start + 2, isEnd(text[close - 1]),
      text[close + 2] != sign
    else { return nil }
    // ++i 和 i++ are steps of a program: what was inserted begins with a word.
    guard sign == 0x3D || !text[start + 2].isLetter || text[start + 3].isLetter else { return nil }
    let words = text.source(start + 2..<close)
    return unread(
      text, start..<close + 2, around: start + 2..<close,
      sign == 0x3D
        ? ("要强调就写成 **\(words)**", "for emphasis write **\(words)**")
        : (
          "去掉两边的加号；要强调就写成 **\(words)**",
          "remove the signs, or for emphasis write **\(words)**"
        ))
  }

  static func isEnd(_ unit: Passage.Unit) -> Bool {
    isWord(unit) || "。！？）”》%".unicodeScalars.contains { $0.value == UInt32(unit) }
  }

  /// `$x^2$` and `$$…$$`, but no amounts of money.
  private static func formula(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let isDouble = text.isMark("$", at: start + 1)
    let inner = start + (isDouble ? 2 : 1)
    let close = isDouble ? pair("$", text, from: inner) : text.end(of: inner) { $0 != 0x24 }
    guard let close, close > inner, close - inner <= longest, text.isMark("$", at: close) else {
      return nil
    }
    let units = text.units[inner..<close]
    let isFormula = units.contains { [0x5C, 0x5E, 0x5F, 0x3D].contains($0) } || units.count == 1
    guard !text[inner].isBlank, !text[close - 1].isBlank, isFormula,
      units.contains(where: \.isLetter), !units.contains(where: \.isHan)
    else { return nil }
    return unread(
      text, start..<close + (isDouble ? 2 : 1),
      (
        "网站不排公式：用文字和 <sup>、<sub> 写，或放一张图",
        "formulas are not set: use words with <sup> and <sub>, or a picture"
      ))
  }

  /// `:smile:`.
  private static func emoji(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard text.isMark(":", at: start) else { return nil }
    let end = text.end(of: start + 1) {
      $0 >= 0x61 && $0 <= 0x7A || $0.isDigit || $0 == 0x5F || $0 == 0x2B || $0 == 0x2D
    }
    guard (2...32).contains(end - start - 1), text.isMark(":", at: end), !isCode(text[start - 1]),
      !isCode(text[end + 1]),
      text.units[start + 1..<end].contains(where: \.isLetter) || text[start + 1] == 0x2B
    else { return nil }
    return unread(text, start..<end + 1, ("直接插入表情符号，或删去它", "put the emoji itself, or remove it"))
  }

  private static func isCode(_ unit: Passage.Unit) -> Bool {
    unit.isLetter || unit.isDigit || unit == 0x3A || unit == 0x2F || unit == 0x7D
  }

  // MARK: HTML

  /// `《!-- 注释 --》`, as a Chinese keyboard makes it.
  static func wideComment(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard text.isMark(oneOf: "!！", at: start + 1) else { return nil }
    return tag(text, start)
  }

  private static func tag(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    if text[start + 1] == 0x21 || text[start + 1] == 0xFF01,
      [0x2D, 0x2014, 0x2013].contains(text[start + 2])
    {
      let end = text.lineEnd(from: start)
      if let divided = CommentSlips.divided(text, opening: start) { return (divided, end) }
      var slip = text.slip(
        start..<start + 3,
        ("这里的注释没有写对，会照原样显示", "this comment is not read as one and is shown as it is"),
        ("写成 <!-- 说明 -->，都用半角，前后各两个减号", "write <!-- words -->, with two hyphens on either side"))
      slip.marks = [text.passage.bytes(start..<commentEnd(text, from: start + 3, to: end))]
      return (slip, end)
    }
    guard text[start] == 0xFF1C else { return nil }
    let end = text.end(of: start + 1) { $0.isLetter || $0.isBlank || $0 == 0x2F || $0 == 0xFF0F }
    guard end > start + 1, text[end] == 0xFF1E || text[end] == 0x3E else { return nil }
    let right = text.source(start..<end + 1).halfWidth
    return unread(text, start..<end + 1, ("写成半角的 \(right)", "write \(right)"))
  }

  /// Where a comment ends that is not written right: behind its `-->`, `--＞` or `—》`, or with its line.
  private static func commentEnd(_ text: MarkedText, from start: Int, to end: Int) -> Int {
    let dashes: [Passage.Unit] = [0x2D, 0x2014, 0x2013, 0xFF0D]
    let last = (start..<end).first {
      text.isMark(oneOf: ">＞》〉", at: $0) && dashes.contains(text[$0 - 1])
    }
    return last.map { $0 + 1 } ?? end
  }

  /// `-->` behind a comment that has ended already.
  private static func lateComment(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard text.isMark("-", at: start + 1), text[start + 2] == 0x3E, text[start - 1] != 0x2D,
      text[start - 1] != 0x3C
    else { return nil }
    if let divided = CommentSlips.divided(text, closing: start) { return (divided, start + 3) }
    return (
      text.slip(
        start..<start + 3,
        (
          "这里多出一个注释的结尾，前面的话会照原样显示",
          "a comment ends here that has ended before, so its words are shown"
        ),
        ("注释里不能再套注释：删去多出的 <!-- 和 -->", "a comment holds no other: remove the inner <!-- and -->")),
      start + 3
    )
  }

  /// `&nbsp` and `&nbsp；`.
  private static func entity(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let end = text.end(of: start + 1) { $0.isLetter }
    let name = text.source(start + 1..<end)
    guard ["nbsp", "lt", "gt", "amp", "ensp", "emsp", "quot"].contains(name), !text[end].isDigit
    else { return nil }
    let isWide = text[end] == 0xFF1B
    return unread(
      text, start..<end + (isWide ? 1 : 0),
      ("后面用半角分号：&\(name);", "end it with an ASCII semicolon: &\(name);"))
  }

  // MARK: Pairs

  /// `H~2~O` and `x^2^`, as pandoc writes them.
  private static func script(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard let end = raisedOrLowered(text, start) else { return nil }
    let name = text[start] == 0x7E ? "sub" : "sup"
    let words = text.source(start + 1..<end - 1)
    return unread(
      text, start..<end, ("写成 <\(name)>\(words)</\(name)>", "write <\(name)>\(words)</\(name)>"))
  }

  /// The end of the few letters or digits between two such signs behind a letter.
  static func raisedOrLowered(_ text: MarkedText, _ start: Int) -> Int? {
    let sign = text[start]
    guard sign == 0x7E || sign == 0x5E else { return nil }
    let end = text.end(of: start + 1) { $0.isDigit || $0.isLetter || $0 == 0x2B || $0 == 0x2D }
    guard (1...3).contains(end - start - 1), text[end] == sign, text[start - 1].isLetter,
      text[end + 1] != sign
    else { return nil }
    return end + 1
  }

  /// `** 重点 **` and `**重点`: asterisks that make nothing bold.
  private static func emphasis(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    let end = text.end(of: start) { $0 == 0x2A || $0 == 0xFF0A }
    let next = text.end(of: end) { $0.isAnyBlank }
    guard end - start == 2, text[start - 1] != 0x2A,
      text[start - 1].isHan || text[next].isHan || text[next] == Passage.boundFigure
    else { return nil }
    return (
      text.slip(
        start..<end,
        (
          "这里的“\(text.source(start..<end))”不起作用，会照原样显示",
          "“\(text.source(start..<end))” has no effect here and is shown as it is"
        ),
        (
          "加粗要成对，用半角，里面不留空格：**重点**；要显示星号本身，写成 \\*\\*",
          "bold wants a pair without blanks inside: **words**; for asterisks that show, write \\*\\*"
        )), end
    )
  }
}
