import Content
import Search
import SiteMap
import Theme

/// The page behind a view of the statistics: its indicators by level.
struct StatisticsPageView: TemplateView {
  static let template = "stats"
  let context: PageContext
  let view: StatisticsView

  private var title: String { context.statistics.name(of: view) }

  var head: PageHead {
    PageHead(
      title: Wording(title), crumbs: [.init(context.word("statistics"), .statistics)],
      above: [.statistics])
  }

  func model() -> StatisticsModel {
    let showsCompletion = view.rows == .tasks || view.rows == .gaps
    return StatisticsModel(
      heading: title, lead: context.statistics.note(of: view).map { Wording($0) },
      completion: showsCompletion ? context.completion.all : [],
      views: [context.statistics.page(of: view)].compactMap(\.self),
      tasks: view.rows == .tasks ? context.drawings.tasks : [],
      downloads: context.figures.downloads)
  }

  var searchDocument: SearchDocument? { context.searchDocument(title, isList: true) }
}
