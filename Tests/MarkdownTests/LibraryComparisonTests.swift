import Testing

@Suite("The same HTML as libcmark-gfm") struct LibraryComparisonTests {
  @Test("blocks", arguments: ComparedTexts.blocks)
  func blocks(source: String) {
    #expect(comparableHTML(source) == libraryHTML(source))
  }

  @Test("inlines, alone and in every kind of block", arguments: ComparedTexts.inlines)
  func inlines(source: String) {
    for (before, after) in ComparedTexts.containers {
      let text = before + source + after
      #expect(comparableHTML(text) == libraryHTML(text), "\(text)")
    }
  }

  @Test("pairs of inlines that stand together", arguments: ComparedTexts.inlines)
  func pairs(first: String) {
    for second in ComparedTexts.inlines {
      for text in [first + second, "*" + first + " " + second + "*", "[" + first + second + "](u)"]
      {
        // The library writes a link in a link where that is in angles, and tags in the words of an
        // image: neither is HTML.
        if text.hasPrefix("["), text.contains("<http") || text.contains("<a@") { continue }
        if text.hasPrefix("[!["), text.contains("<") { continue }
        #expect(comparableHTML(text) == libraryHTML(text), "\(text)")
      }
    }
  }
}
