/// A heading of a document.
public struct OutlineEntry: Hashable, Sendable {
  /// The level, from 1 to 6.
  public let level: Int
  /// The anchor that the heading gets.
  public let id: String
  /// The words, with bound numbers as they were written.
  public let text: String
  /// Where the heading stands.
  public let range: Range<Int>
}

extension MarkdownDocument {
  /// The headings from top to bottom, those in quotes, lists and footnotes included, each with an
  /// anchor that no other has, nor any of `reserved`, such as the anchors of the page around the
  /// document.
  public func outline(reserved: Set<String> = []) -> [OutlineEntry] {
    var headings: [(level: Int, text: String, range: Range<Int>)] = []
    func visit(_ nodes: [MarkdownNode]) {
      for node in nodes where !node.isInline {
        if case .heading(let level) = node.kind {
          headings.append((level, node.children.plainText, node.range))
        } else {
          visit(node.children)
        }
      }
    }
    visit(blocks)
    visit(footnotes)
    var ids = HeadingIDs(
      reserving: headings.map(\.text), taken: reserved.union(footnoteAnchors))
    return headings.map {
      OutlineEntry(level: $0.level, id: ids.id(for: $0.text), text: $0.text, range: $0.range)
    }
  }

  /// The anchors of the footnotes and of the references to them.
  private var footnoteAnchors: Set<String> {
    var anchors: Set<String> = []
    for note in footnotes {
      guard case .footnoteDefinition(let label, _, let references) = note.kind else { continue }
      var address = HTMLWriter()
      address.address(label)
      anchors.insert("fn-" + address.text)
      for occurrence in 1..<references + 1 {
        var reference = HTMLWriter()
        reference.referenceID(label, occurrence)
        anchors.insert(reference.text)
      }
    }
    return anchors
  }
}
