/// Parts of an institution that English names of indicators end or begin with: Beds at St Anne's Hospital, St
/// Anne's beds.
///
/// Capitals alone prove nothing. A part is one where other indicators measure the same elsewhere: there are beds
/// at another hospital, too, or beds as such.
struct EnglishParts: Sendable {
  /// The parts, the longest first.
  private let parts: [String]

  private static let links = [
    " at ", " in ", " of ", " to ", " for ", " from ", " on ", " by ", ", ",
  ]

  /// Finds the parts in the names and aliases of all indicators, some of which are about parts by their level.
  init(_ names: [[String]], lower: Set<Int>) {
    var measured: [String: Set<String>] = [:]
    let wholes = Set(names.joined().map { $0.lowercased() })
    for all in names {
      for name in all {
        let endings = Self.endings(of: name)
        // Research income of the School of Marine Science: the part is the longest one whose rest is measured, too.
        if let (base, part) = endings.first(where: { wholes.contains($0.base.lowercased()) })
          ?? endings.last
        {
          measured[base.lowercased(), default: []].insert(part)
        } else {
          measured[name.lowercased(), default: []].insert("")
        }
      }
    }
    let proven = measured.values.filter { $0.count > 1 }.reduce(into: Set()) { $0.formUnion($1) }
    let prefixes = EnglishPrefixes(names, lower: lower).parts
    parts = proven.subtracting([""]).union(prefixes).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// What is measured and where; nil for a name that tells of no part.
  func split(_ name: String) -> (base: String, part: String)? {
    let endings = Self.endings(of: name)
    if let found = endings.first(where: { parts.contains($0.part) }) { return found }
    guard endings.isEmpty else { return nil }
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
    // The Faculty of Engineering is Engineering, too.
    if words.count > 2, words[1] == "of", Self.isKind(words[0]) {
      return [part, words[2...].joined(separator: " ")]
    }
    guard words.count > 1, let last = words.last,
      Self.isKind(last) || last.allSatisfy(\.isLowercase)
        || Self.qualifiers.contains(last.lowercased())
    else { return [part] }
    var rest = words.dropLast()
    var known = [part, rest.joined(separator: " ")]
    // Harlan of Harlan Community College.
    while rest.count > 1, let word = rest.last, Self.qualifiers.contains(word.lowercased()) {
      rest = rest.dropLast()
      known.append(rest.joined(separator: " "))
    }
    return known
  }

  /// Words in front of what a part is that say of which sort it is.
  private static let qualifiers: Set<String> = [
    "community", "technical", "general", "primary", "secondary", "high", "middle", "junior",
    "senior",
    "sixth", "form", "further", "education", "agricultural", "memorial", "central", "public",
    "royal",
    "regional", "district", "county", "city", "state", "cottage", "teaching", "leisure", "swimming",
    "transit", "bus", "medical", "health",
  ]

  /// Whether a word says what a part is and not which: Hospital, campus.
  static func isKind(_ word: Substring) -> Bool {
    EnglishWords.bodies.contains(word.lowercased())
      || EnglishWords.partNouns.contains(word.lowercased())
  }

  /// How a name may end with a few words with capitals behind a preposition, the longest part first.
  static func endings(of name: String) -> [(base: String, part: String)] {
    // Most names of most sites are Chinese.
    guard name.utf8.dropFirst().contains(where: { (0x41...0x5A).contains($0) }) else { return [] }
    let ends = links.flatMap { link in
      name.ranges(of: link).map { (String(name[..<$0.lowerBound]), name[$0.upperBound...]) }
    }
    return ends.sorted { $0.0.count < $1.0.count }.compactMap(ending)
  }

  private static func ending(_ base: String, _ part: Substring) -> (base: String, part: String)? {
    var part = part
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
    return (base.trimmingPrefix("The ").description, String(part))
  }
}
