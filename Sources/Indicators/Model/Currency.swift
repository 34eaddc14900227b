/// The money of a country: how units write it, and how English prints it.
public struct Currency: Sendable {
  /// What formulas know it by: 元, 英镑.
  public let base: String
  /// What English puts in front of an amount: `£`, or a code with a space.
  let sign: String
  /// How units and cells write it, in lower case, longer ones first.
  let spellings: [String]

  static let known = [
    Currency(base: "元", sign: "CNY ", spellings: ["人民币", "cny", "rmb", "cn¥", "¥", "￥"]),
    Currency(base: "港元", sign: "HK$", spellings: ["hk$", "hkd", "港币", "港元"]),
    Currency(base: "美元", sign: "$", spellings: ["us$", "usd", "美元", "$"]),
    Currency(base: "英镑", sign: "£", spellings: ["gbp", "英镑", "£"]),
    Currency(base: "欧元", sign: "€", spellings: ["eur", "欧元", "€"]),
    Currency(base: "日元", sign: "JPY ", spellings: ["jpy", "日元"]),
  ]

  /// The words for how many, as English tables write them beside a currency.
  static let scales: [(words: Set<String>, exponent: Int)] = [
    ([""], 0),
    (["'000", "’000", "'000s", "’000s", "000", "000s", "k", "thousand", "thousands"], 3),
    (["m", "mn", "mln", "million", "millions"], 6), (["bn", "billion", "billions"], 9),
  ]

  /// The currency and the exponent of ten of `£'000`, `US$`, `USD million` or `£m`, in lower case and without
  /// white space; nil for what is no currency, and for units in ten thousands, which are read as all others.
  public static func unit(_ spelling: String) -> (currency: Currency, exponent: Int)? {
    for currency in known {
      for written in currency.spellings {
        let rest: Substring
        if spelling.hasPrefix(written) {
          rest = spelling.dropFirst(written.count)
        } else if spelling.hasSuffix(written) {
          rest = spelling.dropLast(written.count)
        } else {
          continue
        }
        if let scale = scales.first(where: { $0.words.contains(String(rest)) }) {
          return (currency, scale.exponent)
        }
      }
    }
    return nil
  }

  /// The exponent of ten of a word for how many: 3 for thousand and '000, 6 for million; nil for other words.
  public static func exponent(of word: some StringProtocol) -> Int? {
    word.isEmpty ? nil : scales.first { $0.words.contains(String(word)) }?.exponent
  }

  /// The currency that formulas know by this word.
  static func known(as base: String) -> Currency? { known.first { $0.base == base } }
}
