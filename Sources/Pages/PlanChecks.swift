import Content
import Diagnostics
import Indicators
import SiteMap
import Theme

/// Whether the theme, the navigation and the views fit the pages that are planned.
struct PlanChecks {
  let plan: SitePlan

  private var site: Site { plan.site }

  func run(remembering memory: inout PlanMemory, _ report: inout Report) {
    checkTemplates(remembering: &memory, &report)
    checkNavigation(&report)
    checkViews(&report)
    PageCode.check(site, &report)
  }

  /// Every theme has templates for what any site may have; those for editions are asked for once there is
  /// one. A kind of page that is missing here is checked as soon as a site has a page of it.
  private static let views: [any TemplateView.Type] = [
    HomeView.self, CaseListView.self, CaseView.self, TextView.self, TagView.self,
    StatisticsIndexView.self, TaskView.self, IndicatorView.self, SourcesView.self,
    NotFoundView.self, PrintView.self, SearchView.self,
  ]

  private static let parts: [(name: String, model: any TemplateModel.Type)] = [
    ("block-figures", FiguresBlockModel.self), ("block-chart", ChartModel.self),
    ("block-indicators", IndicatorsBlockModel.self), ("block-timeline", TimelineBlockModel.self),
    ("block-gallery", GalleryBlockModel.self), ("block-network", NetworkBlockModel.self),
    ("figure-inline", InlineFigureModel.self), ("image", ImageModel.self),
  ]

  private func checkTemplates(
    remembering memory: inout PlanMemory, _ report: inout Report
  ) {
    let views = templateViews
    let key = memory.theme.map {
      PlanMemory.TemplatesKey(
        theme: $0, views: views.map { $0.template }, words: words, languages: languages)
    }
    let unshown = memory.templates.value(for: key, &report) { checkTemplates(of: views, &$0) }
    checkFilled(unshown, &report)
  }

  /// The kinds of pages that templates are checked for.
  private var templateViews: [any TemplateView.Type] {
    var views = Self.views
    var names = Set(views.map { $0.template })
    for page in plan.map.pages where !Self.isAlwaysChecked(page.kind) {
      let view = type(of: page.kind.view(PageContext(plan, page, [:])))
      guard let view = view as? any TemplateView.Type, names.insert(view.template).inserted else {
        continue
      }
      views.append(view)
    }
    return views
  }

  /// Whether `views` has the view of a kind of which there may be thousands of pages.
  private static func isAlwaysChecked(_ kind: Page.Kind) -> Bool {
    switch kind {
    case .case, .text, .tag, .indicator, .task: true
    default: false
    }
  }

  /// - Returns: the fields that templates do not show and that are missed only where they are filled.
  private func checkTemplates(
    of views: [any TemplateView.Type], _ report: inout Report
  ) -> [String: [UnshownField]] {
    var unshown: [String: [UnshownField]] = [:]
    for view in views {
      unshown[view.template] = plan.theme.check(
        view.template, models: [LayoutModel.self, view.modelType], unfilled: view.unfilled,
        report: &report)
    }
    for part in Self.parts {
      unshown[part.name] = plan.theme.check(part.name, models: [part.model], report: &report)
    }
    plan.theme.check(
      words: words, languages: languages.map { ($0.tag, $0.place) }, report: &report)
    return unshown.filter { !$0.value.isEmpty }
  }

  /// Reports those of some fields that a page has something in. Most themes have none of them.
  private func checkFilled(_ unshown: [String: [UnshownField]], _ report: inout Report) {
    guard !unshown.isEmpty else { return }
    var filled: [String: Set<Int>] = [:]
    for page in plan.map.pages {
      guard let view = page.kind.view(PageContext(plan, page, [:])) as? any TemplateView else {
        continue
      }
      let template = type(of: view).template
      guard let fields = unshown[template], (filled[template]?.count ?? 0) < fields.count else {
        continue
      }
      filled[template, default: []].formUnion(Self.filled(fields, in: view))
    }
    let blocks = Set(site.articles.flatMap { $0.blocks.values.map(\.template) })
    for (template, fields) in unshown.sorted(by: { $0.key < $1.key }) {
      let own = filled[template] ?? (blocks.contains(template) ? Set(fields.indices) : [])
      plan.theme.reportUnshown(own.sorted().map { fields[$0] }, in: template, report: &report)
    }
  }

  private static func filled(_ fields: [UnshownField], in view: some TemplateView) -> [Int] {
    let model = view.model()
    let layout = Layout(context: view.context, head: view.head).model()
    return fields.indices.filter {
      fields[$0].isFilled(in: model) || fields[$0].isFilled(in: layout)
    }
  }

  private var languages: [PlanMemory.LanguagePlace] {
    plan.languages.map(\.tag).sorted().map { tag in
      .init(tag: tag, place: site.configuration.place(ofLanguage: tag))
    }
  }

  /// The words of the theme that this site takes.
  private var words: [String] {
    var words = Self.words
    if !site.editions.isEmpty || site.frozenAs != nil { words += Self.editionWords }
    if !site.register.isEmpty { words += Self.registerWords }
    if !site.dataset.entities.isEmpty { words.append("byLevel") }
    return words
  }

  /// The words that pages take from the theme by themselves; templates name their own.
  private static let words =
    [
      "home", "homeCases", "caseList", "statistics", "sources", "notFound", "notFoundText",
      "movedTo", "print", "caseKicker", "pageKicker", "sourcesLead", "reported", "computed",
      "agrees", "rounding", "differs", "reached", "missed", "table", "code-block", "note-back",
      "task-done", "task-open", "derivedFigure", "download", "whole", "judged", "search", "tags",
      "stats-indicators-note", "stats-gaps-note", "notTranslated",
    ] + SearchView.scriptWords.map { "search-\($0)" }
    + (ViewSetting.fixed + ["other"] + IndicatorKind.allCases.map(\.rawValue))
    .map { "stats-\($0)" }

  /// Those that they take once there is an edition.
  private static let editionWords = [
    "editions", "editionsLead", "currentEdition", "revisions", "revisionsLead", "withdrawn",
    "withdrawnText", "download",
  ]

  /// Those that they take where there is a register of achievements.
  private static let registerWords =
    [
      "achievements", "achievementsWon", "achievementsOpen", "achievementsOnlyOpen",
      "allAchievements", "namedAll", "namedOne", "namedTogether", "namedGroups", "namedBeside",
      "namedPending", "namedSome", "namedMore", "namedAlone", "namedOutside",
      "names", "namesLead",
    ] + ["won", "candidate", "building"].map { "achievement-\($0)" }
    + ["candidate", "building"].flatMap { ["achievements-\($0)", "achievementsNote-\($0)"] }

  private func checkNavigation(_ report: inout Report) {
    let configuration = site.configuration
    for (item, target) in plan.navigation where target == nil {
      let place = configuration.file.place(at: item.target.range)
      if let draft = site.drafts.first(where: { $0.isMeant(by: item.target.value) }) {
        report.add(.linkToDraft(item.target.value, draft, at: place))
        continue
      }
      if !site.areTablesSound, PageAddress(item.target.value).isMadeOfTables { continue }
      let known = plan.map.pages.filter(\.isListed).map(\.address.path)
      report.add(
        Diagnostic(
          .brokenLink, at: place,
          LocalizedText(
            zh: "网站里没有“\(item.target.value)”这个页面", en: "the site has no page “\(item.target.value)”"
          ),
          hint: nearestName(to: item.target.value, among: known).map {
            LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
          }
            ?? LocalizedText(
              zh: "写网站里的路径，例如 cases/index.html，或内容文件，例如 pages/about.md",
              en:
                "write a path of the site, such as cases/index.html, or a file, such as pages/about.md"
            )))
    }
  }

  /// A view that takes nothing is not made: said, since a misspelt word is the likely cause.
  private func checkViews(_ report: inout Report) {
    let configuration = site.configuration
    for view in configuration.views
    where !ViewSetting.fixed.contains(view.name.value) && !site.dataset.indicators.isEmpty
      && !plan.map.views.contains(where: { $0.name == view.name.value })
    {
      report.add(
        Diagnostic(
          .emptyView, .warning, at: configuration.file.place(at: view.name.range),
          LocalizedText(
            zh: "没有指标属于“\(view.name.value)”，这一页不生成",
            en: "no indicator belongs to “\(view.name.value)”; the page is not made"),
          hint: LocalizedText(
            zh: "核对 take 里的字与指标表的“性质”“类别”“标签”“层面”是否一样；不要这一页，就删去这一项",
            en:
              "compare the words of take with kind, category, tags and level of the indicators, or remove this view"
          )))
    }
  }
}

extension Block {
  /// The template that shows it.
  fileprivate var template: String {
    switch self {
    case .figures: "block-figures"
    case .indicators: "block-indicators"
    case .timeline: "block-timeline"
    case .network: "block-network"
    case .gallery: "block-gallery"
    case .chart: "block-chart"
    }
  }
}
