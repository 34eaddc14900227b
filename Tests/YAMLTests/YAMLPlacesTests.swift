import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("Places in YAML")
struct YAMLPlacesTests {
  @Test(
    "keys and values have the places that an editor shows, whatever stands before them",
    arguments: [
      "‹order›: ‹x›", "title: 甲\n‹order›: ‹乙丙›\n", "title: 😀👩‍💻 e\u{301}\n‹order›: ‹\"引\"›\n",
      "title: a\r\n‹order›: ‹b›\r\ntags: c\r\n", "title: a\n\r\n# 注\r\n‹order›:   ‹'b'›   # 注\n",
      "title: |\n  甲\n  乙\n‹order›: ‹b c›\n", "{title: 甲, ‹order›: ‹乙›}",
      "title: \"a\\\"b\"\n‹order›: ‹\"c\\\"d\"›\n",
      "‹order›: ‹'it''s'›\n", "# 说明：全角\n\n‹order›: ‹a:b›\n", "‹\"order\"›: ‹x›\n",
      "title: \"换\u{2028}行\"\n‹order›: ‹x›\n", "title: \"换\u{85}行\"\n‹order›: ‹x›\n",
      "title: \"换\u{2029}行\"\n‹order›: ‹x›\n",
      "title: a\u{FEFF}b\n‹order›: ‹x›\n", "title: a\n‹order›: ‹x›\u{2028}tags: y\n",
    ])
  func places(source: String) throws {
    var parsed = Parsed(source)
    let value = try #require(parsed.read { $0.string("order", &$1) } ?? nil)
    let fields = try #require(parsed.fields)
    let marks = parsed.marked.marks
    #expect("\(fields.place(of: "order"))" == "x.yml:\(marks[0].line):\(marks[0].column)")
    #expect("\(fields.place(of: value))" == "x.yml:\(marks[1].line):\(marks[1].column)")
    #expect(value.range == marks[1].range)
    expectDiagnostics(parsed.report, [])
  }

  @Test("below the line --- of front matter, places are those of the whole file")
  func frontMatter() throws {
    let marked = MarkedText("---\r\ntitle: x\r\n‹titel›: y\r\n---\r\n正文\r\n")
    let file = SourceFile(path: "a.md", text: marked.text)
    var report = Report()
    let yaml = file.lineStarts[1]..<file.lineStarts[3]
    let fields = try #require(YAMLFields.parse(file, in: yaml, known: ["title"], report: &report))
    expectDiagnostics(report, marked.expecting("error unknown-key", in: "a.md"))
    #expect("\(fields.place(of: "title"))" == "a.md:2:1")
    #expect("\(fields.place(of: "absent"))" == "a.md:2:1")
  }

  @Test("the place of a key that is not there is where its mapping begins")
  func absent() throws {
    let parsed = Parsed("\n# x\ntitle: a\n")
    #expect("\(try #require(parsed.fields).place(of: "order"))" == "x.yml:3:1")
    #expect("\(try #require(Parsed("").fields).place(of: "order"))" == "x.yml:1:1")
  }

  @Test(
    "four thousand unknown keys, in lines or in one line, are each found at their place",
    .timeLimit(.minutes(5)), arguments: ["\n", ", "])
  func many(separator: String) {
    let keys = (10_000..<14_000).map { "键\($0)" }
    let source = keys.map { "\($0): 值" }.joined(separator: separator)
    let parsed = Parsed(separator == "\n" ? source : "{\(source)}")
    let diagnostics = parsed.report.diagnostics
    #expect(diagnostics.count == 4000)
    #expect(diagnostics.map(\.message.zh) == keys.map { "没有“\($0)”这个键" })
    let places =
      separator == "\n"
      ? (1...4000).map { "x.yml:\($0):1" } : (0..<4000).map { "x.yml:1:\(2 + $0 * 11)" }
    #expect(diagnostics.map { "\($0.place)" } == places)
  }
}
