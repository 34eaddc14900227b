import Diagnostics
import Machine
import TestSupport
import Testing
import YAML

@Suite("Hostile YAML", .timeLimit(.minutes(5)))
struct YAMLHostileTests {
  /// Reads on a worker's thread, as the build does, where the stack may be smaller.
  private func parse(_ source: String) -> [String] {
    var report = Report()
    let found = parallelMap([source, "title: x"], jobs: 2, report: &report) { source, report in
      let file = SourceFile(path: "x.yml", text: source)
      let fields = YAMLFields.parse(
        file, in: 0..<file.count, known: ["title", "a", "b"], report: &report)
      return fields?.string("title", &report)?.value ?? "nothing"
    }
    #expect(found.last == "x")
    return report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
  }

  @Test(
    "nesting without end is refused where it goes too deep",
    arguments: [
      ("title: ", "[", 20_000, "1:72"), ("title: ", "{", 20_000, "1:72"),
      ("title: ", "{a: ", 10_000, "1:264"), ("", "- ", 20_000, "1:130"),
      ("", "? ", 20_000, "1:130"),
      ("", ": ", 20_000, "1:130"), ("", "- ? ", 10_000, "1:130"),
    ])
  func nesting(start: String, unit: String, count: Int, place: String) {
    #expect(parse(start + repeated(unit, count)) == ["x.yml:\(place) yaml-syntax"])
  }

  @Test("closing brackets in quotation marks do not make up for opening ones")
  func quotedBrackets() {
    let closing = repeated("]", 120_000)
    let opening = repeated("[", 120_000)
    #expect(parse("a: \"\(closing)\"\nb: \(opening)") == ["x.yml:2:68 yaml-syntax"])
  }

  @Test("nesting that only looks shallow ends in a report, not in a crash")
  func disguised() {
    let brackets = parse("title: " + repeated("[\"]\", ", 40_000))
    #expect(brackets.count == 1 && brackets.first?.hasSuffix("yaml-syntax") == true)
    let lines = (0..<600).map { String(repeating: " ", count: $0) + "-\n" }.joined()
    #expect(parse("title:\n" + lines) == ["x.yml:2:1 wrong-type"])
    let deeper = (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(parse("title:\n" + deeper.replacing("a:", with: " a:")) == ["x.yml:2:2 wrong-type"])
  }

  @Test(
    "aliases that multiply are refused, however they are set apart",
    arguments: [" ", "\t", "  "])
  func bombs(space: String) {
    var source = "a:\(space)&a0 [\(space)x\(space)]\n"
    for level in 1...40 {
      let alias = "\(space)*a\(level - 1)\(space)"
      source += "b\(level):\(space)&a\(level) [\(alias),\(alias),\(alias)]\n"
    }
    let problems = parse(source)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("x.yml:6:") == true)
    // In braces, where an alias may follow the brace itself.
    let keys = (1...40).map { "? &k\($0) {*k\($0 - 1) : {*k\($0 - 1) : 1}}\n: 1\n" }.joined()
    #expect(parse("? &k0 x\n: 1\n" + keys).count == 1)
  }

  @Test("ampersands, asterisks and brackets in ordinary words are no aliases")
  func ordinary() {
    let words = repeated("R & D, *重点*, 产教 &融合; 2 * 3 [注] {甲} Q&A - ? : ", 200)
    #expect(parse("title: \"\(words)\"") == [])
    #expect(parse("title: |\n  " + repeated("- - - [x] & * ", 50)) == [])
    #expect(parse("# " + repeated("-", 500) + "\ntitle: " + repeated("-", 500)) == [])
    #expect(parse("a:\n" + repeated("  - x\n", 5000)) == [])
  }

  @Test("256 KB are read, one byte more is refused")
  func size() {
    let most = "title: x\n# " + repeated("y", YAMLFields.longest - 11)
    #expect(most.utf8.count == YAMLFields.longest)
    #expect(parse(most) == [])
    #expect(parse("\n" + most) == ["x.yml:1:1 yaml-syntax"])
    #expect(parse("title: " + repeated("长", 3_400_000)) == ["x.yml:1:1 yaml-syntax"])
  }

  @Test("many items, many languages and long words take no longer than they should")
  func large() {
    var report = Report()
    let items = (1...30_000).map { "a\($0)" }.joined(separator: ",")
    let list = SourceFile(path: "x", text: "a: [\(items)]")
    let tags = YAMLFields.parse(list, in: 0..<list.count, known: ["a"], report: &report)
    #expect(tags?.strings("a", &report).count == 30_000)
    let words = (1...8_000).map { "  l\($0): {a: b}\n" }.joined()
    let strings = SourceFile(path: "x", text: "a:\n\(words)")
    let fields = YAMLFields.parse(strings, in: 0..<strings.count, known: ["a"], report: &report)
    #expect(fields?.dictionaries("a", &report).count == 8_000)
    expectDiagnostics(report, [])
    #expect(
      parse(repeated("k", 200_000) + ": x").map { $0.split(separator: " ").last } == ["yaml-syntax"]
    )
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}
