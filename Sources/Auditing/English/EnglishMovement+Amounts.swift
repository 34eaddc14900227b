import Prose

extension EnglishMovement {
  // MARK: Words between the movement and its amount

  private static let small: Set<String> = [
    "about", "around", "almost", "nearly", "roughly", "some", "approximately", "just", "only",
    "over", "further", "estimated", "additional", "another", "merely", "barely", "exactly",
  ]

  /// The token at which the small words in front of a figure begin: fell by |some, fell |a further.
  static func beforeSmallWords(_ tokens: [EnglishToken], _ index: Int) -> Int {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    var index = index
    while true {
      let word = text(index - 1)
      if small.contains(word) {
        index -= 1
      } else if ["a", "an"].contains(word), small.contains(text(index)) {
        index -= 1
      } else if word == "than", ["more", "less"].contains(text(index - 2)) {
        index -= 2
      } else {
        return index
      }
    }
  }

  /// Words that say the direction of the figure beside them, and are not looked for elsewhere.
  static let furtherFalls: Set<String> = [
    "dipped", "dip", "dipping", "eased", "easing", "decreasing", "declining", "dropping",
    "shrinking", "diminished", "diminishing", "dwindled", "dwindling", "crashed", "crashing",
    "retreated", "receded", "contracting", "slipping", "tumbling", "plunging", "sliding",
    "sinking", "weakened", "nosediving", "lowered", "trimmed", "slashed",
  ]
  static let furtherRises: Set<String> = [
    "advanced", "advancing", "added", "adding", "rallied", "growing", "increasing", "climbing",
    "gaining", "expanding", "jumping", "surging", "soaring", "rebounded", "accelerated",
    "boosted", "raised", "lifted", "enlarged",
  ]
  /// Those behind which the amount stands without a link: dipped 3%.
  static let furtherVerbs: Set<String> = [
    "dipped", "eased", "diminished", "dwindled", "crashed", "retreated", "receded", "advanced",
    "added", "rallied", "slipped", "decreasing", "declining", "dropping", "shrinking",
  ]

  /// Whether words may be said of growth that goes on more slowly: growth eased by.
  static func isSlowing(_ words: String) -> Bool {
    ["eased", "easing", "weakened"].contains { words.lowercased().hasPrefix($0) }
  }

  /// Whether the word behind a figure cannot be said of a rate of growth above zero: was 8.7% lower, a 8.7% fall;
  /// and not shares of 8.7% fall short.
  static func deniesRise(_ tokens: [EnglishToken], behind index: Int, before figure: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    switch tokens[index].text {
    case "lower", "down": return true
    case "fall", "drop", "decline", "decrease", "reduction":
      guard tokens.indices.contains(figure - 1) else { return false }
      return ["a", "an", "the", "this", "its", "their", "another", "further", "sharp", "steep"]
        .contains(tokens[figure - 1].text)
    default: return false
    }
  }
}
