import Diagnostics
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
    Pattern("[^", "]"), Pattern("<!--", "-->"), Pattern("＊＊", "＊＊"), Pattern("～～", "～～"),
    Pattern("｀", "｀"),
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
      if let end = tagEnd(text, position) ?? entityEnd(text, position) ?? heading(text, position)
        ?? comment(text, position) ?? InlineSlips.raisedOrLowered(text, position)
      {
        slips.append(plain(text, position..<end))
        position = end
      } else {
        position += 1
      }
    }
    return slips + BracketSlips.all(in: text).map { plain(text, bytes: $0.bytes) }
  }

  private static func plain(_ text: MarkedText, _ range: Range<Int>) -> Slip {
    plain(text, bytes: text.passage.bytes(range))
  }

  private static func plain(_ text: MarkedText, bytes: Range<Int>) -> Slip {
    let written = String(text.file[bytes]).shortened
    return Slip(
      bytes: bytes,
      message: LocalizedText(
        zh:
          "\(text.name.zh == "这里" ? "这里" : text.name.zh + "里")不用 Markdown 和 HTML，“\(written)”会照原样显示",
        en: "no Markdown or HTML is read in \(text.name.en): “\(written)” is shown as it is"
      ),
      hint: LocalizedText(zh: "只写文字，去掉符号", en: "write the words alone"))
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

  /// `##小标题` at the beginning of a line; #1 and #话题 are words.
  private static func heading(_ text: MarkedText, _ start: Int) -> Int? {
    guard LineSlips.isHash(text[start]), start == 0 || text.endsLine(start - 1) else { return nil }
    let end = text.end(of: start, while: LineSlips.isHash)
    let words = text.end(of: end) { $0.isAnyBlank }
    return end - start > 1 && !text.endsLine(words) ? end : nil
  }

  /// `<！-- 注释 -->` in signs of a Chinese keyboard.
  private static func comment(_ text: MarkedText, _ start: Int) -> Int? {
    guard text.isMark(oneOf: "<＜《〈", at: start),
      let (slip, _) = InlineSlips.wideComment(text, start),
      let end = slip.marks?.first?.upperBound
    else { return nil }
    return (start..<text.count).first { text.passage.bytes($0..<$0 + 1).upperBound >= end }
      .map { $0 + 1 }
  }

  /// The end of a tag of the usual ones, full-width or not.
  private static func tagEnd(_ text: MarkedText, _ start: Int) -> Int? {
    guard text.isMark(oneOf: "<＜", at: start) else { return nil }
    let end = text.end(of: start + 1) { ![0x3E, 0x3C, 0xFF1C, 0xFF1E].contains($0) }
    guard end - start < 80, text.isMark(oneOf: ">＞", at: end) else { return nil }
    let name = text.source(start + 1..<end).halfWidth.drop { $0 == "/" }.prefix { $0.isLetter }
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
