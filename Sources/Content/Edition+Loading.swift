import Achievements
import BagIt
import Diagnostics
import Indicators
import Machine
import Tables
import YAML

extension Edition {
  /// Reads all editions, the earliest first, and holds each file against its checksum.
  ///
  /// What is wrong with an edition is reported, and the edition left out and listed as broken.
  ///
  /// - Parameter folders: those of editions on the disk, also where no file is left in one.
  static func loadAll(
    _ tree: FileTree, folders: [String] = [], levels: CategoryList = .schoolAndGroup, jobs: Int,
    report: inout Report
  ) -> (editions: [Edition], broken: Set<String>) {
    let prefix = folder + "/"
    var slugs: Set<String> = []
    var zips: Set<String> = []
    for file in tree.files where file.path.utf8.starts(with: prefix.utf8) {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count > 2 {
        slugs.insert(String(parts[1]))
      } else if file.fileExtension == "zip" {
        zips.insert(file.name)
      }
    }
    var editions: [Edition] = []
    var broken = withoutFiles(folders, zips, besides: slugs, in: tree, report: &report)
    for slug in slugs.sorted() {
      guard Slug.isValid(slug) else {
        report.add(.invalidSlug(slug, at: Place(file: "\(tree.name)/\(folder)/\(slug)")))
        broken.insert(slug)
        continue
      }
      let loader = EditionLoader(tree.folder("\(folder)/\(slug)"), slug: slug, levels: levels)
      if let edition = loader.load(jobs: jobs, &report) {
        editions.append(edition)
      } else {
        broken.insert(slug)
      }
    }
    editions.sort {
      ($0.details.date.description, $0.details.slug) < (
        $1.details.date.description, $1.details.slug
      )
    }
    for (earlier, later) in zip(editions, editions.dropFirst())
    where earlier.details.date == later.details.date {
      report.add(.sameDay(later, earlier, in: tree))
    }
    return (editions, broken)
  }

  /// The editions of which the folder is all that is left, or a zip archive: `editions/v1.zip` without `editions/v1/`.
  private static func withoutFiles(
    _ folders: [String], _ zips: Set<String>, besides slugs: Set<String>, in tree: FileTree,
    report: inout Report
  ) -> Set<String> {
    var broken: Set<String> = []
    for zip in zips.sorted() {
      let slug = String(zip.dropLast(".zip".count))
      guard Slug.isValid(slug), !slugs.contains(slug) else { continue }
      report.add(.packed(zip, slug: slug, in: tree))
      broken.insert(slug)
    }
    for slug in folders.sorted()
    where Slug.isValid(slug) && !slugs.contains(slug) && !broken.contains(slug) {
      report.add(.emptied(slug, in: tree))
      broken.insert(slug)
    }
    return broken
  }
}

/// Reads one edition.
private struct EditionLoader {
  /// The most faults of one edition that are named one by one.
  private static let longestList = 20

  private let tree: FileTree
  private let slug: String
  private let levels: CategoryList

  init(_ tree: FileTree, slug: String, levels: CategoryList) {
    self.tree = tree
    self.slug = slug
    self.levels = levels
  }

  func load(jobs: Int, _ report: inout Report) -> Edition? {
    guard isWhole(jobs: jobs, &report), let details = details(&report),
      let figures = sheet(Edition.Part.figures, &report),
      let reasons = sheet(Edition.Part.reasons, &report)
    else { return nil }
    var problems = Report()
    let published = FiguresTable.read(figures, levels: levels, report: &problems)
    let given = RevisionReasons.read(reasons, report: &problems)
    let achievements =
      tree[Edition.Part.achievements] == nil
      ? []
      : sheet(Edition.Part.achievements, &problems)
        .map { PublishedAchievementsTable.read($0, report: &problems) } ?? []
    report.merge(problems)
    let site = tree.folder(Edition.Part.site)
    guard site["index.html"] != nil else {
      report.add(.missingPart("\(tree.name)/\(Edition.Part.site)/index.html"))
      return nil
    }
    guard !problems.hasErrors else { return nil }
    var archive = tree[Edition.archiveName]
    if let file = archive, ArchiveFile.isOffices(file.head(ArchiveFile.reach)) {
      report.add(.officesArchive(at: tree.place(of: file)))
      archive = nil
    }
    return Edition(
      details: details, site: site,
      figures: EditionFigures(
        slug: slug, title: details.title, figures: published, reasons: given.figures),
      achievements: EditionAchievements(
        slug: slug, title: details.title, achievements: achievements,
        reasons: given.achievements),
      archive: archive)
  }

  /// Whether every file is as it was when the edition was frozen; what is not is reported.
  private func isWhole(jobs: Int, _ report: inout Report) -> Bool {
    let bag = tree.filter { $0.path != Edition.archiveName }
    let verification = verifyBag(bag, jobs: jobs)
    let all = verification.findings.filter(\.isError)
    // The sizes in bag-info.txt follow from the files; where a file is at fault, that says it all.
    let named = all.filter { $0.path != "bag-info.txt" }
    let faults = named.isEmpty ? all : named
    for fault in faults.prefix(Self.longestList) { report.add(.changed(fault, in: tree)) }
    if faults.count > Self.longestList {
      report.add(.moreChanged(faults.count - Self.longestList, in: tree))
    }
    return faults.isEmpty
  }

  private func details(_ report: inout Report) -> EditionDetails? {
    guard let entry = tree[Edition.Part.details] else {
      report.add(.missingPart("\(tree.name)/\(Edition.Part.details)"))
      return nil
    }
    guard let file = tree.text(of: entry, limit: 65_536, report: &report),
      let fields = YAMLFields.parse(
        file, in: 0..<file.count, known: ["slug", "title", "date", "note"], isWritten: false,
        report: &report),
      let name = fields.requiredString("slug", &report),
      let title = fields.requiredString("title", &report),
      let written = fields.requiredString("date", &report)
    else { return nil }
    guard name.value == slug else {
      report.add(.moved(slug, from: name.value, at: fields.place(of: name)))
      return nil
    }
    let note = fields.string("note", &report)?.value
    guard let date = PartialDate(written.value),
      let details = EditionDetails(slug: slug, title: title.value, date: date, note: note)
    else {
      report.add(
        .invalidValue(
          written.value, at: fields.place(of: written),
          LocalizedText(zh: "写成 2022-03-15", en: "write it as 2022-03-15")))
      return nil
    }
    return details
  }

  private func sheet(_ path: String, _ report: inout Report) -> Sheet? {
    guard let file = tree[path] else {
      report.add(.missingPart("\(tree.name)/\(path)"))
      return nil
    }
    return tree.bytes(of: file, limit: DataTables.largestFile, report: &report)
      .flatMap { CSV.read(path: "\(tree.name)/\(path)", bytes: $0, report: &report) }
  }
}

extension Diagnostic {
  private static let restore = LocalizedText(
    zh: "冻结的版本不能改：从存档或备份里恢复它的文件夹；要更正数字，改 data/ 里的表并写明原因",
    en:
      "a frozen edition stays as it is: restore its folder from an archive or a backup; to correct "
      + "a figure change the tables in data/ and give the reason")

  fileprivate static func changed(_ fault: BagFinding, in tree: FileTree) -> Diagnostic {
    let file = fault.path.isEmpty ? tree.name : "\(tree.name)/\(fault.path)"
    return Diagnostic(
      .changedEdition, at: Place(file: file, line: fault.line, column: nil, excerpt: nil),
      fault.message, hint: restore)
  }

  fileprivate static func emptied(_ slug: String, in tree: FileTree) -> Diagnostic {
    let folder = "\(tree.name)/\(Edition.folder)/\(slug)"
    return Diagnostic(
      .changedEdition, at: Place(file: folder),
      LocalizedText(
        zh: "这个版本的文件夹是空的，冻结的文件一个也不在了",
        en: "the folder of this edition is empty: none of the frozen files is left"),
      hint: LocalizedText(
        zh: "从存档或备份里恢复 \(folder)/；从没冻结过这个版本的，删去这个空文件夹",
        en:
          "bring \(folder)/ back from an archive or a backup; if no such edition was ever frozen, "
          + "remove the empty folder"))
  }

  fileprivate static func packed(_ zip: String, slug: String, in tree: FileTree) -> Diagnostic {
    let folder = "\(tree.name)/\(Edition.folder)"
    return Diagnostic(
      .changedEdition, at: Place(file: "\(folder)/\(zip)"),
      LocalizedText(
        zh: "这里只有压缩包，没有文件夹 \(slug)/：冻结的版本要按原样放成文件夹",
        en:
          "this is an archive without a folder \(slug)/ beside it: an edition lies here as the folder "
          + "that it was frozen as"),
      hint: LocalizedText(
        zh: "把 \(folder)/\(slug)/ 从压缩包或备份里恢复出来；压缩包不是版本的，移到 \(folder)/ 外面",
        en:
          "bring \(folder)/\(slug)/ back from it or from a backup; if it is no edition, move it out of "
          + "\(folder)/"))
  }

  fileprivate static func moreChanged(_ count: Int, in tree: FileTree) -> Diagnostic {
    Diagnostic(
      .changedEdition, at: Place(file: tree.name),
      LocalizedText(
        zh: "这个版本里还有 \(count) 处与冻结时不同",
        en: "\(count) more things in this edition are not as they were frozen"),
      hint: restore)
  }

  fileprivate static func moved(_ slug: String, from name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .changedEdition, at: place,
      LocalizedText(
        zh: "这个版本冻结时叫“\(name)”，文件夹现在叫“\(slug)”",
        en: "the edition was frozen as “\(name)”, its folder is now called “\(slug)”"),
      hint: LocalizedText(
        zh: "把文件夹改回“\(name)”：版本的网址不能变",
        en: "call the folder “\(name)” again: an edition stays at its address"))
  }

  fileprivate static func missingPart(_ file: String) -> Diagnostic {
    Diagnostic(
      .missingFile, at: Place(file: file),
      LocalizedText(zh: "冻结的版本缺少这个文件", en: "the edition lacks this file"), hint: restore)
  }

  static func officesArchive(
    at place: Place, _ severity: Diagnostic.Severity = .warning
  ) -> Diagnostic {
    Diagnostic(
      .misplacedFile, severity, at: place,
      LocalizedText(
        zh: "这是内部存档，里面有草稿、原始照片等，不会提供下载",
        en:
          "this is the office's own archive with drafts and original photographs, and is not offered "
          + "for download"),
      hint: LocalizedText(
        zh: "换成 showcase archive --public 做的公开存档",
        en: "put one here that showcase archive --public made"))
  }

  fileprivate static func sameDay(
    _ later: Edition, _ earlier: Edition, in tree: FileTree
  ) -> Diagnostic {
    Diagnostic(
      .invalidValue,
      at: Place(file: "\(tree.name)/\(later.address)\(Edition.Part.details)"),
      LocalizedText(
        zh: "“\(later.details.title)”和“\(earlier.details.title)”的定稿日期相同，分不出先后",
        en:
          "“\(later.details.title)” and “\(earlier.details.title)” have the same date, so that neither is the later one"
      ),
      hint: LocalizedText(
        zh: "两个版本的日期要不同：删去其中一个，用另一个日期重新冻结",
        en: "remove one and freeze it again with another date"))
  }
}
