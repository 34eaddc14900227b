import Markup

/// The printed text of a page, piece by piece, each with the elements that it stands in. Tags are balanced:
/// the page is our own.
struct PrintedText {
  /// An element that is open.
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  /// A piece of text and the elements around it, the outermost first.
  struct Piece {
    let text: String
    let elements: [Element]
  }

  private(set) var pieces: [Piece] = []

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  private static let notPrinted: Set = ["template", "title", "desc"]

  init(_ html: String) {
    var tokenizer = HTMLTokenizer(Array(html.utf8))
    var open: [Element] = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let range):
        guard open.contains(where: { $0.name == "body" }),
          !open.contains(where: { Self.notPrinted.contains($0.name) })
        else { continue }
        let text = CharacterReference.decoded(tokenizer.bytes[range])
        pieces.append(Piece(text: text, elements: open))
      case .tag(let tag) where tag.isEnd:
        if let index = open.lastIndex(where: { $0.name == tag.name }) {
          open.removeSubrange(index...)
        }
      case .tag(let tag):
        guard !tag.isSelfClosing, !Self.void.contains(tag.name) else { continue }
        let attributes = tokenizer.attributes(of: tag).map { ($0.name, $0.value ?? "") }
        open.append(
          Element(
            name: tag.name,
            attributes: Dictionary(attributes, uniquingKeysWith: { first, _ in first })))
      case .rawText, .comment, .declaration: continue
      }
    }
  }
}
