/// When a line break stands for nothing: between Chinese or Japanese characters or their
/// punctuation, where a space would be a gap. Korean and Western words keep it.
public enum ChineseLineBreak {
  /// Whether the line break at `index` vanishes between its siblings.
  public static func vanishes(at index: Int, of siblings: [MarkdownNode]) -> Bool {
    guard let before = last(of: siblings[..<index]), let after = first(of: siblings[(index + 1)...])
    else { return false }
    switch (Width(before.scalar), Width(after.scalar)) {
    case (.narrow, _), (_, .narrow): return false
    case (.ambiguous, .ambiguous): return isWide(before.text.reversed()) || isWide(after.text)
    default: return true
    }
  }

  /// Whether marks that Chinese and Western texts share, such as quotation marks, stand beside a
  /// Chinese character or mark.
  private static func isWide(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    for scalar in scalars {
      let width = Width(scalar)
      if width != .ambiguous { return width == .wide }
    }
    return false
  }

  /// A character with the text that it stands in.
  private struct Edge {
    let scalar: Unicode.Scalar
    let text: String.UnicodeScalarView

    init?(_ text: String, _ scalar: Unicode.Scalar?) {
      guard let scalar else { return nil }
      self.scalar = scalar
      self.text = text.unicodeScalars
    }
  }

  /// How a character stands to Chinese text.
  private enum Width {
    /// Chinese characters, kana, and the signs of their scripts.
    case wide
    /// Signs that Chinese and Western texts share, such as “ and …
    case ambiguous
    case narrow

    init(_ scalar: Unicode.Scalar) {
      self =
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x2FF0...0x2FFF, 0x3001...0x30FF, 0x3105...0x312F, 0x3190...0x4DBF,
          0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF9F,
          0xFFE0...0xFFE6, 0x1AFF0...0x1B16F, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
          .wide
        case 0xB7, 0x2013...0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2025, 0x2026, 0x2030:
          .ambiguous
        default: .narrow
        }
    }
  }

  /// The last character that is shown; marks of footnotes and raw tags are looked through.
  private static func last(of nodes: ArraySlice<MarkdownNode>) -> Edge? {
    for node in nodes.reversed() {
      switch node.kind {
      case .text(let text), .code(let text): return Edge(text, text.unicodeScalars.last)
      case .emphasis, .strong, .strikethrough, .link: return last(of: node.children[...])
      case .footnoteReference: continue
      case .htmlInline(let tag) where !tag.breaksLine: continue
      default: return nil
      }
    }
    return nil
  }

  /// The first character that is shown; marks of footnotes and raw tags are looked through.
  private static func first(of nodes: ArraySlice<MarkdownNode>) -> Edge? {
    for node in nodes {
      switch node.kind {
      case .text(let text), .code(let text): return Edge(text, text.unicodeScalars.first)
      case .emphasis, .strong, .strikethrough, .link: return first(of: node.children[...])
      case .footnoteReference: continue
      case .htmlInline(let tag) where !tag.breaksLine: continue
      default: return nil
      }
    }
    return nil
  }
}

extension String {
  /// Whether a raw tag stands for a line break or for something that is shown.
  fileprivate var breaksLine: Bool {
    let name = dropFirst().prefix { $0.isLetter }.lowercased()
    return ["br", "hr", "img", "wbr"].contains(name)
  }
}
