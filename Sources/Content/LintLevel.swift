import Diagnostics
import YAML

/// How grave an offence against a rule of style is.
public enum LintLevel: String, Sendable, CaseIterable {
  /// It is not looked for.
  case off
  /// It is reported.
  case warning
  /// It keeps the site from being published.
  case error

  /// What it is called in Chinese; the first is used in messages.
  private var names: [String] {
    switch self {
    case .off: ["关闭", "关", "忽略"]
    case .warning: ["警告", "提醒", "提示"]
    case .error: ["错误", "报错"]
    }
  }

  /// The level that a word means; `nil` for other words.
  init?(word: String) {
    let word = word.lowercased()
    let isMeant = { (level: LintLevel) in level.rawValue == word || level.names.contains(word) }
    guard let level = Self.allCases.first(where: isMeant) else { return nil }
    self = level
  }

  /// The words to choose from, for a hint.
  static let choices = LocalizedText(
    zh: "可以写：" + allCases.map { "\($0.rawValue)（\($0.names[0])）" }.joined(separator: "、"),
    en: "write one of: " + allCases.map(\.rawValue).joined(separator: ", "))
}

/// The level that a site gives to a rule.
public struct LintSetting: Sendable {
  /// The rule's name.
  public let rule: Located<String>
  /// Its level.
  public let level: LintLevel
}

extension LintSetting {
  /// Reads the mapping `lint` of `site.yml`.
  static func parse(_ fields: YAMLFields, _ report: inout Report) -> [LintSetting] {
    fields.dictionary("lint", &report).compactMap { name, word in
      guard let level = LintLevel(word: word.value) else {
        report.add(.invalidValue(word.value, at: fields.place(of: word), LintLevel.choices))
        return nil
      }
      return LintSetting(rule: name, level: level)
    }
  }
}
