import Markup

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

    fileprivate init(_ tag: HTMLTag, _ tokenizer: HTMLTokenizer) {
      name = tag.name
      isClosing = tag.isEnd
      range = tag.range
      attributes = tokenizer.attributes(of: tag).map { attribute in
        (
          attribute.name.lowercased(),
          attribute.source.map { String(decoding: tokenizer.bytes[$0], as: UTF8.self) } ?? ""
        )
      }
    }
  }

  /// The HTML as bytes.
  let bytes: [UInt8]
  /// Its pieces from start to end.
  let tokens: [Token]

  /// Cuts raw HTML, as the parser found it, into pieces.
  public init(_ html: String) {
    var tokenizer = HTMLTokenizer(Array(html.utf8), grammar: .markdown)
    var tokens: [Token] = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let range), .rawText(let range): tokens.append(.text(range))
      case .tag(let tag): tokens.append(.tag(Tag(tag, tokenizer)))
      case .comment: tokens.append(.comment)
      case .declaration(let range): tokens.append(.other(range))
      }
    }
    bytes = tokenizer.bytes
    self.tokens = tokens
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

  /// A piece of raw HTML as whoever shows it in a form of his own takes it.
  public enum Piece: Sendable, Equatable {
    /// Words for the reader; tags that may not be written are among them, as on a page.
    case words(String)
    /// An element begins, by its name in lower case; void elements as well.
    case opening(String)
    /// An element ends.
    case closing(String)
  }

  /// The pieces for the reader, where `allowed` names the elements that may be written.
  public func pieces(allowed: Set<String>) -> [Piece] {
    tokens.compactMap { token in
      switch token {
      case .text(let range): .words(CharacterReference.decoded(bytes[range]))
      case .tag(let tag) where tag.isPermitted(by: allowed):
        tag.isClosing ? .closing(tag.name) : .opening(tag.name)
      case .tag(let tag): .words(words(tag.range))
      case .other(let range): .words(words(range))
      case .comment: nil
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
}
