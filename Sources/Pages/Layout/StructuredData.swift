import Content
import Figures
import SiteMap

/// What a page is, for search engines: JSON-LD in the terms of schema.org.
struct StructuredData {
  let context: PageContext
  let head: PageHead

  /// A page with its place in the site; addresses are absolute and left out where nobody has said where
  /// the site will stand.
  func json(title: String, description: String) -> String {
    let page = context.page
    guard page.isListed else { return "" }
    var members = [
      ("@context", JSONText.string("https://schema.org")),
      ("@type", JSONText.string(head.schema.type)),
      ("name", JSONText.string(title)), ("description", JSONText.string(description)),
      ("inLanguage", JSONText.string(page.language.tag)),
    ]
    if let url = context.absolute(page.address) { members.append(("url", url)) }
    if let organization = context.site.configuration.organization(in: context.language) {
      let publisher = JSONText.object([
        ("@type", JSONText.string("CollegeOrUniversity")), ("name", JSONText.string(organization)),
      ])
      members.append(("publisher", publisher))
    }
    members += head.schema.members
    if page.address != .home(page.language) { members.append(("breadcrumb", breadcrumb(title))) }
    return JSONText.object(members)
  }

  private func breadcrumb(_ title: String) -> String {
    let home = PageHead.Crumb(context.word("home"), .home(context.language))
    let steps = [home] + head.crumbs + [PageHead.Crumb(title, context.address)]
    let items = steps.enumerated().map { index, step in
      JSONText.object(
        [
          ("@type", JSONText.string("ListItem")), ("position", String(index + 1)),
          ("name", JSONText.string(step.title)),
        ]
          + (context.absolute(context.plan.map.address(of: step.to, in: context.language)).map {
            [("item", $0)]
          } ?? []))
    }
    return JSONText.object([
      ("@type", JSONText.string("BreadcrumbList")),
      ("itemListElement", "[" + items.joined(separator: ", ") + "]"),
    ])
  }
}

extension PageContext {
  /// The whole address of a page, as JSON; nil where nobody has said where the site will stand.
  func absolute(_ address: PageAddress) -> String? {
    site.configuration.baseURL.map { JSONText.string($0 + address.path) }
  }
}
