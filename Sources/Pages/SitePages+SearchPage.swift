import Content
import Indicators

/// The search page, and the words that its script needs.
extension SitePages {
  /// How many pages of a kind are listed by name. The rest stands in the list of its kind, so that the
  /// search page of ten thousand cases still opens at once.
  private static let listed = 500

  /// What the script says, by the names it uses; the theme has them behind `search-`.
  static let searchWords = [
    "results", "count", "at-least", "all", "keys", "none", "none-hint", "nearest", "any-word",
    "spelling", "pinyin", "more", "failed", "stale", "retry", "unfilter", "facet-kind",
    "facet-level", "facet-tag", "facet-all", "level-school", "level-group", "kind-case",
    "kind-page", "kind-task", "kind-indicator", "found", "previous", "next", "clear",
    "too-long",
  ]

  /// What the script of the search says, by the tag of each language of the site.
  public var scriptWords: [(language: String, words: [(key: String, text: String)])] {
    Set(all.map(\.language)).sorted { $0.folder < $1.folder }.map { language in
      (language.tag, Self.searchWords.map { ($0, word("search-\($0)", language)) })
    }
  }

  func searchModel(on page: Page) -> SearchModel {
    SearchModel(
      heading: word("search", page.language),
      groups: groups(on: page).filter { !$0.links.isEmpty })
  }

  private func groups(on page: Page) -> [SearchGroupModel] {
    let language = page.language
    func link(_ title: String, _ address: PageAddress) -> LinkModel {
      LinkModel(title: title, href: page.address.link(to: address))
    }
    let cases = site.articles(.feature, in: language).map { self.link(to: $0, on: page) }
    let texts = site.articles(.page, in: language).map { self.link(to: $0, on: page) }
    let tags = site.tags.filter { $0.language == language }.map { link($0.name, $0.address) }
    let home = [link(word("home", language), .home(language))]
    let caseList = [link(word("caseList", language), .caseList(language))]
    let print =
      all.contains { $0.address == .print(language) }
      ? [link(word("print", language), .print(language))] : []
    var groups = [
      group("case", cases, on: page, rest: .caseList(language)),
      group("page", home + caseList + texts + print, on: page),
    ]
    if language == firstLanguage { groups += dataGroups(on: page) }
    groups.append(group("tags", tags, title: "tags", on: page, rest: .caseList(language)))
    return groups
  }

  private func dataGroups(on page: Page) -> [SearchGroupModel] {
    let language = page.language
    let statistics =
      (views.isEmpty ? [] : [(word("statistics", language), PageAddress.statistics)])
      + views.map { (name(of: $0, language), PageAddress.statistics($0.name)) } + [
        (word("sources", language), PageAddress.sources)
      ]
      + all.compactMap { page in
        switch page.kind {
        case .revisions: (word("revisions", language), page.address)
        case .editions: (word("editions", language), page.address)
        default: nil
        }
      }
    let tasks = site.dataset.tasks.map {
      (
        "\(name(of: $0.key.level, language)) \($0.key.number) \($0.title)",
        PageAddress.task($0.key.description)
      )
    }
    let indicators = site.dataset.indicators.map { ($0.name, PageAddress.indicator($0.id)) }
    func links(_ pages: [(String, PageAddress)]) -> [LinkModel] {
      pages.map { LinkModel(title: $0.0, href: page.address.link(to: $0.1)) }
    }
    return [
      group("statistics", links(statistics), title: "statistics", on: page),
      group("task", links(tasks), on: page, rest: .statistics("tasks")),
      group("indicator", links(indicators), on: page, rest: .statistics("indicators")),
    ]
  }

  private func group(
    _ id: String, _ pages: [LinkModel], title: String? = nil,
    on page: Page, rest: PageAddress? = nil
  ) -> SearchGroupModel {
    let shown = rest == nil ? pages[...] : pages.prefix(Self.listed)
    return SearchGroupModel(
      id: "list-\(id)", title: word(title ?? "search-kind-\(id)", page.language),
      count: String(pages.count),
      links: Array(shown),
      more: rest.flatMap { rest in
        pages.count > shown.count
          ? LinkModel(
            title: word(title ?? "search-kind-\(id)", page.language),
            href: page.address.link(to: rest)) : nil
      })
  }
}
