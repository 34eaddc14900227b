import Achievements
import Content
import Evidence
import Figures
import Indicators
import Search
import SiteMap
import Tables

/// Achievements as parts of a page: as rows of the register, and as other pages name them.
struct AchievementParts {
  /// The most of them that a page names beside its own subject; the register has them all.
  static let listed = 40

  let context: PageContext

  private var site: Site { context.site }
  private var tag: String { context.language.tag }

  // MARK: Rows

  /// A row of the register.
  func row(_ one: Achievement) -> AchievementModel {
    var row = AchievementModel(
      id: one.id, name: name(of: one), href: href(of: one.id), level: one.level.name.text(in: tag),
      kind: one.kind.name.text(in: tag))
    row.url = one.url
    row.state = state(of: one)
    row.count = count(of: one)
    row.aliases = aliases(of: one).map { TextModel($0) }
    row.issuer = one.issuer?.text(in: tag)
    row.time = time(of: one)
    if case .date(let date)? = one.time { row.datetime = date.description }
    row.year = one.time.map(Self.year)
    row.holder = one.holder?.text(in: tag)
    row.people = one.people?.text(in: tag)
    row.document = one.document
    row.evidence = site.evidence.words(of: one)
    row.proofs = context.evidence.list(of: .achievement(one.id))
    row.task = one.task.flatMap(context.figures.link)
    row.taskKey = row.task == nil ? nil : one.task?.description
    row.story = one.caseSlug.flatMap(story)
    row.indicators = one.indicators.compactMap { id in
      site.dataset.indicator(id).map {
        context.link(context.speech.name(of: $0), to: .indicator(id))
      }
    }
    row.source = source(one.source, locator: one.locator)
    row.note = site.cellTexts.note(of: .achievement(one), in: context.language)
      .map(context.wording)
    return row
  }

  /// What it is called in the language of the page.
  func name(of one: Achievement) -> String { one.name.text(in: tag) }

  /// Other names it goes by in the language of the page.
  func aliases(of one: Achievement) -> [String] {
    context.language == context.plan.firstLanguage ? one.aliases : one.aliases(in: tag)
  }

  /// Other names that something named goes by in the language of the page.
  func aliases(of one: NamedThing) -> [String] {
    let isFirst = context.language == context.plan.firstLanguage
    let short = isFirst ? one.short?.original : one.short?.translation(in: tag)
    return [short].compactMap(\.self) + (isFirst ? one.aliases : one.aliases(in: tag))
  }

  /// Where it stands in the register.
  func href(of id: String) -> String {
    let place = site.registerPages.address(of: id)
    return context.link(to: place.page, fragment: place.fragment)
  }

  /// What it is called where it was not won: in the office's own word, if there is one.
  func state(of one: Achievement) -> String? {
    one.status == .won
      ? nil
      : (context.language == context.plan.firstLanguage ? one.statusWord : nil)
        ?? context.word("achievement-\(one.status.rawValue)")
  }

  /// The document that names it, and where; a document that all rows come from is not named with each.
  func source(_ id: String, locator: String) -> SourceModel? {
    site.dataset.source(id).map {
      SourceModel(
        title: context.plan.registerSources.count > 1
          ? context.speech.title(of: $0) : context.word("source"),
        locator: context.speech.locator(locator), href: context.link(to: .sources, fragment: $0.id))
    }
  }

  /// The case that tells of it, where it is public.
  func story(_ slug: String) -> LinkModel? {
    let address = PageAddress.article(.case, slug, context.language)
    return site.articles(.case, in: context.language).first { $0.address == address }
      .map { context.link(to: $0) }
  }

  /// When it was won, as people write it.
  func time(of one: Achievement) -> String? {
    switch one.time {
    case .date(let date)?: context.speech.day(date)
    case .period(let period)?: context.speech.format.period(period)
    case nil: nil
    }
  }

  /// By which time it is found: a year, or the years as the table has them.
  static func year(_ time: Achievement.Time) -> String {
    time.year.map(String.init) ?? time.description
  }

  /// The years by which something is found, as people write them.
  func years(of time: Achievement.Time) -> String {
    switch time {
    case .date(let date):
      PartialDate(String(date.year)).map(context.speech.day) ?? String(date.year)
    case .period(let period):
      // By a part of a year something is found under the year.
      context.speech.format.period(
        time.year.flatMap { Period(start: $0, end: $0) } ?? period)
    }
  }

  /// How many it stands for; nil for one.
  func count(of one: Achievement) -> String? {
    one.count == 1 ? nil : String(one.count)
  }

  /// The style sheet of the register, from this page.
  var style: String { context.address.root + RegisterFiles.style.path }

  // MARK: Other pages

  /// Achievements as another page names them, what was won first; nil where there are none.
  ///
  /// - Parameter fragment: what narrows the register to these, where it can be.
  func list(of achievements: [Achievement], fragment: String? = nil) -> AchievementListModel? {
    guard !achievements.isEmpty else { return nil }
    let ordered = sorted(achievements)
    let shown = ordered.prefix(Self.listed)
    return AchievementListModel(
      style: style, items: shown.filter { $0.status == .won }.map(link),
      others: shown.filter { $0.status != .won }.map(link),
      more: shown.count < ordered.count ? all(ordered.count, fragment: fragment) : nil)
  }

  /// The achievements that an indicator counts, and how many of its figure they are; nil where none is named.
  func list(countedBy indicator: Indicator) -> AchievementListModel? {
    let register = site.register
    var list = self.list(of: register.achievements(countedBy: indicator.id))
    list?.reconciliation = register.reconciliation(of: indicator.id).map {
      ReconciliationSentence(context: context, held: $0, indicator: indicator).html
    }
    return list
  }

  /// The tellingest of all, those of the highest level first, and how many there are at each level; nil where
  /// nothing was won.
  func highlights(_ most: Int) -> AchievementListModel? {
    let register = context.site.registerPages
    let won = register.groups.filter { $0.status == .won }
    guard !won.isEmpty else { return nil }
    let levels = won.reduce(into: [(level: Category, count: Int)]()) { levels, group in
      if levels.last?.level != group.level { levels.append((group.level, 0)) }
      levels[levels.count - 1].count += group.total
    }
    return AchievementListModel(
      style: style, items: Self.taken(most, from: won).map(link),
      more: all(won.reduce(0) { $0 + $1.total }, fragment: nil),
      levels: levels.map { level, count in
        let place = register.place(of: RegisterSelection(level: level))
        return NavigationModel(
          title: Wording(level.name.text(in: tag)),
          href: context.link(to: place.page, fragment: place.fragment), isCurrent: false,
          count: String(count))
      })
  }

  /// Some achievements from groups in their order: one of each kind in turn, so that the first kind of a level
  /// does not take all the places.
  private static func taken(_ most: Int, from groups: [RegisterPages.Group]) -> [Achievement] {
    var taken: [Achievement] = []
    for level in groups.map(\.level).uniqued {
      let queues = groups.filter { $0.level == level }.map(\.achievements)
      for turn in 0..<(queues.map(\.count).max() ?? 0) {
        for queue in queues where turn < queue.count {
          taken.append(queue[turn])
          if taken.count == most { return taken }
        }
      }
    }
    return taken
  }

  private func all(_ count: Int, fragment: String?) -> NavigationModel {
    let index = context.site.registerPages.isSplit ? nil : fragment
    return NavigationModel(
      title: Wording(context.word("allAchievements")),
      href: context.link(to: PageAddress.achievements, fragment: index), isCurrent: false,
      count: String(count))
  }

  private func link(_ one: Achievement) -> AchievementLinkModel {
    AchievementLinkModel(
      name: name(of: one), href: href(of: one.id), state: state(of: one),
      level: one.level.name.text(in: tag), kind: one.kind.name.text(in: tag), time: time(of: one),
      count: count(of: one))
  }

  /// By status, level and kind, as in the register.
  private func sorted(_ achievements: [Achievement]) -> [Achievement] {
    let categories = site.register.categories
    let order = AchievementStatus.allCases
    return achievements.map { one in
      (
        (
          order.firstIndex(of: one.status) ?? 0, categories.levels.position(of: one.level),
          categories.kinds.position(of: one.kind), one.index
        ), one
      )
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension PageContext {
  var achievements: AchievementParts { AchievementParts(context: self) }
}

extension RegisterPages.Group {
  /// How many rows it has. What rows stand for is not added up: one may be a part of another, as prizes of a
  /// contest are of all prizes.
  var total: Int { achievements.count }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it comes first.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
