import Content
import Search
import SiteMap
import Theme

/// A page that an edition has and the site of today has not: it leads on to the edition.
struct WithdrawnView: TemplateView {
  static let template = "notfound"
  let context: PageContext
  let edition: Edition

  var head: PageHead { PageHead(title: Wording(context.word("withdrawn"))) }

  func model() -> NotFoundModel {
    let places = context.editions
    return NotFoundModel(
      heading: context.word("withdrawn"), text: context.word("withdrawnText"),
      links: [
        context.link(edition.details.title, to: places.page(context.address.path, of: edition)),
        context.link(context.word("editions"), to: places.list),
        context.link(context.word("home"), to: .home(context.language)),
      ])
  }

  var searchDocument: SearchDocument? { nil }
}
