import Prose
import Tables

extension GapWords {
  // MARK: Changes and what they came to

  private static let passing = Words(
    "突破 首次突破 首破 超过 首次超过 首超 跨过 跨上 迈上 迈过 站上 越过 冲破 逾 过 破 跌破 首次跌破 降至 低于 首次低于")
  /// Whether a number is only passed on the way to another: 首次跌破6000万元.
  static func passes(_ passage: Passage, _ number: WrittenNumber) -> Bool {
    passing.ending(in: passage, at: number.digits.lowerBound) != nil
  }

  private static let steps = Words("大关 台阶 新台阶 大台阶 关口 门槛 整数关 关")

  /// Where a gap says what was passed, and not how much it is: 首次突破万人, 跨过千万元大关.
  static func thresholds(
    _ passage: Passage, _ gap: Range<Int>, _ units: UnitVocabulary
  ) -> [Range<Int>] {
    gap.compactMap { start in
      guard passing.ending(in: passage, at: start) != nil,
        ChineseNumeral.power(passage[start]) != nil
      else { return nil }
      var end = start
      while ChineseNumeral.power(passage[end]) != nil { end += 1 }
      if let unit = units.unit(in: passage, at: end) { end = unit.end }
      if let step = steps.starting(in: passage, at: end) { end += step }
      return end <= gap.upperBound ? start..<end : nil
    }
  }

  private static let reached = Words("为 达 达到 至 到 降至 降到 增至 增加到 升至 升到 只有 仅有 仅为 减至 减少到 减少至 提高到 增长到")

  /// Whether the words in front of a number say what was come to.
  static func reaches(_ passage: Passage, endingAt end: Int) -> Bool {
    reached.ending(in: passage, at: end) != nil
  }

  // MARK: Growth

  private static let rises = Words(
    "增长 增长了 增长约 增长近 上升 上升了 上涨 上涨了 增加 增加了 提高 提高了 提升 提升了 涨 涨了 增 升 升了 攀升 扩大 扩大了 回升 同比增长 增幅为 增幅达 涨幅为 涨幅达 升幅为 增加约"
  )
  private static let falls = Words(
    "下降 下降了 下降约 下降近 减少 减少了 降低 降低了 下滑 下滑了 下跌 下跌了 跌 跌了 降 降了 萎缩 萎缩了 缩减 缩减了 缩小 缩小了 回落 回落了 同比下降 降幅为 降幅达 跌幅为 跌幅达 减少约 负增长"
  )

  private static let growths = Words(
    "为 是 在 于 完成 实现 达 达到 已 则 又 也 均 全年 按可比价计算 按可比价格计算 按不变价格计算 按不变价计算 按可比口径 按可比口径计算 可比价 比上年 较上年 比去年 较去年 同比 环比 比上年同期 实际 名义 略 小幅 继续 持续 大幅 约 近 预计 比 较 平均 温和 总体 由 分别 到 增至 升至 降至 达成 共 合计"
  )

  /// The word of rising or falling that stands directly before a number.
  static func movement(
    _ passage: Passage, endingAt end: Int
  ) -> (length: Int, isDown: Bool)? {
    if let fall = falls.ending(in: passage, at: end) { return (fall, true) }
    return rises.ending(in: passage, at: end).map { ($0, false) }
  }

  private static let bases = Words("基础上 基数上 的基础之上 高基数上")

  /// Where a gap goes on behind what growth is counted from: 在上年下降3.5%的基础上增长8.7%.
  static func behindBasis(_ passage: Passage, _ gap: Range<Int>) -> Int {
    guard let end = gap.last(where: { bases.ending(in: passage, at: $0) != nil }),
      gap.contains(where: { $0 < end && passage[$0] == 0x5728 })
    else { return gap.lowerBound }
    return end
  }

  private static let less = Words(
    "降幅 跌幅 减幅 降幅是 减幅为 收窄 收窄了 缩水 锐减 骤减 骤降 猛跌 净减 净减少 净减少了 少了 减了 亏损 亏损了 低了 同比减 上年减 去年减 年初减 "
      + "上年低 去年低 同期低 年初低 平均低 平均水平低")
  private static let revising = Words("曾公布 原公布 修订 更正 订正 误为 核减 核增 调整前 修正")

  /// Whether words tell of a figure that was given before: 曾公布为68420人，核减后为68240人.
  static func tellsRevision(_ passage: Passage, _ range: Range<Int>) -> Bool {
    revising.stands(in: passage, range)
  }

  private static let losses = Words("亏损 净亏损 亏")

  /// Whether a gap says that a result is below zero: 利润总额亏损3.52亿元.
  static func tellsLoss(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    losses.stands(in: passage, gap)
  }

  private static let more = Words(
    "增幅 涨幅 升幅 增幅是 净增 净增加 净增加了 净增长 多了 高了 盈利 盈余 结余 猛增 激增 骤增 跃升 同比增 上年增 去年增 年初增 上年高 去年高 同期高 年初高 平均高 "
      + "平均水平高")

  /// A word for less in the place of one for more: 净减 for 净增.
  static func opposite(of word: String) -> String {
    [
      ("增加", "减少"), ("增长", "减少"), ("增幅", "降幅"), ("涨幅", "跌幅"), ("升幅", "降幅"), ("跃升", "骤降"),
      ("盈利", "亏损"), ("盈余", "亏损"), ("结余", "亏损"), ("增", "减"), ("多", "少"), ("高", "低"),
    ].first { word.contains($0.0) }.map { word.replacing($0.0, with: $0.1) } ?? word
  }

  /// What says in front of a number that something is so much less or more: 净减, 比上年低.
  static func difference(
    _ passage: Passage, endingAt end: Int
  ) -> (length: Int, isDown: Bool)? {
    if let length = less.ending(in: passage, at: end) { return (length, true) }
    return more.ending(in: passage, at: end).map { ($0, false) }
  }

  static func isGrowthGap(
    _ passage: Passage, _ range: Range<Int>, without silent: [Range<Int>]
  ) -> Bool { rest(of: passage, range, without: silent, growths) == 0 }

  // MARK: What a number is compared with, or adds up

  private static let lastYear = Words("比上年 较上年 比去年 较去年 同比")

  /// Whether words that compare with the year before begin here: 比上年增长8.2%.
  static func comparesWithLastYear(_ passage: Passage, at position: Int) -> Bool {
    lastYear.starting(in: passage, at: position) != nil
  }

  private static let together = Words("合计 共计 总计 加起来 加在一起")

  /// Whether words end here that add up the numbers in front of them: 合计386人.
  static func endsWithTogether(_ passage: Passage, _ end: Int) -> Bool {
    together.ending(in: passage, at: end) != nil
  }
}
