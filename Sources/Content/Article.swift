import Diagnostics
import Indicators
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

  private let text: ArticleText
  private let references: ArticleReferences

  init(_ text: ArticleText, _ references: ArticleReferences = ArticleReferences()) {
    self.text = text
    self.references = references
  }

  /// A text from elsewhere, such as a Word file, in the form in which the checks of prose read articles.
  ///
  /// - Parameters:
  ///   - body: its paragraphs, headings and tables; ranges are those of `file`.
  ///   - file: its words.
  public init(reading body: MarkdownDocument, of file: SourceFile, in language: Language) {
    self.init(ArticleText(reading: body, of: file, in: language))
  }

  /// The same article, with what its references lead to.
  func with(_ references: ArticleReferences) -> Article { Article(text, references) }

  /// Whether both come from one reading of the file.
  func isSame(as other: Article) -> Bool { text === other.text }

  /// What kind of text it is.
  public var kind: Kind { text.kind }
  /// Its name in addresses.
  public var slug: String { text.slug }
  /// The language it is written in.
  public var language: Language { text.language }
  /// The file it comes from.
  public var file: SourceFile { text.file }
  /// The folder of `Content/` that its pictures are looked for in.
  public var folder: String { text.folder }
  /// What stands at the top of the file.
  public var frontMatter: FrontMatter { text.frontMatter }
  /// The line of the file, from 0, that says whether the text is public; `nil` where none does.
  public var statusLine: Int? { frontMatter.statusRange.map { file.lineIndex(at: $0.lowerBound) } }
  /// The byte of the file at which the body begins, behind the front matter.
  public var bodyStart: Int { text.bodyStart }
  /// The body.
  public var body: MarkdownDocument { text.body }
  /// The headings of the body, with the anchors they get.
  public var outline: [OutlineEntry] { text.outline }
  /// The title, with its bound numbers apart.
  public var title: BoundText { text.title }
  /// The summary, with its bound numbers apart.
  public var summary: BoundText? { text.summary }
  /// Where the article stands in the site.
  public var address: PageAddress { text.address }
  /// What the destinations of links and pictures in the body lead to, by destination as written.
  public var targets: [String: LinkTarget] { references.targets }
  /// Links that name a page of the site by its address, with their places: whether there is such a page
  /// is known only when all pages are.
  public var siteLinks: [(destination: String, range: Range<Int>)] { references.siteLinks }
  /// Files of `Content/` that the text shows as pictures, each with the first place that names it.
  public var pictures: [(path: String, range: Range<Int>)] { references.pictures }
  /// Files of `Content/` that the text links to, each with the first place that does.
  public var downloads: [(path: String, range: Range<Int>)] { references.downloads }
  /// The picture named as cover, as a path in `Content/`.
  public var cover: String? { references.cover }
  /// The named blocks of the body, by the byte offset of their code block.
  public var blocks: [Int: Block] { references.blocks }
  /// All indicators that the text shows or names.
  public var citedIndicators: [String] { references.citedIndicators }
  /// The ids of the register's rows that the text names, in order.
  public var registerMentions: [String] { references.registerMentions }
  /// The figures that title, summary, body and blocks show, each once, in order.
  public var shownFigures: [FigureReference] { references.shownFigures }
  /// The names and numbers of the register that they show, each once, in order.
  public var shownOfRegister: [RegisterReference] { references.shownOfRegister }

  /// Whether it gives a generated page its words instead of being a page of its own: `pages/index.md`
  /// the home page, `pages/sources.md` the page of sources.
  public var isCompanion: Bool {
    kind == .page && [.home(language), PageAddress.sources.in(language)].contains(address)
  }

  /// The order among its like: by `order`, the newest first, then by slug.
  func precedes(_ other: Article) -> Bool {
    let left = (text.frontMatter.order ?? .max, other.text.recency, slug)
    let right = (other.text.frontMatter.order ?? .max, text.recency, other.slug)
    return left < right
  }
}

/// What an article is by its file alone.
///
/// An object, as are the references: articles are handed on a hundred times for each page, and to hand on all
/// that is in them would cost more than to read it.
final class ArticleText: Sendable {
  let kind: Article.Kind
  let slug: String
  let language: Language
  let file: SourceFile
  let folder: String
  let frontMatter: FrontMatter
  let bodyStart: Int
  let body: MarkdownDocument
  let outline: [OutlineEntry]
  let title: BoundText
  let summary: BoundText?
  let address: PageAddress
  /// What articles are sorted by, the newest first.
  let recency: String

  init(
    _ entry: ContentFolder.ArticleFile, _ file: SourceFile, _ frontMatter: FrontMatter,
    bodyStart: Int, body: MarkdownDocument, outline: [OutlineEntry], report: inout Report
  ) {
    kind = entry.kind
    slug = entry.slug
    language = entry.language
    self.file = file
    folder = entry.folder
    self.frontMatter = frontMatter
    self.bodyStart = bodyStart
    self.body = body
    self.outline = outline
    title = BoundText(frontMatter.title, in: file, report: &report)
    summary = frontMatter.summary.map { BoundText($0, in: file, report: &report) }
    address = .article(kind, slug, language)
    recency = frontMatter.date?.description ?? frontMatter.period?.recency ?? ""
  }

  init(reading body: MarkdownDocument, of file: SourceFile, in language: Language) {
    (kind, slug, folder, recency) = (.page, "", "", "")
    self.language = language
    self.file = file
    frontMatter = FrontMatter()
    bodyStart = 0
    self.body = body
    outline = []
    title = BoundText("")
    summary = nil
    address = .article(kind, slug, language)
  }
}

extension Period {
  /// What articles about it are sorted by: its last year or, of what is no calendar years, its last day.
  fileprivate var recency: String { kind == .years ? String(lastYear) : end.description }
}

/// What the references of an article lead to.
final class ArticleReferences: Sendable {
  let targets: [String: LinkTarget]
  let siteLinks: [(destination: String, range: Range<Int>)]
  let pictures: [(path: String, range: Range<Int>)]
  let downloads: [(path: String, range: Range<Int>)]
  let cover: String?
  let blocks: [Int: Block]
  let citedIndicators: [String]
  let registerMentions: [String]
  let shownFigures: [FigureReference]
  let shownOfRegister: [RegisterReference]

  /// What has been found so far, while references are followed.
  struct Found {
    var targets: [String: LinkTarget] = [:]
    var siteLinks: [(destination: String, range: Range<Int>)] = []
    var pictures: [(path: String, range: Range<Int>)] = []
    var downloads: [(path: String, range: Range<Int>)] = []
    var cover: String?
    var blocks: [Int: Block] = [:]
    var citedIndicators: [String] = []
    var registerMentions: [String] = []
    var shownFigures: [FigureReference] = []
    var shownOfRegister: [RegisterReference] = []
  }

  init(_ found: Found = Found()) {
    targets = found.targets
    siteLinks = found.siteLinks
    pictures = found.pictures
    downloads = found.downloads
    cover = found.cover
    blocks = found.blocks
    citedIndicators = found.citedIndicators
    registerMentions = found.registerMentions
    shownFigures = found.shownFigures
    shownOfRegister = found.shownOfRegister
  }
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
