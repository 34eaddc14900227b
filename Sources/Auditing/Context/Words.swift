import Prose

/// A list of words that is looked for at places of a passage.
struct Words: Sendable {
  private var byFirst: [Passage.Unit: [[Passage.Unit]]] = [:]
  private var byLast: [Passage.Unit: [[Passage.Unit]]] = [:]
  /// The units that words may begin and end with. Every unit of every text is asked about, and most of them
  /// begin and end nothing: that is told without a look into a dictionary.
  private var firsts = UnitFilter()
  private var lasts = UnitFilter()

  /// Words divided by spaces.
  init(_ text: String) {
    self.init(text.split(separator: " ").map(String.init))
  }

  init(_ words: [String]) {
    for word in Set(words) {
      let units = Passage.units(of: word)
      guard let first = units.first, let last = units.last else { continue }
      firsts.insert(first)
      lasts.insert(last)
      byFirst[first, default: []].append(units)
      byLast[last, default: []].append(units)
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
    for key in byLast.keys { byLast[key]?.sort { $0.count > $1.count } }
  }

  /// How long the longest word is that begins at a position.
  func starting(in passage: Passage, at position: Int) -> Int? {
    let unit = passage[position]
    guard firsts.mayContain(unit) else { return nil }
    return byFirst[unit]?.first { passage.starts(with: $0, at: position) }?.count
  }

  /// How long the longest word is that ends before a position.
  func ending(in passage: Passage, at position: Int) -> Int? {
    let unit = passage[position - 1]
    guard lasts.mayContain(unit) else { return nil }
    return byLast[unit]?.first { passage.ends(with: $0, at: position) }?.count
  }

  /// Whether a word stands in a text.
  func stands(in units: [Passage.Unit]) -> Bool {
    byFirst.values.joined().contains { word in
      units.indices.contains { units[$0...].starts(with: word) }
    }
  }

  /// Whether a word stands in a range.
  func stands(in passage: Passage, _ range: Range<Int>) -> Bool {
    range.contains { position in
      starting(in: passage, at: position).map { position + $0 <= range.upperBound } ?? false
    }
  }
}

/// Says of most units that are not in a set that they are not.
private struct UnitFilter: Sendable {
  private var bits = SIMD4<UInt64>()

  mutating func insert(_ unit: Passage.Unit) { bits[Int(unit >> 6 & 3)] |= 1 << UInt64(unit & 63) }

  func mayContain(_ unit: Passage.Unit) -> Bool {
    bits[Int(unit >> 6 & 3)] & 1 << UInt64(unit & 63) != 0
  }
}
