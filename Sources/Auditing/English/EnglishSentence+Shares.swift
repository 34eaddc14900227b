extension EnglishSentence {
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
    if let claim = madeUp(index, first: first, of: behind) { return claim }
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

  /// Women now make up 10.1% of firefighters, for the share of women firefighters.
  private func madeUp(_ index: Int, first: Int, of: Int) -> Claim? {
    let number = scanner.numbers[index]
    guard scanner[of] == "of", ["up", "for"].contains(scanner[first - 1]),
      ["make", "makes", "made", "account", "accounts", "accounted"].contains(scanner[first - 2])
    else { return nil }
    let subject = (max(range.lowerBound, first - 26)..<first - 2).reversed()
      .prefix { scanner.tokens[$0].kind == .word }
    let behind = clause(from: of + 1).prefix { !EnglishWords.closers.contains(scanner[$0]) }
    let stems = Set((Array(subject) + Array(behind)).map { EnglishName.stem(scanner[$0]) })
      .subtracting(EnglishName.small)
    let surfaces = stems.flatMap { lexicon.englishSurfaces[$0] ?? [] }.filter { surface in
      let content = lexicon.englishNames[surface]?.content ?? []
      return content.count > 1 && content.isSubset(of: stems)
    }
    guard let surface = surfaces.min(), surfaces.allSatisfy({ lexicon.isSame($0, surface) }),
      let claim = claim(number, surface)
    else { return nil }
    return aimed(timed(claim, behind: of), first)
  }

  /// The tokens up to the next mark.
  private func clause(from token: Int) -> Range<Int> {
    let far = max(token, min(range.upperBound, token + 2 * Self.farthest))
    return token..<((token..<far).first { scanner.tokens[$0].kind == .mark } ?? far)
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
    // Has gained 10,500 residents, 7,100 of them aged 65 and over: a part of what changed.
    let last = scanner.token(from: scanner.numbers[index - 1].range.lowerBound)
    if EnglishWords.gaining.contains(scanner[last - 1]) { return nil }
    let all = Array(clause(from: isOf ? of + 2 : of))
    if let claim = part(index, first: first, of: of, all) { return claim }
    // Joined during the year: what follows says when.
    guard
      let end = all.firstIndex(where: {
        ["during", "in", "at", "on", "over"].contains(scanner[$0])
      })
    else { return nil }
    return part(index, first: first, of: of, Array(all[..<end]))
  }

  private func part(_ index: Int, first: Int, of: Int, _ tokens: [Int]) -> Claim? {
    let number = scanner.numbers[index]
    let tokens = tokens.filter { !EnglishWords.auxiliaries.contains(scanner[$0]) }
    let stems = Set(tokens.map { EnglishName.stem(scanner[$0]) }).subtracting(EnglishName.small)
    let whole = scanner.token(from: scanner.numbers[index - 1].range.upperBound)
    let counted = Set(
      (whole..<max(whole, min(whole + 2, of))).map { EnglishName.stem(scanner[$0]) })
    // 2,934 miles of road, of which 318 are A roads: some of what was counted.
    let near = (whole..<max(whole, min(whole + 4, of))).map { EnglishName.stem(scanner[$0]) }
    if stems.isSubset(of: near) { return nil }
    // Three stations opened, so that there are now 57, of which 51 are step-free.
    let said = Set(
      (max(range.lowerBound, first - 2 * Self.farthest)..<max(range.lowerBound, first)).map {
        EnglishName.stem(scanner[$0])
      })
    let names = stems.flatMap { lexicon.englishSurfaces[$0] ?? [] }.filter { surface in
      guard let content = lexicon.englishNames[surface]?.content,
        !claims.contains(where: { lexicon.isSame($0.surface, surface) })
      else { return false }
      return stems.isSubset(of: content) && content.isSubset(of: stems.union(counted))
        || stems.isSubset(of: content) && content.isSubset(of: stems.union(said))
    }
    guard let surface = names.min(), names.allSatisfy({ lexicon.isSame($0, surface) }),
      var claim = claim(number, surface)
    else { return nil }
    // 235 professors, 26% of them are women, where only the share of all women is known.
    if number.base == "%", lexicon.englishNames[surface]?.content.isSubset(of: stems) == true {
      (claim.needsSlip, claim.isNearlySure) = (true, true)
    }
    return aimed(timed(claim, behind: of), first)
  }
}
