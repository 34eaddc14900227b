import Auditing
import Content
import Diagnostics
import Figures
import Machine
import Pages
import Proofreading
import Prose
import Search
import SiteMap
import Slips
import Synchronization
import Tables

/// A site at one moment: which pages and files there are, each made when it is asked for.
public final class LiveState: Sendable {
  /// Counts the states of a live site: another number is another state.
  public let number: Int
  /// What is wrong, as far as it is known before pages are made.
  public let report: Report
  /// What the pages are made from; `nil` where there is not enough to make any.
  public let site: Site?
  private let pages: SitePages?
  private let jobs: Int
  private let search = Mutex<[String: [UInt8]]?>(nil)

  init(_ number: Int, _ report: Report, _ jobs: Int, site: Site? = nil, pages: SitePages? = nil) {
    self.number = number
    self.report = report
    self.jobs = jobs
    self.site = site
    self.pages = pages
  }

  /// A file of the site, made now; `nil` where there is none.
  ///
  /// - Parameter report: receives what is wrong with this file.
  /// - Throws: `EnvironmentError` where the search cannot be made on this machine.
  public func file(
    at path: String, report: inout Report
  ) throws(EnvironmentError) -> [UInt8]? {
    guard let pages else { return nil }
    if let page = pages.all.first(where: { $0.address.path == path }) {
      return pages.make(page, report: &report).html
    }
    if let file = pages.files.first(where: { $0.path == path }) { return file.bytes(&report) }
    // Only the index lies there, and making it makes every page.
    guard path.utf8.starts(with: "search/".utf8) || path.contains("/search/") else { return nil }
    return try searchFiles()[path]
  }

  /// Whether a page stands at a path.
  public func hasPage(at path: String) -> Bool {
    pages?.all.contains { $0.address.path == path } ?? false
  }

  /// All files of the site, made now.
  ///
  /// - Throws: `EnvironmentError` where the search cannot be made on this machine.
  public func allFiles(report: inout Report) throws(EnvironmentError) -> [String: [UInt8]] {
    try pagesAndFiles(report: &report).merging(searchFiles()) { own, _ in own }
  }

  /// All files of the site but those of its search, made now.
  public func pagesAndFiles(report: inout Report) -> [String: [UInt8]] {
    guard let pages else { return [:] }
    let output = MemoryOutput()
    _ = OutputTree(pages).write(to: output, jobs: jobs, report: &report)
    return output.files
  }

  private func searchFiles() throws(EnvironmentError) -> [String: [UInt8]] {
    let result = search.withLock { made in
      Result { () throws(EnvironmentError) in
        if let made { return made }
        guard let pages else { return [:] }
        var ignored = Report()
        let texts = OutputTree(pages).write(to: NoOutput(), jobs: jobs, report: &ignored)
        let index = try searchIndex(of: texts, words: pages.scriptWords, jobs: jobs)
        let files = Dictionary(
          index.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        made = files
        return files
      }
    }
    return try result.get()
  }

  /// How figures are said in a language of the site; `nil` where there are no pages.
  public func speech(_ language: Language) -> FigureSpeech? { pages?.speech(language) }

  /// One to four characters that the site bears like a seal; empty for none.
  public var seal: String { pages?.seal ?? "" }

  // MARK: Proof

  /// Holds texts against the data, against what was meant and against good style.
  ///
  /// - Parameter articles: all articles of the site where `nil`.
  /// - Returns: what is wrong with them, what pages report included; and changes that are certain.
  public func proof(of articles: [Article]? = nil) -> (report: Report, corrections: [Correction]) {
    guard let site, let pages else { return (report, []) }
    var found = Report()
    let slips = Slips(site)
    let proofreader = Proofreader(site, report: &found)
    let corrections: [Correction]
    if let articles {
      corrections =
        slips.run(on: articles, jobs: jobs, report: &found)
        + ProseAudit(site).run(on: articles, jobs: jobs, report: &found)
        + proofreader.run(on: articles, jobs: jobs, report: &found)
      let wanted = Set(articles.map(\.address))
      for page in pages.all where wanted.contains(page.address) {
        _ = pages.make(page, report: &found)
      }
    } else {
      corrections =
        slips.run(jobs: jobs, report: &found)
        + ProseAudit(site).run(jobs: jobs, report: &found)
        + proofreader.run(jobs: jobs, report: &found)
      _ = OutputTree(pages).write(to: NoOutput(), jobs: jobs, report: &found)
    }
    return (found.withAlikeCellsGrouped, corrections)
  }
}
