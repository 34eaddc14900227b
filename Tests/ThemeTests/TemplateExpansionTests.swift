import Diagnostics
import TestSupport
import Testing
import Theme

@Suite("Templates that show others", .timeLimit(.minutes(5)))
struct TemplateExpansionTests {
  @Test("a partial or a parent that is not there is reported, with the one that was meant")
  func missing() {
    let page = MarkedText("{{>‹footr›}}\n{{<‹layuot›}}{{$a}}{{/a}}{{/layuot}}{{> ‹nav› }}")
    let report = LoadedTheme(["page": page.text, "footer": "", "layout": ""]).report
    expectDiagnostics(report, expected(page, "missing-template"))
    #expect(
      wording(report) == [
        "没有名为“footr”的模板；是不是“footer”？", "没有名为“layuot”的模板；是不是“layout”？",
        "没有名为“nav”的模板；在 templates/ 里新建 nav.mustache",
      ])
  }

  @Test(
    "a template that leads to itself is reported once, and shows nothing instead of never ending",
    arguments: [
      (["page": "{{>‹page›}}"], "page → page"),
      (["page": "x{{>a}}", "a": "{{#items}}{{>b}}{{/items}}", "b": "\n{{>‹a›}}"], "a → b → a"),
      (["page": "{{<a}}{{/a}}", "a": "{{<‹a›}}{{/a}}"], "a → a"),
      // The content of a block leads back to the template that shows the block.
      (
        ["page": "{{<a}}{{$x}}{{>b}}{{/x}}{{/a}}", "a": "{{$x}}{{/x}}", "b": "{{>‹a›}}"],
        "a → $x → b → a"
      ),
      // What the outer page gives for a block is also shown in inner blocks of the same name.
      (
        [
          "page": "{{<a}}{{$x}}{{>b}}{{/x}}{{/a}}", "a": "{{$x}}{{/x}}",
          "b": "{{<c}}{{$x}}1{{/x}}{{/c}}", "c": "{{$‹x›}}{{/x}}",
        ], "$x → b → c → $x"
      ),
      (
        ["page": "{{<a}}{{$x}}{{$‹x›}}{{/x}}{{/x}}{{/a}}", "a": "{{$x}}{{/x}}"], "$x → $x"
      ),
    ] as [([String: String], String)])
  func cycles(templates: [String: String], chain: String) {
    let marked = templates.mapValues(MarkedText.init)
    let loaded = LoadedTheme(marked.mapValues(\.text), check: [])
    let places = marked.keys.sorted().flatMap { name in
      marked[name].map { expected($0, "template-cycle", template: name) } ?? []
    }
    let found = loaded.report.diagnostics
    #expect(found.filter { $0.message.zh.hasSuffix("：" + chain) }.map(describe) == places)
    #expect(Set(found.map(\.code)) == [.templateCycle])
    var checked = Report()
    loaded.theme?.check("page", models: [FrameModel.self, PageModel.self], report: &checked)
    expectDiagnostics(checked, [])
    #expect(loaded.page(PageModel(items: [PersonModel()])) == "")
  }

  @Test("the same partial side by side, and two levels of parents, are no circle")
  func noCycles() {
    let loaded = LoadedTheme([
      "page": "{{<b}}{{$x}}1{{>p}}{{>p}}{{/x}}{{/b}}",
      "b": "{{<a}}{{$y}}[{{$x}}{{/x}}]{{/y}}{{/a}}",
      "a": "<{{$y}}{{/y}}{{>p}}>", "p": "p",
    ])
    expectDiagnostics(loaded.report, [])
    #expect(loaded.page(PageModel()) == "<[1pp]p>")
  }

  @Test("content for a block that the parent does not have is reported: nobody would see it")
  func unknownBlocks() {
    let page = MarkedText(
      "{{<layout}}{{$main}}a{{/main}}{{$‹mian›}}b{{/mian}}{{$part}}c{{/part}}{{/layout}}")
    let report = LoadedTheme([
      "page": page.text, "layout": "{{#isDraft}}{{$main}}{{/main}}{{/isDraft}}{{>p}}",
      "p": "{{$part}}{{/part}}",
    ]).report
    expectDiagnostics(report, expected(page, "unknown-variable"))
    #expect(wording(report) == ["模板“layout”里没有区块“mian”；是不是“main”？"])
  }

  @Test("templates that multiply, or go deep without end, are refused and show nothing")
  func bombs() {
    var doubling = ["page": "{{>t0}}{{>t0}}", "t30": "x"]
    for level in 0..<30 { doubling["t\(level)"] = "{{>t\(level + 1)}}{{>t\(level + 1)}}" }
    let wide = LoadedTheme(doubling)
    #expect(Set(wide.report.diagnostics.map(\.code)) == [.templateSyntax])
    #expect(wide.page(PageModel()) == "")
    var chain = ["page": "{{>t0}}", "t5000": "x"]
    for level in 0..<5000 { chain["t\(level)"] = "{{>t\(level + 1)}}" }
    let deep = LoadedTheme(chain)
    #expect(Set(deep.report.diagnostics.map(\.code)) == [.templateSyntax])
    #expect(deep.page(PageModel()) == "")
    var shallow = ["page": "{{>t0}}", "t80": "x"]
    for level in 0..<80 { shallow["t\(level)"] = "{{>t\(level + 1)}}" }
    let fine = LoadedTheme(shallow)
    expectDiagnostics(fine.report, [])
    #expect(fine.page(PageModel()) == "x")
  }
}
