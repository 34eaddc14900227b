import Content
import SiteMap

/// The main navigation: as `site.yml` has it, or the achievements, the cases,
/// the statistics and the sources.
struct Navigation {
  let context: PageContext

  /// The items of the language of the page.
  ///
  /// - Parameter above: pages of which one is marked where the page itself is not among the items.
  func items(above: [PageAddress]) -> [NavigationModel] {
    var items = chosen
    if items.isEmpty { items = standard }
    let targets = items.map(\.target)
    // One item at most: the page itself, or else the nearest page above it.
    let here =
      [context.address] + above.map { context.plan.map.address(of: $0, in: context.language) }
    let current = here.lazy.compactMap { targets.firstIndex(of: $0) }.first
    return items.enumerated().map { index, item in
      NavigationModel(
        title: Wording(item.title), href: context.link(to: item.target),
        isCurrent: index == current)
    }
  }

  private var chosen: [(title: String, target: PageAddress)] {
    context.plan.navigation.compactMap { item, target in
      guard let target,
        let title = item.title(in: context.language, first: context.plan.firstLanguage)
      else { return nil }
      return (title, context.plan.map.address(of: target, in: context.language))
    }
  }

  private var standard: [(title: String, target: PageAddress)] {
    var items =
      context.hasCases
      ? [(context.word("caseList"), PageAddress.caseList(context.language))] : []
    if context.plan.map.contains(PageAddress.achievements) {
      items.insert((context.word("achievements"), PageAddress.achievements), at: 0)
    }
    if !context.plan.map.views.isEmpty {
      items.append((context.word("statistics"), .statistics))
    }
    items.append((context.word("sources"), .sources))
    return items.map { ($0.0, context.plan.map.address(of: $0.1, in: context.language)) }
  }

  /// The items of `site.yml` with the page that each names, by its address or by its file; nil where there
  /// is none.
  static func targets(
    in site: Site, _ map: SiteMap
  ) -> [(item: SiteConfiguration.NavigationItem, target: PageAddress?)] {
    site.configuration.navigation.map { item in
      let name = item.target.value
      let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
      let address = PageAddress(path)
      if map.contains(address) { return (item, address) }
      if let page = EditionPlaces(site: site).page(address) { return (item, page) }
      // All articles come from such files; of many only those are looked through that may be meant.
      guard path.hasSuffix(".md") else { return (item, nil) }
      return (item, site.articles.first { $0.file.path.hasSuffix("Content/\(path)") }?.address)
    }
  }
}
