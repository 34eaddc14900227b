import Auditing
import Content
import Diagnostics
import Importing
import Machine

/// A report that is to be looked through for figures of a site.
///
/// ```swift
/// let request = ReportRequest("中期报告.docx", into: root)
/// let review = try request.review(in: .chinese)  // to be looked through in Excel
/// let acceptance = try request.accept("中期报告-审核.xlsx")
/// ```
public struct ReportRequest: Sendable {
  /// The file of the report.
  public let file: String
  /// The folder of the project.
  public let root: String

  /// A report for a project.
  public init(_ file: String, into root: String) {
    (self.file, self.root) = (file, root)
  }

  /// The file's name without its folder.
  public var name: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// The name without its ending.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static let largestFile = 200 << 20

  /// Finds the candidates of the report and writes the workbook for their review.
  ///
  /// - Throws: where the file is no report, or the machine refuses.
  public func review(in language: MessageLanguage) throws(ImportFailure) -> ReportReview {
    let report = try read()
    let (site, _, _) = try site()
    let reading = CandidateReading(indicators: site?.dataset.indicators ?? [])
    let rows = ReviewRows(reading.candidates(of: report.text), site: site, language: language).rows
    do {
      return ReportReview(
        rows: rows, workbook: try ReviewWorkbook(rows, language: language).bytes(), stem: stem)
    } catch {
      throw .machine(
        EnvironmentError(
          LocalizedText(zh: "写不了工作簿", en: "the workbook cannot be written")))
    }
  }

  /// Takes the accepted rows of a review into the tables of the site.
  ///
  /// - Throws: where a file cannot be read, or the machine refuses.
  public func accept(_ review: String) throws(ImportFailure) -> ReportAcceptance {
    let report = try read()
    let bytes = try read(review)
    let (site, tree, _) = try site()
    var problems = Report()
    guard let site else {
      throw .refused(.noSite)
    }
    let title = report.text.title.isEmpty ? stem : report.text.title
    let reviewName = review.split(separator: "/").last.map(String.init) ?? review
    let acceptance = Acceptance(
      of: (reviewName, bytes), for: site, in: tree, title: title, report: &problems)
    var result = ReportAcceptance(acceptance: acceptance, report: problems)
    for file in acceptance.files {
      try write(file, &result)
    }
    return result
  }

  private func write(
    _ file: (path: String, old: [UInt8]?, new: [UInt8]), _ result: inout ReportAcceptance
  ) throws(ImportFailure) {
    let path = "\(root)/Content/\(file.path)"
    do throws(EnvironmentError) {
      guard let old = file.old else {
        // New tables are in data/, which a site without figures need not have.
        try Disk.makeFolder("\(root)/Content/data")
        try Disk.replace(path, with: file.new)
        result.written.append(file.path)
        return
      }
      switch try FileReplacement.replace(path, holding: old, with: file.new) {
      case .replaced: result.written.append(file.path)
      case .changedMeanwhile: result.report.add(.changedMeanwhile(file.path))
      }
    } catch {
      throw .machine(error)
    }
  }

  private func read() throws(ImportFailure) -> ReportFile {
    let bytes = try read(file)
    do throws(ImportProblem) {
      return try ReportFile(name: name, bytes: bytes)
    } catch {
      throw .file(error)
    }
  }

  private func read(_ path: String) throws(ImportFailure) -> [UInt8] {
    let short = path.split(separator: "/").last.map(String.init) ?? path
    guard Disk.isFile(Disk.resolved(path)) else {
      throw .refused(.noFile(short, isFolder: Disk.isFolder(path)))
    }
    let bytes: [UInt8]
    do throws(EnvironmentError) {
      bytes = try Disk.read(Disk.resolved(path))
    } catch {
      throw .machine(error)
    }
    guard bytes.count <= Self.largestFile else {
      throw .refused(.tooLarge(short, megabytes: bytes.count >> 20))
    }
    return bytes
  }

  /// The site as it is; what is wrong with it is said by `check` and not here.
  private func site() throws(ImportFailure) -> (Site?, FileTree, Report) {
    var report = Report()
    do throws(EnvironmentError) {
      let tree = try FileTree.read("\(root)/Content", named: "Content", report: &report)
      let site = Site.load(tree, options: Site.Options(), report: &report)
      return (site, tree, report)
    } catch {
      throw .machine(error)
    }
  }
}

/// The candidates of a report, and the workbook in which they are looked through.
public struct ReportReview: Sendable {
  /// The rows in the order of the report.
  public let rows: [ReviewRow]
  /// The workbook.
  public let workbook: [UInt8]
  /// The name of the report without its ending.
  public let stem: String

  /// How many are written in words or only aimed at.
  public var unsure: Int { rows.count(where: \.isUnsure) }
  /// How many the site has already.
  public var present: Int { rows.count(where: \.isPresent) }
  /// How many the site has another value for.
  public var differing: Int { rows.count(where: \.differs) }
}

/// What became of the accepted rows of a review.
public struct ReportAcceptance: Sendable {
  /// The rows.
  public let acceptance: Acceptance
  /// What is wrong with the review.
  public fileprivate(set) var report: Report
  /// The files that were written, by their paths in `Content/`.
  public fileprivate(set) var written: [String] = []

  fileprivate init(acceptance: Acceptance, report: Report) {
    (self.acceptance, self.report) = (acceptance, report)
  }
}

extension Diagnostic {
  fileprivate static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: Place(file: "Content/\(path)"),
      LocalizedText(
        zh: "这个文件刚才有人存过，没有加上行", en: "somebody saved this file just now; nothing was added"),
      hint: LocalizedText(zh: "再运行一遍", en: "run the command again"))
  }
}
