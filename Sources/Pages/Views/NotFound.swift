import Content
import Search
import SiteMap
import Theme

/// The page for addresses that lead nowhere.
struct NotFoundView: TemplateView {
  static let template = "notfound"
  let context: PageContext

  var head: PageHead { PageHead(title: Wording(context.word("notFound"))) }

  func model() -> NotFoundModel {
    var links = [
      context.link(context.word("home"), to: .home(context.language))
    ]
    if context.hasCases {
      links.append(context.link(context.word("caseList"), to: .caseList(context.language)))
    }
    if !context.plan.map.views.isEmpty {
      links.append(context.link(context.word("statistics"), to: .statistics))
    }
    return NotFoundModel(
      heading: context.word("notFound"), text: context.word("notFoundText"), links: links)
  }

  var searchDocument: SearchDocument? { nil }
}

/// The page for addresses that lead nowhere.
struct NotFoundModel: TemplateModel {
  let heading: String
  let text: String
  let links: [LinkModel]

  static let fields = ModelFields<NotFoundModel>([
    .text("heading") { $0.heading },
    .text("text") { $0.text }.content,
    .list("links") { $0.links },
  ])
}
