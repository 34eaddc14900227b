import Content
import Diagnostics
import Machine
import Prose
import Reviewing
import Search

/// The stages of a run in their order, whoever asked for it.
///
/// load → resolve → prove → review → pictures → render → index. Each stage takes values and gives one; of what is on disk,
/// the first reads the sources, that of the pictures the photographs and their cache, and only an output writes. A
/// stage goes on after errors, so that one run reports them all, and a site with errors is rendered all the same.
///
/// - Parameters:
///   - style: when the style of the texts is looked at.
///   - drawsCards: whether there is anybody who will see share cards.
///   - keepsSite: whether anybody asks for the site when all is made.
///   - open: gives what takes the files, once it is known whether the site is sound as far as it has been read.
private func make<Output: SiteOutput>(
  _ request: SiteRequest, style: StyleProof, drawsCards: Bool, keepsSite: Bool = true,
  _ observe: @escaping @Sendable (BuildEvent) -> Void,
  into open: (Site, _ isSound: Bool) throws(EnvironmentError) -> Output
) throws(EnvironmentError) -> MadeSite<Output> {
  var run = SiteRun(request, observe)
  let sources = try run.load()
  guard let site = run.resolve(sources) else { return MadeSite(report: run.verdict) }
  let corrections = run.prove(site, style: style)
  let reviews = run.review(site, in: sources)
  guard let theme = run.theme(for: site, in: sources) else {
    return MadeSite(report: run.verdict, corrections: corrections)
  }
  let output = try open(site, run.isSound)
  let pages = try run.plan(site, theme, drawsCards: drawsCards)
  let (count, words) = (pages.all.count, pages.scriptWords)
  let texts = run.render(pages, into: output)
  // What nobody asks for any more makes room for the index, which takes as much memory as all texts.
  let kept = keepsSite ? site : nil
  discard((consume pages, consume site), jobs: run.jobs)
  let index = try run.index(texts, words: words, into: output)
  let weight = index.weight
  discard(consume index, jobs: run.jobs)
  return MadeSite(
    report: run.verdict, corrections: corrections, site: kept, reviews: reviews,
    pages: count, files: run.madeFiles, search: weight, output: output)
}

/// What a run has made.
private struct MadeSite<Output> {
  let report: Report
  var corrections: [Correction] = []
  var site: Site?
  var reviews: [ReviewState] = []
  var pages = 0
  var files = 0
  var search: IndexWeight?
  var output: Output?
}

/// Builds a site into a folder, whole or not at all.
///
/// ```swift
/// let result = try build(BuildRequest(SiteRequest(root: root), into: "\(root)/Public")) { _ in }
/// for diagnostic in result.report.diagnostics { print(diagnostic.place, diagnostic.message) }
/// ```
///
/// - Parameters:
///   - request: what to build, and where to.
///   - observe: told of each stage as it begins and ends.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func build(
  _ request: BuildRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> BuildResult {
  let made = try make(
    request.source, style: .whereItCanFail, drawsCards: true, keepsSite: request.keepsSite, observe
  ) {
    (site, isSound) throws(EnvironmentError) in
    try FolderOutput(request, for: site, isSound: isSound, observe)
  }
  var result = BuildResult(
    report: made.report, pages: made.pages, files: made.files, search: made.search, site: made.site,
    reviews: made.reviews)
  guard let output = made.output else { return result }
  observe(.began(.write))
  guard let summary = try output.publish(isSound: !made.report.hasErrors, observe) else {
    return result
  }
  (result.files, result.bytes) = (summary.files, summary.bytes)
  (result.written, result.removed) = (summary.written, summary.removed)
  return result
}

/// Does all that a build does, and looks at the style of the texts, too; writes nothing.
///
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func check(
  _ source: SiteRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> CheckResult {
  let made = try make(source, style: .always, drawsCards: false, observe) {
    (_, _) throws(EnvironmentError) in NoOutput()
  }
  return CheckResult(
    report: made.report, pages: made.pages, corrections: made.corrections, site: made.site,
    reviews: made.reviews)
}

/// Makes a site that stands in memory: the same bytes as `build`, but for share cards, which are for those
/// who pass on a link to the site where it is hosted.
///
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func makeInMemory(
  _ source: SiteRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> SiteInMemory {
  let made = try make(source, style: .whereItCanFail, drawsCards: false, observe) {
    (_, _) throws(EnvironmentError) in MemoryOutput()
  }
  return SiteInMemory(report: made.report, files: made.output?.files ?? [:], site: made.site)
}
