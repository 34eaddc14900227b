/// A term as a number of 42 bits, by which terms are compared and sorted.
///
/// The upper 21 bits are its head, the first character: a character of the text as it is, one of a term of
/// letters moved up to `letters`, and above all the mark of words. The lower 21 bits are its tail: the second
/// character, 0 where there is none, or a word's number.
struct TermKey: Hashable, Comparable, Sendable {
  /// How many bits a key has.
  static let width: UInt64 = 42
  private static let half: UInt64 = 21
  /// The head of all words, above those of letters, which are above all characters.
  static let words: UInt64 = 0x1F_FFFF
  static let letters: UInt64 = 0x18_0000

  let bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  private init(_ head: UInt64, _ tail: UInt64) { bits = head << Self.half | tail }

  /// Two characters side by side, or one.
  @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32) -> TermKey {
    TermKey(UInt64(sorted(first)), UInt64(sorted(second)))
  }

  /// Letters inside a word: two, or one.
  @inline(__always)
  static func letters(_ first: UInt32, _ second: UInt32) -> TermKey {
    TermKey(letters + UInt64(first), UInt64(second))
  }

  /// A word, by its place among the words of a batch.
  @inline(__always)
  static func word(_ number: Int) -> TermKey { TermKey(words, UInt64(number)) }

  /// The first character with what it is moved up by.
  var head: UInt64 { bits >> Self.half }
  /// The second character, by which the terms of one head are sorted; 0 where there is none.
  var tail: Int { Int(bits & (1 << Self.half - 1)) }
  var isWord: Bool { head == Self.words }
  var isOfLetters: Bool { head >= Self.letters && !isWord }

  /// The same head with another tail.
  func with(tail: Int) -> TermKey { TermKey(head, UInt64(tail)) }

  @inline(__always)
  static func < (left: TermKey, right: TermKey) -> Bool { left.bits < right.bits }

  /// Scripts compare texts by UTF-16 code units: the end of the basic plane comes behind the others.
  @inline(__always)
  private static func sorted(_ value: UInt32) -> UInt32 {
    value >= 0xE000 && value <= 0xFFFF ? value + 0x10_0000 : value
  }

  /// The head as it is written, behind `#` where it is a letter.
  var headText: [UInt8] {
    isOfLetters
      ? [UInt8(ascii: "#")] + Self.character(UInt32(head - Self.letters))
      : Self.character(UInt32(head))
  }

  /// The tail as it is written.
  var tailText: [UInt8] { Self.character(UInt32(tail)) }

  private static func character(_ value: UInt32) -> [UInt8] {
    guard value != 0 else { return [] }
    let real = value > 0x10_DFFF ? value - 0x10_0000 : value
    return Unicode.Scalar(real).flatMap(UTF8.encode).map(Array.init) ?? []
  }
}

/// A term on its way into a file.
enum Term {
  /// A word with its `!`.
  case word([UInt8])
  /// One or two characters, as a key.
  case pair(TermKey)

  var text: [UInt8] {
    switch self {
    case .word(let text): text
    case .pair(let key): key.headText + key.tailText
    }
  }

  /// Whether it is two characters side by side: of those the quarters of the text are worth knowing.
  var isPair: Bool {
    if case .pair(let key) = self { key.tail != 0 } else { false }
  }
}
