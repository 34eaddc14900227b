import Tables

/// The columns of the tables, with the headings that offices write.
enum TableColumns {
  static let sources = [
    Column("id", ["编号", "来源编号", "标识"], isRequired: true),
    Column("title", ["标题", "题名", "名称", "文件名称"], isRequired: true),
    Column("publisher", ["发布者", "发布单位", "发布机构"], isRequired: true),
    Column("date", ["日期", "发布日期"], isRequired: true),
    Column("kind", ["类型", "类别", "种类"], isRequired: true),
    Column("url", ["网址", "链接"]),
    Column("file", ["文件", "附件"]),
    Column("note", ["备注", "说明"]),
  ]

  /// The columns of a table with twins of those that hold words for further languages.
  static func entities(languages: [String]) -> [Column] {
    entities.withTwins(of: ["name", "aliases"], in: languages)
  }

  /// The columns of sources with their twins.
  static func sources(languages: [String]) -> [Column] {
    sources.withTwins(of: ["title", "publisher", "kind", "note"], in: languages)
  }

  /// The columns of tasks with their twins.
  static func tasks(languages: [String]) -> [Column] {
    tasks.withTwins(of: ["title", "department", "summary"], in: languages)
  }

  /// The columns of indicators with their twins.
  static func indicators(languages: [String]) -> [Column] {
    indicators.withTwins(
      of: ["name", "unit", "aliases", "section", "category", "definition", "tags"], in: languages)
  }

  /// The columns of observations with their twins.
  static func observations(languages: [String]) -> [Column] {
    observations.withTwins(of: ["locator", "note"], in: languages)
  }

  private static let entities = [
    Column("id", ["编号", "对象编号", "标识"], isRequired: true),
    Column("name", ["名称", "对象名称", "对象"], isRequired: true),
    Column("level", ["层面", "层级", "级别"], isRequired: true),
    Column("parent", ["上级", "上级对象", "上级编号", "所属对象"]),
    Column("aliases", ["别名", "又称", "简称", "其他名称"]),
  ]

  static let tasks = [
    Column("level", ["层面", "层级", "级别"], isRequired: true),
    Column("number", ["序号", "编号", "任务序号", "任务编号"], isRequired: true),
    Column("title", ["任务", "标题", "任务名称", "名称"], isRequired: true),
    Column("entity", ["对象", "对象编号", "所属对象"]),
    Column("department", ["部门", "牵头部门", "责任部门", "负责部门"]),
    Column("summary", ["简介", "摘要", "概述", "说明"]),
    Column("highlights", ["要目", "要点指标", "重点指标"]),
  ]

  static let indicators = [
    Column("id", ["编号", "指标编号", "标识"], isRequired: true),
    Column("name", ["名称", "指标名称", "指标", "三级指标"], isRequired: true),
    Column("level", ["层面", "层级", "级别"], isRequired: true),
    Column("unit", ["单位", "计量单位"], isRequired: true),
    Column("aliases", ["别名", "又称", "其他名称"]),
    Column("task", ["任务", "任务序号", "任务编号", "所属任务", "建设任务"]),
    Column("section", ["章节", "部分"]),
    Column("category", ["类别", "分类", "指标类别", "指标分类"]),
    Column("kind", ["性质", "指标性质", "指标类型", "类型"]),
    Column("operator", ["运算", "运算符", "比较", "比较符"]),
    Column("accumulation", ["累计方式", "统计方式"]),
    Column("precision", ["小数位", "小数位数"]),
    Column("formula", ["公式", "计算公式"]),
    Column("definition", ["定义", "口径", "指标说明", "说明"]),
    Column("tags", ["标签"]),
    Column("role", ["角色"]),
    Column("whole", ["所属总数", "总数编号"]),
    Column("ranks", ["排位", "是否排位"]),
    Column("parent", ["上级指标", "上级编号", "所属指标"]),
    Column("group", ["一级指标"]),
    Column("subgroup", ["二级指标"]),
    Column("weight", ["权重", "权重（%）", "分值", "标准分"]),
    Column("score", ["得分", "自评得分", "自评分", "评分"]),
  ]

  static let observations = [
    Column("indicator", ["指标", "指标编号"], isRequired: true),
    Column("period", ["期间", "年份", "时期", "年度"], isRequired: true),
    Column("value", ["数值", "值", "实际值", "完成值"], isRequired: true),
    Column("source", ["来源", "来源编号"], isRequired: true),
    Column("locator", ["位置", "出处", "原文位置", "页码"], isRequired: true),
    Column("entity", ["对象", "对象编号", "统计对象"]),
    Column("target", ["目标", "目标值"]),
    Column("qualifier", ["限定", "限定词"]),
    Column("status", ["状态", "数据状态"]),
    Column("preferred", ["采用", "是否采用", "优先"]),
    Column("note", ["说明", "备注"]),
  ]

  static let revisions = [
    Column("indicator", ["指标", "指标编号"], isRequired: true),
    Column("period", ["期间", "年份", "时期", "年度"], isRequired: true),
    Column("reason", ["原因", "理由", "修订原因", "更正原因"], isRequired: true),
    Column("entity", ["对象", "对象编号", "统计对象"]),
    Column("achievement", ["成果", "成果编号"]),
    Column("edition", ["版本", "原版本", "所改版本"]),
    Column("date", ["日期", "修订日期", "更正日期"]),
  ]
}
