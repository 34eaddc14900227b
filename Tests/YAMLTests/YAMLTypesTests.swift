import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("YAML of the wrong type")
struct YAMLTypesTests {
  enum Reading: Sendable {
    case string, strings, integer, boolean, fields, list, dictionary, dictionaries
  }

  /// Reads `title` in one way, and says whether nothing came of it.
  private func isEmpty(_ reading: Reading, _ parsed: inout Parsed) -> Bool? {
    parsed.read { fields, report in
      switch reading {
      case .string: fields.string("title", &report) == nil
      case .strings: fields.strings("title", &report).isEmpty
      case .integer: fields.integer("title", &report) == nil
      case .boolean: fields.boolean("title", &report) == nil
      case .fields: fields.fields("title", known: ["a"], &report) == nil
      case .list: fields.list("title", known: ["a"], &report).isEmpty
      case .dictionary: fields.dictionary("title", &report).isEmpty
      case .dictionaries: fields.dictionaries("title", &report).isEmpty
      }
    }
  }

  @Test(
    "a value of the wrong type is reported at its place, with an example, and counts as absent",
    arguments: [
      (
        Reading.string, "title: ‹[a, b]›",
        "“title”应是一段文字；要的就是这几个字，就放进引号：title: \"[a, b]\"；不是，就换成一段文字"
      ),
      (.string, "title: ‹{a: b}› ", "“title”应是一段文字；要的就是这几个字，就放进引号：title: \"{a: b}\"；不是，就换成一段文字"),
      (.string, "title: ‹{甲}›  # 注", "“title”应是一段文字；要的就是这几个字，就放进引号：title: \"{甲}\"；不是，就换成一段文字"),
      (
        .string, "title: ‹[\"]\", '甲']›",
        "“title”应是一段文字；要的就是这几个字，就放进引号：title: \"[\\\"]\\\", '甲']\"；不是，就换成一段文字"
      ),
      (.string, "title:\n  ‹-› a\n  - b\n", "“title”应是一段文字；例如“title: 文字”"),
      (.strings, "title: ‹{a: b}›", "“title”应是一个列表；例如“title: [甲, 乙]”"),
      (.strings, "title: [‹[a]›]", "“title”的每一项应是一段文字；去掉方括号：a；方括号也要显示，就放进引号：\"[a]\""),
      (.strings, "title: [‹{a: [b]}›]", "“title”的每一项应是一段文字；要的就是这几个字，就放进引号：\"{a: [b]}\"；不是，就换成一段文字"),
      (.strings, "title:\n  - ‹a: b›\n", "“title”的每一项应是一段文字；要的就是这几个字，就放进引号：\"a: b\"；不是，就换成一段文字"),
      (.strings, "title:\n  - ‹a:›\n      b\n", "“title”的每一项应是一段文字；这一项只写一段文字，写在同一行里"),
      (
        .strings, "title: [‹null›]",
        "“title”有一项写成了 null，等于没有写；删去这一项；确实是这几个字，就放进引号：\"null\""
      ),
      (.strings, "title: [‹~›]", "“title”有一项写成了 ~，等于没有写；删去这一项，或写上文字"),
      (.strings, "title:\n  -‹›\n", "“title”有一项是空的；删去这一项，或写上文字"),
      (.integer, "title: ‹三›", "“title”应是一个整数；例如“title: 3”"),
      (.integer, "title: ‹1.5›", "“title”应是一个整数；例如“title: 3”"),
      (.integer, "title: ‹３›", "“title”应是一个整数；例如“title: 3”"),
      (.integer, "title: ‹99999999999999999999›", "“title”应是一个整数；例如“title: 3”"),
      (.integer, "title: ‹\"\"›", "“title”应是一个整数；例如“title: 3”"),
      (.integer, "title: ‹[3]›", "“title”应是一个整数；例如“title: 3”"),
      (.boolean, "title: ‹1›", "“title”应是true 或 false；例如“title: true”"),
      (.boolean, "title: ‹\"对\"›  # x", "“title”应是true 或 false；例如“title: true”"),
      (.boolean, "title: ‹{}›", "“title”应是true 或 false；例如“title: true”"),
      (.fields, "title: ‹柳州›", "“title”应是若干“键: 值”；例如“title: {name: 文字}”"),
      (.fields, "title: ‹a：b›", "“title”应是若干“键: 值”；例如“title: {name: 文字}”"),
      (.list, "title: ‹柳州›", "“title”应是一个列表，每项是若干“键: 值”；例如“title: [{name: 文字}]”"),
      (.list, "title: ‹{a: b}›", "“title”应是一个列表，每项是若干“键: 值”；例如“title: [{a: b}]”"),
      (.list, "title: [‹甲›]", "“title”的每一项应是若干“键: 值”；例如“{name: 文字}”"),
      (.dictionary, "title: ‹[a]›", "“title”应是若干“键: 值”；例如“title: {name: 文字}”"),
      (.dictionary, "title: {a: ‹[b]›}", "“a”应是一段文字；去掉方括号：a: b；方括号也要显示，就放进引号：a: \"[b]\""),
      (.dictionaries, "title: ‹a›", "“title”应是若干“键: 值”；例如“title: {name: 文字}”"),
    ])
  func wrongTypes(reading: Reading, source: String, words: String) {
    var parsed = Parsed(source)
    #expect(isEmpty(reading, &parsed) == true)
    #expect(
      parsed.report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
        == parsed.marked.marks.map { "x.yml:\($0.line):\($0.column) wrong-type" })
    #expect(wording(parsed.report) == [words])
  }

  @Test("each wrong item of a list is reported, and the right ones are read")
  func items() {
    var parsed = Parsed("tags:\n  - 甲\n  - ‹[乙]›\n  -‹›\n  - ‹~›\n  - \"\"\n  - 丙\n")
    #expect(parsed.read { $0.strings("tags", &$1).map(\.value) } == ["甲", "", "丙"])
    #expect(
      parsed.report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
        == parsed.marked.marks.map { "x.yml:\($0.line):\($0.column) wrong-type" })
  }

  @Test("a wrong language of free names is reported, and the others are read")
  func dictionaries() {
    var parsed = Parsed("strings:\n  zh: ‹一›\n  en: {a: one, b: ‹[two]›, c: }\n")
    let strings = parsed.read { $0.dictionaries("strings", &$1) } ?? []
    #expect(strings.map(\.name.value) == ["zh", "en"])
    #expect(
      strings.map { $0.values.map { "\($0.name.value)=\($0.value.value)" } } == [
        [], ["a=one", "c="],
      ])
    #expect(
      wording(parsed.report) == [
        "“zh”应是若干“键: 值”；例如“zh: {name: 文字}”", "“b”应是一段文字；去掉方括号：b: two；方括号也要显示，就放进引号：b: \"[two]\"",
      ])
    #expect(
      parsed.report.diagnostics.map { "\($0.place)" }
        == parsed.marked.marks.map { "x.yml:\($0.line):\($0.column)" })
  }

  @Test("a text below an anchor is read through its alias, and misuse points to the anchor")
  func aliases() {
    var parsed = Parsed("title: &a 柳州\ntags: [*a, *a]\n")
    #expect(parsed.read { $0.strings("tags", &$1).map(\.value) } == ["柳州", "柳州"])
    expectDiagnostics(parsed.report, [])
  }
}
