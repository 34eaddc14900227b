import Content
import Indicators
import Search
import SiteMap
import Theme

/// The whole showcase as one document, to be printed or sent.
struct PrintView: TemplateView {
  /// How many indicators a view may have to be printed in it.
  private static let longestList = 40

  static let template = "print"
  static let unfilled: Set = [
    "parts.chapters.cover.caption", "parts.chapters.cover.title", "statistics.views.note",
  ]
  let context: PageContext

  private var site: Site { context.site }

  var head: PageHead { PageHead(title: Wording(context.word("print"))) }

  func model() -> PrintModel {
    let home = site.companion(of: .home(context.language))
    let configuration = site.configuration
    return PrintModel(
      heading: configuration.title(in: context.language),
      organization: configuration.organization(in: context.language),
      lead: home?.summary.map(context.wording) ?? context.siteDescription,
      body: home.map { body(of: $0, prefix: "home--").trimmingSpaces } ?? "",
      figures: context.figures.cards(of: home),
      // Nobody leads to a part of a sheet of paper.
      completion: context.completion.all.map {
        var model = $0
        model.anchor = nil
        return model
      },
      parts: [
        part("cases", "caseList", site.articles(.case, in: context.language)),
        part("pages", "pageKicker", site.articles(.page, in: context.language)),
      ].compactMap(\.self),
      statistics: context.plan.map.views
        .filter { isPrinted($0) || context.plan.map.views.count == 1 }.compactMap(statistics))
  }

  /// A body whose ids begin with a prefix, since several stand in one document.
  private func body(of article: Article, prefix: String) -> String {
    ArticleBody(context: context, article: article, idPrefix: prefix).html(withoutCharts: false)
  }

  /// Whether a view is for reading: a list of very many indicators is for looking things up, which
  /// paper is bad at, and would make the document too heavy to open.
  private func isPrinted(_ view: StatisticsView) -> Bool {
    switch view.rows {
    case .tasks, .gaps: true
    case .all: false
    case .chosen: site.dataset.indicators.count(where: view.includes) <= Self.longestList
    }
  }

  private func part(_ id: String, _ word: String, _ articles: [Article]) -> PrintPartModel? {
    articles.isEmpty
      ? nil
      : PrintPartModel(id: id, title: context.word(word), chapters: articles.map(chapter))
  }

  private func chapter(_ article: Article) -> ChapterModel {
    let id = (article.kind == .case ? "case-" : "page-") + article.slug
    return ChapterModel(
      id: id, heading: context.wording(article.title),
      standfirst: article.summary.map(context.wording),
      art: { [context] in
        article.cover == nil ? context.cards.art(of: article) : ""
      },
      cover: context.cards.cover(of: article),
      body: body(of: article, prefix: id + "--"), figures: context.figures.rows(of: article))
  }

  private func statistics(_ view: StatisticsView) -> PrintStatisticsModel? {
    let id = "stats-\(view.name)"
    let tasks = view.rows == .tasks ? context.statistics.tasks : []
    let page = context.statistics.page(of: view, id: id)
    guard page != nil || !tasks.isEmpty else { return nil }
    return PrintStatisticsModel(
      id: id, title: context.statistics.name(of: view),
      lead: context.statistics.note(of: view).map { Wording($0) },
      views: [page].compactMap(\.self), tasks: tasks)
  }

  var searchDocument: SearchDocument? {
    context.searchDocument(context.word("print"), isList: true)
  }
}

/// The whole showcase as one document.
struct PrintModel: TemplateModel {
  let heading: String
  let organization: String?
  let lead: Wording
  /// What the home page says besides.
  let body: String
  let figures: [FigureModel]
  let completion: [CompletionModel]
  let parts: [PrintPartModel]
  let statistics: [PrintStatisticsModel]

  static let fields = ModelFields<PrintModel>([
    .text("heading") { $0.heading },
    .text("organization") { $0.organization }.repeatedContent,
    .html("lead") { $0.lead.linkedHTML }.content,
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
  let heading: Wording
  let standfirst: Wording?
  /// Drawn where it is shown.
  let art: @Sendable () -> String
  let cover: ImageModel?
  let body: String
  let figures: [RowModel]

  static let fields = ModelFields<ChapterModel>([
    .text("id") { $0.id },
    .text("heading") { $0.heading.plain }.content(or: "headingHTML", "phrases"),
    // For a place inside a link.
    .html("headingHTML") { $0.heading.html },
    .list("phrases") { $0.heading.phrases.map { TextModel($0, isLinked: true) } },
    .html("standfirst") { $0.standfirst?.linkedHTML }.content,
    .html("art") { $0.art() },
    .model("cover") { $0.cover }.repeatedContent,
    .html("body") { $0.body }.content,
    .list("figures") { $0.figures }.repeatedContent,
  ])
}

/// A page of statistics as a chapter.
struct PrintStatisticsModel: TemplateModel {
  let id: String
  let title: String
  let lead: Wording?
  let views: [ViewModel]
  let tasks: [TaskListModel]

  static let fields = ModelFields<PrintStatisticsModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .html("lead") { $0.lead?.html }.repeatedContent,
    .list("views") { $0.views }.content,
    .list("tasks") { $0.tasks }.repeatedContent,
  ])
}
