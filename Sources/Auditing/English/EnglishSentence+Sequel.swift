import Prose

extension EnglishSentence {
  // MARK: Beside a figure that only one indicator has

  /// A number beside another one that just one indicator of whom the text is about has in its year, whatever the text
  /// calls it: without supply for 34.6 minutes, compared with 39.2 in 2023. Only a slip of the pen, or the figure of
  /// another year or part, shows that it is meant.
  func sequel(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard isTelling(number), !isChange(index), !isOfEarlierLevel(first),
      !owners.contains(where: { $0.owner == .foreign }),
      let owner = Optional(self.owner(before: first) ?? .own), owner != .foreign,
      let (moment, isOwn) = year(of: index)
    else { return nil }
    for other in [index - 1, index + 1] where numberIndices.contains(other) {
      let beside = scanner.numbers[other]
      guard beside.base == number.base, isTelling(beside),
        let year = timeBehind(beside.range.upperBound)?.moment.resolved(from: scene.moment)
          ?? (isOwn ? scene.moment : nil), year.isOneYear, year != moment,
        isOwn || other > index && isCompared(number, with: beside),
        !hasName(between: number, beside),
        let surface = soleSurface(with: beside, at: year, of: owner),
        var claim = claim(number, surface), !isKnown(number, surface, at: moment)
      else { continue }
      (claim.moment, claim.owner, claim.needsSlip, claim.isNearlySure) = (moment, owner, true, true)
      (claim.mayBeOfOtherYear, claim.hasOwnTime) = (true, true)
      claim.mayBeOfOtherOwner = owner != .own
      let entries = lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
        .filter { $0.owner == owner }
      let others = lexicon.siblings(of: surface)
      if entries.contains(where: {
        Judgement(claim: claim, candidates: [$0], others: others).isSlip
      }) {
        return claim
      }
    }
    return nil
  }

  /// Whether a number is only what was reached again: passed their 2019 level of £412,000.
  private func isOfEarlierLevel(_ first: Int) -> Bool {
    scanner[first - 1] == "of"
      && ["level", "figure", "peak", "value", "total", "record", "high", "low"]
        .contains(scanner[first - 2])
  }

  /// Whether a number has digits enough to say of what it is.
  private func isTelling(_ number: WrittenNumber) -> Bool {
    number.qualifier == .exact && !number.isSpelt && !number.isExempt
      && Slip.digits(number.value).count > 2
  }

  /// The year of a number, and whether it stands behind it.
  private func year(of index: Int) -> (Moment, Bool)? {
    let number = scanner.numbers[index]
    if let own = timeBehind(number.range.upperBound)?.moment.resolved(from: scene.moment) {
      return own.isOneYear ? (own, true) : nil
    }
    let topic =
      topic(before: number.range.lowerBound)?.moment.resolved(from: scene.moment)
      ?? (scene.isFar ? nil : scene.moment)
    return topic.flatMap { $0.isOneYear ? ($0, false) : nil }
  }

  /// Whether a number is set against the next one.
  private func isCompared(_ number: WrittenNumber, with other: WrittenNumber) -> Bool {
    let words =
      scanner.token(from: number.range.upperBound)..<scanner.token(from: other.range.lowerBound)
    return words.count < 7
      && words.contains {
        ["against", "compared", "from", "after", "versus"].contains(scanner[$0])
      }
  }

  private func hasName(between left: WrittenNumber, _ right: WrittenNumber) -> Bool {
    let (start, end) =
      left.range.lowerBound < right.range.lowerBound
      ? (left.range.upperBound, right.range.lowerBound)
      : (right.range.upperBound, left.range.lowerBound)
    return names.contains { $0.range.lowerBound >= start && $0.range.lowerBound < end }
  }

  /// The name of the only indicator of somebody that has a figure in a year; in any year where none is said.
  func soleSurface(with number: WrittenNumber, at year: Moment?, of owner: Owner) -> Int? {
    guard isTelling(number) else { return nil }
    let fitting = lexicon.entries.indices.filter { index in
      let entry = lexicon.entries[index]
      guard entry.owner == owner,
        number.base.isEmpty || EnglishUnit.fits(number, entry)
      else { return false }
      var claim = Claim(number: number, surface: 0)
      claim.isBare = number.base.isEmpty
      let years = claim.years(of: entry)
      return year.map(years.contains) ?? !years.isEmpty
    }
    guard fitting.count == 1, let index = fitting.first else { return nil }
    return lexicon.surfaces.indices.first { lexicon.surfaces[$0].exact == [index] }
  }

  // MARK: The former and the latter

  /// The figure of one of two that the sentence before names: capital investment and net debt moved apart; the former
  /// climbed to £118.6 million.
  func formerOrLatter(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard !before.isEmpty,
      let word = (max(range.lowerBound, first - 8)..<max(range.lowerBound, first)).last(where: {
        ["former", "latter"].contains(scanner[$0]) && scanner[$0 - 1] == "the"
      }), isGapSure(word + 1..<first, []),
      case let told = names.filter({ name in
        before.contains(scanner.token(from: name.range.lowerBound))
      }), told.count == 2, isListed(told[0].range, told[1].range),
      case let name = scanner[word] == "former" ? told[0] : told[1], fits(number, name),
      !owners.contains(where: { $0.owner == .foreign })
    else { return nil }
    var claim = Claim(number: number, surface: name.value)
    claim.isBare = number.base.isEmpty
    claim = timed(claim, behind: scanner.token(from: number.range.upperBound))
    claim.owner = owner(before: first)
    return aimed(claim, first)
  }

  // MARK: Of the whole, what a part has

  /// What a part has of the figure that the sentence begins with: of the company's capital investment in 2024, the Vale
  /// received £178.6 million.
  func partOfWhole(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard scanner[range.lowerBound] == "of", let name = nameBefore(number.range.lowerBound),
      case let end = scanner.token(from: name.range.upperBound),
      scanner.token(from: name.range.lowerBound) - range.lowerBound < 5,
      let comma = (end..<min(end + 6, first)).first(where: { scanner[$0] == "," }),
      let part = owners.first(where: { owner in
        let token = scanner.token(from: owner.range.lowerBound)
        if case .known = owner.owner { return token > comma && token < comma + 4 }
        return false
      }), case let verb = scanner.token(from: part.range.upperBound), verb < first,
      first - verb < 4, fits(number, name),
      numberIndices.first(where: {
        scanner.numbers[$0].range.lowerBound >= name.range.upperBound
          && time(at: scanner.numbers[$0].range.lowerBound) == nil
      }) == index, let surface = lexicon.surface(name.value, of: part.owner)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.isBare, claim.owner) = (number.base.isEmpty, part.owner)
    let own = times(in: name.range.upperBound..<number.range.lowerBound).last
    claim.moment = own?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = own == nil && scene.isFar
    return aimed(claim, first)
  }

  // MARK: A clause of its own for the number

  /// Whether the number stands in a clause that only takes the name up: parking income did not get back to where it had
  /// been: it was €6.59 million.
  func isTakenUp(in gap: Range<Int>) -> Bool {
    guard
      let mark = gap.last(where: { token in
        [":", ",", "–", "—"].contains(scanner[token])
          && ["it", "they", "there"].contains(scanner[token + 1])
          && ["was", "were", "came", "stood", "reached", "numbered"].contains(scanner[token + 2])
      }), mark + 2 < gap.upperBound, mark - gap.lowerBound < 16,
      isGapSure(mark + 2..<gap.upperBound, [])
    else { return false }
    return (gap.lowerBound..<mark).allSatisfy { token in
      let piece = scanner.tokens[token]
      return piece.kind == .word && !isForeign(piece.range.lowerBound)
        && !names.contains { $0.range.contains(piece.range.lowerBound) }
    }
  }
}
