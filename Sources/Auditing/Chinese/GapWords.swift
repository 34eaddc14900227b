import Prose

/// What the words between a name and a number do to them.
enum GapWords {
  /// Words that only lead from a name to its number.
  private static let links = Words(
    "为 是 达 达到 达成 有 共 共有 共计 总计 合计 累计 累计达 总数 总数为 数 数量 人数 总量 总额 金额 已 已有 已经 已达 则 均 都 也 又 仅 只 只有 仅有 仅为 就 更 "
      + "高达 多达 达至 至 到 由 从 自 在 约为 了 的 之 层面 目前 现有 现 截至 截止 止 底 末 年底 年末 还 还有 并 却 "
      + "完成 获得 获 取得 开展 实现 立项 建成 建有 建立 建设 拥有 培养 培训 引进 增至 增加到 增加至 升至 升到 上升到 上升至 提高到 提高至 "
      + "提升到 提升至 增长到 增长至 降至 降到 下降到 下降至 减少到 减少至 扩大到 扩大至 回升到 回升至 回落到 回落至 恢复到 恢复至 跌到 跌至 涨到 涨至 攀升到 攀升至 略降到 略升到 略增至 "
      + "猛增到 骤降到 收窄到 收窄至 缩小到 缩小至 压缩到 控制在 保持 保持在 稳定 稳定在 维持在 停留在 定格在 先后 当年 今年 本年 全年 期间 结果 数据 统计 显示 调查 综合 总体 "
      + "平均 平均值 一共 总共 最终 实际 计 面积 成功 推广 输出 承接 参加 入选 转化 授权 发表 出版 选派 名列 位列 排名 排在 排 列 位居 居 排第 首次 首次达到 突破 首次突破 首超 再次 "
      + "全国 第三方 报告 记 写 写为 得分 自评 目标 目标值 计划 预期 再 再到 逐年 不断 持续 稳步 连年 一路 上升 有高有低 起伏 逐步 明显 小幅 略 大幅 同样 依然 仍 仍然 仍为 仍有 接近 近 "
      + "提高 增长 下降 增加 减少 降低 回升 回落 走高 走低 攀升 连续 "
      + "每年 分年度看 具体 具体为 其 进一步 继续 快速 刚过 刚 刚刚 越过 跨过 站上 迈上 才 不过 正好 恰好 曾 曾为 曾达 而 变为 变成 成为 改为 是每 每")
  /// Words that join a name and its number so closely that nothing else can be meant.
  private static let direct = Words("为 是 达 达到 有 共 共有 共计 合计 累计 总计 已达 已有 高达 ： : = ＝")
  private static let changes = Words(
    "提高 提高了 提升 提升了 增长 增长了 增加 增加了 上升 上升了 下降 下降了 减少 减少了 降低 降低了 高出 高 高了 低 低了 多 多了 少 少了 差 相差 还差 差距 "
      + "涨 涨了 增 升 升了 降 降了 增幅 升幅 降幅 涨幅 增速 翻了 翻 超出 回升 回升了 扩大 扩大了 缩小 缩小了 领先 落后 上调 下调 调增 调减 新增 新增了 净增 净增加 净减 增产 减产 多出 少于去年 "
      + "新建 新认定 新入库 增设 新引进 再增 再增加 上浮 下浮 追加 上移 下移 前进 前移 后退 后移 退步")
  private static let rises = Words(
    "增长 增长了 增长约 增长近 上升 上升了 上涨 上涨了 增加 增加了 提高 提高了 提升 提升了 涨 涨了 增 升 升了 攀升 扩大 扩大了 回升 同比增长 增幅为 增幅达 涨幅为 涨幅达 升幅为 增加约"
  )
  private static let falls = Words(
    "下降 下降了 下降约 下降近 减少 减少了 降低 降低了 下滑 下滑了 下跌 下跌了 跌 跌了 降 降了 萎缩 萎缩了 缩减 缩减了 缩小 缩小了 回落 回落了 同比下降 降幅为 降幅达 跌幅为 跌幅达 减少约 负增长"
  )
  private static let respective = Words("分别 依次 各为 各有 各达")
  private static let sums = Words("累计 合计 总计 先后 净增 总共 一共 前后")
  private static let subsets = Words(
    "其中有 另 另有 另外 其余 其他 其它 前 后 每 各 各类 首批 部分 余下 再 又有 还有 新增 新增了 新 原 包括 含 如 某 每年 年均 平均 人均 生均 户均 未 尚有 上述 上面 这 那 该 以下 下列 同 至少有 非 副 级 人均占有 日均 月均 增加"
  )
  private static let followers = Words(
    "， 和 与 及 以及 等 在 已 均 都 是 为 中 建成 获 入 列 通过 完成 投 参 分布 也 就 还 并 而 但 比 较 同比 来自 左右 以上 以下 其中 不 超 达 到 至 后 之 了 的 增 减 下降 上升 提高 增长 占 高于 低于 多于 少于 居 排 位 相当 折合 约 增至 升至 降至 回升 再 又 则 惠及 覆盖 起步 跌 涨 升 降 略 仅 只 有 出头"
  )

  // MARK: Between a name and a number

  /// How many characters of a stretch are more than linking words, years and numbers.
  static func remainder(
    of passage: Passage, _ range: Range<Int>, without silent: [Range<Int>] = []
  ) -> Int { rest(of: passage, range, without: silent, links) }

  private static func rest(
    of passage: Passage, _ range: Range<Int>, without silent: [Range<Int>], _ words: Words
  ) -> Int {
    var rest = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if let skipped = silent.first(where: { $0.contains(position) }) {
        position = skipped.upperBound
      } else if let length = words.starting(in: passage, at: position) {
        position += length
      } else {
        let unit = passage[position]
        if Punctuation.isHan(unit) || NumberScanner.isDigit(unit) || unit <= Passage.gap {
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
      } else if let length = direct.starting(in: passage, at: position) {
        position += length
      } else if NameMatcher.isSilent(passage[position]) || isBracket(passage[position]) {
        position += 1
      } else {
        return false
      }
    }
    return true
  }

  private static func isBracket(_ unit: Passage.Unit) -> Bool {
    [0x28, 0x29, 0xFF08, 0xFF09].contains(unit)
  }

  static func endsWithChange(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    changes.ending(in: passage, at: gap.upperBound).map { $0 <= gap.count } ?? false
  }

  /// Whether a gap ends with 到 or 至, with a word for how nearly behind: the second number of 从…到….
  static func endsWithTo(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    gap.suffix(3).contains { [0x5230, 0x81F3, 0x4E3A].contains(passage[$0]) }
  }

  static func containsFrom(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    gap.contains { [0x4ECE, 0x7531, 0x81EA].contains(passage[$0]) } || endsWithTo(passage, gap)
  }

  static func containsRespectively(_ passage: Passage, _ range: Range<Int>) -> Bool {
    respective.stands(in: passage, range)
  }

  /// Whether several years may be added up.
  static func containsSum(_ passage: Passage, _ range: Range<Int>) -> Bool {
    sums.stands(in: passage, range)
  }

  private static let ratios = Words("是 为 相当于 达 达到 占 不到 约 约为 仅为 只有 恢复到 恢复至 即")

  /// Whether a share is meant by 的 behind a time: 为2019年的106.9%.
  static func isRatio(_ passage: Passage, before time: Int) -> Bool {
    ratios.ending(in: passage, at: time) != nil
  }

  // MARK: Aims

  /// What the words before a number say of its being reached.
  enum Aim { case none, stated, hoped, unclear }

  private static let statements = Words("目标是 目标为 目标： 目标: 目标值 目标定为 标准值 应达")
  private static let hopes = Words(
    "力争 争取 拟 预期 预计 有望 将达 将达到 要达到 打算 计划到 计划在 计划达到 计划完成 要求达到 确保 力求 将增至 将增加到 将突破 将提高到 将超过 规划到 预测 希望 预期目标 主要目标 下一年 明年"
  )
  private static let plans = Words("计划 目标 规划 任务 要求 标准 预算安排 若 如果 假如 即将")

  static func aim(_ passage: Passage, _ range: Range<Int>) -> Aim {
    if hopes.stands(in: passage, range) { return .hoped }
    if statements.stands(in: passage, range) { return .stated }
    var start = range.upperBound
    while start > range.lowerBound, !Punctuation.endsClause(passage[start - 1]) { start -= 1 }
    for position in start..<range.upperBound {
      guard let length = plans.starting(in: passage, at: position) else { continue }
      let next = passage[position + length]
      // “双高计划” is the name of something.
      let isName =
        NameMatcher.isSilent(next) || next == 0x300B
        || Punctuation.isIdeograph(passage[position - 1]) && named.contains(passage[position - 1])
      if !isName { return .unclear }
    }
    return .none
  }

  private static let named = Set(Passage.units(of: "高展动养训航强新育团成设究"))
  private static let aims = Words(
    "的目标 的计划 的任务 的要求 的预期 的标准 的年度目标 的年度计划 的标准线 目标 标准线 的预期目标 的既定目标 的上限 的下限")
  private static let ofs = Words("的高点 的高位 的水平 的规模 的成绩 的峰值 的低点 的新高 的历史新高 的佳绩 的历史高点 的好成绩 的最好水平")

  /// Whether a number is called an aim behind it: 95%的目标.
  static func isGoal(_ passage: Passage, behind end: Int) -> Bool {
    aims.starting(in: passage, at: end) != nil
  }

  /// Whether 的 behind a number leads to a word for the figure itself.
  static func mayFollowWithOf(_ passage: Passage, at position: Int) -> Bool {
    ofs.starting(in: passage, at: position) != nil
  }

  // MARK: In front of a name

  private static let verbs = Words(
    "完成 达成 获得 获 取得 开展 实现 立项 建成 建有 建立 建设 拥有 培养 培训 引进 成功 推广 输出 承接 参加 入选 转化 授权 发表 出版 选派 接待 吸引 聘请 共有 有 组织 举办 已有 现有 完成了 实现了 获得了 "
      + "取得了 拥有了 建成了 共建成 共获 共完成 累计完成 累计获得 累计接待 累计发表 累计获 累计建成 累计实现 生产 发放 接收 招收 服务 收治 收藏 藏有 登记 实有 配备 配有 开设 开放 办理 签约 使"
  )
  private static let leads = Words(
    "全年 当年 年末 年底 期末 同时 此外 截至 截止 至 到 在 从 自 由 则 但 而 也 还 均 都 已 目前 现 现在 显示 表明 可见 使得 让 推动 带动 今年 本年 这一年 年内 累计 共 总 全部 整体 总体 层面 期间 以来 同比 里 时 "
      + "是 为 即 达到 以 把 将 不仅 不但 而且 并 并且 同样 尤其 特别是 末 底 起 这年 当时 已经 就 更 又 再 后 情况 如下 看 来看 来说 方面 上 中 仍 其 我们 年 度 年度 期 届 据统计 统计 初步核算 初步统计 实际"
  )
  private static let joints = Words("和 与 及 以及 或 暨")

  static func verb(_ passage: Passage, endingAt end: Int) -> Int? {
    verbs.ending(in: passage, at: end)
  }

  static func beginsWithVerb(_ passage: Passage, at position: Int) -> Bool {
    verbs.starting(in: passage, at: position) != nil
  }

  static func lead(_ passage: Passage, endingAt end: Int) -> Int? {
    leads.ending(in: passage, at: end)
  }

  static func joint(_ passage: Passage, endingAt end: Int) -> Int? {
    joints.ending(in: passage, at: end)
  }

  /// Whether a number or a name is a part of something: 另有3个, 前两项.
  static func isSubset(_ passage: Passage, before position: Int) -> Bool {
    guard let length = subsets.ending(in: passage, at: position) else { return false }
    // 年末后 and 情况如 end other words; a single character counts behind a mark or a number only.
    return length > 1 || leads.ending(in: passage, at: position).map { $0 <= length } ?? true
  }

  /// Whether nothing but 、和 and commas stands between the names of a list.
  static func isList(_ passage: Passage, _ range: Range<Int>, without silent: [Range<Int>]) -> Bool
  {
    rest(of: passage, range, without: silent, joints) == 0
      && !range.contains { Punctuation.endsSentence(passage[$0]) }
  }

  // MARK: Behind

  /// Whether a word begins here that may follow a count without being what is counted.
  static func mayFollow(_ passage: Passage, at position: Int) -> Bool {
    followers.starting(in: passage, at: position) != nil
  }

  /// 的 and quotation marks may stand between a number and the name of what it counts.
  static func isJoint(_ unit: Passage.Unit) -> Bool {
    unit == 0x7684 || NameMatcher.isSilent(unit)
  }

  /// Whether a unit measures by itself, so that no noun must be counted.
  static func isMeasure(_ base: String) -> Bool { !counts.contains(base) }

  private static let counts: Set<String> = [
    "", "个", "项", "名", "人", "所", "家", "种", "门", "本", "篇", "支", "级", "方", "类", "年", "次", "场", "台",
    "套",
    "件", "部", "座", "间", "册", "份", "条", "期", "届", "户", "村", "节", "幅", "只", "辆", "对", "批", "张", "款",
    "处",
    "栋", "层", "班",
  ]

  // MARK: Growth

  private static let growths = Words(
    "为 是 在 于 达 达到 已 则 又 也 均 全年 按可比价计算 按可比价格计算 按不变价格计算 按不变价计算 按可比口径 按可比口径计算 可比价 比上年 较上年 比去年 较去年 同比 环比 比上年同期 实际 名义 略 小幅 继续 持续 大幅 约 近 预计 比 较 平均 温和 总体 由 分别 到 增至 升至 降至 达成 共 合计"
  )

  /// The word of rising or falling that stands directly before a number.
  static func movement(
    _ passage: Passage, endingAt end: Int
  ) -> (length: Int, isDown: Bool)? {
    if let fall = falls.ending(in: passage, at: end) { return (fall, true) }
    return rises.ending(in: passage, at: end).map { ($0, false) }
  }

  static func isGrowthGap(
    _ passage: Passage, _ range: Range<Int>, without silent: [Range<Int>]
  ) -> Bool { rest(of: passage, range, without: silent, growths) == 0 }
}
