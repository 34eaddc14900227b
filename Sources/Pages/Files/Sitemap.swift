import SiteMap

/// The list of pages for search engines (sitemaps.org protocol), and what they may visit.
///
/// `lastmod` is the date of the content and never that of the build; pages without one have none.
enum Sitemap {
  static func xml(_ pages: [Page], base: String) -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
    ]
    for page in pages {
      var entry = "<url><loc>\(escaped(base + page.address.path))</loc>"
      if let date = page.date { entry += "<lastmod>\(date)</lastmod>" }
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
