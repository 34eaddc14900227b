import Diagnostics
import Machine
import Pages
import Search

/// The files that a site consists of: a path each, and how to make it.
///
/// A value: nothing is made before somebody asks, so that a page can be had alone, and a whole site made
/// on many threads without ever being held. Which page owns which path is settled before (`SiteMap`).
struct OutputTree: Sendable {
  /// One file.
  struct File: Sendable {
    /// Where it stands in the site.
    let path: String
    /// Makes it; what is wrong with it goes into the report.
    let make: @Sendable (inout Report) -> Made
  }

  /// What a file became.
  struct Made: Sendable {
    let bytes: [UInt8]
    /// What the search knows of it; nothing for files that it does not find.
    var texts: [SearchDocument] = []
  }

  /// Pages first, since they take longest.
  let files: [File]

  /// All pages and files of a site but those of its search, which are made from all the others.
  init(_ pages: SitePages) {
    files =
      pages.all.map { page in
        File(path: page.address.path) { report in
          let (html, found) = pages.make(page, report: &report)
          return Made(bytes: html, texts: found)
        }
      }
      + pages.files.map { file in
        File(path: file.path) { report in Made(bytes: file.bytes(&report)) }
      }
  }

  /// Makes all files and hands them over. Only the texts of pages are kept, so that memory does not grow with
  /// their HTML.
  func write(to output: some SiteOutput, jobs: Int, report: inout Report) -> [SearchDocument] {
    parallelMap(files, jobs: jobs, report: &report) { file, report in
      let made = file.make(&report)
      output.take(made.bytes, at: file.path)
      return made.texts
    }.flatMap(\.self)
  }
}
