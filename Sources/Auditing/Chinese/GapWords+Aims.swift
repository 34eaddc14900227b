import Prose

extension GapWords {
  // MARK: Aims

  /// What the words before a number say of its being reached.
  enum Aim { case none, stated, hoped, unclear }

  private static let statements = Words("目标是 目标为 目标： 目标: 目标值 目标定为 标准值 应达")
  private static let hopes = Words(
    "力争 争取 拟 预期 预计 有望 将达 将达到 要达到 打算 计划到 计划在 计划达到 计划完成 要求达到 确保 力求 将增至 将增加到 将突破 将提高到 将超过 规划到 预测 希望 预期目标 主要目标 下一年 明年"
  )
  private static let plans = Words("计划 目标 规划 任务 要求 标准 预算安排 若 如果 假如 即将")

  static func aim(
    _ passage: Passage, _ range: Range<Int>, without names: [Range<Int>] = []
  ) -> Aim {
    if isHoped(passage, range, without: names) { return .hoped }
    if statements.stands(in: passage, range) { return .stated }
    var start = range.upperBound
    // What is planned may be a list: 要求人均藏书1.2册、年外借100万册次.
    while start > range.lowerBound,
      passage[start - 1] == 0x3001 || !Punctuation.endsClause(passage[start - 1])
    { start -= 1 }
    for position in start..<range.upperBound {
      // 免疫规划疫苗接种率 is what is counted, and not planned.
      guard let length = plans.starting(in: passage, at: position),
        !names.contains(where: { $0.contains(position) })
      else { continue }
      let next = passage[position + length]
      // “双高计划” is the name of something.
      let isName =
        NameMatcher.isSilent(next) || next == 0x300B
        || Punctuation.isIdeograph(passage[position - 1]) && named.contains(passage[position - 1])
      if !isName { return .unclear }
    }
    return .none
  }

  /// Whether a word of hope stands there, and not in 虚拟 or in the name of what is counted.
  private static func isHoped(
    _ passage: Passage, _ range: Range<Int>, without names: [Range<Int>]
  ) -> Bool {
    range.contains { position in
      guard let length = hopes.starting(in: passage, at: position),
        position + length <= range.upperBound,
        !names.contains(where: { $0.contains(position) })
      else { return false }
      return passage[position] != plan || !likenesses.contains(passage[position - 1])
    }
  }

  private static let plan = Passage.units(of: "拟")[0]
  private static let likenesses = Set(Passage.units(of: "虚模比草"))
  private static let named = Set(Passage.units(of: "高展动养训航强新育团成设究"))
  private static let aims = Words(
    "年度目标 全年目标 年度计划 年度任务 的目标 的计划 的任务 的要求 的预期 的标准 的年度目标 的年度计划 的标准线 目标 标准线 的预期目标 的既定目标 的上限 的下限")
  private static let ofs = Words(
    "的高峰 的顶峰 的最高点 的最低点 的谷底 的低谷 的高点 的高位 的水平 的规模 的成绩 的峰值 的低点 的新高 的历史新高 的佳绩 的历史高点 的好成绩 的最好水平")

  /// Whether a number is called an aim behind it: 95%的目标.
  static func isGoal(_ passage: Passage, behind end: Int) -> Bool {
    aims.starting(in: passage, at: end) != nil
  }

  /// Whether 的 behind a number leads to a word for the figure itself.
  static func mayFollowWithOf(_ passage: Passage, at position: Int) -> Bool {
    ofs.starting(in: passage, at: position) != nil
  }
}
