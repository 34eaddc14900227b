import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// Small whole sites: `Sites/<what holds>/Content`, and every file that is built from them.
@Suite struct WholeSiteTests {
  static let folder = Fixtures.folder.appendingPathComponent("Sites")

  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  @Test("a site is built byte for byte as expected", arguments: names)
  func wholeSite(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let result = try Self.made(name)
    let renderer = TextRenderer(language: .chinese)
    #expect(!result.report.hasErrors, "\(result.report.diagnostics.map(renderer.render))")
    let expected = folder.appendingPathComponent("expected")
    let files = result.files.keys.sorted()
    let start = try #require(files.first { $0.hasPrefix("search/start-") })
    try expectGolden(
      files.map(Self.withoutHash).joined(separator: "\n") + "\n",
      at: expected.appendingPathComponent("files.txt"))
    for file in files where Self.isText(file) {
      let text = String(decoding: result.files[file] ?? [], as: UTF8.self)
      // A change of the search's script is no change of the pages.
      try expectGolden(
        text.replacingOccurrences(of: start, with: "search/start-….js"),
        at: expected.appendingPathComponent(file))
    }
    // What no build makes any more is expected by nobody.
    let kept = try Self.files(in: expected.path).filter { $0 != "files.txt" }
    #expect(kept.filter { !files.contains($0) } == [])
  }

  @Test("the output does not depend on threads", arguments: names)
  func threads(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let tree = try Self.made(name).files
    for jobs in [1, 7] {
      #expect(try makeInMemory(Self.request(folder, jobs: jobs)) { _ in }.files == tree)
    }
    #expect(!tree.isEmpty)
  }

  @Test(
    "a folder gets the bytes that memory gets, also where the site is given up before the search is made",
    arguments: names, [true, false])
  func folderAndMemory(name: String, keepsSite: Bool) throws {
    let output = try TemporaryFolder()
    var request = BuildRequest(
      Self.request(Self.folder.appendingPathComponent(name)), into: output("Public"))
    request.keepsSite = keepsSite
    let result = try build(request) { _ in }
    #expect((result.site != nil) == keepsSite)
    let memory = try Self.made(name).files
    #expect(result.files == memory.count)
    #expect(try Self.files(in: output("Public")) == memory.keys.sorted())
    for (path, bytes) in memory {
      #expect(
        FileManager.default.contents(atPath: output("Public/\(path)")) == Data(bytes), "\(path)")
    }
  }

  /// A site in the theme of the goldens, made with two threads.
  private static func made(_ name: String) throws -> SiteInMemory {
    try MadeSites.made(name, request(folder.appendingPathComponent(name)))
  }

  /// The site of a folder; pictures in their own size, since they are made elsewhere.
  private static func request(_ folder: URL, jobs: Int = 2) -> SiteRequest {
    var request = SiteRequest(root: folder.path)
    request.cache = nil
    request.themes = Fixtures.themes.path
    request.options.jobs = jobs
    return request
  }

  static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { path in
        var status = stat()
        lstat("\(folder)/\(path)", &status)
        return status.st_mode & S_IFMT != S_IFDIR && !path.hasPrefix(".")
      }.sorted()
  }

  /// Files of the search are named by what is in them; which files there are is what is expected here.
  private static func withoutHash(_ path: String) -> String {
    guard path.hasPrefix("search/"), let dash = path.lastIndex(of: "-") else { return path }
    return path[...dash] + "….js"
  }

  private static func isText(_ path: String) -> Bool {
    [".html", ".xml", ".txt", ".json", ".csv", ".css"].contains { path.hasSuffix($0) }
  }
}
