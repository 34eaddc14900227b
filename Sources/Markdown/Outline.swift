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
  /// The headings from top to bottom, each with an anchor that no other has.
  public func outline() -> [OutlineEntry] {
    var headings: [(level: Int, text: String, range: Range<Int>)] = []
    func visit(_ node: MarkdownNode) {
      if case .heading(let level) = node.kind {
        headings.append((level, node.children.plainText, node.range))
      } else if !node.isInline {
        for child in node.children { visit(child) }
      }
    }
    for block in blocks { visit(block) }
    var ids = HeadingIDs(reserving: headings.map(\.text))
    return headings.map {
      OutlineEntry(level: $0.level, id: ids.id(for: $0.text), text: $0.text, range: $0.range)
    }
  }
}

/// Anchors for headings: the words in lower case with hyphens for spaces, Chinese kept.
///
/// A bound number leaves no trace in the anchor, so that links hold when the data changes. A second
/// heading of the same words gets `-2`, unless some heading is called so itself.
public struct HeadingIDs: Sendable {
  private var taken: Set<String> = []
  private var literal: Set<String>

  /// Anchors for headings of these words.
  public init(reserving headings: [String]) {
    literal = Set(headings.map(Self.slug))
  }

  /// The anchor of the next heading.
  public mutating func id(for heading: String) -> String {
    let slug = Self.slug(heading)
    var id = slug
    var number = 2
    while taken.contains(id) || (id != slug && literal.contains(id)) {
      id = "\(slug)-\(number)"
      number += 1
    }
    taken.insert(id)
    return id
  }

  static func slug(_ heading: String) -> String {
    var slug = ""
    var isPending = false
    for scalar in withoutFigures(heading).lowercased().unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord || scalar == "_" {
        if isPending, !slug.isEmpty { slug += "-" }
        isPending = false
        slug.unicodeScalars.append(scalar)
      } else if scalar.properties.isWhitespace || scalar == "-" {
        isPending = true
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  private static func withoutFigures(_ heading: String) -> String {
    var rest = heading[...]
    var result = ""
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}

extension [MarkdownNode] {
  /// The words of inlines, without markup.
  public var plainText: String {
    var text = ""
    for (index, node) in enumerated() {
      switch node.kind {
      case .text(let words), .code(let words): text += words
      case .softBreak:
        let joins =
          index > 0 && index + 1 < count
          && ChineseLineBreak.vanishes(after: self[index - 1], before: self[index + 1])
        if !joins { text += " " }
      case .lineBreak: text += " "
      default: text += node.children.plainText
      }
    }
    return text
  }
}

/// When a line break between two pieces of text stands for nothing: between Chinese or Japanese
/// characters or full-width punctuation. Korean and Latin keep a space.
enum ChineseLineBreak {
  static func vanishes(after previous: MarkdownNode, before next: MarkdownNode) -> Bool {
    guard let last = [previous].plainText.unicodeScalars.last,
      let first = [next].plainText.unicodeScalars.first
    else { return false }
    return joins(last) && joins(first)
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFD, 0x2014, 0x2018...0x201D, 0x2026:
      true
    default: false
    }
  }
}
