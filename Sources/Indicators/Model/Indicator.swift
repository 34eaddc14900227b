import Diagnostics
import Tables

/// Something that is measured.
///
/// An object, since each of its series and their points refers to it.
public final class Indicator: Sendable {
  /// Its permanent id: the address of its page, and its name in formulas and prose.
  public let id: String
  /// Its name.
  public let name: String
  /// Other names it goes by.
  public let aliases: [String]
  /// Whom it is about.
  public let level: Level
  /// The unit of its values.
  public let unit: UnitOfMeasure
  /// The task it belongs to, if it belongs to one.
  public let task: ConstructionTask.Key?
  /// The section of the report, in the office's words.
  public let section: String?
  /// The group it is listed in, in the office's words.
  public let category: String?
  /// What it measures.
  public let kind: IndicatorKind?
  /// How a value is held against its target; without one `≥`, and `≤` for a rank.
  public let comparison: Comparison?
  /// How the values of its periods belong together.
  public let accumulation: Accumulation?
  /// How many digits are printed behind the point.
  public let precision: Int?
  /// How it follows from other indicators.
  public let formula: Formula?
  /// What exactly is counted.
  public let definition: String?
  /// Keywords.
  public let tags: [String]
  /// What it is of a whole; nil for one that is no whole and no part of one.
  public let role: IndicatorRole?
  /// The id of the whole that it is a part of, where the table names it.
  public let whole: String?
  /// Whether entities that it is measured of have places.
  public let isRanked: Bool
  /// The id of the indicator that it is a part of, as the table names it; not checked yet.
  let namedParent: String?
  /// How much it counts among others, in whatever the office counts in: 10, 50%.
  public let weight: DecimalNumber?
  /// How many points the office gives it.
  public let score: DecimalNumber?
  /// The row of the table.
  let record: Record

  /// A sound row of the table.
  init(
    id: String, name: String, aliases: [String], level: Level, unit: UnitOfMeasure,
    task: ConstructionTask.Key?, section: String?, category: String?, kind: IndicatorKind?,
    comparison: Comparison?, accumulation: Accumulation?, precision: Int?, formula: Formula?,
    definition: String?, tags: [String], role: IndicatorRole?, whole: String?, isRanked: Bool,
    namedParent: String?, weight: DecimalNumber?, score: DecimalNumber?, record: Record
  ) {
    (self.id, self.name, self.aliases) = (id, name, aliases)
    (self.level, self.unit, self.task) = (level, unit, task)
    (self.section, self.category, self.kind) = (section, category, kind)
    (self.comparison, self.accumulation) = (comparison, accumulation)
    (self.precision, self.formula, self.definition) = (precision, formula, definition)
    (self.tags, self.role, self.whole, self.isRanked) = (tags, role, whole, isRanked)
    (self.namedParent, self.weight, self.score) = (namedParent, weight, score)
    self.record = record
  }

  /// Digits behind the point of a figure that the formula gave: two where the table does not say.
  var derivedPrecision: Int { precision ?? 2 }

  /// A number with the digits that the indicator is printed with, for programs: 91.50 and not 91.5.
  public func digits(of number: DecimalNumber) -> String {
    guard let precision, precision > 0 else { return number.description }
    let text = number.rounded(toPlaces: precision).description
    let point = text.firstIndex(of: ".")
    let decimals = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    return text + (point == nil ? "." : "")
      + String(repeating: "0", count: max(precision - decimals, 0))
  }

  /// The shortest of its names, for the axes of charts.
  public var shortName: String { ([name] + aliases).min { $0.count < $1.count } ?? name }

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }
}
