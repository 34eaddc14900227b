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
    view.title.map(context.speech.words) ?? context.word("stats-\(view.name)")
  }

  /// What the view of a name is called.
  func name(ofView name: String) -> String {
    views.first { $0.name == name }.map(self.name(of:)) ?? context.word("stats-\(name)")
  }

  /// What is said above a view.
  func note(of view: StatisticsView) -> String? {
    if let note = view.note { return context.speech.words(note) }
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
    switch view.rows {
    case .gaps:
      return site.dataset.indicators.flatMap(site.dataset.allSeries)
        .filter { level == nil || $0.level == level }.compactMap(gap)
    case .all: return series(of: view, level).map { row(of: $0, in: view) }
    case .chosen, .tasks:
      return series(of: view, level).flatMap { series -> [RowModel] in
        let periods = series.points.filter { !$0.reading.isMissing }
        guard view.hasEveryPeriod, level != nil, periods.count > 1 else {
          return [row(of: series, in: view)]
        }
        return periods.map { context.figures.row(series, period: $0.period) }
      }
    }
  }

  /// What a view shows: those of the level as such, or of few entities, or of those that the view names.
  private func series(of view: StatisticsView, _ level: Level?) -> [Series] {
    let indicators =
      view.rows == .all
      ? site.dataset.indicators : site.dataset.indicators.filter(view.includes)
    return indicators.flatMap { indicator in
      view.entities.isEmpty
        ? context.figures.series(of: indicator)
        : view.entities.compactMap { site.dataset.series(indicator.id, entity: $0) }
    }.filter { level == nil || $0.level == level }
  }

  private func row(of series: Series, in view: StatisticsView) -> RowModel {
    var row = context.figures.rowOfMany(series)
    if view.hasRanks { row.rank = context.entities.place(of: series).map(String.init) }
    return row
  }

  /// A series as a row of what was not reached, where it belongs there.
  private func gap(_ series: Series) -> RowModel? {
    switch series.gap {
    case .current?: context.figures.row(series)
    case .missed(let period)?: context.figures.row(series, period: period)
    case nil: nil
    }
  }

  private func charts(of view: StatisticsView, level: Level? = nil) -> [ChartModel] {
    guard let kind = view.chart else { return [] }
    return (level.map { [$0] } ?? Array(site.dataset.levels)).compactMap { level in
      let known = series(of: view, level).filter {
        $0.current?.amount != nil && (kind == .bar || hasHistory($0))
      }
      var block = Block.Chart()
      block.kind = kind == .bar ? .bar : kind == .slope ? .slope : .line
      block.figures = comparable(known).map {
        Block.Figure(FigureReference(indicator: $0.indicator.id, entity: $0.entity?.id))
      }
      guard block.figures.count > 1 else { return nil }
      block.title = BoundText("\(name(of: view)) · \(context.speech.name(of: level))")
      return context.charts.chart(block, id: "\(view.name)-\(level.id)")
    }
  }

  /// Of some series those that can share an axis: with the unit that most of them have.
  private func comparable(_ series: [Series]) -> [Series] {
    let counts = Dictionary(grouping: series, by: \.indicator.unit).mapValues(\.count)
    let most = series.max {
      (counts[$0.indicator.unit] ?? 0) < (counts[$1.indicator.unit] ?? 0)
    }?.indicator.unit
    return series.filter { $0.indicator.unit == most }.prefix(Self.longestSection).map(\.self)
  }

  private func hasHistory(_ series: Series) -> Bool {
    series.comparablePoints.count > 1
  }

  /// The tasks of each level and of each of its entities, with how far they got.
  var tasks: [TaskListModel] {
    site.dataset.levels.flatMap { level in
      let tasks = site.dataset.tasks.filter { $0.key.level == level }
      let owners = [nil] + site.dataset.entities.ofLevel(level).map { $0.id as String? }
      return owners.compactMap { owner in list(of: tasks.filter { $0.key.entity == owner }) }
    }
  }

  /// Some tasks of one owner, with how far they got; nil for none.
  func list(of tasks: [ConstructionTask]) -> TaskListModel? {
    guard let first = tasks.first else { return nil }
    return TaskListModel(
      level: context.speech.owner(of: first.key),
      isSchool: first.key.level == site.dataset.levels.first, items: tasks.map(item))
  }

  private func item(_ task: ConstructionTask) -> TaskItemModel {
    let summary = site.dataset.summary(of: task.key)
    let example = summary.series.first { $0.current?.amount != nil }
    return TaskItemModel(
      number: task.key.number.description, title: context.speech.title(of: task),
      href: context.link(to: .task(task.key.description)),
      count: String(summary.series.count), reached: String(summary.reached),
      targeted: String(summary.withTarget),
      example: example.map {
        context.figures.row(
          $0, label: task.key.entity == nil ? nil : context.speech.name(of: $0.indicator))
      })
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
