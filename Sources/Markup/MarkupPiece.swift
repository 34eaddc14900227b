/// A piece of HTML, read once for all the times that it is written: the constant part of a template.
///
/// A piece may begin or end within a tag (`<a href="` before an address), so it keeps its bytes, and
/// whoever takes it in the middle of a tag reads those.
public struct MarkupPiece: Sendable {
  /// What a reader of text meets in a piece of HTML.
  enum Event: Sendable {
    case open(OpenElement)
    case close(String, ElementTraits)
    case text(Range<Int>)
  }

  /// The piece as it is written.
  public let bytes: [UInt8]
  /// What is in it, up to a tag that it leaves open.
  let events: [Event]
  /// Where such a tag begins.
  let end: Int
  /// The element, such as a script, within whose text it ends.
  let rawElement: String?

  /// Reads a piece of HTML.
  public init(_ bytes: [UInt8]) { self.init(bytes, within: nil) }

  init(_ bytes: [UInt8], within rawElement: String?) {
    var tokenizer = HTMLTokenizer(bytes, within: rawElement)
    var events: [Event] = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let range), .rawText(let range): events.append(.text(range))
      case .tag(let tag) where tag.isEnd: events.append(.close(tag.name, .of(tag.name)))
      case .tag(let tag): events.append(.open(OpenElement(tag, tokenizer)))
      case .comment, .declaration: break
      }
    }
    self.bytes = bytes
    self.events = events
    end = tokenizer.position
    self.rawElement = tokenizer.rawElement
  }
}

/// A start tag, with what matters to the text of a page.
struct OpenElement: Sendable {
  let name: String
  let traits: ElementTraits
  let id: String?
  let alt: String?
  /// Whether it says that its text is not to be read.
  let isHidden: Bool
  /// Whether nothing is inside it.
  let isVoid: Bool

  init(_ tag: HTMLTag, _ tokenizer: HTMLTokenizer) {
    name = tag.name
    traits = .of(tag.name)
    id = tokenizer.value(of: "id", in: tag)
    alt = tokenizer.value(of: "alt", in: tag)
    isHidden =
      tokenizer.value(of: "hidden", in: tag) != nil
      || tokenizer.value(of: "data-search-skip", in: tag) != nil
    isVoid = tag.isSelfClosing || traits.contains(.void)
  }
}
