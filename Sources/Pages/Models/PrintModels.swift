import Theme

/// The whole showcase as one document.
struct PrintModel: TemplateModel {
  let heading: String
  let organization: String?
  let lead: String
  /// What the home page says besides.
  let body: String
  let figures: [FigureModel]
  let completion: [CompletionModel]
  let parts: [PrintPartModel]
  let statistics: [PrintStatisticsModel]

  static let fields = ModelFields<PrintModel>([
    .text("heading") { $0.heading },
    .text("organization") { $0.organization }.repeatedContent,
    .html("lead") { $0.lead }.content,
    .html("body") { $0.body }.content,
    .list("figures") { $0.figures }.repeatedContent,
    .list("completion") { $0.completion }.repeatedContent,
    .list("parts") { $0.parts }.content,
    .list("statistics") { $0.statistics }.content,
  ])
}

/// The cases, or the narrative pages.
struct PrintPartModel: TemplateModel {
  let id: String
  let title: String
  let chapters: [ChapterModel]

  static let fields = ModelFields<PrintPartModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .list("chapters") { $0.chapters }.content,
  ])
}

/// A case or a narrative page as a chapter.
struct ChapterModel: TemplateModel {
  /// Its anchor; the ids of its body begin with it.
  let id: String
  let heading: String
  /// The heading with its figures marked as such, for a place inside a link.
  let headingHTML: String
  let phrases: [TextModel]
  let standfirst: String?
  let art: String
  let cover: ImageModel?
  let body: String
  let figures: [RowModel]

  static let fields = ModelFields<ChapterModel>([
    .text("id") { $0.id },
    .text("heading") { $0.heading }.content(or: "headingHTML", "phrases"),
    .html("headingHTML") { $0.headingHTML },
    .list("phrases") { $0.phrases },
    .html("standfirst") { $0.standfirst }.content,
    .html("art") { $0.art },
    .model("cover") { $0.cover }.repeatedContent,
    .html("body") { $0.body }.content,
    .list("figures") { $0.figures }.repeatedContent,
  ])
}

/// A page of statistics as a chapter.
struct PrintStatisticsModel: TemplateModel {
  let id: String
  let title: String
  let lead: String?
  let views: [ViewModel]
  let tasks: [TaskListModel]

  static let fields = ModelFields<PrintStatisticsModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .html("lead") { $0.lead }.repeatedContent,
    .list("views") { $0.views }.content,
    .list("tasks") { $0.tasks }.repeatedContent,
  ])
}
