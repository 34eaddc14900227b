import Prose

/// The pairs of neighbouring characters of Chinese names: which names have a pair, and how many a name has.
struct NamePairs: Sendable {
  private var surfaces: [UInt32: [Int]] = [:]
  private var counts: [Int: Int] = [:]

  /// How many pairs a name must have to be known by them.
  private static let fewest = 3

  /// Adds a name by its position in the lexicon.
  mutating func add(_ name: String, surface: Int) {
    guard counts[surface] == nil else { return }
    let units = Passage.units(of: name)
    let own = Self.pairs(in: units[...])
    guard own.count >= Self.fewest, units.allSatisfy(Punctuation.isIdeograph) else { return }
    counts[surface] = own.count
    for pair in own { surfaces[pair, default: []].append(surface) }
  }

  /// The names of which a stretch of text has two pairs in three, or one in four.
  func surfaces(in units: ArraySlice<Passage.Unit>, quarter: Bool) -> [Int] {
    var found: [Int: Int] = [:]
    for pair in Self.pairs(in: units) {
      for surface in surfaces[pair] ?? [] { found[surface, default: 0] += 1 }
    }
    return found.filter { surface, count in
      let all = counts[surface] ?? 0
      return count >= Self.fewest && (quarter ? 4 * count >= all : 3 * count >= 2 * all)
    }.keys.sorted()
  }

  private static func pairs(in units: ArraySlice<Passage.Unit>) -> Set<UInt32> {
    Set(zip(units, units.dropFirst()).map { UInt32($0) << 16 | UInt32($1) })
  }
}
