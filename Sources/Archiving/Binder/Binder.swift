import Content
import Diagnostics
import Foundation
import Hashing
import Indicators
import Machine
import Publishing
import SiteBuilder

/// What binder to make, and where.
public struct BinderRequest: Sendable {
  /// The project, and the choices that it is read with.
  public var source: SiteRequest
  /// The folder, or the zip archive where it ends in `.zip`; a folder in the project where nobody says.
  public var place: String?

  /// A binder of the evidence of a project.
  public init(of source: SiteRequest) { self.source = source }
}

/// What a binder became.
public struct BinderResult: Sendable {
  /// What is wrong with the content; with errors, but for missing files, there is no binder.
  public let report: Report
  /// Where it is; nil where there is none.
  public var place: String?
  /// How many pieces of evidence are in it.
  public var items = 0
  /// How many of them have no file though they should.
  public var missing = 0
  /// How many files it has, the lists not counted.
  public var files = 0
  /// How many bytes these have.
  public var bytes = 0
}

/// Writes all evidence of a project, internal and public, into a folder or a zip archive, in the order of the
/// indicators, tasks, achievements and cases, with a list of contents.
///
/// The binder takes its place when it is whole; until then an older one stays. Files go through piece by
/// piece. The same content gives the same bytes.
///
/// - Parameter observe: told how many files are done.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func makeBinder(
  _ request: BinderRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> BinderResult {
  var report = Report()
  let root = request.source.root
  observe(.began(.load))
  let content = try FileTree.read("\(root)/Content", named: "Content", report: &report)
  let site = Site.load(content, options: request.source.options, report: &report)
  var result = BinderResult(report: report)
  let isSound = report.diagnostics.allSatisfy {
    $0.severity != .error || $0.code == .missingEvidence
  }
  guard let site, isSound else { return result }
  let plan = BinderPlan(of: site)
  let place = request.place ?? "\(root)/\(plan.language == .chinese ? "佐证材料" : "evidence")"
  let isArchive = place.lowercased().hasSuffix(".zip")
  observe(.began(.archive))
  let output: any BinderOutput =
    isArchive
    ? try BinderArchive(at: place, by: request.source.writingRule, observe)
    : try BinderFolder(at: place, by: request.source.writingRule, observe)
  let files = plan.files
  var sums: [String: (sha256: String, size: Int)] = [:]
  var listed: [String] = []
  for (index, (file, path)) in files.enumerated() {
    let sum = try output.add(file, at: path)
    sums[path] = (sum, file.size)
    listed.append("\(sum)  \(path)\n")
    observe(.progress(index + 1, of: files.count))
  }
  let contents = BinderContents(
    plan: plan, title: site.configuration.title.value, sums: sums)
  let names = BinderContents.names(plan.language)
  for (name, bytes) in [(names.workbook, try contents.bytes()), (names.page, contents.page)] {
    try output.add(bytes, at: name)
    listed.append("\(ContentHash.hex(of: bytes))  \(name)\n")
  }
  try output.add(Array(listed.joined().utf8), at: OwnBinder.sums)
  result.place = try output.finish()
  let entries = plan.chapters.flatMap(\.entries)
  result.items = Set(entries.map(\.item.index)).count
  result.missing = Set(entries.filter { $0.problem != nil }.map(\.item.index)).count
  (result.files, result.bytes) = (files.count, files.reduce(0) { $0 + $1.file.size })
  return result
}

extension BinderContents {
  fileprivate func bytes() throws(EnvironmentError) -> [UInt8] {
    do {
      return try workbook()
    } catch {
      throw EnvironmentError(
        LocalizedText(zh: "目录写不成工作簿", en: "the list cannot be written as a workbook"),
        hint: LocalizedText(
          zh: "一张工作表最多 1048576 行", en: "a worksheet has 1,048,576 rows at most"))
    }
  }
}
