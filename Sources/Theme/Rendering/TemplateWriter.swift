import Markup

/// Takes what a template shows, piece by piece, in the order of the page.
///
/// A part of a page is one taker of it, as bytes. A page wants its words as well: texts arrive before they are
/// escaped, and what the template itself says arrives as a piece that was read when it was laid out.
public protocol TemplateWriter {
  /// Text of the template and words of the theme: HTML, but seldom whole elements.
  mutating func write(literal: MarkupPiece)
  /// Plain text, which stands between elements or in a quoted attribute.
  mutating func write(text: String)
  /// HTML of whole elements.
  mutating func write(html: String)
}

/// A page as bytes.
extension [UInt8]: TemplateWriter {
  /// Appends it.
  public mutating func write(literal: MarkupPiece) { append(contentsOf: literal.bytes) }
  /// Appends it, escaped.
  public mutating func write(text: String) { Escaping.template.append(text, to: &self) }

  /// Appends it as it is.
  public mutating func write(html: String) {
    var html = html
    html.withUTF8 { append(contentsOf: $0) }
  }
}
