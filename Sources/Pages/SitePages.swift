import Content
import Diagnostics
import Markup
import Pictures
import Search
import SiteMap
import Theme

/// The pages and files of a site in a theme: which there are, and what is in them.
///
/// A `Site` in, an output tree out: no page looks at another page's result, so that any number of threads
/// may render in any order.
///
///     let pages = SitePages(site: site, theme: theme, report: &report)
///     for page in pages.all { write(pages.render(page, report: &report), to: page.address.path) }
///     for file in pages.files { write(file.bytes(&report), to: file.path) }
public struct SitePages: Sendable {
  private let plan: SitePlan
  /// Share cards that were drawn, by page.
  private var shareImages: [PageAddress: ShareImages] = [:]

  /// Plans the pages of a site, and checks that the theme and the navigation fit them.
  public init(
    site: Site, theme: Theme, pictures: [String: Picture] = [:], report: inout Report
  ) {
    plan = SitePlan(site: site, theme: theme, pictures: pictures, report: &report)
    PlanChecks(plan: plan).run(&report)
  }

  /// All pages, in a fixed order.
  public var all: [Page] { plan.map.pages }

  /// The files of the site that are not pages: assets, attachments, feeds, the sitemap.
  public var files: [OutputFile] {
    plan.files + ShareCards.files(of: shareImages) + plan.rootFiles
  }

  /// The cards of the home pages and all cases, to be drawn; see `with`.
  public var shareRequests: [ShareRequest] { ShareCards(plan: plan).requests }

  /// The same pages with the cards that were drawn.
  public func with(_ images: [PageAddress: ShareImages]) -> SitePages {
    var pages = self
    pages.shareImages = images
    return pages
  }

  /// What the script of the search says, by the tag of each language of the site.
  public var scriptWords: [(language: String, words: [(key: String, text: String)])] {
    plan.languages.map { language in
      (
        language.tag,
        SearchView.scriptWords.map { ($0, plan.word("search-\($0)", language)) }
          + SearchView.categoryWords(of: plan.site.registerPages, in: language)
      )
    }
  }

  /// A page as HTML, in UTF-8.
  public func render(_ page: Page, report: inout Report) -> [UInt8] {
    let view = view(of: page)
    view.check(&report)
    return view.html()
  }

  /// What the search of the site knows of a page: what it is, and the text of its finished HTML. Parts that
  /// are results of their own follow in the order of the page, which then does not have their text.
  ///
  /// - Returns: nothing for pages that nobody is to be led to.
  public func searchDocuments(of page: Page, html: [UInt8]) -> [SearchDocument] {
    let view = view(of: page)
    guard page.isSearched, var document = view.searchDocument else { return [] }
    var parts = view.searchParts
    var documents: [SearchDocument] = []
    for section in VisibleText.sections(ofHTML: html) {
      if let anchor = section.anchor, var part = parts.removeValue(forKey: anchor) {
        part.sections = [section]
        part.order = documents.count + 1
        documents.append(part)
      } else {
        document.sections.append(section)
      }
    }
    return [document] + documents
  }

  private func view(of page: Page) -> any PageView {
    page.kind.view(PageContext(plan, page, shareImages))
  }
}
