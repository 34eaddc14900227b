import Diagnostics
import Tables

/// Puts wholes together from the roles of indicators, and finds what is wrong with them.
struct WholeRule {
  private let indicators: [Indicator]
  private let names: NameIndex
  private(set) var wholes: [Whole] = []
  private(set) var problems: ProblemList

  /// - Parameters:
  ///   - names: the ids of all rows, those that were left out as well.
  ///   - table: the table of indicators.
  init(indicators: [Indicator], names: NameIndex, table: Place) {
    self.indicators = indicators
    self.names = names
    problems = ProblemList(table: table)
  }

  /// Finds for each part its whole.
  mutating func run() {
    let totals = indicators.filter { $0.role == .total }
    for indicator in indicators where indicator.whole != nil && indicator.role?.isPart != true {
      problems.add(.wholeWithoutPart(indicator))
    }
    var parts: [String: [IndicatorRole: Indicator]] = [:]
    for indicator in indicators {
      guard let role = indicator.role, role.isPart,
        let total = total(of: indicator, among: totals)
      else { continue }
      if let first = parts[total.id]?[role] {
        problems.add(.partTwice(indicator, role, of: total, first: first))
      } else if total.level != indicator.level {
        problems.add(.otherLevel(indicator, of: total))
      } else if role == .rate ? !indicator.unit.isPercent : indicator.unit != total.unit {
        problems.add(.otherUnit(indicator, role, of: total))
      } else {
        parts[total.id, default: [:]][role] = indicator
      }
    }
    wholes = totals.map { Whole(total: $0, parts: parts[$0.id] ?? [:]) }
  }

  /// The whole that a part belongs to: the one it names or, where its level has just one, that one.
  private mutating func total(of part: Indicator, among totals: [Indicator]) -> Indicator? {
    guard let id = part.whole else {
      let own = totals.filter { $0.level == part.level }
      if own.count == 1 { return own[0] }
      // The total may be in a row that was reported and left out.
      if own.isEmpty, !names.isSound { return nil }
      problems.add(.unclearWhole(part, totals: own))
      return nil
    }
    switch names.target(id) {
    case .row(let index):
      if indicators[index].role == .total { return indicators[index] }
      problems.add(.noTotal(part, indicators[index]))
    case .unknown: problems.add(.unknownWhole(part, id, totals: totals))
    case .leftOut, .hidden: break
    }
    return nil
  }
}

extension Dataset {
  /// Figures of wholes that do not fit each other, where all of them are meant exactly.
  func differences(in whole: Whole) -> [Diagnostic] {
    let rates = whole.rate.map(series)
    let reached = whole.reached.map(series)
    return counts(of: whole).filter(\.isExact).compactMap { count in
      let isWhole = count.reached.value.adding(count.rest.value) == count.total.value
      guard isWhole, !count.reached.value.isNegative, !count.rest.value.isNegative else {
        return .partsDiffer(whole, count)
      }
      // A rate with a formula is held against that already.
      guard let rate = whole.rate, rate.formula == nil, let expected = count.rate,
        case .value(let reported)? = rates?.figure(count.period), let number = reported.number,
        reached?.figure(count.period).isMissing == false || whole.rest != nil,
        case .differs = Agreement(
          reported: number, qualifier: reported.qualifier, derived: expected,
          precision: rate.precision)
      else { return nil }
      return .rateDiffers(reported, number, expected, whole)
    }
  }
}

extension IndicatorRole {
  /// Whether it is a part of a whole or the share of it, and not the whole itself.
  fileprivate var isPart: Bool { self != .total }
}
