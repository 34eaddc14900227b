/// Names of indicators that set apart of whom they are: 地区生产总值（沄水县）, 石棠：地区生产总值, Fell Court: occupancy,
/// Northgate Garage / Bus operators.
///
/// Brackets and colons set apart other things as well. Only where the whole, or another part, has the same is one
/// side somebody's name.
struct SeparatedNames {
  /// What is measured, and of whom.
  typealias Split = (base: String, part: String)

  private var splits: [String: Split] = [:]
  /// The words of names, without those that are whole sides.
  private let words: Set<String>

  /// - Parameters:
  ///   - names: the names and aliases of all indicators.
  ///   - units: the unit of each indicator.
  ///   - lower: which of them are about a part, as their level says.
  init(_ names: [[String]], units: [String], lower: Set<Int>) {
    words = Set(
      names.joined().flatMap { name in
        let sides = Self.sides(of: name)
        let parts = sides.isEmpty ? [name] : sides.map(\.part)
        return parts.filter { $0.contains(" ") }
          .flatMap { $0.lowercased().split(separator: " ").map(String.init) }
      })
    let wholes = Set(
      names.indices.filter { !lower.contains($0) }.flatMap { names[$0] }.map(Self.key))
    var parts: [String: Set<String>] = [:]
    var unitsOf: [String: Set<String>] = [:]
    for index in lower {
      for split in names[index].flatMap(Self.sides) {
        parts[Self.key(split.base), default: []].insert(split.part)
        unitsOf[Self.key(split.base), default: []].insert(units[index])
      }
    }
    func weight(_ split: Split) -> Int {
      let key = Self.key(split.base)
      if wholes.contains(key) { return 3 }
      guard parts[key, default: []].count > 1 else { return 0 }
      // Ridership is counted in one unit, whatever line has it; of a line several things are measured.
      return unitsOf[key]?.count == 1 ? 2 : 1
    }
    for name in lower.flatMap({ names[$0] }) {
      // Of two that weigh the same, whose it is stands first.
      let best = Self.sides(of: name).reversed().max { weight($0) < weight($1) }
      if let best, weight(best) > 0 { splits[name] = best }
    }
  }

  /// What a name measures and of whom; nil where it sets apart nobody.
  func split(_ name: String) -> Split? { splits[name] }

  private static let separators = [
    "：", ": ", ":", " / ", "／", "/", "——", " — ", "—", " – ", " - ", "·", "｜", " | ",
  ]

  /// Whether the word for a part stands in names of other things, too, as the bus of bus operators does.
  func isCommon(_ part: String) -> Bool { !part.contains(" ") && words.contains(part.lowercased()) }

  /// The two sides of a name, each in turn as what is measured.
  private static func sides(of name: String) -> [Split] {
    if let last = name.last, [")", "）"].contains(last),
      let open = name.lastIndex(where: { ["(", "（"].contains($0) })
    {
      let inner = name[name.index(after: open)...].dropLast()
      return [(trimmed(name[..<open]), trimmed(inner))].filter { !$0.0.isEmpty && !$0.1.isEmpty }
    }
    for separator in separators {
      guard let range = name.firstRange(of: separator) else { continue }
      let (left, right) = (trimmed(name[..<range.lowerBound]), trimmed(name[range.upperBound...]))
      return left.isEmpty || right.isEmpty ? [] : [(right, left), (left, right)]
    }
    return []
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func key(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasSuffix("数") ? String(name.dropLast()) : name
  }
}
