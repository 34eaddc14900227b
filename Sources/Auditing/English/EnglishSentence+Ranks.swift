import Prose

extension EnglishSentence {
  // MARK: Places in a ranking

  /// One of several places with their years, of the only ranking that the tables have: in the league table we were
  /// 11th in 2020 and 9th in 2021. We were 10th in 2022. Others of them must agree with their years.
  func ranked(_ index: Int) -> Claim? {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    guard number.qualifier == .rank, scanner[first - 1] != "the",
      let own = timeBehind(number.range.upperBound),
      let moment = own.moment.resolved(from: scene.moment), moment.isOneYear,
      let surface = lexicon.soleRanking, let content = lexicon.englishNames[surface]?.content,
      !owners.contains(where: { owner in
        owner.owner == .foreign
          && !content.contains(EnglishName.stem(scanner.passage.text(owner.range).lowercased()))
      }),
      case let said = namedWords(in: max(0, first - 40)..<min(range.upperBound, first + 12)),
      2 * (said[surface] ?? 0) > content.count
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.moment, claim.hasOwnTime, claim.needsSeries) = (moment, true, true)
    return aimed(claim, first)
  }
}
