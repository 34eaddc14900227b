import Content
import Search
import SiteMap

/// What a page shows around its own content.
struct Layout {
  let context: PageContext
  let head: PageHead

  private var site: Site { context.site }
  private var page: Page { context.page }
  private var configuration: SiteConfiguration { context.site.configuration }

  func model() -> LayoutModel {
    let address = page.address
    let isHome = address == .home(page.language)
    let siteTitle = configuration.title(in: context.language)
    let title = head.title.plain
    let summary = head.description ?? configuration.description(in: context.language) ?? siteTitle
    let url = configuration.baseURL.map { $0 + address.path }
    let theme = context.plan.theme
    return LayoutModel(
      lang: page.language.tag,
      title: (isHome || title == siteTitle ? siteTitle : "\(title) · \(siteTitle)")
        + (site.frozenAs.map { page.language.isChinese ? "（\($0.title)）" : " (\($0.title))" } ?? ""),
      description: summary, path: address.path, root: address.root,
      canonical: page.isListed && !site.isStaging ? url : nil,
      robots: page.isIndexed(in: site) ? nil : "noindex",
      site: siteModel(),
      navigation: Navigation(context: context).items(above: head.above),
      languages: languages(),
      styles: theme.styles.map { HrefModel(href: address.root + $0) },
      scripts: theme.scripts.map { HrefModel(href: address.root + $0) },
      share: ShareCards(plan: context.plan).model(
        title: title, description: summary, url: url, on: context),
      structuredData: StructuredData(context: context, head: head)
        .json(title: title, description: summary),
      crumbs: isHome ? [] : crumbs(),
      edition: context.editions.banner(on: context), isPreview: site.isPreview)
  }

  private func siteModel() -> SiteModel {
    let address = page.address
    return SiteModel(
      title: configuration.title(in: context.language),
      shortTitle: configuration.shortTitle(in: context.language),
      organization: configuration.organization(in: context.language),
      description: configuration.description(in: context.language),
      home: address.link(to: .home(page.language)),
      feed: address.link(to: Feed.address(page.language)),
      print: context.plan.map.contains(.print(page.language))
        ? address.link(to: .print(page.language)) : nil,
      search: address == .search(page.language)
        ? nil : address.link(to: .search(page.language)),
      searchScript: address.root + StartScript.path,
      editions: site.editions.isEmpty && site.frozenAs == nil
        ? nil : context.link(to: context.editions.list),
      revisions: site.editions.isEmpty ? nil : context.link(to: .revisions),
      footer: configuration.footer(in: context.language).map(escaped),
      logo: LogoModel(on: context),
      icp: configuration.icp.map {
        FilingModel(number: $0, href: "https://beian.miit.gov.cn/")
      },
      police: configuration.police.map {
        FilingModel(
          number: $0,
          href: "https://beian.mps.gov.cn/#/query/webSearch?code=\($0.filter(\.isNumber))")
      })
  }

  /// The same page in the other languages, or their home page.
  private func languages() -> [NavigationModel] {
    let languages = configuration.languages.filter { context.plan.map.contains(.home($0)) }
    guard languages.count > 1 else { return [] }
    let translations = context.plan.map.translations(of: page, in: languages)
    return languages.map { language in
      let there = translations[language]
      return NavigationModel(
        title: Wording(language.name),
        href: page.address.link(to: there ?? .home(language)),
        isCurrent: language == page.language, lang: language.tag,
        isTranslation: there != nil,
        hint: there == nil ? context.plan.word("notTranslated", language) : nil)
    }
  }

  private func crumbs() -> [CrumbModel] {
    let home = PageHead.Crumb(context.word("home"), .home(page.language))
    let steps = ([home] + head.crumbs).map {
      CrumbModel(title: Wording($0.title), href: context.link(to: $0.to))
    }
    return steps + [CrumbModel(title: head.title)]
  }
}

extension Page {
  /// Whether search engines may keep it. Whoever searches the web shall find the figures of today, which
  /// lead on to the edition.
  func isIndexed(in site: Site) -> Bool {
    isListed && !site.isStaging && site.frozenAs == nil
  }
}
