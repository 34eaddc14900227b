import Indicators

/// A number of a report that may be a figure of the tables.
public struct Candidate: Hashable, Sendable {
  /// What the number is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// How much there is or was of something.
    case figure
    /// A cell of a table.
    case table
    /// Two or more numbers in proportion: 16.1:1.
    case ratio
    /// By how much something grew or fell; a fall is a positive number of 下降.
    case change
    /// What is aimed at, required or a limit.
    case goal
    /// A number in words: 两个, 三千余人, 百分之九十八.
    case unsure
  }

  /// What kind of number it is.
  public var kind: Kind
  /// What is counted, as the name of an indicator.
  public var name: String
  /// The number in its unit, as tables write it: `1234.5`, `16.1:1`, `3—5`, `2/3`.
  public var value: String
  /// The unit; empty for none.
  public var unit: String
  /// How exactly the number is meant, in the report's own word: 约, 余, 超过; empty for exactly.
  public var qualifier: String
  /// When, in the form of the tables; empty where the report does not say.
  public var period: String
  /// Whose, where the report names somebody that the tables know.
  public var entity: String
  /// The section and the paragraph.
  public var locator: String
  /// The sentence that it stands in, or the labels of its row and column.
  public var sentence: String
  /// The headings that it stands under.
  public var headings: [String]

  /// A candidate; what is not given is empty.
  public init(
    _ kind: Kind, name: String, value: String, unit: String = "", qualifier: String = "",
    period: String = "", entity: String = "", locator: String = "", sentence: String = "",
    headings: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.period = period
    self.entity = entity
    self.locator = locator
    self.sentence = sentence
    self.headings = headings
  }
}
