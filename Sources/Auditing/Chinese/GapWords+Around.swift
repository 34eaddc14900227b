import Prose

extension GapWords {
  // MARK: In front of a name

  private static let verbs = Words(
    "完成 达成 获得 获 取得 开展 实现 立项 建成 建有 建立 建设 拥有 培养 培训 引进 成功 推广 输出 承接 参加 入选 转化 授权 发表 出版 选派 接待 吸引 推出 策划 编印 出版 印发 投放 采购 购置 购入 入藏 征集 布设 设立 设有 运营 开通 上线 录取 录用 毕业 聘请 共有 有 组织 举办 已有 现有 完成了 实现了 获得了 "
      + "取得了 拥有了 建成了 共建成 共获 共完成 累计完成 累计获得 累计接待 累计发表 累计获 累计建成 累计实现 生产 发放 接收 招收 服务 收治 收藏 藏有 登记 实有 配备 配有 开设 开放 办理 签约 使 受理 发生 处理 查处 收到 出动 开行 开出 运送 销售 售出 种植 栽植 收治 救助 资助 发行"
  )
  private static let leads = Words(
    "全年 当年 同年 同期 同时期 年末 年底 期末 同时 此外 截至 截止 至 到 在 从 自 由 则 但 而 也 还 均 都 已 目前 现 现在 显示 表明 可见 使得 让 推动 带动 今年 本年 这一年 年内 累计 共 总 全部 整体 总体 层面 期间 以来 同比 里 时 "
      + "是 为 即 达到 以 把 将 不仅 不但 而且 并 并且 同样 尤其 特别是 末 底 起 这年 当时 已经 就 更 又 再 后 情况 如下 看 来看 来说 方面 上 中 仍 其 我们 年 度 年度 期 届 据统计 统计 初步核算 初步统计 实际 扣除 扣减 剔除"
  )
  private static let subsets = Words(
    "其中有 另 另有 另外 其余 其他 其它 前 后 每 各 各类 首批 部分 余下 再 又有 还有 新增 新增了 新 原 包括 含 如 某 每年 年均 平均 人均 生均 户均 未 尚有 上述 上面 这 那 该 以下 下列 同 至少有 非 副 级 人均占有 日均 月均 增加"
  )
  private static let newly = Words(
    "新投运 新投产 新建成 新开工 新开通 新开业 新认定 新批准 新注册 新签约 新签 新吸收 新招收 新招录 新购置 新购 新添 新设 新立 新获 新增 新建 新开")
  /// Whether the name that begins here is told of what is new: 新增, 新建.
  static func isNew(_ passage: Passage, before position: Int) -> Bool {
    newly.ending(in: passage, at: position) != nil
  }

  private static let whole = Words("年末 年底 期末 总数 总量 累计 合计 总计 共 已")

  /// Whether words say that all of something is meant: 年末达到.
  static func totals(_ passage: Passage, _ gap: Range<Int>) -> Bool {
    whole.stands(in: passage, gap)
  }

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

  /// How long the word is that leads to a name and begins here.
  static func opening(_ passage: Passage, at position: Int) -> Int? {
    leads.starting(in: passage, at: position) ?? verbs.starting(in: passage, at: position)
      ?? newly.starting(in: passage, at: position)
      ?? contestants.starting(in: passage, at: position)
  }

  private static let contestants = Words(
    "学生在 学生参加 学生获 师生在 师生参加 师生获 教师在 教师参加 教师获 选手在 选手参加 代表队在 学员在 学员参加 职工在 队员在")

  /// Whether words end here that say who did something: 学生在.
  static func tellsContestants(_ passage: Passage, before position: Int) -> Bool {
    contestants.ending(in: passage, at: position) != nil
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

  private static let followers = Words(
    "， 和 与 及 以及 等 在 已 均 都 是 为 中 建成 获 入 列 通过 完成 投 参 分布 也 就 还 并 而 但 比 较 同比 来自 左右 以上 以下 其中 不 超 达 到 至 后 之 了 的 增 减 下降 上升 提高 增长 占 高于 低于 多于 少于 居 排 位 相当 折合 约 增至 升至 降至 回升 再 又 则 惠及 覆盖 起步 跌 涨 升 降 略 仅 只 有 出头"
  )

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
}
