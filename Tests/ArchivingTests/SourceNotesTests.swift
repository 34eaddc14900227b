import Content
import Diagnostics
import Machine
import Testing

@testable import Archiving

/// What people note for each other in the sources does not reach those who download a public archive.
@Suite struct SourceNotesTests {
  @Test(
    "settings lose their comments, wherever these stand, and nothing else",
    arguments: [
      ("title: 甲 # 内部\n# 内部\nlanguages: [zh-CN]\n", "title: 甲 \n\nlanguages: [zh-CN]\n"),
      ("title: \"甲 # 乙\" # 内部", "title: \"甲 # 乙\" "),
      ("title: 'it''s # 乙' # 内部", "title: 'it''s # 乙' "),
      ("title: it's fine # 内部", "title: it's fine "),
      ("title: \"a\\\" # b\" # 内部", "title: \"a\\\" # b\" "),
      ("- {title: \"甲\", page: a.md} # 内部", "- {title: \"甲\", page: a.md} "),
      (
        "summary: | # 内部\n  # 一\n\n  二 # 三\ntitle: 甲 # 内部",
        "summary: | \n  # 一\n\n  二 # 三\ntitle: 甲 "
      ),
      ("a: \"一\n  # 二\" # 内部", "a: \"一\n  # 二\" "),
      ("title: 甲#乙\r\n# 内部\r\nx: 1\r\n", "title: 甲#乙\r\n\r\nx: 1\r\n"),
      ("publish: x # 内部\n  a: 1\ntitle: 甲", "\n\ntitle: 甲"),
      ("title: 甲 # lint-disable", "title: 甲 # lint-disable"),
      ("", ""),
    ])
  func settings(before: String, after: String) {
    let bytes = SourceNotes.removed(from: Array(before.utf8), dropping: ["publish"])
    #expect(String(decoding: bytes, as: UTF8.self) == after)
  }

  @Test(
    "a text loses what its comments say, and keeps its lines and its switches",
    arguments: [
      ("一<!-- 内部 -->二", "一<!-- -->二"),
      ("一\n\n<!--\n内部\n内部\n-->\n\n二", "一\n\n<!-- \n\n\n-->\n\n二"),
      ("> 一\n> <!-- 内部\n> 内部 -->\n> 二", "> 一\n> <!-- \n> -->\n> 二"),
      ("- 一\n\n  <!-- 内部 -->\n", "- 一\n\n  <!-- -->\n"),
      (
        "<!-- audit-off -->\n\n一\n\n<!-- audit-on -->",
        "<!-- audit-off -->\n\n一\n\n<!-- audit-on -->"
      ),
      ("```\n<!-- 示例 -->\n```\n\n`<!-- 示例 -->`", "```\n<!-- 示例 -->\n```\n\n`<!-- 示例 -->`"),
      ("<!-- 内部 --><!-- 内部 -->", "<!-- --><!-- -->"),
      ("[//]: # (内部)", "[//]: #"), ("[//]: <> (内部)\n[内部]: /x\n一", "[//]: #\n[//]: #\n一"),
      ("> [内部]:\n> /x\n> \"内部\"\n\n一", "> [//]: #\n>\n>\n\n一"),
      ("- [//]: # (内部)\n  一\n- 二", "- [//]: #\n  一\n- 二"),
      ("[^a]: 内部\n内部\n\n    内部\n\n一", "[//]: #\n\n\n\n\n一"),
      ("[a]\n\n[a]: /x \"题\"\n[a]: /内部", "[a]\n\n[a]: /x \"题\"\n[//]: #"),
      ("[a]: /内部 \"内\n部\"\n\n-\n\n一[^b]\n\n[^b]: 注", "[//]: #\n\n\n-\n\n一[^b]\n\n[^b]: 注"),
      ("`[//]: # (示例)`\n\n    [//]: # (示例)", "`[//]: # (示例)`\n\n    [//]: # (示例)"),
    ])
  func texts(before: String, after: String) throws {
    let head = "---\ntitle: 甲 # 内部\nsummary: 乙\nstatus: published\n---\n\n"
    let text = Array((head + before).utf8)
    let tree = FileTree(
      name: "Content",
      files: [
        "site.yml": Array("title: 某学院\nlanguages: [zh-CN]\n".utf8), "pages/one.md": text,
      ])
    var report = Report()
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    let article = try #require(site.articles.first)
    let clean = String(decoding: SourceNotes.removed(from: text, of: article), as: UTF8.self)
    #expect(clean == head.replacing("# 内部", with: "") + after)
  }
}
