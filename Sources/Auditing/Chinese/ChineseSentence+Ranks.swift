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
      (0..<8).contains(start - time.range.upperBound),
      !(time.range.upperBound..<start).contains(where: {
        Punctuation.endsClause(passage[$0]) || text.hasNumber(at: $0)
      }),
      let moment = listedYear(time, index) ?? resolved(time).moment, moment.isOneYear,
      isOfOwn(before: start),
      let surface = lexicon.soleRanking,
      case let near = max(0, max(range.lowerBound - 80, start - 2 * Self.farthest))..<start,
      Self.thisRanking.stands(in: passage, near)
        || lexicon.surfaces(scatteredIn: passage.units[near], quarter: true).contains(surface)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.moment, claim.hasOwnTime, claim.needsSeries) = (moment, true, true)
    return aimed(claim, from: start)
  }

  private static let thisRanking = Words(
    "这份排名 这项排名 这一排名 这个排名 该排名 该项排名 同一排名 上述排名 这份榜单 这张榜单 这一榜单 该榜单")

  /// The only place of a sentence without a year, in the ranking that it names: 在全省高质量发展考核中，泓州列第6位.
  func rankedNow(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .rank, text.times(in: range).allSatisfy(\.isAside),
      range.count < 400,
      text.numberIndices(in: range).count(where: { text.numbers[$0].qualifier == .rank }) == 1,
      isOfOwn(before: start), let surface = lexicon.soleRanking,
      lexicon.surfaces(scatteredIn: passage.units[max(range.lowerBound, start - 40)..<start])
        .contains(surface)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.moment, claim.isFar) = (scene.moment, scene.isFar)
    return aimed(claim, from: start)
  }

  /// Whether a place can be the institution's: 全省 says where the ranking is made.
  private func isOfOwn(before start: Int) -> Bool {
    let named = owners[..<owners.partitioningIndex { $0.range.upperBound > start }].suffix(8)
      .last { !$0.isScope && !$0.isAside && !isPlaceOfRanking($0) }
    return named.map { $0.owner == .own } ?? !isAboutPart
  }

  /// Of which of several years a place is that follow each other: 2023年和2024年分别为第33位、第29位.
  private func listedYear(_ last: WrittenTime, _ index: Int) -> Moment? {
    var years = [last]
    for time in text.times(in: range.lowerBound..<last.range.lowerBound).reversed() {
      guard let next = years.first, next.range.lowerBound - time.range.upperBound == 1,
        ChineseOwners.joints.contains(passage[time.range.upperBound])
      else { break }
      years.insert(time, at: 0)
    }
    guard years.count > 1 else { return nil }
    let first = text.numberIndices(in: last.range.upperBound..<range.upperBound).lowerBound
    let rank = index - first
    return years.indices.contains(rank) ? resolved(years[rank]).moment : .unclear
  }

  /// Whether the ranking itself is called after a place: 全国 of 货物吞吐量全国沿海港口位次.
  private func isPlaceOfRanking(_ owner: WrittenOwner) -> Bool {
    lexicon.soleRanking.flatMap { lexicon.surfaces[$0].exact.first }.map { index in
      lexicon.entries[index].name.contains(passage.text(owner.range))
    } ?? false
  }

  /// Whether the text is about somebody that the tables know beside the institution.
  private var isAboutPart: Bool { if case .known? = scene.owner { true } else { false } }
}
