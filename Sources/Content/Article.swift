import Diagnostics
import Markdown
import YAML

/// A text of the site in one language: a case or a narrative page.
public struct Article: Sendable {
  /// What kind of text it is.
  public enum Kind: Sendable, Hashable {
    /// A case: a folder in `cases/` with its pictures.
    case `case`
    /// A page: a file in `pages/`.
    case page
  }

  /// What kind of text it is.
  public let kind: Kind
  /// Its name in addresses.
  public let slug: String
  /// The language it is written in.
  public let language: Language
  /// The file it comes from.
  public let file: SourceFile
  /// The folder of `Content/` that its pictures are looked for in.
  public let folder: String
  /// What stands at the top of the file.
  public let matter: FrontMatter
  /// The byte of the file at which the body begins, behind the front matter.
  public let bodyStart: Int
  /// The body.
  public let body: MarkdownDocument
  /// The headings of the body, with the anchors they get.
  public let outline: [OutlineEntry]
  /// The title, with its bound numbers apart.
  public let title: BoundText
  /// The summary, with its bound numbers apart.
  public let summary: BoundText?
  /// What the destinations of links and pictures in the body lead to, by destination as written.
  public internal(set) var targets: [String: LinkTarget] = [:]
  /// Links that name a page of the site by its address, with their places: whether there is such a page
  /// is known only when all pages are.
  public internal(set) var siteLinks: [(destination: String, range: Range<Int>)] = []
  /// Files of `Content/` that the text shows as pictures, each with the first place that names it.
  public internal(set) var pictures: [(path: String, range: Range<Int>)] = []
  /// Files of `Content/` that the text links to, each with the first place that does.
  public internal(set) var downloads: [(path: String, range: Range<Int>)] = []
  /// The picture named as cover, as a path in `Content/`.
  public internal(set) var cover: String?
  /// The named blocks of the body, by the byte offset of their code block.
  public internal(set) var blocks: [Int: Block] = [:]
  /// All indicators that the text shows or names.
  public internal(set) var citedIndicators: [String] = []

  /// The ids of the register's rows that the text names, in order.
  public internal(set) var registerMentions: [String] = []

  /// Whether it gives a generated page its words instead of being a page of its own: `pages/index.md`
  /// the home page, `pages/sources.md` the page of sources.
  public var isCompanion: Bool {
    kind == .page && [.home(language), .sources].contains(address)
  }

  /// Where the article stands in the site.
  public var address: PageAddress { .article(kind, slug, language) }

  /// The order among its like: by `order`, the newest first, then by slug.
  func precedes(_ other: Article) -> Bool {
    let left = (matter.order ?? .max, other.recency, slug)
    let right = (other.matter.order ?? .max, recency, other.slug)
    return left < right
  }

  private var recency: String { matter.date?.description ?? matter.period?.end.description ?? "" }
}

/// What a link or a picture in an article leads to.
public enum LinkTarget: Sendable, Hashable {
  /// A page of the site, and a place in it.
  case page(PageAddress, fragment: String?)
  /// A place in the same page.
  case fragment(String)
  /// A file that is published with the site, as a path in `Content/`.
  case attachment(String)
  /// An address outside the site.
  case external(String)
}
