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

  /// A view as a section of `stats/index.html`: its drawings, or its table where that is short; and the way to
  /// its page. All indicators are named only where there is no other view of them.
  func section(of view: StatisticsView) -> ViewModel {
    let isCovered =
      view.rows == .tasks || view.rows == .all && views.contains { $0.rows == .chosen }
    let all = rows(of: view)
    var model = ViewModel(id: view.name, title: name(of: view), note: note(of: view))
    if !isCovered { draw(view, on: &model) }
    if !isCovered, !model.isDrawn, all.count <= Self.longestSection {
      model.table = table(of: view, all, isSection: true)
    }
    model.href = context.link(to: .statistics(view.name))
    model.count = String(all.count)
    return model
  }

  /// A view as a page: its drawings, and one table of all its rows.
  func page(of view: StatisticsView, id: String? = nil) -> ViewModel? {
    let rows = rows(of: view)
    guard !rows.isEmpty else { return nil }
    var model = ViewModel(id: id ?? view.name, title: name(of: view), note: nil)
    draw(view, on: &model)
    model.table = table(of: view, rows, isSection: false, id: id)
    return model
  }

  private func table(
    of view: StatisticsView, _ rows: [Series], isSection: Bool, id: String? = nil
  ) -> SeriesTableModel? {
    context.tables.table(
      of: rows, id: (id ?? view.name) + "-table", title: name(of: view),
      showsNotes: view.rows == .gaps, hasEveryPeriod: view.hasEveryPeriod,
      hasTools: !isSection && id == nil, hasAnchors: !isSection && id == nil,
      hasRanks: view.hasRanks)
  }

  /// What is drawn above the table.
  private func draw(_ view: StatisticsView, on model: inout ViewModel) {
    if view.rows == .gaps {
      let series = rows(of: view)
      model.facing = context.drawings.facing(site.dataset.conflicts)
      model.blanks = series.filter { !($0.current?.isUndecided ?? false) }.compactMap(blank)
      return
    }
    model.drawings = context.drawings.groups(
      of: drawn(in: view), as: view.chart, id: model.id)
    model.charts = charts(of: view)
  }

  /// What of a view is drawn, in the order that it says.
  private func drawn(in view: StatisticsView) -> [Series] {
    if view.figures.isEmpty { return series(of: view, nil) }
    return view.figures.compactMap { id in
      view.entities.first.map { site.dataset.series(id, entity: $0) } ?? site.dataset.series(id)
    }
  }

  /// What nobody has named or counted, as a blank to be filled in.
  private func blank(_ series: Series) -> CountModel? {
    let anchor = (["blank", series.indicator.id] + [series.entity?.id].compactMap(\.self))
      .joined(separator: "-")
    if series.indicator.role == .rest {
      var count = context.counts.count(series, as: .strokes)
      count?.anchor = anchor
      return count
    }
    guard series.current == nil else { return nil }
    var blank = CountModel(
      id: series.indicator.id, name: context.speech.title(of: series),
      href: context.link(to: .indicator(series.indicator.id)),
      level: context.speech.name(of: series.level), prefix: "", number: "", unit: "", marks: "")
    blank.anchor = anchor
    return blank
  }

  /// The rows of a view, one for each series.
  private func rows(of view: StatisticsView) -> [Series] {
    view.rows == .gaps
      ? site.dataset.indicators.flatMap(site.dataset.allSeries).filter { $0.gap != nil }
      : series(of: view, nil)
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

  /// The bars or lines of a view, a chart for each level and unit.
  private func charts(of view: StatisticsView) -> [ChartModel] {
    site.dataset.levels.flatMap { level in
      let charts = charted(in: view, level)
      return charts.enumerated().map { index, series in
        var block = Block.Chart()
        block.kind = view.chart == .bar ? .bar : .line
        block.figures = series.map {
          Block.Figure(FigureReference(indicator: $0.indicator.id, entity: $0.entity?.id))
        }
        let unit = charts.count > 1 ? context.speech.unit(of: series[0].indicator) : ""
        let words = [name(of: view), context.speech.name(of: level), unit]
        block.title = BoundText(words.filter { !$0.isEmpty }.joined(separator: " · "))
        let number = index > 0 ? "-\(index + 1)" : ""
        return context.charts.chart(block, id: "\(view.name)-\(level.id)\(number)")
      }
    }
  }

  /// What stands together on an axis of bars or lines: series of one unit, at least two.
  private func charted(in view: StatisticsView, _ level: Level) -> [[Series]] {
    guard let kind = view.chart, kind == .bar || kind == .line else { return [] }
    let known = drawn(in: view).filter {
      $0.level == level && $0.current?.amount != nil && (kind == .bar || hasHistory($0))
    }
    return known.byUnit.filter { $0.count > 1 }.map { Array($0.prefix(Self.longestSection)) }
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
    return TaskItemModel(
      number: task.key.number.description, title: context.speech.title(of: task),
      href: context.link(to: .task(task.key.description)),
      count: String(summary.series.count), reached: String(summary.reached),
      targeted: String(summary.withTarget))
  }
}

extension [Series] {
  /// Those that can share an axis, by unit: that of most of them first, then in their order.
  var byUnit: [[Series]] {
    let units = map(\.indicator.unit).uniqued
    let counts = Dictionary(grouping: self, by: \.indicator.unit).mapValues(\.count)
    let most = units.max { counts[$0, default: 0] < counts[$1, default: 0] }
    let ordered = units.filter { $0 == most } + units.filter { $0 != most }
    return ordered.map { unit in filter { $0.indicator.unit == unit } }
  }
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

  static let fields = ModelFields<TaskItemModel>([
    .text("number") { $0.number },
    .text("title") { $0.title }.content,
    .text("href") { $0.href },
    .text("count") { $0.count },
    .text("reached") { $0.reached },
    .text("targeted") { $0.targeted },
    .flag("hasTargets") { $0.targeted != "0" },
  ])
}
