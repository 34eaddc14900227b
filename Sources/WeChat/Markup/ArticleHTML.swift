import Markup

/// A buffer of HTML that holds nothing but what the editor keeps, and counts what goes into it.
struct ArticleHTML {
  private(set) var bytes: [UInt8] = []
  /// Characters that are the case's own.
  private(set) var ownCharacters = 0
  /// Characters that an article has besides: marks and lists of notes, heads, captions that were no text.
  private(set) var addedCharacters = 0
  private(set) var pictures = 0
  private(set) var tables = 0
  /// The same text without markup, a line for each block, for those who paste into a field for plain text.
  private(set) var plain = ""

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins an element.
  mutating func open(
    _ element: KeptElement, _ style: ElementStyle? = nil,
    _ attributes: [(KeptAttribute, String)] = []
  ) {
    if element == .img { pictures += 1 }
    if element == .table { tables += 1 }
    append("<\(element.rawValue)")
    if let style { attribute(.style, style.text) }
    for (name, value) in attributes { attribute(name, value) }
    append(">")
  }

  /// Ends an element.
  mutating func close(_ element: KeptElement) {
    append("</\(element.rawValue)>")
    switch element {
    case .p, .h2, .h3, .h4, .tr, .pre: endLine()
    case .td, .th: plain += "\t"
    default: break
    }
  }

  /// A break of the line.
  mutating func lineBreak() {
    open(.br)
    endLine()
  }

  /// Writes words.
  ///
  /// - Parameter isAdded: whether the case itself has them.
  mutating func write(_ words: String, isAdded: Bool = false) {
    let visible = Self.visible(words)
    let count = Self.characters(in: visible)
    if isAdded { addedCharacters += count } else { ownCharacters += count }
    plain += visible
    // Markup only: quotation marks stand as they are, since each sign counts.
    append(Escaping.xml(visible).replacing("&quot;", with: "\""))
  }

  /// Writes words in which every blank and every line keeps its place.
  mutating func writeCode(_ words: String) {
    var lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      if index > 0 { lineBreak() }
      // A single blank between words lets the line break there.
      let kept = String(line).replacing("\t", with: "    ").replacing("  ", with: "\u{A0} ")
      write(kept.hasPrefix(" ") ? "\u{A0}" + String(kept.dropFirst()) : kept)
    }
  }

  /// Characters that readers count: all but blanks.
  static func characters(in text: String) -> Int {
    visible(text).count { !$0.isWhitespace }
  }

  /// A text without characters that nobody sees: the editor makes breaks of some of them.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter { !isInvisible($0) })
    return String(kept)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private mutating func attribute(_ name: KeptAttribute, _ value: String) {
    append(" \(name.rawValue)=\"\(Escaping.xml(Self.visible(value)))\"")
  }

  private mutating func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  private mutating func endLine() {
    if !plain.isEmpty, plain.last != "\n" { plain += "\n" }
  }
}
