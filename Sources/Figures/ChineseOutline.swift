/// Places in a document by its own headings: part 二, section （一）, point 3.
enum ChineseOutline {
  private static let digits: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// 2/(1)/3 for 二/（一）/3; nil where other words stand in it, which somebody has to translate.
  static func inFigures(_ locator: String) -> String? {
    var written = ""
    var numeral = ""
    for character in locator + "/" {
      if digits[character] != nil || character == "十" {
        numeral.append(character)
        continue
      }
      if !numeral.isEmpty {
        guard let number = number(numeral) else { return nil }
        written += String(number)
        numeral = ""
      }
      switch character {
      case "（": written += "("
      case "）": written += ")"
      case "；": written += "; "
      case "、", "，": written += ", "
      case _ where character.isASCII: written.append(character)
      default: return nil
      }
    }
    return String(written.dropLast())
  }

  /// 12 for 十二, up to 99.
  private static func number(_ numeral: String) -> Int? {
    let parts = numeral.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
    let values = parts.map { $0.first.flatMap { digits[$0] } }
    return parts.count == 1 ? values[0] : 10 * (values[0] ?? 1) + (values[1] ?? 0)
  }
}
