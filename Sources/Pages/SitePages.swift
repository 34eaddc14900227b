import Charts
import Content
import Diagnostics
import Figures
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
/// ```swift
/// let pages = SitePages(site: site, theme: theme, report: &report)
/// for page in pages.all { write(pages.make(page, report: &report).html, page.address.path) }
/// for file in pages.files { write(file.bytes(&report), file.path) }
/// ```
public struct SitePages: Sendable {
  private let plan: SitePlan
  /// Share cards that were drawn, by page.
  private var shareImages: [PageAddress: ShareImages] = [:]

  /// Plans the pages of a site, and checks that the theme and the navigation fit them.
  public init(
    site: Site, theme: Theme, pictures: [String: Picture] = [:], report: inout Report
  ) {
    var memory = PlanMemory()
    self.init(
      site: site, theme: theme, pictures: pictures, remembering: &memory, report: &report)
  }

  /// Plans the pages of a site once more.
  ///
  /// - Parameter memory: what was checked before; gives the same pages and reports, sooner.
  public init(
    site: Site, theme: Theme, pictures: [String: Picture], remembering memory: inout PlanMemory,
    report: inout Report
  ) {
    plan = SitePlan(site: site, theme: theme, pictures: pictures, report: &report)
    PlanChecks(plan: plan).run(remembering: &memory, &report)
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

  /// The colours of drawings.
  public var palette: Palette { plan.palette }

  /// One to four characters that covers bear like a seal; empty for none.
  public var seal: String { plan.theme.parameter("sealText") ?? "" }

  /// A word of the theme in a language of the site.
  public func word(_ key: String, _ language: Language) -> String { plan.word(key, language) }

  /// How figures are said in a language of the site.
  public func speech(_ language: Language) -> FigureSpeech { plan.speech(language) }

  /// What the script of the search says, by the tag of each language of the site.
  public var scriptWords: [(language: String, words: [(key: String, text: String)])] {
    plan.languages.map { ($0.tag, SearchView.words(plan, in: $0)) }
  }

  /// A page as HTML, in UTF-8, and what the search of the site knows of it: nothing of pages that nobody is to
  /// be led to.
  public func make(_ page: Page, report: inout Report) -> (html: [UInt8], found: [SearchDocument]) {
    let view = page.kind.view(PageContext(plan, page, shareImages))
    view.check(&report)
    let document = page.isSearched ? view.searchDocument : nil
    var writer = PageWriter(gathersText: document != nil, foreign: plan.foreignLanguage(on: page))
    view.write(to: &writer)
    guard let document else { return (writer.html, []) }
    return (writer.html, Self.found(document, view.searchParts, in: writer.sections()))
  }

  /// A page for the search with the text of its sections. Parts that are results of their own follow in the order
  /// of the page, which then does not have their text.
  private static func found(
    _ page: SearchDocument, _ parts: [String: SearchDocument], in sections: [TextSection]
  ) -> [SearchDocument] {
    var page = page
    var parts = parts
    var documents: [SearchDocument] = []
    for section in sections {
      if let anchor = section.anchor, var part = parts.removeValue(forKey: anchor) {
        part.sections = [section]
        part.order = documents.count + 1
        documents.append(part)
      } else {
        page.sections.append(section)
      }
    }
    return [page] + documents
  }
}
