import Content
import Indicators
import SiteMap
import Theme

/// Views of the statistics and lists of tasks as parts of pages: of the overview, of their own pages, of
/// the document for printing.
struct StatisticsParts {
  let context: PageContext

  /// How many rows a section of the overview shows before it leads on to its page.
  private static let longestSection = 12

  private var site: Site { context.site }
  private var views: [StatisticsView] { context.plan.map.views }

  /// What a view is called: in `site.yml`, or else by the theme.
  func name(of view: StatisticsView) -> String {
    view.title ?? context.word("stats-\(view.name)")
  }

  /// What the view of a name is called.
  func name(ofView name: String) -> String {
    views.first { $0.name == name }.map(self.name(of:)) ?? context.word("stats-\(name)")
  }

  /// What is said above a view.
  func note(of view: StatisticsView) -> String? {
    if let note = view.note { return note }
    return view.rows == .all || view.rows == .gaps
      ? context.word("stats-\(view.name)-note") : nil
  }

  /// A view as a section of `stats/index.html`: its first rows, and the way to all of them. All
  /// indicators are named only where there is no other view of them.
  func section(of view: StatisticsView) -> ViewModel {
    let isCovered = view.rows == .all && views.contains { $0.rows == .chosen }
    let rows = isCovered ? [] : rows(of: view, level: nil)
    let known = rows.filter { !$0.number.isEmpty || $0.value != "—" }
    let shown = (known.isEmpty ? rows : known).prefix(Self.longestSection)
    let count = isCovered ? site.dataset.indicators.count : rows.count
    return ViewModel(
      id: view.name, title: name(of: view), note: note(of: view),
      charts: view.chart == .bar ? charts(of: view) : [], rows: Array(shown),
      href: context.link(to: .statistics(view.name)),
      more: count > shown.count ? String(count) : nil)
  }

  /// The indicators of a view by level.
  func sections(of view: StatisticsView) -> [ViewModel] {
    site.dataset.levels.compactMap { level in
      let rows = rows(of: view, level: level)
      guard !rows.isEmpty else { return nil }
      return ViewModel(
        id: level.id, title: context.speech.name(of: level), note: nil,
        charts: charts(of: view, level: level), rows: rows, href: nil, more: nil)
    }
  }

  private func rows(of view: StatisticsView, level: Level?) -> [RowModel] {
    let indicators = site.dataset.indicators.filter { level == nil || $0.level == level }
    switch view.rows {
    case .all: return indicators.map { context.figures.row($0) }
    case .gaps: return indicators.compactMap(gap)
    case .chosen, .tasks:
      return indicators.filter(view.includes).flatMap { indicator -> [RowModel] in
        let periods =
          site.dataset.series(indicator.id)?.points.filter { !$0.reading.isMissing } ?? []
        guard view.hasEveryPeriod, level != nil, periods.count > 1 else {
          return [context.figures.row(indicator)]
        }
        return periods.map { context.figures.row(indicator, period: $0.period) }
      }
    }
  }

  /// An indicator as a row of what was not reached, where it belongs there.
  private func gap(_ indicator: Indicator) -> RowModel? {
    switch site.dataset.series(of: indicator).gap {
    case .current?: context.figures.row(indicator)
    case .missed(let period)?: context.figures.row(indicator, period: period)
    case nil: nil
    }
  }

  private func charts(of view: StatisticsView, level: Level? = nil) -> [ChartModel] {
    guard let kind = view.chart else { return [] }
    return (level.map { [$0] } ?? Array(site.dataset.levels)).compactMap { level in
      let known = site.dataset.indicators.filter {
        $0.level == level && view.includes($0)
          && site.dataset.series($0.id)?.current?.amount != nil
          && (kind == .bar || hasHistory($0))
      }
      var block = Block.Chart()
      block.kind = kind == .bar ? .bar : kind == .slope ? .slope : .line
      block.figures = comparable(known).map {
        Block.Figure(FigureReference(indicator: $0.id))
      }
      guard block.figures.count > 1 else { return nil }
      block.title = BoundText("\(name(of: view)) · \(context.speech.name(of: level))")
      return context.charts.chart(block, id: "\(view.name)-\(level.id)")
    }
  }

  /// Of some indicators those that can share an axis: with the unit that most of them have.
  private func comparable(_ indicators: [Indicator]) -> [Indicator] {
    let counts = Dictionary(grouping: indicators, by: \.unit).mapValues(\.count)
    let most = indicators.max { (counts[$0.unit] ?? 0) < (counts[$1.unit] ?? 0) }?.unit
    return indicators.filter { $0.unit == most }.prefix(Self.longestSection).map(\.self)
  }

  private func hasHistory(_ indicator: Indicator) -> Bool {
    (site.dataset.series(indicator.id)?.comparablePoints.count ?? 0) > 1
  }

  /// The tasks of each level, with how far they got.
  var tasks: [TaskListModel] {
    site.dataset.levels.compactMap { level in
      let tasks = site.dataset.tasks.filter { $0.key.level == level }
      guard !tasks.isEmpty else { return nil }
      return TaskListModel(
        level: context.speech.name(of: level), isSchool: level == site.dataset.levels.first,
        items: tasks.map(item))
    }
  }

  private func item(_ task: ConstructionTask) -> TaskItemModel {
    let summary = site.dataset.summary(of: task.key)
    let example = summary.indicators.first {
      site.dataset.series($0.id)?.current?.amount != nil
    }
    return TaskItemModel(
      number: String(task.key.number), title: task.title,
      href: context.link(to: .task(task.key.description)),
      count: String(summary.indicators.count), reached: String(summary.reached),
      targeted: String(summary.withTarget), example: example.map { context.figures.row($0) })
  }
}

/// One view: a chart where one helps, and a table.
struct ViewModel: TemplateModel {
  let id: String
  let title: String
  let note: String?
  let charts: [ChartModel]
  let rows: [RowModel]
  let href: String?
  let more: String?

  static let fields = ModelFields<ViewModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("note") { $0.note }.content,
    .html("chart") { $0.charts.first?.html },
    .list("charts") { $0.charts }.repeatedContent,
    .list("rows") { $0.rows }.content,
    // A table has the columns that its rows have something for.
    .flag("showsTask") { $0.rows.contains { $0.task != nil } },
    .flag("showsTarget") { $0.rows.contains { $0.target != nil } },
    .flag("showsPeriod") { _ in true },
    .text("href") { $0.href },
    .text("more") { $0.more },
  ])
}

/// The construction tasks of a level.
struct TaskListModel: TemplateModel {
  let level: String
  let isSchool: Bool
  let items: [TaskItemModel]

  static let fields = ModelFields<TaskListModel>([
    .text("level") { $0.level },
    .flag("isSchool") { $0.isSchool },
    .list("items") { $0.items }.content,
  ])
}

/// A construction task as a row.
struct TaskItemModel: TemplateModel {
  let number: String
  let title: String
  let href: String
  let count: String
  let reached: String
  let targeted: String
  let example: RowModel?

  static let fields = ModelFields<TaskItemModel>([
    .text("number") { $0.number },
    .text("title") { $0.title }.content,
    .text("href") { $0.href },
    .text("count") { $0.count },
    .text("reached") { $0.reached },
    .text("targeted") { $0.targeted },
    .flag("hasTargets") { $0.targeted != "0" },
    .model("example") { $0.example },
  ])
}
