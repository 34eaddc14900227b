internal import CMarkdown

/// Which footnotes a text has, and how often each is referred to.
///
/// The library knows this too, but does not tell: of a reference it gives the number only, of a
/// definition nothing.
struct FootnoteIndex {
  private var numbers: [CMarkNode: Int] = [:]
  private var occurrences: [CMarkNode: Int] = [:]
  private var counts: [Int: Int] = [:]
  private(set) var labels: [Int: String] = [:]
  private let standIns: StandIns

  /// Counts the references in the order in which they stand in the text.
  init(of root: CMarkNode, in lines: LineTable, standIns: StandIns) {
    self.standIns = standIns
    var child = root.firstChild
    while let node = child {
      if node.coreType == .footnoteDefinition {
        numbers[node] = numbers.count + 1
        let end = lines.offset(line: node.startLine, column: node.startColumn)
        labels[numbers.count] = definition(endingAt: end, in: lines).label
      }
      child = node.next
    }
    guard !numbers.isEmpty else { return }
    for reference in Self.references(in: root) {
      let count = (counts[reference.number] ?? 0) + 1
      counts[reference.number] = count
      occurrences[reference.node] = count
    }
  }

  /// The number of a definition; the library puts them at the end in this order.
  func number(of definition: CMarkNode) -> Int { numbers[definition] ?? 0 }

  /// How many references to a note the tree has.
  func references(to number: Int) -> Int { counts[number] ?? 0 }

  /// How many references to the same note stand before this one, and this one; 0 in the words of an
  /// image, where no reference can be shown.
  func occurrence(of reference: CMarkNode) -> Int { occurrences[reference] ?? 0 }

  /// The label of the definition whose text begins at `end`, and the range of `[^label]:`.
  func definition(endingAt end: Int, in lines: LineTable) -> (label: String, range: Range<Int>) {
    let source = lines.source
    var close = end
    while close > 0, source[close - 1].isBlank { close -= 1 }
    // The label holds no blanks, so it begins behind the last one, or behind the `>` of a
    // quotation.
    var start = close
    while start > 0, !source[start - 1].isSpace { start -= 1 }
    while start < close, source[start] == UInt8(ascii: ">") { start += 1 }
    guard close - start > 4 else { return ("", start..<close) }
    return (standIns.text(source[(start + 2)..<(close - 2)]), start..<close)
  }

  private struct Reference {
    let node: CMarkNode
    let number: Int
    let line: Int
    let column: Int
  }

  /// All references that are shown, in the order of the text. The library has moved the
  /// definitions, which may hold references as well, to the end of its tree.
  private static func references(in root: CMarkNode) -> [Reference] {
    var found: [Reference] = []
    var current = root.firstChild
    while let node = current {
      if node.coreType == .footnoteReference {
        let number = Int(String(decoding: node.literal, as: UTF8.self)) ?? 0
        found.append(
          Reference(node: node, number: number, line: node.startLine, column: node.startColumn))
      }
      let child = node.coreType == .image ? nil : node.firstChild
      current = child ?? following(node, below: root)
    }
    return found.enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset)
        < (right.element.line, right.element.column, right.offset)
    }.map(\.element)
  }

  private static func following(_ node: CMarkNode, below root: CMarkNode) -> CMarkNode? {
    var current = node
    while current != root {
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }
}
