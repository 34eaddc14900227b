import Prose

/// What the words between a name and a number do to them.
enum GapWords {
  private typealias Units = [Passage.Unit]

  private static func list(_ text: String) -> [Units] {
    text.split(separator: " ").map { Passage.units(of: String($0)) }
      .sorted { $0.count > $1.count }
  }

  /// Words that only lead from a name to its number.
  private static let links = list(
    "为 是 达 达到 达成 有 共 共有 共计 总计 合计 累计 总数 总数为 数 数量 人数 总量 总额 金额 已 已有 已经 则 均 都 也 又 仅 只 只有 就 更 "
      + "高达 多达 达至 至 到 由 从 自 在 约为 了 的 之 其 我校 学校 全校 专业群 本群 群内 层面 目前 现有 现 截至 截止 止 底 末 年底 年末 "
      + "完成 获得 获 取得 开展 实现 立项 建成 建有 建立 建设 拥有 培养 培训 引进 新增 增至 增加到 增加至 升至 升到 上升到 上升至 提高到 提高至 "
      + "提升到 提升至 增长到 增长至 降至 降到 下降到 下降至 扩大到 扩大至 三年来 三年 先后 年度 当年 今年 期间 以来 中期 结果 数据 统计 显示 调查 占比 "
      + "比例 比率 综合 总体 平均 平均值 一共 总共 最终 实际 保持 保持在 稳定 稳定在 计 面积 与 和 及 以及 还 并 成功 推广 输出 承接 参加 入选 转化 授权 "
      + "发表 出版 选派 名列 位列 排名 排在 居 位居 列 全国 第三方 报告 记 写 写为 得分 自评 目标 目标值 计划 预期")

  private static let linksByFirst = Dictionary(grouping: links, by: { $0[0] })

  /// Words that join a name and its number so closely that nothing else can be meant.
  private static let direct = list("为 是 达 达到 有 共 共有 共计 合计 累计 总计 已达 已有 高达 ： : = ＝")

  private static let changes = list(
    "提高 提高了 提升 提升了 增长 增长了 增加 增加了 上升 上升了 下降 下降了 减少 减少了 降低 降低了 高出 高 高了 低 低了 多 多了 少 少了 差 相差 还差 "
      + "涨 涨了 增 升 升了 降 降了 增幅 升幅 降幅 翻了 超出 回升 回升了 扩大 扩大了 缩小 缩小了 领先 落后")
  private static let goals = list("目标 计划 预期 应达 要求 力争 拟 争取 标准值")
  private static let respective = list("分别 依次 各为 各有 各达")
  private static let subsets = list(
    "其中 其中有 另 另有 另外 其余 其他 前 后 每 各 首批 部分 余下 再 又有 还有 新增 新增了 包括 含 如 某 每年 年均 平均 人均 未 尚有 上述 上面 这 那 该 以下 下列 同 至少有"
  )
  private static let narrowing = Set(Passage.units(of: "级未非不副拟省市县区系等"))
  private static let followers = list(
    "， 和 与 及 以及 等 在 已 均 都 是 为 中 建成 获 入 列 通过 完成 投 参 分布 ， 也 就 还 并 而 但 比 较 同比 来自 左右 以上 以下 其中 不 超 达 到 后 之 ， 了 的"
  )
  private static let risky = Set(Passage.units(of: "率度比占额收回差距里中外分其每各另"))

  /// How many characters of a stretch are more than linking words, years and numbers.
  static func remainder(
    of passage: Passage, _ range: Range<Int>, without silent: [Range<Int>] = []
  ) -> Int {
    var rest = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if let skipped = silent.first(where: { $0.contains(position) }) {
        position = skipped.upperBound
      } else if let word = linksByFirst[passage[position]]?.first(where: {
        passage.starts(with: $0, at: position)
      }) {
        position += word.count
      } else {
        if Punctuation.isHan(passage[position]) || NumberScanner.isDigit(passage[position])
          || passage[position] <= Passage.gap
        {
          rest += 1
        }
        position += 1
      }
    }
    return rest
  }

  /// Whether nothing but a copula, years and brackets around them stands in a gap.
  static func isDirect(_ passage: Passage, _ gap: Range<Int>, without silent: [Range<Int>]) -> Bool
  {
    var position = gap.lowerBound
    while position < gap.upperBound {
      if let skipped = silent.first(where: { $0.contains(position) }) {
        position = skipped.upperBound
      } else if let word = direct.first(where: { passage.starts(with: $0, at: position) }) {
        position += word.count
      } else if isBracketOrSilent(passage[position]) {
        position += 1
      } else {
        return false
      }
    }
    return true
  }

  private static func isBracketOrSilent(_ unit: Passage.Unit) -> Bool {
    NameMatcher.isSilent(unit) || [0x28, 0x29, 0xFF08, 0xFF09].contains(unit)
  }

  /// Whether a gap holds nothing that could be the name of another quantity.
  static func isLoose(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    !gap.contains { risky.contains(passage[$0]) || Punctuation.endsClause(passage[$0]) }
  }

  static func endsWithChange(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    changes.contains { $0.count <= gap.count && passage.ends(with: $0, at: gap.upperBound) }
  }

  /// Whether a gap ends with 到 or 至: the second number of 从…到….
  static func endsWithTo(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    gap.suffix(2).contains { [0x5230, 0x81F3].contains(passage[$0]) }
  }

  static func containsGoal(_ passage: Passage, _ range: Range<Int>) -> Bool {
    contains(goals, passage, range)
  }

  static func containsRespectively(_ passage: Passage, _ range: Range<Int>) -> Bool {
    contains(respective, passage, range)
  }

  private static func contains(_ words: [Units], _ passage: Passage, _ range: Range<Int>) -> Bool {
    range.contains { position in
      words.contains {
        position + $0.count <= range.upperBound && passage.starts(with: $0, at: position)
      }
    }
  }

  /// Whether a number or a name is a part of something: 其中3个, 前两项.
  static func isSubset(_ passage: Passage, before position: Int) -> Bool {
    subsets.contains { passage.ends(with: $0, at: position) }
  }

  /// Whether a character before a name makes it a name of less.
  static func narrows(_ unit: Passage.Unit) -> Bool { narrowing.contains(unit) }

  /// Whether a name can begin here: behind punctuation, a verb or a linking word. Behind other words it
  /// is the end of a longer name.
  static func isBoundary(_ passage: Passage, at position: Int) -> Bool {
    var end = position
    while end > 0, NameMatcher.isSilent(passage[end - 1]) { end -= 1 }
    return !Punctuation.isHan(passage[end - 1])
      || links.contains { passage.ends(with: $0, at: end) }
  }

  /// Whether the 的 in front of a name makes it mean less: 达到目标的指标, but not 2021年的 and 学校的.
  static func isPossessed(_ passage: Passage, at position: Int) -> Bool {
    guard passage[position] == 0x7684 else { return false }
    return ![0x5E74, 0x6821, 0x7FA4, 0x671F, 0x6B21].contains(passage[position - 1])
  }

  /// Whether a word begins here that may follow a count without being what is counted.
  static func mayFollow(_ passage: Passage, at position: Int) -> Bool {
    followers.contains { passage.starts(with: $0, at: position) }
  }
}

/// What divides a text.
enum Punctuation {
  static func endsSentence(_ unit: Passage.Unit) -> Bool {
    switch unit {
    case Passage.lineEnd, Passage.gap, 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF1B, 0x3B: true
    default: false
    }
  }

  static func endsClause(_ unit: Passage.Unit) -> Bool {
    endsSentence(unit) || [0xFF0C, 0x2C, 0x3001, 0xFF1A, 0x3A].contains(unit)
  }

  static func isHan(_ unit: Passage.Unit) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit)
      || (0x61...0x7A).contains(unit)
  }

  /// Which characters stand in 《…》, and which in short “…”, which are names.
  static func quoted(in passage: Passage) -> (titles: [Bool], quotes: [Bool]) {
    var titles = [Bool](repeating: false, count: passage.count)
    var quotes = titles
    mark(&titles, passage, open: (0x300A, 0x3008), close: (0x300B, 0x3009), longest: 80)
    mark(&quotes, passage, open: (0x201C, 0x300C), close: (0x201D, 0x300D), longest: 24)
    return (titles, quotes)
  }

  private static func mark(
    _ marks: inout [Bool], _ passage: Passage, open: (Passage.Unit, Passage.Unit),
    close: (Passage.Unit, Passage.Unit),
    longest: Int
  ) {
    var start: Int?
    for position in passage.units.indices {
      let unit = passage.units[position]
      if unit == open.0 || unit == open.1 {
        start = start ?? position
      } else if unit == close.0 || unit == close.1, let first = start {
        if position - first <= longest { for inside in first...position { marks[inside] = true } }
        start = nil
      }
    }
  }
}
