import Prose

extension ChineseSentence {
  // MARK: Several at once

  /// 甲和乙分别为1和2: the numbers belong to the names, the owners or the years in their order.
  func respectively(_ position: Int, _ index: Int) -> Claim? {
    let start = names[position].range.upperBound
    let reach = min(range.upperBound, text.numbers[index].range.upperBound + Self.farthest)
    let numbers = Array(text.numberIndices(in: start..<max(start, reach)))
    let same = text.run(
      of: numbers.filter { text.numbers[$0].base == text.numbers[index].base }, containing: index)
    // 公路货运量和快递业务量分别为6874万吨和7328万件: each has a unit of its own.
    let isMixed = same.count < 2
    let run = isMixed ? text.run(of: numbers, containing: index) : same
    // 比上年各多5项和13项 is none of the figures themselves.
    // ，三项都高于上年 behind a third figure is none of the order.
    let number = completed(index, in: run, by: names[position])
    guard run.count > 1, let rank = run.firstIndex(of: index), !isMixed || run[0] == numbers[0],
      isMixed || text.fits(number, names[position]),
      !GapWords.endsWithChange(passage, start..<text.numbers[run[0]].range.lowerBound)
    else { return nil }
    var group: [Int] = []
    let earliest = max(text.firstName(from: range.lowerBound), position - 8)
    for candidate in (earliest...position).reversed() where !isMixed || group.count < run.count {
      if let next = group.last {
        let between = names[candidate].range.upperBound..<names[next].range.lowerBound
        guard
          GapWords.isList(passage, between, without: ownerRanges(in: between))
        else { break }
      }
      guard isMixed || text.fits(number, names[candidate]) else { break }
      group.append(candidate)
    }
    group.reverse()
    let first = names[group.first ?? position].range.lowerBound
    let both = Self.both.ending(in: passage, at: first) ?? 0
    let head = first - both - (GapWords.respectively(passage, endingAt: first) ?? 0)
    guard
      isLeadSure(head, at: group.first ?? position) || owners.contains(where: \.isJoined)
        || group.count == 1 && halved(position, run.count) != nil
    else { return nil }
    var claim = Claim(number: number, surface: names[position].value)
    let time = topic(before: text.numbers[run[0]].range.lowerBound)
    (claim.moment, claim.isFar) = time
    claim.owner = owner(before: head, names[position].range)
    if group.count == run.count {
      let chosen = names[group[rank]]
      guard text.fits(number, chosen) else { return nil }
      claim.surface = chosen.value
      claim.owner = owner(before: chosen.range.lowerBound, chosen.range)
      return aimed(claim, from: head)
    }
    guard !isMixed else { return nil }
    // 国家级技能竞赛获奖，专业群和全校分别是4项和8项: they may stand behind the name.
    let joined = owners.filter {
      $0.isJoined && range.contains($0.range.lowerBound)
        && $0.range.upperBound <= text.numbers[run[0]].range.lowerBound
    }
    if group.count == 1, joined.count == run.count {
      claim.owner = joined[rank].owner
      return aimed(claim, from: head)
    }
    if group.count == 1, let names = halved(position, run.count) {
      claim.surface = names[rank]
      return aimed(claim, from: head)
    }
    // 两镇农村居民人均可支配收入 behind a sentence about two towns.
    if group.count == 1, Self.both.ending(in: passage, at: first) != nil,
      scene.listedOwners.count == run.count
    {
      claim.owner = scene.listedOwners[rank]
      return aimed(claim, from: head)
    }
    if group.count == 1, let claim = shared(claim, run.count, rank, head) {
      return aimed(claim, from: head)
    }
    let near = max(range.lowerBound, number.range.lowerBound - 4 * Self.farthest)
    let times = text.times(in: near..<number.range.lowerBound).filter { !$0.isAside }
    let years = times.suffix(run.count)
    if group.count == 1, times.count >= run.count, text.isTimeList(Array(years)) {
      claim.moment = resolved(years[years.startIndex + rank]).moment
      return aimed(claim, from: head)
    }
    if group.count == 1,
      case .years(let first, let last)? = times.last.map({ resolved($0).moment }) ?? scene.moment,
      last - first + 1 == run.count
    {
      claim.moment = .year(first + rank)
      return aimed(claim, from: head)
    }
    // 四年分别为 where the tables have just these four years, which the others of the list have to agree with.
    if group.count == 1, case .duration(run.count)? = times.last?.moment,
      case let known = knownYears(of: claim.surface), known.count == run.count
    {
      (claim.moment, claim.needsSeries) = (known[rank], true)
      return aimed(claim, from: head)
    }
    if group.count == 1, times.allSatisfy({ $0.moment == .unclear }),
      text.begins(range, with: Self.meanwhile),
      scene.series.count == run.count
    {
      claim.moment = scene.series[rank]
      return aimed(claim, from: head)
    }
    return nil
  }

  /// A number of a list with the unit that the name ends with: 出院人次分别为38350和54290.
  private func completed(
    _ index: Int, in run: [Int], by name: NameMatcher.Match
  ) -> WrittenNumber {
    let number = text.numbers[index]
    guard number.base.isEmpty, number.unit.isEmpty, let first = run.first else { return number }
    let unit = text.completed(text.numbers[first], by: name, isDirect: false)
    var completed = number
    (completed.unit, completed.base) = (unit.unit, unit.base)
    return completed
  }

  /// The years that the tables have figures of for a name.
  private func knownYears(of surface: Int) -> [Moment] {
    guard let entry = lexicon.surfaces[surface].exact.first.map({ lexicon.entries[$0] }),
      lexicon.surfaces[surface].exact.count == 1
    else { return [] }
    let moments = entry.known.filter { !$0.isTarget }.compactMap { Moment(oneYear: $0.period) }
    return Set(moments).sorted { $0.order < $1.order }
  }

  /// 安平县和沙溪区公路总里程分别为: the last owner is part of the name, and the name goes with the others, too.
  private func shared(_ claim: Claim, _ count: Int, _ rank: Int, _ head: Int) -> Claim? {
    guard lexicon.surfaces[claim.surface].namesOwner else { return nil }
    var others: [Owner] = []
    var end = head - 1
    while let owner = owners.last(where: { $0.range.upperBound == end }), others.count < count,
      ChineseOwners.joints.contains(passage[end])
    {
      others.insert(owner.owner, at: 0)
      end = owner.range.lowerBound - 1
    }
    guard others.count == count - 1 else { return nil }
    guard rank < others.count else { return claim }
    guard let surface = lexicon.surface(claim.surface, of: others[rank]) else { return nil }
    var claim = claim
    (claim.surface, claim.owner) = (surface, others[rank])
    return claim
  }

  /// Whether a name begins here that another one behind it ends: 城镇和农村居民人均可支配收入.
  func isSharedHead(at position: Int) -> Bool {
    let next = text.firstName(from: position)
    guard next < names.count, case let name = names[next].range,
      name.lowerBound - position < 12, name.lowerBound > position + 1,
      ChineseOwners.joints.contains(passage[name.lowerBound - 1])
    else { return false }
    let head = lexicon.surface(
      endingLike: Array(passage.units[name]), in: passage, at: name.lowerBound - 1)
    return head?.length == name.lowerBound - 1 - position
  }

  /// 城镇和农村居民人均可支配收入: names of which only the last is written to its end.
  private func halved(_ position: Int, _ count: Int) -> [Int]? {
    let name = names[position]
    let own = Array(passage.units[name.range])
    var found = [name.value]
    var end = name.range.lowerBound
    while found.count < count, ChineseOwners.joints.contains(passage[end - 1]),
      let (surface, length) = lexicon.surface(endingLike: own, in: passage, at: end - 1)
    {
      found.insert(surface, at: 0)
      end -= length + 1
    }
    guard found.count == count, Set(found).count == count else { return nil }
    return lead(of: end, at: position) == .sure ? found : nil
  }

  private static let both = Words("两镇 两县 两区 两地 两校区 两院区 两校 两市 两乡 两园 两馆 三镇 三县 三区 三地 三校区")
  private static let meanwhile = Words("同期 同时期 同一时期 相应地")

  // MARK: What something new came to

  /// 新增急救站点5个，年末达到53个: the name is that of the second number, too, which is of all of them.
  func total(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    guard index > 0, case let new = text.numbers[index - 1],
      new.range.lowerBound >= range.lowerBound, new.base == number.base, !number.base.isEmpty,
      case let position = text.firstName(from: new.range.lowerBound) - 1, position >= 0,
      case let name = names[position], name.range.lowerBound >= range.lowerBound,
      name.range.upperBound <= new.range.lowerBound,
      case let lead = name.range.upperBound..<new.range.lowerBound,
      GapWords.remainder(of: passage, lead) == 0, text.fits(number, name),
      GapWords.isNew(passage, before: name.range.lowerBound), isTailSure(number),
      case let gap = new.range.upperBound..<number.range.lowerBound, gap.count < 10,
      GapWords.totals(passage, gap), GapWords.reaches(passage, endingAt: gap.upperBound),
      GapWords.remainder(of: passage, gap, without: text.times(in: gap).map(\.range)) == 0
    else { return nil }
    var claim = Claim(number: number, surface: name.value)
    (claim.moment, claim.isFar) = topic(before: new.range.lowerBound)
    settleOwner(of: &claim, before: name.range.lowerBound, name.range)
    return aimed(claim, from: name.range.lowerBound)
  }

  // MARK: The name stands behind the number

  func counted(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    guard !number.base.isEmpty else { return nil }
    let position = text.firstName(from: number.range.upperBound)
    guard position < names.count else { return nil }
    let name = names[position]
    let gap = number.range.upperBound..<name.range.lowerBound
    guard gap.count <= 2, gap.allSatisfy({ GapWords.isJoint(passage[$0]) }),
      text.fits(number, name), !text.isTitle(name.range.lowerBound),
      text.isEnd(name.range.upperBound, isMeasure: false),
      !GapWords.isSubset(passage, before: number.range.lowerBound),
      isCountSure(number.range.lowerBound)
    else { return nil }
    let time = topic(before: number.range.lowerBound)
    var claim = Claim(number: number, surface: name.value)
    (claim.moment, claim.isFar) = time
    settleOwner(of: &claim, before: number.range.lowerBound, number.range)
    claim.isDirect = gap.allSatisfy { NameMatcher.isSilent(passage[$0]) }
    // 1846名师范生到乡村学校顶岗实习: so many of them did something.
    if !Punctuation.isHan(passage[number.range.lowerBound - 1]),
      Self.acting.starting(in: passage, at: name.range.upperBound) != nil
    {
      claim.needsSlip = true
    }
    return aimed(claim, from: number.range.lowerBound)
  }

  private static let acting = Words("到 赴 在 参 获 投 入")

  /// Whether a count may be of all that the name means, and not a part or a change.
  func isCountSure(_ start: Int) -> Bool {
    !isPartBefore(start) && !GapWords.endsWithChange(passage, range.lowerBound..<start)
  }
}
