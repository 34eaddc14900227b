import Prose

extension GapWords {
  // MARK: How much something fell or rose

  /// What says of an amount no more than how exact or how large it is: 下降达, 减少了约.
  private static let amounts = Words(
    "达 高达 多达 竟达 超过 超 逾 约 大约 大概 将近 接近 近 近乎 几乎 仅 仅仅 只有 只 不足 不到 足足 了 约为")
  /// What stands between a noun and its amount beside that: 降幅为, 下降比例是.
  private static let links = Words("为 是 达到 在 :")
  private static let fallNouns = Words(
    "降幅 跌幅 减幅 下降幅度 下跌幅度 减少幅度 下滑幅度 回落幅度 下降比例 减少比例 降低比例 下降率 降低率 下降的幅度 下降的比例")
  private static let riseNouns = Words("涨幅 升幅 增长幅度 增加幅度 上升幅度 增长比例 上升比例 增加比例")

  /// The places in front of the small words before a figure, the nearest first: 减少|了|约{{id}}.
  static func endsBeforeAmounts(_ passage: Passage, endingAt end: Int) -> [Int] {
    var ends: [Int] = []
    var end = end
    while let length = amounts.ending(in: passage, at: end) {
      end -= length
      while end > 0, NameMatcher.isSilent(passage[end - 1]) { end -= 1 }
      ends.append(end)
    }
    return ends
  }

  /// A noun of falling or rising that words like 为 link to its amount: 下降比例为, 降幅达到约.
  static func amountNoun(
    _ passage: Passage, endingAt end: Int
  ) -> (range: Range<Int>, isDown: Bool)? {
    var end = end
    while true {
      if let length = fallNouns.ending(in: passage, at: end) { return (end - length..<end, true) }
      if let length = riseNouns.ending(in: passage, at: end) { return (end - length..<end, false) }
      guard
        let length = links.ending(in: passage, at: end) ?? amounts.ending(in: passage, at: end)
      else { return nil }
      end -= length
    }
  }

  private static let averages = Words("平均少 平均低 平均水平低 缺少 流失 损失 亏损 亏损了 损失了 流失了 不足")

  /// Whether a word ends here that compares with others, or tells of a loss, which may grow: 平均低, 亏损.
  static func isOfAverage(_ passage: Passage, endingAt end: Int) -> Bool {
    averages.ending(in: passage, at: end) != nil
  }

  private static let fallsBehind = Words(
    "下降 减少 降低 下滑 下跌 回落 缩减 萎缩 收缩 负增长 降幅 跌幅 减幅 缩水 亏损 减收 减产")
  private static let risesBehind = Words(
    "增长 上升 提高 提升 增加 上涨 攀升 正增长 增幅 涨幅 升幅 增收 增产")
  /// What may follow without making another noun of the word: 的增长是, and not 的增长率.
  private static let goesOn = Set(Passage.units(of: "是使让中主与和对后意已等在，。"))

  /// The noun behind a figure that says how much something fell or rose: {{id}}的下降.
  static func movementBehind(
    _ passage: Passage, _ figure: Range<Int>
  ) -> (range: Range<Int>, isDown: Bool)? {
    var start = figure.upperBound
    func skip() { while NameMatcher.isSilent(passage[start]) { start += 1 } }
    skip()
    guard passage[start] == 0x7684 else { return nil }
    start += 1
    skip()
    let fall = fallsBehind.starting(in: passage, at: start)
    guard let length = fall ?? risesBehind.starting(in: passage, at: start),
      case let next = passage[start + length], !Punctuation.isHan(next) || goesOn.contains(next),
      !isDenied(passage, endingAt: figure.lowerBound)
    else { return nil }
    return (start..<start + length, fall != nil)
  }
}
