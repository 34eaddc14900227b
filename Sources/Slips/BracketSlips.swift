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
          ?? reference(text, position) ?? page(text, position) ?? halfPicture(text, position)
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

  private static func closing(_ text: MarkedText, _ start: Int, _ signs: String) -> Int? {
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
      let end = text.end(of: open + 1) { unit in
        !")）]】］".unicodeScalars.contains { $0.value == UInt32(unit) }
      }
      let isClosed = end < text.count && !text.endsLine(end)
      let all = text.source(open + 1..<end).trimmed
      let address = isClosed ? all : String(all.prefix { !$0.isWhitespace })
      guard Address.isLikely(address) else {
        return isPicture && isPlain && text[start - 1] == 0x21
          ? picture(text, sign..<close + 1) : nil
      }
      let range = sign..<(isClosed ? end + 1 : end)
      return (link(text, range, start + 1..<close, address, isPicture), range.upperBound)
    }
    guard isPicture, isPlain, text[start - 1] == 0x21 else { return nil }
    return picture(text, sign..<close + 1)
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
    let right = "\(isImage ? "!" : "")[\(text.source(words))](\(plain))"
    let thing = isImage ? ("图片", "picture") : ("链接", "link")
    return text.slip(
      range,
      (
        "“\(text.source(range).shortened)”不是\(thing.0)，会照原样显示",
        "“\(text.source(range).shortened)” makes no \(thing.1) and is shown as it is"
      ),
      ("符号都用半角，中间不空格：\(right)", "use ASCII marks without blanks: \(right)"))
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

  /// `[[one]]`, `[[One Two|words]]`, `[[ one ]]` and `【【页面】】`: pages are found by names of Chinese words alone,
  /// in brackets of ASCII.
  private static func page(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    let isPlain = text.isMark("[", at: start)
    let next = text.end(of: start + 2) { $0.isAnyBlank }
    guard text[start + 1] == text[start], text[start - 1] != text[start],
      InlineSlips.isWord(text[next]), let close = closing(text, next, "[]【】［］"),
      text.isMark(oneOf: "]】］", at: close), text[close + 1] == text[close]
    else { return nil }
    let name = text.source(next..<close).trimmed
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
      .map { String($0).trimmed }
    guard parts.count < 3, !["toc", "目录"].contains(name.lowercased()),
      parts[0].allSatisfy({ $0.isLetter || $0.isNumber || " -_#./".contains($0) })
    else { return nil }
    let isNamed = parts[0].contains { !$0.isASCII }
    let written = text.source(start..<close + 2)
    let words = parts.count > 1 ? parts[1] : parts[0]
    let right = isNamed ? "[[\(parts.joined(separator: "|"))]]" : "[\(words)](文件名.md)"
    let rightEnglish = isNamed ? right : "[\(words)](file.md)"
    return (
      text.slip(
        start..<close + 2,
        (
          "“\(written.shortened)”不是链接，会照原样显示",
          "“\(written.shortened)” makes no link and is shown as it is"
        ),
        isPlain
          ? (
            "写成 \(right)；要显示方括号，写成 \\\(written)",
            "write \(rightEnglish); for brackets that show, write \\\(written)"
          )
          : (
            "要链接到别的页面，写成 \(right)；不是，就只写一层括号",
            "for a link write \(rightEnglish); else use single brackets"
          )
      ), close + 2
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

  private static func picture(_ text: MarkedText, _ range: Range<Int>) -> (slip: Slip, end: Int)? {
    let words = text.source(range).filter { !"![]".contains($0) }
    guard !words.allSatisfy(\.isNumber) else { return nil }
    return (
      text.slip(
        range,
        (
          "“\(text.source(range).shortened)”后面没有文件名，图片不会显示",
          "no file stands behind “\(text.source(range).shortened)”"
        ),
        ("写成 ![\(words)](图片.jpg)，中间不空格", "write ![\(words)](picture.jpg)")), range.upperBound
    )
  }

  /// `（文字）[网址]`: the brackets the wrong way round.
  private static func reversed(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard let close = closing(text, start + 1, ")）"), text.isMark(oneOf: "[【［", at: close + 1),
      let end = closing(text, close + 2, "]】］")
    else { return nil }
    let address = text.source(close + 2..<end).trimmed
    guard Address.isLikely(address), address.first != "^" else { return nil }
    let range = start..<end + 1
    return (link(text, range, start + 1..<close, address, false), range.upperBound)
  }
}

/// What stands in brackets, as the address of a link.
enum Address {
  private static let endings: Set<String> = [
    "md", "html", "htm", "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic", "tif", "tiff",
    "pdf",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "mp4", "csv",
  ]

  /// Whether a text can hardly be anything but an address.
  static func isLikely(_ text: String) -> Bool {
    let words = plain(text)
    guard !words.isEmpty, words.count <= 200 else { return false }
    let lowered = words.lowercased()
    if lowered.contains("://")
      || ["www.", "mailto:", "../", "./"].contains(where: lowered.hasPrefix)
    {
      return true
    }
    // 参见附件1.pdf is a sentence: a name of a file has no commas.
    guard !words.contains(where: { "，。；,;".contains($0) }) else { return false }
    let path = lowered.prefix { $0 != "#" && $0 != "?" }
    guard let point = path.lastIndex(of: "."), point > path.startIndex else { return false }
    return endings.contains(String(path[path.index(after: point)...]))
  }

  static func isPicture(_ text: String) -> Bool {
    ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic", "tif", "tiff"]
      .contains(text.lowercased().split(separator: ".").last.map(String.init) ?? "")
  }

  /// The address in the marks of ASCII and without the title behind it.
  static func plain(_ text: String) -> String {
    let words = text.trimmed
    let head = words.prefix { !"\"“”＂".contains($0) }
    return String(head).halfWidth.trimmed
  }
}
