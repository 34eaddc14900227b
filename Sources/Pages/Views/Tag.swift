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
      title: Wording(tag.title),
      crumbs: [.init(context.word("caseList"), .caseList(context.language))],
      above: [.caseList(context.language)], schema: PageSchema("CollectionPage"))
  }

  func model() -> CaseListModel {
    var tags = Array(context.site.tags(in: context.language).prefix(Self.others))
    if !tags.contains(where: { $0.address == tag.address }) { tags.append(tag) }
    return CaseListModel(
      tag.title, tag.cases, tags: tags.map { context.cards.tag($0) }, on: context)
  }

  var searchDocument: SearchDocument? { context.searchDocument(tag.title, isList: true) }
}
