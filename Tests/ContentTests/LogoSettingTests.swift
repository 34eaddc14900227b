import Content
import Diagnostics
import Machine
import Testing

/// `logo:` in `site.yml`.
@Suite struct LogoSettingTests {
  private func load(_ logo: String) -> (site: Site?, report: Report) {
    var report = Report()
    let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>".utf8)
    let tree = FileTree(
      name: "Content",
      files: [
        "site.yml": Array("title: 某馆\nlogo: \(logo)\n".utf8), "theme/logo.svg": svg,
        "theme/night.svg": svg, "theme/notes.txt": Array("x".utf8), "evidence/seal.svg": svg,
      ])
    return (Site.load(tree, options: Site.Options(), report: &report), report)
  }

  @Test("a logo is a picture of the content, alone or with one for dark screens and words")
  func pictures() throws {
    let plain = try #require(load("theme/logo.svg").site)
    #expect(plain.pictures.map(\.file.path) == ["theme/logo.svg"])
    let (site, _) = load("{file: theme/logo.svg, dark: theme/night.svg, alt: 馆标}")
    let logo = try #require(site?.configuration.logo)
    #expect(logo.alternative == "馆标")
    #expect(site?.pictures.map(\.file.path) == ["theme/logo.svg", "theme/night.svg"])
  }

  @Test(
    "what is missing, is no picture or is internal evidence is refused at its place",
    arguments: [
      ("logo.svg", "theme/logo.svg"), ("theme/notes.txt", "svg"), ("evidence/seal.svg", "theme"),
      ("../secret.svg", "theme"), ("{file: theme/logo.svg, dark: theme/nihgt.svg}", "night"),
    ])
  func refusals(written: String, hint: String) throws {
    let found = load(written).report.diagnostics.filter { $0.code == .missingImage }
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.place.file == "Content/site.yml")
    #expect(problem.hint?.zh.contains(hint) == true, "\(problem.hint?.zh ?? "")")
  }

  @Test("a mapping without a file, and keys that nobody knows, are said")
  func mappings() {
    #expect(load("{dark: theme/night.svg}").report.diagnostics.contains { $0.code == .missingKey })
    #expect(
      load("{file: theme/logo.svg, size: 3}").report.diagnostics.contains { $0.code == .unknownKey }
    )
  }
}
