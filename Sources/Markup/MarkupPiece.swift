/// A piece of HTML, read once for all the times that it is written: the constant part of a template.
///
/// A piece may begin or end within a tag (`<a href="` before an address), so it also knows how it reads
/// for whoever comes to it in the middle of one.
public final class MarkupPiece: Sendable {
  /// What a reader of text meets in a piece of HTML.
  enum Event: Sendable {
    case open(OpenElement)
    case close(ElementName)
    case text(Range<Int>)
  }

  /// A piece as it is read from a place in it.
  struct Reading: Sendable {
    /// What is in it, up to a tag that it leaves open.
    var events: [Event] = []
    /// Where such a tag begins.
    var end: Int
    /// The element, such as a script, within whose text it ends.
    var rawElement: String?
  }

  /// A piece as it is read by whoever is in a tag.
  struct Continuation: Sendable {
    /// Behind the end of the tag.
    let tagEnd: Int
    let reading: Reading
  }

  /// The piece as it is written.
  public let bytes: [UInt8]
  /// Read from its beginning.
  let reading: Reading
  /// Read from within a value in double quotation marks, and from within a tag otherwise; nil where the tag
  /// does not end in it.
  let afterValue: Continuation?
  let afterTag: Continuation?

  /// Reads a piece of HTML.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    reading = Reading(bytes, from: 0, within: nil)
    afterValue = Continuation(bytes, isInValue: true)
    afterTag = Continuation(bytes, isInValue: false)
  }
}

extension MarkupPiece.Reading {
  init(_ bytes: [UInt8], from start: Int, within rawElement: String?) {
    var tokenizer = HTMLTokenizer(bytes, from: start, within: rawElement)
    events = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let range), .rawText(let range): events.append(.text(range))
      case .tag(let tag) where tag.isEnd: events.append(.close(ElementName(tag.name)))
      case .tag(let tag): events.append(.open(OpenElement(tag, tokenizer)))
      case .comment, .declaration: break
      }
    }
    end = tokenizer.position
    self.rawElement = tokenizer.rawElement
  }
}

extension MarkupPiece.Continuation {
  fileprivate init?(_ bytes: [UInt8], isInValue: Bool) {
    var state = isInValue ? OpenTag.State.doubleQuoted : .between
    guard let end = OpenTag.end(in: bytes, from: 0, &state) else { return nil }
    tagEnd = end
    // What a script or a title holds is read with the name of the tag, which nobody knows here.
    reading = MarkupPiece.Reading(bytes, from: end, within: nil)
  }
}

/// Where a tag ends that has begun before.
enum OpenTag {
  /// Where in a tag its bytes break off.
  enum State {
    case between, doubleQuoted, singleQuoted
    /// Behind `=`, where a quotation mark begins a value.
    case beforeValue
    /// In a value without quotation marks.
    case unquoted
  }

  /// The index behind the `>` of a tag; nil where it does not come, and then `state` says where it broke off.
  static func end(in bytes: [UInt8], from start: Int, _ state: inout State) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch state {
      case .doubleQuoted: if byte == UInt8(ascii: "\"") { state = .between }
      case .singleQuoted: if byte == UInt8(ascii: "'") { state = .between }
      case .between, .unquoted, .beforeValue:
        if byte == UInt8(ascii: ">") { return index }
        if byte.isSpace {
          if state == .unquoted { state = .between }
        } else if state == .beforeValue {
          state =
            byte == UInt8(ascii: "\"")
            ? .doubleQuoted : byte == UInt8(ascii: "'") ? .singleQuoted : .unquoted
        } else if state == .between, byte == UInt8(ascii: "=") {
          state = .beforeValue
        }
      }
    }
    return nil
  }
}

/// A start tag, with what matters to the text of a page.
struct OpenElement: Sendable {
  let name: ElementName
  let traits: ElementTraits
  var id: String?
  var alt: String?
  /// Whether it says that its text is not to be read.
  var isHidden = false
  /// Whether nothing is inside it.
  var isVoid: Bool

  init(_ name: ElementName) {
    self.name = name
    traits = name.traits
    isVoid = traits.contains(.void)
  }

  init(_ tag: HTMLTag, _ tokenizer: HTMLTokenizer) {
    self.init(ElementName(tag.name))
    id = tokenizer.value(of: "id", in: tag)
    alt = tokenizer.value(of: "alt", in: tag)
    isHidden =
      tokenizer.value(of: "hidden", in: tag) != nil
      || tokenizer.value(of: "data-search-skip", in: tag) != nil
    if tag.isSelfClosing { isVoid = true }
  }
}
