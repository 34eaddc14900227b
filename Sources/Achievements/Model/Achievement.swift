import Diagnostics
import Indicators
import Tables

/// Something that was won, built or named, or is a candidate for it: a row of the register.
public struct Achievement: Sendable {
  /// When it was won.
  public enum Time: Sendable, Hashable, CustomStringConvertible {
    /// A date as exact as it is known.
    case date(PartialDate)
    /// A longer time, where no date is known.
    case period(Period)

    /// The years it belongs to.
    public var years: ClosedRange<Int> {
      switch self {
      case .date(let date): date.year...date.year
      case .period(let period): period.firstYear...period.lastYear
      }
    }

    /// The first day that it may mean.
    public var start: CalendarDay {
      switch self {
      case .date(let date): date.firstDay
      case .period(let period): period.start
      }
    }

    /// The last day that it may mean.
    public var end: CalendarDay {
      switch self {
      case .date(let date): date.lastDay
      case .period(let period): period.end
      }
    }

    /// The year, where it is one.
    public var year: Int? { years.count == 1 ? years.lowerBound : nil }

    /// The period, where it is given as one.
    public var period: Period? {
      if case .period(let period) = self { period } else { nil }
    }

    /// `2021-06`, `2021` or `2019-2021`.
    public var description: String {
      switch self {
      case .date(let date): date.description
      case .period(let period): period.description
      }
    }
  }

  /// Its position in the table, from 0.
  public let index: Int
  /// Its permanent id: its anchor, and its name in texts.
  public let id: String
  /// Its name as registered.
  public let name: TranslatedText
  /// Other names it goes by.
  public let aliases: [String]
  /// Other names in further languages, by the language's tag in lower case.
  let translatedAliases: [String: [String]]
  /// How high it is.
  public let level: Category
  /// What it is.
  public let kind: Category
  /// Whether it was won.
  public let status: AchievementStatus
  /// The office's own word for the status (`培育`, `备选`, `立项`), where the table gives one in words.
  public let statusWord: String?
  /// When it was won, if known.
  public let time: Time?
  /// Who gave it.
  public let issuer: TranslatedText?
  /// The number of the document that says so.
  public let document: String?
  /// Who holds it.
  public let holder: TranslatedText?
  /// People, by their offices.
  public let people: TranslatedText?
  /// The construction task it belongs to.
  public let task: ConstructionTask.Key?
  /// The slug of the case that tells of it; the case need not be public yet.
  public let caseSlug: String?
  /// The ids of the indicators that count it.
  public let indicators: [String]
  /// How many the row stands for, at least 1.
  public let count: Int
  /// Where it is on the web.
  public let url: String?
  /// What proves it: words, or ids of the table of evidence.
  public let evidence: String?
  /// What readers should know of it; may name figures.
  public let note: TranslatedText?
  /// The id of the document that names it.
  public let source: String
  /// Where it stands there.
  public let locator: String
  /// The row of the table.
  let record: Record

  /// Other names in a further language; none where the table gives none.
  public func aliases(in language: String) -> [String] {
    translatedAliases[language.lowercased()] ?? []
  }

  /// What proves it, item by item.
  public var evidenceMentions: [String] { record["evidence"]?.items ?? [] }

  /// The number of its row, from 1.
  public var rowNumber: Int { record.row.number }
  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }
}
