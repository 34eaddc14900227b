import Content
import Diagnostics

/// The book of addresses: everything that stands somewhere in the site, each address with one owner.
///
/// There is no list of reserved addresses to be kept in step: pages and files are the list.
///
/// ```swift
/// let map = SiteMap(of: site, files: ["assets/main.css"], report: &report)
/// for page in map.pages { print(page.address.path) }
/// ```
public struct SiteMap: Sendable {
  /// All pages, in a fixed order.
  public let pages: [Page]
  /// The views of the statistics, in their order.
  public let views: [StatisticsView]
  /// Addresses of all pages, for links that name one.
  public let addresses: Set<PageAddress>

  /// Settles which pages of a site stand where.
  ///
  /// - Parameter files: the paths of all files that are no pages: assets, attachments, pictures, data. What
  ///   a page asks for among them is reported like the address of another page.
  public init(of site: Site, files: [String], report: inout Report) {
    let views = StatisticsView.all(of: site)
    var ledger = AddressLedger()
    for file in files { ledger.claim(file) }
    pages = ledger.settle(Page.all(of: site, views: views), report: &report)
    self.views = views
    addresses = Set(pages.map(\.address))
  }

  /// The languages that have pages: the first, those that have texts, and those that an edition has.
  public static func languages(of site: Site) -> [Language] {
    site.configuration.languages.filter { language in
      hasTexts(site, in: language)
        || site.frozenAs == nil
          && site.editions.contains { $0.pages.contains { $0.hasPrefix(language.folder) } }
    }
  }

  static func hasTexts(_ site: Site, in language: Language) -> Bool {
    language == site.configuration.firstLanguage || site.companion(of: .home(language)) != nil
      || !site.articles(.case, in: language).isEmpty
      || !site.articles(.page, in: language).isEmpty
  }

  /// Where a page is read in a language: its counterpart there, or itself where that language has none.
  public func address(of page: PageAddress, in language: Language) -> PageAddress {
    let counterpart = page.in(language)
    // Links of a page in the first language, which are most, need no look into the book.
    return counterpart == page || !contains(counterpart) ? page : counterpart
  }

  /// The same page in the languages that have it, its own among them.
  public func translations(of page: Page, in languages: [Language]) -> [Language: PageAddress] {
    let address = page.address.out(of: page.language)
    return Dictionary(
      languages.compactMap { language in
        let counterpart = address.in(language)
        return contains(counterpart) ? (language, counterpart) : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a page stands at an address.
  public func contains(_ address: PageAddress) -> Bool { addresses.contains(address) }
}
