import Prose

extension EnglishSentence {
  // MARK: The name stands before the number

  func named(_ index: Int) -> Claim? {
    var number = completed(index)
    guard let name = nameBefore(number.range.lowerBound) else { return nil }
    let first = scanner.token(from: name.range.upperBound)
    let last = scanner.token(from: number.range.lowerBound)
    let gap = first..<max(first, last)
    if let claim = respectively(index) ?? inOrderOfYears(index) { return claim }
    // Of two numbers in the order of names that nobody knows, none is the last name's.
    // The attendance rates were 92.7% and 90.4%: of two that the text has named before.
    if case let run = run(containing: index), run.count > 1, isRespective || isPlural(name, run) {
      return nil
    }
    // Volunteers gave 43,150 volunteer hours: the number is that of the name behind it.
    let behind = names.partitioningIndex { $0.range.lowerBound >= number.range.upperBound }
    if behind < names.count, !lexicon.isSame(names[behind].value, name.value),
      scanner.token(from: names[behind].range.lowerBound)
        == scanner.token(from: number.range.upperBound)
    {
      return nil
    }
    // For hip fractures it was 13.2 days, for births 1.9.
    if gap.isEmpty, number.base.isEmpty,
      scanner[scanner.token(from: name.range.lowerBound) - 1] == "for"
    {
      return nil
    }
    guard gap.count <= Self.farthest, fits(number, name), !isWhole(name), !isAmong(name),
      isLeadSure(name),
      isClosed(number, of: name)
    else { return nil }
    let begin = scanner.numbers.partitioningIndex { $0.range.lowerBound >= name.range.upperBound }
    guard begin <= index else { return nil }
    let aside = aside(in: gap)
    let inner = (begin..<index).filter {
      !aside.contains(scanner.token(from: scanner.numbers[$0].range.lowerBound))
    }
    // Rose by 346 to 4,218: the change is no figure.
    let changes = inner.filter { isChange($0) || isThreshold($0) }
    let others = inner.filter { !changes.contains($0) }
    // 21.3 megalitres a day, compared with 22.7 in 2023: the unit is not said again.
    if number.base.isEmpty, number.unit.isEmpty, comparison(before: last) > 0,
      let other = others.last.map({ scanner.numbers[$0] }), !other.base.isEmpty, other.grain <= 1
    {
      (number.base, number.unit) = (other.base, other.unit)
    }
    // 86 hectares in 2021, 91 in 2022: the unit is not said again.
    let isSameUnit = others.enumerated().allSatisfy { position, other in
      let base = completed(other).base
      return base == number.base || position > 0 && base.isEmpty
    }
    guard isSameUnit else { return nil }
    let own = timeBehind(number.range.upperBound).flatMap { isOwnRate($0, of: name) ? nil : $0 }
    // £4.3 million, against £2.6 million in 2022.
    let tail = scanner.token(from: number.range.upperBound)
    let isGapSure =
      isGapSure(gap.dropLast(own == nil ? 0 : comparison(before: last)), inner)
      || inner.isEmpty && isTakenUp(in: gap)
        && isClosed(at: tail + scanner.unitLength(tail))
    let isToldByVerb =
      !isGapSure && (isSure(behindVerbIn: gap, inner) || isSure(behindClientsIn: gap, inner))
    guard isGapSure || isToldByVerb || isInSeries(index, own) else { return nil }
    let before = scanner[last - 1]
    if let other = others.last {
      let hasTime =
        own != nil
        || times(in: scanner.numbers[other].range.upperBound..<number.range.lowerBound).isEmpty
          == false
      guard hasTime || before == "to" else { return nil }
    }
    if EnglishWords.changes.contains(before) || EnglishWords.losing.contains(before) { return nil }
    // Was up 429 on 2022.
    if ["up", "down"].contains(before),
      ["on", "from", "against", "over", "since"].contains(
        scanner[scanner.token(from: number.range.upperBound)])
    {
      return nil
    }
    // 36% were new, and 11% had come from abroad: what has a verb of its own behind it is no figure of the name.
    let verb = scanner[scanner.token(from: number.range.upperBound)]
    if ["and", "but", "while"].contains(before), EnglishWords.finite.contains(verb) { return nil }
    // Dropped from its peak of $14.2 million; the deficit of $0.6 million turned into a surplus.
    if before == "of", isStartingPoint(last - 2) || isLeftBehind(number) { return nil }
    // Climbed to 467,500, a rise of 16,500.
    if before == "of", gap.count > 1, EnglishWords.changes.contains(scanner[last - 2]) {
      return nil
    }
    if EnglishWords.comparisons.contains(before), own == nil, before != "from" { return nil }
    // Crossed seventy per cent is a bound.
    if EnglishWords.passing.contains(before), number.qualifier == .exact,
      Slip.digits(number.value).count < 3
    {
      number.qualifier = .moreThan
    }
    var claim = Claim(number: number, surface: name.value)
    claim.isBare = number.base.isEmpty
    claim.needsSeries = !isGapSure && !isToldByVerb
    // Pupils at sixteen are of that age.
    if before == "at", claim.isBare, gap.count == 1 { return nil }
    let topic = topicMoment(before: number.range.lowerBound)
    let (moment, isFar) = moment(
      own, gap, number, isFirstOfTwo: before == "from", isLast: !others.isEmpty)
    (claim.moment, claim.isFar, claim.isFirstOfTwo) = (moment, isFar, before == "from")
    if case .relative(let step)? = own?.moment, moment == .unclear { claim.step = step }
    if before == "from", moment == .unclear, let last = topic?.shifted(by: -1) {
      // From 265 to 231: most likely the year before, which only a slip makes sure.
      (claim.moment, claim.needsSlip, claim.isNearlySure) = (last, true, true)
      claim.isAnyTime = true
    }
    // Grew to $21.6 million in 2022, fell back to $18.3 million: of a later year that is not named.
    if before == "to", own == nil, let other = others.last.map({ scanner.numbers[$0] }),
      scanner[scanner.token(from: other.range.lowerBound) - 1] == "to",
      timeBehind(other.range.upperBound)?.moment.isOneYear == true
    {
      (claim.needsSlip, claim.isNearlySure, claim.isAnyTime) = (true, true, true)
    }
    // From 19.5 to 18.2 and 17.6: one after the other, and nothing says when.
    if before == "to", own == nil, isFollowed(index) { return nil }
    if before == "to", own == nil, topic?.isOneYear == true, let other = others.last,
      agrees(other, with: claim)
    {
      // Rose from £1.562 million to £1.684 million: where the first is the figure of the year, the second is
      // that of another one.
      (claim.needsSlip, claim.isNearlySure, claim.isAnyTime) = (true, true, true)
    }
    // Grew from £17.6 million to £21.2 million, and nothing says when: of two years of which one is named afar.
    if before == "to", own == nil, let other = others.last, times(in: characters).isEmpty,
      !agrees(other, with: claim), !agrees(other, with: claim.shifted(by: -1))
    {
      claim.isFar = true
    }
    // In December: of a table of calendar years most likely what the year ended with.
    if own?.moment == .unclear, isClosingMonth(behind: number.range.upperBound) {
      (claim.moment, claim.isFar) = (topic, scene.isFar)
      (claim.needsSlip, claim.isNearlySure) = (true, true)
    }
    // By the end of March, under the heading of a year: most likely of that one.
    if let own, own.moment == .unclear, claim.moment == .unclear, let year = scene.headed?.year,
      scene.moment == scene.headed, scanner.isMonth(scanner.token(from: own.range.lowerBound))
    {
      claim.moment = .part(year)
    }
    // Costs came to £72.4 million in the three years together and investment to £22.5 million.
    if before == "to", gap.count == 1, own == nil, numberIndices.contains(index - 1),
      case let shared = scanner.numbers[index - 1].range, claims.last?.number.range == shared,
      scanner[scanner.token(from: shared.lowerBound) - 1] == "to",
      let shared = timeBehind(shared.upperBound)
    {
      (claim.moment, claim.isFar) = (shared.moment.resolved(from: scene.moment), false)
    }
    // Capital expenditure came to £87.6 million in all, and scholarships to £10.4 million.
    claim.isSum = before == "to" && own == nil && claims.last?.isSum == true
    claim.owner = owner(before: last, of: name, without: aside)
    guard let surface = lexicon.surface(of: claim, behind: name, among: owners) else { return nil }
    claim.surface = surface
    if isToldByVerb {
      (claim.needsSlip, claim.isNearlySure) = (true, true)
      let isDated = claim.moment?.isOneYear == true && !claim.isFar
      (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner) = (isDated, isDated)
    }
    return aimed(claim, last)
  }

  /// Whether the sentence begins with those alone whom it is about: among part-time teachers, staff turnover was.
  private func isAmong(_ name: NameMatcher.Match) -> Bool {
    let token = scanner.token(from: name.range.lowerBound)
    // For nursing staff, staff turnover was.
    let opens = scanner[range.lowerBound] == "among" || opensWithSome(before: token)
    guard opens, range.lowerBound < token else { return false }
    let opening = range.lowerBound..<token
    return opening.contains { scanner[$0] == "," }
      && !owners.contains { owner in
        if case .known = owner.owner { return owner.range.lowerBound < name.range.lowerBound }
        return false
      }
  }

  /// Whether the sentence begins with for and people in the plural, of whom alone it then is: for nursing staff.
  private func opensWithSome(before name: Int) -> Bool {
    guard scanner[range.lowerBound] == "for",
      let comma =
        (range.lowerBound + 1..<max(range.lowerBound + 1, min(name, range.lowerBound + 7)))
        .first(where: { scanner[$0] == "," })
    else { return false }
    let words = range.lowerBound + 1..<comma
    return words.allSatisfy {
      scanner.tokens[$0].kind == .word && time(at: scanner.tokens[$0].range.lowerBound) == nil
    }
      && words.last.map { Self.clients.contains(scanner[$0]) } == true && words.count > 1
      && !["all", "our", "the"].contains(scanner[words.lowerBound])
  }

  /// Whether a name says what the number behind it is a part of: of the staff employed, 335 were teachers.
  private func isWhole(_ name: NameMatcher.Match) -> Bool {
    var token = scanner.token(from: name.range.lowerBound) - 1
    if ["the", "all", "our", "its", "these", "those"].contains(scanner[token]) { token -= 1 }
    return scanner[token] == "of" && scanner[scanner.token(from: name.range.upperBound)] == ","
      && (token <= range.lowerBound || [",", "and", ":"].contains(scanner[token - 1]))
  }

  /// Whether a word says from where something changed: from its peak of.
  private func isStartingPoint(_ token: Int) -> Bool {
    ["peak", "high", "low", "record", "level", "base", "trough", "best", "worst"]
      .contains(scanner[token])
      && ["its", "a", "the", "their", "an"].contains(scanner[token - 1])
      && scanner[token - 2] == "from"
  }

  /// Whether a number tells what something was before it became something else.
  private func isLeftBehind(_ number: WrittenNumber) -> Bool {
    let verb = scanner.token(from: number.range.upperBound)
    return [["turned", "into"], ["gave", "way"], ["was", "turned"], ["had", "become"]].contains(
      [scanner[verb], scanner[verb + 1]]) || scanner[verb] == "became"
  }

  /// Whether a time only says what the indicator is a rate of: 149 litres a day, for Daily consumption per person.
  private func isOwnRate(_ time: WrittenTime, of name: NameMatcher.Match) -> Bool {
    let token = scanner.token(from: time.range.lowerBound)
    guard ["a", "per", "each", "every"].contains(scanner[token]) else { return false }
    let daily = ["day": "daily", "week": "weekly", "month": "monthly"][scanner[token + 1]]
    guard let daily else { return false }
    return lexicon.surfaces[name.value].exact.contains { index in
      let indicator = lexicon.entries[index].named
      return indicator.names.contains { $0.lowercased().contains(daily) }
    }
  }

  /// Whether a name of one thing stands in the plural in front of numbers of which none says when.
  private func isPlural(_ name: NameMatcher.Match, _ run: [Int]) -> Bool {
    scanner.passage[name.range.upperBound] == 0x73
      && scanner.passage[name.range.upperBound - 1] != 0x73
      && run.allSatisfy { timeBehind(scanner.numbers[$0].range.upperBound) == nil }
  }

  /// Whether only a verb that nobody knows keeps a number from belonging to the name that is its subject: donations
  /// yielded only.
  private func isSure(behindVerbIn gap: Range<Int>, _ others: [Int]) -> Bool {
    guard let verb = gap.first, scanner.tokens[verb].kind == .word,
      EnglishName.isPast(scanner[verb]), !EnglishWords.losing.contains(scanner[verb])
    else { return false }
    return isGapSure(verb + 1..<gap.upperBound, others)
  }

  /// Whether only those are named whom the name is about, most likely all of them: pay for full-time employees stood at.
  private func isSure(behindClientsIn gap: Range<Int>, _ others: [Int]) -> Bool {
    guard let first = gap.first, ["for", "of", "among"].contains(scanner[first]),
      let noun = (first + 1..<min(first + 6, gap.upperBound)).first(where: {
        Self.clients.contains(scanner[$0])
      })
    else { return false }
    return (first + 1..<noun).allSatisfy {
      scanner.tokens[$0].kind == .word || scanner[$0] == "-"
        || scanner.tokens[$0].kind == .mark && scanner[$0] == "-"
    } && isGapSure(noun + 1..<gap.upperBound, others)
  }

  /// How many words in front of a number compare it with the one before: against, compared with.
  private func comparison(before number: Int) -> Int {
    if ["against", "versus"].contains(scanner[number - 1]) {
      return scanner[number - 2] == "as" ? 2 : 1
    }
    let isCompared =
      scanner[number - 2] == "compared" && ["with", "to"].contains(scanner[number - 1])
    return isCompared ? 2 : 0
  }

  private func topicMoment(before position: Int) -> Moment? {
    topic(before: position)?.moment.resolved(from: scene.moment) ?? scene.moment
  }

  /// Whether the number is one of three or more of the sentence, each with its own year: 9.8% in 2020, 8.9% in
  /// 2021 and 8.4% in 2022.
  private func isInSeries(_ index: Int, _ own: WrittenTime?) -> Bool {
    guard own?.moment.isOneYear == true else { return false }
    let base = scanner.numbers[index].base
    return numberIndices.count {
      scanner.numbers[$0].base == base
        && timeBehind(scanner.numbers[$0].range.upperBound)?.moment.isOneYear == true
    } > 2
  }

  func nameBefore(_ position: Int) -> NameMatcher.Match? {
    let next = names.partitioningIndex { $0.range.upperBound > position }
    guard next > 0, names[next - 1].range.lowerBound >= characters.lowerBound else { return nil }
    return leading(names[next - 1], at: next - 1, before: position) ?? names[next - 1]
  }

  /// The name in front of the words that tell more of it, where the last name is one of those: the continuation rate,
  /// which tells how many undergraduates are still with us, was.
  private func leading(
    _ name: NameMatcher.Match, at index: Int, before position: Int
  ) -> NameMatcher.Match? {
    let token = scanner.token(from: name.range.lowerBound)
    guard index > 0, case let other = names[index - 1],
      other.range.lowerBound >= characters.lowerBound,
      case let open = scanner.token(from: other.range.upperBound), scanner[open] == ",",
      ["which", "who", "whose"].contains(scanner[open + 1])
        || scanner[open + 1] == "that" && scanner[open + 2] == "is", open < token,
      let close = (token..<scanner.token(from: position)).first(where: { scanner[$0] == "," }),
      close - open < 20, !(open + 1..<token).contains(where: { scanner[$0] == "," })
    else { return nil }
    return other
  }
}
