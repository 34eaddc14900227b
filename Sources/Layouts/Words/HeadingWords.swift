import Tables

/// What a column or row of a table holds.
enum ColumnRole: String, CaseIterable, Sendable {
  /// The name of what is measured.
  case name
  /// A group of names: 一级指标.
  case group
  /// Who is measured.
  case entity
  /// The time that the row is about.
  case period
  /// The unit of the row.
  case unit
  /// Figures.
  case value
  /// Goals of figures.
  case target
  /// What the row as a whole says of each figure: 目标值 and 实际值 as rows.
  case measure
  /// How far a goal is reached, which the program works out itself.
  case completion
  /// Remarks.
  case note
  /// The weight of an indicator.
  case weight
  /// The points given.
  case score
  /// What the indicator is a part of, by its name.
  case parent
  /// What the indicator is of a whole: the whole, what is reached, the rest.
  case role
  /// Nothing that is read.
  case skip
}

/// What the words of a heading mean, whatever office wrote them.
enum HeadingWords {
  /// What the words say of figures, once unit and time are taken out.
  enum Measure: Hashable {
    /// The figure itself; the words add nothing to the name.
    case value
    /// A goal.
    case target
    /// A budget: a goal where one figure stands beside it, a figure of its own beside several.
    case budget
    case completion
    /// A change, which is a figure of its own where it was typed.
    case change
    /// Something that the name has to say: 占比, 到位.
    case other
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let roles: [(ColumnRole, Set<String>)] = [
    (
      .skip,
      words(
        "序号 编号 序 no. no # 项次 行次 栏次 代码 指标代码 指标编号 s/n 行号 ref ref. id 数据来源 来源 出处 source datasource 统计口径 口径 指标说明 指标解释 指标定义 definition 是否完成 完成状态 状态 status rag 审核意见 验收意见"
      )
    ),
    (
      .group,
      words(
        "一级指标 二级指标 一级 二级 大类 领域 维度 模块 板块 指标类别 指标分类 分类 类型 指标类型 部分 建设任务 任务 category theme area group section type 一级任务 二级任务 建设内容"
      )
    ),
    (
      .name,
      words(
        "指标 指标名称 三级指标 四级指标 三级 名称 项目 内容 指标内容 指标项 项目名称 资金来源 经费来源 科目 类别 调查对象 数据项 统计项目 绩效指标 具体指标 主要指标 指标及内容 事项 项 指标/项目 收支项目 支出项目 收入项目 职称 学历 indicator indicators measure metric kpi item items description name performancemeasure performanceindicator activity 产品 产品名称 种类 品种 数据名称 统计指标 目标名称 考核指标 建设指标"
      )
    ),
    (.unit, words("单位 计量单位 指标单位 数量单位 unit units unitofmeasure")),
    (
      .entity,
      words(
        "地区 区县 县区 县(市、区) 县（市、区） 县市区 市县 市州 地市 城市 区域 省份 省市 馆名 场馆 馆 博物馆 博物馆名称 场馆名称 学校 院校 学校名称 院校名称 学院 二级学院 院系 系部 专业群 专业群名称 专业 校区 单位名称 机构 机构名称 企业 企业名称 基地 医院 乡镇 街道 县名 分馆 地市州 行政区 行政区划 市(县) 对象 园区 分公司 部门名称 region county district city museum site venue school college campus institution branch borough area location organisation organization faculty centre hospital library gallery town"
      )
    ),
    (
      .period,
      words(
        "年份 年度 月份 月度 月 年 季度 学年 时间 期间 统计时间 时期 届别 届 年/月 year month quarter period date financialyear schoolyear academicyear"
      )
    ),
    (
      .note,
      words(
        "备注 说明 注 附注 原因 偏差原因 未完成原因 情况说明 原因分析 备注说明 偏差原因分析及改进措施 偏差分析 简要说明 remark remarks note notes comment comments commentary"
      )
    ),
    (.parent, words("上级指标 上级 所属指标 parent partof")),
    (.role, words("角色 role")),
    (.weight, words("权重 权数 分值 标准分 满分 标准分值 权重% weight weighting")),
    (.score, words("得分 自评分 自评得分 评分 评价得分 考核得分 实际得分 最终得分 score points rating 评定等级 等级 grade")),
  ]

  private static let values = words(
    "实际值 实际 实际完成 实际完成值 实际数 完成值 完成数 完成情况 完成 完成量 年度完成 全年完成 达成值 达成情况 实绩 实绩值 实现值 数值 数据 值 指标值 统计值 统计数 现状 现状值 结果 决算数 决算 执行数 本年数 本期数 数 年末数 期末数 发生额 累计 累计完成 累计值 累计数 累计完成值 实际达成值 实际完成情况 年度实际值 年度实绩 年 年度 末 底 年末 年底 期末 数量 个数 人数 金额 总数 规模 总量 绝对值 绝对数 合计数 实际完成数 完成指标值 value actual actuals result results outturn achieved figure figures amount performance total data count number achievement"
  )

  /// Words that count and add nothing to the name in front of them.
  static let counting = words(
    "数量 个数 人数 金额 总数 数 数值 规模 总量 绝对值 绝对数 number count amount total value 合计")

  /// Whether a heading is that of a column of numbers of rows.
  static func isNumbering(_ words: String) -> Bool {
    ["序号", "编号", "序", "no.", "no", "#", "项次", "行次", "栏次", "s/n", "行号"].contains(
      foldedSpelling(words))
  }

  /// The role of a column by its heading; nil for words that say nothing by themselves.
  static func role(of words: String) -> ColumnRole? {
    let spelling = foldedSpelling(words)
    if spelling.isEmpty { return nil }
    if let role = roles.first(where: { $0.1.contains(spelling) })?.0 { return role }
    let contains = { (parts: [String]) in parts.contains { spelling.holds($0) } }
    if contains(["佐证", "证明材料", "支撑材料", "附件", "evidence", "supporting"]) { return .skip }
    if contains(["责任", "负责人", "负责部门", "联系人", "电话", "填报人", "牵头", "owner", "responsible", "contact"])
    {
      return .skip
    }
    if contains(["部门", "department", "lead"]), !contains(["数"]) { return .skip }
    if contains(["原因", "备注", "备  注", "意见"]) { return .note }
    return nil
  }

  /// What the words say of figures.
  static func measure(of words: String) -> Measure {
    let spelling = foldedSpelling(words)
    if spelling.isEmpty || values.contains(spelling) { return .value }
    if spelling.hasSuffix("累计"), spelling.count <= 8 { return .value }
    let contains = { (parts: [String]) in parts.contains { spelling.holds($0) } }
    let ends = { (parts: [String]) in parts.contains { spelling.hasSuffix($0) } }
    if contains([
      "完成率", "完成比例", "执行率", "达成率", "达成度", "完成度", "完成进度", "完成百分比", "目标实现率", "completionrate",
      "%oftarget", "achievementrate", "%achieved", "对年度目标", "对中期目标", "对终期目标", "完成比", "%ofplan",
      "%complete",
    ]) {
      return .completion
    }
    let isTarget =
      contains(["目标", "计划", "预期", "任务数", "目标任务", "target", "planned", "goal"]) || spelling == "plan"
      || ends(["任务值", "应完成"])
    if isTarget { return ends(["完成值", "完成数", "实际值"]) ? .value : .target }
    var budget = Substring(spelling)
    for ending in ["数", "金额", "额", "安排", "资金", "总额"] where budget.hasSuffix(ending) {
      budget = budget.dropLast(ending.count)
      break
    }
    if budget.hasSuffix("预算") && budget.count <= 6 || contains(["budget"]) { return .budget }
    let isChange =
      contains([
        "同比", "环比", "增长", "增速", "增幅", "增减", "变化", "比上年", "较上年", "比去年", "较去年", "change", "growth",
        "yoy", "variance",
        "increase", "升降",
      ])
    if isChange { return .change }
    return .other
  }
}
