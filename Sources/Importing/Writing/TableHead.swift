/// Whether the first row of a table holds its headings.
enum TableHead: Equatable {
  /// The file says so, or all its words are bold.
  case marked
  /// Nobody says so, and it reads like one.
  case guessed
  case none

  /// What the words of the rows look like.
  static func guess(_ rows: [[String]]) -> TableHead {
    guard rows.count > 1, let first = rows.first, first.count > 1 else { return .none }
    let words = first.filter { !$0.isEmpty }
    // The corner may be empty.
    let isFilled = first.dropFirst().allSatisfy { !$0.isEmpty }
    let isShort = words.allSatisfy { $0.count <= 30 && !$0.contains("。") }
    let years = words.count(where: isYear)
    let numbers = words.count(where: isNumber)
    guard isFilled, isShort, numbers == years else { return .none }
    // 2021 180 is a row of figures.
    return years == 0 || words.count > years || words.count > 1 ? .guessed : .none
  }

  private static func isYear(_ words: String) -> Bool {
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    guard let year = Int(digits), (1900...2100).contains(year) else { return false }
    return ["", "年", "年度", "学年", "届", "级"].contains(words.dropFirst(digits.count))
  }

  /// Whether words are a figure, with a unit or without.
  static func isNumber(_ words: String) -> Bool {
    guard words.contains(where: \.isNumber) else { return false }
    let letters = words.filter { $0.isLetter && !"约近超余多".contains($0) }
    let isFirst =
      words.first { ($0.isLetter || $0.isNumber) && !"约近超余多".contains($0) }?.isNumber ?? false
    return isFirst && letters.count <= 3 || letters.isEmpty
  }
}
