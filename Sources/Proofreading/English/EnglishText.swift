import Prose

/// A passage of English as its rules look at it.
extension Passage {
  /// The words of letters from a position on, each with its place.
  func words(_ range: Range<Int>? = nil) -> [(text: String, range: Range<Int>)] {
    let range = range ?? 0..<count
    var words: [(String, Range<Int>)] = []
    var start: Int?
    for position in range.lowerBound...range.upperBound {
      if position < range.upperBound, self[position].isLetter {
        start = start ?? position
      } else if let first = start {
        words.append((text(first..<position), first..<position))
        start = nil
      }
    }
    return words
  }

  /// Where English sentences end: behind a full stop, a mark of exclamation or question, or a semicolon that
  /// white space follows.
  var englishSentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for position in 0..<count where Self.ends.contains(self[position]) {
      guard
        self[position + 1].isSpace || self[position + 1] == Self.lineEnd
          || self[position + 1] == Self.softBreak
      else { continue }
      sentences.append(start..<position + 1)
      start = position + 1
    }
    return start < count ? sentences + [start..<count] : sentences
  }

  private static let ends = Set(Passage.writtenUnits(of: ".!?;"))

  /// Whether a position is in an address, a file name or something else that is written together.
  func isWrittenTogether(_ range: Range<Int>) -> Bool {
    let marks = Set(Passage.writtenUnits(of: "/_@\\"))
    return marks.contains(self[range.lowerBound - 1]) || marks.contains(self[range.upperBound])
  }
}
