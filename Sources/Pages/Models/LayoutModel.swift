import Theme

/// What every page shows around its own content.
struct LayoutModel: TemplateModel {
  let lang: String
  let title: String
  let description: String
  let path: String
  let root: String
  var canonical: String?
  var robots: String?
  let site: SiteModel
  let navigation: [NavigationModel]
  let languages: [NavigationModel]
  let styles: [HrefModel]
  let scripts: [HrefModel]
  let share: ShareModel
  /// What the page is, as JSON-LD.
  let structuredData: String
  let crumbs: [CrumbModel]
  /// Set on the pages of an edition.
  var edition: EditionBannerModel?
  /// Whether the site may hold texts that are not public yet; each page says so.
  var isPreview = false

  static let fields = ModelFields<LayoutModel>([
    .text("lang") { $0.lang },
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("path") { $0.path },
    .text("root") { $0.root },
    .text("canonical") { $0.canonical },
    .text("robots") { $0.robots },
    .model("site") { $0.site }.content,
    .list("navigation") { $0.navigation },
    .list("languages") { $0.languages },
    .list("styles") { $0.styles },
    .list("scripts") { $0.scripts },
    .model("share") { $0.share },
    .html("structuredData") { $0.structuredData },
    .list("crumbs") { $0.crumbs },
    .model("edition") { $0.edition }.content,
    .flag("isPreview") { $0.isPreview },
  ])
}

/// The site as a whole.
struct SiteModel: TemplateModel {
  let title: String
  let shortTitle: String
  var organization: String?
  var description: String?
  let home: String
  let feed: String
  var print: String?
  /// The search page; none on the search page itself, which has its own field.
  var search: String?
  /// The script that begins a search.
  let searchScript: String
  /// The list of editions, once there is one.
  var editions: String?
  /// The ledger of revisions, once there is one.
  var revisions: String?
  var footer: String?
  /// The picture beside the title.
  var logo: LogoModel?
  var icp: FilingModel?
  var police: FilingModel?

  static let fields = ModelFields<SiteModel>([
    .text("title") { $0.title },
    .text("shortTitle") { $0.shortTitle },
    .text("organization") { $0.organization },
    .text("description") { $0.description },
    .text("home") { $0.home },
    .text("feed") { $0.feed },
    .text("print") { $0.print },
    .text("search") { $0.search },
    .text("searchScript") { $0.searchScript },
    .text("editions") { $0.editions },
    .text("revisions") { $0.revisions },
    .model("logo") { $0.logo },
    .text("icon") { $0.logo?.icon },
    .html("footer") { $0.footer }.content,
    .model("icp") { $0.icp }.content,
    .model("police") { $0.police }.content,
  ])
}

/// The number of a filing that the law wants at the foot of each page, with the register it stands in.
struct FilingModel: TemplateModel {
  let number: String
  let href: String

  static let fields = ModelFields<FilingModel>([
    .text("number") { $0.number }.content,
    .text("href") { $0.href },
  ])
}

/// A file that the page loads.
struct HrefModel: TemplateModel {
  let href: String

  static let fields = ModelFields<HrefModel>([.text("href") { $0.href }])
}

/// What a share card shows.
struct ShareModel: TemplateModel {
  let title: String
  let description: String
  var image: String?
  var thumbnail: String?
  var url: String?

  static let fields = ModelFields<ShareModel>([
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("image") { $0.image },
    .text("thumbnail") { $0.thumbnail },
    .text("url") { $0.url },
  ])
}

/// A step of the way from the home page to this one.
struct CrumbModel: TemplateModel {
  let title: Wording
  var href: String?

  static let fields = ModelFields<CrumbModel>([
    .text("title") { $0.title.plain },
    .html("titleHTML") { $0.title.html },
    .text("href") { $0.href },
  ])
}
