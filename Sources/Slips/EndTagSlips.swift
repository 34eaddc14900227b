import Diagnostics
import Markdown

/// Ends of elements that any text may hold, where none has begun: `甲</br>乙`, `m2</sup>`. What else is written in angle
/// brackets is reported as HTML.
enum EndTagSlips {
  private static let paired: Set<String> = ["sub", "sup", "span"]

  /// Those of a paragraph, a heading or a cell.
  static func all(in node: MarkdownNode) -> [Slip] {
    var (slips, open): ([Slip], [String]) = ([], [])
    visit(node.children, &open, &slips)
    return slips
  }

  private static func visit(_ nodes: [MarkdownNode], _ open: inout [String], _ slips: inout [Slip])
  {
    for node in nodes {
      if case .htmlInline(let literal) = node.kind, let tag = Tag(literal) {
        if tag.isEnd, tag.name == "br" {
          slips.append(lineBreak(literal, at: node.range))
        } else if tag.isEnd, let index = open.lastIndex(of: tag.name) {
          open.removeSubrange(index...)
        } else if tag.isEnd, paired.contains(tag.name) {
          slips.append(
            Slip(
              bytes: node.range,
              message: LocalizedText(
                zh: "“\(literal)”前面没有 <\(tag.name)>，会照原样显示",
                en: "no <\(tag.name)> stands in front of “\(literal)”, so it is shown as it is"),
              hint: LocalizedText(
                zh: "在同一段里写上 <\(tag.name)>，或删去它",
                en: "write <\(tag.name)> in the same paragraph, or remove it")))
        } else if !tag.isEnd {
          open.append(tag.name)
        }
      }
      if !node.children.isEmpty { visit(node.children, &open, &slips) }
    }
  }

  /// `</br>` in a line of its own.
  static func lineBreak(_ literal: String, _ node: MarkdownNode) -> Slip? {
    let line = literal.prefix { !$0.isNewline }.filter { !$0.isWhitespace }
    guard let tag = Tag(line), tag.isEnd, tag.name == "br" else { return nil }
    return lineBreak(line, at: node.range.lowerBound..<node.range.lowerBound + line.utf8.count)
  }

  private static func lineBreak(_ literal: String, at bytes: Range<Int>) -> Slip {
    Slip(
      bytes: bytes,
      message: LocalizedText(
        zh: "“\(literal)”不会换行，会照原样显示", en: "“\(literal)” breaks no line and is shown as it is"),
      hint: LocalizedText(
        zh: "写成 <br>，或空一行另起一段", en: "write <br>, or begin a paragraph behind an empty line"))
  }

  /// `<sup>` or `</sup>`.
  private struct Tag {
    let name: String
    let isEnd: Bool

    init?(_ literal: String) {
      guard literal.first == "<", literal.last == ">", !literal.hasSuffix("/>") else { return nil }
      isEnd = literal.dropFirst().first == "/"
      name = literal.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter }.lowercased()
      if name.isEmpty { return nil }
    }
  }
}
