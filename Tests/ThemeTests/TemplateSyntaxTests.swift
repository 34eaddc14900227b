import Diagnostics
import TestSupport
import Testing
import Theme

@Suite("Templates that are not well formed")
struct TemplateSyntaxTests {
  @Test(
    "a tag that is not whole, or does not fit, is reported at its line and column",
    arguments: [
      ("甲\n  ‹{{›title", "这个标记没有写完；写成 {{名称}}"), ("‹{{›title}\n", "这个标记没有写完；写成 {{名称}}"),
      ("‹{{›{body}}", "这个标记没有写完；写成 {{名称}}"), ("a ‹{{}}› b", "这个标记没有写完；写成 {{名称}}"),
      ("‹{{# }}›", "这个标记没有写完；写成 {{名称}}"), ("‹{{›", "这个标记没有写完；写成 {{名称}}"),
      ("‹{{›!", "这个标记没有写完；写成 {{名称}}"),
      ("\r\n{{#‹items›}}\r\n{{name}}", "“items”这一段没有结束；在后面加上 {{/items}}"),
      ("{{/‹items›}}", "{{/items}} 没有对应的开头；删掉它"),
      ("{{#items}}{{/‹item›}}", "{{/item}} 没有对应的开头；这里应是 {{/items}}"),
      ("{{#items}}{{^isDraft}}{{/‹items›}}{{/isDraft}}", "{{/items}} 没有对应的开头；这里应是 {{/isDraft}}"),
      ("{{=‹<% %>=›}}", "模板里不支持这种标记：=<% %>=；可用：变量、# ^ / 段、> 局部模板、< $ 继承"),
      (
        "{{%‹CONTENT_TYPE:TEXT›}}{{title}}",
        "模板里不支持这种标记：%CONTENT_TYPE:TEXT；可用：变量、# ^ / 段、> 局部模板、< $ 继承"
      ),
      ("{{>‹*title›}}", "模板里不支持这种标记：>*title；可用：变量、# ^ / 段、> 局部模板、< $ 继承"),
      ("{{<‹*title›}}{{/*title}}", "模板里不支持这种标记：<*title；可用：变量、# ^ / 段、> 局部模板、< $ 继承"),
    ])
  func tags(source: String, words: String) {
    let marked = MarkedText(source)
    let report = LoadedTheme(["page": marked.text]).report
    expectDiagnostics(report, expected(marked, "template-syntax"))
    #expect(wording(report) == [words])
  }

  @Test(
    "what cannot be a name, and a tag that would be shown nowhere, are reported where they stand",
    arguments: [
      ("a\n\n{{‹title x›}}\n", "“title x”不能作名称；名称由字母、数字、- 和 _ 组成，中间没有空格，层次之间用点号"),
      ("{{#‹题›}}{{/题}}", "“题”不能作名称；名称由字母、数字、- 和 _ 组成，中间没有空格，层次之间用点号"),
      ("{{$‹main()›}}{{/main()}}", "“main()”不能作名称；名称由字母、数字、- 和 _ 组成，中间没有空格，层次之间用点号"),
      (
        "{{<layout}}{{! 说明 }}\n{{‹title›}}{{/layout}}",
        "{{<layout}} 里只能直接写区块，这个标记显示不出来；移到 {{$名称}}…{{/名称}} 里面，或者删掉"
      ),
    ])
  func names(source: String, words: String) {
    let marked = MarkedText(source)
    let report = LoadedTheme(["page": marked.text, "layout": "x"], check: []).report
    expectDiagnostics(report, expected(marked, "template-syntax"))
    #expect(wording(report) == [words])
  }

  @Test("comments, single braces and scripts are no tags")
  func noTags() {
    let source =
      "{{! titel, {{ and\nmore }}{{!}}<style>a{b{c}}</style>{ {title} }<script>if(a){b()}</script>"
    let loaded = LoadedTheme(["page": source])
    expectDiagnostics(loaded.report, [])
    #expect(
      loaded.page(PageModel()) == "<style>a{b{c}}</style>{ {title} }<script>if(a){b()}</script>")
  }

  @Test("sixty sections inside each other are read, seventy are refused where they go too deep")
  func depth() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#isDraft}}", count: count)
        + String(repeating: "{{/isDraft}}", count: count)
    }
    expectDiagnostics(LoadedTheme(["page": nested(60)]).report, [])
    // The sixty-fourth is inside as many as there may be.
    let column = 63 * "{{#isDraft}}".count + "{{#".count + 1
    expectDiagnostics(
      LoadedTheme(["page": nested(70)]).report,
      ["Themes/t/templates/page.mustache:1:\(column) error template-syntax ‹isDraft›"])
  }

  @Test("a template that is no text, or too large, is reported as a file")
  func files() {
    let large = LoadedTheme(["page": String(repeating: "x", count: 262_145)], check: [])
    expectDiagnostics(large.report, ["Themes/t/templates/page.mustache error file-too-large"])
    let binary = LoadedTheme(["page": "a\n\0"], check: [])
    expectDiagnostics(
      binary.report, ["Themes/t/templates/page.mustache:2:1 error binary-file ‹\u{FFFD}›"])
  }

  @Test("every template with a fault is reported in one run")
  func all() {
    let loaded = LoadedTheme(["page": "{{", "a": "{{/x}}", "b": "{{#x}}"])
    #expect(
      loaded.report.diagnostics.map { "\($0.place)" } == [
        "Themes/t/templates/a.mustache:1:4", "Themes/t/templates/b.mustache:1:4",
        "Themes/t/templates/page.mustache:1:1",
      ])
  }
}
