import Foundation
import Testing

/// Examples in the documentation, held against the copy of them that is compiled (`Tests/ExampleTests`).
@Suite struct ExampleRulesTests {
  @Test("every room shows at its door how it is used")
  func rooms() throws {
    // The command line is used from outside; the manual shows how. The plugin is used in Package.swift.
    let rooms = Set(Source.all.map(\.room)).subtracting(["showcase"])
    let shown = Set(Source.all.filter { !$0.examples.isEmpty }.map(\.room))
    #expect(rooms.subtracting(shown) == [])
  }

  @Test("an example is compiled as it is shown, so that it cannot grow old")
  func examples() throws {
    let path = Source.root.appending(path: "Tests/ExampleTests/Examples.swift")
    // How lines are broken is the formatter's business.
    func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let compiled = words(try String(contentsOf: path, encoding: .utf8))
    let examples = Source.all.flatMap { source in source.examples.map { (source.path, $0) } }
    #expect(examples.count > 50)
    for (path, example) in examples where !compiled.contains(words(example)) {
      Issue.record("\(path) has an example that is not in Examples.swift: \(example)")
    }
  }
}
