/// What a folded text is looked up by.
///
/// A term is a text, and its first character says what it is: `!word` a word of letters and digits or
/// its stem, `#a` and `#ab` letters inside words, anything else one ideograph or two characters side by
/// side of which at least one is an ideograph. Any two neighbours in a run of text make a term, so that
/// a phrase is found however it is cut. `Client/index.js` takes queries apart in the same way.
enum Terms {
  /// The longest word that is a term; longer ones are cut, and found by the letters inside them.
  static let longestWord = 32

  /// Calls back with the terms of a folded text.
  @inline(__always)
  static func visit(
    _ text: [UInt32], pair: (UInt32, UInt32) -> Void, letters: (UInt32, UInt32) -> Void,
    word: (ArraySlice<UInt32>) -> Void
  ) {
    var index = 0
    var last: UInt32 = 0
    while index < text.count {
      let value = text[index]
      if value == Folding.space {
        last = 0
        index += 1
      } else if isIdeograph(value) {
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

  /// Folded text holds no other characters above than ideographs, below than letters and digits.
  @inline(__always)
  static func isIdeograph(_ value: UInt32) -> Bool {
    value >= 0x2E80
  }
}
