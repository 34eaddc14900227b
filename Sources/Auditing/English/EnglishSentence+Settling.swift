import Prose

extension EnglishSentence {
  // MARK: What a claim turns out to be about

  /// Takes what a part that the sentence names in front of a number goes by for the part's own name: Kiln Lane had
  /// 7,360 active members, for Active members at Kiln Lane.
  func settleNamed(_ claim: inout Claim) {
    guard let surface = lexicon.partSurface(claim.surface, of: claim.owner),
      owners.contains(where: {
        $0.owner == claim.owner && !$0.isAside
          && $0.range.upperBound <= claim.number.range.lowerBound
      })
    else { return }
    claim.surface = surface
  }

  /// Takes a claim in a text about somebody else for one of the part that the name before it names: the continuation rate
  /// in the Faculty of Health was 92.9% and the graduate outcomes rate 94.8%.
  func settleOwnerNamedBefore(_ claim: inout Claim) {
    guard claim.isOwnerInherited, claim.owner == .foreign,
      !lexicon.surfaces[claim.surface].namesOwner
    else { return }
    let start = claim.number.range.lowerBound
    let named = names.last { name in
      characters.contains(name.range.lowerBound) && name.range.upperBound <= start
        && lexicon.ownerNamed(by: name.value) != nil
    }
    guard let named, let owner = lexicon.ownerNamed(by: named.value) else { return }
    (claim.owner, claim.isOwnerInherited) = (owner, false)
    if let surface = lexicon.surface(claim.surface, of: owner) { claim.surface = surface }
  }

  /// Takes a claim of a part that has nothing of its name for the institution's own, where a slip shows it: the solar farm at
  /// Port Hallam was switched on, so that solar generation reached.
  func settleNobodys(_ claim: inout Claim) {
    guard case .known(let number)? = claim.owner, !claim.isOwnerInherited,
      case let owner = Owner.known(number),
      !lexicon.surfaces[claim.surface].entries.contains(where: {
        lexicon.entries[$0].owner == owner
      }),
      lexicon.surface(claim.surface, of: owner) == nil
    else { return }
    (claim.owner, claim.isNearlySure, claim.needsSlip) = (nil, true, true)
  }

  /// Takes a claim of a month of the year that the text is about for one of that year, where a slip of the pen or the
  /// figure of somebody else shows it: the scheme was finished in May, which helped to bring homes completed to 578.
  func settleMonth(of claim: inout Claim) {
    guard claim.moment == .unclear, claim.meaning == .figure, !scene.isFar,
      let year = scene.moment, year.isOneYear,
      times(in: characters).allSatisfy({
        scanner.isMonth(scanner.token(from: $0.range.lowerBound)) || $0.isAside
      })
    else { return }
    (claim.moment, claim.needsSlip, claim.isNearlySure) = (year, true, true)
    claim.mayBeOfOtherOwner = true
  }

  /// Lets a claim of what had been before be about the year behind it: liquid bulk had slipped to 617 thousand tonnes during
  /// the stoppage in 2022.
  func settleEarlier(_ claim: inout Claim) {
    let first = scanner.token(from: claim.number.range.lowerBound)
    guard claim.meaning == .figure, claim.otherMoment == nil, claim.moment?.isOneYear == true,
      (max(range.lowerBound, first - 6)..<max(range.lowerBound, first)).contains(where: {
        scanner[$0] == "had"
      })
    else { return }
    let next = scanner.numbers.partitioningIndex {
      $0.range.lowerBound >= claim.number.range.upperBound
    }
    let end =
      numberIndices.contains(next)
      ? scanner.numbers[next].range.lowerBound : characters.upperBound
    let time = times(in: claim.number.range.upperBound..<max(claim.number.range.upperBound, end))
      .first
    guard let time, time.moment.isOneYear, time.moment != claim.moment else { return }
    claim.otherMoment = time.moment
  }
}
