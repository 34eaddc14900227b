import Content
import Diagnostics
import Indicators
import Prose

extension MovementCheck {
  /// English sentences that say of the growth in the tables that it went the other way by just as much: livestock
  /// output grew by 19.8%, where the data say −19.8%.
  ///
  /// Behind “by” a number is read as a difference and held against no figure. One of the very same size that is
  /// told of the same thing is no other difference.
  mutating func checkGrowth(in numbers: [WrittenNumber]) {
    let percents = numbers.filter { $0.base == "%" && !$0.isNegative && !$0.isExempt }
    guard !percents.isEmpty else { return }
    let tokens = EnglishToken.tokens(of: passage)
    for number in percents {
      let index = tokens.partitioningIndex { $0.range.lowerBound >= number.range.lowerBound }
      guard let word = EnglishMovement.word(tokens, before: index),
        passage.text(word.range).lowercased().split(separator: " ").contains("by"),
        !EnglishMovement.isSlowing(passage.text(word.range)),
        let (entry, known) = contradicted(number, by: word, tokens, at: index),
        let name = known.reference
      else { continue }
      let movement = Movement(range: word.range, isDown: word.isDown)
      let bytes = passage.bytes(number.range)
      add(
        .contradictingSign(
          passage.text(word.range), String(file[bytes.clamped(to: 0..<file.count)]), known, entry,
          right: right(
            movement, at: number.range, "{{\(name):amount}}", isDown: !word.isDown),
          isWordRight: false,
          at: place(of: word.range.lowerBound..<number.range.upperBound)),
        at: bytes.lowerBound)
    }
  }

  /// Whether a passage has a percentage: 19.8%, 19.8 per cent.
  static func hasPercent(_ passage: Passage) -> Bool {
    passage.units.contains(0x25)
      || passage.units.indices.contains { passage.units[$0...].starts(with: cent) }
  }

  private static let cent = Passage.units(of: "cent")

  /// The figure of growth that has the size of a number and the other sign, if the clause names what grew and
  /// the sentence no other year.
  private func contradicted(
    _ number: WrittenNumber, by word: (range: Range<Int>, isDown: Bool), _ tokens: [EnglishToken],
    at index: Int
  ) -> (IndicatorLexicon.Entry, IndicatorLexicon.Known)? {
    let verb = tokens.partitioningIndex { $0.range.lowerBound >= word.range.lowerBound }
    let clause = tokens[..<verb].reversed().prefix {
      !Self.dividing.contains($0.text) && $0.kind != .mark
    }
    guard !clause.prefix(3).contains(where: { EnglishMovement.denials.contains($0.text) }) else {
      return nil
    }
    let stems = Set(clause.map { EnglishName.stem($0.text) })
    let years = years(in: tokens, around: index)
    var found: (IndicatorLexicon.Entry, IndicatorLexicon.Known)?
    for entry in lexicon.entries where entry.series.entity == nil && entry.hasFigures {
      guard entry.isGrowth, names(entry, stems) else { continue }
      for known in entry.known where !known.isTarget {
        guard known.value.magnitude == number.value.magnitude,
          years.isEmpty || years.contains(String(known.period.lastYear))
        else { continue }
        // In one of several years it was so.
        if known.value.isNegative == word.isDown { return nil }
        if found == nil { found = (entry, known) }
      }
    }
    return found
  }

  private static let dividing: Set<String> = ["while", "whereas", "but", "than", "as"]

  /// Whether all words of what grew stand in a clause.
  private func names(_ entry: IndicatorLexicon.Entry, _ stems: Set<String>) -> Bool {
    entry.named.names.contains { name in
      let words = EnglishMovement.grown(in: name).map { Set($0.map(EnglishName.stem)) } ?? []
      let content = words.subtracting(EnglishName.small)
      return !content.isEmpty && content.isSubset(of: stems)
    }
  }

  /// The years that the sentence around a token names.
  private func years(in tokens: [EnglishToken], around index: Int) -> Set<String> {
    func ends(_ token: EnglishToken) -> Bool { [".", "!", "?", ";", "\u{1}"].contains(token.text) }
    let before = tokens[..<index].reversed().prefix { !ends($0) }
    let behind = tokens[index...].prefix { !ends($0) }
    return Set(
      (Array(before) + behind).filter {
        $0.kind == .digits && $0.text.count == 4 && "12".contains($0.text.prefix(1))
      }.map(\.text))
  }
}
