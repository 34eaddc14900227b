import Prose

extension ChineseSentence {
  // MARK: When

  func time(
    of number: WrittenNumber, _ gap: Range<Int>, _ link: Link
  ) -> (moment: Moment?, isFar: Bool) {
    if let behind = text.timeInBrackets(behind: number) {
      return resolved(behind)
    }
    let begin = link.others.last?.range.upperBound ?? gap.lowerBound
    if let own = text.times(in: begin..<gap.upperBound).last {
      let isAttached = text.isAttached(own, to: number)
      // 在2022年下降，由391.7万元降到352.9万元: the first is of the year before.
      let behind = own.range.upperBound..<gap.upperBound
      if link.isFirstOfTwo, !isAttached,
        behind.contains(where: { Self.from.contains(passage[$0]) }),
        behind.contains(where: { Punctuation.endsClause(passage[$0]) })
      {
        return (.unclear, false)
      }
      if !own.isAside || isAttached { return resolved(own) }
    }
    let (moment, isFar) = topic(before: begin)
    if let moment = meanwhile(before: gap.lowerBound, link) { return (moment, false) }
    if let year = listed(before: gap.lowerBound, link) { return (year, false) }
    if link.isFirstOfTwo {
      // 甲从2020年的1增加到2023年的2，乙从3增加到4: both are of the same years.
      let parallel = text.times(in: range.lowerBound..<gap.lowerBound).first { time in
        time.isAside && Self.from.contains(passage[time.range.lowerBound - 1])
      }
      if let parallel { return (parallel.moment, false) }
      // 与2023年相比，政府供热补贴从7820万元降到6430万元.
      let base = text.times(in: range.lowerBound..<gap.lowerBound).first { time in
        time.isAside && time.moment.isOneYear
          && Self.comparing.starting(in: passage, at: time.range.upperBound) != nil
      }
      if let base { return (base.moment, false) }
      // 2021年略有回落，此后逐年提高 goes on, but not from 2021.
      let isOwn = text.times(in: range.lowerBound..<begin).contains { !$0.isAside }
      if case .event? = moment, !isOwn { return (.unclear, isFar) }
      return (moment?.beginning ?? .unclear, isFar)
    }
    if link.isLast, !link.others.isEmpty { return (moment.map { $0.end } ?? nil, isFar) }
    return (moment, isFar)
  }

  /// The first or the second of two years that a sentence sets side by side: 把2020年和2024年摆在一起，存款从318.6亿元涨到….
  private func listed(before name: Int, _ link: Link) -> Moment? {
    // 2024年摆在一起 tells of nothing that happened then.
    let years = text.times(in: range.lowerBound..<name).filter(\.moment.happened.isOneYear)
    guard years.count == 2, text.isTimeList(years) || areCompared(years) else { return nil }
    let moments = years.map(\.moment.happened).sorted { $0.order < $1.order }
    if link.isFirstOfTwo { return moments[0] }
    return link.isLast && !link.others.isEmpty ? moments[1] : nil
  }

  private static let comparing = Words("相比 相较 比较 对比 比")

  /// Whether a sentence sets one year beside the other: 2024年末与2020年末相比.
  private func areCompared(_ years: [WrittenTime]) -> Bool {
    years[1].range.lowerBound - years[0].range.upperBound < 3
      && Self.comparing.starting(in: passage, at: years[1].range.upperBound) != nil
  }

  /// The first or the last of two years that a sentence names, where it goes on with what changed 同期:
  /// 从2020年的462人增加到2022年的538人，同期博士教师由24人增加到47人.
  private func meanwhile(before name: Int, _ link: Link) -> Moment? {
    let times = Array(text.times(in: range.lowerBound..<name))
    guard link.isFirstOfTwo || link.isLast && !link.others.isEmpty, times.count == 3,
      Self.meantime.starting(in: passage, at: times[2].range.lowerBound) != nil,
      times[0].isAside, Self.from.contains(passage[times[0].range.lowerBound - 1]),
      times[0].moment.isOneYear, times[1].moment.isOneYear
    else { return nil }
    return link.isFirstOfTwo ? times[0].moment : times[1].moment
  }

  private static let meantime = Words("同期")

  /// What the sentence is about in front of a position, else what the text is about.
  func topic(before position: Int) -> (moment: Moment?, isFar: Bool) {
    let before = text.times(in: range.lowerBound..<max(range.lowerBound, position))
    if let time = before.last(where: { !$0.isAside }) {
      return resolved(time)
    }
    if scene.isPlanned, saysPresent(before: position) { return (nil, true) }
    return (scene.moment, scene.isFar)
  }

  private static let present = Words("现有 目前 现已 现共有 已有 截至目前 迄今")
  private static let has = Passage.units(of: "有")[0]

  /// Whether the words up to a position say what there is now: 学校现有, 学校有.
  private func saysPresent(before position: Int) -> Bool {
    let before = range.lowerBound..<max(range.lowerBound, position)
    return Self.present.stands(in: passage, before)
      || owners.contains {
        before.contains($0.range.upperBound) && passage[$0.range.upperBound] == Self.has
      }
  }

  /// A time whose years are counted from the one that the sentence names before it, else from what the
  /// text is about.
  func resolved(_ time: WrittenTime) -> (moment: Moment?, isFar: Bool) {
    let before = text.times(in: range.lowerBound..<time.range.lowerBound)
    let own = before.last { !$0.isAside && $0.moment.calendarYear != nil }?.moment
    switch time.moment {
    case .whole:
      if let own { return (time.moment.resolved(from: own), false) }
      let isOpen = scene.moment?.year == nil
      let base = isOpen ? scene.headed ?? scene.recent ?? scene.moment : scene.moment
      return (time.moment.resolved(from: base), scene.isFar)
    case .relative(0):
      // 2021年起倒了过来，当年出生人口4410人.
      if let last = before.last(where: { !$0.isAside }), case .since(let year) = last.moment {
        return (.year(year), false)
      }
      // 由2019年的41人减少到2021年的15人，当年…: it is open which year is meant.
      if let last = before.last(where: { $0.moment.calendarYear != nil && !$0.isBase }),
        last.isAside
      {
        return (.unclear, false)
      }
      let isFar = own == nil && scene.recent == nil && scene.isFar
      return (time.moment.resolved(from: own ?? scene.recent ?? scene.moment), isFar)
    case .relative:
      // 去年 counts from when somebody speaks, which a heading of last year does not say.
      if own == nil, text.isSpoken(time) { return (.unclear, false) }
      let isOpen = own == nil && scene.recent?.year.map { $0 != scene.moment?.year } ?? false
      return (isOpen ? .unclear : time.moment.resolved(from: own ?? scene.moment), false)
    case .duration(let count):
      // 三年间 under a heading of three years are these.
      for case .years(let start, let end)? in [scene.moment, scene.headed]
      where end - start + 1 == count { return (.years(start, end), false) }
      return (time.moment, false)
    case .unclear
    where range.lowerBound == 0 && time.range.lowerBound < 6 && scene.moment == scene.headed:
      // 立项当年 under the heading of a year, which is most likely the one.
      let isNamed = Self.thatYear.ending(in: passage, at: time.range.upperBound) != nil
      return isNamed && scene.headed?.isOneYear == true
        ? (scene.headed, true) : (time.moment, false)
    default: return (time.moment, false)
    }
  }

  private static let thatYear = Words("当年 那年")

  // MARK: Whose

  /// Where owners are named in a range.
  func ownerRanges(in range: Range<Int>) -> [Range<Int>] {
    let first = owners.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return owners[first...].prefix { $0.range.lowerBound < range.upperBound }.map(\.range)
  }

  /// Whom a claim is about, and who else may be meant because a name before names them.
  func settleOwner(of claim: inout Claim, before position: Int, _ name: Range<Int>) {
    claim.owner = owner(before: position, name)
    claim.isOwnerInherited = !owners.contains { !$0.isAside && $0.range.upperBound <= position }
    // Under the heading of a part 集团给予补贴 does not say that what follows is the group's.
    if claim.isOwnerInherited, let headed = scene.headedOwner?.owner, case .known = headed,
      headed != claim.owner ?? .own
    {
      claim.rival = headed
      return
    }
    let first = text.firstName(from: range.lowerBound)
    let before = names[first..<max(first, text.firstName(from: name.lowerBound))].suffix(8)
    let last = before.last { text.lexicon.ownerNamed(by: $0.value) != nil }
    guard let last else {
      claim.rival =
        owners.contains { $0.range.upperBound <= position && !$0.isAside } ? nil : scene.rival
      return
    }
    let isOver = owners.contains {
      !$0.isAside && $0.range.lowerBound >= last.range.upperBound && $0.range.upperBound <= position
    }
    let named = text.lexicon.ownerNamed(by: last.value)
    guard !isOver, named != (claim.owner ?? .own) else { return }
    // 其中 goes on with what the name before is about.
    if isPartBefore(name.lowerBound) { claim.owner = named } else { claim.rival = named }
    claim.isOwnerInherited = false
  }

  /// Takes a claim that is compared with the whole for one of the part that may be meant: 专业群教师52人，一体化教师占比73.1%，
  /// 比全校高6.9个百分点.
  func settleCompared(_ claim: inout Claim) {
    guard let rival = claim.rival, case .known = rival, (claim.owner ?? .own) == .own,
      case let end = claim.number.range.upperBound,
      case let next = owners.partitioningIndex(where: { $0.range.lowerBound >= end }),
      next < owners.count, case let whole = owners[next], whole.isAside,
      whole.owner == .own, whole.range.lowerBound < end + 5,
      Self.comparedWith.ending(in: passage, at: whole.range.lowerBound) != nil,
      let surface = lexicon.surface(claim.surface, heldBy: rival)
    else { return }
    (claim.owner, claim.surface, claim.rival, claim.isOwnerInherited) = (rival, surface, nil, false)
  }

  private static let comparedWith = Words("比 较 高于 低于 多于 少于 快于 慢于 好于 优于 超过 高出 高过 不及")

  private static let sums = Words("累计 总计 合计 总额 总数 总量")
  private static let reached = Words("已 已经 总额 总数 总量")
  private static let until = Words("截至 截止 截止到 到 至")

  /// Leaves to a slip of the pen, or to the figure of another year, what may be added up over several: 2021年，累计到位资金;
  /// 到2021年，已到位资金. Of two years and one number nothing is said: 2020年和2021年到位资金共9130万元.
  func settleSum(_ claim: inout Claim) {
    let start = claim.number.range.lowerBound
    guard claim.meaning == .figure, claim.moment?.isOneYear == true,
      let name = names[..<text.firstName(from: start)].last, name.range.upperBound <= start,
      name.range.lowerBound >= range.lowerBound,
      !lexicon.surfaces[name.value].entries.contains(where: {
        lexicon.entries[$0].indicator.accumulation == .cumulative
      })
    else { return }
    let near = max(range.lowerBound, name.range.lowerBound - Self.farthest)
    let years = text.times(in: near..<name.range.lowerBound)
      .filter(\.moment.happened.isOneYear)
    if years.count > 1, text.isTimeList(years), let last = years.last,
      text.numberIndices(in: last.range.upperBound..<range.upperBound).count == 1
    {
      claim.isOnlyCompared = true
    }
    let around = [
      max(range.lowerBound, name.range.lowerBound - 4)..<name.range.lowerBound,
      name.range.upperBound..<start,
    ]
    func stands(_ words: Words) -> Bool { around.contains { words.stands(in: passage, $0) } }
    let isReached =
      years.contains { Self.until.ending(in: passage, at: $0.range.lowerBound) != nil }
      && stands(Self.reached)
    guard isReached || stands(Self.sums), !claim.isSum || claim.hasOwnTime, !claim.needsSlip else {
      return
    }
    (claim.needsSlip, claim.isNearlySure) = (true, true)
    (claim.mayBeOfOtherYear, claim.mayBeOfOtherOwner) = (!claim.isFar, !claim.isFar)
  }

  /// Whom a number is about: who is named last before it, else whom the text is about.
  func owner(before position: Int, _ name: Range<Int>) -> Owner? {
    let end = owners.partitioningIndex { $0.range.upperBound > position }
    for owner in owners[..<end].suffix(32).reversed() where !owner.isAside {
      if owner.isJoined { return .foreign }
      let isNear = !(owner.range.upperBound..<max(owner.range.upperBound, name.lowerBound)).contains
      {
        Punctuation.endsClause(passage[$0])
      }
      if owner.isTopic || isNear || owner.owner != .foreign { return owner.owner }
    }
    return scene.owner
  }

  // MARK: What is meant

  /// The claim as one of what is to be reached, if the words around say so; nil where that is unclear.
  func aimed(_ claim: Claim, from name: Int) -> Claim? {
    var claim = claim
    claim.hasOwnTime = !text.times(in: range.lowerBound..<claim.number.range.lowerBound).isEmpty
    let end = claim.number.range.upperBound
    if GapWords.isGoal(passage, behind: end) { claim.meaning = .target; return claim }
    if passage[end] == 0x7684, !GapWords.mayFollowWithOf(passage, at: end) { return nil }
    // 目标是4.2万人，全年4.49万人: what was aimed at has its number.
    let told = (claims.suffix(1) + doubtful.suffix(1)).last.map {
      $0.meaning == .target && $0.surface == claim.surface ? $0.number.range.upperBound : 0
    }
    let start = max(
      range.lowerBound, claim.number.range.lowerBound - 2 * Self.farthest, told ?? 0)
    var aim = GapWords.aim(
      passage, start..<claim.number.range.lowerBound,
      without: names[text.firstName(from: range.lowerBound)..<text.firstName(from: end)].map(
        \.range)
    )
    if aim == .none, scene.isPlan { aim = .hoped }
    switch aim {
    case .none: return claim
    case .stated, .hoped:
      claim.meaning = aim == .stated ? .target : .hope
      return claim
    case .unclear: return nil
    }
  }
}
