import Prose

extension ChineseSentence {
  // MARK: What is named in front alone

  private static let proportions = Words("占比 占比为 占比达 占比达到 占比升至 占比提高到 比例 比例为 比例达到")

  /// The share of what was counted just before: 高级工及以上班学生5532人，占比68.0%, for 高级工及以上班学生占比.
  func proportion(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.base == "%", index > 0, isTailSure(number),
      let word = Self.proportions.ending(in: passage, at: start),
      [0xFF0C, 0x2C].contains(passage[start - word - 1]),
      let counted = claims.last, !counted.needsSlip, counted.meaning == .figure,
      counted.number.range == text.numbers[index - 1].range,
      counted.number.range.upperBound == start - word - 1,
      case let position = text.firstName(from: start) - 1, position >= 0,
      names[position].range.upperBound <= counted.number.range.lowerBound,
      let surface = lexicon.surface(ofShareOf: Array(passage.units[names[position].range]))
    else { return nil }
    var claim = counted
    (claim.number, claim.surface, claim.isDirect) = (number, surface, false)
    return aimed(claim, from: start)
  }

  /// A number directly behind its year, of something that was named before: 去年为4653人次, 其中2021年86公里、2022年121公里.
  /// Only a slip of the pen shows of what.
  func recalled(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .exact, !number.isSpelt, !number.base.isEmpty,
      Slip.digits(number.value).count > 1, isTailSure(number),
      let time = text.times(in: range.lowerBound..<start).last,
      case let goesOn = goesOn(behind: time, to: index), goesOn || leads(time, to: start),
      let moment = goesOn ? time.moment.happened : year(of: time, before: start), moment.isOneYear
    else { return nil }
    // ；2022年为4.2%: two digits say too little, unless figures of other years stand beside it.
    let isShort = Slip.digits(number.value).count == 2
    if isShort,
      before.isEmpty || text.firstName(from: range.lowerBound) < text.firstName(from: start)
        || text.times(in: range.lowerBound..<start).count > 1
    {
      return nil
    }
    var found: Claim?
    for surface in surfaces(before: start) {
      var claim = Claim(number: number, surface: surface)
      (claim.moment, claim.hasOwnTime) = (moment, true)
      (claim.needsSlip, claim.isNearlySure, claim.mayBeOfOtherYear) = (!isShort, true, true)
      claim.needsSeries = isShort
      claim.owner = owner(before: start, number.range)
      let all = text.lexicon.surfaces[surface].entries.map { text.lexicon.entries[$0] }
      let theirs = all.filter { $0.owner == isOfPart(claim.owner) }
      let entries = theirs.isEmpty ? all : theirs
      let fitting = entries.filter { UnitFit.fits(number, $0) }
      let others = theirs.isEmpty ? [] : lexicon.siblings(of: surface)
      claim.mayBeOfOtherOwner = !theirs.isEmpty
      let isKnown = fitting.contains { entry in
        entry.known.contains {
          Moment(oneYear: $0.period) == moment && Comparison(claim: claim, entry: entry).agrees($0)
        }
      }
      if isKnown { return nil }
      guard
        fitting.contains(where: {
          Judgement(claim: claim, candidates: [$0], others: others).isSlip
        })
      else { continue }
      if let found, !text.lexicon.isSame(found.surface, surface) { return nil }
      found = claim
    }
    return found
  }

  /// Numbers of a sentence that only points back with their years in order: 2021年和2022年分别为1460万元和1635万元.
  func recalledList(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .exact, !number.base.isEmpty, isTailSure(number), !before.isEmpty,
      text.firstName(from: range.lowerBound) == text.firstName(from: start)
    else { return nil }
    let run = text.run(of: Array(text.numberIndices(in: range)), containing: index)
    guard run.count > 1, let rank = run.firstIndex(of: index) else { return nil }
    let first = text.numbers[run[0]].range.lowerBound
    let years = Array(text.times(in: range.lowerBound..<first))
    let isListed = years.count == run.count && text.isTimeList(years)
    guard let last = years.last,
      case let gap = last.range.upperBound..<first, GapWords.containsRespectively(passage, gap),
      gap.count < 9,
      let moment = isListed
        ? resolved(years[rank]).moment : yearBefore(last, run.count)?.shifted(by: rank),
      moment.isOneYear,
      let surface = surfaces(before: start).last(where: { surface in
        lexicon.surfaces[surface].entries.contains { UnitFit.fits(number, lexicon.entries[$0]) }
      })
    else { return nil }
    var claim = Claim(number: number, surface: surface)
    (claim.moment, claim.hasOwnTime, claim.owner) = (
      moment, true, owner(before: start, number.range)
    )
    (claim.needsSlip, claim.isNearlySure, claim.mayBeOfOtherYear) = (true, true, true)
    return claim
  }

  /// The first of several years in front of the one that was told of last: 此前两年.
  private func yearBefore(_ time: WrittenTime, _ count: Int) -> Moment? {
    guard time.moment == .duration(count),
      Self.formerly.starting(in: passage, at: time.range.lowerBound) != nil
        || Self.formerly.ending(in: passage, at: time.range.lowerBound) != nil,
      let year = text.times(in: before).last(where: { $0.moment.happened.isOneYear && !$0.isAside })
    else { return nil }
    return year.moment.happened.shifted(by: -count)
  }

  private static let formerly = Words("此前 之前 前")

  /// Whether a clause begins with a time and goes on with the number.
  func leads(_ time: WrittenTime, to start: Int) -> Bool {
    guard time.range.upperBound <= start, start - time.range.upperBound < 24,
      case let gap = time.range.upperBound..<start,
      gap.allSatisfy({ Self.links.contains(passage[$0]) })
        || gap.count == 1 && passage[gap.lowerBound] == 0x7684
        || GapWords.rest(of: passage, gap, without: [], Self.extremes) == 0
        || GapWords.remainder(of: passage, gap, without: passed(in: gap)) == 0
          && !GapWords.endsWithChange(passage, gap)
    else { return false }
    let before = passage[time.range.lowerBound - 1]
    return time.range.lowerBound == range.lowerBound || Punctuation.endsClause(before)
      // 最低的一年是2022年，只有9.73万吨.
      || Self.whichYear.ending(in: passage, at: time.range.lowerBound) != nil
      || Self.joints.contains(before)
      || Self.among.ending(in: passage, at: time.range.lowerBound) != nil
      // 但仍低于2021年的95.9%.
      || gap.count == 1 && passage[gap.lowerBound] == 0x7684
        && Self.compared.ending(in: passage, at: time.range.lowerBound) != nil
  }

  /// The one whom alone a number can be of: a part that the text is about, or the institution that it names itself.
  private func isOfPart(_ owner: Owner?) -> Owner? {
    switch owner {
    case .known?: owner
    case .own?: owners.contains { $0.owner == .own && !$0.isAside } ? owner : nil
    default: nil
    }
  }

  /// The year that a time means, by what the text is about, else by the figure in front.
  private func year(of time: WrittenTime, before start: Int) -> Moment? {
    let moment = resolved(time).moment
    return moment?.isOneYear == true ? moment : resolved(time, byFiguresBefore: start) ?? moment
  }

  /// The year before that of the last figure, where the tables have that one of a single year: 共8016人次；上一年是7385人次.
  private func resolved(_ time: WrittenTime, byFiguresBefore start: Int) -> Moment? {
    guard case .relative(let step) = time.moment, step < 0, !before.isEmpty,
      let last = text.numberIndices(in: before).last(where: {
        !["%", "‰"].contains(text.numbers[$0].base)
      })
    else { return nil }
    let years = surfaces(before: start).flatMap { surface in
      let claim = Claim(number: text.numbers[last], surface: surface)
      return lexicon.surfaces[surface].entries.map { lexicon.entries[$0] }
        .filter { UnitFit.fits(text.numbers[last], $0) }.flatMap { claim.years(of: $0) }
    }
    return Set(years).count == 1 && Slip.digits(text.numbers[last].value).count > 2
      ? years.first?.shifted(by: step) : nil
  }

  /// Whether the year goes on with what was counted just before, whatever else is told of it: 2021年有1846家，2022年校园封闭管理，
  /// 只来了1372家.
  private func goesOn(behind time: WrittenTime, to index: Int) -> Bool {
    let number = text.numbers[index]
    let gap = time.range.upperBound..<number.range.lowerBound
    let earlier = text.numberIndices(in: range.lowerBound..<time.range.lowerBound)
    let inner = text.numberIndices(in: gap)
    guard earlier.contains(where: { text.numbers[$0].base == number.base }), !number.base.isEmpty,
      !inner.contains(where: { text.numbers[$0].base == number.base }),
      Slip.digits(number.value).count > 2,
      Self.joints.contains(passage[time.range.lowerBound - 1]), gap.count < 24,
      Self.came.ending(in: passage, at: gap.upperBound) != nil,
      text.firstName(from: gap.lowerBound) == text.firstName(from: gap.upperBound)
    else { return false }
    return owners.allSatisfy { !gap.contains($0.range.lowerBound) }
  }

  private static let came = Words("只有 仅有 有 来了 只剩 剩 达 达到 只来 为")

  /// Numbers that were only passed on the way: 首次跌破6000万元，为5936万元.
  private func passed(in gap: Range<Int>) -> [Range<Int>] {
    text.numbers.filter {
      gap.contains($0.range.lowerBound) && GapWords.passes(passage, $0)
    }.map { $0.range }
  }

  private static let whichYear = Words("一年是 年份是 年头是 一年为")
  private static let extremes = Words(
    "的数字 的数 这个数 这个数字 这一数字 这一数 该数字 还是 还 则 才 还只有 最快 最慢 最高 最低 最多 最少 最好 最差 次之 为 是 有 达 仅 只 仅为 只有")
  private static let compared = Words("低于 高于 少于 多于 不及 超过 好于 优于 逊于")
  private static let links = Set(Passage.units(of: "为是有达仅只则"))
  private static let joints = Set(Passage.units(of: "、，；：,;"))
  private static let among = Words("其中 而")

  /// The names not far in front of a position, in this sentence and those before.
  func surfaces(before start: Int) -> [Int] {
    let first = text.firstName(from: max(0, start - Self.farthest))
    let end = max(first, text.firstName(from: start))
    return Set(names[first..<end].suffix(4).map(\.value)).sorted()
  }
}
