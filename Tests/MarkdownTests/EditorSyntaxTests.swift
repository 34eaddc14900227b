import Testing

@testable import Markdown

/// Pictures and links as Typora and Obsidian write them.
@Suite("Pictures and links of editors") struct EditorSyntaxTests {
  @Test(
    "pictures have names with blanks, sizes and double brackets",
    arguments: [
      ("![[图.png|300]]", "image \"[[图.png]]\" \"\" 300x @1:1-1:15"),
      ("![[图.png]]", "image \"[[图.png]]\" \"\" @1:1-1:11"),
      ("![[photo 1.JPG|300x200]]", "image \"[[photo 1.JPG]]\" \"\" 300x200 @1:1-1:25"),
      (
        "![[图 1.png|校门|300]]",
        "image \"[[图 1.png]]\" \"\" 300x @1:1-1:20\n  text \"校门\" @1:12-1:14"
      ),
      (
        "![[assets/a_b_c.png|全 景]]",
        "image \"[[assets/a_b_c.png]]\" \"\" @1:1-1:26\n  text \"全 景\" @1:21-1:24"
      ),
      (
        "![说明|300x200](图片 名.png)",
        "image \"图片 名.png\" \"\" 300x200 @1:1-1:24\n  text \"说明\" @1:3-1:5"
      ),
      ("![](图 (1) 大.png)", "image \"图 (1) 大.png\" \"\" @1:1-1:17"),
      ("![|300](a.png)", "image \"a.png\" \"\" 300x @1:1-1:15"),
      (
        "![图](./名 字.assets/image 1.png \"题 目\")",
        "image \"./名 字.assets/image 1.png\" \"题 目\" @1:1-1:37\n  text \"图\" @1:3-1:4"
      ),
      (
        "![a|b|50](<c d.png>)",
        "image \"c d.png\" \"\" 50x @1:1-1:21\n  text \"a|b\" @1:3-1:6"
      ),
      ("[附件](附件 1.docx)", "link \"附件 1.docx\" \"\" @1:1-1:16\n  text \"附件\" @1:2-1:4"),
      (
        "![x](C:\\我 的\\图.png)", "image \"C:\\\\我 的\\\\图.png\" \"\" @1:1-1:19\n  text \"x\" @1:3-1:4"
      ),
      ("[[页面]]", "link \"[[页面]]\" \"\" @1:1-1:7\n  text \"页面\" @1:3-1:5"),
      ("[[页面#节|文字]]", "link \"[[页面#节]]\" \"\" @1:1-1:12\n  text \"文字\" @1:8-1:10"),
      (
        "[[about-data.md]]",
        "link \"[[about-data.md]]\" \"\" @1:1-1:18\n  text \"about-data\" @1:3-1:16"
      ),
    ])
  func trees(source: String, expected: String) {
    let lines = Parsed(source).dump.split(separator: "\n").dropFirst()
    #expect(lines.map { $0.dropFirst(2) }.joined(separator: "\n") == expected)
  }

  @Test(
    "what only looks like it is left as CommonMark has it",
    arguments: [
      ("`![[图.png]]`", "<code>![[图.png]]</code>"),
      ("\\![[图.png]]", "!<a href=\"%5B%5B%E5%9B%BE.png%5D%5D\">图.png</a>"),
      ("\\[[页面]]", "[[页面]]"), ("!\\[[图.png]]", "![[图.png]]"), ("[[x]]", "[[x]]"),
      ("[[页面](u)", "[<a href=\"u\">页面</a>"), ("[[页面]](u)", "<a href=\"u\">[页面]</a>"),
      ("[[页面]]\n\n[页面]: u", "[<a href=\"u\">页面</a>]"), ("[[页\n面]]", "[[页\n面]]"),
      ("[[]] ![[]] [[|x]]", "[[]] ![[]] [[|x]]"), ("[link](/my uri)", "[link](/my uri)"),
      ("[a](b c.swift)", "[a](b c.swift)"), ("![a|b](c.png)", "<img src=\"c.png\" alt=\"a|b\" />"),
      ("![a|0](c.png)", "<img src=\"c.png\" alt=\"a|0\" />"),
      ("![a|12345](c.png)", "<img src=\"c.png\" alt=\"a|12345\" />"),
      ("数组[i](甲 乙)", "数组[i](甲 乙)"), ("[[^1]] 甲", "[[^1]] 甲"),
    ])
  func others(source: String, expected: String) {
    #expect(comparableHTML(source) == "<p>\(expected)</p>\n")
  }

  @Test("in tables the pipe of a size is escaped")
  func tables() {
    #expect(
      Parsed("|图|\n|-|\n|![[图.png\\|300]] ![甲\\|20x10](乙 1.png)|\n").dump.split(separator: "\n")
        .filter { $0.contains("image") }.map { $0.drop { $0 == " " } } == [
          "image \"[[图.png]]\" \"\" 300x @3:2-3:17", "image \"乙 1.png\" \"\" 20x10 @3:18-3:38",
        ])
  }

  @Test("the size is written with the picture, and handed to who draws it")
  func sizes() {
    #expect(
      html("![甲|300x200](a.png)![乙|50](b.png)") == """
        <p><img src="a.png" alt="甲" width="300" height="200" /><img src="b.png" alt="乙" width="50" /></p>

        """)
    var overrides = HTMLRenderer.Overrides()
    overrides.figure = { "\($0.source) \($0.alt) \($0.size.map { "\($0.width)" } ?? "")" }
    #expect(
      HTMLRenderer().render(Parsed("![[图.png|校门|300]]").document, overrides: overrides)
        == "[[图.png]] 校门 300\n")
    #expect(WikiDestination.name(in: "[[图.png]]") == "图.png")
    #expect(WikiDestination.name(in: "图.png") == nil && WikiDestination.name(in: "[[]]") == nil)
  }

  @Test("a foreign passage is marked by <span lang>, which needs no permission")
  func language() {
    #expect(
      html("见 <span lang=\"en\">Vocational *Skills*</span>。\n")
        == "<p>见 <span lang=\"en\">Vocational <em>Skills</em></span>。</p>\n")
    #expect(
      html("<span lang=\"en\" onclick=\"x\">a</span>")
        == "<p>&lt;span lang=&quot;en&quot; onclick=&quot;x&quot;&gt;a&lt;/span&gt;</p>\n")
    #expect(html("<span lang='\"'>a") == "<p>&lt;span lang='&quot;'&gt;a</p>\n")
    #expect(RawHTML("<span lang=\"zh-Hant\">x</span>").isAllowed([]))
    #expect(!RawHTML("<span style=\"x\">y</span>").isAllowed([]))
  }
}
