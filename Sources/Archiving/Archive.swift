import BagIt
import Content
import Diagnostics
import Foundation
import Indicators
import Machine
import Pictures
import Publishing
import SiteBuilder

/// What to archive, and where to.
public struct ArchiveRequest: Sendable {
  /// The project, and the choices that the site is built with.
  public var source: SiteRequest
  /// Whether everybody may have the archive: see `PublicSources`. Otherwise it is the office's own.
  public var isPublic = false
  /// The zip archive; `archive-<date>.zip` or `archive-public-<date>.zip` in the project where nobody says.
  public var file: String?
  /// The program and its version, as the archive shall name them.
  public var generator: String
  /// The moment that the archive carries, in seconds since 1970 in UTC; the newest date of the content
  /// where nobody says.
  public var seconds: Int?

  /// An archive of a project.
  public init(of source: SiteRequest, generator: String) {
    self.source = source
    self.generator = generator
  }
}

/// What an archive became.
public struct ArchiveResult: Sendable {
  /// What is wrong with the content; with errors there is no archive.
  public let report: Report
  /// Why there is no archive although the content is sound, each in a line.
  public var refusals: [LocalizedText] = []
  /// What the office's archive holds beside what is public.
  public var holdings: [ArchivedKind: Int] = [:]
  /// The zip archive; `nil` where there is none.
  public var file: String?
  /// How many payload files.
  public var files = 0
  /// How many bytes they have.
  public var bytes = 0
  /// How many bytes the archive has.
  public var archiveBytes = 0
}

/// Builds the site from a copy of its sources and puts both into one bag.
///
/// The archive takes its place when it is whole; until then an older one stays. The same sources give
/// the same bytes, whatever the folder, the time, the zone and the machine.
///
/// ```swift
/// var request = ArchiveRequest(of: SiteRequest(root: root), generator: "Showcase")
/// request.isPublic = true
/// let result = try archive(request) { _ in }
/// print(result.file ?? "", result.refusals)
/// ```
///
/// - Parameter observe: told of each stage of the build.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func archive(
  _ request: ArchiveRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> ArchiveResult {
  if let file = request.file {
    // Before the work of a build: a place that is not to be written to is told at once.
    try request.source.writingRule.mayWrite(file, isOurs: OwnFiles.isArchive)
  }
  let workspace = try Workspace()
  var report = Report()
  let place = request.isPublic ? "all" : "sources"
  try workspace.copy(request.source.root + "/Content", as: "Content", into: place, report: &report)
  try workspace.copy(request.source.themes, as: "Themes", into: place, report: &report)
  if request.isPublic {
    let refusals = try workspace.choosePublicSources(request, &report)
    guard refusals.isEmpty, !report.hasErrors else {
      var outcome = ArchiveResult(report: report)
      outcome.refusals = refusals
      return outcome
    }
  }
  var source = request.source
  source.root = workspace.project
  source.themes = workspace.project + "/Themes"
  source.options.isArchived = true
  var build = BuildRequest(source, into: workspace.site)
  // Whoever opens an archive has no server that could use them.
  build.precompresses = false
  let result = try SiteBuilder.build(build, observe: observe)
  report.merge(result.report)
  guard !report.hasErrors, let site = result.site else { return ArchiveResult(report: report) }
  observe(.began(.archive))
  let theme = site.configuration.theme.value
  let sources = try workspace.files(in: "sources").filter {
    $0.path.hasPrefix("Content/") || $0.path.hasPrefix("Themes/\(theme)/")
  }
  ArchiveName.check(
    sources.map(\.path).filter { !$0.hasPrefix("Content/") }, isError: true, report: &report)
  guard !report.hasErrors else { return ArchiveResult(report: report) }
  let archived = ArchivedSite(
    request: request, site: site, result: result,
    kinds: SourceKinds(site, isPublic: request.isPublic))
  let bag = try archived.bag(
    pages: workspace.files(in: "site"), sources: sources, in: workspace)
  var outcome = ArchiveResult(report: report)
  if !request.isPublic { outcome.holdings = archived.kinds.count(of: sources.map(\.path)) }
  try archived.write(bag, into: &outcome, observe)
  return outcome
}

/// A site on its way into a bag.
private struct ArchivedSite {
  let request: ArchiveRequest
  let site: Site
  let result: BuildResult
  let kinds: SourceKinds

  /// The first and last seconds that the time of a zip entry can be (APPNOTE.TXT, 4.4.6).
  private static let times = 315_532_800...4_354_819_198

  var seconds: Int {
    let wanted = request.seconds ?? newestDay.seconds
    return min(max(wanted, Self.times.lowerBound), Self.times.upperBound)
  }

  var date: String { UTCDay(seconds: seconds).text }

  /// The newest date that cases, pages, documents and editions carry. A year or month counts as its first day,
  /// a period as its last.
  private var newestDay: UTCDay {
    let dates =
      site.articles.compactMap(\.frontMatter.date) + site.dataset.sources.compactMap(\.date)
      + site.editions.map(\.details.date)
      + [site.configuration.archive.published].compactMap(\.self)
    let days = dates.map { UTCDay(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1) }
    let ends = site.articles.compactMap(\.frontMatter.period).map {
      UTCDay(year: $0.end.year, month: $0.end.month, day: $0.end.day)
    }
    return (days + ends).max() ?? UTCDay(year: 2000, month: 1, day: 1)
  }

  func bag(
    pages: [(path: String, size: Int)], sources: [(path: String, size: Int)],
    in workspace: Workspace
  ) throws(EnvironmentError) -> BagWriter {
    func file(_ folder: String, _ entry: (path: String, size: Int)) -> BagFile {
      BagFile(
        path: "data/\(folder)/\(entry.path)",
        content: .disk("\(workspace.path)/\(folder)/\(entry.path)", size: entry.size))
    }
    let record = BuildRecord(request.source, result, generator: request.generator)
    let files =
      [BagFile(path: BuildRecord.path, content: .memory(record.bytes))]
      + pages.map { file("site", $0) } + sources.map { file("sources", $0) }
    var payload = Array(zip(files, try checksums(of: files))).map { (file: $0, checksums: $1) }
    let records = ArchiveRecords(site, kinds: kinds).bytes(payload) { page in
      let location = workspace.path + "/" + page.path.dropFirst("data/".count)
      return (try? Disk.read(location, size: PageTitle.reach)) ?? []
    }
    let table = BagFile(path: ArchiveRecords.path, content: .memory(records))
    payload.append((table, try checksums(of: [table])[0]))
    let guide = ArchiveGuide(
      site: site, generator: request.generator, date: date, fileCount: pages.count,
      isPublic: request.isPublic, holdings: kinds.count(of: sources.map(\.path)))
    return BagWriter(
      name: (request.isPublic ? ArchiveFile.publicPrefix : ArchiveFile.officePrefix) + date,
      seconds: seconds, metadata: metadata, payload: payload,
      tagFiles: [BagFile(path: ArchiveGuide.path, content: .memory(guide.bytes))])
  }

  private func checksums(of files: [BagFile]) throws(EnvironmentError) -> [Checksums] {
    try BagFile.checksums(of: files, jobs: request.source.options.jobs)
  }

  private var metadata: [(label: String, value: String)] {
    let configuration = site.configuration
    let details = configuration.archive
    func or(_ values: [String], _ other: String?) -> [String] {
      values.isEmpty ? [other].compactMap(\.self) : values
    }
    let fields: [(String, [String])] = [
      ("Source-Organization", or(details.organizations, configuration.organization)),
      ("Organization-Address", details.addresses), ("Contact-Name", details.contacts),
      ("Contact-Phone", details.phones), ("Contact-Email", details.emails),
      ("External-Description", or(details.descriptions, configuration.description?.value)),
      ("External-Identifier", or([], details.identifier ?? configuration.baseURL)),
      ("Internal-Sender-Description", [configuration.title.value]),
      ("Bagging-Date", [date]), ("Bag-Software-Agent", [request.generator]),
    ]
    return fields.flatMap { label, values in values.map { (label, $0) } }
  }

  /// Writes the archive beside its place and then moves it there.
  func write(
    _ bag: BagWriter, into result: inout ArchiveResult,
    _ observe: (BuildEvent) -> Void
  ) throws(EnvironmentError) {
    let place = request.file ?? "\(request.source.root)/\(bag.name).zip"
    let file = try PartFile(
      at: place, by: request.source.writingRule, isOurs: OwnFiles.isArchive
    ) { observe(.waiting(process: $0)) }
    let summary = try bag.write(to: file.path, isStored: MediaType.isCompressed)
    result.file = try file.finish()
    (result.files, result.bytes) = (summary.files, summary.bytes)
    var status = stat()
    if let file = result.file, stat(file, &status) == 0 {
      result.archiveBytes = Int(status.st_size)
    }
  }
}

extension Workspace {
  /// Chooses and cleans the sources that everybody may have, from the copy of all of them.
  ///
  /// - Returns: why there can be none.
  fileprivate func choosePublicSources(
    _ request: ArchiveRequest, _ report: inout Report
  ) throws(EnvironmentError) -> [LocalizedText] {
    var loading = Report()
    let content = try FileTree.read("\(path)/all/Content", named: "Content", report: &loading)
    let themes = try FileTree.read("\(path)/all/Themes", named: "Themes", report: &loading)
    var options = request.source.options
    options.includesDrafts = false
    options.defaultTheme = themes.defaultTheme ?? ""
    // Warnings are told once, by the build of what is chosen.
    guard let site = Site.load(content, options: options, report: &loading), !loading.hasErrors
    else {
      report.merge(loading)
      return []
    }
    let sources = PublicSources(
      of: site, themes: themes, turner: PictureTurner(folder: path), report: &report)
    try sources.write(to: self)
    return sources.refusals
  }
}
