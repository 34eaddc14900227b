import Diagnostics
import Testing

@testable import Importing

@Suite("Text from the clipboard") struct ClipboardTextTests {
  private static func markdown(_ html: String) -> String? {
    ClipboardText(html: Array(html.utf8))?.markdown
  }

  @Test(
    "what Word, the WeChat editor and pages put on the clipboard becomes Markdown",
    arguments: [
      // Word: classes, empty paragraphs of its own, non-breaking blanks.
      (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p{}</style></head><body><!--StartFragment-->"
          + "<h1>一、背景<o:p></o:p></h1><p class=MsoNormal><b>加粗</b>的字<span lang=EN-US>,&nbsp;and\r\nEnglish</span></p>"
          + "<p class=MsoNormal><o:p>&nbsp;</o:p></p><h2>小节</h2><!--EndFragment--></body></html>",
        "## 一、背景\n\n**加粗**的字, and English\n\n### 小节\n"
      ),
      // Lists are paragraphs to Word.
      (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>甲</p>"
          + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·</span>乙</p>"
          + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>丙</p>",
        "1. 甲\n   - 乙\n2. 丙\n"
      ),
      // The WeChat editor: sections within sections, styles instead of elements.
      (
        "<section><section style=\"color: red\"><p><span style=\"font-weight: bold;\">要点</span></p><section>一段\n没有断开的字</section></section></section>",
        "**要点**\n\n一段没有断开的字\n"
      ),
      ("<ul><li>一<li>二</ul><ol><li>三</ol>", "- 一\n- 二\n\n1. 三\n"),
      (
        "<p>见<a href=\"https://a.example/b\">这里</a>和<a href=\"javascript:alert(1)\">那里</a></p>",
        "见[这里](https://a.example/b)和那里\n"
      ),
      (
        "<p>前</p><table><tr><th>指标<th>值<tr><td>合作企业<td>12<tr><td colspan=2>说明</table>",
        "前\n\n| 指标 | 值 |\n| --- | --- |\n| 合作企业 | 12 |\n| 说明 | < |\n"
      ),
      ("<blockquote><p>引文</p></blockquote><pre>a\n  b</pre>", "> 引文\n\n```\na\n  b\n```\n"),
    ])
  func written(html: String, markdown: String) {
    #expect(Self.markdown(html) == markdown)
  }

  @Test(
    "nothing of it is markup or a figure here, and nothing runs",
    arguments: [
      ("<p>&lt;script&gt;</p>", "script"), ("<p>{{school-partners}}</p>", "school-partners"),
      ("<p># 井号</p>", "井号"), ("<p>**星**</p>", "星"), ("<p>[甲](javascript:b)</p>", "甲"),
    ])
  func escaped(html: String, words: String) throws {
    let text = try #require(Self.markdown(html))
    #expect(text.contains(words))
    #expect(
      !text.hasPrefix("#") && !text.hasPrefix("**") && !text.hasPrefix("{{") && !text.hasPrefix("<")
    )
    #expect(!text.hasPrefix("[甲]("))
  }

  @Test("pictures, embedded things and links that lead nowhere are named as missing")
  func missing() throws {
    let html = """
      <section><p>一</p><img data-src="https://mmbiz.example/640?wx_fmt=png" alt="车间"><img src="file:///C:/x/image001.png">
      <iframe src="https://v.example"></iframe><p><a href="file:///C:/a.doc">附件</a></p><script>alert(1)</script></section>
      """
    let text = try #require(ClipboardText(html: Array(html.utf8)))
    #expect(text.markdown == "一\n\n附件\n")
    #expect(text.notes.map(\.code) == ["picture", "picture", "embedded", "link"])
    #expect(text.notes.first?.message.zh.contains("“车间”") == true)
    #expect(text.notes.dropFirst().first?.message.zh.contains("image001.png") == true)
  }

  @Test(
    "no words, no text",
    arguments: ["", " ", "<p></p>", "<script>x</script>", "<!-- x -->", "<p", "<style>p{}</style>"])
  func nothing(html: String) {
    #expect(ClipboardText(html: Array(html.utf8)) == nil)
  }

  @Test(
    "bytes that are no UTF-8, depth without end and a clipboard without bounds are answered, too")
  func hostile() throws {
    #expect(ClipboardText(html: [0xFF, 0xFE, 0x3C]) == nil)
    let deep =
      String(repeating: "<div>", count: 50_000) + "底" + String(repeating: "</div>", count: 9)
    #expect(Self.markdown(deep) == "底\n")
    let lists = String(repeating: "<ul><li>", count: 3_000) + "底"
    #expect(Self.markdown(lists)?.contains("底") == true)
    #expect(ClipboardText(html: [UInt8](repeating: 97, count: 9_000_000)) == nil)
    #expect(Self.markdown("<table><tr><td rowspan=99999999 colspan=-1>一<td>二</table>") != nil)
  }

  @Test("of 2,000 pieces of broken HTML no word is lost that a reader sees")
  func broken() {
    let tags = [
      "<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<b>",
      "</b>",
      "<div>", "</div>", "<br>", "<h2>", "</h2>", "<a href=x>", "</a>",
      "<p style='mso-list:l0 level3 lfo1'>", "<section>", "<blockquote>",
      "<span style='mso-list:Ignore'>", "</span>",
    ]
    var state: UInt64 = 99
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for round in 0..<2_000 {
      var html = ""
      var isMarker = false
      var words: [String] = []
      for number in 0..<12 {
        let tag = tags[next(tags.count)]
        if tag.hasPrefix("<span") { isMarker = true }
        html += tag
        if !isMarker, next(2) == 0 {
          words.append("字\(round)之\(number)")
          html += words.last ?? ""
        }
      }
      let text = Self.markdown(html) ?? ""
      // Words between the rows of a table stand nowhere on a page, and here neither.
      let lost = words.filter { !text.contains($0) }
      #expect(lost.isEmpty || html.contains("<table>"), "\(html) → \(text)")
    }
  }
}
