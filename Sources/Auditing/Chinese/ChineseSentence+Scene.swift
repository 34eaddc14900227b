import Prose

extension ChineseSentence {
  // MARK: When

  func time(
    of number: WrittenNumber, _ gap: Range<Int>, _ link: Link
  ) -> (moment: Moment?, isFar: Bool) {
    if let behind = text.timeInBrackets(behind: number) {
      return (behind.moment.resolved(from: scene.moment), false)
    }
    let begin = link.others.last?.range.upperBound ?? gap.lowerBound
    if let own = text.times(in: begin..<gap.upperBound).last {
      let isAttached = text.isAttached(own, to: number)
      if !own.isAside || isAttached { return (own.moment.resolved(from: scene.moment), false) }
    }
    let (moment, isFar) = topic(before: begin)
    if link.isFirstOfTwo {
      // 甲从2020年的1增加到2023年的2，乙从3增加到4: both are of the same years.
      let parallel = text.times(in: range.lowerBound..<gap.lowerBound).first { time in
        time.isAside && Self.from.contains(passage[time.range.lowerBound - 1])
      }
      if let parallel { return (parallel.moment, false) }
      return (moment?.beginning ?? .unclear, isFar)
    }
    if link.isLast, !link.others.isEmpty { return (moment.map { $0.end } ?? nil, isFar) }
    return (moment, isFar)
  }

  /// What the sentence is about in front of a position, else what the text is about.
  func topic(before position: Int) -> (moment: Moment?, isFar: Bool) {
    let before = text.times(in: range.lowerBound..<max(range.lowerBound, position))
    if let time = before.last(where: { !$0.isAside }) {
      return (time.moment.resolved(from: scene.moment), false)
    }
    return (scene.moment, scene.isFar)
  }

  // MARK: Whose

  /// Where owners are named in a range.
  func ownerRanges(in range: Range<Int>) -> [Range<Int>] {
    let first = owners.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return owners[first...].prefix { $0.range.lowerBound < range.upperBound }.map(\.range)
  }

  /// Whom a claim is about, and who else may be meant because a name before names them.
  func settleOwner(of claim: inout Claim, before position: Int, _ name: Range<Int>) {
    claim.owner = owner(before: position, name)
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
    let start = max(range.lowerBound, claim.number.range.lowerBound - 2 * Self.farthest)
    let aim = GapWords.aim(passage, start..<claim.number.range.lowerBound)
    switch aim {
    case .none: return claim
    case .stated, .hoped:
      claim.meaning = aim == .stated ? .target : .hope
      return claim
    case .unclear: return nil
    }
  }
}
