import Theme

/// Indicators as a table: a row for each, periods as columns where most rows have several.
///
/// A column is there if one of its cells has something in it.
struct SeriesTableModel: TemplateModel {
  /// Begins the ids of its controls.
  let id: String
  let title: String
  /// The unit of all figures, where they have the same.
  let unit: String?
  /// The period of all figures, where they have the same.
  let period: String?
  let columns: [SeriesColumnModel]
  let groups: [SeriesGroupModel]
  /// The most digits behind the point.
  let decimals: Int
  /// The unit of all changes, where they have the same.
  let changeUnit: String?
  /// Whether it can be narrowed.
  let hasTools: Bool
  /// What the rows can be narrowed to; empty where that would be all of them.
  var levels: [AchievementChoicesModel.Choice] = []
  var tasks: [AchievementChoicesModel.Choice] = []
  var kinds: [AchievementChoicesModel.Choice] = []

  /// Which of the columns that not every table has are there.
  let optional: OptionalSeriesColumns

  private var showsPeriod: Bool { columns.isEmpty && period == nil }

  /// How many columns it has.
  private var width: Int {
    1 + max(columns.count, 1) + optional.count + (showsPeriod ? 1 : 0)
  }

  static let fields = ModelFields<SeriesTableModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("unit") { $0.unit },
    .text("period") { $0.period },
    .list("columns") { $0.columns },
    .list("groups") { $0.groups }.content,
    .text("decimals") { String(min($0.decimals, 4)) },
    .text("changeUnit") { $0.changeUnit },
    .flag("hasColumns") { !$0.columns.isEmpty },
    .flag("hasTools") { $0.hasTools },
    .list("levels") { $0.levels },
    .list("tasks") { $0.tasks },
    .list("kinds") { $0.kinds },
    .flag("showsUnit") { $0.optional.showsUnit },
    .flag("showsTask") { $0.optional.showsTask },
    .flag("showsPeriod") { $0.showsPeriod },
    .flag("showsChange") { $0.optional.showsChange },
    .flag("showsTarget") { $0.optional.showsTarget },
    .flag("showsCompletion") { $0.optional.showsCompletion },
    .flag("showsPlace") { $0.optional.showsPlace },
    .text("width") { String($0.width) },
  ])
}

/// Columns that a table has if one of its rows has something in them.
///
/// They are found once: a template asks for them in every row.
struct OptionalSeriesColumns {
  private(set) var showsUnit = false
  private(set) var showsTask = false
  private(set) var showsChange = false
  private(set) var showsTarget = false
  private(set) var showsCompletion = false
  private(set) var showsPlace = false

  init(of rows: [SeriesRowModel]) {
    for row in rows {
      showsUnit = showsUnit || row.unit != nil
      showsTask = showsTask || row.task != nil
      showsChange =
        showsChange || row.change != nil || row.trend != nil || !row.earlier.isEmpty
      showsTarget = showsTarget || row.target != nil
      showsCompletion =
        showsCompletion || row.completion != nil || row.isReached || row.isMissed
      showsPlace = showsPlace || row.locator != nil
    }
  }

  var count: Int {
    [showsUnit, showsTask, showsChange, showsTarget, showsCompletion, showsPlace].count { $0 }
  }
}

/// A period as a column.
struct SeriesColumnModel: TemplateModel {
  let label: String
  /// What names it in the address.
  let key: String

  static let fields = ModelFields<SeriesColumnModel>([
    .text("label") { $0.label },
    .text("key") { $0.key },
  ])
}

/// Rows of one level.
struct SeriesGroupModel: TemplateModel {
  let id: String
  /// The id that leads to it; nil where several tables of a page could have it.
  let anchor: String?
  /// nil where the table has no other.
  let title: String?
  let rows: [SeriesRowModel]

  static let fields = ModelFields<SeriesGroupModel>([
    .text("id") { $0.id },
    .text("anchor") { $0.anchor },
    .text("title") { $0.title },
    .list("rows") { $0.rows }.content,
  ])
}

/// A series as a row.
struct SeriesRowModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  /// Spaces in front of the name of a part, one for each indicator that it is below.
  var indent: String?
  let level: String
  var kind: String?
  var task: TaskLinkModel?
  /// The key of the task, for narrowing.
  var taskKey: String?
  let cells: [SeriesCellModel]
  var earlier: [SeriesCellModel] = []
  var unit: String?
  var period: String?
  var change: String?
  var changeNumber = ""
  var trend: String?
  var target: String?
  /// When the target was for, where that is not the period of the latest figure.
  var judgedPeriod: String?
  var completion: String?
  var isReached = false
  var isMissed = false
  var source: String?
  var locator: String?
  /// Written without links: one so close to that of the name would be hard to hit.
  var note: Wording?
  var isUndecided = false
  /// Its place among the entities of its level; nil where no places are asked for.
  var rank: String?

  static let fields = ModelFields<SeriesRowModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("indent") { $0.indent },
    .text("level") { $0.level },
    .text("kind") { $0.kind },
    .model("task") { $0.task },
    .text("taskKey") { $0.taskKey },
    .list("cells") { $0.cells }.content,
    .list("earlier") { $0.earlier }.repeatedContent,
    .text("unit") { $0.unit }.repeatedContent,
    .text("period") { $0.period },
    .text("change") { $0.change },
    .text("changeNumber") { $0.changeNumber },
    .html("trend") { $0.trend },
    .text("target") { $0.target },
    .text("judgedPeriod") { $0.judgedPeriod },
    .text("completion") { $0.completion },
    .flag("isReached") { $0.isReached },
    .flag("isMissed") { $0.isMissed },
    .text("source") { $0.source },
    .text("locator") { $0.locator }.repeatedContent,
    .html("note") { $0.note?.html }.repeatedContent,
    .flag("isUndecided") { $0.isUndecided },
    .text("rank") { $0.rank },
  ])
}

/// A figure of a table in parts that stand below each other.
struct SeriesCellModel: TemplateModel {
  let id: String
  /// The period it is of, where several cells could be meant.
  var period: String?
  let before: String
  let whole: String
  let fraction: String
  var unit: String?
  let number: String
  /// Across how many columns it stands; nil for one.
  var span: String?

  static let fields = ModelFields<SeriesCellModel>([
    .text("id") { $0.id },
    .text("period") { $0.period },
    .text("before") { $0.before }.content,
    .text("whole") { $0.whole }.content,
    .text("fraction") { $0.fraction }.content,
    .text("unit") { $0.unit },
    .text("number") { $0.number },
    .text("span") { $0.span },
    .flag("isEmpty") { $0.whole.isEmpty },
  ])
}
