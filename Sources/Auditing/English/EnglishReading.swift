import Content
import Prose

/// Reads what English prose claims.
enum EnglishReading {
  /// The claims of a passage; the scene goes on to what the text is about behind it.
  static func claims(
    in passage: Passage, lexicon: IndicatorLexicon, scene: inout Scene
  ) -> [Claim] {
    let scanner = EnglishScanner(passage, units: lexicon.englishUnits)
    let names = names(in: passage, scanner, lexicon)
    let known = EnglishOwners.known(in: scanner, lexicon.book)
    var claims: [Claim] = []
    for range in sentences(of: scanner) {
      var sentence = EnglishSentence(
        scanner: scanner, lexicon: lexicon, names: names, known: known, range: range, scene: scene)
      sentence.read()
      claims += sentence.claims
      sentence.pass(&scene)
    }
    return claims
  }

  /// Goes on behind a passage.
  static func pass(_ passage: Passage, lexicon: IndicatorLexicon, scene: inout Scene) {
    let scanner = EnglishScanner(passage, units: lexicon.englishUnits)
    let names = names(in: passage, scanner, lexicon)
    // A heading is about its year wherever that stands.
    var times = scanner.times
    if passage.role == .heading { for index in times.indices { times[index].isAside = false } }
    let owners = EnglishOwners(
      scanner, lexicon.book, names, known: EnglishOwners.known(in: scanner, lexicon.book),
      0..<scanner.tokens.count)
    scene.pass(times, owners.owners)
  }

  /// The names of indicators, as whole words.
  static func names(
    in passage: Passage, _ scanner: EnglishScanner, _ lexicon: IndicatorLexicon
  ) -> [NameMatcher.Match] {
    lexicon.matcher.matches(in: passage.folded).filter { match in
      !lexicon.surfaces[match.value].isShort
        && !EnglishToken.isLetter(passage[match.range.lowerBound - 1])
        && passage[match.range.lowerBound - 1] != 0x2D
        && !EnglishToken.isLetter(passage[match.range.upperBound])
        && passage[match.range.upperBound] != 0x2D
    }
  }

  private static let abbreviations: Set<String> = [
    "no", "dr", "mr", "mrs", "ms", "st", "vs", "approx", "e", "i",
  ]

  /// The sentences, as ranges of tokens.
  private static func sentences(of scanner: EnglishScanner) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in scanner.tokens.indices {
      let token = scanner.tokens[index]
      guard token.kind == .mark, [".", "!", "?", ";", "\u{1}"].contains(token.text) else {
        continue
      }
      if token.text == ".", abbreviations.contains(scanner[index - 1]) { continue }
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<scanner.tokens.count)
    return ranges.filter { !$0.isEmpty }
  }
}
