import Prose

extension EnglishSentence {
  // MARK: What is named nowhere in the sentence

  /// A number of a sentence that only points back: they had been 530 a year earlier, the figure for 2021 was
  /// 221. It says the same of another year, and only a slip of the pen shows of what.
  func recalled(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard !before.isEmpty, number.qualifier == .exact, !number.isSpelt, !number.isExempt,
      Slip.digits(number.value).count > 1, pointsBack(upTo: first),
      let own = timeBehind(number.range.upperBound)
        ?? times(in: characters.lowerBound..<number.range.lowerBound).last,
      // In 2022 it had been 7,105, and the year before that 5,940.
      case let base = times(in: characters.lowerBound..<own.range.lowerBound)
        .last(where: { $0.moment.isOneYear })?.moment ?? scene.moment,
      let moment = own.moment.resolved(from: base), moment.isOneYear
    else { return nil }
    var found: Claim?
    // It had 3,871 students in 2024; in 2022 there were 3,530.
    let told = toldBefore.filter { $0.meaning == .figure && !$0.needsSlip }.map(\.surface)
    let named = Set(surfacesBefore + told)
    let candidates =
      named.isEmpty ? Set(soleSurfacesBefore(of: owner(before: first) ?? .own)) : named
    for surface in candidates.sorted() {
      guard var claim = claim(number, surface) else { continue }
      if isKnown(number, surface, at: moment) { return nil }
      (claim.moment, claim.owner) = (moment, owner(before: first))
      (claim.needsSlip, claim.isNearlySure, claim.hasOwnTime) = (true, true, true)
      (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner) = (true, claim.owner != .foreign)
      let entries = lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
      let others = lexicon.siblings(of: surface)
      guard
        entries.contains(where: {
          Judgement(claim: claim, candidates: [$0], others: others).isSlip
        })
      else { continue }
      if let found, !lexicon.isSame(found.surface, surface) { return nil }
      found = claim
    }
    return found
  }

  /// What the numbers of the sentence before are of, where only one indicator has them: its 546 new homes.
  private func soleSurfacesBefore(of owner: Owner) -> [Int] {
    guard let start = before.first, let end = before.last else { return [] }
    let told = scanner.tokens[start].range.lowerBound..<scanner.tokens[end].range.upperBound
    let first = scanner.numbers.partitioningIndex { $0.range.lowerBound >= told.lowerBound }
    return scanner.numbers[first...].prefix { $0.range.lowerBound < told.upperBound }.prefix(4)
      .compactMap { soleSurface(with: $0, at: nil, of: owner) }
  }

  /// What the sentence before names or holds all words of.
  var surfacesBefore: [Int] {
    let counts = namedWords(in: before)
    let named = counts.keys.sorted().compactMap { surface -> (surface: Int, words: Set<String>)? in
      let content = lexicon.englishNames[surface]?.content ?? []
      return !content.isEmpty && counts[surface] == content.count ? (surface, content) : nil
    }
    // First-year retention at Fort Amery is not that of the whole.
    return named.filter { name in
      !named.contains {
        lexicon.surfaces[$0.surface].namesOwner && name.words.isStrictSubset(of: $0.words)
      }
    }.map(\.surface)
  }

  /// Whether nothing but words that point back leads to a number.
  private func pointsBack(upTo end: Int) -> Bool {
    // A sentence that only points back is short.
    guard end - range.lowerBound < Self.longestPointer else { return false }
    let words = range.prefix { $0 < end }
    return words.contains { Self.standIns.contains(scanner[$0]) }
      && words.allSatisfy { token in
        let position = scanner.tokens[token].range.lowerBound
        return Self.standIns.contains(scanner[token]) || EnglishMovement.isMovement(scanner[token])
          || Self.pointing.contains(scanner[token]) || isDeed(token) || tellsOfYear(token)
          || time(at: position) != nil
          || scanner.numbers[numberIndices].contains { $0.range.contains(position) }
      }
  }

  /// Whether a word says what was done with it: it was raised to, it had peaked.
  private func isDeed(_ token: Int) -> Bool {
    EnglishName.isPast(scanner[token])
      && ["was", "were", "had", "been", "it", "they"].contains(scanner[token - 1])
  }

  /// Whether a word only says what kind of year it was: the lockdown year of 2021.
  private func tellsOfYear(_ token: Int) -> Bool {
    scanner[token - 1] == "the" && scanner[token + 1] == "year"
  }

  private static let longestPointer = 60

  private static let standIns: Set<String> = [
    "it", "they", "there", "this", "that", "these", "those", "figure", "figures", "number",
  ]
  private static let pointing: Set<String> = [
    "the", "for", "of", "in", "at", "a", "an", "and", "but", "only", "still", "just", "even", "had",
    "end", "been", "was", "were", "is", "are", "has", "have", "stood", "came", "to", ",", "then",
    "already", "again", "before", "from", "earlier", "both", "year", "years", "ago", "also",
  ]

  /// The figure of what this sentence and the one before name together: the proportion decided in time was 91.7%
  /// behind 571 planning applications; for routine repairs the figure was 90.8% behind emergency repairs completed in time.
  func pointed(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    let lead = range.lowerBound..<min(first, range.lowerBound + 14)
    guard !before.isEmpty, number.qualifier == .exact, number.base == "%",
      first - range.lowerBound < 14,
      ["was", "is", "at", "reached"].contains(scanner[first - 1]),
      lead.contains(where: { Self.pointers.contains(scanner[$0]) }),
      !owners.contains(where: { $0.owner == .foreign }),
      isClosed(at: scanner.token(from: number.range.upperBound))
    else { return nil }
    func stems(_ tokens: some Sequence<Int>) -> Set<String> {
      Set(tokens.filter { scanner.tokens[$0].kind == .word }.map { EnglishName.stem(scanner[$0]) })
        .subtracting(EnglishName.small)
    }
    let here = stems(lead.filter { !Self.pointers.contains(scanner[$0]) })
    let told = stems(before)
    let surfaces = Set(here.flatMap { lexicon.englishSurfaces[$0] ?? [] }).filter { surface in
      guard let content = lexicon.englishNames[surface]?.content, content.count > 2 else {
        return false
      }
      return content.isSubset(of: here.union(told)) && !content.isSubset(of: told)
        && lexicon.surfaces[surface].entries.allSatisfy { lexicon.entries[$0].unit.base == "%" }
    }
    guard let surface = surfaces.min(), surfaces.allSatisfy({ lexicon.isSame($0, surface) }),
      let claim = claim(number, surface)
    else { return nil }
    return aimed(timed(claim, behind: scanner.token(from: number.range.upperBound)), first)
  }

  private static let pointers: Set<String> = [
    "figure", "proportion", "share", "rate", "percentage", "level",
  ]

  // MARK: What something is a part of

  /// A number that the last one is said to be half or twice of: 39 seconds, less than half of the 82 seconds of
  /// 2022. It is the same in the year behind it.
  func multiple(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    var token = scanner.token(from: number.range.lowerBound) - 1
    while ["the", "of", "its", "their"].contains(scanner[token]) { token -= 1 }
    guard Self.multiples.contains(scanner[token]), !number.base.isEmpty,
      let last = claims.last, !last.needsSlip, last.meaning == .figure,
      last.number.base == number.base, last.moment?.isOneYear == true,
      scanner.numbers[..<index].last?.range == last.number.range,
      let own = timeBehind(number.range.upperBound),
      let moment = own.moment.resolved(from: scene.moment), moment.isOneYear, moment != last.moment
    else { return nil }
    var claim = last
    (claim.number, claim.moment, claim.isFar, claim.hasOwnTime) = (number, moment, false, true)
    return claim
  }

  private static let multiples: Set<String> = [
    "half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "double", "twice", "treble",
    "thrice",
  ]
}
