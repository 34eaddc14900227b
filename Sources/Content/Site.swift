import Diagnostics
import Files
import Indicators

/// Everything that the writers and the office supply, checked and with every reference resolved.
///
/// A value: nothing in it changes after loading, and nothing later needs to ask the disk what exists.
public struct Site: Sendable {
  /// A word that cases are found by, in one language.
  public struct Tag: Sendable {
    /// The word.
    public let name: String
    /// Its name in addresses.
    public let slug: String
    /// The language of the cases.
    public let language: Language
    /// The cases that carry it, in their order.
    public let cases: [Article]

    /// Where its page stands.
    public var address: PageAddress { .tag(slug, language) }
  }

  /// A file that is published with the site as it is.
  public struct Attachment: Sendable {
    /// The file in `Content/`.
    public let file: FileTree.File
    /// Its path in the site, with a mark of its content.
    public let path: String
  }

  /// What `site.yml` says.
  public let configuration: SiteConfiguration
  /// Cases and pages of all languages, each kind in its order.
  public let articles: [Article]
  /// Indicators and their figures.
  public let dataset: Dataset
  /// Files that articles refer to, by their path in `Content/`.
  public let attachments: [String: Attachment]
  /// Tags of all languages, the most used first.
  public let tags: [Tag]
  /// What was done in each construction task, with its bound numbers apart.
  public let taskSummaries: [ConstructionTask.Key: BoundText]
  /// All files of `Content/`.
  public let files: FileTree
  /// Files in `Content/theme/` that take the place of the theme's own.
  public var themeFiles: FileTree { files.folder("theme") }
  /// Which articles show an indicator, by its id, as positions in `articles`.
  public let citations: [String: [Int]]

  /// The articles of one kind in one language, in their order.
  public func articles(_ kind: Article.Kind, in language: Language) -> [Article] {
    articles.filter { $0.kind == kind && $0.language == language }
  }

  /// The articles that show or name an indicator.
  public func articles(citing indicator: String) -> [Article] {
    (citations[indicator] ?? []).map { articles[$0] }
  }

  /// The editions of the same article in other languages, and this one.
  public func editions(of article: Article) -> [Article] {
    articles.filter { $0.kind == article.kind && $0.slug == article.slug }
  }
}
