import Content
import Diagnostics
import Figures
import Indicators
import Pictures
import Theme

/// The pages and files of a site in a theme: which there are, and what is in them.
///
/// A `Site` in, an output tree out: nothing here reads the disk or the clock, and no page looks at
/// another page's result, so that any number of threads may render in any order.
public struct SitePages: Sendable {
  let site: Site
  let theme: Theme
  /// Pictures of the content as pages show them, by path.
  let pictures: [String: Picture]
  /// Share cards that were drawn, by page.
  var shareImages: [PageAddress: ShareImages] = [:]
  /// All pages, in a fixed order.
  public let all: [Page]
  /// Addresses of all pages, for links that name one.
  let addresses: Set<PageAddress>
  /// The views of the statistics, in their order.
  let views: [StatisticsView]
  /// The items of the main navigation, each with its page; found once, since every page shows them.
  let navigation: [(item: SiteConfiguration.NavigationItem, target: PageAddress?)]
  /// The figures of the site, row by row.
  let figures: SiteFigures

  /// The indicators of each task, in the order of the table.
  let indicatorsOfTask: [ConstructionTask.Key: [Indicator]]
  /// The figures of each edition, by the id of their indicator.
  let publishedFigures: [[String: [PublishedFigure]]]
  /// The figures of today, by the id of their indicator; only where there is an edition.
  let currentFigures: [String: [PublishedFigure]]
  /// Published figures that changed, by the step of the ledger.
  let changedKeys: [Set<PublishedFigure.Key>]
  /// Names that hold numbers: of indicators, tasks and documents, and those that `site.yml` lists.
  let names: NumberNames

  /// Plans the pages of a site, and checks that the theme and the navigation fit them.
  public init(
    site: Site, theme: Theme, pictures: [String: Picture] = [:], report: inout Report
  ) {
    self.site = site
    self.theme = theme
    self.pictures = pictures
    self.all = AddressLedger.settle(Page.all(of: site), report: &report)
    self.views = all.compactMap { page in
      if case .view(let view) = page.kind { view } else { nil }
    }
    let addresses = Set(all.map(\.address))
    self.addresses = addresses
    self.navigation = site.configuration.navigation.map {
      ($0, Self.target(of: $0, in: site, addresses))
    }
    self.figures = SiteFigures(of: site)
    let dataset = site.dataset
    var indicatorsOfTask: [ConstructionTask.Key: [Indicator]] = [:]
    for indicator in dataset.indicators {
      if let task = indicator.task { indicatorsOfTask[task, default: []].append(indicator) }
    }
    self.indicatorsOfTask = indicatorsOfTask
    self.publishedFigures = site.editions.map {
      Dictionary(grouping: $0.figures.figures, by: \.key.indicator)
    }
    self.currentFigures =
      site.editions.isEmpty
      ? [:] : Dictionary(grouping: dataset.publishedFigures, by: \.key.indicator)
    self.changedKeys = (site.ledger?.steps ?? []).map { step in
      Set(step.entries.map(\.revision).filter { !$0.isAddition }.map(\.key))
    }
    self.names = NumberNames(
      site.configuration.names.map(\.value) + dataset.indicators.flatMap { [$0.name] + $0.aliases }
        + dataset.tasks.map(\.title) + dataset.sources.map(\.title)
        + site.editions.flatMap { [$0.details.title] + $0.figures.figures.map(\.name) })
    checkTemplates(&report)
    checkNavigation(&report)
    checkViews(&report)
    checkCodes(&report)
  }

  /// The language of figures, tables and charts, and of everything that has no text of its own.
  var firstLanguage: Language { site.configuration.firstLanguage }

  /// Where the site will stand; a name that no server answers to where nobody has said.
  var base: String { site.configuration.baseURL ?? "https://site.invalid/" }

  func word(_ key: String, _ language: Language) -> String {
    theme.string(key, language: language.tag) ?? theme.string(key, language: "en") ?? key
  }

  private func checkTemplates(_ report: inout Report) {
    let layout: any TemplateModel.Type = LayoutModel.self
    var templates: [(String, [any TemplateModel.Type])] = [
      ("home", [layout, HomeModel.self]), ("cases", [layout, CaseListModel.self]),
      ("case", [layout, ArticleModel.self]), ("page", [layout, ArticleModel.self]),
      ("tag", [layout, CaseListModel.self]), ("stats", [layout, StatisticsModel.self]),
      ("task", [layout, TaskModel.self]), ("indicator", [layout, IndicatorModel.self]),
      ("sources", [layout, SourcesModel.self]), ("notfound", [layout, NotFoundModel.self]),
      ("print", [layout, PrintModel.self]),
      ("search", [layout, SearchModel.self]),
      ("block-figures", [FiguresBlockModel.self]), ("block-chart", [ChartModel.self]),
      ("block-indicators", [IndicatorsBlockModel.self]),
      ("block-timeline", [TimelineBlockModel.self]), ("block-gallery", [GalleryBlockModel.self]),
      ("block-network", [NetworkBlockModel.self]), ("figure-inline", [InlineFigureModel.self]),
      ("image", [ImageModel.self]),
    ]
    if all.contains(where: { $0.address == .revisions }) {
      templates += [("revisions", [layout, RevisionsModel.self])]
    }
    if all.contains(where: { $0.address == .editions }) {
      templates += [("editions", [layout, EditionsModel.self])]
    }
    for (name, models) in templates {
      theme.check(name, models: models, unfilled: Self.unfilled[name] ?? [], report: &report)
    }
    let languages = Set(all.map(\.language.tag)).sorted().map { tag in
      (tag: tag, place: site.configuration.place(ofLanguage: tag))
    }
    let words = site.editions.isEmpty && site.frozenAs == nil ? [] : Self.editionWords
    theme.check(words: Self.words + words, languages: languages, report: &report)
  }

  /// Fields with content that templates need not show, since nothing is in them: covers have no words,
  /// and some lines of the front matter are for cases only.
  private static let unfilled: [String: Set<String>] = [
    "case": ["cover.caption", "cover.title"],
    "page": ["cover.caption", "cover.title", "partners", "tags", "period", "department"],
    "print": [
      "parts.chapters.cover.caption", "parts.chapters.cover.title", "statistics.views.note",
    ],
  ]

  /// The words that pages take from the theme by themselves; templates name their own.
  private static let words =
    [
      "home", "homeCases", "caseList", "statistics", "sources", "notFound", "notFoundText",
      "movedTo", "print", "caseKicker",
      "pageKicker", "sourcesLead", "reported", "computed", "agrees", "rounding", "differs",
      "reached", "missed", "table", "code-block", "note-back", "task-done", "task-open",
      "derivedFigure",
      "download", "whole", "judged", "search", "tags", "stats-indicators-note", "stats-gaps-note",
    ] + searchWords.map { "search-\($0)" }
    + (ViewSetting.fixed + ["other"] + IndicatorKind.allCases.map(\.rawValue))
    .map { "stats-\($0)" }

  private func checkNavigation(_ report: inout Report) {
    let configuration = site.configuration
    for (item, target) in navigation where target == nil {
      let known = all.filter(\.isListed).map(\.address.path)
      report.add(
        Diagnostic(
          .brokenLink, at: configuration.file.place(at: item.target.range),
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
      && !views.contains(where: { $0.name == view.name.value })
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

  /// The page that an item of the navigation names, by its address or by its file.
  private static func target(
    of item: SiteConfiguration.NavigationItem, in site: Site, _ addresses: Set<PageAddress>
  ) -> PageAddress? {
    let name = item.target.value
    let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
    if addresses.contains(PageAddress(path)) { return PageAddress(path) }
    if let page = editionPage(PageAddress(path), in: site) { return page }
    return site.articles.first { $0.file.path.hasSuffix("Content/\(path)") }?.address
  }
}
