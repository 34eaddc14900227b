import Content
import Diagnostics
import Indicators
import Prose

/// The audit of one article.
struct ArticleAudit {
  let lexicon: IndicatorLexicon
  let article: Article
  let reader: PassageReader
  var report = Report()
  var corrections: [Correction] = []
  let exemptions: Exemptions
  /// Bytes of the numbers that are settled: a cell is read in its row and by itself.
  var settled: Set<Int> = []
  let listed: Set<String>

  init(_ article: Article, lexicon: IndicatorLexicon) {
    self.article = article
    self.lexicon = lexicon
    reader = PassageReader(article, as: article.language.isChinese ? .folded : .written)
    exemptions = Exemptions(reader)
    listed = Set(article.frontMatter.indicators.map(\.value))
  }

  /// Reads all of it, and then judges.
  mutating func run() {
    let named = namedSections
    for table in reader.tables where named?.contains(table.section.number) ?? true {
      let scene = scene(of: table)
      for claim in TableReading(table, scene: scene, audit: self).claims {
        judge(claim.0, in: claim.1)
      }
    }
    for finding in MovementLabels(self).findings where !isExempt(finding) {
      report.add(finding.diagnostic)
    }
    var readings = Corroboration(self)
    let cells = CellTimes(self)
    var far = Scene()
    var headed = Scene()
    var section = -1
    var yearBefore: Moment?
    // The first year that the section is about.
    var opening: Moment?
    var isOpening = false
    // A list of what is to come: By 2030 we mean to have:
    var isPlanList = false
    for (passage, place) in zip(reader.passages, reader.sections) {
      checkMovements(of: passage)
      guard named?.contains(place.number) ?? true else { continue }
      if place.number != section {
        yearBefore = headed.headed ?? opening
        opening = nil
        isOpening = true
        far = Scene()
        headed = scene(of: place)
      }
      if passage.isHeadingLike { far.isPlan = passage.isPlan }
      if passage.leadsToPlans {
        isPlanList = true
      } else if !passage.isShort || place.number != section {
        isPlanList = false
      }
      var scene = headed
      if let moment = cells.moment(of: passage) { (scene.moment, scene.headed) = (moment, moment) }
      // Under 2020 and 2021 a paragraph may begin with either.
      if passage.role == .paragraph { scene.opening = nil }
      if isOpening, let base = base(of: passage, in: scene, behind: yearBefore) {
        scene.moment = base
      }
      // The next year, under Four years in brief, behind a paragraph about 2021.
      if passage.opensYearLater, scene.moment?.isOneYear != true, let year = far.moment,
        year.isOneYear
      {
        scene.moment = year
      }
      if passage.role != .heading { isOpening = false }
      section = place.number
      if scene.moment == nil, let moment = far.moment, passage.role != .cell {
        (scene.moment, scene.isFar, scene.isPlanned) = (moment, true, far.isPlanned)
      }
      scene.recent = far.recent
      if passage.role == .paragraph, scene.headed == nil, let years = passage.yearsEarlier,
        let year = [far.moment, far.opening].lazy.compactMap({ $0 }).first(where: \.isOneYear)
      {
        // 上一年，… behind a paragraph about 2024 is about 2023 to its end.
        (scene.moment, scene.isFar, scene.recent) = (year, false, year)
        scene.headed = year.shifted(by: -years)
      }
      scene.isPlan = scene.isPlan || far.isPlan || isPlanList
      readings.add(
        claims(of: passage, &scene), in: passage, section: place.number,
        isUnderName: isUnderName(place, headed))
      far.recent = scene.recent
      opening = opening ?? scene.opening
      if passage.role == .paragraph {
        far.opening = scene.opening
        far.moment = (scene.lasting ?? far.moment)?.happened
        if scene.lasting != nil { far.isPlanned = scene.isPlanned }
      }
    }
    for (claim, passage) in readings.settled { judge(claim, in: passage) }
  }

  /// The year that the beginning of a section counts from: a year later under 2022 is that year, and so is the
  /// preceding one, behind a section about 2023.
  private func base(of opening: Passage, in scene: Scene, behind yearBefore: Moment?) -> Moment? {
    guard let year = scene.headed, year.isOneYear else { return nil }
    if opening.opensYearLater { return year.shifted(by: -1) }
    return opening.yearsEarlier.map { yearBefore == year.shifted(by: $0) } == true
      ? yearBefore : nil
  }

  /// The sections in which an indicator is named; nil for all.
  ///
  /// Without a name nothing is claimed in Chinese, and what is said of times and owners holds to the end of
  /// its section: the others need not be read.
  private var namedSections: Set<Int>? {
    guard article.language.isChinese else { return nil }
    var sections: Set<Int> = []
    for (passage, place) in zip(reader.passages, reader.sections)
    where !sections.contains(place.number)
      && (!lexicon.matcher.matches(in: passage).isEmpty
        || passage.ranks && lexicon.soleRanking != nil)
    {
      sections.insert(place.number)
    }
    return sections
  }

  private mutating func checkMovements(of passage: Passage) {
    guard MovementCheck.concerns(passage) else { return }
    for finding in MovementCheck(passage, of: self).findings where !isExempt(finding) {
      report.add(finding.diagnostic)
    }
  }

  /// Reads a passage, sentence by sentence.
  private func claims(of passage: Passage, _ scene: inout Scene) -> [Claim] {
    article.language.isChinese
      ? ChineseReading.claims(in: passage, lexicon: lexicon, scene: &scene)
      : EnglishReading.claims(in: passage, lexicon: lexicon, scene: &scene)
  }

  // MARK: Scenes

  /// What the text is about by the headings that it stands under.
  func scene(of section: PassageReader.Section) -> Scene {
    var scene = Scene()
    for (index, heading) in section.headings.enumerated() {
      var own = scene
      let before = scene.moment
      if article.language.isChinese {
        ChineseReading.pass(heading, lexicon: lexicon, scene: &own)
      } else {
        EnglishReading.pass(heading, lexicon: lexicon, scene: &own)
      }
      scene = own
      // Under Looking back, looking ahead, a year of the tables has been.
      if let year = own.moment, year != before, lexicon.hasFigures(of: year) {
        scene.isPlan = false
      }
      // 对照与展望 as a title says of its sections that one of them looks ahead.
      let isPlan = heading.isPlan && (index == section.headings.count - 1 || !heading.isOfTwo)
      scene.isPlan = scene.isPlan || isPlan
    }
    // 前两年 as a heading says nothing of when, and 三年合计 that they are added up.
    if case .duration = scene.moment, section.headings.last?.addsUp != true { scene.moment = nil }
    scene.headed = scene.moment
    scene.headedOwner = scene.owner.map { ($0, scene.ownerKind) }
    return scene
  }

  /// Whether the heading of a section may be the name of somebody of whom nothing else is said: 软件技术, Our subsidiary.
  private func isUnderName(_ section: PassageReader.Section, _ scene: Scene) -> Bool {
    guard section.headings.count > 1, let heading = section.headings.last,
      scene.headed == nil, (scene.headedOwner?.owner ?? .own) == .own,
      lexicon.matcher.matches(in: heading).isEmpty
    else { return false }
    guard !heading.isOfTwo, !heading.isTopic else { return false }
    let words = heading.text(0..<heading.count)
    return heading.units.contains(where: Punctuation.isIdeograph)
      ? scene.headedOwner == nil : EnglishOwners.mayName(words, lexicon.book)
  }

  /// What a table is about by the paragraph above it, else by its headings.
  private func scene(of table: PassageReader.Table) -> Scene {
    var scene = scene(of: table.section)
    guard let introduction = table.introduction, introduction.leadsToTable else { return scene }
    let owner = scene.owner
    if article.language.isChinese {
      ChineseReading.pass(introduction, lexicon: lexicon, scene: &scene)
    } else {
      EnglishReading.pass(introduction, lexicon: lexicon, scene: &scene)
    }
    scene.owner = owner
    return scene
  }
}

extension Passage {
  private static let leads = Words("如下 下表 表中 列表 following below table")

  private static let plans = Words(
    "打算 预期 预期目标 主要目标 目标安排 展望 设想 下一步 下一年 下年度 明年 来年 未来 努力方向 工作思路 目标任务 Outlook outlook ahead Ahead next Next Future future aims Aims goals Goals"
  )
  private static let looksBack = Words("完成 回顾 执行 落实 实现 总结 back Back past Past")

  /// Whether a paragraph is set as a heading: a few words without a full stop, 五、明年打算.
  fileprivate var isHeadingLike: Bool {
    role == .paragraph && count < 20 && count > 2
      && !units.contains { Punctuation.endsSentence($0) || $0 == 0xFF0C }
  }

  /// Whether the list behind it says what is to come: By 2030 we mean to have:
  fileprivate var leadsToPlans: Bool {
    guard let last = units.last(where: { $0 != 0x20 }), [0x3A, 0xFF1A].contains(last) else {
      return false
    }
    let words = text(0..<count).lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains(where: EnglishWords.goals.contains) || words.contains("mean")
      || Self.plans.stands(in: self, 0..<count) && !Self.looksBack.stands(in: self, 0..<count)
  }

  private static let sums = Words("合计 累计 总计 共计 total Total totals Totals together")

  /// Whether a heading says that years are added up.
  fileprivate var addsUp: Bool { Self.sums.stands(in: self, 0..<count) }

  private static let later = Words("次年 翌年 一年后 后一年 第二年 转年")

  /// Whether it begins with the year behind another one.
  fileprivate var opensYearLater: Bool {
    if Self.later.starting(in: self, at: 0) != nil { return true }
    let words = text(0..<min(count, 30)).lowercased().split { !$0.isLetter }.prefix(3)
    return [
      ["a", "year", "later"], ["one", "year", "later"], ["the", "year", "after"],
      ["the", "next", "year"], ["the", "following", "year"],
    ].contains(words.map(String.init))
  }

  private static let earlier = Words("上年 上一年 前一年 上一年度 上年度")

  /// How many years before another one it begins with: the year before, three years earlier.
  fileprivate var yearsEarlier: Int? {
    if Self.earlier.starting(in: self, at: 0) != nil { return 1 }
    let words = text(0..<min(count, 40)).lowercased().split { !$0.isLetter }.map(String.init)
    let isYearBefore =
      words.starts(with: ["the", "year", "before"]) || words.starts(with: ["a", "year", "earlier"])
      || ["preceding", "previous"].contains { words.starts(with: ["in", "the", $0, "year"]) }
    if isYearBefore { return 1 }
    guard words.count > 2, words[1] == "years", ["earlier", "before"].contains(words[2]) else {
      return nil
    }
    return ["two", "three", "four", "five"].firstIndex(of: words[0]).map { $0 + 2 }
  }

  /// Whether it tells of a place in a ranking.
  fileprivate var ranks: Bool {
    units.indices.contains { units[$0] == NumberScanner.ordinal }
  }

  /// Whether it may be an item of a list.
  fileprivate var isShort: Bool { count < 160 }

  /// Whether a heading is about what is to come.
  fileprivate var isPlan: Bool {
    if text(0..<count).lowercased().contains("coming year") { return true }
    return Self.plans.stands(in: self, 0..<count) && !Self.looksBack.stands(in: self, 0..<count)
  }

  private static let topics = Words(
    "概况 综合 总体 总览 情况 数据 数字 对照 对比 名次 排名 位次 业绩 经营 财务 经费 资金 收入 支出 队伍 师资 教师 学生 员工 人员 人口 规模 发展 建设 质量 服务 民生 生活 环境 生态 安全 科研 教学 培养 就业 招生 产业 工业 农业 投资 消费 贸易 外贸 财政 金融 交通 旅游 卫生 医疗 教育 文化 社会 保障 能源 成果 成绩 变化 历程 回顾 起点 全年 年度 运行 生产 效益 满意 竞赛 比赛"
  )

  /// Whether a heading says what is told of, and not of whom.
  fileprivate var isTopic: Bool { Self.topics.stands(in: self, 0..<count) }

  private static let joints = Words("与 和 及 、 and &")

  /// Whether a heading names two matters.
  fileprivate var isOfTwo: Bool { Self.joints.stands(in: self, 2..<max(2, count - 1)) }

  /// Whether it says what the table behind it shows.
  fileprivate var leadsToTable: Bool {
    let last = units.last { $0 != 0x20 } ?? 0
    return [0x3A, 0xFF1A].contains(last) || Self.leads.stands(in: folded, 0..<count)
  }
}
