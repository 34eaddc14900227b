/// Gathers what a reader sees of a page, section by section, while the page is written.
///
/// It takes the page in pieces and in order, and does not care who gives them: constant parts of
/// templates (`MarkupPiece`), values as plain text, values as HTML. A tag may be put together from
/// several of them.
///
/// ```swift
/// var text = VisibleText()
/// text.append(MarkupPiece(Array("<main><h1>".utf8)))
/// text.append(text: "1 < 2")
/// text.append(html: "</h1><p>A <b>B</b></p></main>")
/// text.finish()  // one section: heading "1 < 2", block "A B"
/// ```
///
/// Only `<main>` is kept, or the whole where there is none. Inline elements join what they part; blocks,
/// cells and `<br>` do not. Left out are scripts, styles, templates and elements that are `hidden` or carry
/// `data-search-skip`; alternative texts and the texts of drawings are kept. A section begins at each
/// heading.
public struct VisibleText: Sendable {
  private var sections: [TextSection] = []
  private var current = TextSection(anchor: nil, heading: "", blocks: [])
  private var text = BlockText()
  /// A heading that has begun, with its own id or that of the element around it.
  private var heading: Heading?
  /// The id of an element whose text has not begun yet: a section's heading is reached by it.
  private var nearbyID: String?
  private var skipped: (name: String, depth: Int)?
  /// Whether the page's own part is over.
  private var isOver = false
  /// A tag that has begun and goes on in the next piece.
  private var unfinished: [UInt8] = []
  /// The element whose content is no markup, while it is open.
  private var rawElement: String?

  private struct Heading { let anchor: String? }

  /// Nothing yet.
  public init() {}

  /// The sections of a whole page.
  public static func sections(ofHTML html: [UInt8]) -> [TextSection] {
    var text = VisibleText()
    text.append(MarkupPiece(html))
    return text.finish()
  }

  // MARK: What is written

  /// Takes a piece of HTML that was read before.
  public mutating func append(_ piece: MarkupPiece) {
    guard !isOver else { return }
    guard unfinished.isEmpty, rawElement == nil else { return append(html: piece.bytes) }
    take(piece)
  }

  /// Takes HTML.
  public mutating func append(html: String) { append(html: Array(html.utf8)) }

  /// Takes HTML in UTF-8.
  public mutating func append(html: [UInt8]) {
    guard !isOver else { return }
    let bytes = unfinished + html
    unfinished.removeAll(keepingCapacity: true)
    take(MarkupPiece(bytes, within: rawElement))
  }

  /// Takes text that is written with its signs escaped.
  public mutating func append(text: String) {
    guard !isOver else { return }
    guard unfinished.isEmpty else { return Escaping.template.append(text, to: &unfinished) }
    if skipped == nil { self.text.append(text) }
  }

  /// What was gathered. Nothing can be added after it.
  public mutating func finish() -> [TextSection] {
    endBlock()
    if !current.blocks.isEmpty || !current.heading.isEmpty { sections.append(current) }
    isOver = true
    defer { sections = [] }
    return sections
  }

  private mutating func take(_ piece: MarkupPiece) {
    for event in piece.events {
      switch event {
      case .text(let range):
        guard skipped == nil else { continue }
        piece.bytes.withUnsafeBufferPointer {
          text.append(markup: UnsafeBufferPointer(rebasing: $0[range]))
        }
      case .open(let element): open(element)
      case .close(let name, let traits): close(name, traits)
      }
      if isOver { return }
    }
    unfinished.append(contentsOf: piece.bytes[piece.end...])
    rawElement = piece.rawElement
  }

  // MARK: What it means

  private mutating func open(_ element: OpenElement) {
    if element.traits.contains(.main) { return begin(element) }
    // Whatever begins a block ends a paragraph, closed or not.
    if skipped?.name == "p", element.traits.contains(.block) { skipped = nil }
    if let skipped {
      if skipped.name == element.name, !element.isVoid { self.skipped?.depth += 1 }
      return
    }
    if element.traits.contains(.block) { endBlock() }
    if !element.isVoid, element.isHidden || element.traits.contains(.unread) {
      skipped = (element.name, 1)
      return
    }
    if ElementTraits.headingLevel(element.name) != nil {
      heading = Heading(anchor: element.id ?? nearbyID)
      nearbyID = nil
    } else if let id = element.id, element.traits.contains(.block) {
      nearbyID = id
    }
    if let alt = element.alt {
      endBlock()
      text.append(alt)
      endBlock()
    }
  }

  private mutating func close(_ name: String, _ traits: ElementTraits) {
    if let open = skipped {
      guard open.name == name else { return }
      skipped = open.depth == 1 ? nil : (name, open.depth - 1)
    }
    if traits.contains(.block) { endBlock() }
    if traits.contains(.main) { isOver = true }
  }

  /// What came before the page's own part is no part of its text.
  private mutating func begin(_ main: OpenElement) {
    self = VisibleText()
    if main.isHidden { skipped = (main.name, 1) }
  }

  private mutating func endBlock() {
    let block = text.take()
    guard !block.isEmpty else { return }
    nearbyID = nil
    guard let opened = heading else { return current.blocks.append(block) }
    heading = nil
    if !current.blocks.isEmpty || !current.heading.isEmpty { sections.append(current) }
    current = TextSection(anchor: opened.anchor, heading: block, blocks: [])
  }
}
