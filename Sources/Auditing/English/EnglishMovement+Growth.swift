import Indicators
import Prose

extension IndicatorLexicon.Entry {
  /// Whether it says by how much something grew, as its names tell in either language: 林业产值增速, Forestry output
  /// growth. Such a figure is below zero where there was less.
  var isGrowth: Bool {
    isMovement
      || ["%", "‰"].contains(unit.base)
        && named.names.contains { EnglishMovement.grown(in: $0) != nil }
  }
}

extension EnglishMovement {
  // MARK: Names of growth

  private static let growths: Set<String> = ["growth", "increase", "change"]
  /// What makes these words a rate where they are not the whole of a name: Annual change in visits.
  private static let rates: Set<String> = [
    "percentage", "percent", "annual", "yearly", "year-on-year", "year-over-year", "y-o-y",
    "relative", "average", "rate", "rates", "of", "%", "quarterly", "monthly", "real", "nominal",
  ]
  /// What the name of what grew is linked with: Growth of exports, Increase in visits.
  private static let ofWhat: Set<String> = ["of", "in"]
  /// What may be said behind of how it is reckoned: GDP growth (constant prices), Growth on the year before.
  private static let asides: Set<String> = [
    "year", "on", "over", "per", "the", "before", "previous", "constant", "current", "comparable",
    "prices", "terms", "in",
  ]
  /// Words of names that are about growth and are none: Share of firms with growth, Contribution to growth.
  private static let others: Set<String> = [
    "share", "proportion", "contribution", "contributions", "to", "with", "without", "for", "from",
    "potential", "target", "targets", "satisfaction", "support",
  ]

  /// The words of what grew where a name is that of its growth in per cent: forestry output for “Forestry output growth
  /// rate” and for “Growth of forestry output”. Empty where the name does not say; nil for other names.
  static func grown(in name: String) -> [String]? {
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber || "-%’'".contains($0)) }
      .map(String.init)
    guard !words.contains(where: others.contains),
      let index = words.lastIndex(where: growths.contains)
    else { return nil }
    let before = Array(words[..<index])
    let behind = words[(index + 1)...].drop { $0 == "rate" || $0 == "rates" }
    if let link = behind.first, ofWhat.contains(link), before.allSatisfy(rates.contains) {
      return Array(behind.dropFirst())
    }
    // Growth funds spent is none, and neither is climate change, while the yearly change of anything is.
    guard behind.allSatisfy({ rates.contains($0) || asides.contains($0) }),
      words[index] != "change" || before.contains(where: rates.contains)
    else { return nil }
    return before.filter { !rates.contains($0) }
  }
}
