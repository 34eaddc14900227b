internal import CMarkdown

/// Turns libcmark-gfm's tree into ours, node by node and without calling itself: the library's tree
/// may be as deep as the text is long.
struct TreeConverter: ~Copyable {
  let lines: LineTable
  let types: CMarkEngine.ExtensionTypes
  let footnotes: FootnoteIndex
  let standIns: StandIns
  /// Walks through the text of the block whose inlines are being converted.
  var cursor = InlineCursor()
  /// The cells of the table row that is being converted, and how many of them have been met.
  var row = TableRow()
  /// Where the first node stood that was too deep, if any.
  private(set) var tooDeep: Range<Int>?
  /// What rows of tables hold beyond their columns, which no page shows.
  var surplusCells: [Range<Int>] = []
  /// Where the blocks of code begin that have no closing fence.
  var unclosedBlocks: Set<Int> = []
  /// The nodes whose children are being converted, the innermost last.
  private var frames: [Frame] = []
  private var finished = NodeStack()

  /// A node whose children are being converted.
  struct Frame {
    let node: CMarkNode
    let kind: MarkdownNode.Kind
    let start: Int
    /// The end as far as it is known: that of what the node itself takes up.
    var end: Int
    var isInline = false
    var closer = InlineCursor.Closer.nothing
    /// Where in its block's text an inline begins.
    var contentStart = 0
    /// The levels below are not built; the source of this node takes their place.
    var isFlat = false
    /// Where in `finished` the children begin.
    var firstChild = 0
  }

  /// What becomes of a node when it is met.
  enum Step {
    case leaf(MarkdownNode)
    case open(Frame)
    case nothing
  }

  init(
    lines: LineTable, types: CMarkEngine.ExtensionTypes, footnotes: FootnoteIndex,
    standIns: StandIns
  ) {
    self.lines = lines
    self.types = types
    self.footnotes = footnotes
    self.standIns = standIns
  }

  /// Converts everything below `root`.
  mutating func convert(_ root: CMarkNode) -> MarkdownDocument {
    var current = root.firstChild
    while let node = current {
      if let child = meet(node) {
        current = child
        continue
      }
      current = node.next
      // Close all whose last child this was.
      while current == nil, !frames.isEmpty {
        let last = frames[frames.count - 1].node
        closeLast()
        current = last.next
      }
    }
    let blocks = finished.take(from: 0)
    // The library puts the definitions of footnotes behind all other blocks.
    guard let firstNote = blocks.firstIndex(where: \.isFootnoteDefinition) else {
      return document(blocks[...], [])
    }
    return document(blocks[..<firstNote], blocks[firstNote...])
  }

  private func document(
    _ blocks: ArraySlice<MarkdownNode>, _ footnotes: ArraySlice<MarkdownNode>
  ) -> MarkdownDocument {
    var document = MarkdownDocument(blocks: Array(blocks), footnotes: Array(footnotes))
    document.unclosedBlocks = unclosedBlocks
    return document
  }

  // By index, as `last` would copy the whole frame.

  /// How the innermost open node will be closed.
  var innermostCloser: InlineCursor.Closer? {
    frames.isEmpty ? nil : frames[frames.count - 1].closer
  }

  /// Where the innermost open node begins.
  var innermostStart: Int { frames.isEmpty ? 0 : frames[frames.count - 1].start }

  private var isInnermostFlat: Bool { !frames.isEmpty && frames[frames.count - 1].isFlat }

  /// Converts a leaf, or opens a node and returns its first child.
  private mutating func meet(_ node: CMarkNode) -> CMarkNode? {
    let isBuilding = !isInnermostFlat
    switch step(for: node) {
    case .nothing: return nil
    case .leaf(let leaf):
      if isBuilding { append(leaf) }
      return nil
    case .open(var frame):
      frame.firstChild = finished.count
      let lowest = frames.count + frame.kind.leastLevels
      frame.isFlat = !isBuilding || lowest > MarkdownParser.deepestNesting
      if frame.isFlat, isBuilding, !frame.isInline {
        appendSource(of: frame, end: blockEnd(of: node, from: frame.start))
        return nil
      }
      frames.append(frame)
      if let child = node.firstChild { return child }
      closeLast()
      return nil
    }
  }

  private mutating func closeLast() {
    guard var frame = frames.popLast() else { return }
    if frame.isInline {
      cursor.leave(frame.closer)
      frame.end = cursor.content.sourceEnd(of: cursor.position)
    }
    if isInnermostFlat { return }
    if frame.isFlat { return appendSource(of: frame, end: frame.end) }
    var children = finished.take(from: frame.firstChild)
    let end = max(frame.end, children.last?.range.upperBound ?? 0, frame.start)
    var kind = frame.kind
    if case .image(let source, let title, _) = kind {
      let (words, size) = ImageSize.split(from: children)
      kind = .image(source: source, title: title, size: size)
      children = words
    }
    append(MarkdownNode(kind, range: frame.start..<end, children: children))
  }

  /// Adds text in place of a node that is too deep: all that the source has for it, markup
  /// included.
  private mutating func appendSource(of frame: Frame, end: Int) {
    let range = frame.start..<max(end, frame.start)
    if tooDeep == nil { tooDeep = range }
    guard frame.isInline else {
      let words = standIns.text(lines.source[range])
      let text = MarkdownNode(.text(words), range: range)
      return append(MarkdownNode(.paragraph, range: range, children: [text]))
    }
    let bytes = cursor.content.bytes[frame.contentStart..<cursor.position]
    append(MarkdownNode(.text(standIns.text(bytes)), range: range))
  }

  /// Adds a node to the children of the one that is open.
  ///
  /// Whatever the library says of places, siblings follow each other and lie within their parent.
  private mutating func append(_ node: consuming MarkdownNode) {
    if !frames.isEmpty {
      let parent = frames.count - 1
      let floor =
        finished.last(above: frames[parent].firstChild)?.upperBound ?? frames[parent].start
      if node.range.lowerBound < floor {
        node.range = floor..<max(node.range.upperBound, floor)
      }
    }
    finished.push(node)
  }
}

extension MarkdownNode.Kind {
  /// How many levels the node and the shortest branch below it take.
  fileprivate var leastLevels: Int {
    switch self {
    case .list, .table: 4
    case .item, .tableRow, .blockQuote, .footnoteDefinition: 3
    default: 2
    }
  }
}

extension MarkdownNode {
  fileprivate var isFootnoteDefinition: Bool {
    if case .footnoteDefinition = kind { true } else { false }
  }
}
