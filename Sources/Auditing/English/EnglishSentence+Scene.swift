import Prose

extension EnglishSentence {
  // MARK: When

  /// The times that begin in a range.
  func times(in range: Range<Int>) -> ArraySlice<WrittenTime> {
    let first = scanner.times.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = scanner.times.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return scanner.times[first..<max(first, end)]
  }

  /// The time that the words before a position are about.
  func topic(before position: Int) -> WrittenTime? {
    let before = times(in: characters.lowerBound..<max(characters.lowerBound, position))
    // The kitchens were rebuilt in 2021, when there were 412 residents.
    if let last = before.last, last.moment.isOneYear,
      (scanner.token(from: last.range.upperBound)..<scanner.token(from: position)).contains(where: {
        scanner[$0] == "when"
      })
    {
      return last
    }
    // Snow shut the road in January 2021, and sales for the year were.
    if let last = before.last, case .part(let year) = last.moment,
      (scanner.token(from: last.range.upperBound)..<scanner.token(from: position)).contains(where: {
        scanner[$0] == "year"
      })
    {
      return WrittenTime(range: last.range, moment: .year(year))
    }
    return before.last { !$0.isAside }
  }

  /// The time that stands directly behind a place, with a preposition: 97 in 2022.
  func timeBehind(_ position: Int) -> WrittenTime? {
    var token = scanner.token(from: position)
    // 8.7 days in 2020: the unit stands between.
    token += scanner.unitLength(token)
    var steps = 0
    while scanner.tokens.indices.contains(token), steps < 6 {
      let start = scanner.tokens[token].range.lowerBound
      if let time = time(at: start), time.range.lowerBound == start {
        // 1,306,700 (2022: 1,147,200): the time is that of the number behind it.
        let isOfNext =
          scanner[token - 1] == "(" && scanner[scanner.token(from: time.range.upperBound)] == ":"
        return isOfNext ? nil : time
      }
      guard
        Self.leadingToTime.contains(scanner[token])
      else { return nil }
      token += 1
      steps += 1
    }
    return nil
  }

  private static let leadingToTime: Set<String> = [
    "in", "for", "at", "by", "during", "(", "the", "end", "of", "on", "as", "year", "over",
    "across",
    "throughout",
  ]

  func moment(
    _ own: WrittenTime?, _ gap: Range<Int>, _ number: WrittenNumber, isFirstOfTwo: Bool,
    isLast: Bool
  ) -> (Moment?, Bool) {
    if let own {
      // 5,120 in 2019, and 5,340 two years later.
      var base = topic(before: number.range.lowerBound)?.moment ?? scene.moment
      if let first = gap.first {
        let inner = scanner.tokens[first].range.lowerBound..<number.range.lowerBound
        base = times(in: inner).last { $0.moment.isOneYear }?.moment ?? base
      }
      return (own.moment.resolved(from: base), false)
    }
    let start = number.range.lowerBound
    // A time in the gap is the number's, unless another number stands between or owns it.
    if let first = gap.first {
      let index = scanner.numbers.partitioningIndex { $0.range.upperBound > start } - 1
      let isInGap =
        index >= 0
        && scanner.numbers[index].range.lowerBound >= scanner.tokens[first].range.lowerBound
      // What is only passed on the way has the time of what was reached.
      let begin = isInGap && !isThreshold(index) ? index : nil
      let from =
        begin.map { scanner.numbers[$0].range.upperBound } ?? scanner.tokens[first].range.lowerBound
      let aside = aside(in: gap)
      let again = repetition(in: gap)
      if let time = times(in: from..<start)
        .last(where: {
          let token = scanner.token(from: $0.range.lowerBound)
          return !aside.contains(token) && !again.contains(token)
        }),
        begin == nil || timeBehind(from)?.range != time.range
      {
        let moment = time.moment.resolved(from: scene.moment)
        // Halved in 2020, from 18,640 to 9,870: the first is of the year before.
        return (isFirstOfTwo ? moment?.beginning ?? .unclear : moment, false)
      }
    }
    let topic =
      topic(before: start).map { ($0.moment.resolved(from: scene.moment), false) }
      ?? (scene.moment, scene.isFar)
    if isFirstOfTwo { return (topic.0?.beginning ?? .unclear, topic.1) }
    if isLast { return (topic.0.map { $0.end } ?? nil, topic.1) }
    return topic
  }

  // MARK: Whose

  /// Whom a number is about: who is named last before a token, else whom the text is about.
  ///
  /// - Parameters:
  ///   - name: a name that begins a clause of its own, so that capitals of the clause before say nothing of it:
  ///     half of it for the Supreme Court, spending on computers came to.
  ///   - aside: tokens of words between commas, which may be about others.
  func owner(
    before token: Int, of name: NameMatcher.Match? = nil, without aside: Range<Int> = 0..<0
  ) -> Owner? {
    let position =
      scanner.tokens.indices.contains(token)
      ? scanner.tokens[token].range.lowerBound : characters.upperBound
    let end = owners.partitioningIndex { $0.range.lowerBound >= position }
    let opening = opening(before: position)
    let head = name.map { scanner.token(from: $0.range.lowerBound) - 1 }
    let clauseStart =
      head.flatMap {
        [",", ":", "—"].contains(scanner[$0]) ? scanner.tokens[$0].range.lowerBound : nil
      } ?? 0
    // The contracts for Skell Bank lifted capital investment to: whose it is, the cause does not say.
    let cause =
      head.flatMap {
        EnglishWords.causatives.contains(scanner[$0]) ? scanner.tokens[$0].range.lowerBound : nil
      } ?? 0
    return owners[..<end].suffix(32)
      .last { owner in
        !owner.isAside && !(owner.owner == .foreign && owner.range.upperBound <= cause)
          && !opening.contains(owner.range.lowerBound)
          && !aside.contains(scanner.token(from: owner.range.lowerBound))
          && !(owner.isVague && !owner.isTopic && owner.range.upperBound <= clauseStart)
      }?.owner ?? scene.owner
  }

  /// The clause in front of the main one, which may be about others: because the Dale line has been
  /// electrified, ….
  private func opening(before position: Int) -> Range<Int> {
    let none = characters.lowerBound..<characters.lowerBound
    guard EnglishWords.subordinators.contains(scanner[range.lowerBound]),
      let comma = range.first(where: { scanner[$0] == "," }),
      scanner.tokens[comma].range.lowerBound < position,
      !EnglishWords.pronouns.contains(scanner[comma + 1])
    else { return none }
    return characters.lowerBound..<scanner.tokens[comma].range.lowerBound
  }

  // MARK: What is meant

  func aimed(_ claim: Claim, _ token: Int) -> Claim? {
    var claim = claim
    let words = max(range.lowerBound, token - 60)..<max(range.lowerBound, token)
    claim.hasOwnTime = claim.moment != nil && !times(in: characters).isEmpty
    if scanner[token - 1] == "of", EnglishWords.goals.contains(scanner[token - 2]) { return nil }
    let aside = relativeClause(in: words)
    if scene.isPlan
      || words.contains(where: {
        isGoal($0) && !isAddress($0, token) && !aside.contains($0) && !isExplained($0, token)
      })
    {
      claim.meaning = .hope
      // A continuation rate of 94.5%, both by 2027; among the first 3 by 2027, with an achievement rate of 88%.
      let number = claim.number.range
      if topic(before: number.lowerBound) == nil,
        let goal = times(in: number.upperBound..<characters.upperBound).first
          ?? times(in: characters.lowerBound..<number.lowerBound).last(where: \.moment.isOneYear)
      {
        claim.moment = goal.moment.resolved(from: scene.moment)
      }
    }
    let tail = scanner.token(from: claim.number.range.upperBound)
    if (tail..<tail + 4).contains(where: { EnglishWords.sums.contains(scanner[$0]) })
      || scanner[tail] == "in" && ["all", "total"].contains(scanner[tail + 1])
      || ["together", "altogether"].contains(scanner[range.lowerBound])
    {
      claim.isSum = true
    }
    // What somebody else has: 91% at Northfold.
    if ["at", "in", "for", "among", "of"].contains(scanner[tail]),
      scanner.tokens.indices.contains(tail + 1),
      isForeign(scanner.tokens[tail + 1].range.lowerBound)
    {
      return nil
    }
    return claim
  }

  /// What stands between two commas and only tells more of what is in front: which counts a ship as on time if ….
  private func relativeClause(in words: Range<Int>) -> Range<Int> {
    guard
      let open = words.last(where: {
        scanner[$0] == "," && ["which", "who", "whose"].contains(scanner[$0 + 1])
      }), let close = words.first(where: { $0 > open && scanner[$0] == "," })
    else { return words.upperBound..<words.upperBound }
    return open..<close
  }

  /// Whether a colon ends the clause of a word that only supposes something: without them nothing would open: 318
  /// volunteers gave.
  private func isExplained(_ token: Int, _ number: Int) -> Bool {
    guard ["would", "could", "might", "if", "must", "should"].contains(scanner[token]) else {
      return false
    }
    if (token..<number).contains(where: { scanner[$0] == ":" }) { return true }
    // Since nobody could enter houses, the number of employees slipped to.
    return ["since", "because", "as"].contains(scanner[range.lowerBound])
      && (token..<number).contains { scanner[$0] == "," }
  }

  /// Whether if only says whom it concerns: if you live in such a home, your council tax was.
  private func isAddress(_ token: Int, _ number: Int) -> Bool {
    scanner[token] == "if" && scanner[token + 1] == "you"
      && ["was", "were"].contains(scanner[number - 1])
  }

  private static let comparedWithGoals: Set<String> = [
    "above", "below", "over", "under", "than", "beyond", "against", "met", "beat", "missed",
    "passed", "exceeded", "surpassed", "topped", "cleared", "outstripped", "beating", "meeting",
    "missing", "exceeding", "passing", "topping",
  ]

  /// Whether a word says that something is to be reached; planned operations are what is counted.
  private func isGoal(_ token: Int) -> Bool {
    guard EnglishWords.goals.contains(scanner[token]),
      !["not", "never", "as"].contains(scanner[token - 1]), !scanner.isMonth(token)
    else { return false }
    let start = scanner.tokens[token].range.lowerBound
    let next = names.partitioningIndex { $0.range.upperBound > start }
    // Just above the target of 90%: what is compared with it was reached.
    let compared = ["the", "our", "its", "a"].contains(scanner[token - 1]) ? token - 2 : token - 1
    if Self.comparedWithGoals.contains(scanner[compared]) {
      return false
    }
    // 41.7% of the budget, where there is an operating budget, is nothing that is hoped for.
    if ["the", "our", "its"].contains(scanner[token - 1]), scanner[token + 1] != "of",
      scanner[token + 1] != "was", lexicon.englishSurfaces[EnglishName.stem(scanner[token])] != nil
    {
      return false
    }
    return next == names.count || !names[next].range.contains(start)
  }

  /// The target of 90% is what the last name was to reach.
  func target(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let token = scanner.token(from: number.range.lowerBound)
    let before = scanner[token - 1]
    let isTarget =
      ["of", "was", "is", ":"].contains(before) && ["target", "goal"].contains(scanner[token - 2])
      // Were below target: 38.9 per 100 customers.
      && !(before == ":" && Self.comparedWithGoals.contains(scanner[token - 3]))
    guard isTarget, let name = nameBefore(number.range.lowerBound), fits(number, name),
      isLeadSure(name)
    else { return nil }
    var claim = Claim(number: number, surface: name.value, meaning: .target)
    claim.isBare = number.base.isEmpty
    let topic = timeBehind(number.range.upperBound) ?? topic(before: number.range.lowerBound)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    claim.owner = owner(before: token)
    return claim
  }
}
