/// A piece of HTML, by the bytes that it takes.
public enum HTMLToken: Sendable {
  /// Text in which character references mean characters.
  case text(Range<Int>)
  /// The content of a script or a style, where `&` is only a sign.
  case rawText(Range<Int>)
  /// A tag.
  case tag(HTMLTag)
  /// `<!-- … -->`.
  case comment(Range<Int>)
  /// A doctype, an instruction, or what a browser takes for a comment though it is none.
  case declaration(Range<Int>)
}

/// Cuts HTML into tags, texts and comments, one after the other.
///
/// It is the only reader of HTML in the program: whoever needs to know what a page says, what a page
/// loads, or which tags a writer typed, asks it. It follows the tokenizer of the HTML standard (13.2.5)
/// but for what only a tree could tell: `<style>` and `<title>` in an SVG drawing are read as those of
/// HTML are, and `<![CDATA[` is a declaration.
///
/// ```swift
/// var tokenizer = HTMLTokenizer(Array("<p id=a>1 &lt; 2</p>".utf8))
/// while let token = tokenizer.next() {
///   if case .tag(let tag) = token { print(tag.name, tokenizer.value(of: "id", in: tag) ?? "") }
/// }
/// ```
public struct HTMLTokenizer: Sendable {
  /// By whose rules a tag is one.
  public enum Grammar: Sendable {
    /// The HTML standard's, for finished pages: nearly anything behind `<a` is a tag.
    case html
    /// CommonMark's (6.6), for raw HTML in Markdown: what is no well-formed tag is text, and elements
    /// hold markup whatever their name is.
    case markdown
  }

  /// The HTML.
  public let bytes: [UInt8]
  /// Where the next token begins. At the end of HTML that breaks off within a tag or a comment it is
  /// where that begins, and a browser shows nothing of it.
  public private(set) var position = 0
  /// The element whose content is no markup, while it is open.
  private(set) var rawElement: String?
  /// What follows the text that was given last.
  private var waiting: (token: HTMLToken, end: Int)?
  private let grammar: Grammar

  /// Elements whose content is text until their own end tag, in which references mean characters or not.
  private static let rawElements: [String: Bool] = [
    "script": false, "style": false, "xmp": false, "iframe": false, "noembed": false,
    "noframes": false, "textarea": true, "title": true,
  ]

  /// Begins at the start of the HTML or at another place, or within an element whose content is no markup.
  public init(
    _ bytes: [UInt8], from start: Int = 0, grammar: Grammar = .html,
    within rawElement: String? = nil
  ) {
    self.bytes = bytes
    position = start
    self.grammar = grammar
    self.rawElement = rawElement
  }

  /// The next piece; nil at the end.
  public mutating func next() -> HTMLToken? {
    if let (token, end) = waiting {
      waiting = nil
      return take(token, end)
    }
    if let name = rawElement {
      let start = position
      position = endOfRawText(name) ?? bytes.count
      if position < bytes.count { rawElement = nil }
      if start < position {
        return Self.rawElements[name] == true
          ? .text(start..<position) : .rawText(start..<position)
      }
    }
    let start = position
    var index = start
    while let open = find(UInt8(ascii: "<"), from: index) {
      switch markup(at: open) {
      case .found(let token, let end):
        guard open > start else { return take(token, end) }
        waiting = (token, end)
        position = open
        return .text(start..<open)
      case .unfinished:
        position = open
        return open > start ? .text(start..<open) : nil
      case .sign: index = open + 1
      }
    }
    position = bytes.count
    return start < position ? .text(start..<position) : nil
  }

  private mutating func take(_ token: HTMLToken, _ end: Int) -> HTMLToken {
    position = end
    if case .tag(let tag) = token, grammar == .html, !tag.isEnd, !tag.isSelfClosing,
      Self.rawElements[tag.name] != nil
    {
      rawElement = tag.name
    }
    return token
  }

  // MARK: What begins at a `<`

  private enum Markup {
    case found(HTMLToken, end: Int)
    /// It goes on behind the end of the bytes.
    case unfinished
    /// It is only a sign.
    case sign
  }

  private func markup(at start: Int) -> Markup {
    switch byte(start + 1) {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return notATag(at: start)
    case UInt8(ascii: "/"):
      if byte(start + 2).isLetter { return tag(at: start, isEnd: true) }
      guard grammar == .html, start + 2 < bytes.count else { return cutOff(start + 2) }
      return declaration(at: start, until: ">")
    case let first where first.isLetter: return tag(at: start, isEnd: false)
    default: return cutOff(start + 1)
    }
  }

  /// A sign, unless what follows it is not there yet.
  private func cutOff(_ index: Int) -> Markup {
    grammar == .html && index >= bytes.count ? .unfinished : .sign
  }

  private func notATag(at start: Int) -> Markup {
    if starts(with: "<!--", at: start) {
      guard let end = endOfComment(from: start + 4) else { return rest(from: start) }
      return .found(.comment(start..<end), end: end)
    }
    guard grammar == .markdown else { return declaration(at: start, until: ">") }
    if starts(with: "<![CDATA[", at: start) { return declaration(at: start, until: "]]>") }
    return declaration(at: start, until: byte(start + 1) == UInt8(ascii: "?") ? "?>" : ">")
  }

  private func endOfComment(from start: Int) -> Int? {
    if grammar == .html {
      if byte(start) == UInt8(ascii: ">") { return start + 1 }
      if starts(with: "->", at: start) { return start + 2 }
    }
    var index = start
    while let hyphen = find(UInt8(ascii: "-"), from: index) {
      if starts(with: "-->", at: hyphen) { return hyphen + 3 }
      if grammar == .html, starts(with: "--!>", at: hyphen) { return hyphen + 4 }
      index = hyphen + 1
    }
    return nil
  }

  private func declaration(at start: Int, until end: StaticString) -> Markup {
    var index = start + 2
    while index < bytes.count {
      if starts(with: end, at: index) {
        index += end.utf8CodeUnitCount
        return .found(.declaration(start..<index), end: index)
      }
      index += 1
    }
    return rest(from: start)
  }

  private func rest(from start: Int) -> Markup {
    grammar == .html
      ? .unfinished : .found(.declaration(start..<bytes.count), end: bytes.count)
  }

  private func tag(at start: Int, isEnd: Bool) -> Markup {
    let first = start + (isEnd ? 2 : 1)
    var index = first
    while index < bytes.count, !bytes[index].endsTagName {
      // A colon or the like makes it an address or an element of another kind.
      if grammar == .markdown, !bytes[index].isOfMarkdownName { return .sign }
      index += 1
    }
    let name = first..<index
    var reader = HTMLAttributeReader(bytes, from: index, grammar: grammar)
    while reader.skip() {}
    guard reader.hasEnded else { return grammar == .html ? .unfinished : .sign }
    let tag = HTMLTag(
      name: lowercased(name), isEnd: isEnd, isSelfClosing: reader.isSelfClosing,
      range: start..<reader.position, attributes: index)
    return .found(.tag(tag), end: reader.position)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    bytes[range].contains(where: { (0x41...0x5A).contains($0) })
      ? String(decoding: bytes[range].map(\.lowercase), as: UTF8.self)
      : String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where the end tag of an element begins whose content is no markup.
  private func endOfRawText(_ name: String) -> Int? {
    var index = position
    while let open = find(UInt8(ascii: "<"), from: index) {
      let end = open + 2 + name.utf8.count
      if byte(open + 1) == UInt8(ascii: "/"), end < bytes.count, bytes[end].endsTagName,
        bytes[open + 2..<end].lazy.map(\.lowercase).elementsEqual(name.utf8)
      {
        return open
      }
      index = open + 1
    }
    return nil
  }

  // MARK: Bytes

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
