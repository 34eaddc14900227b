/// The words for how many that stand in front of a unit or behind a number: the 万 of 万元 and of 3.2万.
public enum ScaleWord {
  /// The words, longer ones first, with their exponents of ten.
  public static let known: [(text: String, exponent: Int)] = [
    ("百万亿", 14), ("十万亿", 13), ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7),
    ("百万", 6), ("十万", 5), ("万", 4), ("千", 3), ("百", 2),
  ]

  /// What 千 and 百 make units of their own with, which people count in and write 万 in front of: 千克, 千瓦时,
  /// 百米, 千字. In 千元 and 百吨 they only say how many.
  private static let stems: [Character: String] = ["千": "克米瓦伏帕卡焦赫牛乏升字", "百": "克米升帕字"]

  /// The word that a text begins with, as a power of ten, and what follows it; 0 and the whole text where none
  /// does, or where it belongs to the name of the unit.
  public static func division(of text: Substring) -> (exponent: Int, rest: Substring) {
    guard !isUnitOfItsOwn(text), let word = known.first(where: { text.hasPrefix($0.text) }) else {
      return (0, text)
    }
    return (word.exponent, text.dropFirst(word.text.count))
  }

  /// Whether a unit has 千 or 百 in its name: 千克, and not 千元.
  public static func isUnitOfItsOwn(_ text: Substring) -> Bool {
    guard let first = text.first, let stems = stems[first], let second = text.dropFirst().first
    else { return false }
    return stems.contains(second)
  }
}
