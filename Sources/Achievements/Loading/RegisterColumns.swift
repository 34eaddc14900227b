import Tables

/// The columns of the two tables of a register, with the headings that offices write.
public enum RegisterColumns {
  /// The columns of achievements, with twins of those that hold words for further languages.
  public static func achievements(languages: [String]) -> [Column] {
    achievements.withTwins(
      of: ["name", "aliases", "issuer", "holder", "people", "locator", "note"], in: languages)
  }

  /// The columns of named things, with twins of those that hold words for further languages.
  public static func names(languages: [String]) -> [Column] {
    names.withTwins(
      of: ["name", "short", "aliases", "holder", "place", "locator", "note"], in: languages)
  }

  private static let achievements = [
    Column("id", ["编号", "成果编号", "标识"], isRequired: true),
    Column("name", ["名称", "成果名称", "成果"], isRequired: true),
    Column("level", ["级别", "层级", "等级", "成果级别"], isRequired: true),
    Column("kind", ["类型", "类别", "种类", "成果类型"], isRequired: true),
    Column("source", ["来源", "来源编号"], isRequired: true),
    Column("locator", ["位置", "出处", "原文位置", "页码"], isRequired: true),
    Column("aliases", ["别名", "又称", "其他名称"]),
    Column("status", ["状态", "成果状态", "取得情况"]),
    Column("date", ["日期", "时间", "获得日期", "获奖日期", "获得时间", "获奖时间", "发布日期"]),
    Column("period", ["期间", "年份", "时期", "年度"]),
    Column(
      "issuer",
      ["颁发单位", "授予单位", "发布单位", "颁奖单位", "认定单位", "颁发机构", "授予机构", "发布机构", "发文单位", "批准单位"]),
    Column("document", ["文号", "文件号", "发文字号", "证书编号"]),
    Column("holder", ["获得者", "单位", "持有者", "获奖单位", "获奖者", "所属单位", "完成单位", "建设单位"]),
    Column("people", ["人员", "获奖人员", "负责人", "主持人", "参与人员"]),
    Column("task", ["任务", "任务编号", "任务序号", "所属任务", "建设任务"]),
    Column("case", ["案例", "案例网址名", "所属案例", "相关案例"]),
    Column("indicators", ["指标", "indicator", "计入指标", "指标编号", "对应指标"]),
    Column("count", ["数量", "项数", "件数", "个数", "门数", "数目"]),
    Column("url", ["网址", "链接"]),
    Column("evidence", ["佐证", "佐证材料", "证明材料", "支撑材料"]),
    Column("note", ["备注", "说明"]),
  ]

  private static let names = [
    Column("id", ["编号", "标识"], isRequired: true),
    Column("name", ["名称", "全称"], isRequired: true),
    Column("kind", ["类型", "类别", "种类"], isRequired: true),
    Column("short", ["简称", "缩写", "允许的简称"]),
    Column("aliases", ["别名", "又称", "其他名称"]),
    Column("level", ["级别", "层级", "等级"]),
    Column("status", ["状态"]),
    Column("holder", ["所属单位", "单位", "持有者", "主管单位"]),
    Column("place", ["地点", "所在地", "地址"]),
    Column("task", ["任务", "任务编号", "任务序号", "所属任务", "建设任务"]),
    Column("case", ["案例", "案例网址名", "所属案例", "相关案例"]),
    Column("url", ["网址", "链接"]),
    Column("source", ["来源", "来源编号"]),
    Column("locator", ["位置", "出处", "原文位置", "页码"]),
    Column("note", ["备注", "说明"]),
  ]
}
