/// Raw HTML that stands in Markdown, cut into tags, comments and text.
///
/// What a site does not allow by name is shown as text. An allowed tag keeps only attributes that
/// can neither run a script nor load anything.
public struct RawHTML: Sendable {
  /// A piece of raw HTML.
  enum Token: Sendable {
    case text(Range<Int>)
    case tag(Tag)
    /// `<!-- … -->`: words that are not for the reader.
    case comment
    /// A declaration, an instruction, or a comment without an end.
    case other(Range<Int>)
  }

  /// An opening or a closing tag.
  struct Tag: Sendable {
    /// In lower case.
    let name: String
    let isClosing: Bool
    /// Names in lower case, in order, with their values as they stand in the source.
    let attributes: [(name: String, value: String)]
    let range: Range<Int>
  }

  /// The HTML as bytes.
  let bytes: [UInt8]
  /// Its pieces from start to end.
  private(set) var tokens: [Token] = []
  private var position = 0

  /// Cuts raw HTML, as the parser found it, into pieces.
  public init(_ html: String) {
    bytes = Array(html.utf8)
    var textStart = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      let start = position
      guard let token = readToken() else {
        position = start + 1
        continue
      }
      if start > textStart { tokens.append(.text(textStart..<start)) }
      tokens.append(token)
      textStart = position
    }
    if bytes.count > textStart { tokens.append(.text(textStart..<bytes.count)) }
  }

  /// Whether every tag in it may be written where `allowed` names the tags that may. Comments
  /// always are, since nobody sees them.
  public func isAllowed(_ allowed: Set<String>) -> Bool {
    tokens.allSatisfy { token in
      switch token {
      case .text, .comment: true
      case .tag(let tag): tag.isPermitted(by: allowed)
      case .other: false
      }
    }
  }

  /// The tags in order.
  var tags: some Sequence<Tag> {
    tokens.lazy.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  /// Whether it shows anything at all.
  var isVisible: Bool {
    tokens.contains { token in
      switch token {
      case .text(let range): bytes[range].contains { !$0.isSpace }
      case .tag, .other: true
      case .comment: false
      }
    }
  }

  /// The words of a piece.
  func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Reads what begins with the `<` at the current position; nil if that is only a sign.
  private mutating func readToken() -> Token? {
    let start = position
    switch byte(start + 1) {
    case UInt8(ascii: "!") where bytes[start...].starts(with: "<!--".utf8):
      guard move(behind: "-->", from: start + 4) else { return readRest(from: start) }
      return .comment
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      let end: StaticString =
        bytes[start...].starts(with: "<![CDATA[".utf8)
        ? "]]>" : byte(start + 1) == UInt8(ascii: "?") ? "?>" : ">"
      guard move(behind: end, from: start + 2) else { return readRest(from: start) }
      return .other(start..<position)
    case UInt8(ascii: "/"):
      position = start + 2
      return readTag(from: start, isClosing: true)
    default:
      position = start + 1
      return readTag(from: start, isClosing: false)
    }
  }

  private mutating func readRest(from start: Int) -> Token {
    position = bytes.count
    return .other(start..<position)
  }

  private mutating func move(behind end: StaticString, from start: Int) -> Bool {
    let count = end.utf8CodeUnitCount
    var offset = start
    while offset + count <= bytes.count {
      if end.withUTF8Buffer({ $0.elementsEqual(bytes[offset..<offset + count]) }) {
        position = offset + count
        return true
      }
      offset += 1
    }
    return false
  }

  // MARK: Tags

  private mutating func readTag(from start: Int, isClosing: Bool) -> Token? {
    guard byte(position).isLetter else { return nil }
    let name = read { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    // A colon or the like makes it an address or an element of another kind.
    guard byte(position).isSpace || byte(position) == 0x2F || byte(position) == 0x3E else {
      return nil
    }
    var attributes: [(name: String, value: String)] = []
    while position < bytes.count {
      _ = read { $0.isSpace || $0 == UInt8(ascii: "/") }
      if byte(position) == UInt8(ascii: ">") {
        position += 1
        let range = start..<position
        return .tag(
          Tag(
            name: name.lowercased(), isClosing: isClosing, attributes: attributes, range: range))
      }
      guard let attribute = readAttribute() else { return nil }
      attributes.append(attribute)
    }
    return nil
  }

  private mutating func readAttribute() -> (name: String, value: String)? {
    let name = read { !$0.isSpace && !"\"'<>/=".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    let end = position
    _ = read { $0.isSpace }
    guard byte(position) == UInt8(ascii: "=") else {
      position = end
      return (name.lowercased(), "")
    }
    position += 1
    _ = read { $0.isSpace }
    let quote = byte(position)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name.lowercased(), read { !$0.isSpace && !"\"'<>`".utf8.contains($0) })
    }
    position += 1
    let value = read { $0 != quote }
    guard position < bytes.count else { return nil }
    position += 1
    return (name.lowercased(), value)
  }

  private mutating func read(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return words(start..<position)
  }
}
