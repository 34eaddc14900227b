import Foundation
import Testing

@testable import Markdown

/// An example of a specification.
struct SpecificationExample: Decodable, CustomTestStringConvertible {
  let example: Int
  let section: String
  let markdown: String
  /// What the specification says.
  let html: String
  /// What libcmark-gfm itself makes of it, if that is something else.
  let library: String?

  var testDescription: String { "\(example) \(section)" }

  static func load(_ name: String) throws -> [SpecificationExample] {
    let data = try Data(contentsOf: Fixture.folder.appending(path: "\(name).json"))
    return try JSONDecoder().decode([SpecificationExample].self, from: data)
  }
}

/// Files beside the tests.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}

@Suite("Specifications") struct SpecificationTests {
  @Test("all examples of CommonMark give what the unmodified library gives")
  func commonMark() throws {
    let examples = try SpecificationExample.load("commonmark-0.31.2")
    #expect(examples.count == 652)
    for example in examples {
      #expect(
        bareHTML(example.markdown) == example.library ?? example.html, "\(example.testDescription)")
    }
  }

  @Test("all examples of GitHub's extensions give what the unmodified library gives")
  func extensions() throws {
    let examples = try SpecificationExample.load("gfm-extensions")
    #expect(examples.count == 23)
    for example in examples {
      #expect(
        bareHTML(example.markdown) == example.library ?? example.html, "\(example.testDescription)")
    }
  }

  @Test(
    "the published test cases of the CJK-friendly amendment come out as published",
    arguments: [
      ("strong", 85), ("korean", 6), ("pseudo-emoji", 6), ("gfm-strikethrough", 11),
      ("underscore-cjk-punct", 6), ("non-bmp", 4), ("readme", 3),
    ])
  func amendment(name: String, count: Int) throws {
    let sources = try Fixture.text("cjk-friendly/\(name).md").components(separatedBy: "\n\n")
    let expected = try Fixture.text("cjk-friendly/\(name).html").split(separator: "\n")
    #expect(sources.count == count && expected.count == count)
    for (source, expected) in zip(sources, expected) {
      #expect(bareHTML(source) == expected + "\n")
      // The same in other blocks, and with another paragraph around.
      #expect(bareHTML("> \(source)").contains(expected))
    }
  }

  /// The HTML in the library's form; footnotes alone are written for pages, and no example has any.
  private func bareHTML(_ source: String) -> String { comparableHTML(source) }
}
