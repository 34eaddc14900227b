import Prose

/// What divides a text.
enum Punctuation {
  static func endsSentence(_ unit: Passage.Unit) -> Bool {
    switch unit {
    case Passage.lineEnd, Passage.gap, 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF1B, 0x3B: true
    default: false
    }
  }

  static func endsClause(_ unit: Passage.Unit) -> Bool {
    endsSentence(unit) || [0xFF0C, 0x2C, 0x3001, 0xFF1A, 0x3A].contains(unit)
  }

  /// Whether a character is Chinese.
  static func isIdeograph(_ unit: Passage.Unit) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit)
  }

  /// Whether a character is Chinese or a letter.
  static func isHan(_ unit: Passage.Unit) -> Bool {
    isIdeograph(unit) || (0x61...0x7A).contains(unit)
  }

  /// Which characters stand in 《…》, and which in short “…”, which are names.
  static func quoted(in passage: Passage) -> (titles: [Bool], quotes: [Bool]) {
    var titles = [Bool](repeating: false, count: passage.count)
    var quotes = titles
    mark(&titles, passage, open: (0x300A, 0x3008), close: (0x300B, 0x3009), longest: 80)
    mark(&quotes, passage, open: (0x201C, 0x300C), close: (0x201D, 0x300D), longest: 24)
    return (titles, quotes)
  }

  private static func mark(
    _ marks: inout [Bool], _ passage: Passage, open: (Passage.Unit, Passage.Unit),
    close: (Passage.Unit, Passage.Unit),
    longest: Int
  ) {
    var start: Int?
    for position in passage.units.indices {
      let unit = passage.units[position]
      if unit == open.0 || unit == open.1 {
        start = start ?? position
      } else if unit == close.0 || unit == close.1, let first = start {
        if position - first <= longest { for inside in first...position { marks[inside] = true } }
        start = nil
      }
    }
  }
}
