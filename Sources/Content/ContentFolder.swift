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
  private let tree: FileTree
  private let languages: [Language]

  init(_ tree: FileTree, of configuration: SiteConfiguration, report: inout Report) {
    self.tree = tree
    languages = configuration.languages
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
    reportFoldersWithoutCase(&report)
  }

  private mutating func addCase(_ file: FileTree.File, _ parts: [String], _ report: inout Report) {
    guard parts.count > 2 else {
      report.add(.looseCase(file, in: tree))
      return
    }
    guard parts.count == 3 else { return }
    guard let language = language(of: file.name, stem: "index") else {
      if MisnamedText.isMeant(file.name) {
        misnamed[parts[1], default: []].append(file)
      }
      return
    }
    guard isValidSlug(parts[1], file, &report) else { return }
    articles.append(
      ArticleFile(
        kind: .case, slug: parts[1], language: language, file: file, folder: "cases/\(parts[1])")
    )
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
    for file in tree.files where file.path.hasPrefix("pages/") {
      guard file.path == "pages/\(file.name)", !file.name.hasSuffix(".md"),
        MisnamedText.isText(file.name) || MisnamedText.isWordFile(file.name),
        MisnamedText.pageName(for: file.name) == nil, !published.contains(file.path),
        !texts.contains(where: { $0.text.contains(file.name) })
      else { continue }
      report.add(.unreadPage(file, in: tree))
    }
  }

  private mutating func addPage(_ file: FileTree.File, _ parts: [String], _ report: inout Report) {
    guard file.name.hasSuffix(".md") else {
      if parts.count == 2, let name = MisnamedText.pageName(for: file.name) {
        report.add(
          .misnamedPage(file, right: name, isTaken: tree["pages/\(name)"] != nil, in: tree))
      }
      return
    }
    guard parts.count == 2 else {
      report.add(.nestedPage(file, in: tree))
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

  private func language(of name: String, stem: String) -> Language? {
    languages.first { name == "\(stem)\($0.fileSuffix).md" }
  }

  private mutating func isValidSlug(
    _ slug: String, _ file: FileTree.File, _ report: inout Report
  ) -> Bool {
    if Slug.isValid(slug) { return true }
    report.add(.invalidSlug(slug, at: tree.place(of: file)))
    misspelt.insert(file.path.hasPrefix("cases/") ? "cases/\(slug)/" : file.path)
    return false
  }

  /// Reports names that no archive can hold, but for those that have to change anyway.
  func checkForArchive(isMade: Bool, report: inout Report) {
    let paths = tree.files.lazy.map(\.path)
      .filter { path in !misspelt.contains { path.hasPrefix($0) } }
    ArchiveName.check(paths.map { "\(tree.name)/\($0)" }, isError: isMade, report: &report)
  }

  private func reportFoldersWithoutCase(_ report: inout Report) {
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
            file,
            others: texts.count {
              MisnamedText.rightName(for: $0.name) == MisnamedText.rightName(for: file.name)
            } - 1,
            languages: languages, in: tree))
      }
      guard texts.isEmpty, !known.contains(slug), Slug.isValid(slug) else { continue }
      let isFolder = tree.files.contains { $0.path.hasPrefix("cases/\(slug)/index.md/") }
      report.add(isFolder ? .folderForText(slug, in: tree) : .noText(slug, in: tree))
    }
  }
}

extension Diagnostic {
  fileprivate static func misplaced(_ file: FileTree.File, in tree: FileTree) -> Diagnostic {
    let first = file.path.split(separator: "/").first.map(String.init) ?? file.path
    if MisnamedText.isSettings(file.path) {
      return Diagnostic(
        .misplacedFile, at: tree.place(of: file),
        LocalizedText(
          zh: "设置写在 site.yml 里，这个文件不会读", en: "settings stand in site.yml; this file is not read"),
        hint: LocalizedText(
          zh: "与 site.yml 比较，把要留的设置并进去，再把这个文件移到 \(tree.name)/ 外面",
          en:
            "compare it with site.yml, bring what is to stay into that, and move this file out of "
            + "\(tree.name)/"))
    }
    let known = ["site.yml", "cases", "pages", "data", "evidence", "theme", "editions"]
    return Diagnostic(
      .misplacedFile, at: tree.place(of: file),
      LocalizedText(zh: "这个文件不在任何约定的位置", en: "this file is in none of the known places"),
      hint: nearestName(to: first, among: known).map {
        LocalizedText(zh: "“\(first)”是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "放进 cases/、pages/、data/、evidence/ 或 theme/，或移到 \(tree.name)/ 外面",
          en: "move it to cases/, pages/, data/, evidence/ or theme/, or out of \(tree.name)/"))
  }

  fileprivate static func looseCase(_ file: FileTree.File, in tree: FileTree) -> Diagnostic {
    let stem = file.name.prefix { $0 != "." }
    let slug = Slug.isValid(String(stem)) ? String(stem) : Slug.suggestion(for: String(stem))
    let folder = "\(tree.name)/cases/\(slug ?? "slug")"
    let hint =
      if MisnamedText.isWordFile(file.name) {
        LocalizedText(
          zh: "运行 showcase import docx \"\(tree.name)/\(file.path)\"，再把原文件移到 \(tree.name)/ 外面",
          en: "run showcase import docx \"\(tree.name)/\(file.path)\", then move the file out of "
            + "\(tree.name)/")
      } else if MisnamedText.isText(file.name) {
        LocalizedText(zh: "移到 \(folder)/index.md", en: "move it to \(folder)/index.md")
      } else {
        LocalizedText(
          zh: "移到用它的那篇案例的文件夹里，或移到 \(tree.name)/ 外面",
          en: "move it to the folder of the case that shows it, or out of \(tree.name)/")
      }
    return Diagnostic(
      .misplacedFile, at: tree.place(of: file),
      LocalizedText(zh: "案例要有自己的文件夹", en: "a case has a folder of its own"), hint: hint)
  }

  fileprivate static func nestedPage(_ file: FileTree.File, in tree: FileTree) -> Diagnostic {
    Diagnostic(
      .misplacedFile, at: tree.place(of: file),
      LocalizedText(zh: "pages/ 里的页面不能再分文件夹", en: "pages have no folders of their own"),
      hint: LocalizedText(
        zh: "移到 \(tree.name)/pages/\(file.name)", en: "move it to \(tree.name)/pages/\(file.name)"))
  }

  fileprivate static func reserved(_ slug: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      LocalizedText(
        zh: "“\(slug)”是生成的页面要用的网址", en: "“\(slug)” is the address of a generated page"),
      hint: LocalizedText(zh: "换一个文件名", en: "choose another file name"))
  }
}
