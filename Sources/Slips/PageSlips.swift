import Prose

/// Double brackets around the name of a page or a picture that are not read: those of a Chinese keyboard, those that
/// lack one of them, and names that nothing is found by.
enum PageSlips {
  /// `[[one]]`, `[[One Two|words]]`, `[[ one ]]` and `【【页面】】`: pages are found by names of Chinese words alone,
  /// in brackets of ASCII. `！[[a.png]]` is a picture.
  static func page(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    let isPlain = text.isMark("[", at: start)
    guard let name = Name(text, start), text.isMark(oneOf: "]】］", at: name.close),
      text[name.close + 1] == text[name.close], !["toc", "目录"].contains(name.all.lowercased())
    else { return nil }
    let end = name.close + 2
    if name.isPicture, text.isMark(oneOf: "!！", at: start - 1) {
      return (picture(text, start - 1..<end, name), end)
    }
    let written = text.source(start..<end)
    let (right, rightEnglish) = name.link
    var slip = text.slip(
      start..<end,
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
          name.isFile ? "写成 \(right)；不是链接，就只写一层括号" : "要链接到别的页面，写成 \(right)；不是，就只写一层括号",
          "for a link write \(rightEnglish); else use single brackets"
        ))
    slip.marks = text.bytes(of: start..<end, around: name.label)
    return (slip, end)
  }

  private static func picture(_ text: MarkedText, _ range: Range<Int>, _ name: Name) -> Slip {
    let right = "![[\(name.parts.joined(separator: "|"))]]"
    return text.slip(
      range,
      (
        "“\(text.source(range).shortened)”不是图片，会照原样显示",
        "“\(text.source(range).shortened)” makes no picture and is shown as it is"
      ), ("符号都用半角，写成 \(right)", "use ASCII marks: \(right)"))
  }

  /// `[[页面]` and `[[页面|文字`: a bracket is missing. `[[甲]乙]` is a bracket inside another, and no slip.
  static func half(_ text: MarkedText, _ start: Int) -> (slip: Slip, end: Int)? {
    guard text.isMark("[", at: start), let name = Name(text, start), name.isNamed else {
      return nil
    }
    let isHalf = text.isMark("]", at: name.close)
    let isOpen =
      isHalf ? !text.isMark(oneOf: "([（]", at: name.close + 1) : text.endsLine(name.close)
    guard isOpen, !closesLater(text, from: isHalf ? name.close + 1 : name.close) else {
      return nil
    }
    let written = text.source(start..<(isHalf ? name.close + 1 : start + 2))
    let right = isHalf ? "[[\(name.parts.joined(separator: "|"))]]" : "[[页面的标题]]"
    let rightEnglish = isHalf ? right : "[[title of the page]]"
    return (
      text.slip(
        start..<(isHalf ? name.close + 1 : start + 2),
        (
          "“\(written.shortened)”后面缺方括号，不是链接，会照原样显示",
          "“\(written.shortened)” lacks closing brackets, makes no link and is shown as it is"
        ),
        (
          "要链接到别的页面，写成 \(right)；要显示方括号，写成 \\\(written)",
          "for a link write \(rightEnglish); for brackets that show, write \\\(written)"
        )), isHalf ? name.close + 1 : start + 2
    )
  }

  /// Whether the outer bracket is closed further on in the line.
  private static func closesLater(_ text: MarkedText, from start: Int) -> Bool {
    var depth = 1
    _ = text.end(of: start, limit: 200) { unit in
      if unit == 0x5B { depth += 1 }
      if unit == 0x5D { depth -= 1 }
      return depth > 0
    }
    return depth < 1
  }

  /// What stands behind two brackets of one kind.
  private struct Name {
    /// Where the name ends.
    let close: Int
    /// What is shown: the words behind a bar, or the name.
    let label: Range<Int>
    let all: String
    /// The name, and the words to be shown in its place.
    let parts: [String]

    init?(_ text: MarkedText, _ start: Int) {
      let next = text.end(of: start + 2) { $0.isAnyBlank }
      guard text[start + 1] == text[start], text[start - 1] != text[start],
        InlineSlips.isWord(text[next])
      else { return nil }
      close = text.end(of: next, limit: 120) { unit in
        !"[]【】［］".unicodeScalars.contains { $0.value == UInt32(unit) }
      }
      let bar = text.end(of: next, limit: 120) { $0 != 0x7C && $0 != 0xFF5C }
      label = bar < close ? bar + 1..<close : next..<close
      all = text.source(next..<close).trimmed
      parts = all.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
        .map { String($0).trimmed }
      guard parts.count < 3,
        parts[0].allSatisfy({ $0.isLetter || $0.isNumber || " -_#./".contains($0) })
      else { return nil }
    }

    /// Whether a page can be found by it.
    var isNamed: Bool { parts[0].contains { !$0.isASCII } }
    var isFile: Bool { Address.isLikely(parts[0]) }
    var isPicture: Bool { Address.isPicture(parts[0]) && parts[0].contains(".") }

    /// The link that is meant, for Chinese and for English messages.
    var link: (String, String) {
      let words = parts.count > 1 ? parts[1] : parts[0]
      if isNamed {
        return ("[[\(parts.joined(separator: "|"))]]", "[[\(parts.joined(separator: "|"))]]")
      }
      if isFile { return ("[\(words)](\(parts[0]))", "[\(words)](\(parts[0]))") }
      return ("[\(words)](文件名.md)", "[\(words)](file.md)")
    }
  }
}
