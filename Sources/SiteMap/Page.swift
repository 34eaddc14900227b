import Content
import Diagnostics
import Indicators

/// A page of the site: what it shows, in which language, and where.
///
/// An object, since lists of all pages are made anew with every change that a preview shows.
public final class Page: Sendable {
  /// What a page shows. How it is shown is one file for each, in the room of pages.
  public enum Kind: Sendable {
    case home(Article?)
    case caseList
    case `case`(Article)
    case text(Article)
    case tag(Site.Tag)
    case print
    case statistics
    case view(StatisticsView)
    case task(ConstructionTask)
    case indicator(Indicator)
    case entity(Entity)
    case sources(Article?)
    case achievements(RegisterPages.Part?)
    case names(RegisterPages.NamesPart)
    case revisions
    case editions
    case withdrawn(Edition)
    case search
    case notFound
    case redirect(PageAddress)
  }

  /// Who is led to a page.
  public enum Audience: Sendable {
    /// Everybody: search engines know it, too.
    case everyone
    /// Those who search the site: it says again what other pages say, and is found last.
    case visitors
    /// Those only who know its address.
    case nobody
  }

  /// What it shows.
  public let kind: Kind
  /// The language of the page.
  public let language: Language
  /// Where it stands.
  public let address: PageAddress
  /// Who asks for this address.
  public let claim: AddressClaim
  /// Who is led to it.
  public let audience: Audience
  /// The day of its content, for search engines.
  public let date: PartialDate?

  init(
    _ kind: Kind, in language: Language, at address: PageAddress, claim: AddressClaim = .site,
    for audience: Audience = .everyone, date: PartialDate? = nil
  ) {
    self.kind = kind
    self.language = language
    self.address = address
    self.claim = claim
    self.audience = audience
    self.date = date
  }

  /// Whether the search of the site finds it.
  public var isSearched: Bool { audience != .nobody }

  /// Whether search engines should know it.
  public var isListed: Bool { audience == .everyone }
}

/// Who asks for an address, and where in the content.
public enum AddressClaim: Sendable {
  /// The site itself, for a page or a file that it makes.
  case site
  /// A case or a narrative page, by its name.
  case article(Article)
  /// A tag, where it is first given.
  case tag(Site.Tag, Place?)
  /// An article that has stood there before.
  case alias(of: Article, Place)

  /// The words of the content that ask for it.
  var place: Place? {
    switch self {
    case .site: nil
    case .article(let article): article.file.place(at: article.frontMatter.title.range)
    case .tag(_, let place): place
    case .alias(_, let place): place
    }
  }

  /// Of two that want one address the lower one has it: what the site makes is known by its address,
  /// and nobody misses a former one.
  var rank: Int {
    switch self {
    case .site: 0
    case .article: 1
    case .tag: 2
    case .alias: 3
    }
  }
}
