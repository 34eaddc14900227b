import Diagnostics
import Foundation
import Indicators
import Inspecting
import Logs
import Machine
import SiteBuilder
import TestSupport
import Testing
import Zipping

/// One broken project for each diagnostic code: `Broken/<code>/Content`, and the report it gives; for what is found
/// in finished sites one of those, `Broken/<code>/Site`.
///
/// The projects use the small theme `Fixtures/bare`, or one of their own.
@Suite struct BrokenFixtureTests {
  static let folder = Fixtures.folder.appendingPathComponent("Broken")

  @Test("every diagnostic code has a broken fixture, and every fixture a code")
  func everyCodeHasAFixture() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.hasPrefix(".") }
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).subtracting(names).sorted() == [])
    #expect(Set(names).subtracting(codes).sorted() == [])
  }

  @Test("a broken project gives just the expected report", arguments: DiagnosticCode.allCases)
  func brokenProject(code: DiagnosticCode) throws {
    let folder = Self.folder.appendingPathComponent(code.rawValue)
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    let report = try Self.report(for: code, root: folder.path)
    let renderer = TextRenderer(language: .chinese)
    let text = report.diagnostics.map(renderer.render).joined(separator: "\n") + "\n"
    #expect(report.diagnostics.contains { $0.code == code })
    try expectGolden(text, at: folder.appendingPathComponent("report.txt"))
  }

  /// Codes of what an account would not take, which is looked at where articles are made.
  private static let ofArticles: Set<DiagnosticCode> = [
    .accountTitle, .accountAuthor, .accountDigest, .accountLength, .accountAddress, .accountLink,
    .accountTable, .accountPicture,
  ]

  /// Codes of what is wrong with a Word file.
  private static let ofDocuments: Set<DiagnosticCode> = [
    .invalidDocument, .unfilledControl, .overwrittenFigure,
  ]

  /// What is reported where the Word file of a fixture, `document.xml` beside `Content`, is filled.
  private static func report(filling root: String, _ request: SiteRequest) throws -> Report {
    let document = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: root + "/document.xml")))
    let bytes = try Zip.bytes(of: [
      Zip.Entry(name: "[Content_Types].xml", content: Array("<Types/>".utf8)),
      Zip.Entry(name: "word/document.xml", content: document),
    ])
    let result = try fillDocument(bytes, named: "报告.docx", from: request) { _ in }
    var report = result.site
    if let filled = result.document { report.merge(filled.report) }
    if let problem = result.problem { report.add(problem.diagnostic(of: "报告.docx")) }
    return report
  }

  /// What is reported of the fixture of a code, wherever it lies.
  static func report(for code: DiagnosticCode, root: String) throws -> Report {
    if ofSites.contains(code) { return try inspected(root) }
    var request = request(for: code, root: root)
    if ofDocuments.contains(code) { return try report(filling: root, request) }
    guard ofArticles.contains(code) else { return try check(request) { _ in }.report }
    // Whether a picture moves is known once it has been made ready.
    let cache = try TemporaryFolder()
    request.cache = cache.path
    let made = try articlesInMemory(request) { _ in }
    return made.articles.reduce(into: made.report) { $0.merge($1.findings) }
  }

  /// Codes of what is found in finished sites.
  private static let ofSites: Set<DiagnosticCode> = [
    .emptyPage, .stalePage, .personalNumber, .fileDetails, .missingRecord,
  ]

  private static func inspected(_ root: String) throws -> Report {
    var report = Report()
    let files = try FileTree.read("\(root)/Site", named: "Site", report: &report)
    var request = InspectionRequest(of: files)
    // A day is long ago on some other day.
    request.today = Moment("2022-01-01T00:00:00Z")
    report.merge(inspect(request).report)
    return report
  }

  /// How the fixture of a code is checked, wherever it lies.
  private static func request(for code: DiagnosticCode, root: String) -> SiteRequest {
    var request = SiteRequest(root: root)
    request.cache = nil
    // What only a release must not hold.
    request.options.isRelease = [.unreviewedCase, .unsignedText].contains(code)
    request.options.includesDrafts = code == .unreviewedCase
    // What is out of date is so on some day.
    request.options.today = code == .expiredEvidence ? PartialDate("2022-01-01") : nil
    let own = root + "/Themes"
    request.themes = FileManager.default.fileExists(atPath: own) ? own : Fixtures.themes.path
    return request
  }
}
