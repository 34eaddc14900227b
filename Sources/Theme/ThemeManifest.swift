import Diagnostics
import Machine
import YAML

/// What `theme.yml` says: the theme's name, its files, its parameters and its words.
struct ThemeManifest: Sendable {
  var name = ""
  var styles: [Located<String>] = []
  var scripts: [Located<String>] = []
  var parameters: [ThemeParameter] = []
  /// The words of the theme by language, each with its key.
  var strings: [String: [String: String]] = [:]
  /// Fields with content that its templates leave out on purpose, as `template.field`.
  var omissions: [Located<String>] = []

  private static let keys = [
    "name", "description", "styles", "scripts", "parameters", "omits", "strings",
  ]

  static func parse(_ file: SourceFile, report: inout Report) -> ThemeManifest? {
    guard
      let fields = YAMLFields.parse(
        file, in: 0..<file.count, known: keys, report: &report)
    else { return nil }
    var manifest = ThemeManifest()
    manifest.name = fields.requiredString("name", &report)?.value ?? ""
    _ = fields.string("description", &report)
    manifest.styles = fields.strings("styles", &report)
    manifest.scripts = fields.strings("scripts", &report)
    manifest.parameters = fields.list(
      "parameters", known: ThemeParameter.keys, &report
    ).compactMap { ThemeParameter.parse($0, report: &report) }
    manifest.omissions = fields.strings("omits", &report)
    manifest.strings = strings(fields, &report)
    return manifest
  }

  /// The words of `strings` by language and key.
  static func strings(
    _ fields: YAMLFields?, _ report: inout Report
  ) -> [String: [String: String]] {
    let languages = (fields?.dictionaries("strings", &report) ?? []).map { language, words in
      let words = words.map { ($0.name.value, $0.value.value) }
      return (language.value, Dictionary(words, uniquingKeysWith: { first, _ in first }))
    }
    return Dictionary(languages, uniquingKeysWith: { first, _ in first })
  }
}

/// A choice that a theme leaves to the site, such as the colour of the seal.
struct ThemeParameter: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case color, text, boolean, number
  }

  let name: String
  let kind: Kind
  var value: String
  /// The value for the dark scheme, for colours.
  var dark: String?
  /// The custom property that carries the value into the style sheets.
  let property: String?
  /// The parameter that the colour stands on.
  var ground: String?
  /// How clearly it must stand out there: a contrast ratio of WCAG 2.
  var contrast = 4.5

  static let keys = ["name", "type", "default", "dark", "css", "description", "on", "contrast"]

  static func parse(_ fields: YAMLFields, report: inout Report) -> ThemeParameter? {
    let givenName = fields.requiredString("name", &report)
    let givenType = fields.requiredString("type", &report)
    guard let name = givenName, let type = givenType else { return nil }
    let value = fields.string("default", &report) ?? Located("", at: type.range)
    _ = fields.string("description", &report)
    guard let kind = Kind(rawValue: type.value) else {
      let known = Kind.allCases.map(\.rawValue)
      report.add(.unknownKind(type.value, known: known, at: fields.place(of: type)))
      return nil
    }
    let dark = fields.string("dark", &report)
    for value in [value, dark].compactMap(\.self) where !kind.accepts(value.value) {
      report.add(.badParameter(name.value, kind: kind, at: fields.place(of: value)))
      return nil
    }
    let property = fields.string("css", &report)
    if let property, !isCustomProperty(property.value) {
      report.add(.badProperty(property.value, at: fields.place(of: property)))
      return nil
    }
    var parameter = ThemeParameter(
      name: name.value, kind: kind, value: value.value, dark: dark?.value,
      property: property?.value)
    parameter.ground = fields.string("on", &report)?.value
    if let contrast = fields.string("contrast", &report) {
      guard let ratio = Double(contrast.value), (1...21).contains(ratio) else {
        report.add(.badParameter("contrast", kind: .number, at: fields.place(of: contrast)))
        return nil
      }
      parameter.contrast = ratio
    }
    return parameter
  }

  private static func isCustomProperty(_ name: String) -> Bool {
    name.hasPrefix("--") && name.utf8.count > 2
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
      }
  }
}

extension ThemeParameter.Kind {
  /// Whether a value may stand in a style sheet as this kind; anything else could add rules to it.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .color:
      let digits = value.dropFirst()
      return value.hasPrefix("#") && [3, 6].contains(digits.count)
        && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    case .text: return value.count <= 500
    case .boolean: return ["true", "false"].contains(value)
    case .number:
      // Swift reads more than style sheets do: hexadecimal digits, exponents, a dot at the end.
      let isPlain = value.utf8.allSatisfy { "0123456789.-".utf8.contains($0) } && value.last != "."
      return isPlain && value.count <= 12 && Double(value)?.isFinite == true
    }
  }

  var example: String {
    switch self {
    case .color: "\"#ac2f1c\""
    case .text: "文字"
    case .boolean: "true"
    case .number: "1.5"
    }
  }
}

extension Diagnostic {
  static func badParameter(
    _ name: String, kind: ThemeParameter.Kind, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .invalidValue, at: place,
      LocalizedText(
        zh: "“\(name)”的值不合要求", en: "this is not a value that “\(name)” can have"),
      hint: LocalizedText(zh: "例如 \(kind.example)", en: "for example \(kind.example)"))
  }

  fileprivate static func badProperty(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, at: place,
      LocalizedText(
        zh: "“\(name)”不是 CSS 自定义属性的名字", en: "“\(name)” does not name a custom property of CSS"),
      hint: LocalizedText(zh: "例如 \"--seal\"", en: "for example \"--seal\""))
  }

  fileprivate static func unknownKind(
    _ kind: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .invalidValue, at: place,
      LocalizedText(zh: "没有“\(kind)”这种参数", en: "there is no kind of parameter “\(kind)”"),
      hint: LocalizedText(
        zh: "可用：\(known.joined(separator: "、"))", en: "known: \(known.joined(separator: ", "))"))
  }
}
