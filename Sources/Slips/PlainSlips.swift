import Prose

/// Markdown where none is read: in titles, summaries and the lines of blocks.
///
/// Nothing takes a mark out there: a backslash would be seen as well.
enum PlainSlips {
  private struct Pattern {
    let open, close, inner: [Passage.Unit]

    init(_ open: String, _ close: String, _ inner: String = "") {
      self.open = Passage.writtenUnits(of: open)
      self.close = Passage.writtenUnits(of: close)
      self.inner = Passage.writtenUnits(of: inner)
    }
  }

  private static let patterns = [
    Pattern("**", "**"), Pattern("__", "__"), Pattern("~~", "~~"), Pattern("`", "`"),
    Pattern("==", "=="), Pattern("[[", "]]"), Pattern("![", ")", "]("), Pattern("[", ")", "]("),
    Pattern("[^", "]"), Pattern("<!--", "-->"),
  ]

  static func all(in text: MarkedText) -> [Slip] {
    var slips: [Slip] = []
    var position = 0
    next: while position < text.count {
      for pattern in patterns {
        guard let end = match(pattern, text, position) else { continue }
        slips.append(plain(text, position..<end))
        position = end
        continue next
      }
      if let end = tagEnd(text, position) ?? entityEnd(text, position) {
        slips.append(plain(text, position..<end))
        position = end
      } else {
        position += 1
      }
    }
    return slips
  }

  private static func plain(_ text: MarkedText, _ range: Range<Int>) -> Slip {
    let written = text.source(range).shortened
    return text.slip(
      range,
      (
        "\(text.name.zh == "这里" ? "这里" : text.name.zh + "里")不用 Markdown 和 HTML，“\(written)”会照原样显示",
        "no Markdown or HTML is read in \(text.name.en): “\(written)” is shown as it is"
      ),
      ("只写文字，去掉符号", "write the words alone"))
  }

  private static func match(
    _ pattern: Pattern, _ text: MarkedText, _ start: Int
  ) -> Int? {
    guard text.passage.starts(with: pattern.open, at: start) else { return nil }
    let inner = start + pattern.open.count
    guard !text[inner].isBlank, inner < text.count else { return nil }
    var position = inner
    var hasMiddle = pattern.inner.isEmpty
    while position < text.count, position - start < 160 {
      if !hasMiddle, text.passage.starts(with: pattern.inner, at: position) { hasMiddle = true }
      if hasMiddle, position > inner, text.passage.starts(with: pattern.close, at: position) {
        return position + pattern.close.count
      }
      position += 1
    }
    return nil
  }

  /// The end of a tag of the usual ones.
  private static func tagEnd(_ text: MarkedText, _ start: Int) -> Int? {
    guard text[start] == 0x3C else { return nil }
    let end = text.end(of: start + 1) { $0 != 0x3E && $0 != 0x3C }
    guard end - start < 80, text[end] == 0x3E else { return nil }
    let name = text.source(start + 1..<end).drop { $0 == "/" }.prefix { $0.isLetter }
    let known = [
      "br", "b", "i", "u", "em", "strong", "span", "font", "sub", "sup", "p", "div", "a", "img",
      "mark",
    ]
    return known.contains(name.lowercased()) ? end + 1 : nil
  }

  private static func entityEnd(_ text: MarkedText, _ start: Int) -> Int? {
    guard text[start] == 0x26 else { return nil }
    let end = text.end(of: start + 1) { $0.isLetter || $0.isDigit || $0 == 0x23 }
    return end > start + 2 && text[end] == 0x3B ? end + 1 : nil
  }
}
