/// The terms of one page, each once, with the quarters of the text that they are in and their weight.
///
/// A table with open addressing that is emptied for each page: a page has some thousand terms, most of
/// them many times.
struct PageTerms {
  struct Entry {
    var key: UInt64
    var quarters: UInt8
    var field: UInt8
  }

  private(set) var entries: [Entry] = []
  private var slots = [UInt32](repeating: 0, count: 4096)

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  mutating func add(_ key: UInt64, quarter: UInt8, field: UInt8) {
    if entries.count * 2 > slots.count { grow() }
    var slot = Self.slot(key, slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].key == key {
        entries[index].quarters |= quarter
        entries[index].field = max(entries[index].field, field)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(Entry(key: key, quarters: quarter, field: field))
    slots[slot] = UInt32(entries.count)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Self.slot(entry.key, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}

/// A term as a number of 42 bits: two characters, or the number of a word.
enum TermKey {
  /// Above all characters: words, then letters.
  static let words: UInt64 = 0x1F_FFFF
  static let letters: UInt64 = 0x18_0000

  @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(sorted(first)) << 21 | UInt64(sorted(second))
  }

  @inline(__always)
  static func letters(_ first: UInt32, _ second: UInt32) -> UInt64 {
    (letters + UInt64(first)) << 21 | UInt64(second)
  }

  @inline(__always)
  static func word(_ number: Int) -> UInt64 { words << 21 | UInt64(number) }

  /// Scripts compare texts by UTF-16 code units: the end of the basic plane comes behind the others.
  @inline(__always)
  private static func sorted(_ value: UInt32) -> UInt32 {
    value >= 0xE000 && value <= 0xFFFF ? value + 0x10_0000 : value
  }

  /// The first character of a term that is no word, behind `#` where it is a letter.
  static func head(_ key: UInt64) -> [UInt8] {
    let first = UInt32(key >> 21)
    guard first >= UInt32(letters) else { return character(first) }
    return [UInt8(ascii: "#")] + character(first - UInt32(letters))
  }

  /// The second character, by which the terms of one head are sorted; 0 where there is none.
  static func tail(_ key: UInt64) -> Int { Int(key & 0x1F_FFFF) }

  static func character(_ value: UInt32) -> [UInt8] {
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
  case pair(UInt64)

  var text: [UInt8] {
    switch self {
    case .word(let text): text
    case .pair(let key): TermKey.head(key) + TermKey.character(UInt32(TermKey.tail(key)))
    }
  }

  /// Whether it is two characters side by side: of those the quarters of the text are worth knowing.
  var isPair: Bool {
    if case .pair(let key) = self { TermKey.tail(key) != 0 } else { false }
  }
}
