import Content
import Search

extension SitePages {
  /// What a page shows around its own content.
  ///
  /// - Parameters:
  ///   - title: the page's own title, without the site's.
  ///   - titleHTML: the same with its figures marked, for the way that leads here.
  ///   - description: a sentence for search engines and share cards.
  ///   - crumbs: the pages between home and this one.
  func layout(
    of page: Page, title: String, titleHTML: String? = nil, description: String?,
    crumbs: [(title: String, to: PageAddress)] = []
  ) -> LayoutModel {
    let configuration = site.configuration
    let address = page.address
    let isHome = address == .home(page.language)
    let siteTitle = configuration.title.value
    let summary = description ?? configuration.description?.value ?? siteTitle
    let url = configuration.baseURL.map { $0 + address.path }
    return LayoutModel(
      lang: page.language.tag,
      title: (isHome || title == siteTitle ? siteTitle : "\(title) · \(siteTitle)")
        + (site.frozenAs.map { "（\($0.title)）" } ?? ""),
      description: summary, path: address.path, root: address.root,
      canonical: page.isListed && !site.isStaging ? url : nil,
      robots: isIndexed(page) ? nil : "noindex",
      site: siteModel(on: page),
      navigation: navigation(on: page),
      languages: languages(on: page),
      styles: theme.styles.map { HrefModel(href: address.root + $0) },
      scripts: theme.scripts.map { HrefModel(href: address.root + $0) },
      share: share(of: page, title: title, description: summary, url: url),
      structuredData: structuredData(of: page, title: title, description: summary, crumbs: crumbs),
      crumbs: isHome ? [] : crumbModels(on: page, crumbs, title, titleHTML),
      edition: editionBanner(on: page), isPreview: site.isPreview)
  }

  /// Whether search engines may keep a page. Whoever searches the web shall find the figures of today,
  /// which lead on to the edition.
  func isIndexed(_ page: Page) -> Bool {
    page.isListed && !site.isStaging && site.frozenAs == nil
  }

  private func siteModel(on page: Page) -> SiteModel {
    let configuration = site.configuration
    let address = page.address
    return SiteModel(
      title: configuration.title.value,
      shortTitle: configuration.shortTitle ?? configuration.title.value,
      organization: configuration.organization,
      description: configuration.description?.value,
      home: address.link(to: .home(page.language)),
      feed: address.link(to: PageAddress(page.language.folder + "feed.xml")),
      print: addresses.contains(.print(page.language))
        ? address.link(to: .print(page.language)) : nil,
      search: address == .search(page.language)
        ? nil : address.link(to: .search(page.language)),
      searchScript: address.root + StartScript.path,
      editions: site.editions.isEmpty && site.frozenAs == nil
        ? nil : address.link(to: editionList),
      revisions: site.editions.isEmpty ? nil : address.link(to: .revisions),
      footer: configuration.footer.map { escaped($0.value) },
      icp: configuration.icp.map {
        FilingModel(number: $0, href: "https://beian.miit.gov.cn/")
      },
      police: configuration.police.map {
        FilingModel(
          number: $0,
          href: "https://beian.mps.gov.cn/#/query/webSearch?code=\($0.filter(\.isNumber))")
      })
  }

  private func navigation(on page: Page) -> [NavigationModel] {
    var items: [(title: String, target: PageAddress)] = navigation.compactMap { item, target in
      guard (item.language ?? firstLanguage.tag) == page.language.tag, let target else {
        return nil
      }
      return (item.title.value, target)
    }
    if items.isEmpty {
      items = [(word("caseList", page.language), .caseList(page.language))]
      if page.language == firstLanguage {
        if !views.isEmpty { items.append((word("statistics", page.language), .statistics)) }
        items.append((word("sources", page.language), .sources))
      }
    }
    let targets = items.map(\.target)
    // One item at most: the page itself, or else the nearest page above it.
    let current = way(to: page).lazy.compactMap { targets.firstIndex(of: $0) }.first
    return items.enumerated().map { index, item in
      NavigationModel(
        title: item.title, href: page.address.link(to: item.target), isCurrent: index == current)
    }
  }

  /// A page and those above it that a navigation may name, the nearest first.
  private func way(to page: Page) -> [PageAddress] {
    let above: [PageAddress] =
      switch page.kind {
      case .article(let article) where article.kind == .feature: [.caseList(page.language)]
      case .tag: [.caseList(page.language)]
      case .task: [.statistics("tasks"), .statistics]
      case .indicator: [.statistics("indicators"), .statistics]
      case .view: [.statistics]
      case .revisions, .editions: [.sources]
      case .home, .caseList, .article, .print, .statistics, .sources, .withdrawn, .search,
        .notFound, .redirect:
        []
      }
    return [page.address] + above
  }

  private func languages(on page: Page) -> [NavigationModel] {
    let languages = site.configuration.languages.filter { language in
      addresses.contains(.home(language))
    }
    guard languages.count > 1 else { return [] }
    return languages.map { language in
      let edition: PageAddress =
        if case .article(let article) = page.kind,
          let other = site.editions(of: article).first(where: { $0.language == language })
        {
          other.address
        } else {
          .home(language)
        }
      return NavigationModel(
        title: language.name, href: page.address.link(to: edition),
        isCurrent: language == page.language, lang: language.tag)
    }
  }

  private func crumbModels(
    on page: Page, _ crumbs: [(title: String, to: PageAddress)], _ title: String,
    _ markup: String?
  ) -> [CrumbModel] {
    let home = (title: word("home", page.language), to: PageAddress.home(page.language))
    let steps = ([home] + crumbs).map {
      CrumbModel(title: $0.title, href: page.address.link(to: $0.to))
    }
    return steps + [CrumbModel(title: title, markup: markup)]
  }
}
