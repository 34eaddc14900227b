import Content
import Prose

/// Braces that were to hold a figure and do not, and what other programs write in braces.
enum BraceSlips {
  private static let longest = 80

  static func all(in text: MarkedText, _ figures: FigureNames) -> [Slip] {
    var slips: [Slip] = []
    var position = 0
    while position < text.count {
      if text[position] == Passage.boundFigure {
        if let slip = brokenFigure(text, position) { slips.append(slip) }
        position += 1
      } else if text.isMark(oneOf: "{｛", at: position) {
        let (slip, end) = braces(text, position, figures)
        if let slip { slips.append(slip) }
        position = end
      } else if text.isMark(oneOf: "}｝", at: position) {
        let end = braceRun(text, position, "}｝").end
        if let slip = lateBraces(text, position..<end, figures) { slips.append(slip) }
        position = end
      } else if let found = otherPairs(text, position, figures) ?? percent(text, position, figures)
      {
        slips.append(found)
        position += 2
      } else {
        position += 1
      }
    }
    return slips
  }

  /// `{{id` and `}}` that a line break or emphasis divides.
  private static func brokenFigure(_ text: MarkedText, _ position: Int) -> Slip? {
    let source = text.source(position..<position + 1)
    guard source.contains(where: \.isNewline) || source.contains("**") || source.contains("`")
    else { return nil }
    let inside = source.dropFirst(2).dropLast(2).filter { !$0.isWhitespace && !"*`".contains($0) }
    return text.slip(
      position..<position + 1,
      ("花括号里换了行或夹了别的符号，不会换成数字", "the braces are broken and show no figure"),
      ("写在同一行里：{{\(inside)}}", "write it in one line: {{\(inside)}}"))
  }

  /// A run of braces, blanks between them allowed.
  private static func braceRun(
    _ text: MarkedText, _ start: Int, _ signs: String
  ) -> (count: Int, end: Int, isWide: Bool) {
    var (count, end, isWide) = (0, start, false)
    while true {
      let next =
        text[end].isBlank && count > 0 && text.isMark(oneOf: signs, at: end + 1) ? end + 1 : end
      guard text.isMark(oneOf: signs, at: next) else { break }
      if text[next] > 0x7F { isWide = true }
      count += 1
      end = next + 1
    }
    return (count, end, isWide)
  }

  private static func braces(
    _ text: MarkedText, _ start: Int, _ figures: FigureNames
  ) -> (Slip?, end: Int) {
    let open = braceRun(text, start, "{｛")
    let inner = text.end(of: open.end) { unit in
      !["{", "}", "｛", "｝"].contains { UInt32(unit) == ($0 as Unicode.Scalar).value }
    }
    guard inner - open.end <= longest else { return (nil, open.end) }
    let close = braceRun(text, inner, "}｝")
    let whole = start..<max(close.end, open.end)
    guard !text.holdsEscape(whole) else { return (nil, whole.upperBound) }
    let words = text.source(open.end..<inner).trimmed
    if let slip = ofOtherPrograms(text, start, whole, words, close.count) {
      return (slip, whole.upperBound)
    }
    let name = FigureWords(words)
    let meant = name.flatMap { figures.meant(by: $0.id) }
    let isKnown = name.map { figures.isKnown($0.id.lowercased()) || $0.isOfRegister } ?? false
    let isDouble = open.count > 1 || close.count > 1
    if let name, isKnown || meant != nil || (isDouble && name.looksLikeID) {
      let range = start..<(close.count > 0 ? close.end : start + (inner - start))
      return (figure(text, range, name, meant), range.upperBound)
    }
    // {{ without its end; sets and the like have one brace.
    if open.count > 1, !open.isWide, close.count < 2 {
      let range = start..<open.end
      return (
        text.slip(
          range, ("“{{”没有对应的“}}”，会照原样显示", "“{{” is not closed and is shown as it is"),
          (
            "是指标就写成 {{指标编号}}；\(literal(text, "{{"))",
            "write {{indicator-id}}; \(literal(text, "{{", isChinese: false))"
          )),
        open.end
      )
    }
    return (nil, whole.upperBound)
  }

  private static func figure(
    _ text: MarkedText, _ range: Range<Int>, _ name: FigureWords, _ meant: String?
  ) -> Slip {
    let written = text.source(range).shortened
    let right = meant.map { "{{\($0)\(name.rest)}}" }
    return text.slip(
      range, ("“\(written)”不会换成数字，会照原样显示", "“\(written)” is shown as it is, not as a figure"),
      right.map { ("用两层半角花括号，写成 \($0)", "write \($0), with two ASCII braces") }
        ?? (
          "是指标就写成 {{指标编号}}，编号在指标表里；\(literal(text, "{"))",
          "write {{indicator-id}}, by the table of indicators; \(literal(text, "{", isChinese: false))"
        ))
  }

  private static func literal(
    _ text: MarkedText, _ sign: String, isChinese: Bool = true
  ) -> String {
    // Where no Markdown is read, a backslash would be seen as well.
    guard text.isMarkdown else { return isChinese ? "不是，就改用圆括号" : "else use round brackets" }
    return isChinese ? "要显示花括号本身，写成 \\\(sign)" : "for braces that show, write \\\(sign)"
  }

  /// `id}}` without a beginning.
  private static func lateBraces(
    _ text: MarkedText, _ close: Range<Int>, _ figures: FigureNames
  ) -> Slip? {
    var start = close.lowerBound
    while start > 0,
      text[start - 1].isLetter || text[start - 1].isDigit
        || "-@:#".utf8.contains(UInt8(truncatingIfNeeded: text[start - 1]))
          && text[start - 1] < 0x80
    {
      start -= 1
    }
    // \{id} is meant to be seen.
    if start > 0, text.isEscaped(start - 1) { return nil }
    guard start < close.lowerBound, let name = FigureWords(text.source(start..<close.lowerBound)),
      figures.isKnown(name.id)
    else { return nil }
    return figure(text, start..<close.upperBound, name, name.id)
  }

  /// `[[id]]`, `【【id】】`, `（（id））`, `<<id>>`, `${id}`: brackets of other kinds around an id.
  private static func otherPairs(
    _ text: MarkedText, _ position: Int, _ figures: FigureNames
  ) -> Slip? {
    otherPair(text, position, figures).map { figure(text, $0.range, $0.name, $0.name.id) }
  }

  /// A known id between such brackets.
  static func otherPair(
    _ text: MarkedText, _ position: Int, _ figures: FigureNames
  ) -> (range: Range<Int>, name: FigureWords)? {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("[", "]"), ("［", "］"), ("【", "】"), ("〖", "〗"), ("（", "）"), ("(", ")"), ("《", "》"),
      ("<", ">"),
      ("〈", "〉"), ("〔", "〕"), ("「", "」"), ("『", "』"), ("﹛", "﹜"),
    ]
    guard text[position] == text[position + 1] else { return nil }
    for (open, close) in pairs
    where text.isMark(open, at: position) && text.isMark(open, at: position + 1) {
      let end = text.end(of: position + 2) { UInt32($0) != close.value }
      guard end - position < longest, text.isMark(close, at: end), text.isMark(close, at: end + 1),
        let name = FigureWords(text.source(position + 2..<end)), figures.isKnown(name.id)
      else { continue }
      return (position..<end + 2, name)
    }
    return nil
  }

  /// `%id%`.
  private static func percent(
    _ text: MarkedText, _ position: Int, _ figures: FigureNames
  ) -> Slip? {
    guard text.isMark("%", at: position) else { return nil }
    let end = text.end(of: position + 1, limit: longest) {
      $0.isLetter || $0.isDigit || [0x2D, 0x5F, 0x40].contains($0)
    }
    guard text.isMark("%", at: end), let name = FigureWords(text.source(position + 1..<end)),
      figures.isKnown(name.id)
    else { return nil }
    return figure(text, position..<end + 1, name, name.id)
  }

  // MARK: Other programs

  /// `{#id}`, `{.class}`, `{: .class}`, `{% … %}`.
  private static func ofOtherPrograms(
    _ text: MarkedText, _ start: Int, _ whole: Range<Int>, _ words: String, _ closes: Int
  ) -> Slip? {
    guard closes > 0, let first = words.first else { return nil }
    if first == "%" || first == "<" {
      return text.slip(
        whole,
        (
          "“\(text.source(whole).shortened)”是别的程序的写法，会照原样显示",
          "“\(text.source(whole).shortened)” is of another program and is shown as it is"
        ),
        ("删去它", "remove it"))
    }
    guard "#.:".contains(first) else { return nil }
    let name = words.drop { "#.: ".contains($0) }
    let isName =
      name.first.map { $0.isLetter || $0 == "_" } == true
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.# =\"".contains($0) }
    guard isName else { return nil }
    return text.slip(
      whole,
      (
        "“\(text.source(whole).shortened)”不会起作用，会照原样显示",
        "“\(text.source(whole).shortened)” has no effect and is shown as it is"
      ),
      ("删去它；每个小标题的锚点由网站按文字自动生成", "remove it; each heading gets its anchor from its words"))
  }
}

/// What stands in braces, as the name of a figure with its period and form.
struct FigureWords {
  let id: String
  /// `@2021`, `:value`; half-width.
  let rest: String

  init?(_ words: String) {
    let plain = words.halfWidth.filter { !$0.isWhitespace }
    let id = plain.prefix { !"@:#".contains($0) }
    guard !id.isEmpty, id.utf8.count <= 80,
      id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }),
      id.contains(where: \.isLetter)
    else { return nil }
    self.id = String(id)
    rest = String(plain.dropFirst(id.count))
  }

  /// Whether it names the register: `achievement:id`.
  var isOfRegister: Bool { rest.hasPrefix(":") && RegisterReference.isWord(id) }

  /// Whether it can hardly be anything else: words joined by hyphens.
  var looksLikeID: Bool { id.contains("-") || id.contains("_") }
}
