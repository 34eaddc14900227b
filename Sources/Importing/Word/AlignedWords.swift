/// Words that stand apart by runs of blanks, as people align columns who do not know of tabs.
extension WordParagraph {
  /// What it holds, with a tab for each run of blanks that sets words apart.
  var aligned: [WordItem] {
    var result: [WordItem] = []
    // Blanks in front of the first words only indent them.
    var last: Character?
    for item in items {
      guard case .text(let words, let format) = item, !format.style.contains(.code) else {
        if case .lineBreak = item { last = nil }
        result.append(item)
        continue
      }
      var part = ""
      var rest = words[...]
      while let character = rest.first {
        let blanks = rest.prefix(while: Self.isBlank)
        if blanks.count >= Self.leastBlanks, let before = last, !Self.sentenceEnds.contains(before)
        {
          if !part.isEmpty { result.append(.text(part, format)) }
          result.append(.tab)
          part = ""
        } else {
          part += blanks.isEmpty ? String(character) : String(blanks)
        }
        if blanks.isEmpty { last = character }
        rest = rest.dropFirst(max(blanks.count, 1))
      }
      if !part.isEmpty { result.append(.text(part, format)) }
    }
    return result
  }

  /// Whether it holds a tab.
  var hasTabs: Bool { items.contains { if case .tab = $0 { true } else { false } } }

  /// Two blanks are a slip, or the end of an English sentence.
  private static let leastBlanks = 3
  private static let sentenceEnds: Set<Character> = ["。", "！", "？", ".", "!", "?"]

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\u{A0}"
  }
}
