import Achievements
import Content
import Search
import SiteMap
import Theme

/// Named things beside the register: partners, organisations, platforms, places.
struct NamesView: TemplateView {
  static let template = "names"
  let context: PageContext
  let part: RegisterPages.NamesPart

  private var tag: String { context.language.tag }
  private var register: RegisterPages { context.site.registerPages }
  private var title: String {
    let pages = register.names.count
    return context.word("names") + (pages == 1 ? "" : " \(part.number)/\(pages)")
  }

  var head: PageHead {
    let hasIndex = context.plan.map.contains(PageAddress.achievements)
    return PageHead(
      title: Wording(title), description: context.word("namesLead"),
      crumbs: hasIndex ? [.init(context.word("achievements"), PageAddress.achievements)] : [],
      above: [PageAddress.achievements], schema: PageSchema("CollectionPage"))
  }

  func model() -> NamesModel {
    let groups = part.names.map(\.kind).uniqued.map { kind in
      let names = part.names.filter { $0.kind == kind }
      return NamesModel.Group(
        id: "kind=\(RegisterSelection.word(kind.id))", title: kind.name.text(in: tag),
        count: String(names.count), rows: names.map(row))
    }
    let index = PageAddress.achievements
    return NamesModel(
      heading: title, lead: context.word("namesLead"), groups: groups,
      style: context.achievements.style,
      achievements: context.plan.map.contains(index)
        ? context.link(context.word("achievements"), to: index) : nil,
      pages: register.names.count == 1
        ? []
        : register.names.map {
          NavigationModel(
            title: Wording(String($0.number)), href: context.link(to: $0.address),
            isCurrent: $0.address.in(context.language) == context.address)
        })
  }

  private func row(_ one: NamedThing) -> NamesModel.Row {
    let parts = context.achievements
    var row = NamesModel.Row(id: one.id, name: one.name.text(in: tag))
    row.url = one.url
    row.state =
      one.status == .won
      ? nil
      : (context.language == context.plan.firstLanguage ? one.statusWord : nil)
        ?? context.word("achievement-\(one.status.rawValue)")
    row.level = one.level?.name.text(in: tag)
    row.aliases = parts.aliases(of: one).map { TextModel($0) }
    row.holder = one.holder?.text(in: tag)
    row.location = one.location?.text(in: tag)
    row.task = one.task.flatMap(context.figures.link)
    row.story = one.caseSlug.flatMap(parts.story)
    row.source = one.source.flatMap { parts.source($0, locator: one.locator ?? "") }
    row.note = context.site.cellTexts.note(of: .name(one), in: context.language)
      .map(context.wording)
    return row
  }

  var searchDocument: SearchDocument? { context.searchDocument(title, isList: true) }

  var searchParts: [String: SearchDocument] {
    Dictionary(
      part.names.map { one in
        var document = context.searchDocument(one.name.text(in: tag), .name)
        document.add(names: context.achievements.aliases(of: one))
        return (one.id, document)
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Named things beside the register.
struct NamesModel: TemplateModel {
  /// A named thing.
  struct Row: TemplateModel {
    let id: String
    let name: String
    var url: String?
    var state: String?
    var level: String?
    var aliases: [TextModel] = []
    var holder: String?
    var location: String?
    var task: TaskLinkModel?
    var story: LinkModel?
    var source: SourceModel?
    var note: Wording?

    static let fields = ModelFields<Row>([
      .text("id") { $0.id },
      .text("name") { $0.name }.content,
      .text("url") { $0.url },
      .text("state") { $0.state }.content,
      .text("level") { $0.level }.content,
      .list("aliases") { $0.aliases }.content,
      .text("holder") { $0.holder }.content,
      .text("place") { $0.location }.content,
      .model("task") { $0.task },
      .model("case") { $0.story },
      .model("source") { $0.source }.content,
      .html("note") { $0.note?.linkedHTML }.content,
    ])
  }

  /// Named things of a kind.
  struct Group: TemplateModel {
    let id: String
    let title: String
    let count: String
    let rows: [Row]

    static let fields = ModelFields<Group>([
      .text("id") { $0.id },
      .text("title") { $0.title },
      .text("count") { $0.count },
      .list("rows") { $0.rows }.content,
    ])
  }

  let heading: String
  let lead: String
  let groups: [Group]
  /// The style sheet of the register.
  let style: String
  /// The register that they stand beside.
  let achievements: LinkModel?
  /// The pages, where they are several.
  let pages: [NavigationModel]

  static let fields = ModelFields<NamesModel>([
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .list("groups") { $0.groups }.content,
    .text("style") { $0.style },
    .model("achievements") { $0.achievements },
    .list("pages") { $0.pages },
  ])
}
