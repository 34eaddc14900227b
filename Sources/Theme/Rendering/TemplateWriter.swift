import Markup

/// Takes what a template shows, piece by piece, in the order of the page.
///
/// A page is one taker of it. Another may want the words alone: texts arrive before they are escaped, and
/// what the template itself says arrives as the piece that was settled when it was laid out.
public protocol TemplateWriter {
  /// Text of the template and words of the theme: HTML, but seldom whole elements.
  mutating func write(literal: [UInt8])
  /// Plain text, which stands between elements or in a quoted attribute.
  mutating func write(text: String)
  /// HTML of whole elements.
  mutating func write(html: String)
}

/// A page as bytes.
extension [UInt8]: TemplateWriter {
  /// Appends it.
  public mutating func write(literal: [UInt8]) { append(contentsOf: literal) }
  /// Appends it, escaped.
  public mutating func write(text: String) { Escaping.template.append(text, to: &self) }

  /// Appends it as it is.
  public mutating func write(html: String) {
    var html = html
    html.withUTF8 { append(contentsOf: $0) }
  }
}
