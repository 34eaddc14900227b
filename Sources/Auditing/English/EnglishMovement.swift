import Prose

/// The words of rising and falling in English prose.
enum EnglishMovement {
  private static let falling: Set<String> = [
    "fell", "fall", "falls", "fallen", "falling", "dropped", "drop", "drops", "decreased",
    "decrease", "decreases", "declined",
    "decline", "declines", "shrank", "shrunk", "shrinks", "contracted", "contraction", "slipped",
    "lost", "reduced", "reduction",
    "cut", "plunged", "slumped", "down",
  ]
  private static let rising: Set<String> = [
    "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grows", "grown", "growth",
    "increased", "increase", "increases",
    "climbed", "climb", "gained", "gain", "expanded", "expansion", "up", "jumped", "surged",
    "improved",
  ]

  /// Whether a word says that something rose or fell.
  static func isMovement(_ word: String) -> Bool {
    falling.contains(word) || rising.contains(word) || others.contains(word)
  }

  private static let others: Set<String> = [
    "shortened", "lengthened", "narrowed", "widened", "moved", "changed", "came", "went", "eased",
    "crept", "took", "taken", "edged", "more", "further", "again", "recovered",
  ]

  /// The word in front of a token that says in which direction it counts: fell by, an increase of, down.
  static func word(
    _ tokens: [EnglishToken], before index: Int
  ) -> (range: Range<Int>, isDown: Bool)? {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    var position = index - 1
    if ["about", "around", "almost", "nearly", "roughly"].contains(text(position)) {
      position -= 1
    }
    let hasLink = ["by", "of"].contains(text(position))
    if hasLink { position -= 1 }
    let word = text(position)
    guard
      hasLink || ["up", "down"].contains(word)
        || ["fell", "rose", "grew", "dropped", "declined"].contains(word)
    else { return nil }
    let isDown = falling.contains(word)
    guard isDown || rising.contains(word), tokens.indices.contains(position) else { return nil }
    return (tokens[position].range.lowerBound..<tokens[index - 1].range.upperBound, isDown)
  }
}
