import Diagnostics
import Indicators
import Tables

/// Something that texts name and that nobody won: a partner, an organisation, a platform, a place.
public struct NamedThing: Sendable {
  /// Its position in the table, from 0.
  public let index: Int
  /// Its permanent id, which no achievement has either.
  public let id: String
  /// Its full name.
  public let name: TranslatedText
  /// A shorter name that texts may use.
  public let short: TranslatedText?
  /// Other names it goes by.
  public let aliases: [String]
  /// Other names in further languages, by the language's tag in lower case.
  let translatedAliases: [String: [String]]
  /// What it is: 企业, 院校, 平台.
  public let kind: Category
  /// How high it is, if it is ranked.
  public let level: Category?
  /// Whether it is there; `won` where the table does not say.
  public let status: AchievementStatus
  /// The office's own word for the status, where the table gives one in words.
  public let statusWord: String?
  /// Whom it belongs to.
  public let holder: TranslatedText?
  /// Where it is, in words.
  public let location: TranslatedText?
  /// The construction task it belongs to.
  public let task: ConstructionTask.Key?
  /// The slug of the case that tells of it; the case need not be public yet.
  public let caseSlug: String?
  /// Where it is on the web.
  public let url: String?
  /// The id of the document that names it.
  public let source: String?
  /// Where it stands there.
  public let locator: String?
  /// What readers should know of it; may name figures.
  public let note: TranslatedText?
  /// The row of the table.
  let record: Record

  /// Other names in a further language; none where the table gives none.
  public func aliases(in language: String) -> [String] {
    translatedAliases[language.lowercased()] ?? []
  }

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }
}
