import Indicators
import Prose

extension Corroboration {
  /// Takes a claim of which it is open when, or of what, for one of the year that the difference behind it tells.
  func settleByDifference(_ kept: inout [(Claim, Passage)]) {
    guard audit.article.language.isChinese else { return }
    // Of a passage that many claims stand in, the numbers are read once.
    var last: (start: Int, numbers: [WrittenNumber])?
    for index in kept.indices {
      let (claim, passage) = kept[index]
      let isOpen = claim.isFar || claim.isAnyTime
      guard isOpen || claim.needsSlip && !claim.hasOwnTime, claim.meaning == .figure,
        case let candidates = audit.figures(of: claim), candidates.count == 1,
        case let entry = audit.lexicon.entries[candidates[0]]
      else { continue }
      let start = passage.bytes(0..<1).lowerBound
      if last?.start != start {
        last = (start, NumberScanner(passage, units: audit.lexicon.units).numbers)
      }
      guard
        let (year, isByShare) = ToldDifference(claim, entry).year(
          among: last?.numbers ?? [], in: passage)
      else { continue }
      // The figure of the year before, with what leads from it to this year's: both say what is meant.
      let isPast = entry.known.contains {
        Moment(oneYear: $0.period) == year.shifted(by: -1) && !$0.isTarget
          && Comparison(claim: claim, entry: entry).agrees($0)
      }
      guard isOpen && !isByShare || isPast else { continue }
      (kept[index].0.moment, kept[index].0.isFar, kept[index].0.isAnyTime) = (year, false, false)
      (kept[index].0.mayBeOfOtherYear, kept[index].0.isNearlySure) = (true, true)
      kept[index].0.hasOwnTime = true
      if isPast { kept[index].0.needsSlip = false }
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
        else { continue }
        for index in [first, second] {
          (kept[index].0.moment, kept[index].0.isFar, kept[index].0.isAnyTime) = (
            year, false, false
          )
          (kept[index].0.needsSlip, kept[index].0.isOnlyCompared) = (false, false)
        }
      }
    }
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
    func years(_ claim: Claim, _ entry: IndicatorLexicon.Entry) -> Set<Moment> {
      let comparison = Comparison(claim: claim, entry: entry)
      return Set(
        entry.known.filter { !$0.isTarget && comparison.agrees($0) }
          .compactMap { Moment(oneYear: $0.period) })
    }
    let both = years(left, theirs).intersection(years(right, mine))
    return both.count == 1 ? both.first : nil
  }
}
