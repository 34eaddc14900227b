import Content
import Diagnostics
import Indicators

extension Page {
  /// A site of more articles has no document for printing: nobody prints it, and no browser would hold it.
  static let longestPrint = 200

  /// All pages that a site asks for, in a fixed order.
  static func all(of site: Site, views: [StatisticsView]) -> [Page] {
    let pages =
      site.configuration.languages.filter { SiteMap.hasTexts(site, in: $0) }
      .flatMap { language in
        let generated =
          dataPages(of: site, views: views, in: language) + registerPages(of: site)
          + editionPages(of: site)
        return textPages(of: site, in: language)
          + generated.map { Page($0.0, in: language, at: $0.1.in(language), for: $0.2) }
      }
    return site.frozenAs == nil ? pages + withdrawnPages(of: site, besides: pages) : pages
  }

  /// A page that each language has: what it shows, where it stands in the first language, and for whom.
  private typealias Generated = (Kind, PageAddress, Audience)

  /// The ledger of revisions, and the list of editions: once there is an edition.
  private static func editionPages(of site: Site) -> [Generated] {
    guard !site.editions.isEmpty else { return [] }
    let ledger: Generated = (.revisions, .revisions, .everyone)
    // In an edition that is frozen the list lies outside: it goes on growing.
    return site.frozenAs == nil ? [ledger, (.editions, .editions, .everyone)] : [ledger]
  }

  /// The register of achievements and the named things beside it: none where there are none.
  private static func registerPages(of site: Site) -> [Generated] {
    let register = site.registerPages
    return (register.isSplit ? [(.achievements(nil), .achievements, .everyone)] : [])
      + register.parts.map { (.achievements($0), $0.address, .everyone) }
      + register.names.map { (.names($0), $0.address, .everyone) }
  }

  /// Pages that an edition has and the site of today has not. Their addresses go on leading somewhere:
  /// the banner of the frozen page points at them.
  private static func withdrawnPages(of site: Site, besides pages: [Page]) -> [Page] {
    var taken = Set(pages.map(\.address))
    var withdrawn: [Page] = []
    for edition in site.editions.reversed() {
      for path in edition.pages where taken.insert(PageAddress(path)).inserted {
        let language = site.configuration.languages.last { path.hasPrefix($0.folder) }
        withdrawn.append(
          Page(
            .withdrawn(edition), in: language ?? site.configuration.firstLanguage,
            at: PageAddress(path), for: .nobody))
      }
    }
    return withdrawn.sorted { $0.address < $1.address }
  }

  /// Home, cases, narrative pages, tags and the search: one set for each language that has texts.
  private static func textPages(of site: Site, in language: Language) -> [Page] {
    let cases = site.articles(.case, in: language)
    let texts = site.articles(.page, in: language)
    var pages = [
      Page(.home(site.companion(of: .home(language))), in: language, at: .home(language)),
      // Without cases the page keeps its address, and nobody is led there.
      Page(
        .caseList, in: language, at: .caseList(language), for: cases.isEmpty ? .nobody : .everyone),
    ]
    pages += (cases + texts).flatMap { self.pages(of: $0, in: site) }
    if (1...longestPrint).contains(cases.count + texts.count) {
      pages.append(Page(.print, in: language, at: .print(language), for: .visitors))
    }
    let tags = site.tags(in: language)
    pages += zip(tags, places(of: tags)).map { tag, place in
      Page(.tag(tag), in: language, at: tag.address, claim: .tag(tag, place))
    }
    pages.append(Page(.search, in: language, at: .search(language), for: .nobody))
    return pages
  }

  /// An article, and its former addresses. An edition has none of these.
  private static func pages(of article: Article, in site: Site) -> [Page] {
    let kind: Kind =
      switch article.kind {
      case .case: .case(article)
      case .page: .text(article)
      }
    let page = Page(
      kind, in: article.language, at: article.address, claim: .article(article),
      date: article.frontMatter.date)
    guard site.frozenAs == nil else { return [page] }
    return [page]
      + article.aliasAddresses.map { address, alias in
        Page(
          .redirect(article.address), in: article.language, at: address,
          claim: .alias(of: article, article.file.place(at: alias.range)), for: .nobody)
      }
  }

  /// Where tags are first given. One article may carry most of them, so that its own are not looked through for each.
  private static func places(of tags: [Site.Tag]) -> [Place?] {
    var ranges: [PageAddress: [String: Range<Int>]] = [:]
    return tags.map { tag in
      guard let article = tag.cases.first else { return nil }
      if ranges[article.address] == nil {
        ranges[article.address] = Dictionary(
          article.frontMatter.tags.map { ($0.value, $0.range) },
          uniquingKeysWith: { first, _ in first })
      }
      return ranges[article.address]?[tag.name].map { article.file.place(at: $0) }
    }
  }

  /// Statistics, tasks, indicators and sources.
  private static func dataPages(
    of site: Site, views: [StatisticsView], in language: Language
  ) -> [Generated] {
    // Where there is nothing on it, the page keeps its address, and nobody is led there.
    var pages: [Generated] = [(.statistics, .statistics, views.isEmpty ? .nobody : .everyone)]
    pages += views.map { (.view($0), .statistics($0.name), .everyone) }
    pages += site.dataset.tasks.map { (.task($0), .task($0.key.description), .everyone) }
    pages += site.dataset.indicators.map { (.indicator($0), .indicator($0.id), .everyone) }
    pages += site.dataset.entities.map { (.entity($0), .entity($0.id), .everyone) }
    let words = site.companion(of: PageAddress.sources.in(language))
    pages.append((.sources(words), .sources, .everyone))
    // No server asks an edition for a page that there is not.
    if site.frozenAs == nil { pages.append((.notFound, .notFound, .nobody)) }
    return pages
  }
}
