import Diagnostics
import TestSupport
import Testing

@testable import YAML

@Suite("Lists that YAML does not read as ones") struct ListRepairTests {
  /// What is written, the line that the hint names, and the items it comes to.
  struct Slip: Sendable {
    let source: String
    let line: String
    let items: [String]

    init(_ source: String, _ line: String, _ items: [String]) {
      (self.source, self.line, self.items) = (source, line, items)
    }
  }

  @Test(
    "the hint is the list with each item in quotation marks where it needs them, and it is read",
    arguments: [
      Slip("tags: [甲 #3, 乙]", "tags: [\"甲 #3\", 乙]", ["甲 #3", "乙"]),
      Slip("tags: \"a\", \"b\"", "tags: [a, b]", ["a", "b"]),
      Slip("tags: \"a\" \"b\"", "tags: [a, b]", ["a", "b"]),
      Slip("tags: \"甲\"、\"乙，丙\"", "tags: [甲, \"乙，丙\"]", ["甲", "乙，丙"]),
      Slip("tags: 'it''s', b", "tags: [it's, b]", ["it's", "b"]),
      Slip("tags: ['it's', b]", "tags: [it's, b]", ["it's", "b"]),
      Slip("tags: - x", "tags: [x]", ["x"]), Slip("tags: - x - y", "tags: [x, y]", ["x", "y"]),
      Slip("tags: [, x]", "tags: [x]", ["x"]), Slip("tags: [a,,b]", "tags: [a, b]", ["a", "b"]),
      Slip("tags: [a,,a]", "tags: [a]", ["a"]), Slip("tags: [a, \"b]", "tags: [a, b]", ["a", "b"]),
      Slip("tags: [a, b", "tags: [a, b]", ["a", "b"]),
      Slip("tags: [@甲, 乙]", "tags: [\"@甲\", 乙]", ["@甲", "乙"]),
      Slip("tags: [*甲, 乙]", "tags: [\"*甲\", 乙]", ["*甲", "乙"]),
      Slip("tags: [`甲`, 乙]", "tags: [\"`甲`\", 乙]", ["`甲`", "乙"]),
      Slip("tags: [\"甲\"乙, 丙]", "tags: [\"\\\"甲\\\"乙\", 丙]", ["\"甲\"乙", "丙"]),
      Slip("tags: [甲, #乙]", "tags: [甲, \"#乙\"]", ["甲", "#乙"]),
      Slip("tags: [#甲, #乙]", "tags: [甲, 乙]", ["甲", "乙"]),
      Slip("tags: #a #b", "tags: [a, b]", ["a", "b"]),
      Slip("tags: 甲 #3, 乙", "tags: [\"甲 #3\", 乙]", ["甲 #3", "乙"]),
      Slip("tags: {a, b}", "tags: [a, b]", ["a", "b"]),
    ])
  func oneLine(slip: Slip) {
    var broken = Parsed("title: t\n\(slip.source)\norder: 1")
    _ = broken.read { $0.strings("tags", &$1) }
    let hint = broken.report.diagnostics.first?.hint?.zh ?? ""
    #expect(broken.report.diagnostics.count == 1)
    #expect(hint.hasPrefix("把这一行写成：" + slip.line), "\(hint)")
    var mended = Parsed("title: t\n\(slip.line)\norder: 1")
    #expect(mended.read { $0.strings("tags", &$1).map(\.value) } == slip.items)
    #expect(mended.report.diagnostics.isEmpty)
  }

  @Test(
    "a list in several lines is named with its lines",
    arguments: [
      ("tags: - x\n- y", "把第 2—3 行换成一行：tags: [x, y]", "tags: [x, y]", ["x", "y"]),
      ("tags:\n-x\n-y", "把第 2—4 行换成一行：tags: [x, y]", "tags: [x, y]", ["x", "y"]),
      ("tags:\n- x\n-y", "把这一行写成：- y", "tags:\n- x\n- y", ["x", "y"]),
    ])
  func severalLines(source: String, hint: String, right: String, items: [String]) {
    var broken = Parsed("title: t\n\(source)\norder: 1")
    _ = broken.read { $0.strings("tags", &$1) }
    #expect(broken.report.diagnostics.first?.hint?.zh == hint)
    var mended = Parsed("title: t\n\(right)\norder: 1")
    #expect(mended.read { $0.strings("tags", &$1).map(\.value) } == items)
    #expect(mended.report.diagnostics.isEmpty)
  }

  @Test(
    "a text that is broken is named as one line that says the same",
    arguments: [
      ("title: - x", "把这一行写成：title: x", "title: x", "x"),
      ("title: 'a' b 'c'", "把这一行写成：title: \"'a' b 'c'\"", "title: \"'a' b 'c'\"", "'a' b 'c'"),
      ("title: 'it's'", "把这一行写成：title: \"it's\"", "title: \"it's\"", "it's"),
      ("title: a\n  b: c", "把第 1—2 行换成一行：title: \"a b: c\"", "title: \"a b: c\"", "a b: c"),
      ("title: a\nb", "把第 1—2 行换成一行：title: a b", "title: a b", "a b"),
      ("title: a\n\tb", "把这一行开头的制表符换成 2 个空格，后面不变：b", "title: a\n  b", "a b"),
      ("\ttitle: a", "删去这一行开头的空白，从第一列写起：title: a", "title: a", "a"),
      ("title: # 案例", "# 后面的字是说明，不算在内；要的就是这些字，就写成：title: \"案例\"", "title: \"案例\"", "案例"),
    ])
  func texts(source: String, hint: String, right: String, words: String) {
    var broken = Parsed(source + "\norder: 1")
    _ = broken.read { $0.requiredString("title", &$1) }
    #expect(broken.report.diagnostics.first?.hint?.zh == hint)
    var mended = Parsed(right + "\norder: 1")
    #expect(mended.read { $0.requiredString("title", &$1)?.value } == words)
    #expect(mended.report.diagnostics.isEmpty)
  }

  @Test(
    "blanks in front of the first lines are named where they stand, not where the text breaks off",
    arguments: [
      ("‹ ›title: a\norder: 1", "删去这一行开头的空白，从第一列写起：title: a", "title: a\norder: 1"),
      ("# 说明\n‹  ›title: a\norder: 1", "删去这一行开头的空白，从第一列写起：title: a", "title: a\norder: 1"),
      (
        "‹  ›title: a\n  draft: no\norder: 1", "第 1—2 行，每行开头删去 2 个空格",
        "title: a\ndraft: no\norder: 1"
      ),
    ])
  func indentedBeginning(source: String, hint: String, right: String) {
    let broken = Parsed(source)
    #expect(broken.report.diagnostics.map { $0.hint?.zh } == [hint])
    #expect(
      broken.report.diagnostics.map { "\($0.place)" }
        == broken.marked.marks.map { "x.yml:\($0.line):\($0.column)" })
    let mended = Parsed(right)
    #expect(mended.fields != nil && mended.report.diagnostics.isEmpty)
  }

  @Test("a hash that takes the end of braces is named, with the line as it keeps its words")
  func hashInBraces() {
    let known = ["title", "navigation"]
    let broken = Parsed(
      "title: t\nnavigation:\n  - {title: 案例 #1, page: cases/index.html}\n", known: known)
    let line = "- {title: \"案例 #1\", page: cases/index.html}"
    #expect(
      broken.report.diagnostics.map { $0.hint?.zh }
        == ["空格加 # 后面的字被当成了说明；要算在内，就把这一行写成：" + line])
    var mended = Parsed("title: t\nnavigation:\n  \(line)\n", known: known)
    #expect(mended.read { $0.list("navigation", known: ["title", "page"], &$1).count } == 1)
    #expect(mended.report.diagnostics.isEmpty)
  }

  @Test(
    "lists of groups are shown as they may be written, and no words in quotation marks",
    arguments: [
      "navigation: \"cases\", \"stats\"", "navigation: [cases,, stats]", "navigation: - cases",
      "navigation: cases, stats", "navigation: [cases, stats",
    ])
  func groups(source: String) {
    let known = ["title", "navigation"]
    var broken = Parsed("title: t\n\(source)\n", known: known)
    _ = broken.read { $0.list("navigation", known: ["title", "page"], &$1).count }
    let right = "navigation: [{title: 案例, page: cases/index.html}]"
    #expect(broken.report.diagnostics.map { $0.hint?.zh } == ["例如“\(right)”"])
    var mended = Parsed("title: t\n\(right)\n", known: known)
    #expect(mended.read { $0.list("navigation", known: ["title", "page"], &$1).count } == 1)
    #expect(mended.report.diagnostics.isEmpty)
  }
}
