import Prose

extension EnglishMovement {
  // MARK: Compared with the past

  private static let below: Set<String> = [
    "below", "under", "beneath", "behind", "trailed", "trailing", "undershot",
  ]
  private static let above: Set<String> = [
    "above", "over", "exceeded", "exceeding", "exceeds", "exceed", "topped", "topping", "beat",
    "beating", "surpassed", "surpassing", "surpasses", "outperformed", "outstripped", "bettered",
  ]
  private static let lowerThan: Set<String> = ["lower", "fewer", "less", "smaller"]
  private static let higherThan: Set<String> = ["higher", "more", "greater", "larger"]
  static let denials: Set<String> = [
    "not", "never", "no", "nor", "neither", "hardly", "without", "didn't", "wasn't", "weren't",
    "didn’t", "wasn’t", "weren’t",
  ]
  /// What the past is called, and what leads to it: last year's level, on the same period of 2020.
  private static let past: Set<String> = [
    "last", "year", "year's", "year’s", "years", "the", "previous", "prior", "preceding", "before",
    "a", "earlier", "ago", "same", "period", "quarter", "month", "of", "that", "those", "level",
    "levels", "figure", "figures", "total", "year-on-year", "year-over-year",
  ]
  private static let links: Set<String> = [
    "on", "from", "over", "in", "against", "since", "during", "with", "compared", "to",
  ]
  private static let times: Set<String> = [
    "year", "year's", "year’s", "period", "quarter", "month", "year-on-year", "year-over-year",
  ]

  private static func text(_ tokens: [EnglishToken], _ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  private static func isYear(_ tokens: [EnglishToken], _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .digits && tokens[index].text.count == 4
  }

  /// The words in front of a figure that say which way it counts from the past, or what moved meanwhile: below last
  /// year by, increased slightly on 2020 by.
  static func comparison(
    _ tokens: [EnglishToken], before index: Int
  ) -> (range: Range<Int>, isDown: Bool, isOfPast: Bool)? {
    let by = beforeSmallWords(tokens, index) - 1
    guard text(tokens, by) == "by", tokens.indices.contains(index - 1) else { return nil }
    func found(_ first: Int, _ isDown: Bool, isOfPast: Bool) -> (
      range: Range<Int>, isDown: Bool, isOfPast: Bool
    )? {
      if (first - 3..<first).contains(where: { denials.contains(text(tokens, $0)) }) { return nil }
      return (tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound, isDown, isOfPast)
    }
    var hasTime = false
    var position = by - 1
    while by - position < 9 {
      let word = text(tokens, position)
      if hasTime, let (first, isDown) = comparator(tokens, endingAt: position) {
        return found(first, isDown, isOfPast: true)
      }
      if let isDown = isFall(word), position < by - 1 {
        return found(position, isDown, isOfPast: false)
      }
      if times.contains(word) || isYear(tokens, position) { hasTime = true }
      guard
        past.contains(word) || links.contains(word) || isYear(tokens, position)
          || word.hasSuffix("ly")
      else { return nil }
      position -= 1
    }
    return nil
  }

  /// The words behind a figure that say that it lies so far below or above the past: 3% below last year.
  static func comparison(
    _ tokens: [EnglishToken], behind index: Int, of figure: Int
  ) -> (range: Range<Int>, isDown: Bool)? {
    guard !["of", "at", "with", "to", "from", "than"].contains(text(tokens, figure - 1)) else {
      return nil
    }
    let word = text(tokens, index)
    let next = text(tokens, index + 1)
    let end: Int
    let isDown: Bool
    switch (word, next) {
    case ("below", _), ("under", _), ("behind", _): (end, isDown) = (index + 1, true)
    case ("above", _): (end, isDown) = (index + 1, false)
    case ("short", "of"): (end, isDown) = (index + 2, true)
    case ("ahead", "of"): (end, isDown) = (index + 2, false)
    default: return nil
    }
    var position = end
    while position < end + 6, past.contains(text(tokens, position)) || isYear(tokens, position) {
      if times.contains(text(tokens, position)) || isYear(tokens, position) {
        return (tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound, isDown)
      }
      position += 1
    }
    return nil
  }

  /// The words that compare and end with a token: below, lower than, ahead of.
  private static func comparator(
    _ tokens: [EnglishToken], endingAt last: Int
  ) -> (first: Int, isDown: Bool)? {
    let word = text(tokens, last)
    let before = text(tokens, last - 1)
    switch word {
    case "than":
      if lowerThan.contains(before) { return (last - 1, true) }
      return higherThan.contains(before) ? (last - 1, false) : nil
    case "of":
      if before == "short" { return (text(tokens, last - 2) == "fell" ? last - 2 : last - 1, true) }
      return before == "ahead" ? (last - 1, false) : nil
    case "over", "under":
      // Rose over last year is a movement.
      if isFall(before) != nil { return nil }
    default: break
    }
    if below.contains(word) { return (last, true) }
    return above.contains(word) ? (last, false) : nil
  }

  /// Words of the other direction in the place of those that compare.
  static func oppositeComparison(of words: String, isDown: Bool) -> String? {
    let pairs = [
      ("above", "below"), ("over", "under"), ("ahead of", "behind"), ("exceeded", "fell short of"),
      ("topped", "fell short of"), ("beat", "fell short of"), ("surpassed", "fell short of"),
      ("larger", "smaller"), ("greater", "smaller"), ("above", "short of"),
      ("above", "fell short of"),
      ("ahead of", "behind"),
    ]
    for (up, down) in pairs {
      let (wrong, right) = isDown ? (up, down) : (down, up)
      if words == wrong || words.hasPrefix(wrong + " ") {
        return right + words.dropFirst(wrong.count)
      }
    }
    return nil
  }
}
