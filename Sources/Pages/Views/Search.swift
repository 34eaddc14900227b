import Content
import Indicators
import Search
import SiteMap
import Theme

/// The search page: a field, and every page of the site for those who would rather look through.
struct SearchView: TemplateView {
  /// How many pages of a kind are listed by name. The rest stands in the list of its kind, so that the
  /// search page of ten thousand cases still opens at once.
  private static let listed = 500

  /// What the script says, by the names it uses; the theme has them behind `search-`.
  static let scriptWords = [
    "results", "count", "at-least", "all", "keys", "none", "none-hint", "nearest", "any-word",
    "spelling", "pinyin", "more", "failed", "stale", "retry", "unfilter", "facet-kind",
    "facet-level", "facet-rank", "facet-type", "facet-year", "facet-tag", "facet-all",
    "kind-case", "kind-page", "kind-task", "kind-indicator",
    "kind-achievement", "kind-name", "found", "previous", "next", "clear", "too-long",
  ]

  /// All that the script says.
  static func words(_ plan: SitePlan, in language: Language) -> [(key: String, text: String)] {
    let own = scriptWords.map { ($0, plan.word("search-\($0)", language)) }
    let kinds = scriptWords.firstIndex { $0.hasPrefix("kind-") } ?? scriptWords.count
    return own[..<kinds] + levelWords(plan, in: language) + own[kinds...]
      + categoryWords(of: plan.site.registerPages, in: language)
  }

  /// The levels of tasks and figures, as the script says them: in the words of `site.yml` where it has
  /// levels of its own.
  private static func levelWords(_ plan: SitePlan, in language: Language) -> [(
    key: String, text: String
  )] {
    plan.site.dataset.levels.map { level in
      let key = "level-\(level.id)"
      let word =
        plan.site.configuration.hasOwnLevels
        ? nil : plan.theme.string("search-\(key)", language: language.tag)
      return (key, word ?? plan.speech(language).name(of: level))
    }
  }

  /// The levels and kinds of achievements, as the script says them.
  private static func categoryWords(
    of register: RegisterPages, in language: Language
  ) -> [(key: String, text: String)] {
    register.groups.map(\.level).uniqued.map { ("rank-\($0.id)", $0.name.text(in: language.tag)) }
      + register.groups.map(\.kind).uniqued.map {
        ("type-\($0.id)", $0.name.text(in: language.tag))
      }
  }

  static let template = "search"
  let context: PageContext

  private var site: Site { context.site }

  var head: PageHead { PageHead(title: Wording(context.word("search"))) }

  func model() -> SearchModel {
    SearchModel(heading: context.word("search"), groups: groups.filter { !$0.links.isEmpty })
  }

  private var groups: [SearchGroupModel] {
    let language = context.language
    let cases = site.articles(.case, in: language).map { context.link(to: $0) }
    let tags = site.tags(in: language).map {
      context.link($0.title, to: $0.address)
    }
    var groups = [
      group("case", cases, rest: .caseList(language)), group("page", texts),
    ]
    groups += dataGroups
    groups.append(group("tags", tags, title: "tags", rest: .caseList(language)))
    return groups
  }

  private var texts: [LinkModel] {
    let language = context.language
    let map = context.plan.map
    return [context.link(context.word("home"), to: .home(language))]
      + (context.hasCases
        ? [context.link(context.word("caseList"), to: .caseList(language))] : [])
      + site.articles(.page, in: language).map { context.link(to: $0) }
      + (map.contains(.print(language))
        ? [context.link(context.word("print"), to: .print(language))] : [])
  }

  private var dataGroups: [SearchGroupModel] {
    let map = context.plan.map
    let views = map.views.map {
      context.link(context.statistics.name(of: $0), to: .statistics($0.name))
    }
    let overview =
      views.isEmpty ? [] : [context.link(context.word("statistics"), to: .statistics)]
    let ledgers = [("revisions", PageAddress.revisions), ("editions", .editions)]
      .filter { map.contains($0.1.in(context.language)) }
    let sources = ([("sources", PageAddress.sources)] + ledgers).map {
      context.link(context.word($0.0), to: $0.1)
    }
    let tasks = site.dataset.tasks.map {
      context.link(
        "\(context.speech.label(of: $0.key)) \(context.speech.title(of: $0))",
        to: .task($0.key.description))
    }
    let indicators = site.dataset.indicators.map {
      context.link(context.speech.name(of: $0), to: .indicator($0.id))
    }
    return [
      group("achievement", registerPages),
      group("statistics", overview + views + sources, title: "statistics"),
      group("task", tasks, rest: .statistics("tasks")),
      group("indicator", indicators, rest: .statistics("indicators")),
    ]
  }

  private var registerPages: [LinkModel] {
    let register = context.site.registerPages
    let index =
      register.parts.isEmpty
      ? [] : [context.link(context.word("achievements"), to: PageAddress.achievements)]
    let parts =
      register.isSplit
      ? register.parts.map {
        context.link(AchievementsView(context: context, part: $0).partTitle, to: $0.address)
      } : []
    return index + parts
      + register.names.prefix(1).map { context.link(context.word("names"), to: $0.address) }
  }

  private func group(
    _ id: String, _ pages: [LinkModel], title: String? = nil, rest: PageAddress? = nil
  ) -> SearchGroupModel {
    let shown = rest == nil ? pages[...] : pages.prefix(Self.listed)
    let title = context.word(title ?? "search-kind-\(id)")
    return SearchGroupModel(
      id: "list-\(id)", title: title, count: String(pages.count), links: Array(shown),
      more: rest.flatMap { pages.count > shown.count ? context.link(title, to: $0) : nil })
  }

  var searchDocument: SearchDocument? { nil }
}

/// The search page: a field, and every page of the site for those who would rather look through.
struct SearchModel: TemplateModel {
  let heading: String
  let groups: [SearchGroupModel]

  static let fields = ModelFields<SearchModel>([
    .text("heading") { $0.heading },
    .list("groups") { $0.groups },
  ])
}

/// Pages of one kind.
struct SearchGroupModel: TemplateModel {
  let id: String
  let title: String
  let count: String
  let links: [LinkModel]
  /// Where the rest is, if there are too many to name here.
  var more: LinkModel?

  static let fields = ModelFields<SearchGroupModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("count") { $0.count },
    .list("links") { $0.links },
    .model("more") { $0.more },
  ])
}
