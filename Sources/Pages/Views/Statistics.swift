import Content
import Figures
import Search
import SiteMap
import Theme

/// The overview of the statistics.
struct StatisticsIndexView: TemplateView {
  static let template = "stats"
  let context: PageContext

  private var title: String { context.word("statistics") }

  var head: PageHead {
    PageHead(title: Wording(title), schema: PageSchema("Dataset", [("distribution", files)]))
  }

  /// The figures as files, for search engines.
  private var files: String {
    let types = [
      ("csv", "text/csv"), ("json", "application/json"),
      ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ]
    let files = types.compactMap { suffix, type in
      context.absolute(PageAddress("\(context.language.folder)data/indicators.\(suffix)")).map {
        url in
        JSONText.object([
          ("@type", JSONText.string("DataDownload")), ("encodingFormat", JSONText.string(type)),
          ("contentUrl", url),
        ])
      }
    }
    return "[" + files.joined(separator: ", ") + "]"
  }

  func model() -> StatisticsModel {
    StatisticsModel(
      heading: title, lead: nil, completion: context.completion.all,
      views: context.plan.map.views.map { context.statistics.section(of: $0) },
      tasks: context.drawings.tasks, isIndex: true, entities: context.entities.lists,
      downloads: context.figures.downloads)
  }

  var searchDocument: SearchDocument? { context.searchDocument(title, isList: true) }
}

/// The statistics as a whole, or a page behind one of their views.
struct StatisticsModel: TemplateModel {
  let heading: String
  let lead: Wording?
  let completion: [CompletionModel]
  let views: [ViewModel]
  /// The tasks as small pictures.
  let tasks: [TaskPicturesModel]
  /// Whether it is the page that leads to all views.
  var isIndex = false
  /// Who is measured, a list for each level.
  var entities: [EntityListModel] = []
  let downloads: [LinkModel]

  static let fields = ModelFields<StatisticsModel>([
    .text("heading") { $0.heading },
    .html("lead") { $0.lead?.html }.content,
    .list("completion") { $0.completion }.repeatedContent,
    .list("views") { $0.views }.content,
    .list("tasks") { $0.tasks }.content,
    .flag("isIndex") { $0.isIndex },
    .list("entities") { $0.entities }.content,
    .list("downloads") { $0.downloads },
  ])
}
