import Auditing
import Content
import Diagnostics
import Machine
import Pages
import Pictures
import Proofreading
import Prose
import Reviewing
import Search
import SiteMap
import Slips
import Tables
import Theme

/// When the style of the texts is looked at.
enum StyleProof {
  /// In a check.
  case always
  /// In a build that can be refused for it.
  case whereItCanFail
}

/// The stages of one run, with the report that all of them add to.
///
/// `Build.swift` has them in their order. What one stage gives the next is a value in its arguments; here is only
/// what accompanies all of them.
struct SiteRun {
  let request: SiteRequest
  let observe: @Sendable (BuildEvent) -> Void
  var report = Report()
  /// How many files were made.
  private(set) var madeFiles = 0

  init(_ request: SiteRequest, _ observe: @escaping @Sendable (BuildEvent) -> Void) {
    self.request = request
    self.observe = observe
  }

  var jobs: Int { request.options.jobs }
  /// What is wrong, as the request takes it.
  var verdict: Report { request.verdict(report) }
  /// Whether the site may be published, as far as the run has come.
  var isSound: Bool { !verdict.hasErrors }

  /// Reads content and themes from the disk.
  mutating func load() throws(EnvironmentError) -> Project {
    observe(.began(.load))
    return try Project.read(request, report: &report)
  }

  /// Makes one immutable value of everything that was read; `nil` where there is no `site.yml`.
  mutating func resolve(_ project: Project) -> Site? {
    var memory = SiteMemory()
    return resolve(project, anchors: project.anchors, remembering: &memory)
  }

  /// The same, taking over what was made before of what has not changed.
  mutating func resolve(
    _ project: Project, anchors: Set<String>, remembering memory: inout SiteMemory
  ) -> Site? {
    observe(.began(.resolve))
    var options = request.options
    options.takenAnchors = anchors
    options.editionFolders = options.editionFolders ?? request.editionFolders
    options.defaultTheme = project.themes.defaultTheme ?? ""
    let site = Site.load(
      project.content, options: options, remembering: &memory, report: &report)
    for file in site?.tablesInGB18030 ?? [] { observe(.notice(.readAsGB18030(file))) }
    return site
  }

  /// Holds the texts against the data, against what was meant, and, where asked for, against good style.
  ///
  /// - Returns: changes that are certain.
  mutating func prove(_ site: Site, style: StyleProof) -> [Correction] {
    var found = Report()
    // A mark that stands in each cell of a column is one problem.
    defer { report.merge(found.withAlikeCellsGrouped) }
    let slips = Slips(site).run(jobs: jobs, report: &found)
    let proofreader = Proofreader(site, report: &found)
    if style == .always { site.reportMissingTranslations(&found) }
    return slips + ProseAudit(site).run(jobs: jobs, report: &found)
      + (style == .always || canFailByStyle(site)
        ? proofreader.run(jobs: jobs, report: &found) : [])
  }

  /// How far each text has come on its way to being published; none where the site asks for no signatures.
  ///
  /// A release without them is an error at each text that lacks one.
  mutating func review(_ site: Site, in project: Project) -> [ReviewState] {
    guard !site.configuration.reviewSteps.isEmpty else { return [] }
    let log = ReviewLog(bytes: project.reviews, report: &report)
    let states = ReviewState.all(of: site, by: log)
    if request.options.isRelease { for lack in site.unsigned(states) { report.add(lack) } }
    return states
  }

  /// Whether a site that is to be published can be refused for its style.
  private func canFailByStyle(_ site: Site) -> Bool {
    request.isStrict || site.configuration.lint.contains { $0.level == .error }
      || site.terms.contains { $0.level == .error }
  }

  /// The theme that the site asks for.
  mutating func theme(for site: Site, in project: Project) -> Theme? {
    project.theme(for: site, report: &report)
  }

  /// Makes pictures ready and decides which pages there are.
  ///
  /// - Parameter drawsCards: whether there is anybody who will see share cards.
  mutating func plan(
    _ site: Site, _ theme: Theme, drawsCards: Bool
  ) throws(EnvironmentError) -> SitePages {
    observe(.began(.pictures))
    let stage = try PictureStage(request, site, drawsCards: drawsCards, observe)
    let pages = plan(site, theme, pictures: try stage.pictures(&report))
    // What will not be published needs no cards.
    return isSound ? try stage.drawShareCards(of: pages, &report) : pages
  }

  /// Decides which pages there are, with pictures that are ready.
  mutating func plan(_ site: Site, _ theme: Theme, pictures: [String: Picture]) -> SitePages {
    var memory = PlanMemory()
    return plan(site, theme, pictures: pictures, remembering: &memory)
  }

  /// The same, taking over what was checked before of what has not changed.
  mutating func plan(
    _ site: Site, _ theme: Theme, pictures: [String: Picture],
    remembering memory: inout PlanMemory
  ) -> SitePages {
    SitePages(
      site: site, theme: theme, pictures: pictures, remembering: &memory, report: &report)
  }

  /// Makes all pages and files but those of the search.
  mutating func render(
    _ pages: SitePages, into output: some SiteOutput
  ) -> [SearchDocument] {
    observe(.began(.render))
    let tree = OutputTree(pages)
    madeFiles += tree.files.count
    return tree.write(to: output, jobs: jobs, report: &report)
  }

  /// Makes the search of what was rendered.
  ///
  /// - Parameter words: what its script says, by language.
  mutating func index(
    _ texts: [SearchDocument], words: [(language: String, words: [(key: String, text: String)])],
    into output: some SiteOutput
  ) throws(EnvironmentError) -> SearchIndex {
    observe(.began(.index))
    let index = try searchIndex(of: texts, words: words, jobs: jobs)
    madeFiles += index.files.count
    _ = parallelMap(index.files, jobs: jobs, report: &report) { file, _ in
      output.take(file.bytes, at: file.path)
    }
    return index
  }
}

extension LocalizedText {
  fileprivate static func readAsGB18030(_ file: String) -> LocalizedText {
    LocalizedText(zh: "\(file)：按 GB18030（GBK）编码读取", en: "\(file): read as GB18030")
  }
}
