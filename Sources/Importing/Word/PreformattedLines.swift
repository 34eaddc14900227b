extension [WordParagraph] {
  /// The paragraphs, those of the style Preformatted Text marked as lines that stay as they are.
  ///
  /// What is pasted from a web page often bears that style though it is prose, whose lines are to be broken anew: where
  /// most of the neighbouring lines end as Chinese sentences do, they stay paragraphs.
  var withPreformattedLines: [WordParagraph] {
    var result = self
    var start = startIndex
    while start < endIndex {
      guard self[start].mayBePreformatted else {
        start += 1
        continue
      }
      let rest = self[start...]
      let story = self[start].story
      let end = rest.firstIndex { !$0.mayBePreformatted || $0.story != story } ?? endIndex
      let lines = self[start..<end]
      if let first = lines.firstIndex(where: \.hasInk), let last = lines.lastIndex(where: \.hasInk),
        !Self.areProse(lines)
      {
        for index in first...last { result[index].isPreformatted = true }
      }
      start = end
    }
    return result
  }

  private static func areProse(_ lines: ArraySlice<WordParagraph>) -> Bool {
    let inked = lines.compactMap { line in line.text.last { !$0.isWhitespace } }
    return inked.count { "。！？；…”".contains($0) } * 2 > inked.count
  }
}

extension WordParagraph {
  fileprivate var hasInk: Bool { text.contains { !$0.isWhitespace } }

  /// Whether its style says so, and it holds nothing that lines of code cannot hold.
  fileprivate var mayBePreformatted: Bool {
    let leads = items.contains { if case .link(_?) = $0 { true } else { false } }
    return WordStyles.preformatted.contains(style) && !isMixed && !leads && list == nil
      && !isContents && !isDropCap
  }
}
