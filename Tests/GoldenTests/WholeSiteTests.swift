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
    let output = try TemporaryFolder()
    var request = BuildRequest(root: folder.path, output: output("Public"))
    request.themes = Fixtures.themes.path
    let result = try build(request) { _ in }
    let renderer = TextRenderer(language: .chinese)
    #expect(!result.report.hasErrors, "\(result.report.diagnostics.map(renderer.render))")
    let expected = folder.appendingPathComponent("expected")
    let files = try Self.files(in: output("Public"))
    try expectGolden(
      files.map(Self.withoutHash).joined(separator: "\n") + "\n",
      at: expected.appendingPathComponent("files.txt"))
    for file in files where Self.isText(file) {
      let text = try String(contentsOfFile: output("Public/\(file)"), encoding: .utf8)
      try expectGolden(text, at: expected.appendingPathComponent(file))
    }
  }

  @Test("the output does not depend on threads", arguments: names)
  func threads(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let output = try TemporaryFolder()
    var trees: [[String: Data]] = []
    for jobs in [1, 2, 7] {
      var request = BuildRequest(root: folder.path, output: output("out-\(jobs)"))
      request.themes = Fixtures.themes.path
      request.site.jobs = jobs
      _ = try build(request) { _ in }
      var tree: [String: Data] = [:]
      for file in try Self.files(in: output("out-\(jobs)")) {
        tree[file] = try Data(contentsOf: URL(fileURLWithPath: output("out-\(jobs)/\(file)")))
      }
      trees.append(tree)
    }
    #expect(trees[0] == trees[1])
    #expect(trees[0] == trees[2])
    #expect(!trees[0].isEmpty)
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
