import Indicators

/// The units of English tables: £ million, £'000, %, tonnes.
enum EnglishUnit {
  /// What a unit counts and in how many; nil for units that are not English.
  static func parse(_ text: String) -> (factor: Int, base: String)? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) || "£€¥’²³".contains(where: text.contains) else {
      return nil
    }
    let words = text.lowercased().split(separator: " ")
    if let money = Currency.unit(words.joined()) {
      return (factor(money.exponent), signs[money.currency.base] ?? money.currency.base)
    }
    guard let first = words.first, text != "%" else { return nil }
    // Million alone leaves open of what; m and k are metres and nobody knows what.
    if first.count > 2, let exponent = Currency.exponent(of: first) {
      return (factor(exponent), singular(words.dropFirst()))
    }
    return (1, singular(words[...]))
  }

  private static func factor(_ exponent: Int) -> Int {
    repeatElement(10, count: exponent).reduce(1, *)
  }

  /// Words of a unit, each in the singular: megalitre per day.
  private static func singular(_ words: ArraySlice<Substring>) -> String {
    words.map { EnglishScanner.singular(String($0)) }.joined(separator: " ")
  }

  /// Whether a unit is money.
  static func isMoney(_ base: String) -> Bool { money.contains(base) }

  private static let money: Set<String> = ["£", "$", "€", "元", "美元", "欧元", "英镑"]
  /// What English prose has in the place of words for currencies.
  private static let signs = ["美元": "$", "欧元": "€", "英镑": "£"]

  /// Whether an English number can be the figure of an indicator by its unit.
  static func fits(_ number: WrittenNumber, _ entry: IndicatorLexicon.Entry) -> Bool {
    let isRank = entry.isRank
    if isRank || number.qualifier == .rank { return isRank && number.qualifier == .rank }
    let base = signs[entry.unit.base] ?? entry.unit.base
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
