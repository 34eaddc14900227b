import Diagnostics
import Indicators

/// What the register names of a number that an indicator counts: 98 项，列名的有 41 项.
///
/// Only what was won is held against the figure; candidates and what is under construction stay apart.
public struct Reconciliation: Sendable {
  /// How many are named, and how many are counted.
  public enum Relation: Sendable, Hashable {
    /// As many are named as counted.
    case equal
    /// Fewer are named than counted, as where a report gives a number and some of the names.
    case fewer
    /// More are named than counted, though the figure does not leave that open.
    case more
    /// More are named than the figure says, and it says that there may be more (30余项, 约30项).
    case moreAllowed
    /// The figure is no number of things, or there is none, or sources disagree on it.
    case incomparable
  }

  /// The id of the indicator.
  public let indicator: String
  /// The figure that counts; nil where there is none.
  public let point: Point?
  /// How many are named: the sum of the counts of `named`.
  public let namedCount: Int
  /// The rows that are held against the figure, in the order of the table.
  public let named: [Achievement]
  /// What was won at another time than the figure is about, or is not dated where each year counts for
  /// itself.
  public let outside: [Achievement]
  /// Candidates and what is under construction.
  public let pending: [Achievement]
  /// How the two numbers compare.
  public let relation: Relation

  /// The rows of `named` that stand for several things each, as where a report gives a number and no names.
  public var together: [Achievement] { named.filter { $0.count > 1 } }
  /// Whether the figure counts what was not won yet: all rows that name it are pending.
  public var isPending: Bool { named.isEmpty && outside.isEmpty && !pending.isEmpty }

  /// Holds the rows that name an indicator against its current figure.
  init(of series: Series, rows: [Achievement]) {
    indicator = series.indicator.id
    let point = series.current
    self.point = point
    let won = rows.filter { $0.status == .won }
    pending = rows.filter { $0.status != .won }
    named = won.filter { Self.belongs($0, to: point, of: series) }
    outside = won.filter { !Self.belongs($0, to: point, of: series) }
    namedCount = named.reduce(0) { $0 + $1.count }
    relation = Self.relation(of: namedCount, to: point, series.indicator)
  }

  /// Whether a figure counts what was won at a time. A running total counts all up to its end; where
  /// each of several years counts for itself, only what is known to be of its own years.
  private static func belongs(
    _ achievement: Achievement, to point: Point?, of series: Series
  ) -> Bool {
    guard let point else { return true }
    let isOneOfMany = series.indicator.accumulation == .yearly && series.points.count > 1
    guard let time = achievement.time else { return !isOneOfMany }
    guard isOneOfMany else { return time.start <= point.period.end }
    return point.period.start <= time.start && time.end <= point.period.end
  }

  private static func relation(
    of named: Int, to point: Point?, _ indicator: Indicator
  ) -> Relation {
    guard let amount = point?.amount, amount.qualifier != .rank,
      let counted = indicator.unit.count(amount.value)
    else { return .incomparable }
    let number = DecimalNumber(named)
    if number == counted { return .equal }
    if number < counted { return .fewer }
    switch amount.qualifier {
    case .exact, .upTo: return .more
    case .about, .atLeast, .moreThan, .rank: return .moreAllowed
    }
  }
}

extension Reconciliation {
  /// A warning where more are named than counted, at the last row that counts and at the figure.
  func diagnostic(for indicator: Indicator) -> Diagnostic? {
    guard relation == .more, let point, let amount = point.amount, let last = named.last else {
      return nil
    }
    let figure = point.observations.first { $0.number != nil }
    let chinese = FigureFormat(language: .chinese).figure(amount, of: indicator).text
    let english = FigureFormat(language: .english).figure(amount, of: indicator).text
    return Diagnostic(
      .registerExceeds, .warning, at: last.place(of: "indicators"),
      LocalizedText(
        zh: "成果表里计入“\(indicator.name)”（\(indicator.id)）的有 \(namedCount) 项，"
          + "比 \(point.period) 的数 \(chinese)多",
        en:
          "the register has \(namedCount) that “\(indicator.id)” counts, more than its figure for "
          + "\(point.period), \(english)"),
      hint: LocalizedText(
        zh: "不归它计的，从“指标”一列里去掉编号；同一件事写了两行，合成一行；数漏了，改数据表",
        en:
          "take its id out of rows that it does not count, join rows about the same thing, or mend "
          + "the figure"),
      related: [figure?.place(of: "value") ?? indicator.place])
  }
}
