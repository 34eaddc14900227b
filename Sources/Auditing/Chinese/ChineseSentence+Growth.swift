import Prose

extension ChineseSentence {
  // MARK: Growth

  /// 畜牧业产值下降19.8%: a number that says by how much what is named before grew.
  func growth(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard ["%", "‰"].contains(number.base),
      let movement = GapWords.movement(passage, endingAt: start)
    else { return nil }
    let end = text.firstName(from: start)
    guard end > text.firstName(from: range.lowerBound) else { return nil }
    let name = names[end - 1]
    let gap = name.range.upperBound..<start
    guard gap.lowerBound <= start - movement.length,
      !lexicon.surfaces[name.value].movements.isEmpty,
      isTailSure(number)
    else { return nil }
    let lead = lead(of: name.range.lowerBound, at: end - 1)
    guard lead != .unsure else { return nil }
    // A series goes on behind its last number: 2020年下降6.2%，2021年增长16.3%.
    let last = text.number(endingBefore: start).flatMap { last in
      isGrowth(last) && text.numbers[last].range.lowerBound >= gap.lowerBound ? last : nil
    }
    let begin = GapWords.behindBasis(
      passage, (last.map { text.numbers[$0].range.upperBound } ?? gap.lowerBound)..<start)
    guard begin <= start - movement.length else { return nil }
    let times = text.times(in: begin..<start)
    guard last == nil || times.contains(where: { $0.moment.year != nil }) else { return nil }
    let inner = text.numbers[..<index].suffix(8).filter {
      (begin..<start).contains($0.range.lowerBound)
    }
    // Only the amount itself may stand between, and only a year before may be compared with.
    guard inner.count <= 1, inner.allSatisfy({ !["%", "‰"].contains($0.base) }),
      times.allSatisfy({
        [.relative(-1), .relative(0), .whole].contains($0.moment)
          || ($0.moment.year != nil && !$0.isAside)
      })
    else { return nil }
    let clean = begin..<start - movement.length
    let silent = inner.map(\.range) + times.map(\.range) + ownerRanges(in: gap)
    guard GapWords.isGrowthGap(passage, clean, without: silent) else { return nil }
    var claim = Claim(number: number, surface: name.value)
    claim.meaning = .growth(isDown: movement.isDown)
    claim.needsSlip = lead == .part
    let own = times.last { $0.moment.year != nil }
    let time = own.map { ($0.moment.happened, false) } ?? topic(before: gap.lowerBound)
    (claim.moment, claim.isFar) = time
    settleOwner(of: &claim, before: start, name.range)
    return aimed(claim, from: name.range.lowerBound)
  }

  /// Whether a number was read as growth.
  func isGrowth(_ index: Int) -> Bool {
    claims.last.map {
      guard case .growth = $0.meaning else { return false }
      return $0.number.range == text.numbers[index].range
    } ?? false
  }

  var lexicon: IndicatorLexicon { text.lexicon }
}
