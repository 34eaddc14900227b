import Achievements
import Diagnostics
import Indicators
import Tables

/// Who may see a piece of evidence.
public enum EvidenceVisibility: String, Choice {
  /// The office alone: it is on no page, in no search and in no archive for everybody.
  case `internal`
  /// Everybody: it is published with the site.
  case `public`

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .internal: LocalizedText(zh: "内部", en: "internal")
    case .public: LocalizedText(zh: "公开", en: "public")
    }
  }

  /// Other spellings that offices use.
  public var synonyms: [String] {
    switch self {
    case .internal: ["不公开", "内部材料", "仅内部", "否", "保密", "private", "no"]
    case .public: ["对外公开", "可公开", "是", "yes", "open"]
    }
  }
}

/// A piece of evidence: a document that proves a figure, an achievement, a task or a case.
public struct EvidenceItem: Sendable {
  /// Its position in the table, from 0.
  public let index: Int
  /// Its permanent id.
  public let id: String
  /// What it is called.
  public let title: TranslatedText
  /// What it proves, in the order of the cell; never nothing.
  public internal(set) var subjects: [EvidenceSubject]
  /// Its file, as a path in the folder of evidence, with `/`; nil where it is on the web alone.
  public let file: String?
  /// Where it is on the web.
  public let url: String?
  /// What kind of document it is.
  public let kind: TranslatedText?
  /// When it was made, as exact as it is known.
  public let date: PartialDate?
  /// The last day on which it holds; nil where it holds for good.
  public let expires: PartialDate?
  /// Who keeps the original.
  public let holder: TranslatedText?
  /// Where in the file it stands, or how many pages it has, in the office's words.
  public let pages: String?
  /// Who may see it; the office alone where the table does not say.
  public let visibility: EvidenceVisibility
  /// What the office notes of it.
  public let note: TranslatedText?
  /// The row of the table.
  let record: Record

  /// Whether its last day is before another day.
  public func isExpired(on today: PartialDate) -> Bool {
    guard let expires else { return false }
    // A year holds to its end, and so does a month.
    let last = (expires.year, expires.month ?? 12, expires.day ?? 31)
    return last < (today.year, today.month ?? 1, today.day ?? 1)
  }

  /// Where it is in its table.
  public var place: Place { record.place }
  /// The number of its row, from 1.
  public var rowNumber: Int { record.row.number }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }
}
