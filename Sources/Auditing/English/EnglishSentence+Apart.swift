import Prose

extension EnglishSentence {
  // MARK: Names that are taken apart

  /// What was done with how many: published 4,720 papers, 74,900 trees were planted.
  func done(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    var nouns = scanner.token(from: number.range.upperBound)
    let unit = scanner.unitLength(nouns)
    if unit > 0 || number.base == "%", scanner[nouns + unit] == "of" { nouns += unit + 1 }
    guard range.contains(nouns), scanner.tokens[nouns].kind == .word else { return nil }
    var best: (claim: Claim, length: Int)?
    for surface in lexicon.englishSurfaces[EnglishName.stem(scanner[nouns])] ?? [] {
      guard let name = lexicon.englishNames[surface], name.words.count > best?.length ?? 0,
        let end = made(name, first: first, nouns: nouns) ?? state(name, nouns: nouns),
        var claim = claim(number, surface)
      else { continue }
      claim.needsSlip = !isClosed(at: end)
      claim.isNearlySure = true
      claim = timed(claim, behind: end)
      // Since 2019 we have restored 921 hectares: the years are added up.
      if case .since = claim.moment { claim.isSum = true }
      best = aimed(claim, first).map { ($0, name.words.count) } ?? best
    }
    return best?.claim ?? employed(number, first: first, nouns: nouns)
  }

  /// What was done with as many as the unit counts: employed 159 people, for Staff employed in people.
  private func employed(_ number: WrittenNumber, first: Int, nouns: Int) -> Claim? {
    let verb = lead(first)
    let isDated = scanner[nouns + 1] == "at" && scanner[nouns + 3] == "end"
    guard range.contains(verb), scanner.unitLength(nouns) == 1,
      isClosed(at: nouns + 1) || isDated, isOwnSubject(before: verb)
    else { return nil }
    let did = EnglishName.stem(scanner[verb])
    let surfaces = lexicon.englishNames.values.filter { name in
      let isDone = name.words.count == 2 && name.done.map { name.words[$0] } == did
      return (isDone || did == "employ" && name.isStaff)
        && lexicon.surfaces[name.surface].entries.allSatisfy {
          lexicon.entries[$0].unit.base == EnglishScanner.singular(scanner[nouns])
        }
    }.map(\.surface).sorted()
    guard let surface = surfaces.first, surfaces.allSatisfy({ lexicon.isSame($0, surface) }),
      var claim = claim(number, surface)
    else { return nil }
    claim.isNearlySure = true
    return aimed(timed(claim, behind: nouns + 1), first)
  }

  /// What somebody of whom a name tells has: the Castle Museum counted 80,700 visits, for Visits to the Castle Museum.
  func held(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    var verb = lead(first)
    // Gave out, took in.
    if Self.particles.contains(scanner[verb]) { verb -= 1 }
    guard range.contains(verb) else { return nil }
    let isKnown = EnglishWords.verbs.contains(scanner[verb]) && verb == lead(first)
    guard isKnown || EnglishName.isPast(scanner[verb]) || isVerbOfPart(verb) else { return nil }
    let subject = Set(
      range.prefix { $0 < subjectEnd(before: verb) }.reversed()
        .prefix { scanner.tokens[$0].kind == .word && !EnglishWords.closers.contains(scanner[$0]) }
        .map { EnglishName.stem(scanner[$0]) }
    ).subtracting(EnglishName.small)
    var nouns = scanner.token(from: number.range.upperBound)
    let unit = scanner.unitLength(nouns)
    if unit > 0, scanner[nouns + unit] == "of" { nouns += unit + 1 }
    guard !subject.isEmpty, range.contains(nouns), scanner.tokens[nouns].kind == .word else {
      return nil
    }
    for surface in lexicon.englishSurfaces[EnglishName.stem(scanner[nouns])] ?? [] {
      guard let name = lexicon.englishNames[surface], subject.isSubset(of: name.content) else {
        continue
      }
      let counted = name.content.subtracting(subject)
      let end = nouns + counted.count
      guard !counted.isEmpty, range.upperBound >= end,
        Set((nouns..<end).map { EnglishName.stem(scanner[$0]) }) == counted, isClosed(at: end),
        var claim = claim(number, surface)
      else { continue }
      claim = timed(claim, behind: end)
      claim.owner = lexicon.surfaces[surface].entries.first.map { lexicon.entries[$0].owner }
      // What is done with them need not be done with all: the Harbour depot gave out 18,425 parcels.
      if !isKnown {
        (claim.needsSlip, claim.isNearlySure) = (true, true)
        let isDated = claim.moment?.isOneYear == true && !claim.isFar
        (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner) = (isDated, isDated)
      }
      return aimed(claim, first)
    }
    return nil
  }

  /// Whether a word stands directly behind the name of a part, and so says what that does: the Gardens grow.
  private func isVerbOfPart(_ token: Int) -> Bool {
    guard scanner.tokens[token].kind == .word, !EnglishWords.closers.contains(scanner[token]),
      range.contains(token - 1),
      let owner = owner(at: scanner.tokens[token - 1].range.lowerBound), case .known = owner.owner
    else { return false }
    return !owner.isAside && scanner.token(from: owner.range.upperBound) == token
  }

  static let particles: Set<String> = ["out", "up", "in", "over", "off", "away", "through"]

  /// Where the subject of a verb ends: in front of the commas that tell more of it.
  private func subjectEnd(before verb: Int) -> Int {
    guard scanner[verb - 1] == ",",
      let open = (range.lowerBound..<verb - 1).last(where: { scanner[$0] == "," }),
      ["which", "who", "whose", "where"].contains(scanner[open + 1])
    else { return verb }
    return open
  }

  /// Behind the words of a name whose verb stands in front of the number: published 4,720 papers.
  private func made(_ name: EnglishName, first: Int, nouns: Int) -> Int? {
    let verb = lead(first)
    guard let done = name.done, range.contains(verb),
      EnglishName.stem(scanner[verb]) == name.words[done], isOwnSubject(before: verb),
      stand(name.words[..<done], at: nouns), stand(name.words[(done + 1)...], at: nouns + done)
    else { return nil }
    return nouns + name.words.count - 1
  }

  /// Behind the words of a name with a verb among them: 74,900 trees were planted, 97 locks are in use.
  private func state(_ name: EnglishName, nouns: Int) -> Int? {
    for split in name.words.indices.dropFirst() where stand(name.words[..<split], at: nouns) {
      var end = nouns + split
      // 268 kitchens and 176 bathrooms were replaced.
      if name.done == split, scanner[end] == "and", range.contains(end + 2),
        scanner.tokens[end + 1].kind == .digits
      {
        end += 3
      }
      while range.contains(end), EnglishWords.auxiliaries.contains(scanner[end]) { end += 1 }
      if end > nouns + split, stand(name.words[split...], at: end) {
        return end + name.words.count - split
      }
    }
    return nil
  }

  private static let quantifying: Set<String> = [
    "a", "total", "of", "some", "another", "our", "the", "only", "just", "altogether",
  ]

  /// The token in front of a number and of a total of, some.
  private func lead(_ first: Int) -> Int {
    var token = first - 1
    while Self.quantifying.contains(scanner[token]) {
      token -= 1
    }
    return token
  }

  private func stand(_ words: ArraySlice<String>, at token: Int) -> Bool {
    words.enumerated().allSatisfy {
      range.contains(token + $0) && EnglishName.stem(scanner[token + $0]) == $1
    }
  }

  /// Whether nothing behind some words makes them mean less.
  func isClosed(at token: Int) -> Bool {
    guard range.contains(token), scanner.tokens[token].kind == .word else { return true }
    return EnglishWords.closers.contains(scanner[token])
      || scanner[token] == "by" && scanner[token + 1] == "our"
      || timeBehind(scanner.tokens[token].range.lowerBound) != nil
  }

  // MARK: Claims

  func claim(_ number: WrittenNumber, _ surface: Int) -> Claim? {
    let entries = lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
    var bare = number
    let isMistaken = entries.contains { Slip.mayBe(number, $0) }
    if !isMistaken, !number.base.isEmpty, !number.isRounded, number.unit.isEmpty,
      !EnglishUnit.isMoney(number.base), number.base != "%", !isScaled(number, in: entries),
      !isOtherMeasure(number, in: entries)
    {
      bare.base = ""
    }
    guard
      isMistaken
        || entries.contains(where: { EnglishUnit.fits(bare, $0) || EnglishUnit.fits(number, $0) })
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    claim.isBare = bare.base.isEmpty
    return claim
  }

  /// Whether a number has a measure behind it that the tables count in thousands: 2,054 litres of thousand litres.
  func isScaled(_ number: WrittenNumber, in entries: [IndicatorLexicon.Entry]) -> Bool {
    EnglishUnits.isMeasure(number.base)
      && entries.allSatisfy {
        EnglishUnit.isSame(number.base, $0.unit.base) && $0.unit.scale != 1
      }
  }

  /// Whether a number has a measure behind it where the tables have another one: 1.341 TWh of GWh.
  private func isOtherMeasure(
    _ number: WrittenNumber, in entries: [IndicatorLexicon.Entry]
  ) -> Bool {
    EnglishUnits.isMeasure(number.base)
      && entries.allSatisfy {
        EnglishUnits.isMeasure($0.unit.base) && !EnglishUnit.isSame(number.base, $0.unit.base)
      }
  }

  /// The claim with the time that stands behind its words, else with that of the sentence.
  func timed(_ claim: Claim, behind token: Int) -> Claim {
    var claim = claim
    let start = claim.number.range.lowerBound
    let position =
      scanner.tokens.indices.contains(token)
      ? scanner.tokens[token].range.lowerBound : characters.upperBound
    if let own = timeBehind(position) ?? topic(before: start) {
      claim.moment = own.moment.resolved(from: scene.moment)
    } else {
      (claim.moment, claim.isFar) = (scene.moment, scene.isFar)
    }
    claim.owner = owner(before: scanner.token(from: start))
    return claim
  }
}
