/// Parts of an institution that English names of indicators end or begin with: Beds at St Anne's Hospital, St
/// Anne's beds.
///
/// Capitals alone prove nothing. A part is one where other indicators measure the same elsewhere: there are beds
/// at another hospital, too, or beds as such.
struct EnglishParts: Sendable {
  /// The parts, the longest first.
  private let parts: [String]

  private static let links = [" at ", " in ", " of ", " to ", " for ", " on ", " by ", ", "]

  /// Finds the parts in the names and aliases of all indicators.
  init(_ names: [[String]]) {
    var measured: [String: Set<String>] = [:]
    for all in names {
      for name in all {
        if let (base, part) = Self.ending(of: name) {
          measured[base.lowercased(), default: []].insert(part)
        } else {
          measured[name.lowercased(), default: []].insert("")
        }
      }
    }
    let proven = measured.values.filter { $0.count > 1 }.reduce(into: Set()) { $0.formUnion($1) }
    parts = proven.subtracting([""]).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// What is measured and where; nil for a name that tells of no part.
  func split(_ name: String) -> (base: String, part: String)? {
    if let found = Self.ending(of: name) { return parts.contains(found.part) ? found : nil }
    for part in parts {
      for word in words(for: part) where name.hasPrefix(word + " ") {
        return (String(name.dropFirst(word.count + 1)), part)
      }
    }
    return nil
  }

  /// What a part is called: St Anne's Hospital, and St Anne's for short.
  func words(for part: String) -> [String] {
    let words = part.split(separator: " ")
    guard words.count > 1, let last = words.last,
      Self.isKind(last) || last.allSatisfy(\.isLowercase)
    else { return [part] }
    return [part, words.dropLast().joined(separator: " ")]
  }

  /// Whether a word says what a part is and not which: Hospital, campus.
  private static func isKind(_ word: Substring) -> Bool {
    EnglishWords.bodies.contains(word.lowercased())
      || ["campus", "site", "branch", "area", "centre", "center", "reserve", "plant"].contains(
        word.lowercased())
  }

  /// A name that ends with a few words with capitals behind a preposition.
  private static func ending(of name: String) -> (base: String, part: String)? {
    // Most names of most sites are Chinese.
    guard name.utf8.dropFirst().contains(where: { (0x41...0x5A).contains($0) }) else { return nil }
    let ends = links.compactMap { link in
      name.ranges(of: link).last.map { (String(name[..<$0.lowerBound]), name[$0.upperBound...]) }
    }
    guard var (base, part) = ends.max(by: { $0.0.count < $1.0.count }) else { return nil }
    let isDefinite = part.hasPrefix("the ")
    if isDefinite { part = part.dropFirst(4) }
    // The Dockside campus, the Harrow Fell works: what it is may have no capital.
    var words = part.split(separator: " ")
    if words.count > 1, let last = words.last,
      isKind(last) || isDefinite && last.allSatisfy(\.isLowercase)
    {
      words.removeLast()
    }
    let isProper =
      !words.isEmpty && words.count < 6
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.first?.isASCII == true
          && word.contains { $0.isLowercase } || ["of", "and"].contains(word)
      }
    guard isProper, base.first?.isASCII == true, base.count > 2 else { return nil }
    base = base.trimmingPrefix("The ").description
    return (base, String(part))
  }
}
