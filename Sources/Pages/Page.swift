import Content
import Diagnostics
import Indicators

/// A page of the site: what it shows, in which language, and where.
public struct Page: Sendable {
  /// What a page shows.
  enum Kind: Sendable {
    case home(Article?)
    case caseList
    case article(Article)
    case tag(Site.Tag)
    case print
    case statistics
    case view(StatisticsView)
    case task(ConstructionTask)
    case indicator(Indicator)
    case sources(Article?)
    case revisions
    case editions
    case withdrawn(Edition)
    case search
    case notFound
    case redirect(PageAddress)
  }

  let kind: Kind
  /// The language of the page.
  public let language: Language
  /// Where it stands.
  public let address: PageAddress
  /// The words of the content that ask for it: a title, a tag, a former address. `nil` for pages that the
  /// site makes by itself.
  var origin: Place?
  /// Whether there is nothing on it yet: it keeps its address, and nobody is led there.
  var isEmpty = false

  /// Whether the search of the site finds it: whatever search engines should know, and the page for
  /// printing, which says nothing else and is found last.
  var isSearched: Bool {
    if case .print = kind { true } else { isListed }
  }

  /// Whether search engines should know it.
  var isListed: Bool {
    switch kind {
    case .notFound, .redirect, .print, .search, .withdrawn: false
    default: !isEmpty
    }
  }
}

extension Page {
  /// All pages that a site has. A pure list: which pages exist is decided here and nowhere else.
  static func all(of site: Site) -> [Page] {
    let languages = site.configuration.languages
    let pages =
      languages.flatMap { textPages(of: site, in: $0) } + dataPages(of: site)
      + editionPages(of: site)
    return site.frozenAs == nil
      ? pages + withdrawnPages(of: site, besides: pages) : pages.filter(\.belongsToEdition)
  }

  /// What an edition does not need: it has no former addresses, and no server asks it for a page that
  /// there is not.
  private var belongsToEdition: Bool {
    switch kind {
    case .notFound, .redirect: false
    default: true
    }
  }

  /// The ledger of revisions, and the list of editions: once there is an edition.
  private static func editionPages(of site: Site) -> [Page] {
    guard !site.editions.isEmpty else { return [] }
    let language = site.configuration.firstLanguage
    let ledger = Page(kind: .revisions, language: language, address: .revisions)
    // In an edition that is frozen the list lies outside: it goes on growing.
    guard site.frozenAs == nil else { return [ledger] }
    return [ledger, Page(kind: .editions, language: language, address: .editions)]
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
            kind: .withdrawn(edition), language: language ?? site.configuration.firstLanguage,
            address: PageAddress(path)))
      }
    }
    return withdrawn.sorted { $0.address < $1.address }
  }

  /// Home, cases, narrative pages, tags and the search: one set for each language that has texts.
  private static func textPages(of site: Site, in language: Language) -> [Page] {
    let cases = site.articles(.feature, in: language)
    let texts = site.articles(.page, in: language)
    let home = site.companion(of: .home(language))
    let isFirst = language == site.configuration.firstLanguage
    guard isFirst || home != nil || !cases.isEmpty || !texts.isEmpty else { return [] }
    var pages = [
      Page(kind: .home(home), language: language, address: .home(language)),
      Page(kind: .caseList, language: language, address: .caseList(language)),
    ]
    for article in cases + texts {
      pages.append(
        Page(
          kind: .article(article), language: language, address: article.address,
          origin: article.file.place(at: article.matter.title.range)))
      pages += article.aliasAddresses.map { address, alias in
        Page(
          kind: .redirect(article.address), language: language, address: address,
          origin: article.file.place(at: alias.range))
      }
    }
    if (1...SitePages.longestPrint).contains(cases.count + texts.count), isFirst {
      pages.append(Page(kind: .print, language: language, address: .print(language)))
    }
    pages += site.tags.filter { $0.language == language }.map {
      Page(kind: .tag($0), language: language, address: $0.address, origin: origin(of: $0))
    }
    pages.append(Page(kind: .search, language: language, address: .search(language)))
    return pages
  }

  /// Where a tag is first given.
  private static func origin(of tag: Site.Tag) -> Place? {
    guard let article = tag.cases.first,
      let name = article.matter.tags.first(where: { $0.value == tag.name })
    else { return nil }
    return article.file.place(at: name.range)
  }

  /// Statistics, tasks, indicators and sources: once, in the site's first language.
  private static func dataPages(of site: Site) -> [Page] {
    let language = site.configuration.firstLanguage
    let views = StatisticsView.all(of: site)
    var pages = [
      Page(kind: .statistics, language: language, address: .statistics, isEmpty: views.isEmpty)
    ]
    pages += views.map {
      Page(kind: .view($0), language: language, address: .statistics($0.name))
    }
    pages += site.dataset.tasks.map {
      Page(kind: .task($0), language: language, address: .task($0.key.description))
    }
    pages += site.dataset.indicators.map {
      Page(kind: .indicator($0), language: language, address: .indicator($0.id))
    }
    let sources = Page.Kind.sources(site.companion(of: .sources))
    pages.append(Page(kind: sources, language: language, address: .sources))
    pages.append(Page(kind: .notFound, language: language, address: .notFound))
    return pages
  }
}
