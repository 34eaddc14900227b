import Content
import Diagnostics
import Indicators
import Prose

extension IndicatorLexicon {
  /// An indicator as the auditor sees it, and whom it is measured of.
  struct Entry: Sendable {
    /// What is known, period by period.
    let series: Series
    /// What its unit counts.
    let unit: UnitBase
    /// Whom it is about.
    let owner: Owner
    /// Whether it says by how much something grew.
    let isMovement: Bool
    /// Whether there is any figure or target that is a number.
    let hasFigures: Bool
    /// Whether one of its figures is a place in a ranking.
    let isRank: Bool

    /// What is measured.
    var indicator: Indicator { series.indicator }
    /// What it is called in the language of the text.
    let named: NamedIndicator
    /// Its name in that language.
    var name: String { named.name }

    /// - Parameter like: one of the same indicator, whose unit and name need not be read once more.
    init(_ series: Series, _ named: NamedIndicator, owner: Owner, like other: Entry? = nil) {
      self.series = series
      self.named = named
      self.owner = owner
      let unit = other?.unit ?? UnitBase(named.unit)
      self.unit = unit
      isMovement =
        other?.isMovement
        ?? (["%", "‰"].contains(unit.base)
          && named.names.contains { name in
            IndicatorLexicon.growth.contains(where: name.hasSuffix)
          })
      hasFigures = series.points.contains { point in
        point.observations.contains { $0.number != nil || $0.targetNumber != nil }
          || point.derived != nil
      }
      isRank = series.points.contains { point in
        point.observations.contains { $0.qualifier == .rank && $0.number != nil }
      }
    }

    /// All figures and targets that are numbers, by period and in the order of the table; made anew each time,
    /// since most are never asked for.
    var known: [Known] {
      series.points.flatMap { point -> [Known] in
        let readings = point.observations.count { $0.value != nil }
        let chosen = point.chosenRow?.index
        var number = 0
        var known: [Known] = []
        for row in point.observations {
          if row.value != nil { number += 1 }
          let isWhole = readings == 1 || row.index == chosen
          if let value = row.number?.multiplied(by: unit.scale) {
            known.append(
              Known(self, point, .figure(row, reading: isWhole ? nil : number), value))
          }
          if let target = row.targetNumber?.multiplied(by: unit.scale) {
            known.append(Known(self, point, .target(row), target))
          }
        }
        if let derived = point.derived, let value = point.amount?.value.multiplied(by: unit.scale) {
          known.append(Known(self, point, .derived(derived), value))
        }
        return known
      }
    }
  }

  /// A figure that the data know.
  struct Known: Sendable {
    /// What says it.
    enum Origin: Sendable {
      /// A row of the table; which of several readings it is, counted from 1.
      case figure(Observation, reading: Int?)
      /// What a row says was to be reached.
      case target(Observation)
      /// The formula of the indicator.
      case derived(DerivedFigure)
    }

    private let series: Series
    private let unit: UnitBase
    private var origin: Origin
    let period: Period
    /// The number in the base unit.
    let value: DecimalNumber
    let qualifier: Qualifier
    /// Takes the place of what Chinese pages print.
    private var ownText: String?
    /// The period that it is compared with, where it is a difference.
    private(set) var other: Period?

    init(_ entry: Entry, _ point: Point, _ origin: Origin, _ value: DecimalNumber) {
      (series, unit) = (entry.series, entry.unit)
      self.origin = origin
      self.value = value
      period = point.period
      qualifier =
        switch origin {
        case .figure(let row, _): row.qualifier
        case .target: .exact
        case .derived(let figure): figure.qualifier
        }
    }

    /// By how much it is more or less than another one of its indicator.
    func less(_ other: Known) -> Known? {
      guard let value = value.subtracting(other.value)?.magnitude else { return nil }
      var difference = Known(self, of: value)
      difference.other = other.period
      return difference
    }

    private init(_ known: Known, of value: DecimalNumber) {
      (series, unit, origin) = (known.series, known.unit, known.origin)
      (period, qualifier, self.value) = (known.period, .exact, value)
    }

    /// Whether it was to be reached, not reached.
    var isTarget: Bool {
      if case .target = origin { true } else { false }
    }

    /// As Chinese pages print it, unless something else is said for it.
    var text: String {
      get {
        let indicator = series.indicator
        if let ownText { return ownText }
        if other != nil { return inUnit(.chinese, space: "") }
        guard case .figure(let row, _) = origin else { return printed(.chinese) }
        return Self.text(printed(.chinese), decimals: row.writtenDecimals, of: indicator)
      }
      set { ownText = newValue }
    }

    /// As English prose has it.
    var english: String {
      guard other != nil else { return EnglishUnit.text(value, unit, else: printed(.english)) }
      // £270,000 rather than £0.27 million.
      let own = value < unit.scale ? UnitBase(unit.base) : unit
      return EnglishUnit.text(value, own, else: inUnit(.english, space: " "))
    }

    /// The number in the indicator's unit.
    private func inUnit(_ language: MessageLanguage, space: String) -> String {
      let amount = value.divided(by: unit.scale) ?? value
      return FigureFormat(language: language).number(amount) + space + series.indicator.unit.text
    }

    private func printed(_ language: MessageLanguage) -> String {
      let (format, indicator) = (FigureFormat(language: language), series.indicator)
      switch origin {
      case .figure(let row, _): return format.figure(row, of: indicator)?.text ?? ""
      case .target(let row):
        return row.target.map { format.target($0, of: indicator).text } ?? ""
      case .derived(let figure): return format.figure(figure, of: indicator).text
      }
    }

    /// What to write in its stead; nil for targets.
    var reference: String? {
      guard !isTarget, other == nil else { return nil }
      guard case .figure(_, let reading?) = origin else { return referenceToAll }
      return referenceToAll + "#\(reading)"
    }

    /// What to write for all readings of its period.
    private var referenceToAll: String {
      FigureReference(
        indicator: series.indicator.id, entity: series.entity?.id,
        period: period == series.current?.period ? nil : period
      ).written
    }

    /// Stands for all readings of its period, which these texts say.
    func joined(with texts: [String]) -> Known {
      guard case .figure(let row, _) = origin else { return self }
      var all = self
      all.origin = .figure(row, reading: nil)
      all.ownText = texts.joined(separator: " 或 ")
      return all
    }

    /// Where it stands in the tables.
    var place: Place {
      switch origin {
      case .figure(let row, _): row.place(of: "value")
      case .target(let row): row.place(of: "target")
      case .derived: series.indicator.place(of: "formula")
      }
    }

    /// A figure with the zeros at its end that the table writes: 6.70亿元.
    private static func text(_ text: String, decimals: Int?, of indicator: Indicator) -> String {
      guard indicator.precision == nil, let decimals, decimals < 6,
        let end = text.unicodeScalars.lastIndex(where: { (0x30...0x39).contains($0.value) })
      else { return text }
      let own = text.unicodeScalars[...end].reversed().prefix { $0 != "." }.count
      let hasPoint = text.unicodeScalars.contains(".")
      let missing = decimals - (hasPoint ? own : 0)
      guard missing > 0 else { return text }
      let behind = text.unicodeScalars.index(after: end)
      return text[..<behind] + (hasPoint ? "" : ".") + String(repeating: "0", count: missing)
        + text[behind...]
    }
  }
}

extension Observation {
  /// What was to be reached, as a number.
  fileprivate var targetNumber: DecimalNumber? {
    if case .number(let number)? = target { number } else { nil }
  }
}

extension Point {
  /// The row that is the figure.
  fileprivate var chosenRow: Observation? {
    if case .value(let row) = reading { row } else { nil }
  }

  /// The figure that only a formula gives.
  fileprivate var derived: DerivedFigure? {
    if case .derived(let figure) = reading, amount != nil { figure } else { nil }
  }
}
