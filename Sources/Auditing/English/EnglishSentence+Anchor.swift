import Prose

extension EnglishSentence {
  // MARK: Beside the figure of the year before

  /// A number that is compared with one the tables know for the year before: we lost 263 working days, down
  /// from 377. Whatever the words between, it is about the same indicator.
  func anchored(_ index: Int) -> Claim? {
    let number = completed(index)
    guard let (before, words) = anchor(of: index), number.qualifier == .exact, !number.isSpelt,
      !isChange(index)
    else { return nil }
    let start = number.range.lowerBound
    let topic = topic(before: start)?.moment.resolved(from: scene.moment) ?? scene.moment
    let own = timeBehind(before.range.upperBound)?.moment.resolved(from: topic)
    guard let topic, topic.isOneYear, let past = own ?? topic.shifted(by: -1), past != topic,
      owner(before: scanner.token(from: start)) != .foreign
    else { return nil }
    var found: Claim?
    for surface in namesAround(scanner.token(from: start), atLeast: 1) {
      guard leads(words, to: surface), let other = claim(before, surface),
        Slip.digits(before.value).count > (isCountedSo(index, surface) ? 1 : 2),
        var claim = claim(number, surface),
        lexicon.surfaces[surface].entries.contains(where: { index in
          let entry = lexicon.entries[index]
          let comparison = Comparison(claim: other, entry: entry)
          return entry.known.contains {
            Moment(oneYear: $0.period) == past && comparison.agrees($0)
          }
        })
      else { continue }
      if let found, !lexicon.isSame(found.surface, surface) { return nil }
      // 31,275 pupils from 214 schools, against 27,340: the figure stands in front.
      let isTold = claims.contains {
        lexicon.isSame($0.surface, surface) && $0.moment == topic && !$0.needsSlip
      }
      if isTold { return nil }
      (claim.moment, claim.owner) = (topic, owner(before: scanner.token(from: start)))
      found = claim
    }
    return found
  }

  /// A number that something of a part went to from a figure that only one of its indicators had the year before, whatever
  /// the text calls it: its roll grew by 10.9% in the year, from 3,474 to 3,852. Only a slip of the pen or the change beside it shows
  /// that it is the figure.
  func continued(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard scanner[first - 1] == "to", numberIndices.contains(index - 1), number.qualifier == .exact,
      case let before = scanner.numbers[index - 1], before.base == number.base,
      before.unit == number.unit,
      scanner[scanner.token(from: before.range.lowerBound) - 1] == "from",
      Slip.digits(before.value).count > 3,
      scanner.token(from: before.range.upperBound)
        + scanner.unitLength(
          scanner.token(from: before.range.upperBound)) == first - 1,
      let year = topic(before: number.range.lowerBound)?.moment.resolved(from: scene.moment)
        ?? scene.moment, let past = year.shifted(by: -1),
      let owner = owner(before: first), case .known = owner
    else { return nil }
    var found: Claim?
    for (position, surface) in lexicon.surfaces.enumerated()
    where !surface.isShort && surface.exact.count == 1 {
      guard let entry = surface.exact.first.map({ lexicon.entries[$0] }),
        entry.owner == owner, let other = claim(before, position),
        other.years(of: entry).contains(past), let claim = claim(number, position)
      else { continue }
      if let found, !lexicon.isSame(found.surface, position) { return nil }
      if found == nil { found = claim }
    }
    guard var claim = found else { return nil }
    (claim.moment, claim.owner, claim.needsSlip, claim.isNearlySure) = (year, owner, true, true)
    (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner, claim.hasOwnTime) = (true, true, true)
    return claim
  }

  /// Whether all that a name measures stands directly behind a number: 88 volunteers.
  private func isCountedSo(_ index: Int, _ surface: Int) -> Bool {
    name(behind: index).map { lexicon.isSame($0.value, surface) } ?? false
  }

  /// Takes a claim of which it is open when for the year behind that of the figure that it is compared with, where
  /// the tables know that one: staff absence was 4.3%, down from 4.7% in 2023.
  func settleByAnchor(_ claim: inout Claim) {
    guard claim.isFar || claim.moment?.isOneYear != true, claim.meaning == .figure,
      case let start = claim.number.range.lowerBound,
      case let index = scanner.numbers.partitioningIndex(where: { $0.range.lowerBound >= start }),
      numberIndices.contains(index), let (before, _) = anchor(of: index),
      Slip.digits(before.value).count > 1,
      let past = timeBehind(before.range.upperBound)?.moment, past.calendarYear != nil,
      past.isOneYear, let other = self.claim(before, claim.surface),
      lexicon.surfaces[claim.surface].entries.contains(where: { index in
        let entry = lexicon.entries[index]
        return entry.owner == claim.owner ?? .own
          && entry.known.contains {
            Moment(oneYear: $0.period) == past
              && Comparison(claim: other, entry: entry).agrees($0)
          }
      })
    else { return }
    // Up from 51.6% in 2022 may count from two years before.
    let later = lexicon.surfaces[claim.surface].entries.map { lexicon.entries[$0] }
      .filter { $0.owner == claim.owner ?? .own }.flatMap { claim.years(of: $0) }
      .filter { $0.order > past.order }
    (claim.moment, claim.isFar) = (later.min { $0.order < $1.order } ?? past.shifted(by: 1), false)
  }

  /// Whether nothing but what is counted stands between the numbers: not 31 chicks, and curlews went up from.
  private func leads(_ words: Range<Int>, to surface: Int) -> Bool {
    let name = lexicon.englishNames[surface]
    let unit = words.lowerBound..<words.lowerBound + scanner.unitLength(words.lowerBound)
    // To 12.7 minutes, written complaints from 2,974: behind a comma something else begins.
    let comma = words.first { scanner[$0] == "," } ?? words.upperBound
    return words.allSatisfy { token in
      unit.contains(token) || Self.comparing.contains(scanner[token])
        || time(at: scanner.tokens[token].range.lowerBound) != nil
        || token < comma && name?.words.contains(EnglishName.stem(scanner[token])) == true
    }
  }

  private static let comparing: Set<String> = [
    ",", "(", "down", "up", "from", "against", "compared", "with", "to", "on", "of", "in", "well",
    "sharply", "slightly", "far", "as",
  ]

  /// The number that one is compared with, and the words between: down from 377, against 84.1%.
  private func anchor(of index: Int) -> (WrittenNumber, Range<Int>)? {
    guard numberIndices.contains(index + 1) else { return nil }
    let number = scanner.numbers[index]
    let other = scanner.numbers[index + 1]
    let words =
      scanner.token(from: number.range.upperBound)..<scanner.token(from: other.range.lowerBound)
    guard let last = words.last, words.count < 9,
      ["from", "against"].contains(scanner[last])
        || ["compared", "up", "down"].contains(scanner[last - 1])
          && ["with", "to", "on"].contains(scanner[last]),
      other.base.isEmpty || number.base.isEmpty || other.base == number.base
    else { return nil }
    return (other, words)
  }
}
