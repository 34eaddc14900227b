import Content
import Indicators

/// The whole showcase as one document, to be printed or sent.
extension SitePages {
  /// A site of more articles has no such document: nobody prints it, and no browser would hold it.
  static let longestPrint = 200
  /// How many indicators a view may have to be printed in it.
  private static let longestPrintedList = 40

  func printModel(on page: Page) -> PrintModel {
    let language = page.language
    let home = site.companion(of: .home(language))
    let configuration = site.configuration
    let body = home.map {
      ArticleRenderer(pages: self, article: $0, page: page).html(withoutCharts: false)
    }
    return PrintModel(
      heading: configuration.title.value, organization: configuration.organization,
      lead: home?.summary.map { html($0, on: page) }
        ?? escaped(configuration.description?.value ?? ""),
      body: IDPrefix.add("home--", to: body?.trimmingSpaces ?? ""),
      figures: (home?.matter.indicators ?? []).compactMap {
        figureModel(FigureReference(indicator: $0.value), on: page)
      },
      completion: completion(on: page),
      parts: [
        part("cases", "caseList", site.articles(.feature, in: language), on: page),
        part("pages", "pageKicker", site.articles(.page, in: language), on: page),
      ].compactMap(\.self),
      statistics: views.filter { isPrinted($0) || views.count == 1 }.compactMap {
        statistics($0, on: page)
      })
  }

  /// Whether a view is for reading: a list of very many indicators is for looking things up, which
  /// paper is bad at, and would make the document too heavy to open.
  private func isPrinted(_ view: StatisticsView) -> Bool {
    switch view.rows {
    case .tasks, .gaps: true
    case .all: false
    case .chosen: site.dataset.indicators.count(where: view.includes) <= Self.longestPrintedList
    }
  }

  private func part(
    _ id: String, _ word: String, _ articles: [Article], on page: Page
  ) -> PrintPartModel? {
    guard !articles.isEmpty else { return nil }
    return PrintPartModel(
      id: id, title: self.word(word, page.language),
      chapters: articles.map { chapter($0, on: page) })
  }

  private func chapter(_ article: Article, on page: Page) -> ChapterModel {
    let id = (article.kind == .feature ? "case-" : "page-") + article.slug
    let body = ArticleRenderer(pages: self, article: article, page: page).html(withoutCharts: false)
    return ChapterModel(
      id: id, heading: title(of: article), headingHTML: titleHTML(of: article, on: page),
      phrases: titlePhrases(of: article, on: page, isLinked: true),
      standfirst: article.summary.map { html($0, on: page) },
      art: article.cover == nil ? art(of: article, isLarge: true) : "",
      cover: cover(of: article, on: page),
      body: IDPrefix.add(id + "--", to: body),
      figures: article.matter.indicators.compactMap { id in
        site.dataset.indicator(id.value).map { row($0, on: page) }
      })
  }

  private func statistics(_ view: StatisticsView, on page: Page) -> PrintStatisticsModel? {
    let model = viewModel(view, on: page)
    guard !model.views.isEmpty || !model.tasks.isEmpty else { return nil }
    return PrintStatisticsModel(
      id: "stats-\(view.name)", title: model.heading, lead: model.lead,
      views: model.views, tasks: model.tasks)
  }
}
