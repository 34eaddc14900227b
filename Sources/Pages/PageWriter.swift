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
  /// Marks words of the site's first language on the page of another; nil where there is nothing to mark.
  private var foreign: ForeignWords?

  /// - Parameters:
  ///   - gathersText: whether anybody wants the text.
  ///   - foreign: the language whose words are marked on this page; nil for none.
  init(gathersText: Bool, foreign: String? = nil) {
    html.reserveCapacity(32_768)
    if gathersText { text = VisibleText() }
    self.foreign = foreign.map { ForeignWords(language: $0) }
  }

  mutating func write(literal: MarkupPiece) {
    html.append(contentsOf: literal.bytes)
    text?.append(literal)
    foreign?.pass(literal.bytes)
  }

  mutating func write(text words: String) {
    if foreign?.marks(words) == true {
      return write(whole: foreign?.marked(text: Escaping.template(words)) ?? words)
    }
    let start = html.count
    Escaping.template.append(words, to: &html)
    html.withUnsafeBufferPointer {
      text?.append(escaped: UnsafeBufferPointer(rebasing: $0[start...]))
    }
  }

  mutating func write(html value: String) {
    write(whole: foreign?.marks(value) == true ? foreign?.marked(html: value) ?? value : value)
  }

  private mutating func write(whole value: String) {
    var value = value
    value.withUTF8 {
      html.append(contentsOf: $0)
      text?.append(elements: $0)
    }
  }

  /// The text of the whole page by its headings, once all is written; none where nobody wanted it.
  mutating func sections() -> [TextSection] { text?.finish() ?? [] }
}
