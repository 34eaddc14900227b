/// Finds the longest of many names at every position of a passage, in one pass.
///
/// A trie whose edges lie in one hash table; nearly all positions end at the first lookup, which is an
/// array.
public struct NameMatcher: Sendable {
  /// A name found in a passage.
  public struct Match: Sendable {
    /// The units of the passage, from the first character of the name to the last.
    public let range: Range<Int>
    /// What the name was added with.
    public let value: Int

    /// A name at a place of a passage.
    public init(range: Range<Int>, value: Int) {
      (self.range, self.value) = (range, value)
    }
  }

  private let isExact: Bool
  private var firstNodes = [Int32](repeating: 0, count: 65_536)
  private var edges: [UInt64: Int32] = [:]
  private var values: [Int32] = [-1]

  /// A matcher without names.
  ///
  /// - Parameter isExact: whether quotation marks and spaces inside a name count; else they count
  ///   nothing, in names and in prose.
  public init(isExact: Bool = false) {
    self.isExact = isExact
  }

  /// Whether there are no names.
  public var isEmpty: Bool { values.count == 1 }

  /// Adds a name, or gives the value that it was added with before.
  public mutating func add(_ name: [Passage.Unit], value: Int) -> Int {
    var node: Int32 = 0
    for unit in name where isExact || !Self.isSilent(unit) {
      let next = child(of: node, unit)
      if next > 0 {
        node = next
        continue
      }
      values.append(-1)
      let added = Int32(values.count - 1)
      if node == 0 {
        firstNodes[Int(unit)] = added
      } else {
        edges[Self.key(node, unit)] = added
      }
      node = added
    }
    guard node > 0 else { return value }
    if values[Int(node)] < 0 { values[Int(node)] = Int32(value) }
    return Int(values[Int(node)])
  }

  /// All names of a passage: of those that overlap the longest, of equally long ones the first.
  public func matches(in passage: Passage) -> [Match] { matches(in: passage.units) }

  /// All names in a run of characters, chosen in the same way.
  public func matches(in units: [Passage.Unit]) -> [Match] {
    var found: [Match] = []
    for start in units.indices where firstNodes[Int(units[start])] > 0 {
      if let match = longest(in: units, from: start) { found.append(match) }
    }
    guard found.count > 1 else { return found }
    var kept: [Match] = []
    var isTaken = [Bool](repeating: false, count: units.count)
    let order = found.indices.sorted {
      (found[$1].range.count, $0) < (found[$0].range.count, $1)
    }
    for index in order {
      let range = found[index].range
      // None that comes later is longer, so that its ends tell whether it overlaps.
      guard !isTaken[range.lowerBound], !isTaken[range.upperBound - 1] else { continue }
      for position in range { isTaken[position] = true }
      kept.append(found[index])
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func longest(in units: [Passage.Unit], from start: Int) -> Match? {
    var node: Int32 = 0
    var best: Match?
    var position = start
    while position < units.count {
      let unit = units[position]
      position += 1
      if !isExact, Self.isSilent(unit), node > 0 { continue }
      node = child(of: node, unit)
      guard node > 0 else { break }
      if values[Int(node)] >= 0 {
        best = Match(range: start..<position, value: Int(values[Int(node)]))
      }
    }
    return best
  }

  private func child(of node: Int32, _ unit: Passage.Unit) -> Int32 {
    node == 0 ? firstNodes[Int(unit)] : edges[Self.key(node, unit)] ?? 0
  }

  private static func key(_ node: Int32, _ unit: Passage.Unit) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
  }

  /// Whether a character counts nothing inside a name.
  public static func isSilent(_ unit: Passage.Unit) -> Bool {
    switch unit {
    case 0x20, 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x300C, 0x300D, 0x3000: true
    default: false
    }
  }
}
