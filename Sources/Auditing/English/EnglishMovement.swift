import Prose

/// The words of rising and falling in English prose.
enum EnglishMovement {
  private static let falling: Set<String> = [
    "fell", "fall", "falls", "fallen", "falling", "dropped", "drop", "drops", "decreased",
    "decrease", "decreases", "declined",
    "decline", "declines", "shrank", "shrunk", "shrinks", "contracted", "contraction", "slipped",
    "lost", "reduced", "reduction",
    "cut", "plunged", "slumped", "down", "sank", "sunk", "slid", "tumbled", "plummeted",
    "collapsed", "nosedived",
  ]
  private static let rising: Set<String> = [
    "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grows", "grown", "growth",
    "increased", "increase", "increases",
    "climbed", "climb", "gained", "gain", "expanded", "expansion", "up", "jumped", "surged",
    "improved", "soared",
  ]

  /// Verbs behind which the difference itself stands: fell 3%.
  private static let verbs: Set<String> = [
    "fell", "rose", "grew", "dropped", "declined", "plunged", "slumped", "shrank", "plummeted",
    "tumbled", "collapsed", "nosedived", "sank", "slid", "soared", "surged", "jumped",
  ]

  /// Whether a word says that something fell, or rose; nil where it says neither.
  static func isFall(_ word: String) -> Bool? {
    falling.contains(word) ? true : rising.contains(word) ? false : nil
  }

  /// Whether a word says that something rose or fell.
  static func isMovement(_ word: String) -> Bool {
    falling.contains(word) || rising.contains(word) || others.contains(word)
  }

  private static let others: Set<String> = [
    "shortened", "lengthened", "narrowed", "widened", "moved", "changed", "came", "went", "eased",
    "crept", "took", "taken", "edged", "more", "further", "again", "recovered", "dipped", "dip",
    "rallied", "rebounded", "nudged", "drifted", "ticked", "swung", "leapt", "doubled", "halved",
    "picked", "bounced", "levelled", "steadied", "strengthened", "weakened", "worsened", "inched",
  ]

  /// The word in front of a token that says in which direction it counts: fell by, an increase of, down.
  static func word(
    _ tokens: [EnglishToken], before index: Int
  ) -> (range: Range<Int>, isDown: Bool)? {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    // Fall: and fell ( say the same of the figure behind them.
    let mark = text(index - 1)
    let index = [":", "("].contains(mark) ? index - 1 : index
    var position = beforeSmallWords(tokens, index) - 1
    let hasLink = ["by", "of"].contains(text(position))
    let link = text(position)
    if hasLink { position = beforeSmallWords(tokens, position) - 1 }
    let word = text(position)
    guard
      hasLink || ["up", "down"].contains(word)
        || verbs.contains(word) || furtherVerbs.contains(word)
        || mark == ":" && ["fall", "drop", "decline", "decrease", "reduction"].contains(word)
    else { return nil }
    // “lower by 3” is a movement; “the lower of two” is none.
    let isCompared = link == "by"
    let isDown =
      falling.contains(word) || furtherFalls.contains(word)
      || isCompared && (lower.contains(word) || word == "smaller")
    let isUp =
      rising.contains(word) || furtherRises.contains(word)
      || isCompared && (higher.contains(word) || ["larger", "greater"].contains(word))
    guard isDown || isUp, tokens.indices.contains(position) else { return nil }
    return (tokens[position].range.lowerBound..<tokens[index - 1].range.upperBound, isDown)
  }

  /// A word of the other direction, a noun for a noun: “a growth of” is a thing, and so is what takes its place.
  static func opposed(to words: String, isDown: Bool, isNear: Bool) -> String {
    let nouns = ["growth", "rise", "increase", "expansion", "gain", "climb"]
    if !isNear, nouns.contains(words.lowercased()) { return isDown ? "fall" : "rise" }
    if words.hasSuffix(" of") { return isDown ? "fall of" : "rise of" }
    return (isDown ? "fell" : "rose") + (isNear ? " by" : "")
  }

  /// The last word of rising in a sentence that has none of falling: growth reached.
  static func lastRise(_ tokens: ArraySlice<EnglishToken>) -> Range<Int>? {
    let isFall = tokens.contains {
      falling.contains($0.text) || less.contains($0.text) || lower.contains($0.text)
        || losses.contains($0.text) || ["not", "no", "without"].contains($0.text)
    }
    return isFall ? nil : tokens.last { rising.contains($0.text) && $0.text != "up" }?.range
  }

  /// Whether a word says that something fell or rose; nil for other words.
  static func direction(_ word: String) -> Bool? {
    falling.contains(word) || less.contains(word)
      ? true : rising.contains(word) || more.contains(word) ? false : nil
  }

  /// Whether a word behind a number says that it is so much less or more: 120 fewer, 2.8 points above.
  static func comparison(_ word: String) -> Bool? {
    if lower.contains(word) || ["below", "shorter", "smaller", "cheaper"].contains(word) {
      return true
    }
    return higher.contains(word)
      || ["above", "longer", "larger", "greater", "better"].contains(word)
      ? false : nil
  }

  // MARK: Differences

  private static let less: Set<String> = [
    "lost", "shrank", "slipped", "decreased", "contracted", "plunged", "slumped", "dipped", "shed",
  ]
  private static let more: Set<String> = [
    "gained", "increased", "climbed", "jumped", "surged", "expanded", "soared",
  ]
  private static let losses: Set<String> = ["loss", "deficit", "shortfall"]
  private static let gains: Set<String> = ["surplus", "profit", "gain"]
  private static let lower: Set<String> = [
    "fall", "drop", "decline", "decrease", "reduction", "lower", "fewer", "less", "down",
  ]
  private static let higher: Set<String> = ["rise", "increase", "higher", "more", "up"]

  /// Words for less in the place of those for more: a deficit of for a surplus of.
  ///
  /// - Parameter isDown: whether those for less are asked for.
  static func opposite(of words: String, isDown: Bool) -> String {
    if let compared = oppositeComparison(of: words, isDown: isDown) { return compared }
    let falls = [
      ("deficit", "surplus"), ("loss", "profit"), ("lost", "gained"), ("fall", "rise"),
      ("drop", "rise"), ("decline", "increase"), ("decrease", "increase"),
      ("reduction", "increase"), ("lower", "higher"), ("fewer", "more"), ("less", "more"),
      ("down", "up"),
    ]
    let rises = [
      ("surplus", "deficit"), ("profit", "loss"), ("gain", "loss"), ("gained", "lost"),
      ("rise", "fall"), ("increase", "decrease"), ("higher", "lower"), ("more", "fewer"),
      ("up", "down"),
    ]
    return (isDown ? rises : falls).first { words.split(separator: " ").contains($0.0[...]) }
      .map { words.replacing($0.0, with: $0.1) } ?? (isDown ? "fell by" : "rose by")
  }

  /// What says in front of a token that something is less or more: lost, a deficit of.
  static func difference(
    _ tokens: [EnglishToken], before index: Int
  ) -> (range: Range<Int>, isDown: Bool)? {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    let last = beforeSmallWords(tokens, index) - 1
    let first = text(last) == "of" ? last - 1 : last
    let (down, up) = first == last ? (less, more) : (losses, gains)
    guard down.contains(text(first)) || up.contains(text(first)) else { return nil }
    return (
      tokens[first].range.lowerBound..<tokens[last].range.upperBound, down.contains(text(first))
    )
  }

  /// What says behind a figure that it is how much less or more something is: 120 fewer, a 19.8% fall.
  static func difference(
    _ tokens: [EnglishToken], behind index: Int
  ) -> (range: Range<Int>, isDown: Bool)? {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    let word = text(index)
    let isDown = lower.contains(word)
    guard isDown || higher.contains(word), !["to", "from"].contains(text(index + 1)) else {
      return nil
    }
    return (tokens[index].range, isDown)
  }
}
