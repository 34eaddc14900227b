import Diagnostics
import Files
import Mustache

/// A theme that is ready to render: its templates checked, its words and parameters settled, its
/// assets named.
public struct Theme: Sendable {
  /// The theme's own name.
  public let name: String
  /// The files that pages refer to.
  public let assets: [Asset]
  /// Paths of the style sheets in the site, in order.
  public let styles: [String]
  /// Paths of the scripts in the site, in order.
  public let scripts: [String]
  let library: MustacheLibrary
  let checker: TemplateChecker
  let place: Place
  /// The words of the theme by language.
  let strings: [String: [String: String]]
  let parameters: [String: String]
  /// Paths of all assets by file name, with `-` for `.`: names in templates hold no dots.
  let assetPaths: [String: String]

  /// A word of the theme that code needs, such as in a chart's description.
  public func string(_ key: String, language: String) -> String? {
    strings[language]?[key]
  }

  /// The value of a parameter that code needs, such as the colours of share cards; `nil` where the theme
  /// has none of that name.
  public func parameter(_ name: String) -> String? { parameters[name] }

  /// Checks that the theme has a template and that it uses only names that its model has.
  ///
  /// - Parameter models: the models a page passes to `render`, in the same order.
  public func check(
    _ template: String, models: [any TemplateModel.Type], report: inout Report
  ) {
    guard checker.files[template] != nil else {
      report.add(
        Diagnostic(
          .missingTemplate, at: place,
          LocalizedText(
            zh: "主题缺少模板“\(template)”", en: "the theme has no template “\(template)”"),
          hint: LocalizedText(
            zh: "新建 templates/\(template).mustache", en: "add templates/\(template).mustache")))
      return
    }
    checker.check(template, frames: [sharedShape] + models.map { $0.shape }, report: &report)
  }

  /// Checks that the theme has words that pages need, in every language of the site: those that the
  /// code takes, and those that it has in another language, for its templates.
  public func check(words: [String], languages: [String], report: inout Report) {
    let needed = Set(words).union(strings.values.flatMap(\.keys)).sorted()
    for language in languages {
      let missing = needed.filter { string($0, language: language) == nil }
      guard let first = missing.first else { continue }
      report.add(
        Diagnostic(
          .missingKey, at: place,
          LocalizedText(
            zh: "主题的 strings 里，\(language) 缺少“\(first)”等 \(missing.count) 个词",
            en:
              "the theme's strings lack \(missing.count.counted("word")) in \(language), such as “\(first)”"
          ),
          hint: LocalizedText(
            zh: "补上：\(missing.joined(separator: "、"))",
            en: "add \(missing.joined(separator: ", "))")))
    }
  }

  /// Renders a template.
  ///
  /// - Parameters:
  ///   - template: its name.
  ///   - models: what it may name, the last first.
  ///   - language: the language of the theme's words.
  ///   - root: the way from the page to the site's root, such as `../`.
  public func render(
    _ template: String, _ models: [any TemplateModel], language: String, root: String
  ) -> String {
    let context = RenderContext(
      models: models, strings: strings[language] ?? [:], parameters: parameters,
      assets: AssetLinks(paths: assetPaths, root: root))
    return library.render(context, withTemplate: template) ?? ""
  }

  private var sharedShape: [String: Shape] {
    let words = Set(strings.values.flatMap(\.keys))
    let assetNames = Set(assetPaths.keys)
    let parameterNames = Set(parameters.keys)
    func texts(_ names: Set<String>) -> Shape {
      .model { Dictionary(uniqueKeysWithValues: names.map { ($0, Shape.text) }) }
    }
    return [
      "strings": texts(words), "params": texts(parameterNames), "assets": texts(assetNames),
    ]
  }
}

extension TemplateModel {
  fileprivate static var shape: [String: Shape] { fields.shape }
}

/// Everything one rendering may name, searched from the last model to the theme's own words.
private struct RenderContext: MustacheParent {
  let models: [any TemplateModel]
  let strings: [String: String]
  let parameters: [String: String]
  let assets: AssetLinks

  func child(named name: String) -> Any? {
    for model in models.reversed() {
      if let value = model.child(named: name) { return value }
    }
    switch name {
    case "strings": return Texts(texts: strings)
    case "params": return Texts(texts: parameters)
    case "assets": return assets
    default: return nil
    }
  }
}

private struct Texts: MustacheParent {
  let texts: [String: String]

  func child(named name: String) -> Any? { texts[name].map(escaped) }
}

private struct AssetLinks: MustacheParent {
  let paths: [String: String]
  let root: String

  func child(named name: String) -> Any? { paths[name].map { escaped(root + $0) } }
}
