import Achievements
import Diagnostics
import Evidence
import Indicators
import Machine
import Markdown
import Pictures

extension Site {
  /// What a person may choose about a build.
  public struct Options: Sendable {
    /// Whether texts that are not public yet are part of the site, which then is a preview: each page says
    /// so, and search engines are sent away.
    public var includesDrafts = false
    /// Whether the site is shown to few before it is released: search engines are sent away.
    public var isStaging = false
    /// Whether the site is released to everybody: drafts and an address that is only a placeholder are
    /// errors then.
    public var isRelease = false
    /// Takes the place of the base URL in `site.yml`.
    public var baseURL: String?
    /// The theme of a site that names none; empty where there is no theme at all.
    public var defaultTheme = ""
    /// Takes the place of the theme in `site.yml`.
    public var theme: String?
    /// The edition that the site is frozen as; it has no drafts, whatever is said of them.
    public var edition: EditionDetails?
    /// Anchors that the pages around the texts have already: no heading gets one of them.
    public var takenAnchors: Set<String> = []
    /// The day on which evidence that is out of date is reported; nil where nobody asks for that.
    public var today: PartialDate?
    /// How many threads may work.
    public var jobs = 1

    /// The choices of a plain build on one thread.
    public init() {}
  }

  /// The most bytes of a Markdown file: some 350,000 Chinese characters.
  static let longestArticle = 1_048_576
  /// The most bytes of a picture or another file beside an article.
  static let largestAttachment = 104_857_600

  /// Loads and checks the content.
  ///
  /// - Returns: `nil` where there is no `site.yml` to go by. Otherwise a site of all that is right; what
  ///   is wrong is in the report and left out.
  public static func load(
    _ tree: FileTree, options: Options, report: inout Report
  ) -> Site? {
    guard let configuration = configuration(tree, options, &report) else { return nil }
    let folder = ContentFolder(tree, of: configuration, report: &report)
    let articles = parallelMap(folder.articles, jobs: options.jobs, report: &report) {
      Article.load($0, tree: tree, takenAnchors: options.takenAnchors, report: &$1)
    }.compactMap(\.self)
    var tableReport = Report()
    let tables = DataTables(
      reading: folder.data, in: tree, hiddenCells: configuration.hiddenCells,
      facts: configuration.facts, report: &tableReport)
    let dataset = Dataset(
      tables: tables.dataset, levels: configuration.levels, calendar: configuration.calendar,
      languages: configuration.furtherLanguages, report: &tableReport)
    for view in configuration.views { view.checkEntities(dataset, configuration, &tableReport) }
    let cases = articles.filter {
      $0.kind == .case && $0.language == configuration.firstLanguage
    }.map { (slug: $0.slug, title: $0.matter.title.value) }
    let register = AchievementRegister(
      tables: tables.register, categories: configuration.register,
      languages: configuration.furtherLanguages, dataset: dataset, cases: cases,
      report: &tableReport)
    let evidence = EvidenceTable(
      tables.evidence, languages: configuration.furtherLanguages, dataset: dataset,
      register: register, cases: cases, report: &tableReport)
    report.merge(tableReport)
    EvidenceFiles(tree: tree, table: evidence).check(today: options.today, report: &report)
    let includesDrafts = options.includesDrafts && options.edition == nil
    let published = articles.filter { includesDrafts || $0.matter.isPublic }
    Placeholder.check(
      published.filter(\.matter.isPublic), configuration, dataset, register,
      isRelease: options.isRelease, report: &report)
    if options.isRelease { ReleaseRules.check(published, configuration, report: &report) }
    let drafts = articles.filter { !$0.matter.isPublic }.map { Draft($0) }
    var site = resolve(
      published, configuration, dataset, register, evidence, tree, options, drafts, &report)
    site.terms = tables.terms.map { Term.load($0, report: &report) } ?? []
    site.tablesInGB18030 = tables.filesInGB18030
    site.drafts = drafts
    site.isPreview = includesDrafts && !options.isRelease
    site.isStaging = options.isStaging || site.isPreview
    site.frozenAs = options.edition
    let (editions, brokenEditions) = Edition.loadAll(
      tree, levels: configuration.levels, jobs: options.jobs, report: &report)
    site.editions = editions
    site.ledger = RevisionLedger(
      editions: editions.map(\.figures), brokenEditions: brokenEditions, dataset: dataset,
      isSound: !tableReport.hasErrors, report: &report)
    site.achievementLedger = AchievementLedger(
      editions: editions.map(\.achievements), brokenEditions: brokenEditions, register: register,
      reasons: dataset.achievementReasons, isSound: !tableReport.hasErrors, report: &report)
    return site
  }

  static func configuration(
    _ tree: FileTree, _ options: Options, _ report: inout Report
  ) -> SiteConfiguration? {
    guard let entry = tree["site.yml"] else {
      report.add(
        Diagnostic(
          .missingFile, at: Place(file: "\(tree.name)/site.yml"),
          LocalizedText(zh: "没有 site.yml", en: "there is no site.yml"),
          hint: LocalizedText(
            zh: "运行 showcase new site 目录，得到一份带说明的样例",
            en: "run showcase new site DIR for a commented example")))
      return nil
    }
    guard let file = tree.text(of: entry, limit: 262_144, report: &report),
      var configuration = SiteConfiguration.parse(
        file, defaultTheme: options.defaultTheme, report: &report)
    else { return nil }
    if let baseURL = options.baseURL {
      configuration.baseURL = baseURL
      configuration.baseURLRange = nil
    }
    if let edition = options.edition, let base = configuration.baseURL {
      configuration.baseURL = "\(base)\(Edition.folder)/\(edition.slug)/"
    }
    if let theme = options.theme { configuration.theme = .init(theme, at: 0..<0) }
    return configuration
  }

  private static func resolve(
    _ articles: [Article], _ configuration: SiteConfiguration, _ dataset: Dataset,
    _ register: AchievementRegister, _ evidence: EvidenceTable, _ tree: FileTree,
    _ options: Options, _ drafts: [Draft], _ report: inout Report
  ) -> Site {
    let byFile = Dictionary(
      articles.map { (String($0.file.path.dropFirst(tree.name.count + 1)), $0) },
      uniquingKeysWith: { first, _ in first })
    let resolver = ReferenceResolver(
      links: LinkResolver(
        tree: tree, articles: byFile, drafts: drafts,
        closed: EvidenceFiles(tree: tree, table: evidence).closed),
      dataset: dataset, register: register, allowedHTML: configuration.allowedHTML)
    let resolved = parallelMap(articles, jobs: options.jobs, report: &report) {
      resolver.resolve($0, report: &$1)
    }
    let ordered = resolved.sorted { left, right in
      if left.kind != right.kind { return left.kind == .case }
      return left.precedes(right)
    }
    let tags = tags(of: ordered, configuration, &report)
    AddressBook.check(ordered, report: &report)
    return Site(
      configuration: configuration, articles: ordered, dataset: dataset, register: register,
      evidence: evidence,
      attachments: attachments(of: ordered, evidence, tree, options, &report),
      pictures: pictures(of: ordered, configuration, evidence, tree, &report), tags: tags,
      cellTexts: CellTexts(
        of: dataset, register, languages: configuration.furtherLanguages, report: &report),
      files: tree)
  }

  private static func attachments(
    of articles: [Article], _ evidence: EvidenceTable, _ tree: FileTree, _ options: Options,
    _ report: inout Report
  ) -> [String: Attachment] {
    let linked = uses(articles, of: \.downloads, tree)
    let slugs = Set(articles.filter { $0.kind == .case }.map(\.slug))
    var known = Set(linked.map(\.file.path))
    let downloads =
      linked
      + evidenceUses(of: evidence, slugs: slugs, in: tree).filter {
        known.insert($0.file.path).inserted
      }
    let attachments = parallelMap(downloads, jobs: options.jobs, report: &report) {
      use, report -> (String, Attachment)? in
      guard let bytes = tree.bytes(of: use.file, limit: largestAttachment, report: &report),
        let attachment = AttachmentCheck(use: use).attachment(bytes, report: &report)
      else { return nil }
      if ArchiveFile.isOffices(Array(bytes.prefix(ArchiveFile.reach))) {
        for place in use.places { report.add(.officesArchive(at: place, .error)) }
        return nil
      }
      return (use.file.path, attachment)
    }
    return Dictionary(attachments.compactMap(\.self), uniquingKeysWith: { first, _ in first })
  }

  /// The pictures that texts show, and the logo.
  private static func pictures(
    of articles: [Article], _ configuration: SiteConfiguration, _ evidence: EvidenceTable,
    _ tree: FileTree, _ report: inout Report
  ) -> [PictureUse] {
    let shown = uses(articles, of: \.pictures, tree)
    var known = Set(shown.map(\.file.path))
    let closed = EvidenceFiles(tree: tree, table: evidence).closed
    let logos =
      configuration.logo?.uses(in: tree, closed: closed, configuration.file, &report) ?? []
    return (shown + logos.filter { known.insert($0.file.path).inserted })
      .sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
  }

  /// The files of a list of each article, with all places that name them.
  private static func uses(
    _ articles: [Article], of list: KeyPath<Article, [(path: String, range: Range<Int>)]>,
    _ tree: FileTree
  ) -> [PictureUse] {
    var places: [String: [Place]] = [:]
    for article in articles {
      for (path, range) in article[keyPath: list] {
        places[path, default: []].append(article.file.place(at: range))
      }
    }
    return places.sorted { $0.key < $1.key }.compactMap { path, places in
      tree[path].map { PictureUse(file: $0, places: places) }
    }
  }

  private static func tags(
    of articles: [Article], _ configuration: SiteConfiguration, _ report: inout Report
  ) -> [Tag] {
    var tags: [Tag] = []
    for language in configuration.languages {
      var cases: [String: [Article]] = [:]
      var names: [String] = []
      for article in articles where article.kind == .case && article.language == language {
        for tag in article.matter.tags {
          if cases[tag.value] == nil { names.append(tag.value) }
          cases[tag.value, default: []].append(article)
        }
      }
      for name in names {
        guard let slug = configuration.tagSlugs[name]?.value ?? Slug.suggestion(for: name) else {
          if let article = cases[name]?.first,
            let tag = article.matter.tags.first(where: { $0.value == name })
          {
            report.add(.unspeakableTag(name, at: article.file.place(at: tag.range)))
          }
          continue
        }
        tags.append(Tag(name: name, slug: slug, language: language, cases: cases[name] ?? []))
      }
    }
    return tags.sorted { ($1.cases.count, $0.slug, $0.name) < ($0.cases.count, $1.slug, $1.name) }
  }
}

extension Diagnostic {
  fileprivate static func unspeakableTag(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidName, at: place,
      LocalizedText(
        zh: "标签“\(name)”写不成网址", en: "the tag “\(name)” cannot be written as an address"),
      hint: LocalizedText(
        zh: "在 site.yml 的 tags 里给它一个英文名：“\(name): name”",
        en: "give it a name in site.yml under tags: “\(name): name”"))
  }
}
