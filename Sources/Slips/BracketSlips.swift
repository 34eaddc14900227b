import Prose

/// Links, pictures and footnotes whose brackets are those of a Chinese keyboard, lack their end, or lead
/// nowhere.
enum BracketSlips {
  private static let longest = 120

  static func all(in text: MarkedText) -> [Slip] {
    var slips: [Slip] = []
    var position = 0
    while position < text.count {
      if text.isMark(oneOf: "[【［", at: position) {
        if let slip = footnote(text, position) ?? bracket(text, position)
          ?? names(text, position) ?? halfPicture(text, position)
        {
          slips.append(slip.slip)
          position = slip.end
          continue
        }
      } else if text.isMark(oneOf: "(（", at: position), let slip = reversed(text, position) {
        slips.append(slip.slip)
        position = slip.end
        continue
      } else if text.isMark("^", at: position), text.isMark("[", at: position + 1),
        let close = closing(text, position + 2, "]")
      {
        slips.append(inlineNote(text, position..<close + 1))
        position = close
      }
      position += 1
    }
    return slips
  }

  /// What leads to a page or to a line at the end of the text by its name; in a title, [甲][乙] are two words in brackets.
  private static func names(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard text.isMarkdown else { return nil }
    return reference(text, start) ?? PageSlips.page(text, start) ?? PageSlips.half(text, start)
  }

  static func closing(_ text: MarkedText, _ start: Int, _ signs: String) -> Int? {
    let end = text.end(of: start, limit: longest) { unit in
      !signs.unicodeScalars.contains { $0.value == UInt32(unit) }
    }
    return text.isMark(oneOf: signs, at: end) ? end : nil
  }

  // MARK: Footnotes

  private static func footnote(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard text.isMark(oneOf: "^＾", at: start + 1), let close = closing(text, start + 2, "]】］")
    else {
      return nil
    }
    let label = text.source(start + 2..<close)
    guard !label.isEmpty, label.utf8.count <= 80, !label.contains(where: \.isWhitespace) else {
      return nil
    }
    let isDefinition =
      text.isMark(oneOf: ":：", at: close + 1) && (start == 0 || text.endsLine(start - 1))
    let end = close + (isDefinition ? 2 : 1)
    let written = text.source(start..<end)
    if isDefinition || written.contains(where: { "【】［］＾".contains($0) }) {
      return (
        text.slip(
          start..<end,
          ("“\(written)”不是脚注，会照原样显示", "“\(written)” is no footnote and is shown as it is"),
          isDefinition
            ? (
              "写成“[^\(label)]: 内容”：括号和冒号用半角，单独成段",
              "write “[^\(label)]: words” in a paragraph of its own"
            )
            : ("写成 [^\(label)]，括号用半角", "write [^\(label)], with ASCII brackets")), end
      )
    }
    return (
      text.slip(
        start..<end,
        ("没有脚注“\(label)”，这里会照原样显示", "there is no footnote “\(label)”, so this is shown as it is"),
        (
          "在文末另起一行写“[^\(label)]: 内容”，或删去这里的 \(written)",
          "write “[^\(label)]: words” in a line at the end of the text, or remove \(written) here"
        ), code: .undefinedFootnote), end
    )
  }

  /// `^[words]`, as pandoc writes a note.
  private static func inlineNote(_ text: MarkedText, _ range: Range<Int>) -> Slip {
    text.slip(
      range, ("网站没有“^[…]”这种脚注，会照原样显示", "“^[…]” makes no footnote here and is shown as it is"),
      ("这里写 [^1]，在文末另起一行写“[^1]: 内容”", "write [^1] here and “[^1]: words” in a line at the end"))
  }

  // MARK: Links and pictures

  /// `【文字】（网址）`, `![图]（a.jpg）`, `[文字](网址`.
  private static func bracket(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard let close = closing(text, start + 1, "]】］") else { return nil }
    let sign = start > 0 && text.isMark(oneOf: "!！", at: start - 1) ? start - 1 : start
    let isPicture = sign < start
    let isPlain = text.isMark("[", at: start)
    let open = text[close + 1].isBlank ? close + 2 : close + 1
    guard !text.isEscaped(open) else { return nil }
    if text.isMark(oneOf: "(（[【［", at: open),
      text[open] != 0x5B || !isPlain || isAddress(text, open)
    {
      let found = addressEnd(text, from: open + 1)
      let address = text.source(open + 1..<found.end).trimmed
      guard Address.isLikely(address) else {
        return isPicture && isPlain && text[start - 1] == 0x21
          ? picture(text, sign..<close + 1) : nil
      }
      let range = sign..<(found.isClosed ? found.end + 1 : found.end)
      return (link(text, range, start + 1..<close, address, isPicture), range.upperBound)
    }
    guard isPicture, isPlain, text[start - 1] == 0x21 else { return nil }
    return picture(text, sign..<close + 1)
  }

  /// Where the address of a link ends, its title included: at the closing bracket, which may be one of any keyboard, or
  /// else behind the words that can belong to it. A bracket inside the quotation marks of a title ends nothing.
  private static func addressEnd(
    _ text: MarkedText, from start: Int
  ) -> (end: Int, isClosed: Bool) {
    let isClosing = { (position: Int) in text.isMark(oneOf: ")）]】］", at: position) }
    let end = text.end(of: start) { unit in
      !")）]】］".unicodeScalars.contains { $0.value == UInt32(unit) }
    }
    if let title = titleEnd(text, from: start, before: end) {
      let behind = text.end(of: title) { $0.isAnyBlank }
      if isClosing(behind) { return (behind, true) }
      if !isClosing(end) || text.endsLine(behind) { return (title, false) }
    }
    if isClosing(end) { return (end, true) }
    let address = text.end(of: start) { $0.isAnyBlank }
    return (text.end(of: address) { !$0.isAnyBlank }, false)
  }

  /// The end of the title that begins before a position.
  private static func titleEnd(
    _ text: MarkedText, from start: Int, before end: Int
  ) -> Int? {
    for (opening, closing) in [("\"＂", "\"＂”"), ("“", "”“\"")] {
      let open = text.end(of: start) { unit in
        !opening.unicodeScalars.contains { $0.value == UInt32(unit) }
      }
      guard open < end, text.isMark(oneOf: opening, at: open),
        let close = self.closing(text, open + 1, closing)
      else { continue }
      return close + 1
    }
    return nil
  }

  private static func isAddress(_ text: MarkedText, _ open: Int) -> Bool {
    guard let close = closing(text, open + 1, "]】］") else { return false }
    return Address.isLikely(text.source(open + 1..<close))
  }

  private static func link(
    _ text: MarkedText, _ range: Range<Int>, _ words: Range<Int>, _ address: String,
    _ isPicture: Bool
  ) -> Slip {
    let plain = Address.plain(address)
    let isImage = isPicture || Address.isPicture(plain) && text[range.lowerBound] == 0x21
    let right = "\(isImage ? "!" : "")[\(text.source(words))](\(Address.written(address)))"
    let thing = isImage ? ("图片", "picture") : ("链接", "link")
    var slip = text.slip(
      range,
      (
        "“\(text.source(range).shortened)”不是\(thing.0)，会照原样显示",
        "“\(text.source(range).shortened)” makes no \(thing.1) and is shown as it is"
      ),
      ("符号都用半角，中间不空格：\(right)", "use ASCII marks without blanks: \(right)"))
    slip.marks = text.bytes(of: range, around: words)
    return slip
  }

  /// `[文字][标签]` whose label stands nowhere; `[1][2]` and `[J][2021-03-05]` are of a list of literature.
  private static func reference(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard text.isMark("[", at: start), let close = closing(text, start + 1, "[]"),
      text.isMark("]", at: close), text.isMark("[", at: close + 1),
      let end = closing(text, close + 2, "[]"), text.isMark("]", at: end)
    else { return nil }
    let words = start + 1..<close
    let label = text.source(close + 2..<end).trimmed
    guard !label.isEmpty, !text.holdsEscape(start..<end + 1),
      text.units[words].contains(where: { $0.isHan || (0x61...0x7A).contains($0) })
    else { return nil }
    let written = text.source(start..<end + 1)
    return (
      text.slip(
        start..<end + 1,
        (
          "“\(written.shortened)”不是链接，会照原样显示：没有“[\(label.shortened)]: 网址”这一行",
          "“\(written.shortened)” makes no link: there is no line “[\(label.shortened)]: address”"
        ),
        (
          "写成 [\(text.source(words))](网址)；要显示方括号，写成 \\\(written)",
          "write [\(text.source(words))](address); for brackets that show, write \\\(written)"
        )), end + 1
    )
  }

  /// `![图（a.jpg）`, without the bracket in the middle.
  private static func halfPicture(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard text.isMark("[", at: start), text.isMark(oneOf: "!！", at: start - 1) else { return nil }
    let open = text.end(of: start + 1, limit: longest) { ![0x28, 0xFF08, 0x5D].contains($0) }
    guard text.isMark(oneOf: "(（", at: open), let close = closing(text, open + 1, ")）") else {
      return nil
    }
    let address = text.source(open + 1..<close).trimmed
    guard Address.isLikely(address), Address.isPicture(Address.plain(address)) else { return nil }
    return (
      link(text, start - 1..<close + 1, start + 1..<open, address, true), close + 1
    )
  }

  /// `![图]` without brackets behind it: the file may stand there as it is, or between the brackets itself.
  private static func picture(_ text: MarkedText, _ range: Range<Int>) -> (slip: Slip, end: Int)? {
    let words = text.source(range).filter { !"![]".contains($0) }
    guard !words.allSatisfy(\.isNumber) else { return nil }
    let inner = range.lowerBound + 2..<range.upperBound - 1
    if let file = fileName(text, from: text.end(of: range.upperBound) { $0.isAnyBlank }) {
      let end =
        text.isMark(oneOf: ")）]】", at: file.upperBound) ? file.upperBound + 1 : file.upperBound
      return (link(text, range.lowerBound..<end, inner, text.source(file), true), end)
    }
    let whole = text.source(range).shortened
    if Address.isPicture(words) {
      return (
        text.slip(
          range,
          ("“\(whole)”不是图片，会照原样显示", "“\(whole)” makes no picture and is shown as it is"),
          ("写成 ![[\(words)]]", "write ![[\(words)]]")), range.upperBound
      )
    }
    return (
      text.slip(
        range, ("“\(whole)”后面没有文件名，图片不会显示", "no file stands behind “\(whole)”"),
        ("写成 ![\(words)](图片.jpg)，中间不空格", "write ![\(words)](picture.jpg)")), range.upperBound
    )
  }

  /// The name of a picture that begins at a position: `a.png` of `a.png里的字`.
  private static func fileName(_ text: MarkedText, from start: Int) -> Range<Int>? {
    let end = text.end(of: start, limit: longest) { unit in
      !unit.isAnyBlank
        && !"，。；！？、（）()[]【】“”\"|｜".unicodeScalars.contains { $0.value == UInt32(unit) }
    }
    for point in start..<end where text.isMark(oneOf: ".．", at: point) && point > start {
      let last = text.end(of: point + 1, limit: 8) { $0.isLetter || $0.isDigit }
      if Address.isPicture(text.source(start..<last).halfWidth) { return start..<last }
    }
    return nil
  }

  /// `（文字）[网址]` and `!(a.png)[图]`: the brackets the wrong way round.
  private static func reversed(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard let close = closing(text, start + 1, ")）"), text.isMark(oneOf: "[【［", at: close + 1),
      let end = closing(text, close + 2, "]】］")
    else { return nil }
    let (first, second) = (start + 1..<close, close + 2..<end)
    if text.isMark(oneOf: "!！", at: start - 1) {
      let address = text.source(first).trimmed
      guard Address.isPicture(Address.plain(address)) else { return nil }
      return (link(text, start - 1..<end + 1, second, address, true), end + 1)
    }
    let address = text.source(second).trimmed
    guard Address.isLikely(address), address.first != "^" else { return nil }
    return (link(text, start..<end + 1, first, address, false), end + 1)
  }
}
