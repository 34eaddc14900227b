import Theme

/// The five views of the project office, or a page behind one of them.
struct StatisticsModel: TemplateModel {
  let heading: String
  let lead: String?
  let completion: [CompletionModel]
  let views: [ViewModel]
  let tasks: [TaskListModel]
  let downloads: [LinkModel]

  static let fields = ModelFields<StatisticsModel>([
    .text("heading") { $0.heading },
    .html("lead") { $0.lead }.content,
    .list("completion") { $0.completion }.repeatedContent,
    .list("views") { $0.views }.content,
    .list("tasks") { $0.tasks }.content,
    .list("downloads") { $0.downloads },
  ])
}

/// One view: a chart where one helps, and a table.
struct ViewModel: TemplateModel {
  let id: String
  let title: String
  let note: String?
  let charts: [ChartModel]
  let rows: [RowModel]
  let showsTask: Bool
  let showsTarget: Bool
  let showsPeriod: Bool
  let href: String?
  let more: String?

  static let fields = ModelFields<ViewModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("note") { $0.note }.content,
    .html("chart") { $0.charts.first?.html },
    .list("charts") { $0.charts }.repeatedContent,
    .list("rows") { $0.rows }.content,
    .flag("showsTask") { $0.showsTask },
    .flag("showsTarget") { $0.showsTarget },
    .flag("showsPeriod") { $0.showsPeriod },
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

/// A construction task.
struct TaskModel: TemplateModel {
  let heading: String
  let phrases: [TextModel]
  let level: String
  let number: String
  let summary: String?
  let rows: [RowModel]
  let cases: [CaseCardModel]
  let previous: LinkModel?
  let next: LinkModel?
  let siblings: [NavigationModel]

  static let fields = ModelFields<TaskModel>([
    .text("heading") { $0.heading }.content(or: "phrases"),
    .list("phrases") { $0.phrases },
    .text("level") { $0.level },
    .text("number") { $0.number },
    .html("summary") { $0.summary }.content,
    .list("rows") { $0.rows }.content,
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("cases") { $0.cases }.repeatedContent,
    .model("previous") { $0.previous },
    .model("next") { $0.next },
    .list("siblings") { $0.siblings },
  ])
}

/// An indicator with everything that is known of it.
struct IndicatorModel: TemplateModel {
  let id: String
  let heading: String
  let level: String
  let figure: FigureModel?
  let task: TaskLinkModel?
  let section: String?
  let category: String?
  let kind: String?
  let unit: String
  let comparisonRule: String?
  let accumulation: String?
  let definition: String?
  let aliases: [TextModel]
  let tags: [TextModel]
  let formula: FormulaModel?
  let comparison: ComparisonModel?
  let change: String?
  let chart: String?
  let observations: [ObservationModel]
  let cases: [LinkModel]
  let pages: [LinkModel]
  let siblings: [RowModel]
  let cell: CellModel?
  /// What each edition has published; empty before there is one.
  var published: [PublishedModel] = []

  static let fields = ModelFields<IndicatorModel>([
    .text("id") { $0.id },
    .text("heading") { $0.heading },
    .text("level") { $0.level },
    .model("figure") { $0.figure },
    .model("task") { $0.task },
    .text("section") { $0.section }.content,
    .text("category") { $0.category }.content,
    .text("kind") { $0.kind },
    .text("unit") { $0.unit },
    .text("operator") { $0.comparisonRule },
    .text("accumulation") { $0.accumulation },
    .html("definition") { $0.definition }.content,
    .list("aliases") { $0.aliases }.content,
    .list("tags") { $0.tags },
    .model("formula") { $0.formula }.content,
    .model("comparison") { $0.comparison }.content,
    .text("change") { $0.change }.content,
    .html("chart") { $0.chart }.repeatedContent,
    .list("observations") { $0.observations }.content,
    .flag("isUndecided") { $0.figure.map { !$0.readings.isEmpty } ?? false },
    .list("cases") { $0.cases },
    .list("pages") { $0.pages },
    .list("siblings") { $0.siblings },
    .model("data") { $0.cell },
    .list("published") { $0.published },
  ])
}

/// How a figure is computed from others.
struct FormulaModel: TemplateModel {
  /// The indicator and those that it is computed from.
  let ids: [String]
  let text: String
  let numbers: String?
  let result: String?
  let parts: [LinkModel]

  static let fields = ModelFields<FormulaModel>([
    .text("ids") { $0.ids.joined(separator: " ") },
    .text("text") { $0.text }.content,
    .text("numbers") { $0.numbers },
    .text("result") { $0.result },
    .list("parts") { $0.parts },
  ])
}

/// How a computed figure compares with the one that the source prints.
struct ComparisonModel: TemplateModel {
  let verdict: String
  let text: String

  static let fields = ModelFields<ComparisonModel>([
    .text("verdict") { $0.verdict },
    .text("text") { $0.text }.content,
  ])
}

/// The cell that a figure stands in: the table and the address in it.
///
/// Not the file: a table has the same cells as a CSV file and as a sheet of a workbook, and its site
/// must be the same (SPEC §4).
struct CellModel: TemplateModel {
  /// The table, by the name that it has in either form.
  let file: String
  let cell: String

  static let fields = ModelFields<CellModel>([
    .text("file") { $0.file },
    .text("cell") { $0.cell },
  ])
}

/// One observed value.
struct ObservationModel: TemplateModel {
  let period: String
  let text: String
  let value: String
  let target: String?
  let completion: String?
  let isReached: Bool
  let isMissed: Bool
  let qualifier: String?
  let status: String?
  let source: LinkModel?
  let locator: String
  let note: String?
  let isPreferred: Bool
  let isRejected: Bool

  static let fields = ModelFields<ObservationModel>([
    .text("period") { $0.period },
    .text("text") { $0.text }.content,
    .text("value") { $0.value },
    .text("target") { $0.target },
    .text("completion") { $0.completion },
    .flag("isReached") { $0.isReached },
    .flag("isMissed") { $0.isMissed },
    .text("qualifier") { $0.qualifier },
    .text("status") { $0.status }.content,
    .model("source") { $0.source }.content,
    .text("locator") { $0.locator }.content,
    .html("note") { $0.note }.content,
    .flag("isPreferred") { $0.isPreferred },
    .flag("isRejected") { $0.isRejected },
  ])
}

/// Documents, conflicts, corrections and derived figures.
struct SourcesModel: TemplateModel {
  let heading: String
  let lead: String?
  let body: String
  let documents: [DocumentModel]
  let conflicts: [ConflictModel]
  let corrections: [CorrectionModel]
  let derived: [DerivedModel]
  let downloads: [LinkModel]

  static let fields = ModelFields<SourcesModel>([
    .text("heading") { $0.heading },
    .html("lead") { $0.lead }.content,
    .html("body") { $0.body }.content,
    .list("documents") { $0.documents }.content,
    .list("conflicts") { $0.conflicts }.content,
    .flag("hasConflicts") { !$0.conflicts.isEmpty },
    .list("corrections") { $0.corrections }.content,
    .flag("hasCorrections") { !$0.corrections.isEmpty },
    .list("derived") { $0.derived }.content,
    .flag("hasDerived") { !$0.derived.isEmpty },
    .list("downloads") { $0.downloads },
  ])
}

/// A document that figures come from.
struct DocumentModel: TemplateModel {
  let id: String
  let title: String
  let publisher: String?
  let date: String?
  let kind: String?
  let href: String?
  let note: String?
  let count: String

  static let fields = ModelFields<DocumentModel>([
    .text("id") { $0.id },
    .text("title") { $0.title }.content,
    .text("publisher") { $0.publisher }.content,
    .text("date") { $0.date }.content,
    .text("kind") { $0.kind }.content,
    .text("href") { $0.href },
    .html("note") { $0.note }.content,
    .text("count") { $0.count },
  ])
}

/// A thing for which a source gives two values.
struct ConflictModel: TemplateModel {
  let name: String
  let href: String
  let level: String
  let period: String
  let isDecided: Bool
  let readings: [ReadingModel]

  static let fields = ModelFields<ConflictModel>([
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("period") { $0.period },
    .flag("isDecided") { $0.isDecided },
    .list("readings") { $0.readings }.content,
  ])
}

/// A figure with a remark on how the source words it.
struct CorrectionModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  let level: String
  let period: String
  let text: String
  let locator: String
  let note: String

  static let fields = ModelFields<CorrectionModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("period") { $0.period },
    .text("text") { $0.text }.content,
    .text("locator") { $0.locator }.repeatedContent,
    .html("note") { $0.note }.content,
  ])
}

/// A figure that the source prints and that can be computed as well.
struct DerivedModel: TemplateModel {
  let id: String
  /// The indicator and those that it is computed from.
  let ids: [String]
  let name: String
  let href: String
  let level: String
  let reported: String
  let computed: String
  let verdict: String
  let isAgreeing: Bool
  let text: String

  static let fields = ModelFields<DerivedModel>([
    .text("id") { $0.id },
    .text("ids") { $0.ids.joined(separator: " ") },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("reported") { $0.reported }.content,
    .text("computed") { $0.computed }.content,
    .text("verdict") { $0.verdict }.content,
    .flag("isAgreeing") { $0.isAgreeing },
    .text("text") { $0.text }.repeatedContent,
  ])
}
