import Prose

/// Numbers of English prose that count nothing.
enum EnglishFigureFilter {
  private static let before: Set<String> = [
    "aged", "age", "under", "page", "pages", "chapter", "section", "note", "table", "figure",
    "level", "room", "tel", "telephone", "no", "number", "appendix", "stage", "phase",
    "grade", "top", "covid", "version", "act", "article",
  ]

  static func isNoCount(
    _ number: WrittenNumber, _ next: Int, _ scanner: EnglishScanner
  ) -> Bool {
    let first = scanner.token(from: number.digits.lowerBound)
    if before.contains(scanner[first - 1]), number.base.isEmpty,
      !(scanner[first - 1] == "number" && scanner.tokens.indices.contains(first - 1)
        && scanner[first - 2] == "the")
    {
      return true
    }
    if scanner[next] == "year" || scanner[next] == "years" || scanner[next] == "year-old" {
      return true
    }
    if ["am", "pm", "o'clock", "th", "century"].contains(scanner[next]) { return true }
    if !NumberScanner.isDigit(scanner.passage[number.digits.lowerBound]) {
      if [
        "years", "months", "weeks", "days", "hours", "times", "of", "main", "key", "things",
        "areas", "ways", "strands", "themes", "priorities", "aims", "parts", "words", "sides", "or",
      ].contains(scanner[next]) {
        return true
      }
      if scanner.tokens.indices.contains(next), scanner.tokens[next].kind == .mark { return true }
    }
    if ["to", "–", "-"].contains(scanner[next]), scanner[first - 1] == "aged" { return true }
    return false
  }

  /// Whether the words say that an aim belongs to the past: exceeded our target of.
  static func isPast(_ scanner: EnglishScanner, _ range: Range<Int>) -> Bool {
    scanner[range].contains {
      ["exceeded", "exceeding", "beat", "met", "achieved", "planned", "expected", "surpassed"]
        .contains($0)
    }
  }
}
