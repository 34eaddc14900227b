import Prose

extension ChineseSentence {
  // MARK: Two figures in the order of two names

  /// One of two numbers that are the figures of the two names in front the other way round: 其中出口总额和进口总额分别为50.9亿元和163.9亿元.
  ///
  /// That both are figures of the same year, each of the other, is hardly chance, whatever the words around.
  func exchangedInOrder(_ index: Int) -> Claim? {
    let first = follows(index) ? index - 1 : index
    guard text.numberIndices(in: range).contains(first + 1), follows(first + 1) else { return nil }
    let (left, right) = (text.numbers[first], text.numbers[first + 1])
    let start = left.range.lowerBound
    let end = text.firstName(from: start)
    guard left.value != right.value, left.qualifier == .exact, right.qualifier == .exact,
      end - text.firstName(from: range.lowerBound) > 1,
      case let (one, other) = (names[end - 2], names[end - 1]),
      (1...4).contains(other.range.lowerBound - one.range.upperBound),
      (one.range.upperBound..<other.range.lowerBound).contains(where: {
        ChineseOwners.joints.contains(passage[$0])
      }), GapWords.containsRespectively(passage, other.range.upperBound..<start)
    else { return nil }
    let time = topic(before: start)
    var claim = Claim(number: text.numbers[index], surface: one.value)
    settleOwner(of: &claim, before: start, one.range)
    let owner = claim.owner ?? .own
    let year = time.moment?.isOneYear == true && !time.isFar ? time.moment : nil
    guard let moment = exchange(left, one.value, right, other.value, owner, year) else {
      return nil
    }
    claim.surface = index == first ? one.value : other.value
    (claim.moment, claim.hasOwnTime) = (moment, true)
    return aimed(claim, from: start)
  }

  /// Whether only a joint stands between a number and the one in front.
  private func follows(_ index: Int) -> Bool {
    guard index > 0, text.numbers.indices.contains(index),
      case let (left, right) = (text.numbers[index - 1], text.numbers[index]),
      left.range.lowerBound >= range.lowerBound, left.base == right.base, !left.base.isEmpty
    else { return false }
    return right.range.lowerBound - left.range.upperBound == 1
      && ChineseOwners.joints.contains(passage[left.range.upperBound])
  }

  /// The year in which each of two numbers is the figure of the other name.
  private func exchange(
    _ left: WrittenNumber, _ first: Int, _ right: WrittenNumber, _ second: Int, _ owner: Owner,
    _ year: Moment?
  ) -> Moment? {
    func years(_ number: WrittenNumber, _ surface: Int) -> Set<Moment> {
      let claim = Claim(number: number, surface: surface)
      let entries = lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
      return Set(
        entries.filter { entry in
          (lexicon.surfaces[surface].namesOwner || entry.owner == owner)
            && UnitFit.fits(number, entry)
        }.flatMap { claim.years(of: $0) })
    }
    let both = years(left, second).intersection(years(right, first))
    let fitting = year.map { both.intersection([$0]) } ?? both
    return fitting.count == 1 ? fitting.first : nil
  }
}
