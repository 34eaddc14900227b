import Diagnostics
import Testing

@testable import Markdown

@Suite("Raw HTML") struct RawHTMLTests {
  private static let allowed: Set<String> = [
    "b", "sub", "br", "details", "summary", "td", "table", "tr", "time", "script", "iframe", "ol",
  ]

  private func rendered(_ source: String, allowed: Set<String> = allowed) -> (
    html: String, report: [String]
  ) {
    var options = HTMLRenderer.Options()
    options.allowedHTML = allowed
    let parsed = Parsed(source)
    var report = Report()
    let html = HTMLRenderer(options: options).render(
      parsed.document, of: parsed.file, report: &report)
    return (
      html,
      report.diagnostics.map { "\($0.place) \($0.severity) \($0.code.rawValue) \($0.message.zh)" }
    )
  }

  @Test(
    "an allowed tag keeps its harmless attributes, everything else is shown as text",
    arguments: [
      ("a<b>x</b>", "a<b>x</b>"), ("a<B>x</B>", "a<b>x</b>"),
      ("a<b class=x onclick='y' style=z title=\"t\">x</b>", "a<b title=\"t\">x</b>"),
      ("a<br>b<br/>", "a<br />b<br />"),
      (
        "a<time datetime=2023-05 TITLE='a\"b'>x</time>",
        "a<time datetime=\"2023-05\" title=\"a&quot;b\">x</time>"
      ),
      ("a<ol start=3 start=4>x</ol>", "a<ol start=\"3\">x</ol>"),
      ("a<ol start=x>x</ol>", "a<ol>x</ol>"),
      ("a<details open>x</details>", "a<details open=\"\">x</details>"),
      ("a<b title='&lt;&x;&'>x</b>", "a<b title=\"&lt;&x;&amp;\">x</b>"),
      ("a<i>x</i>", "a&lt;i&gt;x&lt;/i&gt;"),
      ("a<script>x</script>", "a&lt;script&gt;x&lt;/script&gt;"),
      ("a<iframe src=x>", "a&lt;iframe src=x&gt;"), ("a<b>x</i></b>", "a<b>x&lt;/i&gt;</b>"),
      ("a<!-- c -->b", "ab"), ("a<?x?>", "a&lt;?x?&gt;"),
      ("a<!A b>", "a&lt;!A b&gt;"), ("a<![CDATA[<b>]]>", "a&lt;![CDATA[&lt;b&gt;]]&gt;"),
      ("a</b>", "a&lt;/b&gt;"),
      ("a<b>x", "a<b>x</b>"), ("a<b>x<sub>y</b>z", "a<b>x<sub>y</sub></b>z"),
      ("*a<b>x*y</b>", "<em>a<b>x</b></em>y&lt;/b&gt;"),
      ("a<b:c>x", "a&lt;b:c&gt;x"), ("a<b-c>x", "a&lt;b-c&gt;x"),
      ("a<b\ntitle='x\ny'>z</b>", "a<b title=\"x\ny\">z</b>"),
    ])
  func inlines(source: String, expected: String) {
    #expect(rendered(source).html == "<p>\(expected)</p>\n")
  }

  @Test(
    "blocks of HTML open and close what they hold, and no more",
    arguments: [
      (
        "<details>\n<summary>标题</summary>\n\n正文\n\n</details>",
        "<details>\n<summary>标题</summary>\n<p>正文</p>\n</details>\n"
      ),
      ("<details>\n\n正文", "<details>\n<p>正文</p>\n</details>"),
      (
        "> <details>\n\n</details>",
        "<blockquote>\n<details>\n</details>\n</blockquote>\n<p>&lt;/details&gt;</p>\n"
      ),
      ("<div>\n*x* & &amp;\n</div>", "<p>&lt;div&gt;\n*x* &amp; &amp;\n&lt;/div&gt;</p>\n"),
      ("<!-- 只给自己看 -->", ""), ("<!-- 没有结束\n\n正文", "<p>&lt;!-- 没有结束\n\n正文</p>\n"),
      (
        "<table><tr><td rowspan=2 style=x>a</td></tr></table>",
        "<table><tr><td rowspan=\"2\">a</td></tr></table>\n"
      ),
      ("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n"),
      ("</details>", "<p>&lt;/details&gt;</p>\n"),
    ])
  func blocks(source: String, expected: String) {
    #expect(rendered(source).html == expected)
  }

  @Test("each piece of raw HTML that is shown is reported at the tag")
  func reports() {
    #expect(
      rendered("甲<b>乙</b><i>丙</i>\n\n> x\n> <div>\n> <b>y\n\n<b>z\n\n<!-- 好 -->", allowed: ["b"])
        .report == [
          "x.md:1:10 warning raw-html HTML 代码“<i>”不起作用，会照原样显示成文字",
          "x.md:1:14 warning raw-html HTML 代码“</i>”不起作用，会照原样显示成文字",
          "x.md:4:3 warning raw-html HTML 代码“<div>”不起作用，会照原样显示成文字",
          "x.md:5:3 warning raw-html HTML 标签 <b> 没有结束标签，已在所在段落的末尾补上",
          "x.md:7:1 warning raw-html HTML 标签 <b> 没有结束标签，已在所在段落的末尾补上",
        ])
  }

  @Test("whether raw HTML is allowed can be asked beforehand")
  func isAllowed() {
    #expect(RawHTML("<b>x</b><!-- y -->z").isAllowed(["b"]))
    #expect(!RawHTML("<b><i>").isAllowed(["b"]))
    #expect(!RawHTML("<script>").isAllowed(["script"]))
    #expect(!RawHTML("<!-- x").isAllowed(["b"]))
    #expect(RawHTML("a < b").isAllowed([]))
  }
}
