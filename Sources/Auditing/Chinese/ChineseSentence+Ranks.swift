import Prose

extension ChineseSentence {
  // MARK: Places in a ranking

  /// One of several places with their years, of the only ranking that the tables have: 绩效考核位次2022年全省第14位，
  /// 2023年第12位，2024年第9位. Others of them must agree with their years.
  func ranked(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .rank,
      let time = text.times(in: range.lowerBound..<start).last, !time.isAside,
      start - time.range.upperBound < 8,
      !(time.range.upperBound..<start).contains(where: {
        Punctuation.endsClause(passage[$0]) || text.hasNumber(at: $0)
      }),
      let moment = resolved(time).moment, moment.isOneYear,
      owner(before: start, number.range).map({ $0 == .own }) ?? true,
      let surface = lexicon.soleRanking,
      lexicon.surfaces(scatteredIn: passage.units[range], third: true).contains(surface)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.moment, claim.hasOwnTime, claim.needsSeries) = (moment, true, true)
    return aimed(claim, from: start)
  }
}
