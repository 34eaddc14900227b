import Content
import SiteMap

/// The list of pages for search engines (sitemaps.org protocol), and what they may visit.
///
/// `lastmod` is the date of the content and never that of the build; pages without one have none.
enum Sitemap {
  static func xml(
    _ pages: [Page], base: String, translations: (Page) -> [Language: PageAddress]
  ) -> String {
    let hasLanguages = Set(pages.map(\.language)).count > 1
    let xhtml = hasLanguages ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : ""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"\(xhtml)>",
    ]
    for page in pages {
      var entry = "<url><loc>\(escaped(base + page.address.path))</loc>"
      if let date = page.date { entry += "<lastmod>\(date)</lastmod>" }
      let others = hasLanguages ? translations(page) : [:]
      if others.count > 1 {
        for (language, address) in others.sorted(by: { $0.key.tag < $1.key.tag }) {
          entry +=
            "<xhtml:link rel=\"alternate\" hreflang=\"\(escaped(language.tag))\" "
            + "href=\"\(escaped(base + address.path))\"/>"
        }
      }
      lines.append(entry + "</url>")
    }
    lines.append("</urlset>\n")
    return lines.joined(separator: "\n")
  }

  /// What search engines may visit of a site that is not released: nothing.
  static let nothing = "User-agent: *\nDisallow: /\n"

  static func robots(base: String) -> String {
    "User-agent: *\nAllow: /\nSitemap: \(base)sitemap.xml\n"
  }
}
