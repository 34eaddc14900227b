import Prose

extension ChineseSentence {
  // MARK: Years in a row

  /// One of several numbers with their years in front of them, behind words that nobody knows:
  /// 虚拟仿真实训项目起步晚、长得快：2019年8个，2020年17个，2021年29个. Others of them must agree with their years.
  func series(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .exact, !number.isSpelt, !number.base.isEmpty, isTailSure(number),
      !GapWords.endsWithChange(passage, range.lowerBound..<start), let own = ownYear(of: number),
      !isPerHead(max(range.lowerBound, start - 12)..<start)
    else { return nil }
    let all = text.numberIndices(in: range)
    let near = max(all.lowerBound, index - Self.longest)..<min(all.upperBound, index + Self.longest)
    let members = near.filter {
      text.numbers[$0].base == number.base && ownYear(of: text.numbers[$0]) != nil
    }
    guard members.count > 2, let first = members.first, first <= index,
      case let beginning = text.numbers[first].range.lowerBound,
      let surface = head(of: text.numbers[first], owner(before: beginning, number.range) ?? .own)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.moment, claim.hasOwnTime, claim.needsSeries) = (own, true, true)
    settleOwner(of: &claim, before: beginning, number.range)
    guard claim.rival == nil, claim.owner != .foreign else { return nil }
    return aimed(claim, from: start)
  }

  /// How many numbers of a series are looked at on either side.
  private static let longest = 12

  /// The year that begins the clause of a number.
  private func ownYear(of number: WrittenNumber) -> Moment? {
    let start = number.range.lowerBound
    // 当年新编9部 is no figure of the year.
    guard let time = text.times(in: range.lowerBound..<start).last, !time.isAside,
      time.moment != .relative(0),
      (0..<12).contains(start - time.range.upperBound),
      !(time.range.upperBound..<start).contains(where: {
        Punctuation.endsClause(passage[$0]) || text.hasNumber(at: $0)
      }),
      let moment = resolved(time).moment, moment.isOneYear
    else { return nil }
    return moment
  }

  /// What a series is about: the last name in front of it of what its owner has, else the one most of whose words stand
  /// there.
  private func head(of number: WrittenNumber, _ owner: Owner) -> Int? {
    func isTheirs(_ surface: Int) -> Bool {
      lexicon.surfaces[surface].entries.contains {
        lexicon.entries[$0].owner == owner && UnitFit.fits(number, lexicon.entries[$0])
      }
    }
    let first = text.firstName(from: range.lowerBound)
    let end = max(first, text.firstName(from: number.range.lowerBound))
    if let name = names[first..<end].last(where: { isTheirs($0.value) }) { return name.value }
    let near = passage.units[
      max(range.lowerBound, number.range.lowerBound - Self.farthest)..<number.range.lowerBound]
    let scattered = lexicon.surfaces(scatteredIn: near).filter(isTheirs)
    guard let only = scattered.first, scattered.allSatisfy({ lexicon.isSame($0, only) }) else {
      return nil
    }
    return only
  }
}
