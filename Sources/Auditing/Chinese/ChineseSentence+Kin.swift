import Prose

extension ChineseSentence {
  // MARK: Slips beside words that are not all understood

  /// A number whose sentence names an indicator, or holds most of the name, with words between that nobody knows:
  /// 小学招生数的高点出现在2022年，当年招收24695人. Only a slip of the pen, or the figure of another year or of
  /// somebody else, shows that the name's own figure is meant.
  func kin(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .exact, !number.isSpelt, !number.base.isEmpty,
      Slip.digits(number.value).count > 1, !isPartBefore(start), passage[start - 1] != 0x7684,
      !GapWords.endsWithChange(passage, range.lowerBound..<start), isTailSure(number),
      !isRevised,
      !GapWords.containsRespectively(
        passage, max(range.lowerBound, start - Self.farthest)..<start),
      let time = certainTime(of: number)
    else { return nil }
    let named = namesNear(number)
    var found: Claim?
    for surface in named.isEmpty ? surfacesAround(number) : named
    where !isOfAnother(than: surface, before: start) {
      var claim = Claim(number: number, surface: surface)
      (claim.moment, claim.hasOwnTime) = (time.moment, time.isOwn)
      (claim.needsSlip, claim.isNearlySure) = (true, !named.isEmpty)
      settleOwner(of: &claim, before: start, number.range)
      guard claim.rival == nil || lexicon.surfaces[surface].namesOwner,
        claim.owner != .foreign || tellsOwner(surface)
      else { return nil }
      claim.mayBeOfOtherYear = time.isOwn && !isCompared(start)
      claim.mayBeOfOtherOwner = claim.mayBeOfOtherYear && !named.isEmpty
      guard var aimed = aimed(claim, from: start), aimed.meaning == .figure else { return nil }
      aimed.hasOwnTime = time.isOwn
      guard isSlip(aimed) else { continue }
      if isKnown(aimed, at: time.moment) { return nil }
      // Two names that may be meant are none.
      if let found, !lexicon.isSame(found.surface, surface) { return nil }
      found = aimed
    }
    return found
  }

  /// Whether the clause of a number has a name of its own, which nobody knows and which ends like a name: 家长满意度为93.7%, of
  /// no other 满意度.
  private func isOfAnother(than surface: Int, before start: Int) -> Bool {
    var clause = start
    while clause > range.lowerBound, start - clause < 24,
      !Punctuation.endsClause(passage[clause - 1])
    { clause -= 1 }
    guard names[text.firstName(from: clause)..<text.firstName(from: start)].isEmpty else {
      return false
    }
    let written = names.last { $0.value == surface && $0.range.upperBound <= start }
    let whole = lexicon.surfaces[surface].exact.first.map {
      Passage.units(of: lexicon.entries[$0].name)
    }
    let ending = (written.map { Array(passage.units[$0.range]) } ?? whole ?? []).suffix(2)
    guard ending.count == 2, ending.allSatisfy(Punctuation.isIdeograph) else { return false }
    return (clause + 2..<max(clause + 2, start - 1)).contains { position in
      passage.units[position..<position + 2].elementsEqual(ending)
        && GapWords.remainder(
          of: passage, position + 2..<start,
          without: text.times(in: position + 2..<start).map(\.range)) == 0
    }
  }

  /// The year of a number, where nothing else can be meant: that in front of it, the only one of the sentence, or
  /// that of the paragraph where the sentence names none.
  private func certainTime(of number: WrittenNumber) -> (moment: Moment, isOwn: Bool)? {
    let start = number.range.lowerBound
    let times = text.times(in: range.lowerBound..<start)
    // 8月6日 and 当天 are of the year that the text is about.
    let own = times.filter { $0.lasts || $0.moment != .unclear || $0.isAside }
    if let behind = text.timeInBrackets(behind: number) {
      return resolved(behind).moment.flatMap { $0.isOneYear ? ($0, true) : nil }
    }
    if own.count < times.count {
      let (moment, isFar) = topic(before: times[times.startIndex].range.lowerBound)
      let year = own.last { $0.moment.isOneYear }.map { resolved($0).moment } ?? moment
      return isFar ? nil : year.flatMap { $0.isOneYear ? ($0, false) : nil }
    }
    if let last = own.last {
      let isOnly =
        own.count == 1 && !last.isAside
        || begins(last, theClauseOf: start, reaching: true)
      guard isOnly || leads(last, to: start) || begins(last, theClauseOf: start) else { return nil }
      // 自2021年7月起可以缴存，当年1846人: a year is counted from one that is named.
      let base = own.last { $0.range.upperBound <= last.range.lowerBound }
      if case .relative = last.moment, base?.moment.isOneYear == false { return nil }
      return resolved(last).moment.flatMap { $0.isOneYear ? ($0, true) : nil }
    }
    guard own.isEmpty, !scene.isFar, let moment = scene.moment, moment.isOneYear else { return nil }
    return (moment, moment == scene.headed)
  }

  /// Whether a clause begins with a time and has nothing else but words up to a number: 当年招收24695人.
  ///
  /// - Parameter reaching: whether another clause may begin between, which only says what was reached: 2022年停了两期班，只有
  ///   3870人次.
  private func begins(
    _ time: WrittenTime, theClauseOf start: Int, reaching: Bool = false
  ) -> Bool {
    if reaching, !GapWords.reaches(passage, endingAt: start) { return false }
    let before = passage[time.range.lowerBound - 1]
    guard time.range.lowerBound == range.lowerBound || Punctuation.endsClause(before),
      !time.isAside, (0..<12).contains(start - time.range.upperBound)
    else { return false }
    return !(time.range.upperBound..<start).contains { position in
      // 两 of 两期班 is no figure.
      if reaching { return text.hasDigits(at: position) }
      return Punctuation.endsClause(passage[position]) || text.hasNumber(at: position)
    }
  }

  /// A number with the digits of a figure in other thousands, whose name stands not far in front: hardly anything
  /// else can be meant, whatever the words between.
  func rescaled(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .exact, !number.isSpelt, !number.base.isEmpty,
      Slip.digits(number.value).count > 3
    else { return nil }
    let claims = surfaces(before: start).filter { surface in
      lexicon.surfaces[surface].entries.contains { index in
        let entry = lexicon.entries[index]
        return UnitFit.fits(number, entry)
          && entry.known.contains {
            Slip.hasDigits(number, of: $0, atLeast: 4) && $0.value != number.value
          }
      }
    }.map { Claim(number: number, surface: $0) }
    guard var claim = claims.first, claims.allSatisfy({ lexicon.isSame($0.surface, claim.surface) })
    else { return nil }
    (claim.needsSlip, claim.isAnyTime) = (true, true)
    claim.owner = owner(before: start, number.range)
    return aimed(claim, from: start)
  }

  private static let comparing = Words(
    "其中 上年 去年 前年 上期 同期 此前 过去 以前 曾 原 原来 原有 从 由 比 较 同比 低于 高于 少于 多于 不足 超过 最高 最低 每 平均 计划 目标"
  )

  /// Whether words in the clauses before a position compare with something else.
  private func isCompared(_ position: Int) -> Bool {
    var start = position
    while start > range.lowerBound, position - start < 24,
      ![0xFF1B, 0x3B].contains(passage[start - 1])
    { start -= 1 }
    return Self.comparing.stands(in: passage, start..<position)
  }

  /// The names in front of a number in its sentence that it fits, and one close behind it.
  func namesNear(_ number: WrittenNumber) -> [Int] {
    let start = number.range.lowerBound
    let first = text.firstName(from: range.lowerBound)
    let end = max(first, text.firstName(from: start))
    let behind = text.firstName(from: number.range.upperBound)
    let isBehind =
      behind < names.count && names[behind].range.lowerBound < number.range.upperBound + 8
      && names[behind].range.upperBound <= range.upperBound
    let near = names[first..<end].suffix(3) + (isBehind ? [names[behind]] : [])
    return Set(near.filter { text.fits(number, $0) }.map(\.value)).sorted()
  }

  /// The names most of whose words stand around a number.
  func surfacesAround(_ number: WrittenNumber) -> [Int] {
    let start = max(range.lowerBound, number.range.lowerBound - 60)
    let end = min(range.upperBound, number.range.upperBound + 16)
    return lexicon.surfaces(scatteredIn: passage.units[start..<end]).filter { surface in
      lexicon.surfaces[surface].entries.contains { UnitFit.fits(number, lexicon.entries[$0]) }
    }
  }

  /// Whether the number is a figure of its year as it stands, be it of another name.
  private func isKnown(_ claim: Claim, at moment: Moment) -> Bool {
    lexicon.entries.contains { entry in
      UnitFit.fits(claim.number, entry)
        && (entry.owner == claim.owner ?? .own)
        && entry.known.contains {
          Moment(oneYear: $0.period) == moment && Comparison(claim: claim, entry: entry).agrees($0)
        }
    }
  }

  private func isSlip(_ claim: Claim) -> Bool {
    let entries = lexicon.surfaces[claim.surface].entries.map { lexicon.entries[$0] }
    return entries.contains { entry in
      entry.owner == claim.owner ?? .own
        && Judgement(claim: claim, candidates: [entry], others: entries).isSlip
    }
  }
}
