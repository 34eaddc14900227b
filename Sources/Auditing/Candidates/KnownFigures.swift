import Indicators
import Prose

/// The figures that the tables have already, so that candidates can be held against them.
public struct KnownFigures: Sendable {
  /// What the tables have to say of a candidate.
  public enum Verdict: Hashable, Sendable {
    /// The same figure; the indicator's id.
    case agrees(String)
    /// Another figure of the same indicator and period, as the tables write it with its unit.
    case differs(String, known: String)
    /// The indicator is known, and has no figure for the period.
    case another(String)
  }

  private struct Amount: Hashable {
    let value: DecimalNumber
    let base: String
  }

  private struct Figure {
    let observation: Int
    let indicator: Int
  }

  private let indicators: [Indicator]
  private let observations: [Observation]
  private var byAmount: [Amount: [Figure]] = [:]
  private var byName: [[Passage.Unit]: [Int]] = [:]
  private var byIndicator: [Int: [Int]] = [:]

  /// The figures of some tables.
  public init(_ dataset: Dataset) {
    indicators = dataset.indicators
    observations = dataset.observations
    var positions: [String: Int] = [:]
    for (index, indicator) in indicators.enumerated() {
      positions[indicator.id] = index
      for name in [indicator.name] + indicator.aliases {
        byName[Self.plain(name), default: []].append(index)
      }
    }
    for (index, observation) in observations.enumerated() {
      guard let indicator = positions[observation.indicator] else { continue }
      byIndicator[indicator, default: []].append(index)
      guard let number = observation.number,
        let amount = Self.amount(number, indicators[indicator].unit.text)
      else { continue }
      byAmount[amount, default: []].append(Figure(observation: index, indicator: indicator))
    }
  }

  /// What the tables say of a candidate; nil where they know nothing like it.
  public func verdict(on candidate: Candidate) -> Verdict? {
    let name = Self.plain(candidate.name)
    if let value = DecimalNumber(candidate.value),
      let amount = Self.amount(value, candidate.unit)
    {
      let like = (byAmount[amount] ?? []).map { ($0, likeness($0, candidate, name)) }
      if let best = like.max(by: { ($0.1, $1.0.observation) < ($1.1, $0.0.observation) }),
        best.1 >= 4
      {
        return .agrees(indicators[best.0.indicator].id)
      }
    }
    guard candidate.kind == .figure || candidate.kind == .table || candidate.kind == .ratio,
      let own = byName[name], own.count == 1, let indicator = own.first,
      Self.isSame(candidate.unit, indicators[indicator].unit.text)
    else { return nil }
    let id = indicators[indicator].id
    let now = (byIndicator[indicator] ?? []).map { observations[$0] }
      .filter {
        $0.period.description == candidate.period && ($0.entity ?? "") == candidate.entity
      }
    guard let first = now.first else { return .another(id) }
    let known: String
    switch first.value {
    case .number(let number): known = number.description + indicators[indicator].unit.text
    case .text(let text): known = text
    case .form(let form): known = form.description
    case nil: return .another(id)
    }
    return .differs(id, known: known)
  }

  /// How much speaks for a candidate's being a figure that has its value: the place counts as much as a name
  /// that is half the same.
  private func likeness(_ figure: Figure, _ candidate: Candidate, _ name: [Passage.Unit]) -> Int {
    let observation = observations[figure.observation]
    let indicator = indicators[figure.indicator]
    guard (observation.entity ?? "") == candidate.entity else { return 0 }
    let names = ([indicator.name] + indicator.aliases).map(Self.plain)
    let best = names.map { Self.share(of: $0, in: name) }.max() ?? 0
    var points = best >= 90 ? 5 : best >= 60 ? 3 : best >= 40 ? 2 : best >= 25 ? 1 : 0
    let place = candidate.locator
    if place == observation.locator || place.hasPrefix(observation.locator + "/") { points += 2 }
    if candidate.period == observation.period.description { points += 1 }
    return best < 25 ? 0 : points
  }

  /// How many of a hundred characters of a name stand in another.
  private static func share(of name: [Passage.Unit], in other: [Passage.Unit]) -> Int {
    guard !name.isEmpty else { return 0 }
    var rest = other
    var found = 0
    for unit in name {
      guard let index = rest.firstIndex(of: unit) else { continue }
      rest.remove(at: index)
      found += 1
    }
    return found * 100 / max(name.count, min(other.count, name.count))
  }

  /// A name without marks and without the 数 that only says that it counts.
  private static func plain(_ name: String) -> [Passage.Unit] {
    var units = Passage.units(of: name).filter {
      Punctuation.isHan($0) || NumberScanner.isDigit($0)
    }
    if units.count > 3, units.last == 0x6570 { units.removeLast() }
    return units
  }

  private static func amount(_ value: DecimalNumber, _ unit: String) -> Amount? {
    let base = UnitBase(unit)
    return value.multiplied(by: base.scale).map { Amount(value: $0, base: same(base.base)) }
  }

  private static func same(_ base: String) -> String {
    ["名": "人", "位": "人", "points": "百分点", "percentage points": "百分点"][base] ?? base
  }

  /// Whether two units count the same.
  public static func isSame(_ unit: String, _ other: String) -> Bool {
    same(UnitBase(unit).base) == same(UnitBase(other).base)
  }

  /// A number in another unit that counts the same: 2.84 亿元 as 28400 万元; nil where it cannot be said so.
  public static func converted(_ value: String, from unit: String, to other: String) -> String? {
    if unit == other { return value }
    guard isSame(unit, other) else { return nil }
    let (from, to) = (UnitBase(unit).scale, UnitBase(other).scale)
    if from == to { return value }
    return DecimalNumber(value)?.multiplied(by: from)?.divided(by: to)?.description
  }
}
