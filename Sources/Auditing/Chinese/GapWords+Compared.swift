import Prose

extension GapWords {
  // MARK: What a figure is compared with, and verbs with what they are said of

  private static let below = Words("低于 少于 不及 小于")
  private static let above = Words("高于 多于 超过 超出 超 大于 高出 多出 超越")
  /// What lies behind; an average or a plan may itself be the figure: 高于全省平均{{id}}.
  private static let pasts = Words(
    "上年 去年 上年度 上一年 上一年度 前一年 上年同期 去年同期 上一年同期 同期 年初 上年末 上年底 去年末 去年底 上年水平 去年水平 上年同期水平 去年同期水平 同期水平 "
      + "上月 上季度 上季 上学年 上一学年 上届 往年")
  private static let endsOfYear = Words("年 年度 年同期 年末 年底 年水平")

  /// The words in front of a figure by which something lies below or above its own past: 低于上年, 高于2020年同期.
  static func comparison(
    _ passage: Passage, endingAt end: Int
  ) -> (length: Int, isDown: Bool)? {
    guard let base = past(passage, endingAt: end) else { return nil }
    let start = end - base
    let down = below.ending(in: passage, at: start)
    guard let length = down ?? above.ending(in: passage, at: start),
      // 增速低于上年 goes on with the growth of that year as well.
      !isDenied(passage, endingAt: start - length)
    else { return nil }
    return (base + length, down != nil)
  }

  private static func past(_ passage: Passage, endingAt end: Int) -> Int? {
    if let length = pasts.ending(in: passage, at: end) { return length }
    guard let length = endsOfYear.ending(in: passage, at: end) else { return nil }
    var start = end - length
    while start > 0, NumberScanner.isDigit(passage[start - 1]) { start -= 1 }
    return end - length - start == 4 ? end - start : nil
  }

  private static let rising = Words(
    "增产 增值 增员 增支 增编 增容 扩张 扩容 扩充 反弹 走高 走强 上浮 上调 抬升 冲高 爬升 增添 倍增")
  private static let falling = Words(
    "减收 减产 收缩 下调 减 骤跌 大降 剧降 急降 锐降 微降 略降 走跌 下浮 退坡 同比降 环比降 环比减 同比跌 环比跌 缩编 缩招 减招 减支 低出 降速 减速")
  private static let unlikeFalls = Words("加减 增减 升减 裁减 削减 压减 核减 调减 酌减 税减")
  /// Verbs that may be said of what is better the smaller it is: 办理提速 where it takes fewer days.
  private static let improving = Words("提速 加快 增效 提质 提质增效 降本增效")
  /// What somebody does more or less of: 多收, 少招.
  private static let deeds = Words(
    "收 招 卖 销 产 售 收入 招收 招生 生产 销售 接待 培养 引进 吸引 完成 实现 获得 服务 发放 采购 种植 运送")

  /// The verb directly before a bound figure that is too short, or may mean too much, to be looked for in free text:
  /// 减收, 减, 增产, 多收.
  static func verb(
    _ passage: Passage, before end: Int
  ) -> (length: Int, isDown: Bool, isImproving: Bool)? {
    if unlikeFalls.ending(in: passage, at: end) != nil { return nil }
    if let length = falling.ending(in: passage, at: end) { return (length, true, false) }
    if let length = rising.ending(in: passage, at: end) { return (length, false, false) }
    if let length = improving.ending(in: passage, at: end) { return (length, false, true) }
    guard let deed = deeds.ending(in: passage, at: end),
      let sign = sign(passage, before: end - deed)
    else { return nil }
    return (deed + 1, sign, false)
  }

  private static let oppositeVerbs: [(up: String, down: String)] = [
    ("增产", "减产"), ("增收", "减收"), ("增员", "减员"), ("增编", "缩编"), ("增支", "减支"), ("上调", "下调"),
    ("上浮", "下浮"), ("扩招", "缩招"), ("走高", "走低"), ("走强", "走弱"),
  ]
  private static let oppositeComparisons: [(up: String, down: String)] = [
    ("高于", "低于"), ("多于", "少于"), ("大于", "小于"), ("超过", "低于"), ("超出", "低于"), ("超越", "低于"),
    ("高出", "低于"), ("多出", "少于"), ("超", "低于"), ("高于", "不及"),
  ]

  /// The word of the other direction that goes in the same place: 减产 for 增产, 少收 for 多收, 低于上年 for 超过上年.
  static func exactOpposite(of word: String, isDown: Bool) -> String? {
    for (up, down) in oppositeVerbs where word == (isDown ? up : down) {
      return isDown ? down : up
    }
    for (up, down) in oppositeComparisons {
      let (wrong, right) = isDown ? (up, down) : (down, up)
      if word.hasPrefix(wrong), isPast(word.dropFirst(wrong.count)) {
        return right + word.dropFirst(wrong.count)
      }
    }
    let (wrong, right) = isDown ? ("多", "少") : ("少", "多")
    let deed = Passage(verbatim: String(word.dropFirst()))
    guard word.hasPrefix(wrong), deed.count > 0,
      deeds.ending(in: deed, at: deed.count) == deed.count
    else { return nil }
    return right + word.dropFirst()
  }

  /// Whether nothing but what something is compared with is left of a word.
  private static func isPast(_ rest: Substring) -> Bool {
    let passage = Passage(verbatim: String(rest))
    return past(passage, endingAt: passage.count) == passage.count
  }
}
