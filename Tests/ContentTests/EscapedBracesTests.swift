import Diagnostics
import Testing

@testable import Content

@Suite("Braces that are no figures") struct EscapedBracesTests {
  @Test(
    "a backslash before two braces leaves them as they are, an escaped backslash does not",
    arguments: [
      ("甲 {{a}} 乙", "甲 {{a}} 乙", ["a"]), ("甲 \\{{a}} 乙", "甲 {{a}} 乙", []),
      ("甲 \\\\{{a}} 乙", "甲 \\{{a}} 乙", ["a"]), ("\\{{a}}{{b}}\\{{c}}", "{{a}}{{b}}{{c}}", ["b"]),
      ("\\{{不是编号}}", "{{不是编号}}", []),
    ])
  func escapes(source: String, text: String, figures: [String]) {
    let file = SourceFile(path: "a.md", text: "前。\(source)")
    var report = Report()
    let bound = BoundText(text, in: file, range: "前。".utf8.count..<file.count, report: &report)
    #expect(bound.references.map(\.reference.indicator) == figures)
    #expect(report.diagnostics.isEmpty)
    let words = bound.segments.map { segment in
      switch segment {
      case .text(let words): words
      case .figure(let reference, _): "{{\(reference.indicator)}}"
      case .register: "{{}}"
      }
    }
    #expect(words.joined() == text)
  }
}
