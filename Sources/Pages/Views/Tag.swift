import Content
import Search
import SiteMap
import Theme

/// The cases with a tag.
struct TagView: TemplateView {
  /// How many other tags it names: the most used. With a page for each, all on all would grow by the
  /// square.
  private static let others = 60

  static let template = "tag"
  let context: PageContext
  let tag: Site.Tag

  var head: PageHead {
    PageHead(
      title: Wording(tag.name),
      crumbs: [.init(context.word("caseList"), .caseList(context.language))],
      above: [.caseList(context.language)], schema: PageSchema("CollectionPage"))
  }

  func model() -> CaseListModel {
    let tags = context.site.tags.filter { $0.language == context.language }.enumerated()
      .filter { index, other in index < Self.others || other.address == tag.address }
    return CaseListModel(
      tag.name, tag.cases, tags: tags.map { context.cards.tag($0.element) }, on: context)
  }

  var searchDocument: SearchDocument? { context.searchDocument(tag.name, isList: true) }
}
