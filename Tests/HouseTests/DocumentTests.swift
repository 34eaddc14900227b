import Foundation
import Testing

/// The documents for developers, held against the sources: a map that names what is gone leads astray.
@Suite struct DocumentTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("the map names every room, once and in the order of Package.swift, and no other")
  func rooms() throws {
    let package = try Self.text("Package.swift")
    let targets = package.matches(of: #/\.(?:target|executableTarget)\(\s*name: "(\w+)"/#)
      .map { String($0.1) }.filter {
        !["CSystem", "EditedSites", "TestSupport"].contains($0)
      }
    let map = try Self.text("ARCHITECTURE.md")
    let rows = map[(map.range(of: "## The rooms")?.upperBound ?? map.startIndex)...]
      .matches(of: #/\n\| `(\w+)` \|/#).map { String($0.1) }
    #expect(rows == targets)
  }

  @Test("the map is one page: a newcomer reads it in ten minutes")
  func length() throws {
    #expect(try Self.text("ARCHITECTURE.md").split(separator: "\n").count <= 130)
  }

  @Test("what the documents call a type or a file of code is one")
  func names() throws {
    let sources =
      try Self.files("Sources") { $0.hasSuffix(".swift") || $0.hasSuffix(".js") }
      + Self.files("Plugins") { $0.hasSuffix(".swift") }
      + Self.files("Tests") { $0.hasSuffix(".swift") }
    let code = try sources.map(Self.text).joined(separator: "\n")
    let words = Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_") })
    let documents =
      try Self.files("Sources") { $0.hasSuffix("/README.md") }
      + ["ARCHITECTURE.md", "CONTRIBUTING.md"]
    for document in documents {
      for match in try Self.text(document).matches(of: #/`([A-Z]+[a-z]+[A-Za-z]*)(\/?)/#)
      where match.2.isEmpty && !words.contains(match.1) {
        Issue.record("\(document) names \(match.1)")
      }
    }
  }

  private static func files(_ folder: String, where isWanted: (String) -> Bool) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)
    return all.sorted().map { "\(folder)/\($0)" }.filter(isWanted)
  }
}
