import Prose

extension EnglishSentence {
  // MARK: Places in a ranking

  /// One of several places with their years, of the only ranking that the tables have: in the league table we were
  /// 11th in 2020 and 9th in 2021. We were 10th in 2022. Others of them must agree with their years.
  func ranked(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard number.qualifier == .rank, scanner[first - 1] != "the", range.count < 200,
      let surface = lexicon.soleRanking, let content = lexicon.englishNames[surface]?.content,
      !owners.contains(where: { owner in
        owner.owner == .foreign
          && !content.contains(EnglishName.stem(scanner.passage.text(owner.range).lowercased()))
      }),
      case let own = timeBehind(number.range.upperBound)
        ?? timeOfTable(behind: number.range.upperBound, content),
      case let from = own == nil ? range.lowerBound : max(0, first - 40),
      case let said = namedWords(in: from..<min(range.upperBound, first + 12)),
      case let distinct = content.subtracting(Self.positions).subtracting(EnglishWords.foreign),
      2 * (said[surface] ?? 0) > content.count || distinct.count > 1 && own == nil
        || tells(distinct, in: from..<min(range.upperBound, first + 12))
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    guard let own else {
      // In the regional league table the College was 15th: all of the name, and one place.
      let words = Set(
        range.filter { scanner.tokens[$0].kind == .word }.map { EnglishName.stem(scanner[$0]) })
      guard distinct.isSubset(of: words),
        numberIndices.count(where: { scanner.numbers[$0].qualifier == .rank }) == 1
          || isBehindEarlierPlace(index, claim)
      else { return nil }
      (claim.moment, claim.isFar) =
        topic(before: number.range.lowerBound)
        .map { ($0.moment.resolved(from: scene.moment), false) } ?? (scene.moment, scene.isFar)
      return aimed(claim, first)
    }
    guard let moment = own.moment.resolved(from: scene.moment), moment.isOneYear else { return nil }
    // In the national skills competition ranking, Glenarra came 6th in 2024: named in full, and only one place.
    let isAlone =
      tells(distinct, in: range.lowerBound..<first)
      && numberIndices.count(where: { scanner.numbers[$0].qualifier == .rank }) == 1
    (claim.moment, claim.hasOwnTime, claim.needsSeries) = (moment, true, !isAlone)
    return aimed(claim, first)
  }

  /// Whether a number is the second of two places, of which the first is that of the year before: from 58th to 46th in the
  /// national table.
  private func isBehindEarlierPlace(_ index: Int, _ claim: Claim) -> Bool {
    let first = scanner.token(from: scanner.numbers[index].range.lowerBound)
    guard scanner[first - 1] == "to", numberIndices.contains(index - 1),
      case let earlier = scanner.numbers[index - 1], earlier.qualifier == .rank,
      scanner.token(from: earlier.range.upperBound) == first - 1,
      let moment = topic(before: earlier.range.lowerBound).map({
        $0.moment.resolved(from: scene.moment)
      }) ?? scene.moment, moment.isOneYear
    else { return false }
    var past = claim
    past.moment = moment.shifted(by: -1)
    return agrees(index - 1, with: past)
  }

  /// The time behind the ranking that a place is told of: 47th in the national league table in 2021, 39th of 131 in the
  /// table of 2024.
  private func timeOfTable(behind position: Int, _ content: Set<String>) -> WrittenTime? {
    var token = scanner.token(from: position)
    let end = min(range.upperBound, token + 10)
    while token < end {
      let start = scanner.tokens[token].range.lowerBound
      if let time = time(at: start) { return time }
      let word = scanner[token]
      guard
        ["in", "of", "the", "out", "national", "regional"].contains(word)
          || scanner.tokens[token].kind == .digits || content.contains(EnglishName.stem(word))
      else { return nil }
      token += 1
    }
    return nil
  }

  /// Whether a stretch holds all of several words.
  private func tells(_ stems: Set<String>, in tokens: Range<Int>) -> Bool {
    stems.count > 1 && stems.isSubset(of: tokens.map { EnglishName.stem(scanner[$0]) })
  }

  private static let positions = Set(
    ["position", "place", "rank", "ranking"].map(EnglishName.stem))
}
