import Achievements
import Attachments
import Diagnostics
import Evidence
import Hashing
import Indicators
import Machine
import Pictures

/// Everything that the writers and the office supply, checked and with every reference resolved.
///
/// A value: nothing in it changes after loading, and nothing later needs to ask the disk what exists.
///
/// ```swift
/// if let site = Site.load(tree, options: Site.Options(), report: &report) {
///   for article in site.articles { print(article.slug, article.language.tag) }
/// }
/// ```
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

    /// The word as it is shown.
    public var title: String { name.withoutBraceEscapes }
    /// Where its page stands.
    public var address: PageAddress { .tag(slug, language) }
  }

  /// A table as the office knows it: a CSV file, or a sheet of a workbook.
  public struct TableFace: Sendable, Hashable {
    /// The path of the file, from the project's root.
    public let file: String
    /// The sheet's name in its workbook; `nil` for CSV.
    public let sheet: String?
    /// What the table is about.
    public let name: LocalizedText
    /// How many rows there are below the headings.
    public let rows: Int
  }

  /// A file that is published with the site for download: as it is, but for what pictures tell about
  /// people and places.
  public struct Attachment: Sendable {
    /// The file in `Content/`.
    public let file: FileTree.File
    /// Its path in the site, with a mark of its content.
    public let path: String
    /// The SHA-256 of what is published of it.
    let hash: String
    /// How many bytes are published of it.
    public let size: Int
    /// Whether browsers show it by themselves; if not, they save it.
    public let isShown: Bool

    /// Endings of what browsers show by themselves, sorted.
    public static var shownEndings: [String] {
      let pictures = PictureHeader.Format.allCases.flatMap(\.extensions)
      return (Array(AttachmentContent.byEnding.keys) + pictures)
        .filter(AttachmentContent.isShown).sorted()
    }

    /// What is published of it.
    ///
    /// - Returns: `nil` where the file is no longer what it was when its path was made.
    public func bytes(in tree: FileTree, report: inout Report) -> [UInt8]? {
      guard let bytes = tree.bytes(of: file, limit: .max, report: &report) else { return nil }
      let clean = PictureHeader.withoutMetadata(bytes) ?? bytes
      guard ContentHash.hex(of: clean) != hash else { return clean }
      report.add(
        Diagnostic(
          .unreadableFile, at: tree.place(of: file),
          LocalizedText(
            zh: "生成网站的时候，这个附件变了", en: "this attachment changed while the site was built"),
          hint: LocalizedText(zh: "保存好以后再运行一次", en: "save it and run the build again")))
      return nil
    }
  }

  /// A text that is not public yet.
  public struct Draft: Sendable, Hashable {
    /// Its file.
    public let file: String
    /// Its name in addresses.
    public let slug: String
    /// Its title, as it is written.
    public let title: String
    /// What `status` says.
    public let status: String
    /// Where its page stands once it is public.
    public let address: PageAddress

    /// Whether an item of the navigation means it: its page, or its file below the content.
    public func isMeant(by target: String) -> Bool {
      address.path == target || file.hasSuffix("/\(target)")
    }

    init(_ article: Article) {
      file = article.file.path
      slug = article.slug
      title = article.frontMatter.title.value
      status = article.frontMatter.status.rawValue
      address = article.address
    }
  }

  /// What `site.yml` says.
  public let configuration: SiteConfiguration
  /// Cases and pages of all languages, each kind in its order.
  public let articles: [Article]
  /// Indicators and their figures.
  public let dataset: Dataset
  /// What was won, built or named, and named things.
  public let register: AchievementRegister
  /// All evidence, most of it the office's own; pages ask for `proofs`.
  public let evidence: EvidenceTable
  /// What is public of it.
  let proofsBySubject: Proofs
  /// How the register is spread over pages.
  public let registerPages: RegisterPages
  /// Files that articles link to, by their path in `Content/`.
  public let attachments: [String: Attachment]
  /// Pictures that articles show, by path, with the places that name them.
  public let pictures: [PictureUse]
  /// Tags of all languages, the most used first.
  public let tags: [Tag]
  /// Words of the tables that name figures.
  public let cellTexts: CellTexts
  /// All files of `Content/`.
  public let files: FileTree
  /// Editions that were frozen, the earliest first.
  public internal(set) var editions: [Edition] = []
  /// What changed from edition to edition.
  public internal(set) var ledger: RevisionLedger?
  /// What became of achievements from edition to edition.
  public internal(set) var achievementLedger: AchievementLedger?
  /// The edition that this site is to become.
  public internal(set) var frozenAs: EditionDetails?
  /// The wording that the site prescribes, in the order of its table.
  public internal(set) var terms: [Term] = []
  /// The tables of the office, as they were found in `Content/data/`.
  public internal(set) var tables: [TableFace] = []
  /// CSV files that were read as GB18030, which is nobody's fault but good to know.
  public internal(set) var tablesInGB18030: [String] = []
  /// Whether nothing is wrong with the tables, so that all pages made of them are there.
  public internal(set) var areTablesSound = true
  /// Cases and pages that are not public yet, whether or not they are part of the site.
  public internal(set) var drafts: [Draft] = []
  /// Whether drafts may be part of the site, so that it is nobody's to publish.
  public internal(set) var isPreview = false
  /// Whether search engines are to be sent away.
  public internal(set) var isStaging = false
  /// Files in `Content/theme/` that take the place of the theme's own.
  public var themeFiles: FileTree { files.folder("theme") }
  /// Which articles show an indicator, by its id, as positions in `articles`.
  public let citations: [String: [Int]]
  /// The articles by kind and language, each list in its order.
  private let lists: [ListKey: [Article]]
  private let companions: [PageAddress: Article]
  /// The position of each article in its list.
  private let positions: [PageAddress: Int]

  /// Tags by their language and by their word: each page asks for a few.
  private let tagsByLanguage: [Language: [Tag]]
  private let tagsByName: [TagKey: Tag]
  private struct TagKey: Hashable {
    let name: String
    let language: Language
  }
  private struct ListKey: Hashable {
    let kind: Article.Kind
    let language: Language
  }

  init(
    configuration: SiteConfiguration, articles: [Article], dataset: Dataset,
    register: AchievementRegister, evidence: EvidenceTable, attachments: [String: Attachment],
    pictures: [PictureUse], tags: [Tag], cellTexts: CellTexts, files: FileTree
  ) {
    self.configuration = configuration
    self.articles = articles
    self.dataset = dataset
    self.register = register
    self.evidence = evidence
    proofsBySubject = Proofs(
      of: evidence, slugs: Set(articles.filter { $0.kind == .case }.map(\.slug)),
      attachments: attachments)
    registerPages = RegisterPages(register)
    self.attachments = attachments
    self.pictures = pictures
    self.tags = tags
    tagsByLanguage = Dictionary(grouping: tags, by: \.language)
    tagsByName = Dictionary(
      tags.map { (TagKey(name: $0.name, language: $0.language), $0) },
      uniquingKeysWith: { first, _ in first })
    self.cellTexts = cellTexts
    self.files = files
    var citations: [String: [Int]] = [:]
    var positions: [PageAddress: Int] = [:]
    var lists: [ListKey: [Article]] = [:]
    var companions: [PageAddress: Article] = [:]
    for (index, article) in articles.enumerated() {
      for indicator in article.citedIndicators { citations[indicator, default: []].append(index) }
      guard !article.isCompanion else {
        companions[article.address] = article
        continue
      }
      let key = ListKey(kind: article.kind, language: article.language)
      positions[article.address] = lists[key]?.count ?? 0
      lists[key, default: []].append(article)
    }
    self.citations = citations
    self.positions = positions
    self.lists = lists
    self.companions = companions
  }

  /// The tags of a language, the most used first.
  public func tags(in language: Language) -> [Tag] { tagsByLanguage[language] ?? [] }

  /// The tag that cases of a language carry as a word; nil for one without a page. Each page asks for its own: looked
  /// for among all, many tags would cost the square of their number.
  public func tag(_ name: String, in language: Language) -> Tag? {
    tagsByName[TagKey(name: name, language: language)]
  }

  /// The text that gives a generated page its words.
  public func companion(of address: PageAddress) -> Article? { companions[address] }

  /// The articles of one kind in one language, in their order; companions of generated pages are not
  /// among them.
  public func articles(_ kind: Article.Kind, in language: Language) -> [Article] {
    lists[ListKey(kind: kind, language: language)] ?? []
  }

  /// The position of an article among those of its kind and language, from 0.
  public func position(of article: Article) -> Int { positions[article.address] ?? 0 }

  /// The articles that show or name an indicator.
  public func articles(citing indicator: String) -> [Article] {
    (citations[indicator] ?? []).map { articles[$0] }
  }
}
