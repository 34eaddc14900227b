import Diagnostics
import TestSupport
import Testing

@testable import Theme

@Suite("Words of a theme in the languages of sites")
struct ThemeWordsTests {
  @Test(
    "a language without words of its own takes those of its nearest relative",
    arguments: [
      ("zh-CN", "大陆"), ("zh-TW", "大陆"), ("zh-HK", "大陆"), ("zh", "大陆"), ("zh-Hant-TW", "大陆"),
      ("en", "base"), ("en-GB", "base"), ("en-US", "base"), ("EN-us", "base"), ("pt", "Brasil"),
      ("pt-PT", "Brasil"), ("ja", nil), ("e", nil), ("", nil), ("-", nil), ("eng", nil),
    ])
  func relatives(language: String, word: String?) {
    let words = ThemeWords([
      "zh-CN": ["a": "大陆"], "en": ["a": "base"], "pt-BR": ["a": "Brasil"],
    ])
    #expect(words[language]?["a"] == word)
  }

  @Test(
    "of several relatives the one of the same script is nearer, and one without a country",
    arguments: [
      ("zh-TW", "香港"), ("zh-Hant", "香港"), ("zh-SG", "大陆"), ("en-AU", "base"), ("en-GB", "British"),
    ])
  func nearest(language: String, word: String) {
    let words = ThemeWords([
      "zh-CN": ["a": "大陆"], "zh-HK": ["a": "香港"], "en": ["a": "base"], "en-GB": ["a": "British"],
    ])
    #expect(words[language]?["a"] == word)
  }

  @Test("a language takes from its relatives what it leaves out itself")
  func completed() {
    let words = ThemeWords(["en": ["a": "color", "b": "b"], "en-GB": ["a": "colour"]])
    #expect(words["en-GB"] == ["a": "colour", "b": "b"])
    #expect(words["en"] == ["a": "color", "b": "b"])
  }

  @Test("a language of the site may have words in site.yml, in place of those of its relative")
  func ofTheSite() throws {
    let manifest = "name: t\nstrings: {zh-CN: {a: 网络, b: 乙}}"
    let site = Place(file: "Content/site.yml")
    var loaded = LoadedTheme(
      ["page": "{{strings.a}}{{strings.b}}"], manifest: manifest, assets: [:],
      overrides: "strings: {zh-TW: {a: 網路}}", languages: ["zh-TW"])
    loaded.theme?.check(words: ["a"], languages: [("zh-TW", site)], report: &loaded.report)
    expectDiagnostics(loaded.report, [])
    #expect(loaded.page(PageModel(), language: "zh-TW") == "網路乙")
    #expect(loaded.page(PageModel(), language: "zh-CN") == "网络乙")
  }

  @Test("for a language without a relative there is one message, where the site names it")
  func none() {
    let loaded = LoadedTheme(["page": "{{strings.more}}"])
    let site = Place(file: "Content/site.yml", line: 5, column: 13, excerpt: nil)
    var report = Report()
    loaded.theme?.check(
      words: ["more", "a", "b"], languages: [("ja", site), ("zh-TW", site)], report: &report)
    expectDiagnostics(
      report, ["Content/site.yml:5:13 error missing-key", "Themes/t/theme.yml error missing-key"])
    #expect(
      wording(report) == [
        "主题没有“ja”的用语，也没有相近语言的；languages 里改用主题有的语言：en、zh；或请人在 theme.yml 的 strings 里译出全部用语",
        "主题的 strings 里，zh-TW 缺少“a”等 2 个词；补上：a、b",
      ])
  }
}
