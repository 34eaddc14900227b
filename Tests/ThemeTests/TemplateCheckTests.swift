import Diagnostics
import TestSupport
import Testing
import Theme

@Suite("Names in templates")
struct TemplateCheckTests {
  @Test(
    "a name that the page does not have is an error at its place, wherever it stands",
    arguments: [
      "{{‹titel›}}", "<h1>{{ ‹titel› }}</h1>\n<p>{{title}}</p>", "甲😀\r\n{{{‹boddy›}}}", "{{&‹x›}}",
      "{{#‹x›}}{{title}}{{/x}}", "{{^‹x›}}{{title}}{{/x}}", "{{#isDraft}}{{‹x›}}{{/isDraft}}",
      "{{^isDraft}}{{‹x›}}{{/isDraft}}", "{{#items}}{{name}}{{‹nam›}}{{/items}}",
      "{{#items}}{{#friends}}{{‹x›}}{{site}}{{/friends}}{{/items}}",
      "{{#author}}{{‹isdraft›}}{{/author}}", "{{^author}}{{‹name›}}{{/author}}",
      "{{#title}}{{‹x›}}{{/title}}",
      "{{strings.more}}", "{{params.seal}}{{assets.main-css}}", "{{‹name›}}", "{{‹.›}}",
      "{{#items}}{{‹.›}}{{/items}}",
    ])
  func unknownNames(source: String) {
    let marked = MarkedText(source)
    expectDiagnostics(
      LoadedTheme(["page": marked.text]).report, expected(marked, "unknown-variable"))
  }

  @Test(
    "the parts of a dotted name are checked one by one",
    arguments: [
      ("{{‹author.nam›}}", "模板在这里用不了“nam”；是不是“name”？"),
      (
        "{{‹autor.name›}}",
        "模板在这里用不了“autor.name”；这里可用：assets、author、body、isDraft、items、params、site、strings、title"
      ),
      ("{{‹title.name›}}", "模板在这里用不了“name”；去掉点号和它后面的名字"),
      ("{{‹items.name›}}", "模板在这里用不了“name”；去掉点号和它后面的名字"),
      ("{{‹strings.mor›}}", "模板在这里用不了“mor”；是不是“more”？"),
      ("{{‹params.sael›}}", "模板在这里用不了“sael”；是不是“seal”？"),
      ("{{‹assets.mian-css›}}", "模板在这里用不了“mian-css”；是不是“main-css”？"),
      ("{{‹author..name›}}", "模板在这里用不了“”；这里可用：friends、name、title"),
      ("{{‹.title›}}", "模板在这里用不了“.title”；是不是“title”？"),
    ])
  func dottedNames(source: String, words: String) {
    let marked = MarkedText(source)
    let report = LoadedTheme(["page": marked.text]).report
    expectDiagnostics(report, expected(marked, "unknown-variable"))
    #expect(wording(report) == [words])
  }

  @Test(
    "transforms are those that the engine knows, with and without a name as each needs it",
    arguments: [
      "{{#items}}{{#first()}}a{{/first()}}{{^last()}}b{{/last()}}{{index()}}{{/items}}",
      "{{^empty(items)}}{{count(items)}}{{/empty(items)}}{{#empty(title)}}{{/empty(title)}}",
      "{{#empty(author)}}a{{/empty(author)}}{{#empty(author.friends)}}b{{/empty(author.friends)}}",
      "{{#items}}{{#even()}}a{{/even()}}{{#odd()}}b{{/odd()}}{{/items}}",
      "{{‹upper(title)›}}", "{{#‹empty(itmes)›}}{{/empty(itmes)}}", "{{‹count(title)›}}",
      "{{#‹empty(isDraft)›}}{{/empty(isDraft)}}", "{{#‹first(items)›}}{{name}}{{/first(items)}}",
      "{{#‹empty()›}}{{/empty()}}", "{{‹count(count(items))›}}", "{{‹reversed(items)›}}",
    ])
  func transforms(source: String) {
    let marked = MarkedText(source)
    expectDiagnostics(
      LoadedTheme(["page": marked.text]).report, expected(marked, "unknown-variable"))
  }

  @Test(
    "text goes into two braces, HTML into three, and neither a flag nor a model is text",
    arguments: [
      ("{{‹body›}}", "“body”已经是 HTML；写成 {{{body}}}"),
      ("{{{‹title›}}}", "“title”是文字，要转义；写成 {{title}}"),
      ("{{&‹author.name›}}", "“author.name”是文字，要转义；写成 {{author.name}}"),
      ("{{{‹strings.more›}}}", "“strings.more”是文字，要转义；写成 {{strings.more}}"),
      ("{{‹isDraft›}}", "“isDraft”不是文字；写成 {{#isDraft}}…{{/isDraft}}"),
      ("{{‹author›}}", "“author”不是文字；写成 {{#author}}…{{/author}}"),
      ("{{{‹items›}}}", "“items”不是文字；写成 {{#items}}…{{/items}}"),
      ("{{‹strings›}}", "“strings”不是文字；写成 {{#strings}}…{{/strings}}"),
      ("{{#body}}{{‹.›}}{{/body}}", "“.”已经是 HTML；写成 {{{.}}}"),
      ("{{#title}}{{{‹.›}}}{{/title}}", "“.”是文字，要转义；写成 {{.}}"),
      ("{{#items}}{{{‹index()›}}}{{/items}}", "“index()”是文字，要转义；写成 {{index()}}"),
    ])
  func braces(source: String, words: String) {
    let marked = MarkedText(source)
    let report = LoadedTheme(["page": marked.text]).report
    expectDiagnostics(report, expected(marked, "template-syntax"))
    #expect(wording(report) == [words])
  }

  @Test("every unknown name of a page is reported, in every template that it shows, each once")
  func everywhere() {
    let page = MarkedText("{{<layout}}{{$main}}{{‹a›}}{{>part}}{{>part}}{{/main}}{{/layout}}")
    let layout = MarkedText("<p>\n{{$main}}{{‹b›}}{{/main}}{{‹c›}}")
    let part = MarkedText("\n{{#items}}{{‹d›}}{{>inner}}{{/items}}")
    let inner = MarkedText("{{name}}{{‹e›}}")
    let loaded = LoadedTheme(
      [
        "page": page.text, "layout": layout.text, "part": part.text, "inner": inner.text,
        "unused": "{{x}}",
      ])
    expectDiagnostics(
      loaded.report,
      [("inner", inner), ("layout", layout), ("page", page), ("part", part)].flatMap {
        expected($1, "unknown-variable", template: $0)
      })
  }

  @Test("a partial in a section may use the names of the section, elsewhere it may not")
  func scopes() {
    let row = MarkedText("{{‹name›}}{{title}}")
    let inside = LoadedTheme(["page": "{{#items}}{{>row}}{{/items}}", "row": row.text])
    expectDiagnostics(inside.report, [])
    let outside = LoadedTheme(["page": "{{>row}}", "row": row.text])
    expectDiagnostics(outside.report, expected(row, "unknown-variable", template: "row"))
  }

  @Test("the content of a block is checked where the parent shows it")
  func blocks() {
    let list = "{{#items}}{{$row}}{{name}}{{/row}}{{/items}}{{$end}}{{/end}}"
    let good = "{{<list}}{{$row}}{{name}}{{#friends}}{{name}}{{/friends}}{{/row}}{{/list}}"
    expectDiagnostics(LoadedTheme(["page": good, "list": list]).report, [])
    let bad = MarkedText("{{<list}}{{$row}}{{‹x›}}{{/row}}{{$end}}{{‹name›}}{{/end}}{{/list}}")
    expectDiagnostics(
      LoadedTheme(["page": bad.text, "list": list]).report, expected(bad, "unknown-variable"))
  }

  @Test("a template that pages need and the theme lacks is reported at theme.yml")
  func missingTemplate() {
    let loaded = LoadedTheme(["page": "x"], check: ["page", "case"])
    expectDiagnostics(loaded.report, ["Themes/t/theme.yml error missing-template"])
    #expect(wording(loaded.report) == ["主题缺少模板“case”；新建 templates/case.mustache"])
  }
}
