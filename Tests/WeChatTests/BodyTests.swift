import Diagnostics
import Testing
import WeChat

/// What becomes of the marks and blocks of a case; styles are left out.
@Suite struct BodyTests {
  /// The body of a case behind its cover and before its last line.
  private func body(_ markdown: String, site: String = ArticleProject.site) throws -> String {
    let html = try ArticleProject(body: markdown, site: site).article().bare
    let start = html.range(of: "画成</p>")?.upperBound ?? html.startIndex
    let end = html.range(of: "<p>点“阅读原文”")?.lowerBound ?? html.endIndex
    return String(html[start..<end])
  }

  @Test("marks that the editor keeps are written; for the others something stands that it keeps")
  func marks() throws {
    #expect(
      try body("**甲***乙*~~丙~~`丁`H<sub>2</sub>O<br>m<sup>2</sup>") == """
        <p><strong>甲</strong><em>乙</em><span>丙</span><code>丁</code>H<span>2</span>O<br>m<sup>2</sup></p>
        """)
  }

  @Test("figures are words")
  func figures() throws {
    #expect(
      try body("有{{partners}}，{{partners@2020:value}}，{{trained}}。")
        == "<p>有12家，8，2680人次以上。</p>")
  }

  @Test("a link becomes a note, one for each address; those to articles of accounts stay links")
  func links() throws {
    #expect(
      try body(
        "[甲](https://a.test/)、[乙](../two/index.md)、[丙](https://a.test/)、[丁](https://mp.weixin.qq.com/s/x)"
      )
        == """
        <p>甲<sup>[1]</sup>、乙<sup>[2]</sup>、丙<sup>[1]</sup>、<a href="https://mp.weixin.qq.com/s/x">丁</a></p>\
        <h3>注释</h3><p>[1] 甲：https://a.test/<br>[2] 乙：https://college.cn/cases/two.html</p>
        """)
  }

  @Test("an address that stands there already needs no note, nor does a place in the case itself")
  func bareAddresses() throws {
    #expect(
      try body("<https://a.test/x>，www.a.test，<a@a.test>，[下面](#下面)。\n\n## 下面\n\n字。")
        == "<p>https://a.test/x，www.a.test，a@a.test，下面。</p><h2>下面</h2><p>字。</p>")
  }

  @Test(
    "what only looks like an account is none",
    arguments: [
      "https://mp.weixin.qq.com.evil.test/s/x", "https://mp.weixin.qq.com/cgi-bin/x",
      "https://evil.test/mp.weixin.qq.com/s/x",
    ])
  func otherHosts(address: String) throws {
    #expect(!(try body("[甲](\(address))").contains("<a ")))
  }

  @Test("lists within lists are paragraphs whose marks tell the levels apart")
  func lists() throws {
    #expect(
      try body("1. 甲\n   - 乙\n     - 丙\n2. 丁\n   1. 戊\n\n- [x] 己\n- [ ] 庚") == """
        <p>1.\u{A0}甲</p><p>◦\u{A0}乙</p><p>▪\u{A0}丙</p><p>2.\u{A0}丁</p><p>(1)\u{A0}戊</p>\
        <p>☑\u{A0}己</p><p>☐\u{A0}庚</p>
        """)
  }

  @Test("an item that begins with something else than words keeps its mark")
  func marksOfOtherItems() throws {
    #expect(try body("- > 甲") == "<p>•\u{A0}</p><blockquote><p>甲</p></blockquote>")
    #expect(try body("-\n- 乙") == "<p>•\u{A0}</p><p>•\u{A0}乙</p>")
  }

  @Test("merged cells stay merged, and a table scrolls in its frame")
  func tables() throws {
    #expect(
      try body("| 甲 | < |\n| --- | --: |\n| 乙 | 丙 |\n| ^ | 丁 |") == """
        <section><table><tbody><tr><th colspan="2">甲</th></tr><tr><td rowspan="2">乙</td><td>丙</td></tr>\
        <tr><td>丁</td></tr></tbody></table></section>
        """)
  }

  @Test("code keeps its lines and blanks")
  func code() throws {
    #expect(
      try body("```\na  b\n\tc<d\n```")
        == "<pre><code>a\u{A0} b<br>\u{A0} \u{A0} c&lt;d</code></pre>")
  }

  @Test("footnotes are kept, with what they hold; notes of notes follow")
  func footnotes() throws {
    #expect(
      try body("甲[^a]乙[^b]。\n\n[^a]: 见[丙](https://a.test/)。\n[^b]: 一段。\n\n    又一段。") == """
        <p>甲<sup>[1]</sup>乙<sup>[2]</sup>。</p><h3>注释</h3><p>[1] 见丙<sup>[3]</sup>。<br>[2] 一段。</p>\
        <p>又一段。</p><p>[3] 丙：https://a.test/</p>
        """)
  }

  @Test("nobody sees characters without width, and no paragraph is empty")
  func invisible() throws {
    #expect(try body("甲\u{200B}乙\u{FEFF}\n\n\u{200B}\n\n<!-- 丙 -->\n\n丁") == "<p>甲乙</p><p>丁</p>")
  }

  @Test("raw HTML that a site allows gives its words, other raw HTML shows as on the page")
  func rawHTML() throws {
    let site = ArticleProject.site + "\nallowed_html: [details, summary, u]"
    #expect(
      try body("<details><summary>甲</summary>\n\n乙<u>丙</u>\n\n</details>", site: site)
        == "<p>甲</p><p>乙<u>丙</u></p>")
  }

  @Test(
    "figures set large, indicators, and what happened when are text; readings that disagree are both there"
  )
  func blocks() throws {
    let made = try body("```figures\npartners | 伙伴\nincome\n```")
    #expect(made.contains("<p>12家</p><p>伙伴</p>"))
    #expect(made.contains("<p>约1190 / 1180万元</p>") || made.contains("1190 / 1180万元"))
    #expect(made.contains("二/1") && made.contains("二/2"))
    #expect(
      try body("```timeline\n2019 | 甲\n2021年 | 到{{partners}}\n```")
        == "<section><p>2019</p><p>甲</p><p>2021年</p><p>到12家</p></section>")
    #expect(
      try body("```indicators\npartners | 伙伴\n```").contains(
        "<tr><td>伙伴<br><span>2021年，一/2，目标 10家，完成度 120%</span></td><td>12家</td></tr>"))
  }

  @Test("charts and networks are pictures whose words and figures stand below")
  func drawings() throws {
    let chart = try ArticleProject(
      body: "```chart\ntype: bar\ntitle: 伙伴\nindicators: partners@2020, partners@2021\n```"
    ).article()
    #expect(chart.pictures.map(\.name) == ["01.png", "02.png"])
    #expect(chart.bare.contains("<p>伙伴</p><p>2020年 8家；2021年 12家</p>"))
    #expect(chart.pictures[1].alt.contains("12家"))
    let network = try ArticleProject(body: "```network\nhub: 总部\n国内: 甲、乙\n```").article()
    #expect(network.bare.contains("<p>总部</p><p>国内：甲、乙</p>"))
  }

  @Test("a picture has the caption that it has, or else the words for those who do not see it")
  func captions() throws {
    let made = try ArticleProject(
      body: "![甲](a.png \"乙\")\n\n![丙](a.png)\n\n文![丁](a.png)字",
      pictures: ["cases/one/a.png": Pixels.png]
    ).article()
    #expect(made.bare.contains("</section><p>乙</p>"))
    #expect(made.bare.contains("</section><p>丙</p>"))
    #expect(made.bare.contains("字</p><p>丁</p>"))
    // Shown three times, it is one file.
    #expect(made.pictures.count == 2)
  }
}
