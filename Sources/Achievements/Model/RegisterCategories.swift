import Tables

/// The levels and kinds that a register may use, in the order in which pages show them.
public struct RegisterCategories: Sendable {
  /// How high achievements are.
  public var levels: CategoryList
  /// What achievements are.
  public var kinds: CategoryList
  /// What named things are; empty where each word of the table is a kind of its own.
  public var nameKinds: CategoryList

  /// Lists of a site's own.
  public init(
    levels: CategoryList = standardLevels, kinds: CategoryList = standardKinds,
    nameKinds: CategoryList = CategoryList()
  ) {
    self.levels = levels
    self.kinds = kinds
    self.nameKinds = nameKinds
  }

  /// The levels of a site that names none.
  public static let standardLevels = CategoryList([
    entry("international", "国际", "International", ["国际级", "境外"]),
    entry(
      "national", "国家级", "National", ["全国", "国家", "部级", "国家部委", "教育部"]),
    entry(
      "provincial", "省级", "Provincial",
      ["省部级", "自治区级", "省级（自治区级）", "省（自治区）级", "省（区）级", "直辖市级", "全省", "全区"]),
    entry("municipal", "市级", "Municipal", ["市厅级", "地市级", "厅级", "全市"]),
    entry("school", "校级", "School", ["学校", "院级", "校本"]),
  ])

  /// The kinds of a site that names none.
  public static let standardKinds = CategoryList([
    entry("award", "奖项", "Award", ["奖励", "获奖", "教学成果奖"]),
    entry("title", "称号", "Title", ["荣誉", "荣誉称号", "示范校"]),
    entry("ranking", "榜单", "Ranking", ["排名", "排行榜", "榜单排名"]),
    entry("rating", "评价", "Rating", ["评估", "评价结果"]),
    entry("project", "项目", "Project", ["工程", "试点", "试点项目"]),
    entry("base", "基地", "Base", ["实训基地", "培训基地"]),
    entry("platform", "平台", "Platform", []),
    entry("centre", "中心", "Centre", ["center", "研究中心"]),
    entry("institution", "机构", "Institution", []),
    entry("college", "学院", "College", ["产业学院", "境外学院"]),
    entry("alliance", "联盟", "Alliance", ["职教集团", "集团", "共同体"]),
    entry("venue", "场馆", "Venue", ["博物馆", "展馆"]),
    entry("studio", "工作室", "Studio", ["大师工作室", "名师工作室"]),
    entry("team", "团队", "Team", ["教学团队", "创新团队"]),
    entry("post", "任职", "Post", ["职务"]),
    entry("major", "专业", "Major", ["专业群"]),
    entry("course", "课程", "Course", ["精品课程", "在线课程"]),
    entry("textbook", "教材", "Textbook", ["规划教材"]),
    entry("library", "资源库", "Resource library", ["教学资源库"]),
    entry("standard", "标准", "Standard", ["教学标准"]),
    entry("patent", "专利", "Patent", ["发明专利", "软件著作权"]),
    entry("paper", "论文", "Paper", ["著作", "专著"]),
    entry("competition", "竞赛", "Competition", ["大赛", "技能竞赛", "技能大赛"]),
    entry("case", "案例", "Case", ["典型案例"]),
    entry("model", "模式", "Model", ["经验"]),
    entry("activity", "活动", "Activity", ["会议"]),
    entry("document", "制度文件", "Document", ["制度", "文件"]),
  ])

  private static func entry(
    _ id: String, _ name: String, _ english: String, _ synonyms: [String]
  ) -> Category {
    Category(id: id, name: TranslatedText(name, ["en": english]), synonyms: synonyms)
  }
}
