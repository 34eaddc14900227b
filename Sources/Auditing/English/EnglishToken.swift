import Prose

/// A word, a mark or a run of digits of English prose.
struct EnglishToken: Sendable {
  enum Kind: Sendable { case word, digits, mark }

  let range: Range<Int>
  let kind: Kind
  /// In small letters.
  let text: String
  /// Whether it begins with a capital.
  let isCapital: Bool
  /// Whether a space stands in front of it.
  let followsSpace: Bool

  /// Takes a passage apart.
  static func tokens(of passage: Passage) -> [EnglishToken] {
    var tokens: [EnglishToken] = []
    var position = 0
    var followsSpace = true
    while position < passage.count {
      let unit = passage.units[position]
      if unit == 0x20 || unit == Passage.softBreak || unit == 0xA0 || unit == 0x2009
        || unit == 0x202F
      {
        followsSpace = true
        position += 1
        continue
      }
      let start = position
      let kind: Kind
      if NumberScanner.isDigit(unit) {
        kind = .digits
        position = digitsEnd(passage, start)
      } else if isLetter(unit) {
        kind = .word
        position = wordEnd(passage, start)
      } else {
        kind = .mark
        position += 1
      }
      tokens.append(
        EnglishToken(
          range: start..<position, kind: kind,
          text: kind == .mark && unit <= Passage.softBreak
            ? "\u{1}" : passage.text(start..<position).lowercased(),
          isCapital: (0x41...0x5A).contains(unit), followsSpace: followsSpace))
      followsSpace = false
    }
    return tokens
  }

  private static func digitsEnd(_ passage: Passage, _ start: Int) -> Int {
    var end = start
    while NumberScanner.isDigit(passage[end]) { end += 1 }
    while passage[end] == 0x2C, (1...3).allSatisfy({ NumberScanner.isDigit(passage[end + $0]) }),
      !NumberScanner.isDigit(passage[end + 4])
    { end += 4 }
    if passage[end] == 0x2E, NumberScanner.isDigit(passage[end + 1]) {
      end += 1
      while NumberScanner.isDigit(passage[end]) { end += 1 }
    }
    return end
  }

  /// The end of a word; hyphens and apostrophes inside belong to it.
  private static func wordEnd(_ passage: Passage, _ start: Int) -> Int {
    var end = start
    while isLetter(passage[end])
      || ([0x2D, 0x27, 0x2019].contains(passage[end]) && isLetter(passage[end + 1]))
    { end += 1 }
    return end
  }

  static func isLetter(_ unit: Passage.Unit) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
      || (0xC0...0x24F).contains(unit)
        && unit != 0xD7 && unit != 0xF7
  }
}
