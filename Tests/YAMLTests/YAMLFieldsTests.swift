import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("YAML fields")
struct YAMLFieldsTests {
  @Test(
    "a text is read as it is written, also numbers, dates and truth values without quotation marks",
    arguments: [
      ("title: 螺蛳粉", "螺蛳粉"), ("title: 2023", "2023"), ("title: 2023-05-01", "2023-05-01"),
      ("title: 1.50", "1.50"), ("title: yes", "yes"), ("title: \"a: b # c\"", "a: b # c"),
      ("title: 'it''s'", "it's"), ("title: \"a\\tb\\u67f3\"", "a\tb柳"), ("title: 'null'", "null"),
      ("title: \"\"", ""), ("title:   空格  ", "空格"), ("title: a\n  b\n  c", "a b c"),
      ("title: |\n  甲\n  乙\n", "甲\n乙\n"), ("title: >-\n  甲\n  乙\n", "甲 乙"), ("{title: x}", "x"),
      ("\"title\": x", "x"), ("? title\n: x", "x"), ("title: http://a.cn/b", "http://a.cn/b"),
      ("title: !!str 3", "3"), ("title: 比例：3:1", "比例：3:1"),
    ])
  func strings(source: String, expected: String) {
    var parsed = Parsed(source)
    #expect(parsed.read { $0.string("title", &$1)?.value } == expected)
    #expect(
      parsed.read { $0.requiredString("title", &$1)?.value } == (expected.isEmpty ? nil : expected))
    expectDiagnostics(
      parsed.report, expected.isEmpty ? ["x.yml:1:1 error missing-key ‹title›"] : [])
  }

  @Test(
    "an empty value, ~ and null are as if the key were not there",
    arguments: [
      "title:", "title: ~", "title: null", "title: Null", "title: NULL", "order: 1", "", "# x\n",
    ])
  func nulls(source: String) {
    var parsed = Parsed(source)
    #expect(parsed.read { fields, _ in fields.has("title") } == false)
    #expect(parsed.read { $0.string("title", &$1)?.value } == .some(nil))
    #expect(parsed.read { $0.integer("title", &$1)?.value } == .some(nil))
    #expect(parsed.read { $0.boolean("title", &$1)?.value } == .some(nil))
    #expect(parsed.read { $0.strings("title", &$1).count } == 0)
    #expect(parsed.read { $0.list("title", known: [], &$1).count } == 0)
    #expect(parsed.read { $0.fields("title", known: [], &$1) == nil } == true)
    #expect(parsed.read { $0.dictionary("title", &$1).count } == 0)
    #expect(parsed.read { $0.dictionaries("title", &$1).count } == 0)
    expectDiagnostics(parsed.report, [])
  }

  @Test("whole numbers and truth values are read in every common spelling")
  func scalars() {
    for (source, number) in [("3", 3), ("-7", -7), ("+5", 5), ("007", 7), ("\"12\"", 12)] {
      var parsed = Parsed("order: \(source)")
      #expect(parsed.read { $0.integer("order", &$1)?.value } == number)
      expectDiagnostics(parsed.report, [])
    }
    for (source, value) in [
      ("true", true), ("Yes", true), ("on", true), ("是", true), ("FALSE", false), ("no", false),
      ("off", false), ("否", false), ("'true'", true),
    ] {
      var parsed = Parsed("draft: \(source)")
      #expect(parsed.read { $0.boolean("draft", &$1)?.value } == value)
      expectDiagnostics(parsed.report, [])
    }
  }

  @Test(
    "a list may stand in lines, in brackets, or be a single text",
    arguments: [
      "tags:\n  - 甲\n  - '乙'\n", "tags:\n- 甲\n- 乙\n", "tags: [甲, \"乙\"]", "tags: [甲,\n  乙, ]",
    ])
  func lists(source: String) {
    var parsed = Parsed(source)
    #expect(parsed.read { $0.strings("tags", &$1).map(\.value) } == ["甲", "乙"])
    var single = Parsed("tags: 甲, 乙")
    #expect(single.read { $0.strings("tags", &$1).map(\.value) } == ["甲, 乙"])
    expectDiagnostics(parsed.report, [])
    expectDiagnostics(single.report, [])
  }

  @Test("mappings, lists of mappings and free names are read in the order of the file")
  func nested() {
    var parsed = Parsed(
      """
      title: {zh: 标题, en: A title}
      tags:
        - name: 甲
          url: x
        - {name: 乙}
      strings:
        zh-CN:
          b: 二
          a: 一
        en:
      """)
    let title = parsed.read { $0.fields("title", known: ["zh", "en"], &$1) } ?? nil
    #expect(title?.string("en", &parsed.report)?.value == "A title")
    let names = parsed.read { fields, report in
      fields.list("tags", known: ["name", "url"], &report).map { $0.string("name", &report)?.value }
    }
    #expect(names == ["甲", "乙"])
    #expect(
      parsed.read { $0.dictionary("title", &$1).map { "\($0.name.value)=\($0.value.value)" } }
        == ["zh=标题", "en=A title"])
    let strings = parsed.read { $0.dictionaries("strings", &$1) } ?? []
    #expect(strings.map(\.name.value) == ["zh-CN", "en"])
    #expect(strings.map { $0.values.map(\.name.value) } == [["b", "a"], []])
    #expect(strings.first?.values.map(\.value.value) == ["二", "一"])
    expectDiagnostics(parsed.report, [])
  }

  @Test("a missing text is reported where its mapping begins, a blank one at its key")
  func missing() {
    var absent = Parsed("‹order: 1›\n")
    #expect(absent.read { $0.requiredString("title", &$1) == nil } == true)
    expectDiagnostics(absent.report, absent.marked.expecting("error missing-key", in: "x.yml"))
    #expect(wording(absent.report) == ["缺少“title”；加一行“title: …”"])
    for source in [
      "‹title›:", "‹title›: \" 　\"", "order: 1\n‹title›: ~", "‹title›: null\norder: 1",
    ] {
      var blank = Parsed(source)
      #expect(blank.read { $0.requiredString("title", &$1) == nil } == true)
      expectDiagnostics(blank.report, blank.marked.expecting("error missing-key", in: "x.yml"))
    }
    var inner = Parsed("order: 1\ntags:\n  - ‹url: x›\n")
    _ = inner.read { fields, report in
      fields.list("tags", known: ["name", "url"], &report).map {
        $0.requiredString("name", &report)
      }
    }
    #expect(inner.report.diagnostics.map { "\($0.place)" } == ["x.yml:3:3"])
  }
}
