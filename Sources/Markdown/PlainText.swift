extension MarkdownNode {
  /// The words of the node without any markup; line breaks are spaces, or nothing in Chinese text.
  public var plainText: String { [self].plainText }
}

extension [MarkdownNode] {
  /// The words of the nodes without any markup. Blocks are separated by a space; raw HTML and marks
  /// of footnotes are left out.
  public var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for index in indices {
      let node = self[index]
      if !node.isInline, !text.isEmpty, text.last != " " { text += " " }
      switch node.kind {
      case .text(let words), .code(let words): text += words
      case .codeBlock(_, let literal): text += literal.spacedLines
      case .softBreak: if !ChineseLineBreak.vanishes(at: index, of: self) { text += " " }
      case .lineBreak: text += " "
      case .htmlInline, .htmlBlock, .footnoteReference, .thematicBreak: break
      default: node.children.appendPlainText(to: &text)
      }
    }
  }
}

extension String {
  /// The lines, without blanks around them, joined by spaces.
  fileprivate var spacedLines: String {
    split(separator: "\n").map { $0.drop { $0.isWhitespace } }.joined(separator: " ")
  }
}
