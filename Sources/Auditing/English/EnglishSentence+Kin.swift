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
    // What somebody else is called in a heading says little against a slip of the pen.
    let isOther = scene.owner == .foreign && scene.headedOwner?.owner != .foreign
    guard !owners.contains(where: { $0.owner == .foreign }),
      owner(before: first) != .foreign || !isOther
    else { return nil }
    let hasUnit =
      !["", "%", "person"].contains(number.base) && !EnglishUnit.isMoney(number.base)
    let around =
      namesAround(first, isFar: hasUnit) + (lexicon.soleSurface(of: number.base).map { [$0] } ?? [])
    var found: Claim?
    let isDated = number.base == "%" || timeBehind(number.range.upperBound) != nil
    let isLong = Slip.digits(number.value).count > (isDated ? 2 : 3)
    let year = isLong ? certainYear(of: number) : nil
    if isLong, year == nil, let far = farSlip(number, first, around) { return far }
    let part = owner(before: first)
    guard !around.contains(where: { isKnown(number, $0, at: year, of: part) }) else { return nil }
    for surface in around where !countsOthers(number, surface) {
      guard let claim = slip(number, surface, first, year: year) else { continue }
      // Two names that may be meant are none.
      if let found, !lexicon.isSame(found.surface, surface) { return nil }
      found = claim
    }
    return found
  }

  /// The figure of another year where the year stands in a paragraph before: it counts only where the whole article
  /// is about that year.
  private func farSlip(_ number: WrittenNumber, _ first: Int, _ around: [Int]) -> Claim? {
    guard scene.isFar, let year = scene.moment, year.isOneYear, times(in: characters).isEmpty,
      !around.contains(where: { isKnown(number, $0, at: year) })
    else { return nil }
    let claims = around.filter { !countsOthers(number, $0) }
      .compactMap { slip(number, $0, first, year: year) }.filter {
        $0.moment == year && $0.mayBeOfOtherYear
      }
    guard let claim = claims.first,
      claims.allSatisfy({ lexicon.isSame($0.surface, claim.surface) })
    else { return nil }
    var far = claim
    far.isFar = true
    return far
  }

  /// Whether something is counted that a name measures: 7,150 households for tonnes of household waste.
  private func countsOthers(_ number: WrittenNumber, _ surface: Int) -> Bool {
    let next = scanner.token(from: number.range.upperBound)
    guard range.contains(next), scanner.tokens[next].kind == .word,
      !EnglishWords.followers.contains(scanner[next])
    else { return false }
    // 198 buses are no slip for 19.8 million bus journeys.
    if number.unit.isEmpty, number.value.magnitude < 1_000, scanner[next].hasSuffix("s"),
      !EnglishUnits.isMeasure(number.base), !EnglishUnit.isMoney(number.base), number.base != "%",
      !isNoun(scanner[next], of: surface)
    {
      return true
    }
    return number.base.isEmpty
      && lexicon.surfaces[surface].entries.allSatisfy {
        EnglishUnits.isMeasure(lexicon.entries[$0].unit.base)
      }
  }

  /// Whether a word may be what a name counts: as it stands in the name, or what that ends with.
  private func isNoun(_ word: String, of surface: Int) -> Bool {
    let stem = EnglishName.stem(word)
    return lexicon.surfaces[surface].entries.contains { index in
      let indicator = lexicon.entries[index].named
      let units = indicator.unit.lowercased().split(separator: " ").map(String.init)
      return units.contains { EnglishName.stem($0) == stem }
        || indicator.names.contains { name in
          let words = name.lowercased().split(separator: " ").map(String.init)
          return words.contains(word) || words.last.map(EnglishName.stem) == stem
        }
    }
  }

  /// Whether a number is a figure of some year, or of a certain one, as it stands.
  ///
  /// - Parameter owner: a part that alone may be meant; nil for anybody.
  func isKnown(
    _ number: WrittenNumber, _ surface: Int, at year: Moment? = nil, of owner: Owner? = nil
  ) -> Bool {
    guard let claim = claim(number, surface) else { return false }
    return lexicon.surfaces[surface].entries.contains { index in
      if case .known? = owner, lexicon.entries[index].owner != owner { return false }
      if Slip.mayBe(number, lexicon.entries[index]) { return false }
      let comparison = Comparison(claim: claim, entry: lexicon.entries[index])
      return lexicon.entries[index].known.contains { known in
        comparison.agrees(known) && (year == nil || Moment(oneYear: known.period) == year)
      }
    }
  }

  /// The year of a number where nothing else can be meant: the one behind it, the only one of its sentence, or that
  /// of the heading; nil where words around compare it with something else.
  private func certainYear(of number: WrittenNumber) -> Moment? {
    let first = scanner.token(from: number.range.lowerBound)
    // Taught by 238 academic staff, brought in by 1,754 vessels.
    let done = Self.particles.contains(scanner[first - 2]) ? first - 3 : first - 2
    let isDone = scanner[first - 1] == "by" && EnglishName.isPast(scanner[done])
    // What stands in front of the participle is another clause: 65.3% of the total, brought in by.
    let end = isDone ? range.lowerBound : first
    let clause = (max(range.lowerBound, first - 12)..<max(range.lowerBound, end)).reversed()
      .prefix { ![";", ":", "("].contains(scanner[$0]) }
    let behind = scanner.token(from: number.range.upperBound)
    let tail = behind..<max(behind, min(range.upperBound, behind + 3))
    guard
      !(Array(clause) + Array(tail)).contains(where: { token in
        Self.compared.contains(scanner[token])
          && !(scanner[token] == "average" && lexicon.book.isAveraged(scanner[token + 1]))
      })
    else { return nil }
    let own = times(in: characters)
    let reach = number.range.upperBound..<number.range.upperBound + 80
    let near = times(in: reach).first { time in
      time.range.lowerBound >= number.range.upperBound
        && (behind..<scanner.token(from: time.range.lowerBound)).count < 6
        && (behind..<scanner.token(from: time.range.lowerBound)).allSatisfy {
          scanner.tokens[$0].kind == .word
        }
    }
    let leading = times(in: characters.lowerBound..<number.range.lowerBound).last
    let moment =
      own.isEmpty
      ? (scene.isFar ? nil : scene.moment)
      : (near ?? leading.flatMap { $0.isAside ? nil : $0 })?.moment.resolved(from: scene.moment)
    return moment?.isOneYear == true ? moment : nil
  }

  /// A claim that only a slip makes sure, with the year that is certain: what stands there then may be the figure of
  /// another year or of somebody else.
  func dated(_ claim: Claim) -> Claim {
    guard claim.number.qualifier == .exact, !claim.number.isSpelt,
      let year = certainYear(of: claim.number)
    else { return claim }
    var claim = claim
    (claim.moment, claim.isFar) = (year, false)
    (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner) = (true, true)
    return claim
  }

  private static let compared: Set<String> = [
    "than", "from", "against", "compared", "versus", "previous", "earlier", "before", "had",
    "target", "most", "least", "highest", "lowest", "record", "average", "per", "by", "since",
    "formerly", "once", "below", "above", "of", "each", "every", "plan", "planned", "next",
  ]

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
      return counts[surface] == content.count || isCounted(surface, first)
        || content.count > 2 && counts[surface] == content.count - 1
    }
  }

  /// Whether a number counts what a name says was done with: 827 certificates, for Certificates awarded.
  private func isCounted(_ surface: Int, _ first: Int) -> Bool {
    guard let name = lexicon.englishNames[surface], let done = name.done,
      done == name.words.count - 1,
      case let noun = first + 1, range.contains(noun), isClosed(at: noun + done)
    else { return false }
    return name.words.prefix(done).enumerated().allSatisfy {
      EnglishName.stem(scanner[noun + $0.offset]) == $0.element
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

  private func slip(
    _ number: WrittenNumber, _ surface: Int, _ first: Int, year: Moment?
  ) -> Claim? {
    guard var claim = claim(number, surface), let name = lexicon.englishNames[surface] else {
      return nil
    }
    claim = timed(claim, behind: scanner.token(from: number.range.upperBound))
    claim.needsSlip = true
    if claim.owner == .foreign { claim.owner = nil }
    // A name of several words, with its unit and its year, leaves hardly anything else.
    claim.isNearlySure =
      name.content.count > 1
      && (!number.base.isEmpty || timeBehind(number.range.upperBound) != nil)
      && claim.moment?.isOneYear == true
      && !claim.isFar
    guard var aimed = aimed(claim, first), aimed.meaning == .figure else { return nil }
    let entries = lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
    let others = lexicon.siblings(of: surface)
    func isSlip() -> Bool {
      entries.contains { Judgement(claim: aimed, candidates: [$0], others: others).isSlip }
    }
    if let year {
      let own = aimed
      (aimed.moment, aimed.isFar, aimed.mayBeOfOtherYear) = (year, false, true)
      // Achievement at Millhaven: whose it is stands in the name.
      aimed.mayBeOfOtherOwner = lexicon.surfaces[surface].namesOwner
      if isSlip() { return aimed }
      aimed = own
    }
    if isSlip() { return aimed }
    (aimed.isNearlySure, aimed.isAnyTime) = (false, true)
    return isSlip() ? aimed : nil
  }
}
