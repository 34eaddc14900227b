import Prose

extension EnglishSentence {
  // MARK: What a part of the institution has

  /// How much of the figure in front belongs to a part: 412 volunteers, of whom 236 were at the Millbrook depot and
  /// 176 at the Harbour depot.
  func placedPart(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard let whole = claims.last, whole.meaning == .figure,
      !whole.needsSlip || isKnown(whole.number, whole.surface),
      number.base.isEmpty || number.base == whole.number.base,
      number.qualifier == whole.number.qualifier, opensPart(before: first, of: whole, index),
      let owner = ownerBehind(number.range.upperBound), owner != whole.owner,
      let surface = surface(whole, of: owner)
    else { return nil }
    var claim = whole
    (claim.number, claim.surface, claim.owner) = (number, surface, owner)
    (claim.isBare, claim.needsSlip) = (number.base.isEmpty, false)
    return aimed(claim, first)
  }

  /// How many of what a sentence counts a part has: 5,245 full-time students; 3,186 of the full-time students were at the Quayside
  /// campus.
  func placedOf(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let of = scanner.token(from: number.range.upperBound)
    guard scanner[of] == "of", number.base.isEmpty, number.qualifier == .exact,
      case let next = names.partitioningIndex(where: {
        $0.range.lowerBound >= number.range.upperBound
      }), next < names.count, case let name = names[next],
      case let first = scanner.token(from: name.range.lowerBound),
      (of + 1..<max(of + 1, first)).allSatisfy({
        ["the", "our", "all", "these", "its"].contains(scanner[$0])
      }), first - of < 4, case let verb = scanner.token(from: name.range.upperBound),
      ["were", "are", "was"].contains(scanner[verb]) || EnglishName.isPast(scanner[verb]),
      let owner = ownerBehind(name.range.upperBound), fits(number, name),
      let surface = surface(Claim(number: number, surface: name.value), of: owner)
    else { return nil }
    var claim = timed(Claim(number: number, surface: surface), behind: verb)
    (claim.isBare, claim.owner) = (true, owner)
    return aimed(claim, scanner.token(from: number.range.lowerBound))
  }

  /// What each of several parts has, where they stand behind the numbers: bed days lost were 13,420 in Hallin and 6,740
  /// in Strathend; the count was 2,450 at Marlin Point, which goes back to the sentence before.
  func apportioned(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    guard number.qualifier == .exact, let owner = ownerBehind(number.range.upperBound),
      isBesideAnotherPart(index)
    else { return nil }
    let first = scanner.token(from: number.range.lowerBound)
    let name = nameBefore(number.range.lowerBound)
    // 186 academic staff worked at Ashdown and 365 at Quayside.
    let counted = [index, index - 1].lazy.filter(numberIndices.contains).compactMap(name(behind:))
    // Of the 31 that joined them, 14 went to Millfield: parts of another number.
    let isOfOther = scanner[range.lowerBound] == "of"
    let own = (name ?? counted.first).map { lexicon.surface($0.value, heldBy: owner) }
    let told = isOfOther ? [] : surfacesBefore
    let surfaces = Set(own.map { [$0] } ?? told.map { lexicon.surface($0, of: owner) })
    guard case let known = surfaces.compactMap({ $0 }), known.count == 1, let surface = known.first,
      lexicon.surfaces[surface].entries.contains(where: {
        EnglishUnit.fits(number, lexicon.entries[$0]) || number.base.isEmpty
      })
    else { return nil }
    // 431 apprentices at Millgate and 140 at Quayside: the name is counted itself.
    let isCounted =
      numberIndices.contains(index - 1) && self.name(behind: index - 1)?.range == name?.range
    if let name, !isCounted, !isLeadSure(name) { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.isBare, claim.owner) = (number.base.isEmpty, owner)
    let topic = topic(before: number.range.lowerBound)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    return aimed(claim, first)
  }

  /// One of several parts that stand in front of their numbers behind a colon: by line, fare revenue was as follows: Cape Line
  /// $65.2 million, Gulf Line $61.6 million.
  func itemised(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard number.qualifier == .exact, let owner = partInFront(of: index),
      [index - 1, index + 1].contains(where: {
        numberIndices.contains($0) && partInFront(of: $0).map { $0 != owner } == true
          && scanner.numbers[$0].base == number.base
      }), let colon = (range.lowerBound..<first).last(where: { scanner[$0] == ":" }),
      case let end = scanner.tokens[colon].range.lowerBound,
      let name = names.last(where: {
        characters.contains($0.range.lowerBound) && $0.range.upperBound <= end
      }), let surface = lexicon.surface(name.value, heldBy: owner), fits(number, name)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.isBare, claim.owner) = (number.base.isEmpty, owner)
    let topic = topic(before: end)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    return aimed(claim, first)
  }

  /// The part whose name ends directly in front of a number.
  private func partInFront(of index: Int) -> Owner? {
    let last = scanner.token(from: scanner.numbers[index].range.lowerBound) - 1
    guard range.contains(last),
      let written = owner(at: scanner.tokens[last].range.lowerBound), case .known = written.owner
    else { return nil }
    return written.owner
  }

  /// Whether the number next to one in its sentence is told of another part in the same way.
  private func isBesideAnotherPart(_ index: Int) -> Bool {
    let own = scanner.numbers[index]
    return [index - 1, index + 1].contains { other in
      guard numberIndices.contains(other), scanner.numbers[other].base == own.base,
        let owner = ownerBehind(scanner.numbers[other].range.upperBound)
          ?? self.name(behind: other).flatMap(part)
      else { return false }
      return owner != ownerBehind(own.range.upperBound)
    }
  }

  /// The part that a name tells: apprentices at Millgate.
  func part(namedBy name: NameMatcher.Match) -> Owner? {
    if let owner = lexicon.ownerNamed(by: name.value), case .known = owner { return owner }
    let known = lexicon.book.matcher.matches(in: Array(scanner.passage.folded.units[name.range]))
    return known.last.map { .known($0.value) }
  }

  /// The name that stands directly behind a number.
  func name(behind index: Int) -> NameMatcher.Match? {
    let end = scanner.numbers[index].range.upperBound
    let next = names.partitioningIndex {
      $0.range.lowerBound >= scanner.numbers[index].digits.upperBound
    }
    guard next < names.count,
      scanner.token(from: names[next].range.lowerBound) <= scanner.token(from: end)
    else { return nil }
    return names[next]
  }

  /// The Quayside campus and the Moor Lane campus emitted 1,105 tonnes and 771 tonnes respectively: the unit says of
  /// what, where each of them has but one figure in it. Had 7,860 and 3,137 students respectively: the noun does.
  func respectiveParts(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    guard isRespective, number.qualifier == .exact,
      case let run = run(containing: index), run.count > 1, let rank = run.firstIndex(of: index),
      case let start = scanner.numbers[run[0]].range.lowerBound,
      case let known = owners.filter({ owner in
        if case .known = owner.owner { owner.range.upperBound <= start } else { false }
      }).suffix(run.count), known.count == run.count,
      zip(known, known.dropFirst()).allSatisfy({ isListed($0.range, $1.range) }),
      let surface = surface(of: known.map(\.owner)[rank], counted: run[run.count - 1], index)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    claim.isBare = number.base.isEmpty
    claim.owner = known.map(\.owner)[rank]
    let topic = topic(before: start)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    return aimed(claim, scanner.token(from: start))
  }

  /// What somebody has of what a number of a list counts: in its own unit, else of the noun behind the last one.
  private func surface(of owner: Owner, counted last: Int, _ index: Int) -> Int? {
    let base = scanner.numbers[index].base
    if EnglishUnits.isMeasure(base) { return soleSurface(of: owner, in: [base]) }
    return name(behind: last).flatMap { lexicon.surface($0.value, of: owner) }
  }

  /// What a part that the sentence names has, where the unit alone says of what: Brook Farm did best with 9.1 t/ha.
  /// Only a slip of the pen, or the figure of another year or part, shows that it is meant.
  func heldInUnit(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard number.qualifier == .exact, !number.isSpelt, !isChange(index),
      !["", "%", "person"].contains(number.base), !EnglishUnit.isMoney(number.base),
      let owner = owner(before: first), case .known = owner,
      owners.contains(where: { $0.owner == owner && !$0.isAside })
        || owner == scene.owner && isToldOfThePart(before: first),
      let surface = soleSurface(of: owner, in: [number.base]),
      isClosed(at: end(ofUnitOf: number, for: surface)),
      var claim = claim(number, surface)
    else { return nil }
    claim = timed(claim, behind: scanner.token(from: number.range.upperBound))
    (claim.owner, claim.isNearlySure) = (owner, true)
    claim.needsSlip = !isTold(surface, of: owner, before: first)
    let isDated = claim.moment?.isOneYear == true && !claim.isFar
    (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner) = (isDated, isDated)
    return aimed(claim, first)
  }

  /// Whether the part that the text is about is the subject, by what it is alone: in 2022 the area lost.
  private func isToldOfThePart(before first: Int) -> Bool {
    (range.lowerBound + 1..<max(range.lowerBound + 1, first)).contains { token in
      EnglishWords.partNouns.contains(scanner[token]) && scanner[token - 1] == "the"
        && first - token < 4
    }
  }

  /// Behind the unit of a number and what it is of, as far as a name says it: 11,890 MWh of electricity.
  private func end(ofUnitOf number: WrittenNumber, for surface: Int) -> Int {
    let unit = scanner.token(from: number.range.upperBound)
    let end = unit + scanner.unitLength(unit)
    let content = lexicon.englishNames[surface]?.content ?? []
    // Lost 35.6 Ml/d through leakage.
    guard ["of", "through", "in", "from"].contains(scanner[end]),
      content.contains(EnglishName.stem(scanner[end + 1]))
    else {
      return end
    }
    return end + 2
  }

  /// Whether the sentence before is about what somebody has, and nothing but verbs stands between them and the number.
  private func isTold(_ surface: Int, of owner: Owner, before first: Int) -> Bool {
    guard let subject = owners.last(where: { $0.owner == owner && !$0.isAside }),
      case let verb = scanner.token(from: subject.range.upperBound), verb < first,
      (verb..<first).allSatisfy({
        EnglishWords.verbs.contains(scanner[$0]) || EnglishWords.isLink(scanner[$0])
      })
    else { return false }
    let counts = namedWords(in: before)
    return lexicon.siblings(of: surface).contains { entry in
      counts.contains { told, count in
        lexicon.surfaces[told].exact.contains {
          lexicon.entries[$0].indicator.id == entry.indicator.id
        }
          && lexicon.englishNames[told]?.content.count == count
      }
    }
  }

  /// What a part has of a figure: by its name, else the only one that it has in the same unit.
  private func surface(_ whole: Claim, of owner: Owner) -> Int? {
    lexicon.surface(whole.surface, of: owner)
      ?? soleSurface(
        of: owner,
        in: Set(lexicon.surfaces[whole.surface].entries.map { lexicon.entries[$0].unit.base }))
  }

  /// The name of the only figure that somebody has in some units.
  private func soleSurface(of owner: Owner, in units: Set<String>) -> Int? {
    let own = lexicon.entries.indices.filter {
      lexicon.entries[$0].owner == owner && units.contains(lexicon.entries[$0].unit.base)
    }
    guard own.count == 1, units != ["%"] else { return nil }
    return lexicon.surfaces.indices.first { lexicon.surfaces[$0].exact == Set(own) }
  }

  /// Whether the words between a figure and a number make this a part of that: a colon, of whom, and behind another
  /// part.
  private func opensPart(before first: Int, of whole: Claim, _ index: Int) -> Bool {
    let start = scanner.token(from: whole.number.range.upperBound)
    guard start < first, first - start < 14, index > 0,
      let last = (max(0, index - 3)..<index).last(where: { !isDifference($0) }),
      scanner.numbers[last].range == whole.number.range
    else { return false }
    if scanner[first - 1] == ":" { return true }
    // Of the 96,300 trees planted in the park, 41,900 went into Rossdale.
    if scanner[range.lowerBound] == "of", scanner[first - 1] == "," { return true }
    if scanner[first - 2] == "of", EnglishWords.parts.contains(scanner[first - 1]) { return true }
    guard ["and", ","].contains(scanner[first - 1]) else { return false }
    if case .known? = whole.owner { return isPart(whole) }
    // 58,915 ambulance incidents, 26,185 in the Coast Division.
    let isBare = first == start + scanner.unitLength(start) + 1
    return scanner[first - 1] == "," && (isBare || isNamed(whole, upTo: first - 1))
  }

  /// Whether nothing but its own name stands behind a figure.
  private func isNamed(_ claim: Claim, upTo end: Int) -> Bool {
    let start = claim.number.range.upperBound
    let next = names.partitioningIndex { $0.range.lowerBound >= start }
    return next < names.count
      && scanner.token(from: names[next].range.lowerBound) == scanner.token(from: start)
      && scanner.token(from: names[next].range.upperBound) == end
  }

  /// Whether a number says by how much there were more or fewer: ten more than in 2022.
  private func isDifference(_ index: Int) -> Bool {
    ["more", "fewer", "less"].contains(
      scanner[scanner.token(from: scanner.numbers[index].range.upperBound)])
  }

  /// Whether the words behind a number say which part has it.
  private func isPart(_ claim: Claim) -> Bool {
    ownerBehind(claim.number.range.upperBound) == claim.owner
  }

  /// The part that is the subject behind a comma, with nothing but a time in front of that.
  func subject(behind position: Int) -> Owner? {
    let start = scanner.token(from: position)
    guard
      let comma = (start..<min(range.upperBound, start + 6)).first(where: { scanner[$0] == "," }),
      (start..<comma).allSatisfy({ token in
        scanner[token] == "in" || time(at: scanner.tokens[token].range.lowerBound) != nil
      })
    else { return nil }
    let first = scanner[comma + 1] == "the" ? comma + 2 : comma + 1
    guard range.contains(first),
      case .known(let number)? = owner(at: scanner.tokens[first].range.lowerBound)?.owner
    else { return nil }
    return .known(number)
  }

  /// The part that the words directly behind a place name: were at the Millbrook depot.
  func ownerBehind(_ position: Int) -> Owner? {
    let start = scanner.token(from: position)
    var hasPreposition = false
    for token in start..<min(range.upperBound, start + 7) {
      let piece = scanner.tokens[token]
      guard piece.kind == .word else { return nil }
      if hasPreposition, let written = self.owner(at: piece.range.lowerBound),
        written.range.lowerBound == piece.range.lowerBound, case .known = written.owner
      {
        return written.owner
      }
      if ["at", "in", "into", "to", "on", "from", "for", "by"].contains(piece.text) {
        hasPreposition = true
      } else if piece.text != "the" {
        guard !hasPreposition, !EnglishWords.closers.contains(piece.text) else { return nil }
      }
    }
    return nil
  }
}
