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
      best = aimed(claim, first).map { ($0, name.words.count) } ?? best
    }
    return best?.claim
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
      while range.contains(end), EnglishWords.auxiliaries.contains(scanner[end]) { end += 1 }
      if end > nouns + split, stand(name.words[split...], at: end) {
        return end + name.words.count - split
      }
    }
    return nil
  }

  /// The token in front of a number and of a total of, some.
  private func lead(_ first: Int) -> Int {
    var token = first - 1
    while ["a", "total", "of", "some", "another", "our", "the"].contains(scanner[token]) {
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
  private func isClosed(at token: Int) -> Bool {
    guard range.contains(token), scanner.tokens[token].kind == .word else { return true }
    return EnglishWords.closers.contains(scanner[token])
      || scanner[token] == "by" && scanner[token + 1] == "our"
      || timeBehind(scanner.tokens[token].range.lowerBound) != nil
  }

  // MARK: Shares

  /// How much of something is so: 64.7% of patients were seen within four hours, of our sites, 31.6% are
  /// in good condition.
  func share(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    guard number.base == "%" else { return nil }
    let first = scanner.token(from: number.range.lowerBound)
    let behind = scanner.token(from: number.range.upperBound)
    var tokens: [Int] = []
    if scanner[behind] == "of" {
      tokens = Array(clause(from: behind + 1))
    } else if scanner[first - 1] == ",",
      let of = (range.lowerBound..<first).last(where: { scanner[$0] == "of" }),
      of == range.lowerBound || scanner.tokens[of - 1].kind == .mark
    {
      tokens = Array(of + 1..<first - 1) + Array(clause(from: behind))
    }
    guard !tokens.isEmpty else { return nil }
    let stems = tokens.map { EnglishName.stem(scanner[$0]) }
    let surfaces = Set(stems.flatMap { lexicon.englishSurfaces[$0] ?? [] }).sorted()
    var best: (claim: Claim, size: Int)?
    for surface in surfaces {
      guard let name = lexicon.englishNames[surface], name.content.count > best?.size ?? 1,
        name.content.isSubset(of: stems), let end = predicate(of: name, tokens, stems),
        let claim = claim(number, surface)
      else { continue }
      best = aimed(timed(claim, behind: end), first).map { ($0, name.content.count) } ?? best
    }
    return best?.claim
  }

  /// The tokens up to the next mark.
  private func clause(from token: Int) -> Range<Int> {
    let end = (token..<max(token, range.upperBound)).first { scanner.tokens[$0].kind == .mark }
    return token..<(end ?? max(token, range.upperBound))
  }

  /// Behind the words that say all of a name and nothing else; nil where they say more or only name a part.
  private func predicate(of name: EnglishName, _ tokens: [Int], _ stems: [String]) -> Int? {
    var missing = name.content
    var hasVerb = false
    var end = 0
    for (token, stem) in zip(tokens, stems) {
      let word = scanner[token]
      if EnglishWords.auxiliaries.contains(word), !missing.isEmpty {
        hasVerb = true
      } else if name.content.contains(stem) {
        missing.remove(stem)
      } else if missing.isEmpty {
        return hasVerb && isClosed(at: token) ? token : nil
      } else if scanner.tokens[token].kind == .word, !EnglishName.small.contains(stem) {
        return nil
      }
      end = token + 1
    }
    return missing.isEmpty && hasVerb ? end : nil
  }

  /// How many of what stands before are something: 4,480 staff, 2,115 of them academic.
  func part(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    let of = scanner.token(from: number.range.upperBound)
    // 4,190 fires, of which 1,430 were deliberate fires.
    let isLed = scanner[first - 2] == "of" && EnglishWords.parts.contains(scanner[first - 1])
    let isOf = scanner[of] == "of" && EnglishWords.parts.contains(scanner[of + 1])
    guard index > 0, isOf || isLed else { return nil }
    var tokens = Array(clause(from: isOf ? of + 2 : of))
    // Joined during the year: what follows says when.
    if let end = tokens.firstIndex(where: {
      ["during", "in", "at", "on", "over"].contains(scanner[$0])
    }) {
      tokens.removeSubrange(end...)
    }
    tokens.removeAll { EnglishWords.auxiliaries.contains(scanner[$0]) }
    let stems = Set(tokens.map { EnglishName.stem(scanner[$0]) }).subtracting(EnglishName.small)
    let whole = scanner.token(from: scanner.numbers[index - 1].range.upperBound)
    let counted = Set(
      (whole..<max(whole, min(whole + 2, of))).map { EnglishName.stem(scanner[$0]) })
    let names = stems.flatMap { lexicon.englishSurfaces[$0] ?? [] }.filter { surface in
      guard let content = lexicon.englishNames[surface]?.content else { return false }
      return stems.isSubset(of: content) && content.isSubset(of: stems.union(counted))
    }
    guard let surface = names.min(), names.allSatisfy({ lexicon.isSame($0, surface) }),
      let claim = claim(number, surface)
    else { return nil }
    return aimed(timed(claim, behind: of), first)
  }

  // MARK: Claims

  func claim(_ number: WrittenNumber, _ surface: Int) -> Claim? {
    let entries = lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
    var bare = number
    if !number.base.isEmpty, !number.isRounded, number.unit.isEmpty,
      !EnglishUnit.isMoney(number.base), number.base != "%"
    {
      bare.base = ""
    }
    guard entries.contains(where: { EnglishUnit.fits(bare, $0) || EnglishUnit.fits(number, $0) })
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    claim.isBare = bare.base.isEmpty
    return claim
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
