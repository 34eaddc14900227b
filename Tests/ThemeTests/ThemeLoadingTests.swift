import Diagnostics
import Machine
import TestSupport
import Testing

@testable import Theme

@Suite("Loading a theme")
struct ThemeLoadingTests {
  private func load(_ manifest: String, assets: [String: String] = [:]) -> (LoadedTheme, MarkedText)
  {
    let marked = MarkedText(manifest)
    return (LoadedTheme(["page": "x"], manifest: marked.text, assets: assets), marked)
  }

  private func expected(_ marked: MarkedText, _ code: String) -> [String] {
    marked.expecting("error \(code)", in: "Themes/t/theme.yml")
  }

  @Test("a theme has its name, its assets, its scripts, and its style sheets in their order as one")
  func whole() {
    let (loaded, _) = load(
      "name: 匠心\nstyles: [b.css, a.css]\nscripts: sub/x.js\n",
      assets: ["a.css": "a{}", "b.css": "b{}", "sub/x.js": "x()", "印.svg": "<svg/>"])
    expectDiagnostics(loaded.report, [])
    #expect(loaded.theme?.name == "匠心")
    let stems = { (paths: [String]?) in (paths ?? []).map { $0.prefix { $0 != "-" } } }
    #expect(stems(loaded.theme?.styles) == ["assets/style"])
    let style = loaded.theme?.assets.first { $0.path == loaded.theme?.styles.first }
    #expect(String(decoding: style?.bytes ?? [], as: UTF8.self) == "b{}\na{}")
    #expect(stems(loaded.theme?.scripts) == ["assets/x"])
    #expect(
      stems(loaded.theme?.assets.map(\.path)) == [
        "assets/x", "assets/file", "assets/style",
      ])
  }

  @Test("without a usable theme.yml there is no theme, and the report says why")
  func unusable() {
    var report = Report()
    let overrides = ThemeOverrides(
      files: FileTree(name: "x", files: [:]), strings: [], parameters: [],
      configuration: SourceFile(path: "Content/site.yml", text: ""))
    let empty = FileTree(name: "Themes/t", files: [:])
    #expect(Theme.load(empty, overrides: overrides, report: &report) == nil)
    expectDiagnostics(report, ["Themes/t/theme.yml error missing-file"])
    for source in ["name‹：›t", "name: a‹:› b", "‹- a›"] {
      let (loaded, marked) = load(source)
      #expect(loaded.theme == nil)
      #expect(
        loaded.report.diagnostics.map { "\($0.place)" }
          == marked.marks.map { "Themes/t/theme.yml:\($0.line):\($0.column)" })
    }
  }

  @Test(
    "a fault of theme.yml is reported at its place",
    arguments: [
      ("‹›styles: []", "missing-key"), ("‹name›: ' '", "missing-key"),
      ("name: t\n‹nmae›: t", "unknown-key"), ("name: t\nstyles: [‹main.css›]", "missing-file"),
      ("name: t\nscripts:\n  - ‹\"x.js\"›  # 脚本", "missing-file"),
      ("name: t\nparameters: ‹x›", "wrong-type"), ("name: t\nstrings: ‹x›", "wrong-type"),
      ("name: t\nparameters:\n  - {name: a, type: ‹colour›, default: x}", "invalid-value"),
      (
        "name: t\nparameters:\n  - {name: a, type: color, ‹defualt›: x, default: \"#fff\"}",
        "unknown-key"
      ),
    ])
  func faults(source: String, code: String) {
    let (loaded, marked) = load(source)
    #expect(
      loaded.report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
        == marked.marks.map { "Themes/t/theme.yml:\($0.line):\($0.column) \(code)" })
  }

  @Test("a parameter without name and type is told both in one run")
  func parameterWithoutAnything() {
    let (loaded, _) = load("name: t\nparameters:\n  - {default: x}")
    #expect(wording(loaded.report) == ["缺少“name”；加一行“name: …”", "缺少“type”；加一行“type: …”"])
  }

  @Test("a style sheet that is not there is reported with the one that was meant")
  func nearAsset() {
    let (loaded, _) = load("name: t\nstyles: [mian.css]", assets: ["main.css": "a{}"])
    #expect(wording(loaded.report) == ["assets/ 里没有“mian.css”；是不是“main.css”？"])
    #expect(loaded.theme?.styles == [])
  }

  @Test("assets are named by their content, and the same under any order or thread")
  func hashes() {
    let assets = ["a.css": "a{}", "b.css": "b{}", "a-b.txt": "1", "a.b.txt": "2"]
    let first = load("name: t", assets: assets).0
    let second = load("name: t", assets: assets).0
    #expect(first.theme?.assets.map(\.path) == second.theme?.assets.map(\.path))
    #expect(first.theme?.assetPaths == second.theme?.assetPaths)
    let changed = load("name: t", assets: assets.merging(["a.css": "a{ }"]) { $1 }).0
    let paths = Set(first.theme?.assets.map(\.path) ?? [])
    #expect(paths.symmetricDifference(changed.theme?.assets.map(\.path) ?? []).count == 2)
  }

  @Test("two assets of one content whose names differ only in Chinese are one file")
  func twins() {
    let (loaded, _) = load("name: t", assets: ["甲.svg": "<svg/>", "乙.svg": "<svg/>"])
    #expect(loaded.theme?.assets.count == 1)
    #expect(Set(loaded.theme?.assetPaths.values ?? [:].values).count == 1)
    #expect(loaded.theme?.assetPaths.keys.sorted() == ["乙-svg", "甲-svg"])
  }

  @Test("an empty theme.yml lacks a name only, and templates are still read")
  func empty() {
    let (loaded, _) = load("")
    #expect(wording(loaded.report) == ["缺少“name”；加一行“name: …”"])
    #expect(loaded.page(PageModel()) == "x")
  }

  @Test("words that a language of the site lacks are reported, those of the code and of templates")
  func words() {
    let (loaded, _) = load("name: t\nstrings: {zh: {a: 甲, b: 乙}, en: {a: A}, fr: {}}")
    let site = Place(file: "Content/site.yml")
    var report = Report()
    loaded.theme?.check(words: ["a"], languages: [("zh", site)], report: &report)
    expectDiagnostics(report, [])
    loaded.theme?.check(
      words: ["a", "c"], languages: [("zh", site), ("en", site)], report: &report)
    expectDiagnostics(
      report, ["Themes/t/theme.yml error missing-key", "Themes/t/theme.yml error missing-key"])
    #expect(report.diagnostics.compactMap(\.hint?.zh) == ["补上：b、c", "补上：c"])
    #expect(loaded.theme?.string("b", language: "zh") == "乙")
    #expect(loaded.theme?.string("b", language: "en") == nil)
  }
}
