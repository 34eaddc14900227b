import Content
import Indicators

/// Statistics, tasks, indicators and sources.
extension SitePages {
  /// How many of the cases that cite a task's indicators its page shows.
  private static let taskCards = 12

  /// How many rows a section of the statistics shows before it leads on to its page.
  private static let longestSection = 12

  func statisticsModel(on page: Page) -> StatisticsModel {
    StatisticsModel(
      heading: word("statistics", page.language), lead: nil, completion: completion(on: page),
      views: views.map { section(of: $0, on: page) }, tasks: taskLists(on: page),
      downloads: downloads(on: page))
  }

  /// What a view is called: in `site.yml`, or else by the theme.
  func name(of view: StatisticsView, _ language: Language) -> String {
    view.title ?? word("stats-\(view.name)", language)
  }

  func name(ofView name: String, _ language: Language) -> String {
    views.first { $0.name == name }.map { self.name(of: $0, language) }
      ?? word("stats-\(name)", language)
  }

  private func note(of view: StatisticsView, _ language: Language) -> String? {
    if let note = view.note { return note }
    return view.rows == .all || view.rows == .gaps
      ? word("stats-\(view.name)-note", language) : nil
  }

  /// The figures as files to take away.
  func downloads(on page: Page) -> [LinkModel] {
    [("Excel", "xlsx"), ("CSV", "csv"), ("JSON", "json")].map { name, suffix in
      LinkModel(
        title: "\(word("download", page.language)) \(name)",
        href: page.address.link(to: PageAddress("data/indicators.\(suffix)")))
    }
  }

  /// A view as a section of `stats/index.html`: its first rows, and the way to all of them. All
  /// indicators are named only where there is no other view of them.
  private func section(of view: StatisticsView, on page: Page) -> ViewModel {
    let isCovered = view.rows == .all && views.contains { $0.rows == .chosen }
    let rows = isCovered ? [] : rows(of: view, level: nil, on: page)
    let known = rows.filter { !$0.number.isEmpty || $0.value != "—" }
    let shown = (known.isEmpty ? rows : known).prefix(Self.longestSection)
    let count = isCovered ? site.dataset.indicators.count : rows.count
    return viewModel(
      id: view.name, title: name(of: view, page.language), note: note(of: view, page.language),
      charts: view.chart == .bar ? charts(of: view, on: page) : [], rows: Array(shown),
      href: page.address.link(to: .statistics(view.name)),
      more: count > shown.count ? String(count) : nil)
  }

  /// The page behind a view: its indicators by level.
  func viewModel(_ view: StatisticsView, on page: Page) -> StatisticsModel {
    let views = Level.allCases.compactMap { level -> ViewModel? in
      let rows = rows(of: view, level: level, on: page)
      guard !rows.isEmpty else { return nil }
      return viewModel(
        id: level.rawValue, title: name(of: level, page.language), note: nil,
        charts: charts(of: view, level: level, on: page), rows: rows, href: nil, more: nil)
    }
    let showsCompletion = view.rows == .tasks || view.rows == .gaps
    return StatisticsModel(
      heading: name(of: view, page.language), lead: note(of: view, page.language).map(escaped),
      completion: showsCompletion ? completion(on: page) : [], views: views,
      tasks: view.rows == .tasks ? taskLists(on: page) : [], downloads: downloads(on: page))
  }

  /// A table with the columns that its rows have something for.
  private func viewModel(
    id: String, title: String, note: String?, charts: [ChartModel], rows: [RowModel], href: String?,
    more: String?
  ) -> ViewModel {
    ViewModel(
      id: id, title: title, note: note, charts: charts, rows: rows,
      showsTask: rows.contains { $0.task != nil }, showsTarget: rows.contains { $0.target != nil },
      showsPeriod: true, href: href, more: more)
  }

  private func rows(of view: StatisticsView, level: Level?, on page: Page) -> [RowModel] {
    let indicators = site.dataset.indicators.filter { level == nil || $0.level == level }
    switch view.rows {
    case .all: return indicators.map { row($0, on: page) }
    case .gaps: return indicators.compactMap { gap($0, on: page) }
    case .chosen, .tasks:
      return indicators.filter(view.includes).flatMap { indicator -> [RowModel] in
        let periods =
          site.dataset.series(indicator.id)?.points.filter { !$0.reading.isMissing } ?? []
        guard view.hasEveryPeriod, level != nil, periods.count > 1 else {
          return [row(indicator, on: page)]
        }
        return periods.map { row(indicator, period: $0.period, on: page) }
      }
    }
  }

  /// An indicator as a row of what was not reached, where it belongs there.
  private func gap(_ indicator: Indicator, on page: Page) -> RowModel? {
    switch site.dataset.series(of: indicator).gap {
    case .current?: row(indicator, on: page)
    case .missed(let period)?: row(indicator, period: period, on: page)
    case nil: nil
    }
  }

  private func charts(
    of view: StatisticsView, level: Level? = nil, on page: Page
  ) -> [ChartModel] {
    guard let kind = view.chart else { return [] }
    return (level.map { [$0] } ?? Level.allCases).compactMap { level in
      let known = site.dataset.indicators.filter {
        $0.level == level && view.includes($0) && site.dataset.series($0.id)?.current?.amount != nil
          && (kind == .bar || hasTwoYears($0))
      }
      var block = Block.Chart()
      block.kind = kind == .bar ? .bar : kind == .slope ? .slope : .line
      block.figures = comparable(known).map {
        Block.Figure(FigureReference(indicator: $0.id))
      }
      guard block.figures.count > 1 else { return nil }
      block.title = BoundText(
        "\(name(of: view, page.language)) · \(name(of: level, page.language))")
      return chart(block, id: "\(view.name)-\(level.rawValue)", on: page)
    }
  }

  /// Of some indicators those that can share an axis: with the unit that most of them have.
  private func comparable(_ indicators: [Indicator]) -> [Indicator] {
    let counts = Dictionary(grouping: indicators, by: \.unit).mapValues(\.count)
    let most = indicators.max { (counts[$0.unit] ?? 0) < (counts[$1.unit] ?? 0) }?.unit
    return indicators.filter { $0.unit == most }.prefix(Self.longestSection).map(\.self)
  }

  private func hasTwoYears(_ indicator: Indicator) -> Bool {
    (site.dataset.series(indicator.id)?.points.count { $0.period.isYear && $0.amount != nil } ?? 0)
      > 1
  }

  private func taskLists(on page: Page) -> [TaskListModel] {
    Level.allCases.compactMap { level in
      let tasks = site.dataset.tasks.filter { $0.key.level == level }
      guard !tasks.isEmpty else { return nil }
      return TaskListModel(
        level: name(of: level, page.language), isSchool: level == .school,
        items: tasks.map { task in
          let summary = site.dataset.summary(of: task.key)
          let example = summary.indicators.first {
            site.dataset.series($0.id)?.current?.amount != nil
          }
          return TaskItemModel(
            number: String(task.key.number), title: task.title,
            href: page.address.link(to: .task(task.key.description)),
            count: String(summary.indicators.count), reached: String(summary.reached),
            targeted: String(summary.withTarget), example: example.map { row($0, on: page) })
        })
    }
  }

  func taskModel(_ task: ConstructionTask, on page: Page) -> TaskModel {
    let siblings = site.dataset.tasks.filter { $0.key.level == task.key.level }
    let position = siblings.firstIndex { $0.key == task.key } ?? 0
    let indicators = indicatorsOfTask[task.key] ?? []
    let cases = Set(indicators.flatMap { site.citations[$0.id] ?? [] }).sorted()
      .map { site.articles[$0] }
      .filter { $0.kind == .feature && $0.language == page.language }
    func link(_ task: ConstructionTask) -> LinkModel {
      LinkModel(
        title: task.title, href: page.address.link(to: .task(task.key.description)))
    }
    return TaskModel(
      heading: task.title, phrases: phrases(of: task.title),
      level: name(of: task.key.level, page.language), number: String(task.key.number),
      summary: site.cellTexts.summary(of: task).map { html($0, on: page) },
      rows: indicators.map { row($0, on: page) },
      cases: cards(cases.prefix(Self.taskCards), on: page),
      previous: position > 0 ? link(siblings[position - 1]) : nil,
      next: position + 1 < siblings.count ? link(siblings[position + 1]) : nil,
      siblings: siblings.map {
        NavigationModel(
          title: $0.title, href: page.address.link(to: .task($0.key.description)),
          isCurrent: $0.key == task.key, number: String($0.key.number))
      })
  }
}
