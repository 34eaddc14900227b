/// Phrases by the two units that they begin with, the longest first of those that begin alike.
///
/// Every place of every text is looked up, so it is a table of numbers with open addressing, and nothing in
/// it is counted or hashed with care.
struct PhraseTable: Sendable {
  /// A phrase of at least two units.
  struct Phrase: Sendable {
    let units: [UInt16]
    let code: UInt16
  }

  /// A phrase behind its first two units, as a part of `rests`.
  private struct Entry: Sendable {
    let start: Int32
    let count: Int32
    let code: UInt16
  }

  private var rests: [UInt16] = []
  private var entries: [Entry] = []
  /// The pairs at their places, 0 at free ones, and where in `entries` those of a pair begin and end.
  private var pairs: [UInt32]
  private var ranges: [(start: Int32, end: Int32)]
  private let shift: UInt32

  init(_ phrases: [Phrase]) {
    var bits: UInt32 = 4
    while phrases.count * 4 > 1 << bits { bits += 1 }
    shift = 32 - bits
    pairs = [UInt32](repeating: 0, count: 1 << bits)
    ranges = [(start: Int32, end: Int32)](repeating: (0, 0), count: 1 << bits)
    let order = phrases.sorted { left, right in
      let (one, other) = (Self.pair(left.units), Self.pair(right.units))
      return one == other
        ? (right.units.count, left.code) < (left.units.count, right.code) : one < other
    }
    for phrase in order { add(phrase) }
  }

  /// Adds one of phrases that come in the order of their pairs.
  private mutating func add(_ phrase: Phrase) {
    let pair = Self.pair(phrase.units)
    let slot = self.slot(of: pair)
    if pairs[slot] == 0 {
      pairs[slot] = pair
      ranges[slot].start = Int32(entries.count)
    }
    entries.append(
      Entry(
        start: Int32(rests.count), count: Int32(phrase.units.count - 2), code: phrase.code))
    rests += phrase.units[2...]
    ranges[slot].end = Int32(entries.count)
  }

  /// The longest phrase that begins at an index: its code, and how many units it has.
  func longest(
    in text: UnsafeBufferPointer<UInt16>, at index: Int
  ) -> (code: UInt16, length: Int)? {
    guard index + 1 < text.count else { return nil }
    let slot = self.slot(of: UInt32(text[index]) << 16 | UInt32(text[index + 1]))
    guard pairs[slot] != 0 else { return nil }
    next: for number in Int(ranges[slot].start)..<Int(ranges[slot].end) {
      let entry = entries[number]
      let count = Int(entry.count)
      guard index + 2 + count <= text.count else { continue }
      for offset in 0..<count where text[index + 2 + offset] != rests[Int(entry.start) + offset] {
        continue next
      }
      return (entry.code, count + 2)
    }
    return nil
  }

  /// The place of a pair, or the free one where it would be.
  private func slot(of pair: UInt32) -> Int {
    var slot = Int((pair &* 0x9E37_79B1) >> shift)
    while pairs[slot] != 0, pairs[slot] != pair { slot = (slot + 1) & (pairs.count - 1) }
    return slot
  }

  private static func pair(_ units: [UInt16]) -> UInt32 {
    UInt32(units[0]) << 16 | UInt32(units[1])
  }
}
