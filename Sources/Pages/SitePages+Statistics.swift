import Content
import Indicators

/// Statistics, tasks, indicators and sources.
extension SitePages {
  /// How many of the cases that cite a task's indicators its page shows.
  private static let taskCards = 12

  func statisticsModel(on page: Page) -> StatisticsModel {
    StatisticsModel(
      heading: word("statistics", page.language), lead: nil, completion: completion(on: page),
      views: IndexView.all.map { indexView($0, on: page) }.filter { !$0.rows.isEmpty },
      tasks: taskLists(on: page), downloads: downloads(on: page))
  }

  /// The figures as files to take away.
  func downloads(on page: Page) -> [LinkModel] {
    [("Excel", "xlsx"), ("CSV", "csv"), ("JSON", "json")].map { name, suffix in
      LinkModel(
        title: "\(word("download", page.language)) \(name)",
        href: page.address.link(to: PageAddress("data/indicators.\(suffix)")))
    }
  }

  private func indexView(_ view: IndexView, on page: Page) -> ViewModel {
    let indicators = site.dataset.indicators.filter(view.includes)
    let known = indicators.filter { allSeries[$0.id]?.current != nil }
    return ViewModel(
      id: view.name, title: word("view-\(view.name)", page.language),
      note: word("view-\(view.name)-note", page.language),
      charts: view.name == "funds" ? charts(of: .funds, on: page) : [],
      rows: known.prefix(IndexView.longest).map { row($0, on: page) }, showsTask: view.showsTask,
      showsTarget: false, showsPeriod: true,
      href: page.address.link(to: .statistics(view.page.name)),
      more: known.count > IndexView.longest ? String(known.count) : nil)
  }

  /// The page behind a view: its indicators by level.
  func viewModel(_ view: StatisticsView, on page: Page) -> StatisticsModel {
    let groups = Level.allCases.map { level in
      (level, rows(of: view, level: level, on: page))
    }
    let views = groups.filter { !$0.1.isEmpty }.map { level, rows in
      ViewModel(
        id: level.rawValue, title: name(of: level, page.language), note: nil,
        charts: charts(of: view, level: level, on: page), rows: rows, showsTask: view.showsTask,
        showsTarget: view.showsTarget && rows.contains { $0.target != nil },
        showsPeriod: view.showsPeriod, href: nil, more: nil)
    }
    let note = word("stats-\(view.name)-note", page.language)
    return StatisticsModel(
      heading: word("stats-\(view.name)", page.language), lead: escaped(note),
      completion: ["tasks", "gaps"].contains(view.name) ? completion(on: page) : [],
      views: views, tasks: view.name == "tasks" ? taskLists(on: page) : [],
      downloads: downloads(on: page))
  }

  private func rows(of view: StatisticsView, level: Level, on page: Page) -> [RowModel] {
    let indicators = site.dataset.indicators.filter { $0.level == level }
    if view.name == "gaps" {
      return indicators.compactMap { gap($0, on: page) }
    }
    return indicators.filter(view.includes).flatMap { indicator -> [RowModel] in
      let periods = allSeries[indicator.id]?.points.filter { !$0.reading.isMissing } ?? []
      guard view.name == "satisfaction", periods.count > 1 else {
        return [row(indicator, on: page)]
      }
      return periods.map { row(indicator, period: $0.period, on: page) }
    }
  }

  /// An indicator as a row of what was missed, where it belongs there: its figure was missed, is not
  /// there or cannot be decided, or it counts what was not reached of a whole.
  private func gap(_ indicator: Indicator, on page: Page) -> RowModel? {
    guard let series = allSeries[indicator.id], let point = series.current else {
      return row(indicator, on: page)
    }
    if case .undecided = point.reading { return row(indicator, on: page) }
    if let judged = series.judged, series.completion(judged)?.isReached == false {
      return row(indicator, period: judged.period, on: page)
    }
    let isRest = indicator.role == .rest && point.amount?.value.isZero != true
    return isRest ? row(indicator, on: page) : nil
  }

  private func charts(
    of view: StatisticsView, level: Level? = nil, on page: Page
  ) -> [ChartModel] {
    let levels = level.map { [$0] } ?? Level.allCases
    return levels.compactMap { level in
      let known = site.dataset.indicators.filter {
        $0.level == level && view.includes($0) && allSeries[$0.id]?.current?.amount != nil
      }
      var block = Block.Chart()
      switch view.name {
      case "funds":
        block.kind = .bar
        block.figures = figures(known.filter { !$0.unit.isPercent })
      case "satisfaction":
        block.kind = .slope
        block.figures = figures(known.filter { hasTwoYears($0) })
      default: return nil
      }
      guard block.figures.count > 1 else { return nil }
      let title = word("chart-\(view.name)", page.language)
      block.title = BoundText("\(title) · \(name(of: level, page.language))")
      return chart(block, id: "\(view.name)-\(level.rawValue)", on: page)
    }
  }

  private func hasTwoYears(_ indicator: Indicator) -> Bool {
    (allSeries[indicator.id]?.points.count { $0.period.isYear && $0.amount != nil } ?? 0) > 1
  }

  private func figures(_ indicators: [Indicator]) -> [Block.Figure] {
    indicators.map { Block.Figure(FigureReference(indicator: $0.id)) }
  }

  private func taskLists(on page: Page) -> [TaskListModel] {
    Level.allCases.compactMap { level in
      let tasks = site.dataset.tasks.filter { $0.key.level == level }
      guard !tasks.isEmpty else { return nil }
      return TaskListModel(
        level: name(of: level, page.language), isSchool: level == .school,
        items: tasks.map { task in
          let summary = site.dataset.summary(of: task.key)
          let example = summary.indicators.first { allSeries[$0.id]?.current?.amount != nil }
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
