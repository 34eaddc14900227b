import Content
import Search
import SiteMap
import Theme

/// The list of cases of a language.
struct CaseListView: TemplateView {
  static let template = "cases"
  let context: PageContext

  private var title: String { context.word("caseList") }

  var head: PageHead {
    PageHead(title: Wording(title), schema: PageSchema("CollectionPage"))
  }

  func model() -> CaseListModel {
    // The list of cases has all tags; see the page of a tag.
    let tags = context.site.tags.filter { $0.language == context.language }
    return CaseListModel(
      title, context.site.articles(.case, in: context.language),
      tags: tags.map { context.cards.tag($0) }, on: context)
  }

  var searchDocument: SearchDocument? { context.searchDocument(title, isList: true) }
}

extension CaseListModel {
  /// How many cases of a list are shown as cards; the others follow as titles, so that the list of a
  /// thousand cases is still a page.
  private static let cards = 60

  init(_ heading: String, _ cases: [Article], tags: [LinkTagModel], on context: PageContext) {
    self.init(
      heading: heading, count: String(cases.count),
      cases: context.cards.cards(cases.prefix(Self.cards)),
      rest: cases.dropFirst(Self.cards).map { context.link(to: $0) }, tags: tags)
  }
}

/// The list of cases, or the cases with a tag.
struct CaseListModel: TemplateModel {
  let heading: String
  let count: String
  let cases: [CaseCardModel]
  let rest: [LinkModel]
  let tags: [LinkTagModel]

  static let fields = ModelFields<CaseListModel>([
    .text("heading") { $0.heading },
    .text("count") { $0.count },
    .list("cases") { $0.cases }.content,
    .list("rest") { $0.rest }.content,
    .list("tags") { $0.tags },
  ])
}
