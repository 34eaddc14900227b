import Content
import Diagnostics
import Search
import SiteMap
import Theme

/// The home page.
struct HomeView: TemplateView {
  /// How many achievements it names.
  private static let achievements = 10
  /// How many cases it shows.
  private static let cases = 11

  static let template = "home"
  // Covers have no words.
  static let unfilled: Set = ["cover.caption", "cover.title"]
  let context: PageContext
  /// The text that gives it its words.
  let text: Article?

  private var configuration: SiteConfiguration { context.site.configuration }

  var head: PageHead {
    PageHead(
      title: Wording(configuration.title(in: context.language)),
      description: text.map(context.summary),
      schema: PageSchema("WebSite"))
  }

  func model() -> HomeModel {
    let body = text.map { ArticleBody(context: context, article: $0) }
    let headings = body?.anchors ?? []
    let cases = context.site.articles(.case, in: context.language)
    return HomeModel(
      headline: (text.map { context.wording($0.title) }
        ?? Wording(configuration.title(in: context.language)))
        .phrases.map { TextModel($0, isLinked: true) },
      lead: text?.summary.map(context.wording) ?? context.siteDescription,
      cover: text.flatMap { context.cards.cover(of: $0, isFirst: true) },
      figures: context.figures.cards(of: text).anchored(beside: headings).map { card in
        var card = card
        card.marks = context.counts.marks(of: card.id)
        return card
      },
      achievements: context.achievements.highlights(Self.achievements),
      casesTitle: context.word("homeCases"),
      cases: context.cards.cards(cases.prefix(Self.cases)),
      allCases: cases.count > Self.cases ? caseList(of: cases.count) : nil,
      completion: context.completion.all.map {
        var model = $0
        model.anchor = model.anchor?.apart(from: headings)
        return model
      },
      charts: body?.charts() ?? [],
      pages: context.site.articles(.page, in: context.language).map {
        context.cards.teaser($0, withArt: false)
      },
      body: body?.html(withoutCharts: true).trimmingSpaces ?? "",
      sources: text.map { ArticleModel.sources(of: $0, on: context) } ?? [],
      date: text?.frontMatter.date?.description)
  }

  private func caseList(of count: Int) -> NavigationModel {
    NavigationModel(
      title: Wording(context.word("caseList")),
      href: context.link(to: .caseList(context.language)), isCurrent: false, count: String(count))
  }

  var searchDocument: SearchDocument? {
    context.searchDocument(
      configuration.title(in: context.language), isList: true)
  }

  func check(_ report: inout Report) { LinkCheck(context: context).run(text, &report) }
}

extension PageContext {
  /// The summary of an article as plain words; empty without one.
  func summary(of article: Article) -> String { article.summary.map(speech.plain) ?? "" }

  /// What the site says of itself.
  var siteDescription: Wording {
    Wording(site.configuration.description(in: language) ?? "")
  }
}

/// The home page.
struct HomeModel: TemplateModel {
  let headline: [TextModel]
  let lead: Wording
  let cover: ImageModel?
  let figures: [FigureModel]
  /// The tellingest of what was won.
  let achievements: AchievementListModel?
  let casesTitle: String
  let cases: [CaseCardModel]
  /// The list of all cases, where these are not all.
  var allCases: NavigationModel?
  let completion: [CompletionModel]
  let charts: [ChartModel]
  let pages: [TeaserModel]
  let body: String
  /// Where in the source document it is told.
  let sources: [DocumentPlacesModel]
  let date: String?

  static let fields = ModelFields<HomeModel>([
    .list("headline") { $0.headline }.content,
    .html("kicker") { _ in nil },
    .html("lead") { $0.lead.linkedHTML }.content,
    .model("cover") { $0.cover }.content,
    .list("figures") { $0.figures }.content,
    .model("achievements") { $0.achievements },
    .text("casesTitle") { $0.casesTitle },
    .list("cases") { $0.cases }.content,
    .model("allCases") { $0.allCases }.content,
    .list("completion") { $0.completion }.repeatedContent,
    .list("charts") { $0.charts }.content,
    .list("pages") { $0.pages }.repeatedContent,
    .html("body") { $0.body }.content,
    .list("sources") { $0.sources }.content,
    .text("date") { $0.date }.content,
  ])
}
