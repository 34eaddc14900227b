import Prose

extension EnglishSentence {
  // MARK: The name stands behind the number

  func counted(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let next = names.partitioningIndex { $0.range.lowerBound >= number.digits.upperBound }
    guard next < names.count else { return nil }
    let name = names[next]
    let between = number.range.upperBound..<max(number.range.upperBound, name.range.lowerBound)
    guard
      between.allSatisfy({ scanner.passage[$0] == 0x20 || scanner.passage[$0] == Passage.softBreak }
      ),
      name.range.lowerBound >= number.digits.upperBound
    else { return nil }
    var bare = number
    if !number.base.isEmpty, !number.isRounded, number.unit.isEmpty, number.qualifier != .rank,
      !["£", "$", "€", "元"].contains(number.base)
    {
      bare.base = ""
    }
    guard fits(bare, name) || fits(number, name) else { return nil }
    let first = scanner.token(from: number.range.lowerBound)
    let isLicensed = isLicensed(first)
    let isClosed = isNameClosed(name)
    let isTold = isToldOf(first) && isTold(name)
    guard isLicensed || isTold else { return nil }
    // Customers in 214 towns may be some of them: only a slip makes the number sure.
    var claim = Claim(number: number, surface: name.value)
    claim.needsSlip = !(isLicensed && isClosed)
    claim.isNearlySure = !isLicensed
    claim.isBare = bare.base.isEmpty
    let own = timeBehind(name.range.upperBound)
    if let own {
      claim.moment = own.moment.resolved(from: scene.moment)
    } else if let topic = topic(before: number.range.lowerBound) {
      claim.moment = topic.moment.resolved(from: scene.moment)
    } else {
      (claim.moment, claim.isFar) = (scene.moment, scene.isFar)
    }
    claim.owner = owner(before: first)
    return aimed(claim, first)
  }

  /// Whether a count in front of a name is of all that it means: there were 684, the College had 745.
  func isLicensed(_ first: Int) -> Bool {
    var token = first - 1
    while token >= range.lowerBound,
      ["a", "total", "of", "the", "its", "our", "all", "some", "now", "only", "already"].contains(
        scanner[token])
    {
      if scanner[token] == "of", scanner[token - 1] != "total" {
        return ["of", "total"].contains(scanner[token]) && token == range.lowerBound
      }
      token -= 1
    }
    guard token >= range.lowerBound else { return token < first - 1 }
    let word = scanner[token]
    if ["them", "whom", "including"].contains(word) { return isPartSure(before: token) }
    if ["and", ","].contains(word) {
      return claims.last.map { !$0.needsSlip && isCountedClaim($0) } ?? false
    }
    if ["was", "were", "is", "are"].contains(word) { return scanner[token - 1] == "there" }
    if word == "with" {
      // With 66 employees and 812 volunteers we managed….
      if token == range.lowerBound, !owners.contains(where: { $0.owner == .foreign }) {
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
    return EnglishWords.verbs.contains(word) && isOwnSubject(before: token)
  }

  /// Whether what is named among them is a part of a figure that the data know.
  private func isPartSure(before token: Int) -> Bool {
    guard let last = claims.last, !last.needsSlip else { return false }
    let behind = scanner.token(from: last.number.range.upperBound)
    return !scanner.numbers.contains {
      $0.range.lowerBound >= last.number.range.upperBound
        && scanner.token(from: $0.range.lowerBound) < token
    } && behind <= token && !last.isOfTarget
  }

  /// Whether we did something with so many, which may be all of them: we answered 442 complaints.
  private func isToldOf(_ first: Int) -> Bool {
    let verb = first - 1
    guard verb >= range.lowerBound else { return false }
    if scanner[verb] == ":" { return true }
    // 24,100 repairs carried out.
    if [",", "and"].contains(scanner[verb]), isPassive(behind: first) { return true }
    guard scanner.tokens[verb].kind == .word else { return false }
    return ["we", "colleagues", "staff"].contains(scanner[verb - 1])
      && scanner[verb].hasSuffix("ed")
  }

  private func isTold(_ name: NameMatcher.Match) -> Bool {
    let next = scanner.token(from: name.range.upperBound)
    let isVerb =
      scanner[next].hasSuffix("ed")
      || ["was", "were", "made", "held", "lent"].contains(scanner[next])
    return isVerb || isNameClosed(name)
  }

  private func isPassive(behind first: Int) -> Bool {
    let start = scanner.tokens[first].range.upperBound
    let next = names.partitioningIndex { $0.range.lowerBound >= start }
    guard next < names.count else { return false }
    var token = scanner.token(from: names[next].range.upperBound)
    if ["was", "were", "have", "had", "been"].contains(scanner[token]) { token += 1 }
    return scanner[token].hasSuffix("ed")
      || ["made", "held", "lent", "given", "sold"].contains(scanner[token])
  }

  func isCountedClaim(_ claim: Claim) -> Bool {
    let next = names.partitioningIndex { $0.range.lowerBound >= claim.number.digits.upperBound }
    return next < names.count && names[next].range.lowerBound <= claim.number.range.upperBound + 1
  }

  /// Whether nothing behind a name makes it mean less: students who…, students from….
  func isNameClosed(_ name: NameMatcher.Match) -> Bool {
    let next = scanner.token(from: name.range.upperBound)
    guard range.contains(next), scanner.tokens[next].kind == .word else { return true }
    if timeBehind(name.range.upperBound) != nil { return true }
    return [
      "and", "but", "while", "up", "down", "compared", "against", "after", "when", "as", "or", "at",
      "than", "although", "because", "though",
    ]
    .contains(scanner[next]) && !(scanner[next] == "at" && !isOwnPlace(next + 1))
  }

  func isOwnPlace(_ token: Int) -> Bool {
    guard scanner.tokens.indices.contains(token) else { return false }
    return scanner[token] == "the" && EnglishWords.ownSubjects.contains(scanner[token + 1])
      || owner(at: scanner.tokens[token].range.lowerBound)?.owner == .own
  }

  // MARK: Several at once

  /// A and B were 1 and 2 respectively.
  func respectively(_ index: Int) -> Claim? {
    guard isRespective else { return nil }
    let number = scanner.numbers[index]
    var run = [index]
    while run.count < 9, let last = run.last, numberIndices.contains(last + 1),
      isListed(scanner.numbers[last].range, scanner.numbers[last + 1].range)
    {
      run.append(last + 1)
    }
    while run.count < 9, let first = run.first, numberIndices.contains(first - 1),
      isListed(scanner.numbers[first - 1].range, scanner.numbers[first].range)
    {
      run.insert(first - 1, at: 0)
    }
    guard run.count > 1, let rank = run.firstIndex(of: index) else { return nil }
    let start = scanner.numbers[run[0]].range.lowerBound
    let end = names.partitioningIndex { $0.range.upperBound > start }
    let group = names[..<end].suffix(run.count)
    guard group.count == run.count,
      zip(group, group.dropFirst()).allSatisfy({ isListed($0.range, $1.range) }),
      let head = group.first, head.range.lowerBound >= characters.lowerBound, isLeadSure(head)
    else { return nil }
    let name = group[group.startIndex + rank]
    guard fits(number, name) else { return nil }
    var claim = Claim(number: number, surface: name.value)
    claim.isBare = number.base.isEmpty
    let topic =
      times(in: name.range.upperBound..<start).last ?? times(
        in: (group.last ?? head).range.upperBound..<start
      ).last
      ?? topic(before: start)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    claim.owner = owner(before: scanner.token(from: start))
    return aimed(claim, scanner.token(from: start))
  }

  func isListed(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound <= right.lowerBound else { return false }
    let tokens = scanner.token(from: left.upperBound)..<scanner.token(from: right.lowerBound)
    return tokens.count <= 4
      && tokens.allSatisfy { ["and", ",", "the", "of", "our", "its"].contains(scanner[$0]) }
  }
}
