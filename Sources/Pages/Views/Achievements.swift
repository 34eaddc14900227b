import Achievements
import Content
import Figures
import Indicators
import Search
import SiteMap
import Theme

/// The register of achievements: all of it, its index where it is large, or a part of it.
struct AchievementsView: TemplateView {
  /// How many of them search engines are told by name.
  private static let announced = 50

  static let template = "achievements"
  let context: PageContext
  /// The rows of the page; nil on the index of a register with many pages.
  let part: RegisterPages.Part?

  private var register: RegisterPages { context.site.registerPages }
  private var isIndex: Bool { (part?.address ?? .achievements) == PageAddress.achievements }
  private var tag: String { context.language.tag }

  private var title: String {
    isIndex ? context.word("achievements") : partTitle
  }

  var head: PageHead {
    PageHead(
      title: Wording(title), description: lead.plain,
      crumbs: isIndex ? [] : [.init(context.word("achievements"), PageAddress.achievements)],
      above: isIndex ? [] : [PageAddress.achievements], schema: schema)
  }

  func model() -> AchievementsModel {
    AchievementsModel(
      heading: title, lead: lead.html,
      map: isIndex ? AchievementMap(context: context).model() : nil,
      sections: part.map { AchievementSections(context: context, part: $0).models() } ?? [],
      choices: part.map { AchievementChoices(context: context, part: $0).model() },
      pages: pages, names: names, style: context.achievements.style,
      script: context.address.root + RegisterFiles.script.path,
      downloads: context.figures.downloads(of: "achievements"))
  }

  /// How many were won, and how many were not; the numbers are the site's own.
  private var lead: (plain: String, html: String) {
    let groups = isIndex ? register.groups : part?.groups ?? []
    let won = groups.filter { $0.status == .won }.reduce(0) { $0 + $1.total }
    let open = groups.filter { $0.status != .won }.reduce(0) { $0 + $1.total }
    let sentences = [
      ("achievementsWon", won), (won > 0 ? "achievementsOpen" : "achievementsOnlyOpen", open),
    ].filter { $0.1 > 0 }
    func written(_ number: (Int) -> String) -> String {
      sentences.map { key, count in
        escaped(context.word(key)).replacing("{n}", with: number(count))
      }.joined(separator: context.language.isChinese ? "" : " ")
    }
    return (
      sentences.map { context.word($0).replacing("{n}", with: String($1)) }
        .joined(separator: context.language.isChinese ? "" : " "),
      written { "<span data-number=\"count\">\($0)</span>" }
    )
  }

  /// The other pages of a large register.
  private var pages: [NavigationModel] {
    guard register.isSplit else { return [] }
    return register.parts.map { part in
      NavigationModel(
        title: Wording(AchievementsView(context: context, part: part).partTitle),
        href: context.link(to: part.address),
        isCurrent: part.address.in(context.language) == context.address,
        count: String(part.groups.reduce(0) { $0 + $1.total }))
    }
  }

  /// What a part of a large register is called.
  var partTitle: String {
    guard let part, let first = part.groups.first else { return "" }
    let name =
      first.status == .won
      ? first.level.name.text(in: tag) : context.word("achievements-\(first.status.rawValue)")
    return part.count == 1 ? name : "\(name) \(part.number)/\(part.count)"
  }

  private var names: NavigationModel? {
    register.names.first.map { first in
      NavigationModel(
        title: Wording(context.word("names")), href: context.link(to: first.address),
        isCurrent: false, count: String(register.names.reduce(0) { $0 + $1.names.count }))
    }
  }

  // MARK: Others

  var searchDocument: SearchDocument? { context.searchDocument(title, isList: true) }

  var searchParts: [String: SearchDocument] {
    let all = part?.groups.flatMap(\.achievements) ?? []
    return Dictionary(
      all.map { ($0.id, document(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  private func document(of one: Achievement) -> SearchDocument {
    var document = context.searchDocument(one.name.text(in: tag), .achievement)
    document.add(names: context.achievements.aliases(of: one))
    if let issuer = one.issuer?.text(in: tag) { document.add(names: [issuer]) }
    document.level = SearchDocument.Level(
      one.level.id, order: context.site.register.categories.levels.position(of: one.level))
    document.facets = [SearchFacet("type", one.kind.id)]
    if let time = one.time {
      document.facets.append(SearchFacet("year", AchievementParts.year(time)))
    }
    return document
  }

  /// A list of what was won, the first of it by name, and awards and titles as what the organisation has.
  private var schema: PageSchema {
    let won = (isIndex ? register.groups : part?.groups ?? []).filter { $0.status == .won }
    let named = won.flatMap(\.achievements).prefix(Self.announced).enumerated().map { index, one in
      JSONText.object(
        [
          ("@type", JSONText.string("ListItem")), ("position", String(index + 1)),
          ("name", JSONText.string(one.name.text(in: tag))),
        ])
    }
    let list = JSONText.object([
      ("@type", JSONText.string("ItemList")),
      ("numberOfItems", String(won.reduce(0) { $0 + $1.achievements.count })),
      ("itemListElement", "[" + named.joined(separator: ", ") + "]"),
    ])
    var members = [("mainEntity", list)]
    let awards = won.filter { ["award", "title"].contains($0.kind.id) }.flatMap(\.achievements)
    if let organization = context.site.configuration.organization(in: context.language),
      !awards.isEmpty
    {
      let names = awards.prefix(Self.announced).map { JSONText.string($0.name.text(in: tag)) }
      members.append(
        (
          "about",
          JSONText.object([
            ("@type", JSONText.string("CollegeOrUniversity")),
            ("name", JSONText.string(organization)),
            ("award", "[" + names.joined(separator: ", ") + "]"),
          ])
        ))
    }
    return PageSchema("CollectionPage", members)
  }
}

/// The register of achievements, or a part of it.
struct AchievementsModel: TemplateModel {
  let heading: String
  let lead: String
  let map: AchievementMapModel?
  let sections: [AchievementSectionModel]
  let choices: AchievementChoicesModel?
  /// The pages of a register that has several.
  let pages: [NavigationModel]
  let names: NavigationModel?
  /// The style sheet of the register.
  let style: String
  /// The script that narrows it.
  let script: String
  let downloads: [LinkModel]

  static let fields = ModelFields<AchievementsModel>([
    .text("heading") { $0.heading },
    .html("lead") { $0.lead },
    .model("map") { $0.map },
    .list("sections") { $0.sections }.content,
    .model("choices") { $0.choices },
    .list("pages") { $0.pages },
    .model("names") { $0.names },
    .text("style") { $0.style },
    .text("script") { $0.script },
    .list("downloads") { $0.downloads },
  ])
}
