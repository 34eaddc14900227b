import Indicators
import Prose

extension ChineseSentence {
  // MARK: Parts of a figure, by who has them

  /// 水产品总产量20.15万吨，其中青沙镇6.87万吨: the part of a place in a figure that the data know to be right.
  func placed(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard !number.base.isEmpty, isTailSure(number),
      let owner = owners.last(where: { $0.range.upperBound <= start }),
      case .known = owner.owner, !owner.isJoined,
      (owner.range.upperBound..<start).allSatisfy({ Self.copulas.contains(passage[$0]) }),
      let whole = whole(ofPartAt: owner.range.lowerBound, number),
      let surface = surface(whole.surface, of: owner.owner)
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.moment, claim.isFar, claim.owner) = (whole.moment, whole.isFar, owner.owner)
    return aimed(claim, from: owner.range.lowerBound)
  }

  private static let copulas = Set(Passage.units(of: "为达有是"))

  /// The claim of which a part begins here: behind 其中, or behind another part of it.
  private func whole(ofPartAt start: Int, _ number: WrittenNumber) -> Claim? {
    guard let last = claims.last(where: { $0.number.base == number.base }),
      last.meaning == .figure, !last.needsSlip, !last.isOnlyCompared
    else { return nil }
    let isPart = isPartBefore(start) && (last.owner ?? .own) == .own && isRight(last)
    return isPart ? last : nil
  }

  /// Whether the data have just this figure for the one time that is meant.
  private func isRight(_ claim: Claim) -> Bool {
    guard let moment = claim.moment, moment.isOneYear else { return false }
    return lexicon.surfaces[claim.surface].entries.map { lexicon.entries[$0] }.contains { entry in
      entry.owner == .own
        && entry.known.contains {
          Moment(oneYear: $0.period) == moment && !$0.isTarget
            && Comparison(claim: claim, entry: entry).agrees($0)
        }
    }
  }

  /// The name of the same for somebody else.
  private func surface(_ surface: Int, of owner: Owner) -> Int? {
    let isShared = lexicon.surfaces[surface].entries.contains {
      lexicon.entries[$0].owner == owner
    }
    return isShared ? surface : lexicon.surface(surface, of: owner)
  }
}
