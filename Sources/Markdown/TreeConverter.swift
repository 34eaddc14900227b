internal import CMarkdown
import Diagnostics

/// Turns libcmark-gfm's tree into ours, node by node and without calling itself: the library's tree
/// may be as deep as the text is long.
struct TreeConverter {
  let lines: LineTable
  let types: CMarkEngine.ExtensionTypes
  let footnotes: FootnoteIndex
  /// The tables' rows need to know how many `>` stand before them.
  var cursor = InlineCursor()
  /// Where the first node stood that was too deep, if any.
  private(set) var tooDeep: Range<Int>?
  private var frames: [Frame] = []
  private var document = MarkdownDocument()

  /// A node whose children are being converted.
  struct Frame {
    let node: CMarkNode
    var kind: MarkdownNode.Kind
    let start: Int
    /// The end as far as it is known: that of what the node itself takes up.
    var end: Int
    var closer = InlineCursor.Closer.nothing
    var holdsInlines = false
    /// For a table's row: where its cells stand.
    var cells: [Range<Int>] = []
    /// Where in its block's text an inline begins.
    var contentStart = 0
    /// The levels below are not built; the text of this node takes their place.
    var isFlat = false
    var children: [MarkdownNode] = []
  }

  /// What becomes of a node when it is met.
  enum Step {
    case leaf(MarkdownNode)
    case open(Frame)
    case nothing
  }

  init(lines: LineTable, types: CMarkEngine.ExtensionTypes, footnotes: FootnoteIndex) {
    self.lines = lines
    self.types = types
    self.footnotes = footnotes
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
      while current == nil, let frame = frames.popLast() {
        close(frame)
        current = frame.node.next
      }
    }
    return document
  }

  /// The frame of the node that the current one is a child of.
  var parent: Frame? { frames.last }

  /// Converts a leaf, or opens a node and returns its first child.
  private mutating func meet(_ node: CMarkNode) -> CMarkNode? {
    let isBuilding = frames.last?.isFlat != true
    switch step(for: node) {
    case .nothing: return nil
    case .leaf(let leaf):
      if isBuilding { append(leaf) }
      return nil
    case .open(var frame):
      // One level is left for the text that takes the place of what is deeper.
      frame.isFlat = !isBuilding || frames.count >= MarkdownParser.deepestNesting - 2
      if frame.isFlat, isBuilding, !frame.holdsInlines, isBlock(node) {
        append(flat(frame, end: blockEnd(of: node, from: frame.start)))
        return nil
      }
      guard let child = node.firstChild else {
        close(frame)
        return nil
      }
      frames.append(frame)
      return child
    }
  }

  private mutating func close(_ frame: Frame) {
    var frame = frame
    let isInline = !isBlock(frame.node)
    if isInline {
      cursor.leave(frame.closer)
      frame.end = cursor.content.sourceEnd(of: cursor.position)
    }
    if frames.last?.isFlat == true { return }
    if frame.isFlat, isInline {
      append(flat(frame, end: frame.end))
      return
    }
    frame.end = max(frame.end, frame.children.last?.range.upperBound ?? 0, frame.start)
    append(
      MarkdownNode(frame.kind, range: frame.start..<frame.end, children: frame.children))
  }

  /// Text in place of a node that is too deep: all that the source has for it, markup included.
  private mutating func flat(_ frame: Frame, end: Int) -> MarkdownNode {
    let range = frame.start..<max(end, frame.start)
    if tooDeep == nil { tooDeep = range }
    guard !isBlock(frame.node) else {
      let words = String(decoding: lines.source[range], as: UTF8.self)
      return MarkdownNode(
        .paragraph, range: range, children: [MarkdownNode(.text(words), range: range)])
    }
    let bytes = cursor.content.bytes[frame.contentStart..<cursor.position]
    return MarkdownNode(.text(String(decoding: bytes, as: UTF8.self)), range: range)
  }

  /// Adds a node to the one that is open, or to the document.
  ///
  /// Whatever the library says of places, siblings follow each other and lie within their parent.
  private mutating func append(_ node: MarkdownNode) {
    var node = node
    guard let last = frames.indices.last else {
      if case .footnoteDefinition = node.kind {
        document.footnotes.append(node)
      } else {
        document.blocks.append(node)
      }
      return
    }
    let floor = frames[last].children.last?.range.upperBound ?? frames[last].start
    if node.range.lowerBound < floor {
      node.range = floor..<max(node.range.upperBound, floor)
    }
    frames[last].children.append(node)
  }
}
