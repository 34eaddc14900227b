import Prose

extension ChineseSentence {
  // MARK: By how much a figure is said to have changed

  /// How far behind a figure its change may stand.
  private static let reach = 28

  /// By how much the figure of a number is said to be more or less than an earlier one: 20人，比上年增加3人;
  /// 增长17.4%，达到968人.
  func change(beside index: Int) -> ToldChange? {
    guard !isBase(text.numbers[index].range.lowerBound) else { return nil }
    return changeBehind(index) ?? changeInFront(of: index)
  }

  /// Whether a number is what another one is compared with: 比2022年的46.8亿元少2.7亿元.
  private func isBase(_ start: Int) -> Bool {
    (max(range.lowerBound, start - 12)..<start).reversed()
      .prefix { !Punctuation.endsClause(passage[$0]) }.contains { Self.thans.contains(passage[$0]) }
  }

  private func changeBehind(_ index: Int) -> ToldChange? {
    let number = text.numbers[index]
    let end = number.range.upperBound
    let near = text.numbers[(index + 1)...].prefix {
      $0.range.lowerBound < min(end + Self.reach, range.upperBound)
    }
    let change = near.first { GapWords.endsWithChange(passage, end..<$0.range.lowerBound) }
    // Of 从648.92亿元增加到701.28亿元，多了52.36亿元 the first is not what the difference leads to.
    guard let change, case let gap = end..<change.range.lowerBound,
      !near.contains(where: {
        $0.range.lowerBound < change.range.lowerBound && $0.base == number.base
      }), text.firstName(from: end) == text.firstName(from: change.range.lowerBound)
    else { return nil }
    return told(change, in: gap)
  }

  private func changeInFront(of index: Int) -> ToldChange? {
    guard index > 0, case let change = text.numbers[index - 1],
      change.range.lowerBound >= range.lowerBound,
      case let gap = change.range.upperBound..<text.numbers[index].range.lowerBound,
      gap.count < 8, GapWords.reaches(passage, endingAt: gap.upperBound),
      GapWords.remainder(of: passage, gap) == 0
    else { return nil }
    let start = max(range.lowerBound, change.range.lowerBound - 16)
    guard GapWords.endsWithChange(passage, start..<change.range.lowerBound) else { return nil }
    return told(change, in: start..<change.range.lowerBound)
  }

  /// A change by the words in front of it; nil where they compare with something else than a time.
  private func told(_ change: WrittenNumber, in gap: Range<Int>) -> ToldChange? {
    let movement =
      GapWords.movement(passage, endingAt: gap.upperBound)
      ?? GapWords.difference(passage, endingAt: gap.upperBound)
    guard
      gap.allSatisfy({
        !Self.thans.contains(passage[$0]) || Self.yearly.ending(in: passage, at: $0 + 1) != nil
          || comparesWithTime(behind: $0 + 1)
      })
    else { return nil }
    let past = text.times(in: gap).last { $0.range.upperBound <= gap.upperBound }?.moment
    // 2023年为1395万千瓦时，2024年回落1.9%: of the year that is named between.
    let isOther = text.times(in: gap).contains { !$0.isAside && $0.moment.happened.isOneYear }
    guard !isOther, past == nil || past?.isOneYear == true || past?.isRelative == true else {
      return nil
    }
    return ToldChange(change, isDown: movement?.isDown, past: past ?? .relative(-1))
  }

  // MARK: What only its change tells

  /// A number of which a change tells what it is of: 集团订单班学生逐年增多，2023年达到968人，比上年增加359人. The sentence
  /// holds a name or most of one, only one such indicator changed by just as much, and the number looks like its figure.
  func told(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .exact, !number.isSpelt, !number.base.isEmpty,
      Slip.digits(number.value).count > 1, let change = change(beside: index), change.weight > 1,
      isTailSure(number), !isRevised
    else { return nil }
    let years = Set(
      text.times(in: range.lowerBound..<start).filter { !$0.isAside }.map(\.moment)
        .filter(\.isOneYear))
    var candidates: [(Claim, IndicatorLexicon.Entry)] = []
    for surface in Set(namesNear(number) + surfacesAround(number)).sorted() {
      var claim = Claim(number: number, surface: surface)
      settleOwner(of: &claim, before: start, number.range)
      guard claim.owner != .foreign || tellsOwner(surface) else { return nil }
      candidates += lexicon.surfaces[surface].entries.map { (claim, lexicon.entries[$0]) }
        .filter { lexicon.surfaces[surface].namesOwner || $0.1.owner == claim.owner ?? .own }
    }
    return change.told(among: candidates, in: years, lexicon).flatMap { aimed($0, from: start) }
  }

  /// Whether a name says whose it is: it does so under the name of somebody else, too, but not beside it.
  func tellsOwner(_ surface: Int) -> Bool {
    lexicon.surfaces[surface].namesOwner && !owners.contains { $0.owner == .foreign }
  }

  private func comparesWithTime(behind position: Int) -> Bool {
    Self.earlier.starting(in: passage, at: position) != nil
      || text.times(in: position..<position + 1).isEmpty == false
  }

  private static let yearly = Words("同比 环比 可比 相比")
  private static let earlier = Words("上年 去年 前年 上一年 前一年 上年度 上学年 上一学年 年初 期初")
}
