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
    /// Whether the content goes into an archive: names that none can hold are errors then.
    public var isArchived = false
    /// Takes the place of the base URL in `site.yml`.
    public var baseURL: String?
    /// The theme of a site that names none; empty where there is no theme at all.
    public var defaultTheme = ""
    /// Takes the place of the theme in `site.yml`.
    public var theme: String?
    /// The edition that the site is frozen as; it has no drafts, whatever is said of them.
    public var edition: EditionDetails?
    /// The folders in `Content/editions/`, those included in which no file is left and which a `FileTree` does not
    /// know; nil where whoever makes the site can look there himself.
    public var editionFolders: [String]?
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
    var memory = SiteMemory()
    return load(tree, options: options, remembering: &memory, report: &report)
  }

  /// Loads and checks the content once more.
  ///
  /// - Parameter memory: what was loaded before; gives the same site, sooner.
  public static func load(
    _ tree: FileTree, options: Options, remembering memory: inout SiteMemory,
    report: inout Report
  ) -> Site? {
    guard let configuration = configuration(tree, options, &report) else { return nil }
    // What a folder under another name holds is looked for in vain by all the rest.
    let misnamed = MisnamedFolder.all(in: tree)
    for folder in misnamed { report.add(folder.diagnostic(in: tree)) }
    if misnamed.contains(where: { !$0.isTaken && $0.isNeeded }) { return nil }
    let settings = memory.settingsNumber(of: tree["site.yml"], options)
    let folder = ContentFolder(tree, of: configuration, report: &report)
    folder.checkForArchive(isMade: options.isArchived, report: &report)
    let articles = memory.articles(folder.articles, in: tree, options, &report)
    let cases = articles.filter {
      $0.kind == .case && $0.language == configuration.firstLanguage
    }.map { CaseName(slug: $0.slug, title: $0.frontMatter.title.value) }
    let files = FileMark.all(of: folder.data)
    let tables = memory.tables.value(
      for: files.map { .init(settings: settings, files: $0, cases: cases) }, &report
    ) { LoadedTables(reading: folder.data, in: tree, configuration, cases: cases, report: &$0) }
    checkEvidence(tables, tree, options, &memory, &report)
    let includesDrafts = options.includesDrafts && options.edition == nil
    let published = articles.filter { includesDrafts || $0.frontMatter.isPublic }
    memory.checkPlaceholders(of: published.filter(\.frontMatter.isPublic), in: tree, &report)
    Placeholder.check(
      configuration, tables.dataset, tables.register, isRelease: options.isRelease,
      report: &report)
    if options.isRelease { ReleaseRules.check(published, configuration, report: &report) }
    let drafts = articles.filter { !$0.frontMatter.isPublic }.map { Draft($0) }
    let closed = EvidenceFiles(tree: tree, table: tables.evidence).closed
    let resolved = memory.resolved(
      published, tables: tables, drafts: drafts, closed: closed, in: tree, settings: settings,
      configuration, jobs: options.jobs, &report)
    let shown = memory.ordered(resolved)
    let areMissing = tables.missing.check(
      shown, tables, views: configuration.views, in: tree, &report)
    var site = assemble(
      shown, configuration, tables, closed, tree, options, &memory, &report)
    ContentFolder.reportUnread(
      tree, texts: articles.map(\.file), published: site.attachments.keys, report: &report)
    site.terms = tables.terms
    site.tablesInGB18030 = tables.filesInGB18030
    site.tables = tables.faces
    site.areTablesSound = !tables.hasErrors && !areMissing
    site.drafts = drafts
    site.isPreview = includesDrafts && !options.isRelease
    site.isStaging = options.isStaging || site.isPreview
    site.frozenAs = options.edition
    site.addHistory(tables, tree, settings: settings, options, &memory, &report)
    return site
  }

  private static func checkEvidence(
    _ tables: LoadedTables, _ tree: FileTree, _ options: Options, _ memory: inout SiteMemory,
    _ report: inout Report
  ) {
    let evidence = EvidenceFiles(tree: tree, table: tables.evidence)
    let key = FileMark.all(of: evidence.files).map {
      SiteMemory.EvidenceKey(tables: memory.tables.number, files: $0)
    }
    memory.evidence.value(for: key, &report) { evidence.check(today: options.today, report: &$0) }
  }

  /// Reads the editions, and lists what changed from one to the next.
  private mutating func addHistory(
    _ tables: LoadedTables, _ tree: FileTree, settings: Int, _ options: Options,
    _ memory: inout SiteMemory, _ report: inout Report
  ) {
    let prefix = "\(Edition.folder)/"
    let files = tree.files.filter { $0.path.utf8.starts(with: prefix.utf8) }
    let folders = options.editionFolders ?? []
    let (editions, broken) = memory.editions.value(
      for: FileMark.all(of: files).map { .init(settings: settings, files: $0, folders: folders) },
      &report
    ) {
      Edition.loadAll(
        tree, folders: folders, levels: configuration.levels, jobs: options.jobs, report: &$0)
    }
    self.editions = editions
    ledger = RevisionLedger(
      editions: editions.map(\.figures), brokenEditions: broken, dataset: dataset,
      isSound: tables.isSound, report: &report)
    achievementLedger = AchievementLedger(
      editions: editions.map(\.achievements), brokenEditions: broken, register: register,
      reasons: dataset.achievementReasons, table: ReasonsTable(dataset), isSound: tables.isSound,
      report: &report)
  }

  static func configuration(
    _ tree: FileTree, _ options: Options, _ report: inout Report
  ) -> SiteConfiguration? {
    guard let entry = tree["site.yml"] else {
      if let name = MisnamedText.settings(among: tree.files.lazy.map(\.path)) {
        report.add(
          Diagnostic(
            .missingFile, at: Place(file: "\(tree.name)/\(name)"),
            LocalizedText(
              zh: "设置要写在 site.yml 里，这个文件叫 \(name)",
              en: "settings stand in site.yml; this file is called \(name)"),
            hint: LocalizedText(
              zh: "把文件名改成 site.yml（在 Windows 里先勾选“查看”中的“文件扩展名”）",
              en: "rename it to site.yml (on Windows, have it show file name extensions first)")))
        return nil
      }
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

  private static func assemble(
    _ articles: [Article], _ configuration: SiteConfiguration, _ tables: LoadedTables,
    _ closed: Set<String>, _ tree: FileTree, _ options: Options, _ memory: inout SiteMemory,
    _ report: inout Report
  ) -> Site {
    let tags = tags(of: articles, configuration, &report)
    AddressBook.check(articles, report: &report)
    return Site(
      configuration: configuration, articles: articles, dataset: tables.dataset,
      register: tables.register, evidence: tables.evidence,
      attachments: attachments(of: articles, tables, tree, options, &memory, &report),
      pictures: pictures(of: articles, configuration, closed, tree, &report), tags: tags,
      cellTexts: tables.cellTexts, files: tree)
  }

  private static func attachments(
    of articles: [Article], _ tables: LoadedTables, _ tree: FileTree, _ options: Options,
    _ memory: inout SiteMemory, _ report: inout Report
  ) -> [String: Attachment] {
    let linked = uses(articles, of: \.downloads, tree)
    let slugs = Set(articles.filter { $0.kind == .case }.map(\.slug))
    var known = Set(linked.map(\.file.path))
    let named =
      evidenceUses(of: tables.evidence, slugs: slugs, in: tree)
      + SourceFiles.uses(of: tables.dataset.sources, in: tree)
    let downloads = linked + named.filter { known.insert($0.file.path).inserted }
    let remembered = memory.attachments
    let read = parallelMap(downloads, jobs: options.jobs, report: &report) { use, report in
      var attachment = remembered[use.file.path] ?? Remembered()
      let key = use.file.mark.map { SiteMemory.AttachmentKey(mark: $0, places: use.places) }
      let value = attachment.value(for: key, &report) { self.attachment(use, tree, &$0) }
      return (path: use.file.path, value: value, remembered: attachment)
    }
    memory.attachments = Dictionary(
      read.map { ($0.path, $0.remembered) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      read.compactMap { file in file.value.map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func attachment(
    _ use: PictureUse, _ tree: FileTree, _ report: inout Report
  ) -> Attachment? {
    guard let bytes = tree.bytes(of: use.file, limit: largestAttachment, report: &report),
      let attachment = AttachmentCheck(use: use).attachment(bytes, report: &report)
    else { return nil }
    if ArchiveFile.isOffices(Array(bytes.prefix(ArchiveFile.reach))) {
      for place in use.places { report.add(.officesArchive(at: place, .error)) }
      return nil
    }
    return attachment
  }

  /// The pictures that texts show, and the logo.
  private static func pictures(
    of articles: [Article], _ configuration: SiteConfiguration, _ closed: Set<String>,
    _ tree: FileTree, _ report: inout Report
  ) -> [PictureUse] {
    let shown = uses(articles, of: \.pictures, tree)
    var known = Set(shown.map(\.file.path))
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
        for tag in article.frontMatter.tags {
          if cases[tag.value] == nil { names.append(tag.value) }
          cases[tag.value, default: []].append(article)
        }
      }
      for name in names {
        guard let slug = configuration.tagSlugs[name]?.value ?? Slug.suggestion(for: name) else {
          if let article = cases[name]?.first,
            let tag = article.frontMatter.tags.first(where: { $0.value == name })
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
