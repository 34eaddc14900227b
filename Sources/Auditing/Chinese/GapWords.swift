import Prose

/// What the words between a name and a number do to them.
enum GapWords {
  /// Words that only lead from a name to its number.
  private static let links = Words(reaching + listed)
  /// 增加到, 降为, 缩短至: a change, and what it came to.
  private static let reaching = movements.flatMap { verb in
    ["到", "至", "为", "成", "了", ""].map { verb + $0 }
  }
  private static let movements =
    ("净增 净减 增加 增长 提高 提升 上升 上涨 升 涨 攀升 扩大 扩充 扩展 回升 恢复 减少 下降 降低 降 跌 下跌 下滑 回落 收窄 缩小 压缩 缩短 延长 改善 调整 调减 调增 "
    + "增 减 发展 壮大 拓展 跃升 飙升 猛增 锐减 骤增 骤减 骤降 猛跌 腰斩 翻升 微升 微降 微增 微减 略升 略降 略增 略减 走高 走低 反弹 滑落 缩减 精简 优化 稳定 维持 突破 变 变化 放缓 加快")
    .split(separator: " ").map(String.init)
  private static let listed =
    ("为 是 达 达到 达成 有 共 共有 共计 总计 合计 累计 累计达 总数 总数为 数 数量 人数 总量 总额 金额 已 已有 已经 已达 则 均 都 也 又 仅 只 只有 仅有 仅为 就 更 "
    + "高达 多达 达至 至 到 由 从 自 在 约为 了 的 之 层面 目前 现有 现 截至 截止 止 底 末 年底 年末 还 还有 并 却 "
    + "过百 过千 过万 破百 破千 破万 完成 获得 获 取得 开展 实现 立项 建成 建有 建立 建设 拥有 培养 培训 引进 控制在 保持 保持在 稳定在 维持在 停留在 定格在 先后 当年 今年 本年 全年 期间 结果 数据 统计 "
    + "显示 调查 综合 总体 平均 平均值 一共 总共 最终 实际 计 面积 成功 推广 输出 承接 参加 入选 转化 授权 发表 出版 选派 名列 位列 排名 排在 排 列 位居 居 排第 首次 首次达到 突破 首次突破 首超 再次 "
    + "全国 第三方 报告 记 写 写为 得分 自评 目标 目标值 计划 预期 再 再到 随之 也随之 相应 相应地 进而 一举 迅速 逐渐 首度 再度 大幅度 略微 稍 急剧 显著 连年 逐年 不断 持续 稳步 连年 一路 上升 有高有低 起伏 逐步 明显 小幅 略 大幅 同样 依然 仍 仍然 仍为 仍有 接近 近 "
    + "跟着 也跟着 紧跟着 做到 为负 负 仍亏 加码 加力 走强 走弱 递增 递减 上台阶 创下新高 创新高 创出新高 创历史新高 创下历史新高 再创新高 亏损 净亏损 亏 亏了 亏损了 曾是 曾经 提到 连升 连降 连涨 连跌 走势 办 办了 连续 每年 分年度看 具体 具体为 其 进一步 继续 快速 刚过 刚 刚刚 跌破 首次跌破 越过 跨过 站上 迈上 才 不过 正好 恰好 曾 曾为 曾达 而 变为 变成 成为 改为 是每 每")
    .split(
      separator: " "
    ).map(String.init)
  /// Words that join a name and its number so closely that nothing else can be meant.
  private static let direct = Words("为 是 达 达到 有 共 共有 共计 合计 累计 总计 已达 已有 高达 ： : = ＝")
  private static let changes = Words(amounts + moves)
  private static let moves = movements.filter {
    !["稳定", "维持", "突破", "变", "变化", "恢复", "发展", "调整", "改善", "优化"].contains($0)
  }
  .flatMap { [$0, $0 + "了"] }
  private static let amounts =
    ("提高 提高了 提升 提升了 增长 增长了 增加 增加了 上升 上升了 下降 下降了 减少 减少了 降低 降低了 高出 高 高了 低 低了 多 多了 少 少了 差 相差 还差 差距 "
    + "涨 涨了 增 升 升了 降 降了 增幅 升幅 降幅 涨幅 增速 翻了 翻 超出 回升 回升了 扩大 扩大了 缩小 缩小了 领先 落后 上调 下调 调增 调减 新增 新增了 净增 净增加 净减 增产 减产 多出 少于去年 "
    + "新建 新认定 新入库 增设 新引进 再增 再增加 上浮 下浮 追加 上移 下移 前进 前移 后退 后移 退步").split(separator: " ").map(
      String.init)
  private static let respective = Words("分别 依次 相应为 各为 各有 各达")
  private static let sums = Words("累计 合计 总计 先后 净增 总共 一共 前后")
  // MARK: Between a name and a number

  /// How many characters of a stretch are more than linking words, years and numbers.
  static func remainder(
    of passage: Passage, _ range: Range<Int>, without silent: [Range<Int>] = []
  ) -> Int { rest(of: passage, range, without: silent, links) }

  /// How many characters of a stretch are more than these words, numbers and what is silent.
  static func rest(
    of passage: Passage, _ range: Range<Int>, without silent: [Range<Int>], _ words: Words
  ) -> Int {
    var rest = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if let skipped = silent.first(where: { $0.contains(position) }) {
        position = skipped.upperBound
      } else if let length = words.starting(in: passage, at: position) {
        position += length
      } else if let end = cause(in: passage, at: position, before: range.upperBound) {
        position = end
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

  private static let causes = Words("受 因 由于")
  private static let effects = Words("影响 冲击 拖累 推动 带动 拉动 所致 制约")

  /// Where the words end that say why: 受沙尘影响, 因台风停航，.
  private static func cause(in passage: Passage, at start: Int, before end: Int) -> Int? {
    guard let length = causes.starting(in: passage, at: start) else { return nil }
    for position in start + length..<max(start + length, min(end, start + 14)) {
      if let effect = effects.starting(in: passage, at: position) { return position + effect }
      if passage[position] == 0xFF0C { return position + 1 }
      // 因封控减少2270人次.
      if changes.starting(in: passage, at: position) != nil { return position }
      guard Punctuation.isHan(passage[position]) else { return nil }
    }
    return nil
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

  /// The last word of a stretch that says that numbers belong to names in their order.
  static func respectively(_ passage: Passage, _ range: Range<Int>) -> Range<Int>? {
    range.reversed().lazy.compactMap { start in
      respective.starting(in: passage, at: start).map { start..<start + $0 }
    }.first
  }

  /// How long the word is that says so and ends in front of a name: 2022年、2023年分别接待游客.
  static func respectively(_ passage: Passage, endingAt end: Int) -> Int? {
    respective.ending(in: passage, at: end)
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

}
