import Diagnostics
import TestSupport
import Testing
import Theme

@Suite("What a site changes in a theme")
struct ThemeOverridesTests {
  @Test("one template, one asset, one word and one parameter, and all the rest is the theme's")
  func each() throws {
    let loaded = LoadedTheme(
      ["page": "{{>head}}{{>foot}}", "head": "theme head ", "foot": "theme foot "],
      assets: ["main.css": "a{}", "x.js": "theme()"],
      site: [
        "templates/foot.mustache": "site foot {{strings.more}}{{params.seal}}{{>extra}}",
        "templates/extra.mustache": "!", "assets/x.js": "site()", "assets/new.svg": "<svg/>",
        "notes.txt": "left alone",
      ], overrides: "strings: {zh: {more: \"多\"}}\nparameters: {seal: \"#112233\"}\n")
    expectDiagnostics(loaded.report, [])
    #expect(loaded.page(PageModel()) == "theme head site foot 多#112233!")
    #expect(loaded.page(PageModel(), language: "en") == "theme head site foot More#112233!")
    let theme = try #require(loaded.theme)
    let texts = theme.assets.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.sorted() == [":root{--seal:#112233}\na{}", "<svg/>", "site()"])
  }

  @Test("a fault in the site's template is reported in the site's file")
  func faults() {
    let marked = MarkedText("\n{{‹titel›}}")
    let loaded = LoadedTheme(
      ["page": "{{x}}"], site: ["templates/page.mustache": marked.text])
    expectDiagnostics(
      loaded.report,
      marked.expecting("error unknown-variable", in: "Content/theme/templates/page.mustache"))
  }

  @Test(
    "a word, language or parameter that the theme does not have is reported in site.yml",
    arguments: [
      ("strings: {zh: {‹mroe›: x}}", "主题里没有“mroe”；是不是“more”？"),
      ("strings:\n  zh:\n    ‹别的›: x", "主题里没有“别的”；可用：more、quote"),
      ("strings: {fr: {‹more›: x}}", "主题里没有“fr”；可用：en、zh"),
      ("parameters: {‹saal›: x}", "主题里没有“saal”；是不是“seal”？"),
      ("parameters:\n  ‹底色›: x", "主题里没有“底色”；可用：seal"),
    ])
  func unknown(source: String, words: String) {
    let marked = MarkedText(source)
    let loaded = LoadedTheme(["page": "x"], overrides: marked.text)
    expectDiagnostics(
      loaded.report, marked.expecting("error unknown-parameter", in: "Content/site.yml"))
    #expect(wording(loaded.report) == [words])
  }

  @Test("an empty word is a word: the site wants nothing there")
  func emptyWord() {
    let loaded = LoadedTheme(["page": "[{{strings.more}}]"], overrides: "strings: {zh: {more: ''}}")
    expectDiagnostics(loaded.report, [])
    #expect(loaded.page(PageModel()) == "[]")
  }
}
