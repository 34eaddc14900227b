import Content
import Diagnostics
import Indicators
import Prose

/// The names of all indicators and what the data say of each.
struct IndicatorLexicon: Sendable {
  /// A figure that the data know.
  struct Known: Sendable {
    let period: Period
    /// The number in the base unit.
    let value: DecimalNumber
    let qualifier: Qualifier
    /// As it is printed.
    var text: String
    /// Whether it was to be reached, not reached.
    let isTarget: Bool
    /// Where it stands in the tables.
    let place: Place
    /// What to write in its stead; nil for targets.
    var reference: String?
  }

  /// An indicator as the auditor sees it.
  struct Entry: Sendable {
    let indicator: Indicator
    /// What its unit counts.
    let unit: UnitBase
    let known: [Known]
  }

  /// A name, and whom it may mean.
  struct Surface: Sendable {
    /// Positions in ``entries``.
    var entries: [Int] = []
    /// Those of them that go by just this name, not by it with a level in front.
    var exact: Set<Int> = []
    /// Whether the name itself says of which level it is.
    var namesLevel = false

    /// Leaves only those that go by just this name.
    mutating func keepExact() { entries = entries.filter(exact.contains) }
  }

  let entries: [Entry]
  let units: UnitVocabulary
  private(set) var surfaces: [Surface] = []
  private(set) var matcher = NameMatcher()

  private static let shortest = 2
  private static let levelWords = ["学校", "专业群", "群内", "全校"]

  init(_ dataset: Dataset) {
    entries = dataset.indicators.map { Self.entry($0, in: dataset) }
    units = UnitVocabulary(of: dataset.indicators)
    for index in entries.indices where !entries[index].known.isEmpty { addNames(of: index) }
  }

  private mutating func addNames(of index: Int) {
    let indicator = entries[index].indicator
    for name in [indicator.name] + indicator.aliases {
      add(name, index, isExact: true)
      let short = Self.withoutCountWord(name)
      if short != name { add(short, index, isExact: true) }
      for word in Self.levelWords where short.hasPrefix(word) {
        let rest = String(short.dropFirst(word.count))
        // What is longer than an alias of its own says at least as much.
        let isExact = indicator.aliases.contains(where: rest.hasSuffix)
        if rest.count >= 4 { add(rest, index, isExact: isExact) }
      }
    }
  }

  /// A name without the 数 that only headings need: 专利授权数 is 专利授权 in prose.
  private static func withoutCountWord(_ name: String) -> String {
    guard name.hasSuffix("数"), name.count > 5, !name.hasSuffix("人数"), !name.hasSuffix("指数") else {
      return name
    }
    return String(name.dropLast())
  }

  private mutating func add(_ name: String, _ index: Int, isExact: Bool) {
    let units = Passage.units(of: name)
    guard units.count >= Self.shortest else { return }
    let position = matcher.add(units, value: surfaces.count)
    if position == surfaces.count { surfaces.append(Surface()) }
    if !surfaces[position].entries.contains(index) { surfaces[position].entries.append(index) }
    if isExact {
      surfaces[position].exact.insert(index)
      if ["学校", "专业群", "群内", "全校"].contains(where: name.contains) {
        surfaces[position].namesLevel = true
      }
    }
  }

  // MARK: Figures

  private static func entry(_ indicator: Indicator, in dataset: Dataset) -> Entry {
    let unit = UnitBase(indicator.unit.text)
    let series = dataset.series(of: indicator)
    let current = series.current?.period
    var known: [Known] = []
    for point in series.points {
      known += figures(of: point, isCurrent: point.period == current, indicator, unit)
    }
    return Entry(indicator: indicator, unit: unit, known: known)
  }

  private static func figures(
    of point: Point, isCurrent: Bool, _ indicator: Indicator, _ unit: UnitBase
  ) -> [Known] {
    let format = FigureFormat(language: .chinese)
    let name = isCurrent ? indicator.id : "\(indicator.id)@\(point.period)"
    var known: [Known] = []
    var number = 0
    let readings = point.observations.count { $0.value != nil }
    let chosen: Int? =
      if case .value(let observation) = point.reading { observation.index } else { nil }
    for observation in point.observations {
      if observation.value != nil { number += 1 }
      if let value = observation.number?.multiplied(by: unit.scale),
        let figure = format.figure(observation, of: indicator)
      {
        let isWhole = readings == 1 || observation.index == chosen
        known.append(
          Known(
            period: point.period, value: value, qualifier: observation.qualifier,
            text: figure.text, isTarget: false, place: observation.place(of: "value"),
            reference: isWhole ? name : "\(name)#\(number)"))
      }
      if case .number(let target)? = observation.target,
        let value = target.multiplied(by: unit.scale)
      {
        known.append(
          Known(
            period: point.period, value: value, qualifier: .exact,
            text: format.target(.number(target), of: indicator).text, isTarget: true,
            place: observation.place(of: "target"), reference: nil))
      }
    }
    if case .derived(let figure) = point.reading, let amount = point.amount,
      let value = amount.value.multiplied(by: unit.scale)
    {
      known.append(
        Known(
          period: point.period, value: value, qualifier: figure.qualifier,
          text: format.figure(figure, of: indicator).text, isTarget: false,
          place: indicator.place(of: "formula"), reference: name))
    }
    return known
  }
}
