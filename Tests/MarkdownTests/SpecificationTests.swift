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

  /// The HTML in the library's form; footnotes alone are written for pages, and no example has any.
  private func bareHTML(_ source: String) -> String { comparableHTML(source) }
}
