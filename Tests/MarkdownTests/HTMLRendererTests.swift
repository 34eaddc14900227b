import Diagnostics
import Testing

@testable import Markdown

@Suite("HTML for pages") struct HTMLRendererTests {
  @Test(
    "headings, tables, tasks and line breaks are written for Chinese pages under a strict policy")
  func page() {
    let source = """
      ## 一 *二*

      甲
      乙 A
      B “丙”
      ——丁

      | a | b | c |
      |:--|:-:|--:|
      | 1 | 2 | 3 |

      - [x] 办了
      - [ ] 没办
      """
    #expect(
      html(source) == """
        <h2>一 <em>二</em></h2>
        <p>甲乙 A
        B “丙”——丁</p>
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="center">b</th>
        <th scope="col" class="right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="center">2</td>
        <td class="right">3</td>
        </tr>
        </tbody>
        </table>
        <ul>
        <li><input type="checkbox" checked="" disabled="" aria-label="已完成" /> 办了</li>
        <li><input type="checkbox" disabled="" aria-label="未完成" /> 没办</li>
        </ul>

        """)
  }

  @Test("an open task stays open though [x] stands behind")
  func tasks() {
    #expect(Parsed("- [ ] 见 [x]").dump.contains("item open"))
    #expect(Parsed("- [x] 见 [ ]").dump.contains("item done"))
    #expect(Parsed("1. [x] a\n2. b").dump.contains("item done"))
  }

  @Test("the caller decides what texts, links, pictures, code and headings become")
  func overrides() {
    var overrides = HTMLRenderer.Overrides()
    overrides.text = { text, _, isInLink in
      text.contains("{{") ? (isInLink ? "<b>42</b>" : "<a href=\"i.html\">42</a>") : nil
    }
    overrides.plainText = { text, _ in text.replacing("{{n}}", with: "42") }
    overrides.link = { destination in
      destination == "drop.md"
        ? .dropped : .address(destination + ".html?a=1&b", attributes: " rel=\"noopener\"")
    }
    overrides.image = { "<picture>\($0.source)|\($0.alt)|\($0.title)</picture>" }
    overrides.figure = { $0.source == "alone.png" ? "<figure></figure>" : nil }
    overrides.codeBlock = { info, _ in info.hasPrefix("figures") ? "<dl></dl>" : nil }
    overrides.headingID = { range in "at\(range.lowerBound)" }
    overrides.headingLevel = { level, _ in level + 1 }
    let source = """
      # 有 {{n}} 个

      [含 {{n}}](a) 与 [去掉](drop.md) ![图 {{n}} *x*](i.png "题 {{n}}")

      ![](alone.png)

      ``` figures
      x
      ```

      ``` swift
      y
      ```
      """
    #expect(
      HTMLRenderer().render(Parsed(source).document, overrides: overrides) == """
        <h2 id="at0">有 {{n}} 个</h2>
        """.replacing("有 {{n}} 个", with: "<a href=\"i.html\">42</a>") + """

          <p><a href="a.html?a=1&amp;b" rel="noopener"><b>42</b></a> 与 去掉 <picture>i.png|图 42 x|题 42</picture></p>
          <figure></figure>
          <dl></dl>
          <pre><code class="language-swift">y
          </code></pre>

          """)
  }

  @Test("a table stands in the container that the page wants")
  func tableContainer() {
    var options = HTMLRenderer.Options()
    options.tableContainer = ("<div>\n", "</div>")
    #expect(
      html("|a|\n|-|\n", options: options)
        == "<div>\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table></div>\n"
    )
  }

  @Test("no link stands in a link")
  func nestedLinks() {
    #expect(html("[a <http://b.c> d](e)") == "<p><a href=\"e\">a http://b.c d</a></p>\n")
  }

  @Test("control characters, which HTML forbids, are replaced")
  func controlCharacters() {
    #expect(
      html("a\u{01}b\u{7F}c\u{85}d\u{C2}e\tf\u{C}g")
        == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{C2}e\tf\u{C}g</p>\n")
  }

  @Test(
    "dangerous addresses are dropped, their words stay",
    arguments: [
      "javascript:alert(1)", "JavaScript:x", "java&#115;cript:x", "javascript&colon;x",
      "&#1;javascript:x",
      "java&Tab;script:x", "java&NewLine;script:x", "vbscript:x", "data:text/html,x",
      "data:image/svg+xml;base64,x", "file:///etc",
      "ｊavascript:x", "javascript：x", "java&shy;script:x", "java&ZeroWidthSpace;script:x",
      "data:image/pngx", "blob:x", "%20",
      "livescript:x", "view-source:x", "java\\script:x",
    ])
  func dangerousAddresses(address: String) {
    var report = Report()
    let parsed = Parsed("甲 [词](<\(address)>) ![图](<\(address)>)")
    let text = HTMLRenderer().render(parsed.document, of: parsed.file, report: &report)
    if ["%20", "java\\script:x"].contains(address) {
      #expect(text.contains("href=") && report.diagnostics.isEmpty)
    } else {
      #expect(text == "<p>甲 词 图</p>\n")
      #expect(
        report.diagnostics.map { "\($0.place) \($0.severity) \($0.code.rawValue)" } == [
          "x.md:1:3 warning dangerous-url",
          "x.md:1:\(address.unicodeScalars.count + 11) warning dangerous-url",
        ])
    }
  }

  @Test(
    "harmless addresses stay",
    arguments: [
      "a.md", "../a/b.html#c", "https://a.b", "mailto:a@b.c", "data:image/png;base64,AA",
      "data:image/webp,AA", "//a.b", "#x", "?a:b",
      "a/javascript:x", "tel:123", "JavaScript.md", "说明：javascript", "",
    ])
  func harmlessAddresses(address: String) {
    #expect(!DangerousAddress.isDangerous(address))
    #expect(html("[x](<\(address)>)").contains("<a href="))
  }

  @Test("what an override makes of an address is judged as well")
  func dangerousOverride() {
    var overrides = HTMLRenderer.Overrides()
    overrides.link = { _ in .address("javascript:x", attributes: "") }
    #expect(HTMLRenderer().render(Parsed("[x](y)").document, overrides: overrides) == "<p>x</p>\n")
  }
}
