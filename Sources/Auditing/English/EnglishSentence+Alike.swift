import Prose

extension EnglishSentence {
  // MARK: The same of somebody else, or of another year

  /// What a part has of as many things as the one before it: Penhurst had 34 empty shops and 58 market traders, Stoke
  /// Varley 17 and 29.
  func heldInTurn(_ index: Int) -> Claim? {
    let run = run(containing: index)
    let head = scanner.token(from: scanner.numbers[run[0]].range.lowerBound) - 1
    guard run.count > 1, let rank = run.firstIndex(of: index), range.contains(head),
      let written = owner(at: scanner.tokens[head].range.lowerBound), case .known = written.owner,
      opensClause(scanner.token(from: written.range.lowerBound)),
      case let told = claims.filter({ $0.number.range.upperBound <= written.range.lowerBound })
        .suffix(run.count), told.count == run.count,
      told.allSatisfy({ $0.meaning == .figure && $0.owner == told.first?.owner }),
      case var claim = Array(told)[rank], claim.owner != written.owner,
      let surface = lexicon.surface(claim.surface, heldBy: written.owner)
    else { return nil }
    (claim.number, claim.surface, claim.owner) = (scanner.numbers[index], surface, written.owner)
    claim.isBare = claim.number.base.isEmpty
    return aimed(claim, head + 1)
  }

  /// The same of another part, which is all that is said of it: and the Harbour campus 1,689, and at the Wharf site
  /// 92.7%. At the Priory site it was 95.1% goes back to the sentence before.
  func heldAlike(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    var last = first - 1
    // In the Vale Division it fell from 1,518 to 1,348.
    if scanner[last] == "to", range.contains(last - 2), scanner[last - 2] == "from",
      scanner.tokens[last - 1].kind == .digits
    {
      last -= 3
    }
    while range.contains(last),
      Self.standing.contains(scanner[last]) || EnglishMovement.isMovement(scanner[last])
    { last -= 1 }
    guard range.contains(last), run(containing: index).count == 1, number.qualifier == .exact,
      scanner[first - 1] != "from",
      scanner[first - 1] != "by",
      let written = owner(at: scanner.tokens[last].range.lowerBound), case .known = written.owner,
      case let head = scanner.token(from: written.range.lowerBound),
      opensClause(head), isEnd(behind: number)
    else { return nil }
    let told = claims.last.flatMap { $0.needsSlip || $0.meaning != .figure ? nil : $0 }
    // What a sentence is about is only told by a verb, if it is told in the one before: it was, they had.
    let surfaces = told.map { [$0.surface] } ?? (last < first - 1 ? surfacesBefore : [])
    let alike = Set(
      surfaces.compactMap { lexicon.surface($0, of: written.owner) }.filter { surface in
        lexicon.surfaces[surface].entries.allSatisfy {
          EnglishUnit.fits(number, lexicon.entries[$0])
        }
      })
    guard alike.count == 1, let surface = alike.first else { return nil }
    var claim = told ?? Claim(number: number, surface: surface)
    (claim.number, claim.surface, claim.owner) = (number, surface, written.owner)
    claim.isBare = number.base.isEmpty
    if let own = timeBehind(number.range.upperBound)
      ?? (told == nil ? topic(before: written.range.lowerBound) : nil)
    {
      claim.moment = own.moment.resolved(from: scene.moment)
    } else if told == nil {
      (claim.moment, claim.isFar) = (scene.moment, scene.isFar)
    }
    return aimed(claim, first)
  }

  private static let standing: Set<String> = [
    "it", "was", "were", "they", "had", "has", "stood", "at", "came", "to", "only", "just",
  ]

  /// Whether a part's name begins a clause or stands behind the words that do.
  private func opensClause(_ head: Int) -> Bool {
    var token = head - 1
    while ["the", "at", "in", "on", "for", "of"].contains(scanner[token]),
      token >= range.lowerBound
    {
      token -= 1
    }
    // And those at Thornhill 294; and that of Hatherley 9,510.
    if ["those", "that"].contains(scanner[token]), token < head - 1 { token -= 1 }
    return token < range.lowerBound
      || ["and", "but", "while", ",", ";", ":"].contains(scanner[token])
  }

  /// Whether nothing is counted behind a number.
  private func isEnd(behind number: WrittenNumber) -> Bool {
    let next = scanner.token(from: number.range.upperBound)
    return !range.contains(next) || isClosed(at: next + scanner.unitLength(next))
  }

  /// The figure of the year that the one in front is compared with: 30.8% of professors, against 29.0% a year earlier.
  func heldBefore(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    // After 318 in 2022 and 314 in 2021: one year more.
    let isNext = isListed(index) && isComparedBack(index - 1)
    guard index > 0, isNext || comparesBack(before: first), let last = claims.last,
      isNext || !last.needsSlip, last.meaning == .figure, follows(index, last),
      number.base == last.number.base || number.base.isEmpty, number.qualifier == .exact,
      case let start = scanner.token(from: last.number.range.upperBound), first - start < 12,
      let own = timeBehind(number.range.upperBound),
      let moment = own.moment.resolved(from: last.moment), moment.isOneYear, moment != last.moment
    else { return nil }
    var claim = last
    (claim.number, claim.moment, claim.hasOwnTime) = (number, moment, true)
    if number.base.isEmpty, !last.number.base.isEmpty {
      (claim.number.base, claim.isBare) = (last.number.base, last.isBare)
    }
    // From 27.1% the year before: whether it went on from there, only the figure shows.
    if !isNext, scanner[first - 1] != "against" {
      (claim.needsSlip, claim.isNearlySure) = (true, true)
    }
    (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner, claim.isFar) = (true, true, false)
    return aimed(claim, first)
  }

  /// Whether nothing but a share of it stands between a figure and a number: 126, that is 31% of them, compared with 84.
  private func follows(_ index: Int, _ last: Claim) -> Bool {
    if last.number.range == scanner.numbers[index - 1].range { return true }
    return index > 1 && scanner.numbers[index - 1].base == "%" && last.number.base != "%"
      && last.number.range == scanner.numbers[index - 2].range
  }

  /// Whether a number goes on with a list: and 314, , 3,588.
  private func isListed(_ index: Int) -> Bool {
    ["and", ","].contains(scanner[scanner.token(from: scanner.numbers[index].range.lowerBound) - 1])
  }

  /// As many years as a text sets side by side.
  private static let longestList = 8

  /// Whether a number, or the beginning of its list, is compared with the figure in front.
  private func isComparedBack(_ index: Int) -> Bool {
    let first = max(index - Self.longestList, numberIndices.lowerBound)
    var index = index
    while index > first, isListed(index) { index -= 1 }
    return numberIndices.contains(index)
      && comparesBack(before: scanner.token(from: scanner.numbers[index].range.lowerBound))
  }

  /// What the institution itself has of what the sentence tells of others: more than two points below our 89.3%. Only a
  /// slip of the pen shows it.
  func ours(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard scanner[first - 1] == "our", number.qualifier == .exact, isEnd(behind: number),
      let name = nameBefore(number.range.lowerBound),
      case let surface = lexicon.surface(name.value, of: .own) ?? name.value,
      var claim = claim(number, surface)
    else { return nil }
    claim = timed(claim, behind: scanner.token(from: number.range.upperBound))
    claim.owner = .own
    (claim.needsSlip, claim.isNearlySure) = (true, true)
    return aimed(claim, first)
  }

  /// Whether words in front of a number compare with an earlier one: against, down from, compared with.
  private func comparesBack(before first: Int) -> Bool {
    if ["against", "from", "after"].contains(scanner[first - 1]) { return true }
    return ["with", "to"].contains(scanner[first - 1])
      && ["compared", "up", "down"].contains(scanner[first - 2])
  }
}
