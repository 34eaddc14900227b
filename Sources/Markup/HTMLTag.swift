/// A tag of HTML. Its attributes are read when they are asked for, since hardly anybody asks.
public struct HTMLTag: Sendable {
  /// The name of the element in lower case.
  public let name: String
  /// Whether it ends the element.
  public let isEnd: Bool
  /// Whether it says so itself, as elements of SVG do.
  public let isSelfClosing: Bool
  /// The bytes that it takes.
  public let range: Range<Int>
  /// Where its attributes begin.
  let attributes: Int
}

/// An attribute of a tag.
public struct HTMLAttribute: Sendable, Equatable {
  /// The name as written: SVG minds the case of some.
  public let name: String
  /// The value, in which references are characters; nil where there is none.
  public var value: String?
  /// The value as it is written.
  public let source: Range<Int>?

  /// An attribute that stands nowhere yet.
  public init(name: String, value: String?) {
    self.init(name: name, value: value, source: nil)
  }

  init(name: String, value: String?, source: Range<Int>?) {
    self.name = name
    self.value = value
    self.source = source
  }
}

extension HTMLTokenizer {
  /// The attributes of one of its tags, in order.
  public func attributes(of tag: HTMLTag) -> [HTMLAttribute] {
    var reader = HTMLAttributeReader(bytes, from: tag.attributes, grammar: .html)
    var attributes: [HTMLAttribute] = []
    while reader.skip() {
      attributes.append(
        HTMLAttribute(
          name: String(decoding: bytes[reader.name], as: UTF8.self),
          value: reader.value.map { CharacterReference.decoded(bytes[$0]) }, source: reader.value))
    }
    return attributes
  }

  /// The value of the first attribute of a name in lower case: empty where it has none, nil where the
  /// attribute is not there.
  public func value(of name: StaticString, in tag: HTMLTag) -> String? {
    var reader = HTMLAttributeReader(bytes, from: tag.attributes, grammar: .html)
    while reader.skip() {
      guard reader.isNamed(name) else { continue }
      return reader.value.map { CharacterReference.decoded(bytes[$0]) } ?? ""
    }
    return nil
  }
}

/// Goes over the attributes of a tag, from behind its name to its end.
struct HTMLAttributeReader {
  private let bytes: [UInt8]
  private let isStrict: Bool
  private(set) var position: Int
  /// The attribute that was passed last.
  private(set) var name = 0..<0
  /// Its value without quotation marks; nil where there is none.
  private(set) var value: Range<Int>?
  /// Whether the end of the tag has come.
  private(set) var hasEnded = false
  private(set) var isSelfClosing = false

  init(_ bytes: [UInt8], from position: Int, grammar: HTMLTokenizer.Grammar) {
    self.bytes = bytes
    self.position = position
    isStrict = grammar == .markdown
  }

  /// Passes the next attribute; false where there is none.
  mutating func skip() -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case let byte where byte.isSpace: isSelfClosing = false
      case UInt8(ascii: "/"): isSelfClosing = true
      case UInt8(ascii: ">"):
        position += 1
        hasEnded = true
        return false
      default:
        isSelfClosing = false
        return attribute()
      }
      position += 1
    }
    return false
  }

  func isNamed(_ wanted: StaticString) -> Bool {
    guard name.count == wanted.utf8CodeUnitCount else { return false }
    for (offset, index) in name.enumerated()
    where bytes[index].lowercase != wanted.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func attribute() -> Bool {
    let (start, isStrict) = (position, isStrict)
    // The standard takes a `=` in front for part of the name.
    if !isStrict, bytes[position] == UInt8(ascii: "=") { position += 1 }
    pass { !$0.endsAttributeName && !(isStrict && $0.isQuoteOrBracket) }
    name = start..<position
    value = nil
    guard !name.isEmpty else { return false }
    let end = position
    pass { $0.isSpace }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      position = end
      return true
    }
    position += 1
    pass { $0.isSpace }
    guard position < bytes.count else { return false }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      pass {
        !$0.isSpace && $0 != UInt8(ascii: ">")
          && !(isStrict && ($0.isQuoteOrBracket || $0 == UInt8(ascii: "`")))
      }
      value = start..<position
      return true
    }
    let first = position + 1
    position = first
    pass { $0 != quote }
    guard position < bytes.count else { return false }
    value = first..<position
    position += 1
    return true
  }

  private mutating func pass(while belongs: (UInt8) -> Bool) {
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
  }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var lowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  var isSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D
  }
  var endsTagName: Bool { isSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
  fileprivate var endsAttributeName: Bool { endsTagName || self == UInt8(ascii: "=") }
  fileprivate var isQuoteOrBracket: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "<")
  }
  var isOfMarkdownName: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
  }
}
