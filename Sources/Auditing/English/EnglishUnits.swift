/// What English prose counts in, tonnes, litres per day, cubic metres, and when its years end.
struct EnglishUnits: Sendable {
  /// Words in the singular that a unit is or begins with.
  private var words: Set<String> = []
  /// Units of several words, longest first, by their first word.
  private var phrases: [String: [[String]]] = [:]

  /// The months whose end is that of a year of the tables.
  let closingMonths: Set<String>

  /// The units of some tables, in the singular, and common ones.
  ///
  /// - Parameter hasSessions: whether years of the tables begin in one calendar year and end in the next.
  init(_ bases: some Sequence<String>, hasSessions: Bool) {
    closingMonths =
      hasSessions ? ["march", "june", "july", "august", "september"] : ["december"]
    for base in Set(bases).union(Self.common).subtracting(["%", "£", "$", "€"]) {
      let parts = base.split(separator: " ").map(String.init)
      guard let first = parts.first else { continue }
      guard parts.count > 1 else {
        words.insert(base)
        continue
      }
      phrases[first, default: []].append(parts)
      if parts[1] == "per" || parts[1].hasPrefix("co2") { words.insert(first) }
    }
    for key in phrases.keys {
      phrases[key]?.sort { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
    }
  }

  private static let common: Set<String> = [
    "person", "student", "tonne", "litre", "megalitre", "cubic metre", "gallon", "kg", "kilogram",
    "gram", "km", "kilometre", "mile", "metre", "hectare", "acre", "square metre",
    "square kilometre",
    "square mile", "kwh", "mwh", "gwh", "twh",
  ]

  /// Whether a word in the singular is a unit.
  func contains(_ word: String) -> Bool { words.contains(word) }

  /// The unit that begins at a token, and how many tokens it has.
  func unit(in tokens: [EnglishToken], at index: Int) -> (base: String, count: Int)? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    let first = EnglishScanner.singular(tokens[index].text)
    for phrase in phrases[first] ?? [] where index + phrase.count <= tokens.count {
      let isHere = phrase.indices.allSatisfy {
        EnglishScanner.singular(tokens[index + $0].text) == phrase[$0]
      }
      if isHere { return (phrase.joined(separator: " "), phrase.count) }
    }
    return words.contains(first) ? (first, 1) : nil
  }
}
