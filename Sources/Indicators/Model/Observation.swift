import Diagnostics
import Tables

/// What a source says of an indicator in a period.
///
/// An object, since lists, points and readings all refer to the same row. What is said of it in words is in
/// the row and read when it is asked for.
public final class Observation: Sendable {
  /// A number, what is no single number, or for a qualitative indicator words.
  public enum Value: Hashable, Sendable {
    /// A number in the indicator's unit.
    case number(DecimalNumber)
    /// A state in words.
    case text(String)
    /// A ratio, a range, a place among the best, or why there is no figure.
    indirect case form(ValueForm)

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
  public let period: Period
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
  public var locator: String { record["locator"]?.text ?? "" }
  /// Whether it is the reading to use where sources disagree; nil where the table does not say.
  public let preferred: Bool?
  /// A remark, and the reason for preferring one reading.
  public var note: String? { record["note"]?.text }
  /// The row of the table.
  let record: Record

  /// A row of the table.
  ///
  /// - Parameter says: what its cells say of the figure.
  init(
    index: Int, indicator: String, entity: String?, period: Period, source: String, says: Words,
    record: Record
  ) {
    self.index = index
    self.indicator = indicator
    self.entity = entity
    self.period = period
    self.source = source
    value = says.value
    target = says.target
    qualifier = says.qualifier
    word = says.word
    status = says.status
    preferred = says.preferred
    self.record = record
  }

  /// What the cells of a row say of a figure.
  struct Words {
    var value: Value?
    var target: Value?
    var qualifier: Qualifier
    var word: QualifierWord?
    var status: ObservationStatus
    var preferred: Bool?
  }

  /// The same of another period.
  func about(_ period: Period) -> Observation {
    Observation(
      index: index, indicator: indicator, entity: entity, period: period, source: source,
      says: Words(
        value: value, target: target, qualifier: qualifier, word: word, status: status,
        preferred: preferred), record: record)
  }

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }

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
