/// The elements that the editor of an account keeps, and nothing else can be written.
///
/// Tencent publishes no list. These are the ones that the tools agree on which offices paste from (doocs/md,
/// mdnice, wenyan, bm.md), read in their sources in 2026; what one of them works around is left out: `div` loses
/// its style or its place, lists within lists gain marks, `del` and `sub` lose theirs, `svg` loses what refers
/// to an id. `h1` is the title, which has a field of its own.
enum KeptElement: String, CaseIterable {
  case section, p, span, strong, em, u, sup, h2, h3, h4
  case blockquote, pre, code
  case table, thead, tbody, tr, th, td
  case br, hr, img, a

  /// Whether it ends where it begins.
  var isVoid: Bool { [.br, .hr, .img].contains(self) }
}

/// The attributes that are kept. `id`, `class`, `data-*` and whatever acts are not.
enum KeptAttribute: String, CaseIterable {
  case style, src, alt, width, href, colspan, rowspan
}

/// The properties of styles that are kept wherever they were tried, each for every element of ours.
///
/// Positions, variables, `calc()`, addresses, gradients, `flex` and `grid` go, or stay for some readers and not
/// for others. Widths are never in pixels: the editor drops them from pictures, and a telephone is as wide as it
/// is. Every paragraph and cell says its own size and colour, since what it would inherit is another's.
enum KeptProperty: String, CaseIterable {
  case color
  case backgroundColor = "background-color"
  case fontSize = "font-size"
  case fontWeight = "font-weight"
  case fontStyle = "font-style"
  case lineHeight = "line-height"
  case textAlign = "text-align"
  case textDecoration = "text-decoration"
  case textIndent = "text-indent"
  case margin
  case marginTop = "margin-top"
  case marginBottom = "margin-bottom"
  case padding
  case paddingLeft = "padding-left"
  case border
  case borderTop = "border-top"
  case borderBottom = "border-bottom"
  case borderLeft = "border-left"
  case borderRadius = "border-radius"
  case borderCollapse = "border-collapse"
  case width
  case maxWidth = "max-width"
  case height
  case display
  case verticalAlign = "vertical-align"
  case wordBreak = "word-break"
  case overflowX = "overflow-x"
}

/// A style as it is written into an element, in the order of its declarations.
struct ElementStyle: ExpressibleByDictionaryLiteral, Sendable {
  /// The value of `style`.
  let text: String

  /// A style from declarations.
  init(dictionaryLiteral declarations: (KeptProperty, String)...) {
    text = declarations.map { "\($0.rawValue):\($1)" }.joined(separator: ";")
  }

  private init(text: String) { self.text = text }

  /// This style and some more.
  func adding(_ other: ElementStyle) -> ElementStyle {
    ElementStyle(text: "\(text);\(other.text)")
  }
}
