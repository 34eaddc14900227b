import Content
import Figures

/// What pages are, for search engines: JSON-LD in the terms of schema.org.
extension SitePages {
  /// A page with its place in the site; addresses are absolute and left out where nobody has said where
  /// the site will stand.
  func structuredData(
    of page: Page, title: String, description: String,
    crumbs: [(title: String, to: PageAddress)]
  ) -> String {
    guard page.isListed else { return "" }
    var members = [
      ("@context", JSONText.string("https://schema.org")),
      ("@type", JSONText.string(type(of: page))),
      ("name", JSONText.string(title)), ("description", JSONText.string(description)),
      ("inLanguage", JSONText.string(page.language.tag)),
    ]
    if let url = url(of: page.address) { members.append(("url", url)) }
    if let organization = site.configuration.organization {
      let publisher = JSONText.object([
        ("@type", JSONText.string("CollegeOrUniversity")), ("name", JSONText.string(organization)),
      ])
      members.append(("publisher", publisher))
    }
    switch page.kind {
    case .article(let article): members += self.members(of: article)
    case .statistics: members.append(("distribution", distribution()))
    default: break
    }
    if page.address != .home(page.language) {
      members.append(("breadcrumb", breadcrumb(of: page, title: title, crumbs)))
    }
    return JSONText.object(members)
  }

  private func type(of page: Page) -> String {
    switch page.kind {
    case .home: "WebSite"
    case .article(let article): article.kind == .feature ? "Article" : "WebPage"
    case .statistics: "Dataset"
    case .caseList, .tag: "CollectionPage"
    default: "WebPage"
    }
  }

  private func url(of address: PageAddress) -> String? {
    site.configuration.baseURL.map { JSONText.string($0 + address.path) }
  }

  private func members(of article: Article) -> [(String, String)] {
    guard article.kind == .feature else { return [] }
    var members = [("headline", JSONText.string(title(of: article)))]
    if let date = article.matter.date {
      members.append(("datePublished", JSONText.string(date.description)))
    }
    let tags = article.matter.tags.map(\.value)
    if !tags.isEmpty { members.append(("keywords", JSONText.string(tags.joined(separator: ",")))) }
    return members
  }

  /// The figures as files.
  private func distribution() -> String {
    let types = [
      ("csv", "text/csv"), ("json", "application/json"),
      ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ]
    let files = types.compactMap { suffix, type in
      url(of: PageAddress("data/indicators.\(suffix)")).map { url in
        JSONText.object([
          ("@type", JSONText.string("DataDownload")), ("encodingFormat", JSONText.string(type)),
          ("contentUrl", url),
        ])
      }
    }
    return "[" + files.joined(separator: ", ") + "]"
  }

  private func breadcrumb(
    of page: Page, title: String, _ crumbs: [(title: String, to: PageAddress)]
  ) -> String {
    let home = (title: word("home", page.language), to: PageAddress.home(page.language))
    let steps = [home] + crumbs + [(title, page.address)]
    let items = steps.enumerated().map { index, step in
      JSONText.object(
        [
          ("@type", JSONText.string("ListItem")), ("position", String(index + 1)),
          ("name", JSONText.string(step.title)),
        ] + (url(of: step.to).map { [("item", $0)] } ?? []))
    }
    return JSONText.object([
      ("@type", JSONText.string("BreadcrumbList")),
      ("itemListElement", "[" + items.joined(separator: ", ") + "]"),
    ])
  }
}
