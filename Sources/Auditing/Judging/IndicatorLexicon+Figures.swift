import Content
import Diagnostics
import Indicators
import Prose

extension IndicatorLexicon {
  // MARK: Figures

  static func entry(_ series: Series, owner: Owner) -> Entry {
    let indicator = series.indicator
    let unit = UnitBase(indicator.unit.text)
    let current = series.current?.period
    var known: [Known] = []
    for point in series.points {
      let name = FigureReference(
        indicator: indicator.id, entity: series.entity?.id,
        period: point.period == current ? nil : point.period
      ).written
      known += figures(of: point, name, indicator, unit)
    }
    let names = [indicator.name] + indicator.aliases
    let isMovement =
      ["%", "‰"].contains(unit.base)
      && names.contains { name in growth.contains(where: name.hasSuffix) }
    return Entry(
      indicator: indicator, unit: unit, known: known, owner: owner, isMovement: isMovement)
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

  private static func figures(
    of point: Point, _ name: String, _ indicator: Indicator, _ unit: UnitBase
  ) -> [Known] {
    let format = FigureFormat(language: .chinese)
    let english = FigureFormat(language: .english)
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
            text: Self.text(figure.text, decimals: observation.writtenDecimals, of: indicator),
            english: EnglishUnit.text(
              value, unit, else: english.figure(observation, of: indicator)?.text ?? figure.text),
            isTarget: false, findPlace: { observation.place(of: "value") },
            reference: isWhole ? name : "\(name)#\(number)"))
      }
      if case .number(let target)? = observation.target,
        let value = target.multiplied(by: unit.scale)
      {
        known.append(
          Known(
            period: point.period, value: value, qualifier: .exact,
            text: format.target(.number(target), of: indicator).text,
            english: EnglishUnit.text(
              value, unit, else: english.target(.number(target), of: indicator).text),
            isTarget: true,
            findPlace: { observation.place(of: "target") }, reference: nil))
      }
    }
    if case .derived(let figure) = point.reading, let amount = point.amount,
      let value = amount.value.multiplied(by: unit.scale)
    {
      known.append(
        Known(
          period: point.period, value: value, qualifier: figure.qualifier,
          text: format.figure(figure, of: indicator).text,
          english: EnglishUnit.text(value, unit, else: english.figure(figure, of: indicator).text),
          isTarget: false,
          findPlace: { indicator.place(of: "formula") }, reference: name))
    }
    return known
  }
}
