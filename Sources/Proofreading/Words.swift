import Prose

/// A list of words, found at a position by their first character.
struct Words: Sendable {
  private let firsts: UnitSet
  private let byFirst: [Unit: [[Unit]]]

  /// Words separated by spaces.
  init(_ text: String) {
    let words = text.split(separator: " ").map { Passage.writtenUnits(of: String($0)) }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    firsts = UnitSet(words.map { $0[0] })
    byFirst = Dictionary(grouping: words, by: { $0[0] })
  }

  /// The end of the longest word at a position; `nil` for none.
  func end(in units: ArraySlice<Unit>, at position: Int) -> Int? {
    guard units.indices.contains(position), firsts.contains(units[position]),
      let words = byFirst[units[position]]
    else { return nil }
    return words.first { units[position...].starts(with: $0) }.map { position + $0.count }
  }

  /// The first word in a slice.
  func first(in units: ArraySlice<Unit>) -> Range<Int>? {
    for position in units.indices {
      if let end = end(in: units, at: position) { return position..<end }
    }
    return nil
  }

  /// Whether one of the words stands in a slice.
  func areIn(_ units: ArraySlice<Unit>) -> Bool { first(in: units) != nil }

  /// Whether a slice ends with one of the words.
  func end(_ units: ArraySlice<Unit>) -> Bool {
    units.indices.suffix(8).contains { end(in: units, at: $0) == units.endIndex }
  }
}

/// A set of characters that is asked for each character of a text: a table, since hashing would cost more
/// than the rest of a rule.
struct UnitSet: Sendable {
  private let bits: [UInt64]

  /// The characters of a text.
  init(_ text: String) { self.init(Passage.writtenUnits(of: text)) }

  /// These characters.
  init(_ units: [Unit]) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    self.bits = bits
  }

  /// Whether a character is among them.
  func contains(_ unit: Unit) -> Bool { bits[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0 }
}
