import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("YAML that is not well formed")
struct YAMLSyntaxTests {
  @Test(
    "a slip is reported at its line and column, and nothing is read",
    arguments: [
      ("title: a\ntags: b\n‹title›: c\n", "duplicate-key"),
      ("title: a\ntags:\n  title: x\n‹title›: c\n", "duplicate-key"),
      ("tags:\n  - name: a\n    order: 1\n    ‹name›: b\n  - name: c\n", "duplicate-key"),
      ("tags:\n  name: a\n  order: {name: x}\n  ‹name›: b\nname: c\n", "duplicate-key"),
      ("{title: a, tags: b, ‹title›: c}", "duplicate-key"),
      ("title: a\n‹\"title\"›: c\n", "duplicate-key"),
      ("标题: 甲\r\n标签: 乙\r\n‹标题›: 丙\r\n", "duplicate-key"),
      ("title‹：›标题\n", "full-width-punctuation"),
      ("title: a\r\n标签‹：› 甲\r\nurl: http://a.cn\r\ndate‹：›2023\r\n", "full-width-punctuation"),
      ("title: a\n‹\t›tags: b\n", "yaml-syntax"), ("tags:\n‹\t›- a\n", "yaml-syntax"),
      ("title: a‹:› b\n", "yaml-syntax"), ("title: ‹\"›甲\ntags: b\n", "yaml-syntax"),
      ("title: ‹'›甲\n", "yaml-syntax"), ("title: ‹@›a\n", "yaml-syntax"),
      ("title: ‹`›a`\n", "yaml-syntax"), ("title: ‹%›a\n", "yaml-syntax"),
      ("title: ‹[›a, b\ntags: c\n", "yaml-syntax"), ("title: ‹{›a: b\n", "yaml-syntax"),
      ("title: ‹*›a\n", "yaml-syntax"), ("title: a\n‹-› b\n", "yaml-syntax"),
      ("title: a\n tags‹:› b\n", "yaml-syntax"), ("只有文字\ntitle‹:› a\n", "yaml-syntax"),
      ("title: a\n‹只有文字›\ntags: b\n", "yaml-syntax"),
      ("title: a\n‹-›--\ntags: b\n", "yaml-syntax"),
      ("title: 😀甲‹\u{2}›", "yaml-syntax"),
      ("title: 甲‹\u{7F}›\n", "yaml-syntax"), ("title: 甲\ntags: \"‹\u{9B}›\"\n", "yaml-syntax"),
      ("‹- a›\n- b\n", "yaml-syntax"), ("‹just words›\n", "yaml-syntax"),
      ("‹[a, b]›", "yaml-syntax"),
      ("‹~›", "yaml-syntax"), ("title: \"‹\\›q\"", "yaml-syntax"),
      ("title: \"\\u‹D›800\"", "yaml-syntax"),
    ])
  func slips(source: String, code: String) {
    let parsed = Parsed(source, known: ["title", "tags", "标题", "标签", "url", "date"])
    #expect(parsed.fields == nil)
    #expect(
      parsed.report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
        == parsed.marked.marks.map { "x.yml:\($0.line):\($0.column) \(code)" })
  }

  @Test(
    "the commonest slips are explained in Chinese, with a remedy",
    arguments: [
      (
        "title：标题",
        "键后面是全角冒号“：”；改成半角冒号加一个空格：“title: …”"
      ),
      ("title: a\ntitle: b", "“title”写了不止一次；只保留一处"),
      ("just words", "这里应是“键: 值”，每行一项；冒号用半角并在后面空一格，例如“title: 标题”"),
      (
        "title: a: b",
        "YAML 写法有误：这里不能再出现“冒号加空格”；把这一行写成：title: \"a: b\""
      ),
      (
        "title: \"甲",
        "YAML 写法有误：引号没有成对；把这一行写成：title: \"甲\""
      ),
      (
        "tags: [甲, 乙",
        "YAML 写法有误：方括号里的各项要用半角逗号隔开，并以 ] 结束；把这一行写成：tags: [甲, 乙]"
      ),
    ])
  func words(source: String, expected: String) {
    #expect(wording(Parsed(source).report) == [expected])
  }

  @Test(
    "an unknown key is reported with the key that was meant, or with all that there are",
    arguments: [
      ("‹titel›: a\ntags: b\n", "没有“titel”这个键；是不是“title”？"),
      ("‹标题›: a\n", "没有“标题”这个键；是不是“title”？"), ("‹Tags›: a\n", "没有“Tags”这个键；是不是“tags”？"),
      ("‹colour›: a\n", "没有“colour”这个键；可用的键：title、tags、order"),
      ("‹\"\"›: a\n", "没有“”这个键；可用的键：title、tags、order"),
      ("? ‹[a]›\n: b\n", "没有“”这个键；可用的键：title、tags、order"),
    ])
  func unknownKeys(source: String, words: String) {
    let parsed = Parsed(source, known: ["title", "tags", "order"])
    #expect(parsed.fields != nil)
    #expect(
      parsed.report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
        == parsed.marked.marks.map { "x.yml:\($0.line):\($0.column) unknown-key" })
    #expect(wording(parsed.report) == [words])
  }

  @Test("a known key beside unknown ones is read, and every unknown one is reported")
  func beside() {
    var parsed = Parsed("‹a›: 1\ntitle: 甲\n‹b›: 2\ntags: {‹c›: 3, name: 乙}\n")
    #expect(parsed.read { $0.string("title", &$1)?.value } == "甲")
    _ = parsed.read { $0.fields("tags", known: ["name"], &$1) }
    expectDiagnostics(parsed.report, parsed.marked.expecting("error unknown-key", in: "x.yml"))
  }

  @Test(
    "blank text is an empty mapping",
    arguments: ["", " \n\n", "# 注释\n", "\r\n", "---\n", "--- \n...\n", "{}"])
  func blank(source: String) {
    let parsed = Parsed(source)
    #expect(parsed.fields?.has("title") == false)
    expectDiagnostics(parsed.report, [])
  }

  @Test("a text with a full-width colon in its value or in a comment is fine")
  func wideColons() {
    var parsed = Parsed("# 说明：甲\ntitle: 比例：三\ntags:\n  - 甲：乙\norder: |\n  丙：丁\n")
    #expect(parsed.read { $0.string("title", &$1)?.value } == "比例：三")
    #expect(parsed.read { $0.strings("tags", &$1).map(\.value) } == ["甲：乙"])
    expectDiagnostics(parsed.report, [])
  }
}
