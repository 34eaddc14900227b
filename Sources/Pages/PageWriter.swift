import Markup
import Theme

/// A page as it is written: its bytes and, in the same pass, the text that a reader sees of it.
///
/// The search is given that text. Nobody reads a finished page again to learn what is on it: what the template
/// says was read when it was laid out, words come as words, and only what was made as HTML (bodies, drawings) is
/// looked through on its way.
struct PageWriter: TemplateWriter {
  /// The page, in UTF-8.
  private(set) var html: [UInt8] = []
  private var text: VisibleText?

  /// - Parameter gathersText: whether anybody wants the text.
  init(gathersText: Bool) {
    html.reserveCapacity(32_768)
    if gathersText { text = VisibleText() }
  }

  mutating func write(literal: MarkupPiece) {
    html.append(contentsOf: literal.bytes)
    text?.append(literal)
  }

  mutating func write(text words: String) {
    let start = html.count
    Escaping.template.append(words, to: &html)
    html.withUnsafeBufferPointer {
      text?.append(escaped: UnsafeBufferPointer(rebasing: $0[start...]))
    }
  }

  mutating func write(html value: String) {
    var value = value
    value.withUTF8 {
      html.append(contentsOf: $0)
      text?.append(elements: $0)
    }
  }

  /// The text of the whole page by its headings, once all is written; none where nobody wanted it.
  mutating func sections() -> [TextSection] { text?.finish() ?? [] }
}
