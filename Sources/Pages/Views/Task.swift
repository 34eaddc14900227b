import Content
import Evidence
import Figures
import Indicators
import Search
import SiteMap
import Theme

/// A construction task.
struct TaskView: TemplateView {
  /// How many of the cases that cite its indicators it shows.
  private static let cases = 12

  static let template = "task"
  let context: PageContext
  let task: ConstructionTask

  private var site: Site { context.site }
  private var title: String { context.speech.title(of: task) }

  var head: PageHead {
    let tasks = PageAddress.statistics("tasks")
    return PageHead(
      title: Wording(title),
      description: site.cellTexts.summary(of: task, in: context.language).map(context.speech.plain),
      crumbs: [
        .init(context.word("statistics"), .statistics),
        .init(context.statistics.name(ofView: "tasks"), tasks),
      ], above: [tasks, .statistics])
  }

  func model() -> TaskModel {
    let siblings = site.dataset.tasks.filter {
      $0.key.level == task.key.level && $0.key.entity == task.key.entity
    }
    let position = siblings.firstIndex { $0.key == task.key } ?? 0
    let indicators = site.dataset.indicators(of: task.key)
    let cases = Set(indicators.flatMap { site.citations[$0.id] ?? [] }).sorted()
      .map { site.articles[$0] }
      .filter { $0.kind == .case && $0.language == context.language }
    let highlights = TaskHighlights(site.dataset).series(of: task)
    var counts = highlights.compactMap { series in
      var count = context.counts.count(series, beside: highlights)
      count?.anchor = "figure-\(series.indicator.id)"
      return count
    }
    let period = counts.takePeriod()
    return TaskModel(
      heading: title, phrases: Wording(title).phrases.map { TextModel($0) },
      level: context.speech.owner(of: task.key), number: task.key.number.description,
      department: context.speech.department(of: task),
      summary: site.cellTexts.summary(of: task, in: context.language).map(context.wording),
      score: site.dataset.score(of: task.key).map(context.completion.text),
      counts: counts, period: period,
      table: context.tables.table(
        of: indicators.flatMap(series), id: "task-table", title: context.speech.title(of: task),
        showsTasks: false,
        showsNotes: true
      ) { [task] in task.key.entity == nil ? nil : context.speech.name(of: $0.indicator) },
      achievements: context.achievements.list(
        of: site.register.achievements(of: task.key), fragment: "task=\(task.key)"),
      proofs: context.evidence.list(of: .task(task.key)),
      cases: context.cards.cards(cases.prefix(Self.cases)),
      previous: position > 0 ? link(siblings[position - 1]) : nil,
      next: position + 1 < siblings.count ? link(siblings[position + 1]) : nil,
      siblings: siblings.map {
        NavigationModel(
          title: Wording(context.speech.title(of: $0)),
          href: context.link(to: .task($0.key.description)),
          isCurrent: $0.key == task.key, number: $0.key.number.description)
      })
  }

  /// What is known of an indicator: of an entity's task, what is known of the entity.
  private func series(of indicator: Indicator) -> [Series] {
    guard let entity = task.key.entity,
      let series = site.dataset.series(indicator.id, entity: entity)
    else { return context.figures.series(of: indicator) }
    return [series]
  }

  private func link(_ task: ConstructionTask) -> LinkModel {
    context.link(context.speech.title(of: task), to: .task(task.key.description))
  }

  var searchDocument: SearchDocument? {
    var document = context.searchDocument(title, .task)
    document.level = context.searchLevel(task.key.level)
    return document
  }
}

/// A construction task.
struct TaskModel: TemplateModel {
  let heading: String
  let phrases: [TextModel]
  let level: String
  let number: String
  /// Who leads it.
  let department: String?
  let summary: Wording?
  /// What the points come to that the office gave its indicators.
  let score: String?
  /// Its few most telling figures.
  let counts: [CountModel]
  /// When most of the figures were so.
  let period: String?
  let table: SeriesTableModel?
  /// What was won there.
  let achievements: AchievementListModel?
  /// Public evidence for it.
  let proofs: [ProofModel]
  let cases: [CaseCardModel]
  let previous: LinkModel?
  let next: LinkModel?
  let siblings: [NavigationModel]

  static let fields = ModelFields<TaskModel>([
    .text("heading") { $0.heading }.content(or: "phrases"),
    .list("phrases") { $0.phrases },
    .text("level") { $0.level },
    .text("number") { $0.number },
    .text("department") { $0.department }.content,
    .html("summary") { $0.summary?.linkedHTML }.content,
    .text("score") { $0.score },
    .list("counts") { $0.counts },
    .text("period") { $0.period },
    .model("table") { $0.table }.content,
    .model("achievements") { $0.achievements },
    .list("proofs") { $0.proofs }.content,
    .list("cases") { $0.cases }.repeatedContent,
    .model("previous") { $0.previous },
    .model("next") { $0.next },
    .list("siblings") { $0.siblings },
  ])
}
