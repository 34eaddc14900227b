import Achievements
import Diagnostics
import Evidence
import Indicators
import Tables

extension ColumnGuide {
  static func entries(of table: Workbook.Table) -> [String: Entry] {
    switch table {
    case .sources: sources
    case .entities: entities
    case .tasks: tasks
    case .indicators: indicators
    case .observations: observations
    case .achievements: achievements
    case .evidence: evidence
    case .names: names
    case .revisions: revisions
    case .terms: terms
    }
  }

  private static func entry(
    _ zh: String, _ en: String, _ example: String = "", _ english: String? = nil,
    choices: [LocalizedText]? = nil, reference: Workbook.Table? = nil, isText: Bool = false,
    width: Int = 14
  ) -> Entry {
    Entry(
      text: LocalizedText(zh: zh, en: en),
      example: LocalizedText(zh: example, en: english ?? example), choices: choices,
      reference: reference, isText: isText, width: width)
  }

  private static func id(_ example: String) -> Entry {
    entry(
      "小写英文字母、数字和连字符，定了就不再改。", "Lower-case letters, digits and hyphens; never changed.", example,
      isText: true, width: 24)
  }

  private static let source = entry(
    "来源表里的编号。", "An id of the table of sources.", "annual-report", reference: .sources, width: 18)
  private static let locator = entry(
    "在那份文件里的位置：章节、表或页。", "Where in it: section, table or page.", "一/1", "1.1", isText: true)
  private static let url = entry("以 https:// 开头的网址。", "An address that begins with https://.")
  private static let note = entry("备注，会印在网页上。", "A remark, which pages show.", width: 30)
  private static let task = entry(
    "任务的序号；有几个层面时写成 school-1。",
    "The number of the task, or school-1 where there are several levels.",
    "1", isText: true)
  private static let caseSlug = entry(
    "案例文件夹的名字。", "The name of the folder of a case.", "first-case")
  private static let aliases = entry(
    "其他叫法，用分号隔开。", "Other names, with semicolons between them.", width: 24)
  private static let period = entry(
    "年、起止两年、月、季、半年、学年等：2021、2019-2021、2021-06、2021-Q2、2021-H1、2021/2022。",
    "A year, two years, a month, quarter, half or school year: 2021, 2019-2021, 2021-06, 2021-Q2, 2021-H1, "
      + "2021/2022.",
    "2019-2021", isText: true)

  private static let sources = [
    "id": id("annual-report"),
    "title": entry("文件的全名。", "The full title of the document.", "年度报告", "Annual Report", width: 36),
    "publisher": entry("谁发布的。", "Who published it.", width: 24),
    "date": entry("日期，知道多细写多细。", "The date, as exact as it is known.", "2021-12-31", isText: true),
    "kind": entry("哪一类文件，自己定。", "What kind of document it is.", "报告", "report"),
    "url": url,
    "file": entry(
      "表格所在文件夹里的文件。", "A file below the folder of the table.", "附件/报告.pdf", "files/report.pdf"),
    "note": note,
  ]

  private static let entities = [
    "id": id("beidao"),
    "name": entry("全称。", "The full name.", "北岛县", "Beidao County", width: 30),
    "level": entry("site.yml 里 levels 的一个。", "A level of site.yml.", "县区", "district"),
    "parent": entry("属于哪个对象；上级的层面要更高。", "What it belongs to, of a higher level."),
    "aliases": aliases,
  ]

  private static let entity = entry(
    "说的是对象表里的哪一个；空着是整个层面。", "Which entity it is about; empty for the level as a whole.",
    reference: .entities)

  private static let tasks = [
    "entity": entity,
    "level": entry(
      "任务是谁的；层面在 site.yml 里定。", "Whose task it is, a level of site.yml.", "学校", "school"),
    "number": entry("序号：3、三、第三项都行。", "Its number there.", "1", isText: true),
    "title": entry("任务的名称。", "What it is called.", width: 36),
    "department": entry("牵头部门。", "Who leads it.", width: 24),
    "summary": entry(
      "几句话说做了什么；数字写成 {{指标编号}}。", "What was done, in a few sentences; figures as {{id}}.", width: 48),
    "highlights": entry(
      "统计页上画成图的几个指标，写编号，用分号隔开；空着的按规则挑。",
      "The indicators that the statistics draw, by id, with semicolons between; found by a rule where there are none.",
      width: 36),
  ]

  private static let indicators = [
    "id": id("school-partners"),
    "name": entry(
      "指标的名称，印在网页上。", "What is measured, as pages show it.", "合作企业数", "Partner companies", width: 30
    ),
    "level": entry(
      "数字说的是谁；层面在 site.yml 里定。", "Whom it is about, a level of site.yml.", "学校", "school"),
    "unit": entry("计量单位；定性的可以空着。", "The unit; none for what is judged in words.", "家", "companies"),
    "aliases": aliases, "task": task,
    "section": entry("在原表里的一级分类。", "The section of the source.", "产出情况", "Output"),
    "category": entry("自己的分类，统计页面按它分。", "A category of one's own.", "校企合作", "Partnership"),
    "kind": entry(
      "指标的性质。", "The kind of performance.", "数量", "quantity", choices: IndicatorKind.words),
    "operator": entry(
      "实际值与目标值怎样比。", "How value and target compare.", "≥",
      choices: ["≥", "≤", "=", "定性"].map {
        LocalizedText(zh: $0, en: $0 == "定性" ? "qualitative" : $0)
      }),
    "accumulation": entry(
      "各年的数怎样算。", "How years add up.", "时点", "point in time", choices: Accumulation.words),
    "precision": entry("小数点后印几位，0 到 8。", "How many decimals are printed, 0 to 8.", "0"),
    "parent": entry(
      "是哪个指标的一部分，写那个指标的编号。", "The id of the indicator that it is a part of.", reference: .indicators
    ),
    "group": entry(
      "部里表格的一级指标；没有“分类”一列时当分类。",
      "The first level of the ministry's tables; the category where there is none.", "产出指标",
      "Outputs"),
    "subgroup": entry(
      "部里表格的二级指标；没有“类别”一列时当类别。",
      "The second level of the ministry's tables; the kind where there is none.", "数量指标", "Quantity"
    ),
    "weight": entry(
      "权重或分值；有目标的指标都写了，完成情况按它算。",
      "The weight; where all indicators with a target have one, completion goes by it.", "10"),
    "score": entry("得分，印在指标页上。", "The score that was given, shown on the indicator's page.", "9.5"),
    "formula": entry(
      "由别的指标算出的，写公式。", "A formula of other ids.", "school-funds-arrived / school-funds-planned",
      width: 30),
    "definition": entry("口径：怎样才算。", "What counts.", width: 36),
    "tags": entry("标签，用分号隔开。", "Tags, with semicolons between them."),
    "role": entry("在总数里的角色，见“完成情况”。", "Its part of a whole.", choices: IndicatorRole.words),
    "whole": entry("所属总数的编号。", "The id of the whole.", reference: .indicators),
    "ranks": entry(
      "页面上要不要给各对象排名次。", "Whether pages rank its entities.",
      choices: [LocalizedText(zh: "是", en: "yes"), LocalizedText(zh: "否", en: "no")]),
  ]

  private static let observations = [
    "indicator": entry(
      "指标表里的编号。", "An id of the table of indicators.", "school-partners", reference: .indicators,
      width: 24),
    "period": period,
    "value": entry("只写数，单位在指标表里。", "The number alone; its unit stands with the indicator.", "12"),
    "source": source, "locator": locator, "entity": entity,
    "target": entry("目标值，没有就空着。", "The target, if there is one.", "10"),
    "qualifier": entry(
      "约、近、余、多、超过、以上等；确数空着。", "exact, about, at-least, more-than, up-to or rank.", "约", "about"),
    "status": entry(
      "数据的状态，空着是最终。", "final where it is empty.", "最终", "final", choices: ObservationStatus.words),
    "preferred": entry(
      "来源互相矛盾时，采用哪一个。", "Which of two values is taken where sources differ.",
      choices: [LocalizedText(zh: "是", en: "yes"), LocalizedText(zh: "否", en: "no")]),
    "note": note,
  ]

  private static let achievements = [
    "id": id("first-prize"),
    "name": entry("全称，以后文章里就照它印。", "The full name, as texts print it.", width: 36),
    "level": entry(
      "级别；可以在 site.yml 里另定。", "The level; site.yml may name others.", "省级", "Provincial",
      choices: RegisterCategories.standardLevels.map(\.words)),
    "kind": entry(
      "类型；可以在 site.yml 里另定。", "The kind; site.yml may name others.", "奖项", "Award",
      choices: RegisterCategories.standardKinds.map(\.words)),
    "source": source, "locator": locator, "aliases": aliases,
    "status": entry(
      "空着是获得；候选和在建的从不算作获得。", "won where it is empty; the others never count as won.", "获得", "won",
      choices: AchievementStatus.words),
    "date": entry(
      "知道日子写日期，不写期间。", "The date, where it is known; then no period.", "2021-06-30", isText: true),
    "period": period,
    "issuer": entry("颁发单位。", "Who gave it.", width: 24),
    "document": entry("文号。", "The number of the document.", isText: true, width: 20),
    "holder": entry("获得者。", "Who holds it.", width: 20),
    "people": entry("人员，只写职务。", "People, by their offices."),
    "task": task, "case": caseSlug,
    "indicators": entry(
      "哪些指标计入它，用分号隔开。", "Ids of the indicators that count it.", reference: .indicators),
    "count": entry("这一行代表几项；空着是一项。", "How many the row stands for; one where it is empty.", "1"),
    "url": url,
    "evidence": entry(
      "佐证表里的编号，或几个字。", "Ids of the table of evidence, or words.", reference: .evidence),
    "note": note,
  ]

  private static let evidence = [
    "id": id("first-proof"),
    "of": entry(
      "证明什么：指标、任务、成果、案例、对象的编号，用分号隔开；重名的前面加“指标:”“任务:”“成果:”“案例:”“对象:”。",
      "Ids of indicators, tasks, achievements, cases or entities, with semicolons; case:id where two tables have it.",
      "school-partners；school-1", "school-partners; school-1", width: 30),
    "title": entry("材料的名称。", "What it is called.", "获奖证书", "Certificate", width: 36),
    "file": entry(
      "在 Content/evidence/ 里的名字；文件和网址至少有一个。",
      "Its name in Content/evidence/; a file or an address is needed.",
      "证书/一等奖.pdf", "awards/prize.pdf", width: 30),
    "url": url,
    "kind": entry("哪一类材料，自己定。", "What kind of document it is.", "证书", "certificate"),
    "date": entry("形成的日期。", "When it was made.", "2021-06", isText: true),
    "expires": entry("有期限的，写最后一天。", "The last day on which it holds.", "2024-12-31", isText: true),
    "holder": entry("原件在谁手里；不公布。", "Who keeps the original; not published."),
    "pages": entry("在文件里的页码。", "The pages in the file.", "3—5", "3–5", isText: true),
    "visibility": entry(
      "公开的才放到网站上；空着是内部。", "Only what is public is published; internal where it is empty.", "内部",
      "internal", choices: EvidenceVisibility.words),
    "note": entry("办公室自己看的话；不公布。", "For the office; not published.", width: 30),
  ]

  private static let names = [
    "id": id("first-partner"),
    "name": entry("全称。", "The full name.", width: 36),
    "kind": entry("是什么：企业、院校、平台，自己定。", "What it is.", "企业", "company"),
    "short": entry("文章里可以用的简称。", "A shorter name that texts may use."),
    "aliases": aliases,
    "level": entry(
      "级别，有才写。", "The level, if it has one.",
      choices: RegisterCategories.standardLevels.map(\.words)),
    "status": entry("空着是已有。", "won where it is empty.", choices: AchievementStatus.words),
    "holder": entry("所属单位。", "Whom it belongs to."),
    "place": entry("地点。", "Where it is."),
    "task": task, "case": caseSlug, "url": url, "source": source, "locator": locator, "note": note,
  ]

  private static let revisions = [
    "indicator": entry(
      "改了数的指标；改的是成果就空着。", "The indicator; empty for an achievement.", reference: .indicators),
    "period": entry(
      "改的是哪一期；改的是成果就空着。", "Which period; empty for an achievement.", "2021", isText: true),
    "reason": entry("为什么改，会公布。", "Why it was changed; it is published.", width: 48),
    "entity": entity,
    "achievement": entry("改了的成果的编号。", "The achievement.", reference: .achievements),
    "edition": entry("改的是哪一版；空着是最近一版。", "Which edition; the latest where it is empty."),
    "date": entry("更正的日期。", "When it was changed.", "2022-03-15", isText: true),
  ]

  private static let terms = [
    "wrong": entry("不要这样写。", "What is not to be written.", "帐号", "anual report", width: 24),
    "right": entry(
      "应当这样写；几种写法用分号隔开。", "What to write; several with semicolons.", "账号", "annual report",
      width: 24),
    "level": entry(
      "写“错误”或“警告”；空着是警告。", "error or warning; warning where it is empty.", "错误", "error"),
    "note": entry("为什么。", "Why.", width: 36),
  ]
}

extension Category {
  /// What it is called in both languages.
  fileprivate var words: LocalizedText {
    LocalizedText(zh: name.text(in: "zh"), en: name.text(in: "en"))
  }
}
