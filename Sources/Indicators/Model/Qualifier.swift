import Diagnostics
import Tables

/// How exactly a number is meant. It stays with the number wherever the number goes.
public enum Qualifier: String, Choice {
  /// The number as it is.
  case exact
  /// Near the number, on either side.
  case about
  /// The number or more.
  case atLeast = "at-least"
  /// More than the number.
  case moreThan = "more-than"
  /// The number or less.
  case upTo = "up-to"
  /// A place in a ranking; the smaller the better.
  case rank

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .exact: LocalizedText(zh: "精确", en: "exact")
    case .about: LocalizedText(zh: "约", en: "about")
    case .atLeast: LocalizedText(zh: "以上", en: "at least")
    case .moreThan: LocalizedText(zh: "超过", en: "more than")
    case .upTo: LocalizedText(zh: "不超过", en: "up to")
    case .rank: LocalizedText(zh: "位次", en: "rank")
    }
  }

  /// Other spellings that offices use and that are not printed beside the number.
  public var synonyms: [String] {
    switch self {
    case .exact: ["确切", "准确", "无"]
    case .about: ["大概"]
    case .atLeast: [">=", "≥"]
    case .moreThan: [">"]
    case .upTo: ["<=", "≤", "at-most"]
    case .rank: ["第", "排名", "名次", "排位"]
    }
  }
}

/// The Chinese word that qualifies a number, where the table gives one (`近`, `余`, `以上`), and where it
/// stands: 近2680人次, 900余人, 70%以上.
public struct QualifierWord: Hashable, Sendable {
  /// On which side of the number the word stands.
  public enum Position: Hashable, Sendable {
    /// In front of the number.
    case prefix
    /// Between the number and its unit.
    case infix
    /// Behind the unit.
    case suffix
  }

  /// The word.
  public let text: String
  /// Where it stands.
  public let position: Position
  /// What it means.
  public let qualifier: Qualifier

  init(_ text: String, _ position: Position, _ qualifier: Qualifier) {
    self.text = text
    self.position = position
    self.qualifier = qualifier
  }

  /// The words that a qualifier cell may hold; a word that contains another comes before it.
  public static let known: [QualifierWord] =
    ["大约", "约为", "约", "将近", "接近", "近"].map { QualifierWord($0, .prefix, .about) }
    + ["左右", "上下"].map { QualifierWord($0, .suffix, .about) }
    + ["不少于", "不低于", "至少"].map { QualifierWord($0, .prefix, .atLeast) }
    + ["及以上", "以上"].map { QualifierWord($0, .suffix, .atLeast) }
    + ["不超过", "不多于", "不高于", "至多", "最多"].map { QualifierWord($0, .prefix, .upTo) }
    + ["及以下", "以下", "以内"].map { QualifierWord($0, .suffix, .upTo) }
    + ["超过", "超", "逾", "多于", "高于", "大于"].map { QualifierWord($0, .prefix, .moreThan) }
    + ["余", "多"].map { QualifierWord($0, .infix, .moreThan) }

  /// Whether it says that the number is not quite reached: 近100 is less than 100, and 约100 may be more.
  var isJustBelow: Bool { ["近", "将近", "接近"].contains(text) }

  /// What a qualifier cell says: its meaning, and the word to print if the cell gives one.
  static func read(_ text: String) -> (Qualifier, QualifierWord?)? {
    if let exact = Qualifier(rawValue: text) { return (exact, nil) }
    let spelling = foldedSpelling(text)
    if let word = known.first(where: { $0.text == spelling }) { return (word.qualifier, word) }
    return Qualifier(cell: text).map { ($0, nil) }
  }
}
