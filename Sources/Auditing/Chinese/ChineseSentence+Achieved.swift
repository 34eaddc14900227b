import Prose

extension ChineseSentence {
  // MARK: What was reached of an aim

  private static let actuals = Words(
    "实际 实际为 实际是 实际有 实际达 实际达到 实际完成 实际实现 实际到位 实际值 实际值为 实际数 实际数为 实为 实有 实现 最终 最终为 最终达到 最终完成 结果为 结果达到")
  private static let aims = Words(
    "目标 目标是 目标为 目标值 目标值为 目标值是 目标数 年度目标 年度目标是 年度目标为 计划 计划数 计划为 计划是 任务 任务为 任务是 任务数 预期 预期为 预期目标 要求 要求为 要求是"
  )

  /// What was reached, directly behind what was aimed at: 深度合作企业2022年的目标是50家，实际53家；2023年的目标是60家，实际67家.
  /// Where the sentence does not say of what, the one before does.
  func achieved(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard index > 0, number.qualifier == .exact, !number.isSpelt, isTailSure(number),
      let word = Self.actuals.ending(in: passage, at: start),
      case let aim = text.numbers[index - 1], aim.base == number.base,
      aim.range.lowerBound >= range.lowerBound,
      case let between = aim.range.upperBound..<start - word, between.count < 2,
      between.allSatisfy({ [0xFF0C, 0x3001, 0x2C].contains(passage[$0]) }),
      Self.aims.ending(in: passage, at: aim.range.lowerBound) != nil,
      let name = names[..<text.firstName(from: aim.range.lowerBound)].last,
      name.range.lowerBound >= before.lowerBound, start - name.range.upperBound < Self.farthest,
      text.fits(number, name)
    else { return nil }
    let isOwn = name.range.lowerBound >= range.lowerBound
    var claim = Claim(number: number, surface: name.value)
    (claim.moment, claim.isFar) = topic(before: aim.range.lowerBound)
    claim.hasOwnTime = !text.times(in: range.lowerBound..<start).isEmpty
    claim.owner = owner(before: start, name.range)
    if !isOwn, !isTarget(aim, of: claim) {
      guard claim.hasOwnTime else { return nil }
      (claim.needsSlip, claim.isNearlySure, claim.mayBeOfOtherYear) = (true, true, true)
    }
    return claim
  }

  /// Whether a number is what was to be reached in the year that a claim is about.
  private func isTarget(_ number: WrittenNumber, of claim: Claim) -> Bool {
    guard let moment = claim.moment else { return false }
    var aim = claim
    aim.number = number
    return lexicon.surfaces[claim.surface].entries.contains {
      aim.years(of: lexicon.entries[$0], isTarget: true).contains(moment)
    }
  }
}
