import Diagnostics
import Tables

/// What a source says of an indicator in a period.
public struct Observation: Sendable {
  /// A number, what is no single number, or for a qualitative indicator words.
  public enum Value: Hashable, Sendable {
    /// A number in the indicator's unit.
    case number(DecimalNumber)
    /// A state in words.
    case text(String)
    /// A ratio, a range, a place among the best, or why there is no figure.
    case form(ValueForm)

    /// Whether it says why there is no figure.
    public var isAbsence: Bool {
      if case .form(let form) = self { form.isAbsence } else { false }
    }
  }

  /// Its position among all observations, in the order of the table.
  public let index: Int
  /// The id of the indicator.
  public let indicator: String
  /// The id of the entity that it is about; nil for the indicator's level as such.
  public let entity: String?
  /// The period it is about.
  public internal(set) var period: Period
  /// What was reached; nil where the source gives only a target.
  public let value: Value?
  /// What was to be reached.
  public let target: Value?
  /// How exactly the value is meant.
  public let qualifier: Qualifier
  /// The word for it, where the table gives one.
  public let word: QualifierWord?
  /// Whether the figure may still change.
  public let status: ObservationStatus
  /// The id of the source.
  public let source: String
  /// Where in the source it stands.
  public let locator: String
  /// Whether it is the reading to use where sources disagree; nil where the table does not say.
  public let preferred: Bool?
  /// A remark, and the reason for preferring one reading.
  public let note: String?
  /// The row of the table.
  let record: Record

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }

  /// The value as a number; nil for words.
  public var number: DecimalNumber? {
    if case .number(let number) = value { number } else { nil }
  }

  /// How many digits behind the point the table writes; nil where its cell is more than a plain number.
  public var writtenDecimals: Int? {
    guard let text = record["value"]?.text, DecimalNumber(text) != nil else { return nil }
    return text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
  }

  /// The indicator and the entity as prose names them: `gdp`, `gdp/dongyu`.
  var subject: String { entity.map { "\(indicator)/\($0)" } ?? indicator }

  /// Whether both say the same of the same thing.
  func agrees(with other: Observation) -> Bool {
    value == other.value && qualifier == other.qualifier
  }
}
