import Prose

extension EnglishSentence {
  // MARK: Slips beside scattered words

  /// A number whose sentence holds the words of a name, however they stand: the Moorbus carried 54,250
  /// passengers. Only a slip of the pen shows that the name's own figure is meant.
  func kin(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    guard number.qualifier == .exact, !number.isSpelt, !number.isExempt, !isChange(index),
      Slip.digits(number.value).count > 1
    else { return nil }
    let first = scanner.token(from: number.range.lowerBound)
    guard owner(before: first) != .foreign, !owners.contains(where: { $0.owner == .foreign })
    else { return nil }
    let hasUnit =
      !["", "%", "person"].contains(number.base) && !EnglishUnit.isMoney(number.base)
    let around =
      namesAround(first, isFar: hasUnit) + (lexicon.soleSurface(of: number.base).map { [$0] } ?? [])
    var found: Claim?
    guard !around.contains(where: { isKnown(number, $0) }) else { return nil }
    for surface in around {
      guard let claim = slip(number, surface, first) else { continue }
      // Two names that may be meant are none.
      if let found, !lexicon.isSame(found.surface, surface) { return nil }
      found = claim
    }
    return found
  }

  /// Whether a number is a figure of some year as it stands.
  func isKnown(_ number: WrittenNumber, _ surface: Int) -> Bool {
    guard let claim = claim(number, surface) else { return false }
    return lexicon.surfaces[surface].entries.contains { index in
      let comparison = Comparison(claim: claim, entry: lexicon.entries[index])
      return lexicon.entries[index].known.contains { comparison.agrees($0) }
    }
  }

  /// The names that a sentence holds all words of, or nearly all of many, with the number near them.
  ///
  /// - Parameter least: how many of the words suffice; nil for all.
  func namesAround(_ first: Int, atLeast least: Int? = nil, isFar: Bool = false) -> [Int] {
    // A unit of its own goes with what the sentence before was about as well.
    let from = isFar ? max(0, first - 26) : max(range.lowerBound, first - 14)
    let near = from..<min(range.upperBound, first + 15)
    let counts = namedWords(in: near)
    return counts.keys.sorted().filter { surface in
      let content = lexicon.englishNames[surface]?.content ?? []
      if let least { return counts[surface, default: 0] >= least }
      return counts[surface] == content.count
        || content.count > 2 && counts[surface] == content.count - 1
    }
  }

  /// How many words of names some tokens hold.
  func namedWords(in tokens: Range<Int>) -> [Int: Int] {
    let stems = Set(
      tokens.filter { scanner.tokens[$0].kind == .word }.map { EnglishName.stem(scanner[$0]) })
    var counts: [Int: Int] = [:]
    for stem in stems {
      for surface in lexicon.englishSurfaces[stem] ?? [] { counts[surface, default: 0] += 1 }
    }
    return counts
  }

  private func slip(_ number: WrittenNumber, _ surface: Int, _ first: Int) -> Claim? {
    guard var claim = claim(number, surface), let name = lexicon.englishNames[surface] else {
      return nil
    }
    claim = timed(claim, behind: scanner.token(from: number.range.upperBound))
    claim.needsSlip = true
    // A name of several words, with its unit and its year, leaves hardly anything else.
    claim.isNearlySure =
      name.content.count > 1
      && (!number.base.isEmpty || timeBehind(number.range.upperBound) != nil)
      && claim.moment?.isOneYear == true
      && !claim.isFar
    guard var aimed = aimed(claim, first), aimed.meaning == .figure else { return nil }
    let entries = lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
    func isSlip() -> Bool {
      entries.contains { Judgement(claim: aimed, candidates: [$0]).isSlip }
    }
    if isSlip() { return aimed }
    (aimed.isNearlySure, aimed.isAnyTime) = (false, true)
    return isSlip() ? aimed : nil
  }
}
