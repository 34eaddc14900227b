import Indicators

/// The units of English tables: £ million, £'000, %, tonnes.
enum EnglishUnit {
  private static let currencies = [
    ("US$", "$"), ("£", "£"), ("$", "$"), ("€", "€"), ("GBP", "£"), ("USD", "$"), ("EUR", "€"),
    ("CNY", "元"), ("RMB", "元"), ("¥", "元"),
  ]
  private static let factors: [(String, Int)] = [
    ("million", 1_000_000), ("billion", 1_000_000_000), ("thousand", 1000), ("'000s", 1000),
    ("’000s", 1000), ("000s", 1000), ("'000", 1000), ("’000", 1000), ("000", 1000),
    ("bn", 1_000_000_000),
    ("mn", 1_000_000), ("m", 1_000_000), ("k", 1000),
  ]

  /// What a unit counts and in how many; nil for units that are not English.
  static func parse(_ text: String) -> (factor: Int, base: String)? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) || "£€¥’".contains(where: text.contains) else {
      return nil
    }
    var rest = text[...]
    var currency: String?
    for (sign, base) in currencies {
      if rest.hasPrefix(sign) {
        (currency, rest) = (base, rest.dropFirst(sign.count))
      } else if rest.hasSuffix(sign), rest.count > sign.count {
        (currency, rest) = (base, rest.dropLast(sign.count))
      }
      if currency != nil { break }
    }
    let words = rest.split(separator: " ").map(String.init)
    if let currency {
      let word = words.joined(separator: " ").lowercased()
      if word.isEmpty { return (1, currency) }
      return factors.first { $0.0 == word }.map { ($0.1, currency) }
    }
    guard let first = words.first, text != "%" else { return nil }
    // Million alone leaves open of what.
    if words.count == 1, first.count > 2,
      let factor = factors.first(where: { $0.0 == first.lowercased() })
    {
      return (factor.1, "")
    }
    if words.count > 1,
      let factor = factors.first(where: { $0.0 == first.lowercased() && $0.0.count > 2 })
    {
      return (
        factor.1, singular(words.dropFirst())
      )
    }
    return (1, singular(words[...]))
  }

  /// Words of a unit, each in the singular: megalitre per day.
  private static func singular(_ words: ArraySlice<String>) -> String {
    words.map { EnglishScanner.singular($0.lowercased()) }.joined(separator: " ")
  }

  /// Whether a unit is money.
  static func isMoney(_ base: String) -> Bool { money.contains(base) }

  private static let money: Set<String> = ["£", "$", "€", "元", "美元", "欧元", "英镑"]
  private static let same = ["美元": "$", "欧元": "€", "英镑": "£", "¥": "元"]

  /// Whether an English number can be the figure of an indicator by its unit.
  static func fits(_ number: WrittenNumber, _ entry: IndicatorLexicon.Entry) -> Bool {
    let isRank = entry.known.contains { $0.qualifier == .rank }
    if isRank || number.qualifier == .rank { return isRank && number.qualifier == .rank }
    let base = same[entry.unit.base] ?? entry.unit.base
    if ["%", "‰", "points", "百分点"].contains(base) || money.contains(base) {
      return number.base == base
    }
    if number.base.isEmpty { return true }
    return isSame(number.base, base) && !money.contains(number.base)
  }

  /// Whether the words behind a number are those of a unit, or enough of them: litres for litres per day,
  /// tonnes for tonnes CO2e.
  static func isSame(_ written: String, _ base: String) -> Bool {
    written == base || written == "points" && base == "point" || base.hasPrefix(written + " per ")
      || base == written + " co2e"
      || base == written + " co2"
  }

  /// A figure of an indicator as English prose has it.
  static func text(_ value: DecimalNumber, _ unit: UnitBase, else text: String) -> String {
    let format = FigureFormat(language: .english)
    guard ["£", "$", "€"].contains(unit.base),
      let amount = value.divided(by: unit.scale)
    else { return text }
    let sign = value.isNegative ? "\u{2212}" : ""
    if unit.scale >= 1_000_000 {
      let word = unit.scale >= 1_000_000_000 ? "billion" : "million"
      return "\(sign)\(unit.base)\(format.number(amount.magnitude)) \(word)"
    }
    return sign + unit.base + format.number(value.magnitude)
  }
}
