import Achievements
import BagIt
import Content
import Diagnostics
import Foundation
import Indicators
import Machine
import Publishing
import SiteBuilder

/// What to freeze, and under which name.
public struct FreezeRequest: Sendable {
  /// The project, and the choices that the site is built with.
  public var source: SiteRequest
  /// What the edition is called.
  public var edition: EditionDetails
  /// The program and its version, as the edition shall name them.
  public var generator: String

  /// An edition of a project.
  public init(of source: SiteRequest, edition: EditionDetails, generator: String) {
    self.source = source
    self.edition = edition
    self.generator = generator
  }
}

/// What became of an edition.
public struct FreezeResult: Sendable {
  /// What is wrong with the content; with errors nothing is frozen.
  public let report: Report
  /// Why nothing was frozen although the content is sound.
  public var refusal: (message: LocalizedText, hint: LocalizedText)?
  /// The folder of the edition, from the project's root; `nil` where there is none.
  public var folder: String?
  /// How many files it has.
  public var files = 0
  /// How many bytes they have.
  public var bytes = 0
}

/// Builds the site as an edition and keeps it for good in `Content/editions/<slug>/`.
///
/// Each page carries a banner with the edition's title and date and a link to the same page of today.
/// Beside the pages the edition keeps its figures, from which the ledger of revisions is made. Drafts are
/// left out. The folder takes its place when it is whole; one that is there is never touched.
///
/// ```swift
/// let request = FreezeRequest(
///   of: SiteRequest(root: root), edition: edition, generator: "Showcase")
/// let result = try freeze(request) { _ in }
/// ```
///
/// - Parameter observe: told of each stage of the build.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func freeze(
  _ request: FreezeRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> FreezeResult {
  let edition = request.edition
  let folder = "Content/\(Edition.folder)/\(edition.slug)"
  let place = "\(request.source.root)/\(folder)"
  if let refusal = refusal(ofFolder: place, named: folder) {
    return FreezeResult(report: Report(), refusal: refusal)
  }
  let lock = try lockEditions(of: request, observe)
  defer { withExtendedLifetime(lock) {} }
  if let refusal = refusal(ofFolder: place, named: folder) {
    return FreezeResult(report: Report(), refusal: refusal)
  }
  let workspace = try Workspace()
  var report = Report()
  try workspace.copy(request.source.root + "/Content", as: "Content", report: &report)
  try workspace.copy(request.source.themes, as: "Themes", report: &report)
  var source = request.source
  source.root = workspace.project
  source.themes = workspace.project + "/Themes"
  source.options.edition = edition
  // The copy holds files only.
  source.options.editionFolders = request.source.editionFolders
  let result = try build(BuildRequest(source, into: workspace.site), observe: observe)
  report.merge(result.report)
  guard !report.hasErrors, let site = result.site else { return FreezeResult(report: report) }
  if let refusal = refusal(of: edition, after: site.editions.last) {
    return FreezeResult(report: report, refusal: refusal)
  }
  observe(.began(.archive))
  var outcome = FreezeResult(report: report)
  let bag = try bag(of: site, in: workspace, request)
  let summary = try write(bag, to: place)
  (outcome.files, outcome.bytes, outcome.folder) = (summary.files, summary.bytes, folder)
  return outcome
}

private func refusal(
  ofFolder place: String, named folder: String
) -> (message: LocalizedText, hint: LocalizedText)? {
  var status = stat()
  guard lstat(place, &status) == 0 else { return nil }
  return (
    LocalizedText(
      zh: "\(folder) 已经有了：冻结的版本不会改写", en: "\(folder) exists: a frozen edition is never replaced"),
    LocalizedText(zh: "换一个名字", en: "choose another name")
  )
}

private func refusal(
  of edition: EditionDetails, after latest: Edition?
) -> (message: LocalizedText, hint: LocalizedText)? {
  guard let latest, edition.date.description <= latest.details.date.description else { return nil }
  let (title, date) = (latest.details.title, latest.details.date)
  return (
    LocalizedText(
      zh: "日期 \(edition.date) 不晚于已有的“\(title)”（\(date)）",
      en: "the date \(edition.date) is not later than that of “\(title)” (\(date))"),
    LocalizedText(
      zh: "现在的内容是最新的一版，日期要晚于 \(date)", en: "this is the latest edition: give a date after \(date)")
  )
}

private func bag(
  of site: Site, in workspace: Workspace, _ request: FreezeRequest
) throws(EnvironmentError) -> BagWriter {
  let edition = request.edition
  let reasons = RevisionReasons(
    figures: site.ledger?.currentReasons ?? [],
    achievements: site.achievementLedger?.currentReasons ?? [])
  let achievements = site.register.published
  var parts: [(String, [UInt8])] = [
    (Edition.Part.details, Array(edition.yaml.utf8)),
    (Edition.Part.figures, FiguresTable.bytes(of: site.dataset.publishedFigures)),
    (Edition.Part.reasons, reasons.bytes),
    (
      EditionGuide.path,
      EditionGuide(edition: edition, hasAchievements: !achievements.isEmpty).bytes
    ),
  ]
  if !achievements.isEmpty {
    parts.append(
      (Edition.Part.achievements, PublishedAchievementsTable.bytes(of: achievements)))
  }
  let files =
    parts.map { BagFile(path: $0, content: .memory($1)) }
    + (try workspace.files(in: "site")).map {
      BagFile(
        path: "\(Edition.Part.site)/\($0.path)",
        content: .disk("\(workspace.site)/\($0.path)", size: $0.size))
    }
  let checksums = try BagFile.checksums(of: files, jobs: request.source.options.jobs)
  let configuration = site.configuration
  let fields: [(String, String?)] = [
    (
      "Source-Organization", configuration.archive.organizations.first ?? configuration.organization
    ),
    ("External-Description", edition.title), ("External-Identifier", configuration.baseURL),
    ("Bagging-Date", edition.date.description), ("Bag-Software-Agent", request.generator),
  ]
  return BagWriter(
    name: edition.slug, seconds: 0,
    metadata: fields.compactMap { label, value in value.map { (label, $0) } },
    payload: Array(zip(files, checksums)).map { (file: $0, checksums: $1) }, tagFiles: [])
}

/// From here on nobody else freezes: the next edition is to know this one.
private func lockEditions(
  of request: FreezeRequest, _ observe: (BuildEvent) -> Void
) throws(EnvironmentError) -> FileLock {
  try FileLock(on: "\(request.source.root)/Content/\(Edition.folder)") {
    observe(.waiting(process: $0))
  }
}

/// Writes the folder beside its place, under a name that no build reads, and then moves it there.
private func write(
  _ bag: BagWriter, to place: String
) throws(EnvironmentError) -> BagWriter.Summary {
  let folder = try NewFolder(at: place)
  let summary = try bag.write(toFolder: folder.workplace)
  try folder.finish()
  return summary
}
