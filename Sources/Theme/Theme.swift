import Diagnostics
import Hashing
import Machine
import YAML

/// A theme that is ready to render: its templates checked, its words and parameters settled, its
/// assets named.
///
/// ```swift
/// let theme = Theme.load(tree, shared: .program, overrides: overrides, report: &report)
/// theme?.string("search", language: "zh")
/// ```
public struct Theme: Sendable {
  /// The theme's own name.
  public let name: String
  /// The files that pages refer to.
  public let assets: [Asset]
  /// Paths of the style sheets in the site, in order.
  public let styles: [String]
  /// Paths of the scripts in the site, in order.
  public let scripts: [String]
  let checker: TemplateChecker
  let layouts: TemplateLayouts
  let place: Place
  /// The words of the theme by language.
  let words: ThemeWords
  /// The fields that it leaves out on purpose, as `template.field`, and the file that says so.
  let omissions: [Located<String>]
  let manifest: SourceFile
  /// Whether every template can be shown; what is wrong with the others has been reported.
  let isWhole: Bool
  let parameters: [String: String]
  /// What colours are in the dark scheme, by the names of their parameters.
  let darkColors: [String: String]
  /// Paths of all assets by file name, with `-` for `.`: names in templates hold no dots.
  let assetPaths: [String: String]

  /// A word of the theme that code needs, such as in a chart's description.
  public func string(_ key: String, language: String) -> String? {
    words[language]?[key]
  }

  /// The value of a parameter that code needs, such as the colours of share cards; `nil` where the theme
  /// has none of that name.
  public func parameter(_ name: String) -> String? { parameters[name] }

  /// The value of a colour in the dark scheme; `nil` where it is the same.
  public func darkColor(_ name: String) -> String? { darkColors[name] }

  /// Whether any template names a field, whatever model it is of.
  public func names(_ field: String) -> Bool {
    checker.nodes.values.contains { $0.contains { $0.names(field) } }
  }

  /// Checks that the theme has a template and that it uses only names that its model has.
  ///
  /// - Parameters:
  ///   - models: the models a page passes to `render`, in the same order.
  ///   - unfilled: fields of theirs that hold nothing on this kind of page, such as `cover.caption`, and
  ///     need not be shown.
  /// - Returns: fields that it does not show either, and that are missed only where they are filled
  ///   (`isFilled`); `reportUnshown` says so.
  @discardableResult
  public func check(
    _ template: String, models: [any TemplateModel.Type], unfilled: Set<String> = [],
    report: inout Report
  ) -> [UnshownField] {
    guard checker.files[template] != nil else {
      report.add(
        Diagnostic(
          .missingTemplate, at: place,
          LocalizedText(
            zh: "主题缺少模板“\(template)”", en: "the theme has no template “\(template)”"),
          hint: LocalizedText(
            zh: "新建 templates/\(template).mustache", en: "add templates/\(template).mustache")))
      return []
    }
    let shapes = models.map { $0.shape }
    let known = report.count
    guard let fields = checker.check(template, frames: [sharedShape] + shapes, report: &report),
      // A mistyped name is one fault, not two, and so is a template that cannot be shown.
      isWhole, report.count == known
    else { return [] }
    return checkContent(of: template, shapes, fields, unfilled: unfilled, report: &report)
  }

  private var sharedShape: ModelShape {
    let words = words.keys
    let assetNames = Set(assetPaths.keys)
    let parameterNames = Set(parameters.keys)
    func texts(_ names: Set<String>) -> Shape {
      .model { ModelShape(fields: Dictionary(uniqueKeysWithValues: names.map { ($0, .text) })) }
    }
    return ModelShape(fields: [
      "strings": texts(words), "params": texts(parameterNames), "assets": texts(assetNames),
    ])
  }
}

extension TemplateModel {
  static var shape: ModelShape { fields.shape }
}
