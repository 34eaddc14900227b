import Diagnostics
import Machine
import YAML

/// What every theme says and shows alike: the words of pages, the look of the search's results
/// and of figures, and the script that sorts tables.
///
/// It comes with the program, since the program's own words are most of it: a theme begins with all of them
/// and writes into its `theme.yml` only those that it says otherwise.
public struct SharedTheme: Sendable {
  /// Words by language and key.
  let strings: [String: [String: String]]
  /// Style sheets that a theme may name and need not have.
  let styles: [String: [UInt8]]
  /// Scripts that a theme may name and need not have.
  let scripts: [String: [UInt8]]

  /// Nothing: a theme that says all by itself.
  public static let none = SharedTheme(strings: [:], styles: [:], scripts: [:])

  /// What comes with the program.
  public static let program: SharedTheme = {
    let file = SourceFile(
      path: "words.yml", text: String(decoding: PackageResources.words_yml, as: UTF8.self))
    var report = Report()
    let fields = YAMLFields.parse(
      file, in: 0..<file.count, known: ["strings"], report: &report)
    let strings = ThemeManifest.strings(fields, &report)
    return SharedTheme(
      strings: strings,
      styles: [
        "search.css": PackageResources.search_css, "figures.css": PackageResources.figures_css,
      ],
      scripts: ["figures.js": PackageResources.figures_js])
  }()
}
