import Theme

/// The home page.
struct HomeModel: TemplateModel {
  let headline: [TextModel]
  var kicker: String?
  let lead: String
  let figures: [FigureModel]
  let casesTitle: String
  let cases: [CaseCardModel]
  /// The list of all cases, where these are not all.
  var allCases: NavigationModel?
  let completion: [CompletionModel]
  let charts: [ChartModel]
  let pages: [TeaserModel]
  let body: String

  static let fields = ModelFields<HomeModel>([
    .list("headline") { $0.headline }.content,
    .html("kicker") { $0.kicker },
    .html("lead") { $0.lead }.content,
    .list("figures") { $0.figures }.content,
    .text("casesTitle") { $0.casesTitle },
    .list("cases") { $0.cases }.content,
    .model("allCases") { $0.allCases }.content,
    .list("completion") { $0.completion }.repeatedContent,
    .list("charts") { $0.charts }.content,
    .list("pages") { $0.pages }.repeatedContent,
    .html("body") { $0.body }.content,
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
    .text("title") { $0.title }.content,
    .html("html") { $0.html }.repeatedContent,
    .html("note") { $0.note }.content,
    .text("href") { $0.href },
  ])
}

/// A page with what it is about.
struct TeaserModel: TemplateModel {
  let title: String
  let titleHTML: String
  let summary: String?
  let href: String
  var art: String?

  static let fields = ModelFields<TeaserModel>([
    .text("title") { $0.title },
    .html("titleHTML") { $0.titleHTML },
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
    .list("cases") { $0.cases }.content,
    .list("rest") { $0.rest }.content,
    .list("tags") { $0.tags },
  ])
}

/// A case or a narrative page.
struct ArticleModel: TemplateModel {
  let heading: String
  let headingHTML: String
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
  let code: CodeModel?

  static let fields = ModelFields<ArticleModel>([
    .text("heading") { $0.heading }.content(or: "headingHTML", "phrases"),
    .html("headingHTML") { $0.headingHTML },
    .list("phrases") { $0.phrases },
    .text("kicker") { $0.kicker },
    .html("standfirst") { $0.standfirst }.content,
    .model("cover") { $0.cover }.content,
    .html("art") { $0.art },
    .html("body") { $0.body }.content,
    .list("toc") { $0.toc },
    .flag("hasToc") { $0.toc.count > 2 },
    .list("figures") { $0.figures }.content,
    .list("sources") { $0.sources }.content,
    .list("partners") { $0.partners }.content,
    .list("tags") { $0.tags }.content,
    .text("period") { $0.period }.content,
    .text("date") { $0.date }.content,
    .text("department") { $0.department }.content,
    .text("number") { $0.number },
    .text("total") { $0.total },
    .model("next") { $0.next },
    .model("previous") { $0.previous },
    .list("tasks") { $0.tasks },
    .list("siblings") { $0.siblings },
    .model("code") { $0.code },
  ])
}

/// The QR code of a page's address.
struct CodeModel: TemplateModel {
  let src: String
  let alt: String
  let size: String
  let url: String
  let drawing: String

  static let fields = ModelFields<CodeModel>([
    .text("src") { $0.src },
    .text("alt") { $0.alt },
    .text("width") { $0.size },
    .text("height") { $0.size },
    .text("url") { $0.url },
    .text("drawing") { $0.drawing },
  ])
}

/// The page for addresses that lead nowhere.
struct NotFoundModel: TemplateModel {
  let heading: String
  let text: String
  let links: [LinkModel]

  static let fields = ModelFields<NotFoundModel>([
    .text("heading") { $0.heading },
    .text("text") { $0.text }.content,
    .list("links") { $0.links },
  ])
}
