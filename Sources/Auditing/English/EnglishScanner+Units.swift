import Indicators
import Prose

extension EnglishScanner {
  // MARK: Around a number

  func unit(of number: inout WrittenNumber, from start: Int) -> Int {
    var end = start
    switch self[end] {
    case "%":
      (number.unit, number.base) = ("%", "%")
      end += 1
    case "‰":
      (number.unit, number.base) = ("‰", "%")
      let tenth = UnitBase("‰").scale
      number.value = number.value.multiplied(by: tenth) ?? number.value
      number.grain = number.grain.multiplied(by: tenth) ?? number.grain
      end += 1
    case "percent", "pc":
      (number.unit, number.base) = ("%", "%")
      end += 1
    case "per" where self[end + 1] == "cent":
      (number.unit, number.base) = ("%", "%")
      end += 2
    case "percentage" where self[end + 1].hasPrefix("point"):
      (number.unit, number.base) = ("points", "points")
      return end + 2
    case "point", "points":
      (number.unit, number.base) = ("points", "points")
      return end + 1
    case "st", "nd", "rd", "th":
      guard !tokens[end].followsSpace else { break }
      number.qualifier = .rank
      number.base = "位"
      end += 1
    default:
      // What is counted stands in the tables as well; it is no part of the number.
      if let unit = units.unit(in: tokens, at: end) { number.base = unit.base }
    }
    if number.base == "%",
      self[end].hasPrefix("point") || self[end] == "of" && self[end + 1] == "points"
    {
      number.base = "points"
    }
    return end
  }

  static let qualifiers: [(words: [String], qualifier: Qualifier)] = [
    (["no", "more", "than"], .upTo), (["not", "more", "than"], .upTo),
    (["no", "fewer", "than"], .atLeast),
    (["no", "less", "than"], .atLeast), (["more", "than"], .moreThan), (["fewer", "than"], .upTo),
    (["less", "than"], .upTo), (["just", "over"], .moreThan), (["just", "under"], .upTo),
    (["well", "over"], .moreThan), (["close", "to"], .about), (["at", "least"], .atLeast),
    (["up", "to"], .upTo), (["at", "most"], .upTo), (["over"], .moreThan), (["above"], .moreThan),
    (["exceeding"], .moreThan), (["under"], .upTo), (["below"], .upTo), (["about"], .about),
    (["around"], .about), (["roughly"], .about), (["approximately"], .about), (["some"], .about),
    (["almost"], .about), (["nearly"], .about), (["nearing"], .about), (["approaching"], .about),
    (["exceeded"], .moreThan), (["exceeds"], .moreThan), (["passed"], .moreThan),
    (["topped"], .moreThan), (["surpassed"], .moreThan), (["circa"], .about),
  ]

  private static let movers: Set<String> = [
    "went", "was", "were", "is", "are", "rose", "moved", "climbed", "goes", "came", "crept",
    "edged",
    "shot", "jumped", "again", "gone", "picked", "inched", "ticked", "nudged", "back", "drifted",
    "worked", "brought",
  ]

  func qualify(_ number: inout WrittenNumber, _ start: inout Int) {
    guard number.qualifier != .rank else { return }
    for (words, qualifier) in Self.qualifiers {
      let first = start - words.count
      guard first >= 0, words.indices.allSatisfy({ self[first + $0] == words[$0] }) else {
        continue
      }
      // Went up to 468: it is what was reached, not a bound.
      if words == ["up", "to"], Self.movers.contains(self[first - 1]) { return }
      number.qualifier = qualifier
      number.isOpen = true
      start = first
      return
    }
  }

  /// A word without the ending of the plural.
  static func singular(_ word: String) -> String {
    if word == "people" { return "person" }
    if word.count > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") { return String(word.dropLast()) }
    return word
  }
}
