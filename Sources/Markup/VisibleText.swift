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
  private var skipped: Skipped?
  /// Whether the page's own part is over.
  private var isOver = false
  /// A tag that has begun and goes on in the next piece.
  private var unfinished: [UInt8] = []
  /// The element whose content is no markup, while it is open.
  private var rawElement: String?

  private struct Heading { let anchor: String? }

  /// An element that nobody reads, while it is open, and how many of its name are open in it.
  private struct Skipped {
    let name: ElementName
    var depth = 1
  }

  /// Nothing yet.
  public init() {}

  /// The sections of a whole page.
  public static func sections(ofHTML html: [UInt8]) -> [TextSection] {
    var text = VisibleText()
    html.withUnsafeBufferPointer { text.append(html: $0) }
    return text.finish()
  }

  // MARK: What is written

  /// Takes a piece of HTML that was read before.
  public mutating func append(_ piece: MarkupPiece) {
    guard !isOver else { return }
    if rawElement != nil { return appendSlowly(piece.bytes[...]) }
    if unfinished.isEmpty { return take(piece.reading, in: piece.bytes) }
    guard let end = takeRest(of: piece) else { return appendSlowly(piece.bytes[...]) }
    take(end, in: piece.bytes)
  }

  /// Ends a tag that has begun before with the beginning of a piece.
  ///
  /// - Returns: how the piece is read behind the tag; nil where nothing was taken, since it is not that easy.
  private mutating func takeRest(of piece: MarkupPiece) -> MarkupPiece.Reading? {
    guard unfinished.count > 2, unfinished[1].isLetter,
      let nameEnd = unfinished.firstIndex(where: \.endsTagName)
    else { return nil }
    var state = OpenTag.State.between
    guard OpenTag.end(in: unfinished, from: nameEnd, &state) == nil,
      state == .doubleQuoted || state == .between
    else { return nil }
    guard let continuation = state == .doubleQuoted ? piece.afterValue : piece.afterTag else {
      // The tag goes on behind the piece, too.
      unfinished.append(contentsOf: piece.bytes)
      return MarkupPiece.Reading(end: piece.bytes.count)
    }
    let begun = unfinished.count
    unfinished.append(contentsOf: piece.bytes[..<continuation.tagEnd])
    let element = unfinished.withUnsafeBufferPointer { tag -> OpenElement? in
      var tags = PlainTags(tag)
      guard case .open(let element)? = tags.next(), tags.position == tag.count else { return nil }
      return element
    }
    guard let element else {
      unfinished.removeSubrange(begun...)
      return nil
    }
    unfinished.removeAll(keepingCapacity: true)
    open(element)
    return continuation.reading
  }

  /// Takes HTML.
  public mutating func append(html: String) {
    var html = html
    html.withUTF8 { append(html: $0) }
  }

  /// Takes HTML in UTF-8.
  public mutating func append(html: UnsafeBufferPointer<UInt8>) {
    guard !isOver, !html.isEmpty else { return }
    guard unfinished.isEmpty, rawElement == nil else { return appendSlowly(Array(html)[...]) }
    var scan = PlainTags(html)
    while let token = scan.next() {
      switch token {
      case .text(let range):
        if skipped == nil { text.append(markup: UnsafeBufferPointer(rebasing: html[range])) }
      case .open(let element): open(element)
      case .close(let name): close(name)
      }
      if isOver { return }
    }
    if scan.position < html.count { appendSlowly(Array(html[scan.position...])[...]) }
  }

  /// Takes HTML of whole elements: where nobody reads what is around them, nobody reads them.
  public mutating func append(elements html: UnsafeBufferPointer<UInt8>) {
    if skipped != nil, unfinished.isEmpty, rawElement == nil { return }
    append(html: html)
  }

  /// Takes text as it is written, with its signs escaped.
  public mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    guard !isOver else { return }
    guard unfinished.isEmpty else { return unfinished.append(contentsOf: text) }
    if skipped == nil { self.text.append(markup: text) }
  }

  /// Takes text that is written with its signs escaped.
  public mutating func append(text: String) {
    guard !isOver else { return }
    guard unfinished.isEmpty else { return Escaping.template.append(text, to: &unfinished) }
    if skipped == nil { self.text.append(text) }
  }

  /// Takes HTML by the rules of the standard, whatever stands in it and before it.
  private mutating func appendSlowly(_ html: ArraySlice<UInt8>) {
    let bytes = unfinished + html
    unfinished.removeAll(keepingCapacity: true)
    take(MarkupPiece.Reading(bytes, from: 0, within: rawElement), in: bytes)
  }

  /// What was gathered. Nothing can be added after it.
  public mutating func finish() -> [TextSection] {
    endBlock()
    if !current.blocks.isEmpty || !current.heading.isEmpty { sections.append(current) }
    isOver = true
    defer { sections = [] }
    return sections
  }

  private mutating func take(_ reading: MarkupPiece.Reading, in bytes: [UInt8]) {
    for event in reading.events {
      switch event {
      case .text(let range):
        guard skipped == nil else { continue }
        bytes.withUnsafeBufferPointer {
          text.append(markup: UnsafeBufferPointer(rebasing: $0[range]))
        }
      case .open(let element): open(element)
      case .close(let name): close(name)
      }
      if isOver { return }
    }
    unfinished.append(contentsOf: bytes[reading.end...])
    rawElement = reading.rawElement
  }

  // MARK: What it means

  private mutating func open(_ element: OpenElement) {
    if element.traits.contains(.main) { return begin(element) }
    // Whatever begins a block ends a paragraph, closed or not.
    if skipped?.name == .paragraph, element.traits.contains(.block) { skipped = nil }
    if let skipped {
      if skipped.name == element.name, !element.isVoid { self.skipped?.depth += 1 }
      return
    }
    if element.traits.contains(.block) { endBlock() }
    if !element.isVoid, element.isHidden || element.traits.contains(.unread) {
      skipped = Skipped(name: element.name)
      return
    }
    if element.traits.contains(.heading) {
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

  private mutating func close(_ name: ElementName) {
    if let open = skipped {
      guard open.name == name else { return }
      skipped = open.depth == 1 ? nil : Skipped(name: name, depth: open.depth - 1)
    }
    let traits = name.traits
    if traits.contains(.block) { endBlock() }
    if traits.contains(.main) { isOver = true }
  }

  /// What came before the page's own part is no part of its text.
  private mutating func begin(_ main: OpenElement) {
    self = VisibleText()
    if main.isHidden { skipped = Skipped(name: main.name) }
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
