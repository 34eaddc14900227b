import Auditing
import Content
import Diagnostics
import Files
import Pages
import Parallel
import Proofreading
import Prose
import Publishing
import Search
import Slips
import Theme

/// Everything the program does, in the order in which it happens.
///
/// load → check → resolve → pictures → render → index → write. Each stage takes a value and gives one; only the
/// first and the last touch the disk. A stage goes on after errors, so that one run reports them all,
/// and a site with errors is rendered all the same, to nowhere.
///
/// - Parameters:
///   - request: what to build, and where to.
///   - observe: told of each stage as it begins and ends.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func build(
  _ request: BuildRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> BuildResult {
  var report = Report()
  observe(.began(.load))
  let project = try Project.read(request, report: &report)
  observe(.began(.resolve))
  var options = request.site
  options.takenAnchors = project.anchors
  let site = Site.load(project.content, options: options, report: &report)
  for file in site?.tablesInGB18030 ?? [] { observe(.notice(.readAsGB18030(file))) }
  let corrections =
    site.map { site -> [Correction] in
      Slips(site).run(jobs: request.site.jobs, report: &report)
      let proofreader = Proofreader(site, report: &report)
      return ProseAudit(site).run(jobs: request.site.jobs, report: &report)
        + (request.isProofread(site)
          ? proofreader.run(jobs: request.site.jobs, report: &report) : [])
    } ?? []
  let theme = site.flatMap { project.theme(for: $0, report: &report) }
  guard let site, let theme else {
    return BuildResult(report: request.verdict(report), corrections: corrections)
  }
  let output = try Output.open(
    request, isSound: !request.verdict(report).hasErrors,
    precompresses: request.precompresses ?? site.configuration.precompresses, observe)
  observe(.began(.pictures))
  let studio = try Studio(request, site, observe)
  let pictures = try studio.pictures(&report)
  let plan = SitePages(site: site, theme: theme, pictures: pictures, report: &report)
  let pages = try studio.drawShareCards(of: plan, &report)
  observe(.began(.render))
  // Only the text of a page is kept, so that memory does not grow with its HTML.
  let texts = parallelMap(pages.all, jobs: request.site.jobs, report: &report) { page, report in
    let html = pages.render(page, report: &report)
    output.write(html, to: page.address.path)
    return pages.searchDocument(of: page, html: html).map {
      (document: $0, hasLostHan: $0.hasLostHan(ofHTML: html))
    }
  }.compactMap(\.self)
  let files = pages.files
  _ = parallelMap(files, jobs: request.site.jobs, report: &report) { file, report in
    output.write(file.bytes(&report), to: file.path)
  }
  observe(.began(.index))
  let index = try searchIndex(
    of: texts, words: pages.scriptWords, jobs: request.site.jobs)
  _ = parallelMap(index.files, jobs: request.site.jobs, report: &report) { file, _ in
    output.write(file.bytes, to: file.path)
  }
  report = request.verdict(report)
  observe(.began(.write))
  var result = try output.finish(
    pages: pages.all.count, files: files.count + index.files.count, report: report, observe)
  result.corrections = corrections
  result.search = index.weight
  result.site = site
  return result
}

extension BuildRequest {
  /// Whether the style of the texts is looked at: by a check, and by a build that can fail by it.
  fileprivate func isProofread(_ site: Site) -> Bool {
    output == nil || isStrict || site.configuration.lint.contains { $0.level == .error }
      || site.terms.contains { $0.level == .error }
  }
}

extension LocalizedText {
  fileprivate static func readAsGB18030(_ file: String) -> LocalizedText {
    LocalizedText(zh: "\(file)：按 GB18030（GBK）编码读取", en: "\(file): read as GB18030")
  }
}
