import Content
import Diagnostics

/// Builds a site into a folder, whole or not at all.
///
/// load → check → resolve → pictures → render → index → write. Each stage takes values and gives one; of what
/// is on disk, the first reads the sources, that of the pictures the photographs and their cache, and the last
/// writes. A stage goes on after errors, so that one run reports them all, and a site with errors is
/// rendered all the same, to nowhere.
///
/// - Parameters:
///   - request: what to build, and where to.
///   - observe: told of each stage as it begins and ends.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func build(
  _ request: BuildRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> BuildResult {
  var run = SiteRun(request.source, observe)
  guard let sources = try run.load(), let site = run.resolve(sources) else {
    return BuildResult(report: run.verdict)
  }
  run.prove(site, style: run.canFailByStyle(site))
  guard let theme = run.theme(for: site, in: sources) else {
    return BuildResult(report: run.verdict)
  }
  let output = try FolderOutput(request, for: site, isSound: run.isSound, observe)
  let pages = try run.plan(site, theme, drawsCards: true)
  let texts = run.render(pages, into: output)
  let index = try run.index(texts, of: pages, into: output)
  observe(.began(.write))
  let summary = try output.publish(isSound: run.isSound, observe)
  var result = BuildResult(
    report: run.verdict, pages: pages.all.count, search: index.weight, site: site)
  result.files = summary?.files ?? run.madeFiles
  result.bytes = summary?.bytes ?? 0
  result.written = summary?.written
  result.removed = summary?.removed ?? 0
  return result
}

/// Does all that a build does, and looks at the style of the texts, too; writes nothing.
///
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func check(
  _ source: SiteRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> CheckResult {
  var run = SiteRun(source, observe)
  guard let sources = try run.load(), let site = run.resolve(sources) else {
    return CheckResult(report: run.verdict)
  }
  let corrections = run.prove(site, style: true)
  guard let theme = run.theme(for: site, in: sources) else {
    return CheckResult(report: run.verdict, corrections: corrections)
  }
  let pages = try run.plan(site, theme, drawsCards: false)
  let texts = run.render(pages, into: NoOutput())
  _ = try run.index(texts, of: pages, into: NoOutput())
  return CheckResult(
    report: run.verdict, pages: pages.all.count, corrections: corrections, site: site)
}

/// Makes a site that stands in memory: the same bytes as `build`, but for share cards, which are for those
/// who pass on a link to the site where it is hosted.
///
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func makeInMemory(
  _ source: SiteRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> SiteInMemory {
  var run = SiteRun(source, observe)
  guard let sources = try run.load(), let site = run.resolve(sources) else {
    return SiteInMemory(report: run.verdict)
  }
  run.prove(site, style: run.canFailByStyle(site))
  guard let theme = run.theme(for: site, in: sources) else {
    return SiteInMemory(report: run.verdict)
  }
  let output = MemoryOutput()
  let pages = try run.plan(site, theme, drawsCards: false)
  let texts = run.render(pages, into: output)
  _ = try run.index(texts, of: pages, into: output)
  return SiteInMemory(report: run.verdict, files: output.files, site: site)
}
