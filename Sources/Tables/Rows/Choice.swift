import Diagnostics

/// One of a closed list, which tables may spell in English or in Chinese.
///
/// The raw value is the English spelling, and the one in the published data.
public protocol Choice: CaseIterable, Hashable, Sendable, RawRepresentable<String> {
  /// What it is called.
  var name: LocalizedText { get }
  /// Other spellings that offices use.
  var synonyms: [String] { get }
  /// What a spelling beyond the list means, given without case, width and white space.
  static func meant(by spelling: String) -> Self?
  /// What to write instead of words that look as if they belonged on the list and do not.
  static func advice(on spelling: String) -> LocalizedText?
}

extension Choice {
  /// Most lists have no spellings beyond those that they name.
  public static func meant(by spelling: String) -> Self? { nil }
  /// Most lists have nothing to say of other words.
  public static func advice(on spelling: String) -> LocalizedText? { nil }
}

extension Choice {
  /// What a word of a file means; nil for words that are not on the list.
  public init?(word: String) { self.init(cell: word) }

  /// What a cell says; nil for words that are not on the list.
  public init?(cell text: String) {
    if let exact = Self(rawValue: text) ?? Self.allCases.first(where: { $0.name.zh == text }) {
      self = exact
      return
    }
    let wanted = foldedSpelling(text)
    let match = Self.allCases.first { choice in
      ([choice.rawValue, choice.name.zh] + choice.synonyms).contains {
        foldedSpelling($0) == wanted
      }
    }
    guard let match = match ?? Self.meant(by: wanted) else { return nil }
    self = match
  }
}
