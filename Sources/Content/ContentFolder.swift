import Diagnostics
import Machine

/// What the files of `Content/` are, told by where they lie.
struct ContentFolder {
  /// A text file of an article.
  struct ArticleFile: Sendable {
    let kind: Article.Kind
    let slug: String
    let language: Language
    let file: FileTree.File
    /// The folder that its pictures are looked for in.
    let folder: String
  }

  private(set) var articles: [ArticleFile] = []
  /// The tables and workbooks.
  private(set) var data: [FileTree.File] = []
  /// Texts in the folders of cases that are not called as texts of cases are.
  private var misnamed: [String: [FileTree.File]] = [:]
  /// Paths that begin with a name which cannot stand in an address, as is said of it.
  private var misspelt: Set<String> = []
  /// Other texts in the folders of cases, each of which may be that of its case where there is none.
  private var unnamed: [String: [FileTree.File]] = [:]
  /// Texts of cases whose folders lie in another folder than `cases/`.
  private var nested: [String: [(folder: String, isText: Bool)]] = [:]
  /// Texts among the folders of cases, and pages that lie or are called wrong, with where they belong.
  private var loose: [(file: FileTree.File, target: String?)] = []
  private var wrongPages: [(file: FileTree.File, target: String)] = []
  private var displaced: Displaced
  private var freeNames: (cases: FreeNames, pages: FreeNames)
  private let tree: FileTree
  private let languages: [Language]

  init(_ tree: FileTree, of configuration: SiteConfiguration, report: inout Report) {
    self.tree = tree
    languages = configuration.languages
    displaced = Displaced(in: tree)
    freeNames = Self.freeNames(in: tree)
    let misnamed = Set(MisnamedFolder.all(in: tree).map(\.name))
    let logos = [configuration.logo?.file.value, configuration.logo?.dark?.value]
    for file in tree.files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      switch parts[0] {
      case "site.yml" where parts.count == 1: break
      case "theme" where parts.count > 1: break
      case "cases" where parts.count > 1: addCase(file, parts, &report)
      case "pages" where parts.count > 1: addPage(file, parts, &report)
      case "data" where parts.count > 1: data.append(file)
      case EvidenceFiles.folder where parts.count > 1: break
      case "editions" where parts.count > 2: break
      case _ where logos.contains(file.path): break
      case let name where parts.count > 1 && misnamed.contains(name): break
      default: report.add(.misplaced(file, in: tree))
      }
    }
    noteMisnamed()
    for (file, target) in loose { report.add(.looseCase(file, target, displaced, in: tree)) }
    for (file, target) in wrongPages {
      report.add(.wrongPage(file, target, displaced, in: tree))
    }
    reportFoldersWithoutCase(&report)
  }

  /// What hints may call cases and pages.
  private static func freeNames(in tree: FileTree) -> (cases: FreeNames, pages: FreeNames) {
    var cases: Set<Substring> = []
    var pages: Set<Substring> = []
    for file in tree.files {
      let isCase = file.path.utf8.starts(with: "cases/".utf8)
      guard isCase || file.path.utf8.starts(with: "pages/".utf8) else { continue }
      let name = file.path.dropFirst("cases/".count).prefix { $0 != "/" && $0 != "." }
      if isCase { cases.insert(name) } else { pages.insert(name) }
    }
    return (
      FreeNames(besides: cases.map(String.init)),
      FreeNames(besides: pages.map(String.init) + PageAddress.reservedSlugs)
    )
  }

  private mutating func addCase(_ file: FileTree.File, _ parts: [String], _ report: inout Report) {
    guard parts.count > 2 else {
      let target = MisnamedText.isText(file.name) ? looseTarget(of: file) : nil
      if let target { displaced.add(file, for: target) }
      loose.append((file, target))
      return
    }
    guard parts.count == 3 else {
      let isText = language(of: file.name, stem: "index") != nil
      if isText || MisnamedText.isMeant(file.name), parts[2] != "index.md" {
        let folder = parts.dropLast().joined(separator: "/")
        if nested[parts[1]]?.contains(where: { $0.folder == folder }) != true {
          nested[parts[1], default: []].append((folder, isText))
        }
      }
      return
    }
    guard let language = language(of: file.name, stem: "index") else {
      if MisnamedText.isMeant(file.name) {
        misnamed[parts[1], default: []].append(file)
      } else if MisnamedText.mayHoldText(file.name) {
        unnamed[parts[1], default: []].append(file)
      }
      return
    }
    guard isValidSlug(parts[1], file, &report) else { return }
    articles.append(
      ArticleFile(
        kind: .case, slug: parts[1], language: language, file: file, folder: "cases/\(parts[1])")
    )
  }

  /// Where a text belongs that lies among the folders of cases.
  private mutating func looseTarget(of file: FileTree.File) -> String? {
    let stem = MisnamedText.stem(of: file.name)
    let isName = Slug.isValid(stem.lowercased())
    guard let slug = isName ? stem.lowercased() : freeNames.cases.name(for: stem) else {
      return nil
    }
    let rest = MisnamedText.halfWidth(file.name).drop { $0 != "." }
    return "cases/\(slug)/\(MisnamedText.rightName(for: "index\(rest)", languages))"
  }

  /// Notes where the texts of cases belong that are not called as they must be.
  private mutating func noteMisnamed() {
    let withText = Set(articles.lazy.filter { $0.kind == .case }.map(\.slug))
    for (slug, files) in unnamed where misnamed[slug] == nil && !withText.contains(slug) {
      if files.count == 1, nested[slug] == nil { misnamed[slug] = files }
    }
    for (slug, files) in misnamed {
      for file in files {
        let right = MisnamedText.rightName(for: file.name, languages)
        // What may be a translation is the text itself otherwise.
        displaced.add(
          file, for: "cases/\(slug)/\(right == file.name ? "index.md" : right)")
      }
    }
  }

  /// Reports texts and Word files among the pages that are neither pages nor linked to.
  ///
  /// - Parameters:
  ///   - texts: all that may link to them.
  ///   - published: the files that articles link to.
  static func reportUnread(
    _ tree: FileTree, texts: [SourceFile], published: some Collection<String>,
    report: inout Report
  ) {
    var unread: [(file: FileTree.File, slug: String)] = []
    for file in tree.files where file.path.hasPrefix("pages/") {
      guard file.path == "pages/\(file.name)", !file.name.hasSuffix(".md"),
        MisnamedText.isText(file.name) || MisnamedText.isWordFile(file.name),
        MisnamedText.pageName(for: file.name) == nil, !published.contains(file.path),
        !texts.contains(where: { $0.text.contains(file.name) })
      else { continue }
      unread.append((file, MisnamedText.pageSlug(for: file.name)))
    }
    for (file, slug) in unread {
      let rivals = unread.count { $0.slug == slug } - 1
      report.add(.unreadPage(file, rivals: rivals, in: tree))
    }
  }

  private mutating func addPage(_ file: FileTree.File, _ parts: [String], _ report: inout Report) {
    guard file.name.hasSuffix(".md") else {
      if parts.count == 2, let name = MisnamedText.pageName(for: file.name) {
        addWrongPage(file, for: "pages/\(name)")
      }
      return
    }
    guard parts.count == 2 else {
      let rest = file.name.dropFirst("index".count)
      let isIndex = file.name.hasPrefix("index.")
      let stem = isIndex ? parts[parts.count - 2] : String(file.name.prefix { $0 != "." })
      let slug = Slug.isValid(stem) ? stem : Slug.suggestion(for: stem) ?? stem
      let ending = isIndex ? rest : file.name.dropFirst(stem.count)
      addWrongPage(file, for: "pages/\(slug)\(ending)")
      return
    }
    let stem = String(file.name.dropLast(".md".count))
    let suffix = languages.dropFirst().first { stem.hasSuffix($0.fileSuffix) }
    let slug = suffix.map { String(stem.dropLast($0.fileSuffix.count)) } ?? stem
    guard isValidSlug(slug, file, &report) else { return }
    guard !PageAddress.reservedSlugs.contains(slug) else {
      report.add(.reserved(slug, at: tree.place(of: file)))
      return
    }
    articles.append(
      ArticleFile(
        kind: .page, slug: slug, language: suffix ?? languages[0], file: file, folder: "pages"))
  }

  private mutating func addWrongPage(_ file: FileTree.File, for path: String) {
    displaced.add(file, for: path)
    wrongPages.append((file, path))
  }

  private func language(of name: String, stem: String) -> Language? {
    languages.first { name == "\(stem)\($0.fileSuffix).md" }
  }

  private mutating func isValidSlug(
    _ slug: String, _ file: FileTree.File, _ report: inout Report
  ) -> Bool {
    if Slug.isValid(slug) { return true }
    let isCase = file.path.hasPrefix("cases/")
    let suggestion =
      isCase ? freeNames.cases.name(for: slug) : freeNames.pages.name(for: slug)
    report.add(.invalidSlug(slug, suggestion: suggestion, at: tree.place(of: file)))
    misspelt.insert(isCase ? "cases/\(slug)/" : file.path)
    return false
  }

  /// Reports names that no archive can hold, but for those that have to change anyway.
  func checkForArchive(isMade: Bool, report: inout Report) {
    let paths = tree.files.lazy.map(\.path)
      .filter { path in !misspelt.contains { path.hasPrefix($0) } }
    ArchiveName.check(paths.map { "\(tree.name)/\($0)" }, isError: isMade, report: &report)
  }

  private mutating func reportFoldersWithoutCase(_ report: inout Report) {
    let known = Set(articles.filter { $0.kind == .case }.map(\.slug))
    var folders: Set<String> = []
    for file in tree.files where file.path.hasPrefix("cases/") {
      let parts = file.path.split(separator: "/")
      if parts.count > 2 { folders.insert(String(parts[1])) }
    }
    for slug in folders.sorted() {
      let texts = misnamed[slug] ?? []
      for file in texts {
        report.add(
          .misnamedCase(
            file, isOnly: unnamed[slug]?.contains { $0.path == file.path } == true, displaced,
            languages, in: tree))
      }
      let hasText = known.contains(slug) || !texts.isEmpty || misspelt.contains("cases/\(slug)/")
      let inner = (nested[slug] ?? []).filter { $0.isText || !hasText }
      for (folder, _) in inner {
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        report.add(
          .nestedCase(
            folder, right: freeNames.cases.name(for: name), hasText ? .warning : .error, in: tree))
      }
      guard !hasText, inner.isEmpty, Slug.isValid(slug) else { continue }
      let isFolder = tree.files.contains { $0.path.hasPrefix("cases/\(slug)/index.md/") }
      report.add(
        isFolder
          ? .folderForText(slug, in: tree)
          : .noText(slug, texts: (unnamed[slug] ?? []).map(\.name), in: tree))
    }
  }
}
