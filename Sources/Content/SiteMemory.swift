import Diagnostics
import Evidence
import Machine

/// What loading a site may take over from the time before, where somebody watches the files: see
/// `FileTree.File.mark`.
///
/// Nothing is taken over but what was made from the very same input, so that a site is the same whatever is
/// remembered. Without marks nothing is remembered.
public struct SiteMemory: Sendable {
  private var settings = Remembered<SettingsKey, Void>()
  private var parsed: [String: ParsedArticle] = [:]
  private var takenAnchors: Set<String> = []
  var tables = Remembered<TablesKey, LoadedTables>()
  var evidence = Remembered<EvidenceKey, Void>()
  var editions = Remembered<EditionsKey, (editions: [Edition], broken: Set<String>)>()
  var attachments: [String: Remembered<AttachmentKey, Site.Attachment?>] = [:]
  private var resolver = Remembered<ReferencesKey, ReferenceResolver>()
  private var resolved: [String: (article: Article, made: Article, report: Report)] = [:]
  /// The articles as they were given to be sorted, and where each went.
  private var given: [Article] = []
  private var order: [Int] = []

  /// Nothing is remembered yet.
  public init() {}

  struct SettingsKey: Equatable, Sendable {
    let mark: Int
    let defaultTheme: String
  }

  struct TablesKey: Equatable, Sendable {
    let settings: Int
    let files: [FileMark]
    let cases: [CaseName]
  }

  struct EvidenceKey: Equatable, Sendable {
    let tables: Int
    let files: [FileMark]
  }

  struct EditionsKey: Equatable, Sendable {
    let settings: Int
    let files: [FileMark]
    let folders: [String]
  }

  struct AttachmentKey: Equatable, Sendable {
    let mark: Int
    let places: [Place]
  }

  private struct ReferencesKey: Equatable, Sendable {
    let settings: Int
    let tables: Int
    let paths: [String]
    let closed: Set<String>
    let drafts: [Site.Draft]
    let articles: [ArticleFace]
  }

  private struct ParsedArticle: Sendable {
    let entry: ContentFolder.ArticleFile
    let article: Article?
    let report: Report
    /// Words of the starter, which are reported once the article is public.
    let placeholders: Report

    func isOf(_ other: ContentFolder.ArticleFile) -> Bool {
      entry.file.mark != nil && entry.file.mark == other.file.mark && entry.kind == other.kind
        && entry.slug == other.slug && entry.language == other.language
    }
  }

  /// The number of the reading of `site.yml`, which changes with it.
  mutating func settingsNumber(of file: FileTree.File?, _ options: Site.Options) -> Int {
    let key = file?.mark.map { SettingsKey(mark: $0, defaultTheme: options.defaultTheme) }
    var none = Report()
    settings.value(for: key, &none) { _ in }
    return settings.number
  }

  // MARK: Articles

  /// The articles of these files, those that changed read anew.
  mutating func articles(
    _ entries: [ContentFolder.ArticleFile], in tree: FileTree, _ options: Site.Options,
    _ report: inout Report
  ) -> [Article] {
    if takenAnchors != options.takenAnchors { parsed = [:] }
    takenAnchors = options.takenAnchors
    let changed = entries.filter { parsed[$0.file.path]?.isOf($0) != true }
    let made = parallelMap(changed, jobs: options.jobs, report: &report) { entry, _ in
      var own = Report()
      var placeholders = Report()
      let article = Article.load(
        entry, tree: tree, takenAnchors: options.takenAnchors, report: &own)
      if let article { Placeholder.check(article, report: &placeholders) }
      return ParsedArticle(
        entry: entry, article: article, report: own, placeholders: placeholders)
    }
    if parsed.count + made.count > entries.count {
      let paths = Set(entries.map(\.file.path))
      parsed = parsed.filter { paths.contains($0.key) }
    }
    for article in made { parsed[article.entry.file.path] = article }
    return entries.compactMap { entry in
      guard let known = parsed[entry.file.path] else { return nil }
      report.merge(known.report)
      return known.article
    }
  }

  /// Reports what is left of the starter in articles that were read last.
  func checkPlaceholders(of articles: [Article], in tree: FileTree, _ report: inout Report) {
    let start = tree.name.count + 1
    for article in articles {
      let path = String(article.file.path.dropFirst(start))
      if let known = parsed[path] { report.merge(known.placeholders) }
    }
  }

  // MARK: References

  /// The articles with what their references lead to; only those that changed are followed anew, as long as
  /// what can be referred to looks the same.
  mutating func resolved(
    _ articles: [Article], tables: LoadedTables, drafts: [Site.Draft], closed: Set<String>,
    in tree: FileTree, settings: Int, _ configuration: SiteConfiguration, jobs: Int,
    _ report: inout Report
  ) -> [Article] {
    let key = ReferencesKey(
      settings: settings, tables: self.tables.number, paths: tree.files.map(\.path),
      closed: closed, drafts: drafts, articles: articles.map(ArticleFace.init))
    let isWatched = tree.files.contains { $0.mark != nil }
    let before = resolver.number
    var none = Report()
    let resolver = self.resolver.value(for: isWatched ? key : nil, &none) { _ in
      let byFile = Dictionary(
        articles.map { (String($0.file.path.dropFirst(tree.name.count + 1)), $0) },
        uniquingKeysWith: { first, _ in first })
      return ReferenceResolver(
        links: LinkResolver(tree: tree, articles: byFile, drafts: drafts, closed: closed),
        dataset: tables.dataset, register: tables.register,
        allowedHTML: configuration.allowedHTML)
    }
    if before != self.resolver.number { resolved = [:] }
    let known = resolved
    let made = parallelMap(articles, jobs: jobs, report: &report) { article, report in
      if let old = known[article.file.path], old.article.isSame(as: article) {
        report.merge(old.report)
        return old
      }
      var own = Report()
      let resolved = resolver.resolve(article, report: &own)
      report.merge(own)
      return (article, resolved, own)
    }
    if isWatched {
      resolved = Dictionary(
        made.map { ($0.article.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return made.map(\.made)
  }

  /// The articles, each kind in its order.
  ///
  /// Most often that is the order of before: only articles that were read anew are held against their neighbours.
  mutating func ordered(_ articles: [Article]) -> [Article] {
    func comes(_ left: Int, _ right: Int) -> Bool {
      Self.precedes(articles[left], articles[right])
        || left < right && !Self.precedes(articles[right], articles[left])
    }
    let isNew = zip(articles, given).map { !$0.isSame(as: $1) }
    let isKnown =
      articles.count == given.count
      && order.indices.dropFirst().allSatisfy { place in
        let (left, right) = (order[place - 1], order[place])
        return !isNew[left] && !isNew[right] || comes(left, right)
      }
    if !isKnown { order = articles.indices.sorted(by: comes) }
    given = articles
    return order.map { articles[$0] }
  }

  private static func precedes(_ left: Article, _ right: Article) -> Bool {
    if left.kind != right.kind { return left.kind == .case }
    return left.precedes(right)
  }
}

/// A case as the tables name it.
struct CaseName: Equatable, Sendable {
  let slug: String
  let title: String
}

/// What other articles can refer to of one.
struct ArticleFace: Equatable, Sendable {
  let article: Article

  static func == (left: ArticleFace, right: ArticleFace) -> Bool {
    let (left, right) = (left.article, right.article)
    return left.isSame(as: right)
      || left.address == right.address && left.kind == right.kind && left.slug == right.slug
        && left.language == right.language && left.file.path == right.file.path
        && left.frontMatter.title.value == right.frontMatter.title.value
        && left.outline.elementsEqual(right.outline) { $0.id == $1.id && $0.text == $1.text }
  }
}
