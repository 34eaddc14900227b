import Diagnostics
import TestSupport
import Testing

@testable import Theme

@Suite("Parameters of a theme")
struct ThemeParameterTests {
  /// A theme with one parameter, of which a part may be marked, and its style sheet.
  private func load(
    _ parameter: String, site: String = "", css: String = "a{}"
  ) -> (report: Report, css: String?, marked: MarkedText) {
    let marked = MarkedText("name: t\nstyles: [a.css]\nparameters:\n  - \(parameter)\n")
    let loaded = LoadedTheme(
      [:], manifest: marked.text, assets: ["a.css": css],
      overrides: site.isEmpty ? "" : "parameters: {p: \(site)}", check: [])
    let sheet = loaded.theme?.assets.first.map { String(decoding: $0.bytes, as: UTF8.self) }
    return (loaded.report, sheet, marked)
  }

  @Test(
    "values stand in front of the first style sheet, as custom properties, safely quoted",
    arguments: [
      ("{name: p, type: color, default: \"#ac2f1c\", css: \"--p\"}", ":root{--p:#ac2f1c}\na{}"),
      (
        "{name: p, type: color, default: \"#abc\", dark: \"#def\", css: \"--p\"}",
        ":root{--p:#abc}\n@media screen and (prefers-color-scheme:dark){:root{--p:#def}}\na{}"
      ),
      ("{name: p, type: number, default: 1.5, css: \"--p-1_x\"}", ":root{--p-1_x:1.5}\na{}"),
      ("{name: p, type: text, default: 匠心 a1, css: \"--p\"}", ":root{--p:\"匠心 a1\"}\na{}"),
      (
        "{name: p, type: text, default: '\"}</style>\\', css: \"--p\"}",
        ":root{--p:\"\\22 \\7d \\3c \\2f style\\3e \\5c \"}\na{}"
      ),
      ("{name: p, type: boolean, default: true}", "a{}"),
      ("{name: p, type: text, default: ''}", "a{}"),
    ])
  func styleSheets(parameter: String, css: String) {
    let loaded = load(parameter)
    expectDiagnostics(loaded.report, [])
    #expect(loaded.css == css)
  }

  @Test("code knows the colours of both schemes, and whether a template names a field")
  func colors() {
    let manifest = """
      name: t
      parameters:
        - {name: p, type: color, default: "#abc", dark: "#def"}
        - {name: q, type: color, default: "#123"}

      """
    let theme = LoadedTheme(
      ["one": "{{#a}}{{{b}}}{{/a}}{{^c}}d{{/c}}"], manifest: manifest, check: []
    ).theme
    #expect(theme?.parameter("p") == "#abc" && theme?.darkColor("p") == "#def")
    #expect(theme?.parameter("q") == "#123" && theme?.darkColor("q") == nil)
    #expect(["a", "b", "c", "d"].map { theme?.names($0) } == [true, true, false, false])
  }

  @Test("a byte order mark at the top of the style sheet does not land in the middle of it")
  func byteOrderMark() {
    let parameter = "{name: p, type: number, default: 1, css: \"--p\"}"
    #expect(load(parameter, css: "\u{FEFF}a{}").css == ":root{--p:1}\na{}")
  }

  @Test(
    "a value that could add rules to the style sheet, or is none of its kind, is refused",
    arguments: [
      ("color", "red;}body{display:none"), ("color", "red"), ("color", "#ac2f1"),
      ("color", "#ac2f1g"),
      ("color", "#１２３"), ("color", "#fff}"), ("color", "url(//x)"), ("color", ""),
      ("color", "#ffff"),
      ("number", "1;}"), ("number", "1e5"), ("number", "0x10"), ("number", "1."), ("number", "inf"),
      ("number", "nan"), ("number", "１"), ("number", "1px"), ("number", ""), ("number", "--1"),
      ("number", "1234567890123"), ("boolean", "yes"), ("boolean", "TRUE"), ("boolean", ""),
      ("text", String(repeating: "长", count: 501)),
    ])
  func refusedValues(kind: String, value: String) {
    let good = ["color": "#000", "number": "-0.5", "boolean": "false", "text": "x"][kind] ?? ""
    let bySite = load(
      "{name: p, type: \(kind), default: \"\(good)\", css: \"--p\"}", site: "\"\(value)\"")
    #expect(
      bySite.report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
        == ["Content/site.yml:1:\("parameters: {p: ".count + 1) invalid-value"])
    #expect(bySite.css == ":root{--p:\(kind == "text" ? "\"x\"" : good)}\na{}")
    let byTheme = load("{name: p, type: \(kind), default: \"\(value)\", css: \"--p\"}")
    #expect(byTheme.report.diagnostics.map(\.code) == [.invalidValue])
    #expect(byTheme.css == "a{}")
  }

  @Test(
    "a property that is no custom property is refused at its place",
    arguments: ["color", "--", "--a;}b{--c", "--a b", "--é", "-a", " --a"])
  func refusedProperties(property: String) {
    let loaded = load("{name: p, type: number, default: 1, css: ‹\"\(property)\"›}")
    expectDiagnostics(
      loaded.report, loaded.marked.expecting("error invalid-value", in: "Themes/t/theme.yml"))
    #expect(loaded.css == "a{}")
  }

  @Test("a wrong dark value is refused at its place")
  func refusedDark() {
    let loaded = load("{name: p, type: color, default: \"#000\", dark: ‹\"black\"›}")
    expectDiagnostics(
      loaded.report, loaded.marked.expecting("error invalid-value", in: "Themes/t/theme.yml"))
    #expect(wording(loaded.report) == ["“p”的值不合要求；例如 \"#ac2f1c\""])
  }
}
