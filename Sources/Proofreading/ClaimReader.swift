import Prose

/// Finds absolute claims in a passage, by their words and what stands around these.
struct ClaimReader {
  private let passage: Passage

  init(_ passage: Passage) {
    self.passage = passage
  }

  /// How far before a word its scope or its verb may stand.
  private static let farthest = 16
  /// How far behind a word the thing may stand that is praised, or the award that is named.
  private static let nearest = 14

  /// Claims by themselves.
  private static let alone = Words(
    "独一无二 绝无仅有 首屈一指 无与伦比 史无前例 举世无双 遥遥领先 填补国内空白 填补全国空白 填补国际空白 填补世界空白 填补行业空白 填补区内空白 填补省内空白 "
      + "最先进 最权威 最完善 最完备 顶尖 顶级")
  /// Claims about a scope.
  private static let scoped = Words(
    "唯一 第一 首个 首家 首所 首座 首创 首例 首次 领先 一流 最大 最高 最好 最佳 最优 最强 最早 最快 最多 最全 最齐全 最受欢迎 最悠久 最久远 最广泛 最丰富 最雄厚 最齐备 "
      + "最具影响力 最具特色 最突出 最显著 最密集 最集中")
  private static let scopes = Words(
    "全国 国内 国际 世界 全球 亚洲 东南亚 全省 全区 全市 自治区 省内 区内 市内 西部 西南 华南 行业 业内 同类 同行 同级 高职院校 职业院校 中国 广西 历史上")
  /// Ranks that are claims with the verb in front of them.
  private static let ranks = Words(
    "排名第一 排名全国第一 位居第一 位列第一 名列第一 稳居第一 居第一 排第一 处于领先水平 居于领先水平 处于一流水平 走在全国前列 走在最前列 处于领先地位 居于领先地位")
  /// Superlatives that are claims where a school or its works are said to be so.
  private static let superlatives = Words(
    "最大 最强 最好 最优 最高 最早 最全 最悠久 最久远 最广泛 最雄厚 最齐备 最具影响力 唯一")
  private static let onlyWon = Words("唯一获得 唯一获批 唯一入选 唯一获评 唯一通过 唯一被 唯一一所 唯一一家 唯一一个")
  private static let predicates = Words("是 为 成为 建成 打造 拥有 位居 作为 属于 堪称 有")
  private static let praised = Words(
    "学校 院校 高校 高职 学院 专业 平台 基地 单位 企业 机构 品牌 中心 园区 示范区 资源库 团队 集团 联盟")
  /// What begins like a claim and is an ordinal, an office or a set phrase.
  private static let harmless = Words(
    "第一课堂 第一书记 第一步 第一线 第一届 第一批 第一期 第一年 第一轮 第一级 第一部分 第一章 第一节 第一产业 第一学期 第一时间 第一手 第一方面 第一阶段 第一层 第一条 第一类 "
      + "第一季度 第一学历 第一动力 第一资源 第一志愿 第一要务 第一责任人 第一响应 第一作者 第一完成人 第一完成单位 第一主编 第一负责人 第一是 第一点 "
      + "第一轮次 第一天 第一周 第一月 第一季 第一代 第一版 第一册 第一卷 第一副 第一大道 第一名 一流课程 一流专业 一流学科 一流本科 "
      + "一流大学 一流高职 最高人民 最高法 最高检 最高达 最高为 最高奖 最高荣誉 最高科学技术奖 最大限度 最大努力 最大化 最大程度 最大公约数 最大值 最大的努力 最好的自己 "
      + "最好的时代 最好的教育 最多不 最早可追溯 领先于 领先优势不 唯一标识 唯一编号 唯一性")
  /// What is called 顶级 because it stands at the uppermost level.
  private static let topThings = Words(
    "域 域名 目录 元素 标题 菜单 节点 对象 函数 作用域 命名空间 模块 栏目 分类 页面 窗口 容器 变量 声明 语句 类 父 组件 属性 字段 键")
  /// What has levels and is not praised: 最顶级的目录, 文件的最顶级.
  private static let levelled = Words(
    "目录 文件 文件夹 标题 菜单 节点 函数 作用域 命名空间 栏目 分类 页面 变量 声明 语句 字段 元素 代码 脚本 程序 结构 层级 列表 层")
  private static let positions = Words("在 位于 于 到 至")
  private static let points = Words("第一、 第一，")
  private static let levels = Words("国家级 世界级 国际级")
  private static let qualities = Words(
    "水平 水准 品质 实力 影响力 高度 声誉 的水平 的水准 的品质 的实力 的影响力 的高度 的声誉")
  private static let contests = Words("大赛 竞赛 比赛 锦标赛 运动会 选拔赛")
  private static let counters = UnitSet("个家所门次位座批")
  private static let awards = Words("奖 称号 荣誉")
  private static let signs = UnitSet("独绝首无史举遥填唯第领顶一最国世排位名稳居走处")

  /// The claim whose word stands at a position, with its scope, if it is the writer's own and nothing in
  /// the sentence proves it.
  func claim(at position: Int) -> Range<Int>? {
    guard Self.signs.contains(passage.units[position]), let range = words(at: position),
      isWriters(range)
    else { return nil }
    return range
  }

  private func words(at position: Int) -> Range<Int>? {
    let units = passage.units[...]
    if Self.harmless.end(in: units, at: position) != nil { return nil }
    // 第一，… 第二，… counts points, but 全国第一，… does not.
    let isPoint = passage[position] == "第" && (position == 0 || !passage[position - 1].isHan)
    if isPoint, Self.points.end(in: units, at: position) != nil { return nil }
    if let end = Self.alone.end(in: units, at: position) {
      return isTopLevel(position..<end) ? nil : position..<end
    }
    if let end = Self.ranks.end(in: units, at: position) {
      return isOfContest(position) ? nil : position..<end
    }
    if let level = Self.levels.end(in: units, at: position) {
      return Self.qualities.end(in: units, at: level).map { position..<$0 }
    }
    return scopedWords(at: position) ?? superlative(at: position)
  }

  /// 全国唯一, 国内领先.
  private func scopedWords(at position: Int) -> Range<Int>? {
    guard let end = Self.scoped.end(in: passage.units[...], at: position),
      passage[position - 1] != "双", !isOfAward(position..<end),
      let scope = Self.scopes.first(in: passage.units[clause(before: position)])
    else { return nil }
    // 全国第一所, but not 全国人大代表第一次到校.
    let scopeEnd = passage[position - 1] == "的" ? position - 1 : position
    let isOrdinal = passage[position] == "第" && Self.counters.contains(passage[end])
    if isOrdinal, !Self.scopes.end(passage.units[clause(before: scopeEnd)]) { return nil }
    // Who won in a contest of the country claims no more than that.
    if passage[position] != "唯", passage[position] != "领", isOfContest(position) { return nil }
    return scope.lowerBound..<end
  }

  /// 顶级域名, 最顶级的目录, 声明在文件的最顶级: the uppermost of several levels.
  private func isTopLevel(_ word: Range<Int>) -> Bool {
    guard passage[word.lowerBound] == "顶", passage[word.lowerBound + 1] == "级" else { return false }
    let (units, next) = (passage.units[...], passage[word.upperBound])
    if Self.topThings.end(in: units, at: word.upperBound) != nil { return true }
    if next == "的" { return Self.levelled.end(in: units, at: word.upperBound + 1) != nil }
    guard
      next.isPausingMark || next.isBreak || next.endsSentence
        || "里中上".unicodeScalars.contains(where: { next == $0 })
    else { return false }
    let before = units[clause(before: word.lowerBound)]
    return Self.levelled.areIn(before) && Self.positions.areIn(before)
      && !Self.qualities.areIn(before)
  }

  /// 是规模最大的实训基地, 唯一入选的高职院校.
  private func superlative(at position: Int) -> Range<Int>? {
    // 唯一获得认定: whoever says so must show who else was asked.
    if let end = Self.onlyWon.end(in: passage.units[...], at: position) {
      return isOfContest(position) ? nil : position..<end
    }
    guard let end = Self.superlatives.end(in: passage.units[...], at: position),
      passage[position] == "唯" || passage[end] == "的",
      Self.predicates.areIn(passage.units[clause(before: position)]),
      Self.praised.areIn(passage.units[clause(behind: end)]), !isOfAward(position..<end)
    else { return nil }
    return position..<end
  }

  private func clause(before position: Int) -> Range<Int> {
    var start = position
    while start > 0, position - start < Self.farthest, !passage.units[start - 1].endsSentence,
      passage.units[start - 1] != "，"
    {
      start -= 1
    }
    return start..<position
  }

  private func clause(behind position: Int) -> Range<Int> {
    var end = position
    while end < passage.count, end - position < Self.nearest, !passage.units[end].isPausingMark,
      !passage.units[end].endsSentence
    {
      end += 1
    }
    return position..<end
  }

  /// Whether a word begins the name of an award: 全国最佳组织奖.
  private func isOfAward(_ word: Range<Int>) -> Bool {
    guard passage[word.lowerBound] != "唯" else { return false }
    let behind = passage.units[clause(behind: word.upperBound)]
    guard let award = Self.awards.first(in: behind) else { return false }
    return passage[award.lowerBound - 1] != "获"
  }

  private func isOfContest(_ position: Int) -> Bool {
    Self.contests.areIn(passage.units[passage.sentence(around: position)])
  }

  /// Whether the words are the writer's own, and nothing in the sentence proves them.
  private func isWriters(_ range: Range<Int>) -> Bool {
    let units = passage.units[passage.sentence(around: range.lowerBound)]
    if units.contains(Passage.boundFigure) { return false }
    let before = units[..<range.lowerBound]
    return before.count { $0 == "“" } == before.count { $0 == "”" }
  }
}
