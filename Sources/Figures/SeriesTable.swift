import Charts
import Content
import Indicators

/// Series as a table: a row for each, with what it came to in each period.
///
/// Where most rows have several periods, these are columns. Where most have one, a column of periods would
/// be blank but for a few rows; then the latest figure has a column with its period beside it.
public struct SeriesTable: Sendable {
  /// The most columns of periods; what was before stands on the pages of the indicators.
  static let mostPeriods = 12
  /// The most kinds of periods: months, quarters and years side by side would be no series.
  private static let mostKinds = 3

  /// The columns of periods, the earliest first; empty where each row has its latest figure only.
  public let periods: [Period]
  /// The period of all figures, where they have the same one.
  public let period: Period?
  /// The unit of all figures, where they have the same one.
  public let unit: String?
  /// The rows, in the order of the series.
  public let rows: [SeriesRow]
  /// The most digits behind the point.
  public let decimals: Int

  /// The table of some series.
  ///
  /// - Parameter hasEveryPeriod: whether periods are columns however few rows have several.
  public init(_ series: [Series], _ speech: FigureSpeech, hasEveryPeriod: Bool = false) {
    let known = series.map { one in one.points.filter { !$0.reading.isMissing } }
    let many = known.count { $0.count > 1 }
    let distinct = Set(known.joined().map(\.period)).sorted()
    let kinds = Set(distinct.map { [$0.kind.rawValue, $0.lengthInMonths] })
    let hasColumns =
      many > 0 && kinds.count <= Self.mostKinds && (hasEveryPeriod || many * 2 >= known.count)
    let periods = hasColumns ? Self.columns(of: distinct, known) : []
    self.periods = periods
    period = periods.isEmpty && distinct.count == 1 ? distinct[0] : nil
    let units = Set(zip(series, known).filter { !$1.isEmpty }.map { $0.0.indicator.unit.text })
    let maker = SeriesRowMaker(speech: speech, periods: periods)
    let rows = maker.rows(of: series)
    // What is said with the unit, 余 in 900余人, must not lose its place.
    let isPlain = rows.allSatisfy { $0.cells.allSatisfy { $0.unit.isEmpty || $0.hasPlainUnit } }
    unit = units.count == 1 && isPlain ? rows.lazy.compactMap(\.unit).first : nil
    self.rows = rows
    decimals = rows.flatMap(\.cells).map { max($0.fraction.count - 1, 0) }.max() ?? 0
  }

  /// The periods that have a column, those of several years in front. One whose years have columns of their own
  /// stands across these, where its rows have nothing else there.
  private static func columns(of periods: [Period], _ known: [[Point]]) -> [Period] {
    let others = periods.filter { $0.kind != .years || $0.isYear }
    let long = periods.filter { period in
      guard period.kind == .years, !period.isYear else { return false }
      guard let span = Span(period, in: others) else { return true }
      return known.contains { points in
        points.contains { $0.period == period } && points.contains { span.contains($0.period) }
      }
    }
    return long.suffix(2) + others.suffix(mostPeriods)
  }
}

/// The columns that a period of several years stands across.
struct Span {
  let columns: Range<Int>
  private let periods: [Period]

  /// The columns of the years of a period; nil where it is one year, or not all of them have one.
  init?(_ period: Period, in periods: [Period]) {
    guard period.kind == .years, !period.isYear else { return nil }
    let years = (period.firstYear...period.lastYear).map { year in
      periods.firstIndex { $0.isYear && $0.firstYear == year }
    }
    guard let first = years.first ?? nil, years.enumerated().allSatisfy({ $1 == first + $0 }) else {
      return nil
    }
    columns = first..<first + years.count
    self.periods = Array(periods[columns])
  }

  func contains(_ period: Period) -> Bool { periods.contains(period) }
}

/// A series as a row.
public struct SeriesRow: Sendable {
  /// What it is a row of.
  public let series: Series
  /// A cell for each column of periods, spans taken as one; or the latest figure alone.
  public let cells: [SeriesCell]
  /// What was before for periods of the same kind, where the latest figure stands alone, the latest first.
  public let earlier: [SeriesCell]
  /// The unit of its figures; nil where it has none.
  public let unit: String?
  /// How the latest figure moved.
  public let change: Movement?
  /// The points to draw it by, the earliest first; fewer than two where there is nothing to draw.
  public let trend: [Trend.Point]
  /// By which figure it is judged; nil where it has no target.
  public let judged: Point?

  /// How a figure moved.
  public struct Movement: Sendable {
    /// The difference with its sign, and a unit where it is not that of the figures.
    public let text: String
    /// Its unit, where that is left out of the text.
    public let unit: String
    /// The difference, for sorting.
    public let number: String
  }
}

/// A figure in parts that stand below each other in a column.
public struct SeriesCell: Sendable {
  /// The period it is of; nil for none.
  public var period: Period?
  /// What stands in front of the number: 约.
  public var before = ""
  /// The digits in front of the point.
  public var whole = ""
  /// The point and what is behind it.
  public var fraction = ""
  /// The unit, with what stands between it and the number, or behind it: 余人, 人以上.
  public var unit = ""
  /// What stands in front of the unit where it follows the number: a space in front of Latin letters.
  public var joint = ""
  /// Whether nothing but the unit is in it.
  public var hasPlainUnit = true
  /// The number, for sorting; empty for words.
  public var number = ""
  /// Across how many columns it stands.
  public var span = 1

  /// The figure without its unit.
  public var text: String { before + whole + fraction }
}
