import Prose

extension EnglishSentence {
  // MARK: Several at once

  /// 861 employees in 2020, 874 in 2021: the same in another year.
  func listed(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    guard let last = claims.last, last.moment?.isOneYear == true, number.base.isEmpty,
      claims.contains(where: { $0.surface == last.surface && isCountedClaim($0) }),
      let own = timeBehind(number.range.upperBound), own.moment.isOneYear
    else { return nil }
    let start = number.range.lowerBound
    let words = scanner.token(from: last.number.range.upperBound)..<scanner.token(from: start)
    let isPlain = words.allSatisfy { token in
      let position = scanner.tokens[token].range.lowerBound
      return Self.listing.contains(scanner[token]) || EnglishMovement.isMovement(scanner[token])
        || time(at: position) != nil || names.contains { $0.range.contains(position) }
    }
    guard isPlain else { return nil }
    var claim = last
    claim.number = number
    claim.isBare = true
    claim.moment = own.moment
    return claim
  }

  private static let listing: Set<String> = [
    "in", "and", ",", ";", "then", "but", "(", ")", "after", "against", "up", "down", "from",
    "they", "it", "to", "compared", "with", "as",
  ]

  /// A and B were 1 and 2 respectively.
  func respectively(_ index: Int) -> Claim? {
    guard isRespective else { return nil }
    let number = scanner.numbers[index]
    let run = run(containing: index)
    guard run.count > 1, let rank = run.firstIndex(of: index) else { return nil }
    let start = scanner.numbers[run[0]].range.lowerBound
    let end = names.partitioningIndex { $0.range.upperBound > start }
    if let claim = toldRespectively(index, run, rank) { return claim }
    if let claim = elliptically(index, run, rank) { return claim }
    var group = names[..<end].suffix(run.count)
    var owner = owner(before: scanner.token(from: start))
    let isOfNames =
      group.count == run.count
      && zip(group, group.dropFirst()).allSatisfy { isListed($0.range, $1.range) }
    if !isOfNames {
      guard let places = places(before: start, count: run.count) else { return nil }
      group = Array(repeating: names[end - 1], count: run.count)[...]
      owner = places[rank]
    }
    guard let head = group.first, head.range.lowerBound >= characters.lowerBound, isLeadSure(head)
    else { return nil }
    let name = group[group.startIndex + rank]
    guard fits(number, name) else { return nil }
    // Library visits in Northdale and Southdale: the name says only the first of them.
    var surface = name.value
    if !isOfNames, lexicon.surfaces[surface].namesOwner, let owner {
      guard let own = lexicon.surface(surface, of: owner) else { return nil }
      surface = own
    }
    var claim = Claim(number: number, surface: surface)
    claim.isBare = number.base.isEmpty
    let topic =
      times(in: name.range.upperBound..<start).last ?? times(
        in: (group.last ?? head).range.upperBound..<start
      ).last
      ?? topic(before: start)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    claim.owner = owner
    return aimed(claim, scanner.token(from: start))
  }

  /// One of several numbers in the order of the years behind them: emissions were 5,470, 4,980 and 4,360 tonnes in 2020,
  /// 2021 and 2022.
  func inOrderOfYears(_ index: Int) -> Claim? {
    let run = run(containing: index)
    guard run.count > 1, let rank = run.firstIndex(of: index), let last = run.last,
      case let start = scanner.numbers[run[0]].range.lowerBound,
      case let years = years(behind: scanner.numbers[last].range.upperBound),
      years.count == run.count, let name = nameBefore(start), isLeadSure(name),
      isGapSure(scanner.token(from: name.range.upperBound)..<scanner.token(from: start), [])
    else { return nil }
    var number = scanner.numbers[index]
    if number.base.isEmpty, number.unit.isEmpty {
      number = sharing(number, unitOf: scanner.numbers[last])
    }
    guard fits(number, name) else { return nil }
    var claim = Claim(number: number, surface: name.value)
    (claim.isBare, claim.moment, claim.hasOwnTime) = (number.base.isEmpty, years[rank], true)
    claim.owner = owner(before: scanner.token(from: start))
    return aimed(claim, scanner.token(from: start))
  }

  /// The years of a list directly behind a number and its unit: in 2020, 2021 and 2022.
  private func years(behind position: Int) -> [Moment] {
    var token = scanner.token(from: position)
    token += scanner.unitLength(token)
    var years: [Moment] = []
    while range.contains(token), [",", "and", "in"].contains(scanner[token]) {
      token += 1
      guard range.contains(token), let time = time(at: scanner.tokens[token].range.lowerBound)
      else {
        continue
      }
      guard time.moment.isOneYear else { return [] }
      years.append(time.moment)
      token = scanner.token(from: time.range.upperBound)
    }
    return years
  }

  /// The same of another year where the sentence before names what: in 2023 they had been 10.4% and 3.5% respectively.
  private func toldRespectively(_ index: Int, _ run: [Int], _ rank: Int) -> Claim? {
    let start = scanner.numbers[run[0]].range.lowerBound
    guard range.contains(where: { ["they", "these", "those"].contains(scanner[$0]) }),
      let first = before.first, let last = before.last,
      !names.contains(where: { characters.contains($0.range.lowerBound) }),
      let topic = topic(before: start)?.moment.resolved(from: scene.moment), topic.isOneYear
    else { return nil }
    let told =
      scanner.tokens[first].range.lowerBound..<scanner.tokens[last].range.upperBound
    let group = names.filter { told.contains($0.range.lowerBound) }
    guard group.count == run.count,
      zip(group, group.dropFirst()).allSatisfy({ isListed($0.range, $1.range) }),
      fits(scanner.numbers[index], group[rank])
    else { return nil }
    var claim = Claim(number: scanner.numbers[index], surface: group[rank].value)
    (claim.isBare, claim.moment) = (claim.number.base.isEmpty, topic)
    claim.owner = owner(before: scanner.token(from: start))
    return aimed(claim, scanner.token(from: start))
  }

  /// One of two of which only the last is named in full: major applications and minor applications decided in time
  /// stood at 91.5% and 88.6% respectively.
  private func elliptically(_ index: Int, _ run: [Int], _ rank: Int) -> Claim? {
    let start = scanner.numbers[run[0]].range.lowerBound
    guard run.count == 2, let last = nameBefore(start),
      isGapSure(
        scanner.token(from: last.range.upperBound)..<scanner.token(from: start), []),
      case let and = scanner.token(from: last.range.lowerBound) - 1, range.contains(and - 1),
      scanner[and] == "and",
      case let folded = scanner.passage.folded,
      let (first, length) = lexicon.surface(
        endingLike: Array(folded.units[last.range]), in: folded,
        at: scanner.tokens[and - 1].range.upperBound),
      case let head = scanner.tokens[and - 1].range.upperBound - length,
      case let opening = scanner.token(from: head),
      opening == range.lowerBound
        || EnglishWords.leads.contains(scanner[opening - 1])
        || [",", ":"].contains(scanner[opening - 1])
        || time(at: scanner.tokens[opening - 1].range.lowerBound) != nil
    else { return nil }
    var claim = Claim(number: scanner.numbers[index], surface: rank == 0 ? first : last.value)
    claim.isBare = claim.number.base.isEmpty
    let topic = topic(before: start)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    claim.owner = owner(before: scanner.token(from: start))
    return aimed(claim, scanner.token(from: start))
  }

  /// There were 689 and 233 children in care and foster households respectively.
  func countedInOrder(_ index: Int) -> Claim? {
    if let claim = heldInOrder(index) { return claim }
    guard isRespective, case let run = run(containing: index), run.count > 1,
      let rank = run.firstIndex(of: index), let first = name(behind: run[run.count - 1]),
      case let start = names.partitioningIndex(where: {
        $0.range.lowerBound >= first.range.lowerBound
      }),
      case let group = Array(names[start...].prefix(run.count)), group.count == run.count,
      zip(group, group.dropFirst()).allSatisfy({ isListed($0.range, $1.range) }),
      let last = group.last, fits(scanner.numbers[index], group[rank])
    else { return nil }
    var claim = Claim(number: scanner.numbers[index], surface: group[rank].value)
    claim.isBare = claim.number.base.isEmpty
    let begin = scanner.token(from: scanner.numbers[run[0]].range.lowerBound)
    (claim.needsSlip, claim.isNearlySure) = (!isLicensed(begin), true)
    if let own = timeBehind(last.range.upperBound) ?? topic(before: claim.number.range.lowerBound) {
      claim.moment = own.moment.resolved(from: scene.moment)
    } else {
      (claim.moment, claim.isFar) = (scene.moment, scene.isFar)
    }
    claim.owner = owner(before: begin)
    return aimed(claim, begin)
  }

  /// Engineering and Arts had 356 and 209 academic staff respectively; there were, respectively, 3,741 and 2,152 students
  /// at the Canal Street campus and the Moorside campus.
  private func heldInOrder(_ index: Int) -> Claim? {
    let run = run(containing: index)
    guard isRespective, run.count > 1, let rank = run.firstIndex(of: index),
      let name = name(behind: run[run.count - 1]), fits(scanner.numbers[index], name),
      case let start = scanner.numbers[run[0]].range.lowerBound
    else { return nil }
    let known = owners.filter { if case .known = $0.owner { true } else { false } }
    let group =
      [
        known.filter { $0.range.upperBound <= start }.suffix(run.count),
        known.filter { $0.range.lowerBound >= name.range.upperBound }.prefix(run.count),
      ]
      .first { group in
        group.count == run.count
          && zip(group, group.dropFirst()).allSatisfy { isListed($0.range, $1.range) }
      }
    let base = name.value
    // The first place ends the name itself: students at the Canal Street campus and the Moorside campus.
    let rest = known.filter { $0.range.lowerBound >= name.range.upperBound }.prefix(run.count - 1)
    let named = lexicon.ownerNamed(by: base).flatMap { first -> [Owner]? in
      guard rest.count == run.count - 1, let next = rest.first, isListed(name.range, next.range),
        zip(rest, rest.dropFirst()).allSatisfy({ isListed($0.range, $1.range) })
      else { return nil }
      return [first] + rest.map(\.owner)
    }
    let isNamed = lexicon.ownerNamed(by: base) != nil
    guard let all = isNamed ? named : group.map({ $0.map(\.owner) }) else { return nil }
    let owner = all[rank]
    guard let surface = lexicon.surface(base, heldBy: owner) else { return nil }
    var claim = Claim(number: scanner.numbers[index], surface: surface)
    (claim.isBare, claim.owner) = (claim.number.base.isEmpty, owner)
    let topic = topic(before: start)
    claim.moment = topic?.moment.resolved(from: scene.moment) ?? scene.moment
    claim.isFar = topic == nil && scene.isFar
    return aimed(claim, scanner.token(from: start))
  }

  /// The numbers that stand side by side with one, this included.
  func run(containing index: Int) -> [Int] {
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
    return run
  }

  /// The last owners in front of a place that stand side by side, where they are as many as the numbers behind it:
  /// the recycling rates in Northgate and Harbour were.
  private func places(before start: Int, count: Int) -> [Owner]? {
    guard
      let name = names.last(where: {
        characters.contains($0.range.lowerBound) && $0.range.upperBound <= start
      })
    else { return nil }
    let all = owners.filter { owner in
      if case .known = owner.owner { owner.range.upperBound <= start } else { false }
    }
    // The first place ends the name itself: library visits in Northdale and Southdale.
    let rest = all.suffix(count - 1)
    if let first = lexicon.ownerNamed(by: name.value), rest.count == count - 1,
      let next = rest.first, isListed(name.range, next.range),
      zip(rest, rest.dropFirst()).allSatisfy({ isListed($0.range, $1.range) })
    {
      return [first] + rest.map(\.owner)
    }
    // The last place begins it: Kirksound and Tornsay populations.
    if let last = lexicon.ownerNamed(by: name.value), rest.count == count - 1,
      let before = rest.last, isListed(before.range, name.range),
      zip(rest, rest.dropFirst()).allSatisfy({ isListed($0.range, $1.range) })
    {
      return rest.map(\.owner) + [last]
    }
    let known = all.suffix(count)
    let isList = zip(known, known.dropFirst()).allSatisfy { isListed($0.range, $1.range) }
    return known.count == count && isList ? known.map(\.owner) : nil
  }

  func isListed(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound <= right.lowerBound else { return false }
    let first = scanner.token(from: left.upperBound)
    // 243 tonnes and 418 tonnes.
    let tokens = first + scanner.unitLength(first)..<scanner.token(from: right.lowerBound)
    return tokens.count <= 4
      && tokens.allSatisfy {
        ["and", ",", "the", "of", "our", "its", "at", "in", "on"].contains(scanner[$0])
      }
  }
}
