/// A piece of HTML that a writer put into Markdown.
///
/// What the site does not allow by name is shown as text. An allowed tag keeps only attributes that can
/// neither run script nor load anything.
public struct RawHTML: Sendable {
  private let literal: String

  /// A piece of raw HTML as the parser found it.
  public init(_ literal: String) {
    self.literal = literal
  }

  private static let safeAttributes: Set<String> = [
    "title", "lang", "colspan", "rowspan", "datetime", "open", "start",
  ]
  /// Elements that would run, load or restyle something whatever their attributes are.
  private static let neverAllowed: Set<String> = [
    "script", "style", "iframe", "object", "embed", "link", "meta", "base", "form", "svg", "math",
    "template", "noscript", "plaintext", "xmp", "textarea", "title", "frameset", "applet",
  ]

  /// Whether every tag in it is allowed; comments always are, since nobody sees them.
  public func isAllowed(_ allowed: Set<String>) -> Bool {
    pieces(allowing: allowed).allSatisfy { if case .refused = $0 { false } else { true } }
  }

  func html(allowing allowed: Set<String>, isBlock: Bool) -> String {
    var writer = HTMLWriter()
    for piece in pieces(allowing: allowed) {
      switch piece {
      case .text(let text), .refused(let text): writer.escaped(text.utf8)
      case .tag(let tag): writer.markup(tag)
      case .comment: break
      }
    }
    let text = writer.text
    // Text between blocks is not valid HTML by itself.
    let needsParagraph = isBlock && !isAllowed(allowed) && text.contains { !$0.isWhitespace }
    return needsParagraph ? "<p>\(text)</p>\n" : text
  }

  private enum Piece {
    case text(Substring), tag(String), refused(Substring), comment
  }

  private func pieces(allowing allowed: Set<String>) -> [Piece] {
    var pieces: [Piece] = []
    var rest = literal[...]
    while let open = rest.firstIndex(of: "<") {
      if open > rest.startIndex { pieces.append(.text(rest[..<open])) }
      rest = rest[open...]
      if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
        pieces.append(.comment)
        rest = rest[end.upperBound...]
      } else if let close = rest.firstIndex(of: ">") {
        let tag = rest[...close]
        pieces.append(Self.clean(tag, allowing: allowed).map { .tag($0) } ?? .refused(tag))
        rest = rest[rest.index(after: close)...]
      } else {
        pieces.append(.refused(rest))
        rest = rest[rest.endIndex...]
      }
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return pieces
  }

  /// An allowed tag with only its safe attributes, written anew; `nil` for any other.
  private static func clean(_ tag: Substring, allowing allowed: Set<String>) -> String? {
    var inner = tag.dropFirst().dropLast()
    let isClosing = inner.hasPrefix("/")
    if isClosing { inner = inner.dropFirst() }
    let name = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    guard !name.isEmpty, allowed.contains(name), !neverAllowed.contains(name) else { return nil }
    if isClosing { return "</\(name)>" }
    var writer = HTMLWriter()
    writer.markup("<\(name)")
    for (attribute, value) in attributes(inner.dropFirst(name.count))
    where safeAttributes.contains(attribute) {
      writer.markup(" \(attribute)=\"")
      writer.escaped(value.utf8)
      writer.markup("\"")
    }
    writer.markup(">")
    return writer.text
  }

  private static func attributes(_ text: Substring) -> [(name: String, value: Substring)] {
    var found: [(name: String, value: Substring)] = []
    var rest = text.drop { $0.isWhitespace || $0 == "/" }
    while !rest.isEmpty {
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }.lowercased()
      rest = rest.dropFirst(max(name.count, 1)).drop { $0.isWhitespace }
      var value: Substring = ""
      if rest.hasPrefix("=") {
        rest = rest.dropFirst().drop { $0.isWhitespace }
        if let quote = rest.first, quote == "\"" || quote == "'" {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest.dropFirst(value.count + 1).dropFirst()
        } else {
          value = rest.prefix { !$0.isWhitespace }
          rest = rest.dropFirst(value.count)
        }
      }
      if !name.isEmpty { found.append((name, value)) }
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
    }
    return found
  }
}

/// Addresses that run something, or reach into the reader's computer, when they are followed.
public enum DangerousAddress {
  private static let schemes: Set<String> = [
    "javascript", "vbscript", "file", "livescript", "mocha",
  ]
  private static let safeData = ["image/png", "image/gif", "image/jpeg", "image/webp"]

  /// Whether an address must not be written. Browsers skip control characters and white space in a
  /// scheme and ignore its case, and so does this.
  public static func isDangerous(_ address: String) -> Bool {
    let scalars = address.unicodeScalars.filter {
      $0.value > 0x20 && !(0x7F...0xA0).contains($0.value)
    }
    let plain = String(String.UnicodeScalarView(scalars)).lowercased()
    guard let colon = plain.firstIndex(of: ":") else { return false }
    let scheme = String(plain[..<colon])
    if schemes.contains(scheme) { return true }
    guard scheme == "data" else { return false }
    let kind = plain[plain.index(after: colon)...]
    return !safeData.contains { kind.hasPrefix($0) }
  }
}
