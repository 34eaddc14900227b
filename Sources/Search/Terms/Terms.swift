/// What a folded text is looked up by.
///
/// A term is a text, and its first character says what it is: `!word` a word of letters and digits or
/// its stem, `#a` and `#ab` letters inside words, anything else one ideograph or two characters side by
/// side of which at least one is an ideograph. Any two neighbours in a run of text make a term, so that
/// a phrase is found however it is cut, and so do the two on either side of a mark or a space, with the
/// second one moved up by a plane: 成，鄂 is looked up by more than two frequent characters.
/// `Client/terms.js` takes queries apart in the same way.
enum Terms {
  /// The longest word that is a term; longer ones are cut, and found by the letters inside them.
  static let longestWord = 32
  /// How far up the second of two characters is that have a mark or a space between them.
  static let plane: UInt32 = 0x10000

  /// Calls back with the terms of a folded text.
  @inline(__always)
  static func visit(
    _ text: [UInt32], pair: (UInt32, UInt32) -> Void, letters: (UInt32, UInt32) -> Void,
    word: (ArraySlice<UInt32>) -> Void
  ) {
    var index = 0
    var last: UInt32 = 0
    var lastOfRun: UInt32 = 0
    while index < text.count {
      let value = text[index]
      if value == Folding.space {
        if last != 0 { lastOfRun = last }
        last = 0
        index += 1
        continue
      }
      if last == 0, let bridge = bridge(lastOfRun, value) { pair(bridge.0, bridge.1) }
      if isIdeograph(value) {
        pair(value, 0)
        if last != 0 { pair(last, value) }
        last = value
        index += 1
      } else {
        if last != 0 { pair(last, value) }
        let start = index
        while index < text.count, text[index] != Folding.space, !isIdeograph(text[index]) {
          letters(text[index], 0)
          if index > start { letters(text[index - 1], text[index]) }
          index += 1
        }
        word(text[start..<min(index, start + longestWord)])
        last = text[index - 1]
      }
    }
  }

  /// The term of two characters with a mark or a space between them, if there is one.
  @inline(__always)
  static func bridge(_ first: UInt32, _ second: UInt32) -> (UInt32, UInt32)? {
    first != 0 && second < plane ? (first, second + plane) : nil
  }

  /// Folded text holds no other characters above than ideographs, below than letters and digits.
  @inline(__always)
  static func isIdeograph(_ value: UInt32) -> Bool {
    value >= 0x2E80
  }
}
