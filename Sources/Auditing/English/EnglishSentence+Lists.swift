import Prose

extension EnglishSentence {
  // MARK: The name stands behind the number

  func counted(_ index: Int) -> Claim? {
    if let claim = countedInOrder(index) { return claim }
    var number = scanner.numbers[index]
    let next = names.partitioningIndex { $0.range.lowerBound >= number.digits.upperBound }
    guard next < names.count else { return nil }
    let name = names[next]
    // 2.21 million visitor days: the name says what is counted, and not its first word.
    if scanner.token(from: name.range.lowerBound) == scanner.token(from: number.range.upperBound),
      number.base != "%", !EnglishUnit.isMoney(number.base), !EnglishUnits.isMeasure(number.base)
    {
      number.base = ""
    }
    let between = number.range.upperBound..<max(number.range.upperBound, name.range.lowerBound)
    let words = scanner.token(from: between.lowerBound)..<scanner.token(from: between.upperBound)
    // We gave £355,000 in community grants.
    let isOfMoney =
      words.count == 1 && ["in", "of"].contains(scanner[words.lowerBound])
      && EnglishUnit.isMoney(number.base)
    // We were placed 17th in the league table.
    let isPlace =
      number.qualifier == .rank && (1...2).contains(words.count)
      && words.allSatisfy { ["in", "the"].contains(scanner[$0]) }
    // 33 km of roads resurfaced.
    let unit = scanner.unitLength(words.lowerBound)
    let isOfMeasure =
      unit > 0 && words.count == unit + 1 && scanner[words.upperBound - 1] == "of"
      && EnglishUnits.isMeasure(number.base)
    // Of these, 21.2 million were bus journeys.
    let opening = scanner.token(from: number.range.lowerBound) - 1
    let isOfThese =
      words.count == 1 && ["were", "are"].contains(scanner[words.lowerBound])
      && scanner[scanner[opening] == "," ? opening - 2 : opening - 1] == "of"
      && EnglishWords.parts.contains(scanner[scanner[opening] == "," ? opening - 1 : opening])
    // With 792,500, 389,100 and 204,600 visits: of three that are told elsewhere.
    if !isRespective, case let run = run(containing: index), run.count > 2, run.last == index,
      run.dropLast().allSatisfy({ self.name(behind: $0) == nil && scanner.numbers[$0].base.isEmpty }
      )
    {
      return nil
    }
    guard words.isEmpty || isOfMoney || isOfMeasure || isOfThese || isPlace,
      name.range.lowerBound >= number.digits.upperBound
    else {
      return nil
    }
    var bare = number
    if !number.base.isEmpty, !number.isRounded, number.unit.isEmpty, number.qualifier != .rank,
      !["£", "$", "€", "元"].contains(number.base),
      !isScaled(number, in: lexicon.surfaces[name.value].entries.map { lexicon.entries[$0] })
    {
      bare.base = ""
    }
    guard fits(bare, name) || fits(number, name) else { return nil }
    let first = scanner.token(from: number.range.lowerBound)
    let isLicensed =
      isLicensed(first) || isPlace && Self.placing.contains(scanner[first - 1])
    let isPart = (isOfThese || goesOnWithThese(first)) && toldBefore.contains(where: isWhole)
    let isClosed = isNameClosed(name)
    let isTold = isToldOf(first) && isTold(name)
    // Customers in 214 towns may be some of them: only a slip makes the number sure.
    var claim = Claim(number: number, surface: name.value)
    claim.needsSlip = !((isLicensed || isPart) && isClosed)
    claim.isNearlySure =
      isTold
      || (isClosed || isArranged(behind: name))
        && (lexicon.englishNames[name.value]?.content.count ?? 0) > 1
      || isClosed && ["were", "are"].contains(scanner[scanner.token(from: name.range.upperBound)])
    claim.isBare = bare.base.isEmpty
    let own = timeBehind(name.range.upperBound)
    if let own {
      claim.moment = own.moment.resolved(from: scene.moment)
    } else if let topic = topic(before: number.range.lowerBound) {
      claim.moment = topic.moment.resolved(from: scene.moment)
    } else {
      (claim.moment, claim.isFar) = (scene.moment, scene.isFar)
      if isPart, let whole = toldBefore.first {
        (claim.moment, claim.isFar) = (whole.moment, whole.isFar)
      }
    }
    claim.owner = part(namedBy: name) ?? owner(before: first)
    // At 271,500 visits in 2024, the Castle Museum is the most popular.
    if first == range.lowerBound + 1, ["at", "with"].contains(scanner[first - 1]),
      let owner = subject(behind: name.range.upperBound)
    {
      guard let surface = lexicon.surface(name.value, of: owner) else { return nil }
      (claim.surface, claim.owner, claim.needsSlip) = (surface, owner, false)
      return aimed(claim, first)
    }
    // 294 volunteers work at the Millbrook depot.
    if !isClosed, let owner = ownerBehind(name.range.upperBound) {
      guard let surface = lexicon.surface(name.value, of: owner) else { return nil }
      (claim.surface, claim.owner) = (surface, owner)
      if isLicensed, isClosedByOwner(behind: name) { claim.needsSlip = false }
    }
    return aimed(claim, first)
  }

  /// Whether a number is a further one of a sentence about parts of what was told: of these, 31.4 million were bus journeys and
  /// 21.2 million tram journeys.
  private func goesOnWithThese(_ first: Int) -> Bool {
    scanner[range.lowerBound] == "of" && EnglishWords.parts.contains(scanner[range.lowerBound + 1])
      && ["and", ","].contains(scanner[first - 1])
      && claims.last.map { !$0.needsSlip && $0.meaning == .figure } == true
  }

  private func isWhole(_ claim: Claim) -> Bool {
    !claim.needsSlip && claim.meaning == .figure && claim.owner != .foreign
  }

  /// A figure that a sentence begins with, in front of its name: at 91.4%, peak occupancy of the Sorby Library was again.
  func fronted(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    var head = scanner.token(from: number.range.upperBound)
    head += scanner.unitLength(head)
    guard first == range.lowerBound + 1, scanner[range.lowerBound] == "at", scanner[head] == ","
    else { return nil }
    head += ["the", "our", "its"].contains(scanner[head + 1]) ? 2 : 1
    guard scanner.tokens.indices.contains(head),
      case let start = scanner.tokens[head].range.lowerBound,
      case let next = names.partitioningIndex(where: { $0.range.lowerBound >= start }),
      next < names.count, case let name = names[next], name.range.lowerBound == start,
      fits(number, name), case let end = scanner.token(from: name.range.upperBound),
      let verb = (end..<min(range.upperBound, end + 7)).first(where: {
        ["was", "were", "is", "are", "remained", "remains", "stood", "had", "has"]
          .contains(scanner[$0])
      }),
      (end..<verb).allSatisfy({ token in
        EnglishWords.leads.contains(scanner[token]) || ["at", "on"].contains(scanner[token])
          || isSilent(scanner.tokens[token].range.lowerBound, [])
      })
    else { return nil }
    var claim = timed(Claim(number: number, surface: name.value), behind: end)
    claim.isBare = number.base.isEmpty
    let part = owners.last { owner in
      if case .known = owner.owner {
        (end..<verb).contains(scanner.token(from: owner.range.lowerBound))
      } else {
        false
      }
    }
    if let part {
      claim.owner = part.owner
      guard
        let surface = lexicon.surface(name.value, heldBy: part.owner)
      else { return nil }
      claim.surface = surface
    }
    return aimed(claim, first)
  }

  private static let placing: Set<String> = [
    "placed", "ranked", "came", "were", "was", "finished", "stood", "lay", "rose", "fell", "took",
  ]

  /// Whether a count in front of a name is of all that it means: there were 684, the College had 745.
  ///
  /// - Parameter isNested: whether it is asked for a number in front of another one, which one step suffices for.
  func isLicensed(_ first: Int, isNested: Bool = false) -> Bool {
    var token = first - 1
    while token >= range.lowerBound,
      ["a", "total", "of", "the", "its", "our", "all", "some", "now", "only", "already"].contains(
        scanner[token])
    {
      if scanner[token] == "of", scanner[token - 1] != "total" {
        if scanner[first - 1] == "our" { return true }
        return ["of", "total"].contains(scanner[token]) && token == range.lowerBound
      }
      token -= 1
    }
    guard token >= range.lowerBound else { return token < first - 1 }
    // Nearly all of our 821 apprentices.
    if scanner[first - 1] == "our" { return true }
    let word = scanner[token]
    if ["them", "whom", "including"].contains(word) { return isPartSure(before: token) }
    if ["and", ","].contains(word) {
      // In 2021 it had 188 hectares and 740 breeding ewes.
      let start = scanner.tokens[token].range.lowerBound
      let other = scanner.numbers.partitioningIndex { $0.range.upperBound > start } - 1
      if !isNested, numberIndices.contains(other), case let number = scanner.numbers[other].range,
        case let behind = scanner.token(from: number.upperBound),
        case let unit = scanner.unitLength(behind), unit > 0, behind + unit == token,
        isLicensed(scanner.token(from: number.lowerBound), isNested: true)
      {
        return true
      }
      return claims.last(where: isCountedClaim).map { !$0.needsSlip } ?? false
    }
    if ["was", "were", "is", "are"].contains(word) { return scanner[token - 1] == "there" }
    // 2023 brought the zoo 803,000 visitors.
    let isGiven =
      word == "us" || EnglishWords.ownSubjects.contains(word) && scanner[token - 1] == "the"
    let verb = word == "us" ? token - 1 : token - 2
    if isGiven, scanner[verb] == "brought", range.contains(verb - 1) {
      return time(at: scanner.tokens[verb - 1].range.lowerBound) != nil
    }
    // Three courses were dropped, leaving 189 courses on offer.
    if word == "leaving", scanner[token - 1] == "," {
      return !owners.contains { $0.owner == .foreign }
    }
    if word == "with" {
      // To 67 schools in 2023, compared with 58 schools visited in 2022.
      if scanner[token - 1] == "compared",
        let name = names.first(where: {
          $0.range.lowerBound > scanner.tokens[first].range.lowerBound
        }), timeBehind(name.range.upperBound)?.moment.isOneYear == true
      {
        return true
      }
      // With 66 employees and 812 volunteers we managed….
      if token == range.lowerBound, !owners.contains(where: { $0.owner == .foreign }) {
        return true
      }
      // Safer than before, with 8 lost-time injuries in 2023: it is told of the year alone.
      if scanner[token - 1] == ",", !owners.contains(where: { $0.owner == .foreign }),
        let name = names.first(where: {
          $0.range.lowerBound > scanner.tokens[first].range.lowerBound
        }),
        timeBehind(name.range.upperBound)?.moment.isOneYear == true
      {
        return true
      }
      // We finished 2023 with 9,105 homes.
      var verb = token - 1
      while verb > range.lowerBound, time(at: scanner.tokens[verb].range.lowerBound) != nil {
        verb -= 1
      }
      if scanner[verb] == "year", scanner[verb - 1] == "the" { verb -= 2 }
      return ["began", "ended", "closed", "started", "begins", "ends", "finished", "opened"]
        .contains(scanner[verb])
    }
    // That makes 7.4 complaints per 100,000 journeys.
    if word == "makes", ["that", "which", "this"].contains(scanner[token - 1]) {
      return !owners.contains { $0.owner == .foreign }
    }
    // The rangers counted 216 breeding pairs.
    if ["counted", "recorded", "registered"].contains(word) {
      return !owners.contains { $0.owner == .foreign }
    }
    return EnglishWords.verbs.contains(word) && isOwnSubject(before: token)
  }

  /// Whether what is named among them is a part of a figure that the data know.
  private func isPartSure(before token: Int) -> Bool {
    guard let last = claims.last, !last.needsSlip else { return false }
    let behind = scanner.token(from: last.number.range.upperBound)
    let next = scanner.numbers.partitioningIndex {
      $0.range.lowerBound >= last.number.range.upperBound
    }
    let isNext =
      next == scanner.numbers.count
      || scanner.token(from: scanner.numbers[next].range.lowerBound) >= token
    return isNext && behind <= token && !last.isOfTarget
  }
}
