import Indicators
import Prose

extension Corroboration {
  /// Takes a claim of which it is open when, or of what, for one of the year that the change beside it tells.
  func settleByChange(_ kept: inout [(Claim, Passage)]) {
    for index in kept.indices {
      let claim = kept[index].0
      guard let change = claim.change, claim.meaning == .figure,
        case let candidates = audit.figures(of: claim), candidates.count == 1,
        case let entry = audit.lexicon.entries[candidates[0]],
        case let years = change.years(of: entry), years.count == 1, let year = years.first
      else { continue }
      let isOpen = claim.isFar || claim.isAnyTime || claim.moment?.isOneYear != true
      // The figure of the year before, with what leads from it to this year's: both say what is meant.
      let isPast = entry.known.contains {
        Moment(oneYear: $0.period) == change.past.resolved(from: year) && !$0.isTarget
          && Comparison(claim: claim, entry: entry).agrees($0)
      }
      let isSame = claim.moment == year
      if claim.hasOwnTime, !isOpen, !isSame { continue }
      // The change is that of the year, and the number looks like its figure.
      let others = audit.lexicon.siblings(of: claim.surface)
      let isWrong = change.fit(of: claim, entry, others, among: [year])?.isWrong ?? false
      guard isOpen && (change.weight > 1 || isSame) || claim.needsSlip && isSame || isPast else {
        continue
      }
      (kept[index].0.moment, kept[index].0.isFar, kept[index].0.isAnyTime) = (year, false, false)
      (kept[index].0.mayBeOfOtherYear, kept[index].0.isNearlySure) = (true, true)
      kept[index].0.hasOwnTime = true
      if isPast || isWrong && change.weight > 1 { kept[index].0.needsSlip = false }
      kept[index].0.isToldByChange = isWrong && change.weight > 1
      if kept[index].0.isToldByChange { kept[index].0.otherMoment = nil }
    }
  }

  /// Takes the figure of somebody whom the text seems to be about for the institution's own, where nothing but a slip of
  /// the pen in four digits explains it: who is meant was read wrong.
  func settleForeign(_ kept: inout [(Claim, Passage)]) {
    for index in kept.indices where kept[index].0.owner == .foreign {
      var own = kept[index].0
      (own.owner, own.rival, own.needsSlip) = (nil, nil, true)
      (own.isNearlySure, own.mayBeOfOtherYear, own.mayBeOfOtherOwner) = (false, false, false)
      guard own.moment?.isOneYear == true, !own.isFar, own.meaning == .figure,
        Slip.digits(own.number.value).count > 3, case let candidates = audit.figures(of: own),
        candidates.count == 1, audit.judgement(of: own, among: candidates).isSlip
      else { continue }
      kept[index].0 = own
    }
  }

  /// Takes two claims of a sentence for those of the year in which each is the figure of the other.
  ///
  /// Nothing but an exchange explains them, whatever is open: at the end of July, teaching staff and support staff
  /// numbered 327 and 268.
  func settleSwaps(_ kept: inout [(Claim, Passage)], _ passages: [Int: [Int]]) {
    for indices in passages.values {
      for (first, second) in zip(indices, indices.dropFirst()) {
        let (left, right) = (kept[first].0, kept[second].0)
        guard left.sentence == right.sentence, left.needsSlip || left.isFar,
          left.meaning == .figure, right.meaning == .figure,
          let year = exchanged(left, right)
        else {
          settleReversed(&kept, first, second)
          continue
        }
        for index in [first, second] {
          (kept[index].0.moment, kept[index].0.isFar, kept[index].0.isAnyTime) = (
            year, false, false
          )
          (kept[index].0.needsSlip, kept[index].0.isOnlyCompared) = (false, false)
        }
      }
    }
  }

  /// Takes two figures of one indicator, of which the first is that of a later year, for those of the years the other
  /// way round: in those two years earned income grew from £1.862 million to £1.318 million.
  private func settleReversed(_ kept: inout [(Claim, Passage)], _ first: Int, _ second: Int) {
    let (left, right) = (kept[first].0, kept[second].0)
    guard left.sentence == right.sentence, left.surface == right.surface,
      left.owner == right.owner,
      left.moment?.isOneYear != true || left.isFar || left.needsSlip,
      right.moment?.isOneYear != true || right.isFar,
      left.isFirstOfTwo, case let candidates = audit.figures(of: left), candidates.count == 1,
      case let entry = audit.lexicon.entries[candidates[0]],
      let later = onlyYear(of: left, entry), let earlier = onlyYear(of: right, entry),
      earlier.order < later.order
    else { return }
    for (index, year) in [(first, earlier), (second, later)] {
      (kept[index].0.moment, kept[index].0.isFar, kept[index].0.isAnyTime) = (year, false, false)
      (kept[index].0.needsSlip, kept[index].0.isOnlyCompared) = (false, false)
    }
  }

  /// The only year whose figure a claim's number is.
  private func onlyYear(of claim: Claim, _ entry: IndicatorLexicon.Entry) -> Moment? {
    guard Slip.digits(claim.number.value).count > 2 else { return nil }
    let years = claim.years(of: entry)
    return years.count == 1 ? years.first : nil
  }

  /// The year in which the number of each of two claims is the figure of the other.
  private func exchanged(_ left: Claim, _ right: Claim) -> Moment? {
    func entry(_ claim: Claim) -> IndicatorLexicon.Entry? {
      let candidates = audit.figures(of: claim)
      return candidates.count == 1 ? audit.lexicon.entries[candidates[0]] : nil
    }
    guard let mine = entry(left), let theirs = entry(right),
      mine.indicator.id != theirs.indicator.id || mine.owner != theirs.owner,
      Slip.digits(left.number.value).count > 1, Slip.digits(right.number.value).count > 1,
      left.number.value != right.number.value
    else { return nil }
    let both = left.years(of: theirs).intersection(right.years(of: mine))
    return both.count == 1 ? both.first : nil
  }
}
