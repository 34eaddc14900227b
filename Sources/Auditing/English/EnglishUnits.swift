/// What English prose counts in, tonnes, litres per day, cubic metres, and when its years end.
struct EnglishUnits: Sendable {
  /// Words in the singular that a unit is or begins with.
  private var words: Set<String> = []
  /// Units of several words or with marks, longest first, by their first word.
  private var phrases: [String: [(parts: [String], base: String)]] = [:]

  /// The months whose end is that of a year of the tables.
  let closingMonths: Set<String>

  /// The units of some tables, in the singular, and common ones.
  ///
  /// - Parameter hasSessions: whether years of the tables begin in one calendar year and end in the next.
  init(_ bases: some Sequence<String>, hasSessions: Bool) {
    closingMonths =
      hasSessions ? ["march", "june", "july", "august", "september"] : ["december"]
    var known = Set(bases).union(Self.common).subtracting(["%", "£", "$", "€"])
    // Weeks may stand by mistake where the tables have days.
    if !known.isDisjoint(with: Self.durations) { known.formUnion(Self.durations) }
    if known.contains("year") { known.insert("month") }
    for base in known {
      let parts = Self.parts(of: base)
      guard let first = parts.first else { continue }
      guard parts.count > 1 else {
        words.insert(base)
        continue
      }
      phrases[first, default: []].append((parts, base))
      if parts[1] == "per" || parts[1].hasPrefix("co2") { words.insert(first) }
    }
    for key in phrases.keys {
      phrases[key]?.sort { ($1.parts.count, $0.base) < ($0.parts.count, $1.base) }
    }
  }

  /// The words and marks of a unit as prose has them: kWh/m² is four.
  private static func parts(of base: String) -> [String] {
    base.split(separator: " ").flatMap { word -> [String] in
      guard word.contains(where: { "/²³".contains($0) }) else { return [String(word)] }
      var parts: [String] = []
      for character in word.lowercased() {
        if character.isLetter, let last = parts.last, last.last?.isLetter == true {
          parts[parts.count - 1].append(character)
        } else {
          parts.append(String(character))
        }
      }
      return parts
    }
  }

  private static let durations: Set<String> = ["minute", "hour", "day", "week"]
  private static let common: Set<String> = [
    "person", "student", "tonne", "litre", "megalitre", "cubic metre", "gallon", "kg", "kilogram",
    "gram", "km", "kilometre", "mile", "metre", "hectare", "acre", "square metre",
    "square kilometre",
    "square mile", "kwh", "mwh", "gwh", "twh", "kilolitre", "gigalitre", "kl", "ml", "gl",
  ]

  /// Whether a unit measures, and does not count: acre.
  static func isMeasure(_ base: String) -> Bool {
    common.contains(base) && base != "person" && base != "student"
  }

  /// Whether a word in the singular is a unit.
  func contains(_ word: String) -> Bool { words.contains(word) }

  /// The unit that begins at a token, and how many tokens it has.
  func unit(in tokens: [EnglishToken], at index: Int) -> (base: String, count: Int)? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    let first = EnglishScanner.singular(tokens[index].text)
    for (parts, base) in phrases[first] ?? [] where index + parts.count <= tokens.count {
      let isHere = parts.indices.allSatisfy {
        EnglishScanner.singular(tokens[index + $0].text) == parts[$0]
      }
      if isHere { return (base, parts.count) }
    }
    return words.contains(first) ? (first, 1) : nil
  }
}
