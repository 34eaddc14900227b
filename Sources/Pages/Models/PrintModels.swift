import Theme

/// The whole showcase as one document.
struct PrintModel: TemplateModel {
  let heading: String
  let organization: String?
  let lead: String
  let figures: [FigureModel]
  let completion: [CompletionModel]
  let parts: [PrintPartModel]
  let statistics: [PrintStatisticsModel]

  static let fields = ModelFields<PrintModel>([
    .text("heading") { $0.heading },
    .text("organization") { $0.organization },
    .html("lead") { $0.lead },
    .list("figures") { $0.figures },
    .list("completion") { $0.completion },
    .list("parts") { $0.parts },
    .list("statistics") { $0.statistics },
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
    .list("chapters") { $0.chapters },
  ])
}

/// A case or a narrative page as a chapter.
struct ChapterModel: TemplateModel {
  /// Its anchor; the ids of its body begin with it.
  let id: String
  let heading: String
  let phrases: [TextModel]
  let standfirst: String?
  let art: String
  let cover: ImageModel?
  let body: String
  let figures: [RowModel]

  static let fields = ModelFields<ChapterModel>([
    .text("id") { $0.id },
    .text("heading") { $0.heading },
    .list("phrases") { $0.phrases },
    .html("standfirst") { $0.standfirst },
    .html("art") { $0.art },
    .model("cover") { $0.cover },
    .html("body") { $0.body },
    .list("figures") { $0.figures },
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
    .html("lead") { $0.lead },
    .list("views") { $0.views },
    .list("tasks") { $0.tasks },
  ])
}
