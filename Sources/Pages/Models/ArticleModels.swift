import Theme

/// The home page.
struct HomeModel: TemplateModel {
  let headline: [TextModel]
  var kicker: String?
  let lead: String
  let figures: [FigureModel]
  let casesTitle: String
  let cases: [CaseCardModel]
  let completion: [CompletionModel]
  let charts: [ChartModel]
  let pages: [TeaserModel]
  let body: String

  static let fields = ModelFields<HomeModel>([
    .list("headline") { $0.headline },
    .html("kicker") { $0.kicker },
    .html("lead") { $0.lead },
    .list("figures") { $0.figures },
    .text("casesTitle") { $0.casesTitle },
    .list("cases") { $0.cases },
    .list("completion") { $0.completion },
    .list("charts") { $0.charts },
    .list("pages") { $0.pages },
    .html("body") { $0.body },
  ])
}

/// A chart with its words.
struct ChartModel: TemplateModel {
  /// The indicators that it shows.
  let ids: [String]
  let title: String
  let html: String
  var note: String?
  var href: String?

  static let fields = ModelFields<ChartModel>([
    .text("ids") { $0.ids.joined(separator: " ") },
    .text("title") { $0.title },
    .html("html") { $0.html },
    .html("note") { $0.note },
    .text("href") { $0.href },
  ])
}

/// A page with what it is about.
struct TeaserModel: TemplateModel {
  let title: String
  let summary: String?
  let href: String
  var art: String?

  static let fields = ModelFields<TeaserModel>([
    .text("title") { $0.title },
    .html("summary") { $0.summary },
    .text("href") { $0.href },
    .html("art") { $0.art },
  ])
}

/// The list of cases, or the cases with a tag.
struct CaseListModel: TemplateModel {
  let heading: String
  let count: String
  let cases: [CaseCardModel]
  let rest: [LinkModel]
  let tags: [LinkTagModel]

  static let fields = ModelFields<CaseListModel>([
    .text("heading") { $0.heading },
    .text("count") { $0.count },
    .list("cases") { $0.cases },
    .list("rest") { $0.rest },
    .list("tags") { $0.tags },
  ])
}

/// A case or a narrative page.
struct ArticleModel: TemplateModel {
  let heading: String
  let phrases: [TextModel]
  let kicker: String
  let standfirst: String?
  let cover: ImageModel?
  let art: String
  let body: String
  let toc: [ContentsModel]
  let figures: [RowModel]
  let sources: [DocumentPlacesModel]
  let partners: [TextModel]
  let tags: [LinkTagModel]
  let period: String?
  let date: String?
  let department: String?
  let number: String
  let total: String
  let next: TeaserModel?
  let previous: TeaserModel?
  let tasks: [LinkModel]
  let siblings: [NavigationModel]

  static let fields = ModelFields<ArticleModel>([
    .text("heading") { $0.heading },
    .list("phrases") { $0.phrases },
    .text("kicker") { $0.kicker },
    .html("standfirst") { $0.standfirst },
    .model("cover") { $0.cover },
    .html("art") { $0.art },
    .html("body") { $0.body },
    .list("toc") { $0.toc },
    .flag("hasToc") { $0.toc.count > 2 },
    .list("figures") { $0.figures },
    .list("sources") { $0.sources },
    .list("partners") { $0.partners },
    .list("tags") { $0.tags },
    .text("period") { $0.period },
    .text("date") { $0.date },
    .text("department") { $0.department },
    .text("number") { $0.number },
    .text("total") { $0.total },
    .model("next") { $0.next },
    .model("previous") { $0.previous },
    .list("tasks") { $0.tasks },
    .list("siblings") { $0.siblings },
  ])
}

/// The page for addresses that lead nowhere.
struct NotFoundModel: TemplateModel {
  let heading: String
  let text: String
  let links: [LinkModel]

  static let fields = ModelFields<NotFoundModel>([
    .text("heading") { $0.heading },
    .text("text") { $0.text },
    .list("links") { $0.links },
  ])
}
