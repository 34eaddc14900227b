/// Definitions of links and footnotes that nothing uses, comments in the form `[//]: # (words)` among them, with
/// all the lines that they take: nothing of them is on the page.
struct UnshownDefinitions {
  /// What they take of the text, from the bracket that each begins with, in order.
  let ranges: [Range<Int>]

  /// - Parameter colons: the offsets of all `:` that follow a `]`.
  init(of document: MarkdownDocument, colons: [Int], in lines: LineTable) {
    let openings = lines.openings(at: colons).map(\.open)
      .filter { lines.source[$0] == UInt8(ascii: "[") }
    guard !openings.isEmpty else {
      ranges = []
      return
    }
    let links = UnusedDefinitions.unshown(in: document, colons: colons, in: lines)
    let notes = UnusedFootnotes.unshown(in: document, colons: colons, in: lines)
    let starts = Set(links.map(\.range.lowerBound) + notes.map(\.range.lowerBound))
    let shownLines = Self.linesThatShow(document.blocks + document.footnotes, in: lines)
      .union(openings.map { lines.line(at: $0) })
    ranges = starts.sorted().map { start in
      let first = lines.line(at: start)
      var last = first
      while last < lines.count, !shownLines.contains(last + 1) { last += 1 }
      while last > first, lines.contentStart(ofLine: last) == lines.bytes(ofLine: last).upperBound {
        last -= 1
      }
      return start..<lines.bytes(ofLine: last).upperBound
    }
  }

  /// The lines on which something of the page stands, an item of a list that holds nothing else included.
  private static func linesThatShow(_ nodes: [MarkdownNode], in lines: LineTable) -> Set<Int> {
    var found: Set<Int> = []
    func visit(_ node: MarkdownNode) {
      let first = lines.line(at: node.range.lowerBound)
      switch node.kind {
      case .list, .blockQuote: break
      case .item, .footnoteDefinition: found.insert(first)
      default:
        // A paragraph may begin with definitions.
        guard node.children.isEmpty || !Self.isParagraph(node) else { break }
        let last = lines.line(at: max(node.range.lowerBound, node.range.upperBound - 1))
        found.formUnion(first...max(first, last))
      }
      node.children.forEach(visit)
    }
    nodes.forEach(visit)
    return found
  }

  private static func isParagraph(_ node: MarkdownNode) -> Bool {
    if case .paragraph = node.kind { return true }
    return false
  }
}
