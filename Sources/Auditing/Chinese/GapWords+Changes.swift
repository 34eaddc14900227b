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

  /// A number that was only passed on the way to the next one, with the words around it: 跨上1600亿元的台阶，为….
  static func step(_ passage: Passage, behind number: WrittenNumber) -> Range<Int>? {
    guard let verb = passing.ending(in: passage, at: number.digits.lowerBound) else { return nil }
    var end = number.range.upperBound
    if passage[end] == 0x7684 { end += 1 }
    guard let step = steps.starting(in: passage, at: end),
      [0xFF0C, 0x2C].contains(passage[end + step])
    else { return nil }
    return number.digits.lowerBound - verb..<end + step
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

  /// Words of a fall so steep that nobody says them of a rise.
  private static let collapses = Words(
    "锐减 锐减了 骤减 骤减了 骤降 骤降了 腰斩 缩水 缩水了 滑坡 萎缩 萎缩了 暴跌 暴跌了 猛跌 大跌 大跌了 重挫 跳水 断崖式下跌 断崖式下降")
  private static let slowing = Words("放缓 放慢 趋缓 回落 回落了 收窄 收窄了 降速 减速")

  /// How long the word of a steep fall is that ends here.
  static func collapse(_ passage: Passage, endingAt end: Int) -> Int? {
    collapses.ending(in: passage, at: end)
  }

  /// Whether the word that ends here may be said of growth that goes on more slowly: 增速回落.
  static func isSlowing(_ passage: Passage, endingAt end: Int) -> Bool {
    slowing.ending(in: passage, at: end) != nil
  }

  private static let reachedAbove = Words(
    reaching("增 增加 增长 提高 提升 上升 升 上涨 涨 扩大 攀升 回升 跃升 猛增 激增"))
  private static let reachedBelow = Words(
    reaching("降 下降 减少 减 降低 下滑 回落 跌 下跌 缩小 萎缩 缩减 骤降 锐减"))
  private static let shortfalls = Words("降幅 跌幅 减幅 亏损 逆差 缺口 赤字 排名 名次 位次 位列")

  private static func reaching(_ verbs: String) -> [String] {
    verbs.split(separator: " ").flatMap { verb in ["到", "至", "为"].map { verb + $0 } }
  }

  /// The word in front of a number to which something rose or fell: 增至.
  static func reach(
    _ passage: Passage, endingAt end: Int
  ) -> (length: Int, isDown: Bool)? {
    if let fall = reachedBelow.ending(in: passage, at: end) { return (fall, true) }
    return reachedAbove.ending(in: passage, at: end).map { ($0, false) }
  }

  /// Whether a stretch is about what is worse the larger it is.
  static func isAboutShortfall(_ passage: Passage, _ range: Range<Int>) -> Bool {
    shortfalls.stands(in: passage, range)
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
      + "下挫 下挫了 下行 下行了 下探 下探了 走低 走低了 回调 回调了 跳水 缩量 缩水了 退步 退步了 流失 流失了 压减 压减了 裁减 裁减了 削减 削减了 砍掉 砍掉了 核减 核减了 调减 调减了 "
      + "走弱 走弱了 倒退 倒退了 跌落 跌落了 减员 损失 损失了 缺少 上年少 去年少 同期少 年初少 平均少 "
      + "上年低 去年低 同期低 年初低 平均低 平均水平低")
  private static let revising = Words("曾公布 原公布 复核 改为 修订 更正 订正 误为 核减 核增 调整前 修正")

  /// Whether words tell of a figure that was given before: 曾公布为68420人，核减后为68240人.
  static func tellsRevision(_ passage: Passage, _ range: Range<Int>) -> Bool {
    revising.stands(in: passage, range)
  }

  private static let losses = Words("亏损 净亏损 亏 为负")

  /// Whether a gap says that a result is below zero: 利润总额亏损3.52亿元.
  static func tellsLoss(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    losses.stands(in: passage, gap)
  }

  private static let lossVerbs = Words("亏损 净亏损 亏 亏了 亏损了 仍亏 为负 负 亏损为 亏损额")

  /// Whether the word in front of a number says that it is below zero: 仍亏325万元.
  static func tellsLoss(_ passage: Passage, before start: Int) -> Bool {
    lossVerbs.ending(in: passage, at: start) != nil
  }

  private static let more = Words(
    "增幅 涨幅 升幅 增幅是 净增 净增加 净增加了 净增长 多了 高了 盈利 盈余 结余 猛增 激增 骤增 飙升 暴增 暴涨 大增 跃升 同比增 上年增 去年增 年初增 上年高 去年高 同期高 年初高 平均高 "
      + "平均水平高 上扬 上扬了 增收 扩招 扩招了 高出 高出了 多出 多出了 上年多 去年多 同期多 年初多 平均多")
  /// 升降 and 有增有减 leave the direction open, and 不降反升 turns it.
  private static let open = Words("升降 涨跌 增减 加减 起降 有升有降 有增有减 有涨有跌 或增或减 先升后降 先增后减")
  private static let bare: [(sign: Passage.Unit, isDown: Bool)] = [(0x5C11, true), (0x591A, false)]
  private static let notBare = Set(Passage.units(of: "至最不许很更大众太较几诸颇过够差减增缺"))
  private static let trends = Words("态势 趋势 势头 走势 局面 状态 势态 幅度")
  private static let amounting = Words("达 达到 为 是 约 约为 近")
  private static let rates = Words("增速 增幅 涨幅 升幅 增长率 增长幅度")
  private static let denials = Words("没有 未 并未 没 不再 停止 不 无 零 难以 如果 若 避免 防止 遏制")
  private static let doubling = Words("翻番 翻一番 翻倍 倍增 创新高")

  /// A word for less in the place of one for more, or the other way round: 净减 for 净增, 上年高 for 上年低.
  static func opposite(of word: String, isDown: Bool) -> String {
    if let exact = exactOpposite(of: word, isDown: isDown) { return exact }
    if ["效", "速", "快", "质"].contains(word.suffix(1)) { return isDown ? "下降" : "增长" }
    guard isDown else {
      return [("降幅", "增幅"), ("跌幅", "涨幅"), ("减幅", "增幅"), ("低", "高"), ("少", "多")]
        .first { word.contains($0.0) }.map { word.replacing($0.0, with: $0.1) } ?? "增长"
    }
    return [
      ("增加", "减少"), ("增长", "减少"), ("增幅", "降幅"), ("涨幅", "跌幅"), ("升幅", "降幅"), ("跃升", "骤降"),
      ("盈利", "亏损"), ("盈余", "亏损"), ("结余", "亏损"), ("增", "减"), ("高出", "低"), ("多出", "少"), ("多", "少"),
      ("高", "低"), ("飙升", "骤降"), ("暴涨", "暴跌"),
    ].first { word.contains($0.0) }.map { word.replacing($0.0, with: $0.1) } ?? "下降"
  }

  /// What only says of a number that it is so much less or more: 产值少{{rate}}, and not 至少{{rate}}.
  private static func bareDifference(
    _ passage: Passage, endingAt end: Int
  ) -> (length: Int, isDown: Bool)? {
    guard Punctuation.isHan(passage[end - 2]), let isDown = sign(passage, before: end) else {
      return nil
    }
    return (1, isDown)
  }

  /// Whether 少 or 多 ends here and says that something is less, or more: not 至少, 不少.
  static func sign(_ passage: Passage, before end: Int) -> Bool? {
    guard end > 0, let found = bare.first(where: { $0.sign == passage[end - 1] }),
      end == 1 || !notBare.contains(passage[end - 2])
    else { return nil }
    return found.isDown
  }

  /// Whether the word that ends here leaves open in which direction something moved: 升降, 增减.
  static func isOpen(_ passage: Passage, endingAt end: Int) -> Bool {
    open.ending(in: passage, at: end) != nil
  }

  /// Where a word of rising or falling may end that a mark or a noun divides from a figure: 下降（, 出现下降：,
  /// 呈增长态势，达; nil where nothing does, or something else stands between.
  static func endBehindGap(_ passage: Passage, of figure: Int) -> Int? {
    var end = figure
    func skip(_ isSkipped: (Passage.Unit) -> Bool) {
      while end > 0, isSkipped(passage[end - 1]) { end -= 1 }
    }
    skip(NameMatcher.isSilent)
    let verb = amounting.ending(in: passage, at: end)
    end -= verb ?? 0
    let marked = end
    // A comma by itself begins something else: 产值下降，{{id}}的…
    let marks: [Passage.Unit] = [0x28, 0xFF08, 0x3A, 0xFF1A] + (verb == nil ? [] : [0x2C, 0xFF0C])
    skip { NameMatcher.isSilent($0) || marks.contains($0) }
    let hasMark = end < marked
    let length = trends.ending(in: passage, at: end)
    end -= length ?? 0
    return (hasMark || length != nil) && !isDenied(passage, endingAt: end) ? end : nil
  }

  /// Where a word may end that a dash divides from a figure, or a comma from one that says itself whether it is more
  /// or less: 下降——, 锐减，.
  static func endBehindBreak(
    _ passage: Passage, of figure: Int, mayBeComma: Bool
  ) -> Int? {
    let marks: [Passage.Unit] = [0x2014, 0x2013, 0x2500] + (mayBeComma ? [0x2C, 0xFF0C] : [])
    var end = figure
    var hasMark = false
    while end > 0, NameMatcher.isSilent(passage[end - 1]) || marks.contains(passage[end - 1]) {
      end -= 1
      if marks.contains(passage[end]) { hasMark = true }
    }
    // 锐减，{{id}}的… begins something else.
    guard hasMark, passage[figure + 1] != 0x7684, !isDenied(passage, endingAt: end) else {
      return nil
    }
    return end
  }

  /// Whether the clause in front of a word says that it did not happen, or is about the rate of growth: 没有增长,
  /// 增速回升.
  static func isDenied(_ passage: Passage, endingAt end: Int) -> Bool {
    var start = end
    while start > 0, Punctuation.isHan(passage[start - 1]) { start -= 1 }
    let clause = start..<end
    return denials.stands(in: passage, clause) || rates.stands(in: passage, clause)
  }

  /// The last word of rising in a stretch that has none of falling, or the rate that it names: 逆势增长，增速达到.
  static func lastRise(_ passage: Passage, _ range: Range<Int>) -> (
    range: Range<Int>, isRate: Bool
  )? {
    if falls.stands(in: passage, range) || less.stands(in: passage, range)
      || collapses.stands(in: passage, range)
    {
      return nil
    }
    for end in range.reversed().map({ $0 + 1 }) {
      let length = rises.ending(in: passage, at: end) ?? doubling.ending(in: passage, at: end)
      if let length, length > 1, range.contains(end - length),
        rates.ending(in: passage, at: end) == nil, !isDenied(passage, endingAt: end - length)
      {
        return (end - length..<end, false)
      }
    }
    return range.reversed().lazy.compactMap { start in
      rates.starting(in: passage, at: start).map { (start..<start + $0, true) }
    }.first
  }

  /// What says in front of a number that something is so much less or more: 净减, 比上年低.
  static func difference(
    _ passage: Passage, endingAt end: Int
  ) -> (length: Int, isDown: Bool)? {
    if let length = less.ending(in: passage, at: end) { return (length, true) }
    return more.ending(in: passage, at: end).map { ($0, false) }
      ?? bareDifference(passage, endingAt: end)
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
