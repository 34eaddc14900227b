/// A sentence for people, in both languages the program speaks.
public struct LocalizedText: Hashable, Sendable {
  /// The Chinese wording.
  public let zh: String
  /// The English wording.
  public let en: String

  /// A sentence in Chinese and in English.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The hint for a misspelt name.
  public static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(zh: "是不是“\(name)”？", en: "did you mean “\(name)”?")
  }

  /// The wording in `language`.
  public func text(in language: MessageLanguage) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// The language that messages are printed in. Codes, file names and JSON are the same in both.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

extension Int {
  /// A number of things in English: “1 error”, “2 errors”.
  public func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
