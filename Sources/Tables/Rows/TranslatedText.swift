import Diagnostics

/// Words in the first language of the site, and in others where the office gives them.
public struct TranslatedText: Sendable, Hashable {
  /// The words in the first language.
  public let original: String
  /// The words in other languages, by the language's tag in lower case.
  let translations: [String: String]

  /// Words with their translations.
  ///
  /// - Parameter translations: by the language's tag, such as `en`.
  public init(_ original: String, _ translations: [String: String] = [:]) {
    self.original = original
    self.translations = Dictionary(
      translations.map { ($0.lowercased(), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Other words in the first language, with the translations of known ones.
  public init(_ original: String, _ known: TranslatedText) {
    self.original = original
    translations = known.translations
  }

  /// The words in a language, such as `en` or `zh-CN`; nil where there are none but the first ones.
  public func translation(in language: String) -> String? { translations[language.lowercased()] }

  /// The words as messages have them: in English where they are known, else the first ones.
  public var inMessages: LocalizedText {
    LocalizedText(zh: original, en: translations["en"] ?? original)
  }

  /// The words in a language, and the first ones where it has none.
  public func text(in language: String) -> String { translation(in: language) ?? original }

  /// The tags of the languages that there are translations in, in lower case and sorted.
  public var languages: [String] { translations.keys.sorted() }

  /// The words in all languages, the first ones first.
  public var all: [String] {
    [original] + translations.sorted { $0.key < $1.key }.map(\.value)
  }
}
