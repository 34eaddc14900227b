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

  private static let rates = Words("增速 增幅 增长率 涨幅")

  /// One of several rates with their years, of what the sentence before names: 增速则像过山车：2020年2.9%，2021年8.4%，2022年4.1%.
  /// Others of them must agree with their years.
  func growthRecalled(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.base == "%", !before.isEmpty, text.begins(range, with: Self.rates),
      text.firstName(from: range.lowerBound) == text.firstName(from: start), isTailSure(number),
      let time = text.times(in: range.lowerBound..<start).last, leads(time, to: start),
      time.moment.isOneYear,
      case let told = names[
        text.firstName(from: before.lowerBound)..<text.firstName(from: range.lowerBound)],
      let name = told.last(where: { !lexicon.surfaces[$0.value].movements.isEmpty }),
      told.allSatisfy({ lexicon.surfaces[$0.value].movements.isEmpty || $0.value == name.value })
    else { return nil }
    var claim = Claim(number: number, surface: name.value)
    (claim.meaning, claim.moment) = (.growth(isDown: false), time.moment)
    (claim.hasOwnTime, claim.needsSeries, claim.owner) = (true, true, scene.owner)
    return aimed(claim, from: start)
  }

  /// The rate directly behind a figure of the same year, whose name stands further in front: 2022年为2154.18亿元，增速5.4%.
  func growthBehindFigure(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.base == "%", index > 0, isTailSure(number),
      let word = Self.rates.ending(in: passage, at: start)
        ?? Self.rates.ending(in: passage, at: start - 1).map({ $0 + 1 }),
      case let figure = text.numbers[index - 1], figure.base != "%",
      figure.range.lowerBound >= range.lowerBound,
      [0xFF0C, 0x2C].contains(passage[start - word - 1]),
      figure.range.upperBound == start - word - 1,
      let time = text.times(in: range.lowerBound..<figure.range.lowerBound).last,
      time.moment.happened.isOneYear, case let year = time.moment.happened
    else { return nil }
    let told = surfaces(before: start).filter { surface in
      let claim = Claim(number: figure, surface: surface)
      return !lexicon.surfaces[surface].movements.isEmpty
        && lexicon.surfaces[surface].entries.contains {
          lexicon.entries[$0].owner == scene.owner ?? .own
            && claim.years(of: lexicon.entries[$0]).contains(year)
        }
    }
    guard told.count == 1 else { return nil }
    var claim = Claim(number: number, surface: told[0])
    (claim.meaning, claim.moment) = (.growth(isDown: false), year)
    (claim.hasOwnTime, claim.owner) = (true, scene.owner)
    return aimed(claim, from: start)
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
