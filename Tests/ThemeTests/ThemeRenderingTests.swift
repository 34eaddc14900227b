import Diagnostics
import TestSupport
import Testing
import Theme

@Suite("Rendering")
struct ThemeRenderingTests {
  /// Renders a page that must give no diagnostics.
  private func render(
    _ template: String, _ model: PageModel, frame: FrameModel = FrameModel(),
    language: String = "zh"
  ) -> String? {
    let loaded = LoadedTheme(["page": template])
    expectDiagnostics(loaded.report, [])
    return loaded.page(model, frame: frame, language: language)
  }

  @Test(
    "hostile text cannot leave its element or its attribute",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onclick='x' &amp;", "&quot; onclick=&#39;x&#39; &amp;amp;"),
      // A mark that combines with the character before it does not hide that character.
      ("<\u{301}b>\u{20DD}", "&lt;\u{301}b&gt;\u{20DD}"),
      ("x\"\u{301} y='\u{FE0F}", "x&quot;\u{301} y=&#39;\u{FE0F}"),
      ("a\u{0}b\u{1B}c\u{7F}d\u{9B}e", "abcde"), ("柳州\n\t«é»\u{A0}", "柳州\n\t«é»\u{A0}"),
      ("{{title}} {{{body}}} {{>page}}", "{{title}} {{{body}}} {{&gt;page}}"),
    ])
  func escaping(text: String, html: String) {
    let page = PageModel(
      title: text, author: PersonModel(name: text), items: [PersonModel(name: text)])
    let template =
      "{{title}}|{{#title}}{{.}}{{/title}}|{{author.name}}|{{#items}}{{name}}{{/items}}|{{site}}"
    let expected = [html, html, html, html, html].joined(separator: "|")
    #expect(render(template, page, frame: FrameModel(site: text)) == expected)
  }

  @Test("text is escaped in partials, parents and blocks as well")
  func escapingEverywhere() {
    let loaded = LoadedTheme([
      "page": "{{<layout}}{{$main}}{{title}}{{>part}}{{/main}}{{/layout}}",
      "layout": "{{title}}{{$main}}{{/main}}{{$rest}}{{title}}{{/rest}}",
      "part": "{{title}}{{site}}",
    ])
    expectDiagnostics(loaded.report, [])
    #expect(
      loaded.page(PageModel(title: "<"), frame: FrameModel(site: "\"")) == "&lt;&lt;&lt;&quot;&lt;")
  }

  @Test("HTML in three braces, or behind an ampersand, is shown as it is")
  func html() {
    let page = PageModel(body: "<b title=\"x\">甲&amp;</b>")
    #expect(
      render("{{{body}}}{{& body }}{{#body}}{{{.}}}{{/body}}", page)
        == String(repeating: page.body ?? "", count: 3))
  }

  @Test(
    "words, parameters and paths of assets are escaped, and paths lead from the page to the root")
  func shared() {
    let loaded = LoadedTheme(
      ["page": "{{strings.quote}} {{params.seal}} {{assets.main-css}}"], site: [:])
    expectDiagnostics(loaded.report, [])
    let style = loaded.theme?.styles.first ?? "none"
    #expect(loaded.page(PageModel()) == "&lt;“&#39;&gt; #ac2f1c ../../\(style)")
    #expect(loaded.page(PageModel(), language: "en") == "x #ac2f1c ../../\(style)")
    let odd = loaded.theme?.render(
      "page", PageModel(), in: FrameModel(), language: "en", root: "\"><a/")
    #expect(odd?.hasSuffix(" &quot;&gt;&lt;a/\(style)") == true)
  }

  @Test("an absent value is empty, false and nobody else's: no outer name shows in its place")
  func absent() {
    let template = """
      [{{title}}][{{#title}}a{{/title}}][{{^title}}b{{/title}}][{{#empty(title)}}c{{/empty(title)}}]
      [{{^empty(title)}}d{{/empty(title)}}][{{{body}}}][{{^body}}e{{/body}}][{{#author}}f{{/author}}]
      [{{author.title}}][{{#empty(author)}}g{{/empty(author)}}][{{#items}}{{title}}{{/items}}][{{site}}]
      """
    #expect(
      render(template, PageModel(items: [PersonModel()])) == """
        [][][b][c]
        [][][e][]
        [][g][][Site]
        """)
  }

  @Test("the innermost model that has a name is asked, the outer one where no inner one has it")
  func scopes() {
    let page = PageModel(
      title: "P", author: PersonModel(name: "A", title: nil),
      items: [PersonModel(name: "1", title: "I", friends: [PersonModel(name: "2")]), PersonModel()])
    #expect(
      render(
        "{{title}} {{#author}}{{name}}[{{title}}]{{site}}{{/author}} "
          + "{{#items}}({{name}}{{title}}{{#friends}}{{name}}[{{title}}]{{/friends}}{{#isDraft}}x{{/isDraft}}){{/items}}",
        page) == "P A[]Site (1I2[])()")
  }

  @Test("lists know their first, last, even and odd items, their index, and whether they are empty")
  func lists() {
    let template =
      "{{#items}}{{^first()}}、{{/first()}}{{index()}}{{name}}{{#odd()}}*{{/odd()}}{{#last()}}。{{/last()}}{{/items}}"
      + "{{^items}}无{{/items}}{{#empty(items)}}空{{/empty(items)}}{{count(items)}}"
    let people = ["甲", "乙", "丙"].map { PersonModel(name: $0) }
    #expect(render(template, PageModel(items: people)) == "0甲、1乙*、2丙。3")
    #expect(render(template, PageModel()) == "无空0")
  }

  @Test("flags choose between a section and its opposite")
  func flags() {
    let template = "{{#isDraft}}草稿{{title}}{{/isDraft}}{{^isDraft}}{{title}}{{/isDraft}}"
    #expect(render(template, PageModel(title: "题", isDraft: true)) == "草稿题")
    #expect(render(template, PageModel(title: "题")) == "题")
  }

  @Test(
    "indentation is left out, lines that hold only a section leave no trace, <pre> stays as it is")
  func whitespace() {
    let template = "{{#items}}\n    <li>\n\t{{name}}\n    </li>\n{{/items}}\n  <p>a  b</p>\n"
    let page = PageModel(items: [PersonModel(name: "甲"), PersonModel(name: "乙")])
    #expect(render(template, page) == "<li>\n甲\n</li>\n<li>\n乙\n</li>\n<p>a  b</p>\n")
    #expect(render("<pre>\n  a\n</pre>\n", page) == "<pre>\n  a\n</pre>\n")
    let windows = "a\r\n  {{#items}}\r\n  {{name}}\r\n  {{/items}}\r\nb"
    #expect(render(windows, page) == "a\r\n甲\r\n乙\r\nb")
    #expect(render("  {{title}}", PageModel(title: "  a")) == "  a")
  }

  @Test("a partial in <pre> is indented as its tag is, line by line")
  func partials() {
    let loaded = LoadedTheme([
      "page": "<pre>\n  {{> part}}\n {{> part}}.\n</pre>\n",
      "part": "{{title}}\n{{#items}}\n- {{name}}\n{{/items}}\n",
    ])
    expectDiagnostics(loaded.report, [])
    let page = PageModel(title: "题", items: [PersonModel(name: "甲"), PersonModel(name: "乙")])
    #expect(
      loaded.page(page)
        == "<pre>\n  题\n  - 甲\n  - 乙\n 题\n- 甲\n- 乙\n.\n</pre>\n")
  }

  @Test("the names of a partial and of a block are looked for where they are shown")
  func places() {
    let loaded = LoadedTheme(
      [
        "page": "{{<layout}}{{$row}}({{name}}{{>part}}){{/row}}{{/layout}}",
        "layout": "{{#items}}{{$row}}{{name}}{{/row}}{{/items}}",
        "part": "{{#first()}}?{{/first()}}{{#friends}}{{name}}{{^last()}}、{{/last()}}{{/friends}}",
      ], check: [])
    expectDiagnostics(loaded.report, [])
    let friends = [PersonModel(name: "乙"), PersonModel(name: "丙")]
    #expect(
      loaded.page(PageModel(items: [PersonModel(name: "甲", friends: friends)])) == "(甲乙、丙)")
  }

  @Test("a section over a text, a word or a parameter shows it as often as it is named")
  func texts() {
    let template =
      "{{#title}}{{.}}{{title}}{{#empty(title)}}空{{/empty(title)}}{{^empty(.)}}。{{/empty(.)}}{{/title}}"
      + "{{#strings.more}}[{{.}}]{{/strings.more}}{{#strings}}{{more}}{{/strings}}{{^params.seal}}无{{/params.seal}}"
      + "{{#author.name}}{{author.name}}{{/author.name}}{{^author.title}}-{{/author.title}}"
    #expect(
      render(template, PageModel(title: "<", author: PersonModel(name: "甲")))
        == "&lt;&lt;。[更多]更多甲-")
    #expect(render(template, PageModel(title: "")) == "空[更多]更多-")
  }

  @Test("a field that no template shows is never asked for")
  func lazy() {
    let model = CostlyModel(cheap: "甲")
    let loaded = LoadedTheme(["page": "{{cheap}}{{#isCheap}}!{{/isCheap}}"], check: [])
    #expect(loaded.theme?.render("page", model, language: "zh", root: "") == "甲!")
  }

  @Test("a template that is not there renders as nothing")
  func unknown() {
    #expect(LoadedTheme([:], check: []).page(PageModel()) == "")
  }
}

/// A model with a field that must not be fetched.
private struct CostlyModel: TemplateModel {
  let cheap: String

  static let fields = ModelFields<CostlyModel>([
    .text("cheap") { $0.cheap }, .flag("isCheap") { _ in true },
    .html("costly") { _ in
      Issue.record("fetched without need")
      return nil
    },
  ])
}
