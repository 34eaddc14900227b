import Theme

/// One view of the statistics: drawings where they help, and a table.
struct ViewModel: TemplateModel {
  let id: String
  let title: String
  let note: String?
  /// Drawings by level.
  var drawings: [DrawingGroupModel] = []
  var charts: [ChartModel] = []
  /// Figures of which sources say different things.
  var facing: [FacingModel] = []
  /// What nobody has named or counted.
  var blanks: [CountModel] = []
  var table: SeriesTableModel?
  /// The way to its page, from another one.
  var href: String?
  /// How many rows it has.
  var count: String?

  /// Whether there is more of it than words.
  var isDrawn: Bool {
    !drawings.isEmpty || !charts.isEmpty || !facing.isEmpty || !blanks.isEmpty
  }

  static let fields = ModelFields<ViewModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("note") { $0.note }.content,
    .list("drawings") { $0.drawings },
    .list("charts") { $0.charts }.repeatedContent,
    .list("facing") { $0.facing },
    .list("blanks") { $0.blanks },
    .model("table") { $0.table }.content,
    .text("href") { $0.href },
    .text("count") { $0.count },
    .flag("isShown") { $0.isDrawn || $0.table != nil },
  ])
}
