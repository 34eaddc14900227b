import Charts
import Content
import Foundation
import Indicators

/// Figures as charts: which figures a chart of the content shows, in which order and with which words.
///
/// Whatever draws a chart, a page or a picture for an article, draws the same one.
public struct FigureCharts: Sendable {
  let dataset: Dataset
  let speech: FigureSpeech

  /// The charts of a site in the language that its figures are said in.
  public init(_ site: Site, _ speech: FigureSpeech) {
    dataset = site.dataset
    self.speech = speech
  }

  var isChinese: Bool { speech.language.isChinese }
  private var language: Chart.Language { isChinese ? .zh : .en }

  /// A chart as a writer asks for it.
  public func chart(_ block: Block.Chart) -> Chart {
    let shown = shown(block)
    let indicators = shown.map(\.series.indicator)
    let hasSeveralUnits = Set(indicators.map(\.unit)).count > 1
    return Chart(
      kind(of: block, shown), title: speech.plain(block.title),
      series: series(of: block, shown),
      unit: hasSeveralUnits ? "" : indicators.first.map { unit(of: $0) } ?? "",
      // What was so in different years is no total.
      language: language, isAdditive: hasSeveralPeriods(block, shown) ? false : nil,
      nameOfGap: nameOfGap(beside: shown.flatMap(\.series.points)),
      amountText: hasSeveralUnits ? nil : amountText(indicators.first),
      hasSeveralUnits: hasSeveralUnits, leftOut: leftOut(of: block, shown))
  }

  private func kind(of block: Block.Chart, _ shown: [Shown]) -> Chart.Kind {
    switch block.kind {
    case .bar: areBarsGrouped(block, shown) ? .groupedBar : .bar
    case .groupedBar: .groupedBar
    case .line: hasOneKind(block.periods) ? .line : .groupedBar
    case .slope: hasOneKind(block.periods) ? .slope : .groupedBar
    case .stackedShare: .stackedShare
    case .progress: .progress
    }
  }

  /// A school year and a calendar year are as long as each other, and on no line together.
  private func hasOneKind(_ periods: [Period]) -> Bool { Set(periods.map(\.kind)).count < 2 }

  /// How English says amounts of money in the thousands or millions of a table: £2.01 million for 2,010 £'000.
  func amountText(_ indicator: Indicator?) -> Chart.AmountText? {
    guard !isChinese, let indicator, indicator.unit.isMoney else { return nil }
    let format = speech.format
    return { value in
      guard let number = DecimalNumber("\(value)") else { return "\(value)" }
      return format.figure(number, unit: indicator.unit).text
    }
  }

  /// The unit on an axis. Amounts of money are said as a whole, and keep the unit that they are scaled by.
  func unit(of indicator: Indicator) -> String {
    indicator.unit.isMoney ? indicator.unit.text : speech.unit(of: indicator)
  }

  /// Names periods of which nothing is known as the figures beside them are named: 2021年4—9月.
  private func nameOfGap(beside points: [Point]) -> Chart.GapName? {
    guard let like = points.last(where: { $0.isDrawable && $0.period.kind != .years })?.period
    else { return nil }
    let format = speech.format
    return { gap in
      let months = [gap.start, gap.end].map { Int(($0 * 12).rounded()) }
      return months[0] < months[1]
        ? like.filling(months: months[0]..<months[1]).map(format.shortPeriod) : nil
    }
  }

  func chartPoint(
    _ point: Point?, of indicator: Indicator, label: String, time: ChartTime? = nil,
    showsTarget: Bool = false
  ) -> ChartPoint {
    let figure = point.flatMap { speech.parts(of: $0, indicator) }
    let qualifier = point?.amount?.qualifier ?? .exact
    var isProvisional = false
    if case .value(let observation)? = point?.reading {
      isProvisional = observation.status == .provisional
    }
    return ChartPoint(
      label, (point?.amount?.value ?? point?.band?.high)?.decimal,
      from: point?.band?.low.decimal, text: figure?.text ?? "",
      isProvisional: isProvisional, isApproximate: qualifier != .exact, time: time,
      target: showsTarget ? number(point?.target) : nil,
      targetText: showsTarget ? text(point?.target, of: indicator) : "")
  }

  /// The most bars that entities are compared with.
  private static let mostBars = 20

  /// What entities of one level come to in the latest period that most of them have, as bars; nothing where
  /// that are fewer than two of them or very many.
  public func comparison(of series: [Series]) -> Chart? {
    guard let indicator = series.first?.indicator else { return nil }
    let counts = Dictionary(
      grouping: series.flatMap { $0.points.filter { $0.amount != nil } }, by: \.period
    ).mapValues(\.count)
    let most = counts.values.max() ?? 0
    guard let period = counts.filter({ $0.value == most }).keys.max() else { return nil }
    let names = ChartNames(series, speech)
    let bars = series.compactMap { one in
      one.point(period).flatMap { point in
        point.amount.map { _ in
          chartPoint(point, of: indicator, label: names.name(of: one, nil))
        }
      }
    }
    guard (2...Self.mostBars).contains(bars.count) else { return nil }
    let title = "\(speech.name(of: indicator)) · \(speech.format.period(period))"
    return Chart(
      .bar, title: title, series: [ChartSeries(title, points: bars)], unit: unit(of: indicator),
      language: language)
  }

  /// The line of an indicator over its periods; nothing where there are fewer than two figures of a kind.
  public func history(of series: Series) -> Chart? {
    let known = series.comparablePoints
    guard known.count > 1 else { return nil }
    // What was aimed at stands at its own period, whether or not there is a figure yet.
    let points = series.points.filter { point in
      if known.contains(where: { $0.period == point.period }) { return true }
      guard number(point.target) != nil, point.amount == nil, point.band == nil else {
        return false
      }
      return known[0].period.isYear == point.period.isYear
        && known[0].period.isComparable(with: point.period)
    }
    return Chart(
      .line, title: speech.name(of: series.indicator),
      series: [
        // The title says what it is.
        ChartSeries(
          points: points.map {
            chartPoint(
              $0, of: series.indicator, label: speech.format.shortPeriod($0.period),
              time: ChartTime($0.period),
              showsTarget: true)
          })
      ],
      unit: unit(of: series.indicator), language: language,
      nameOfGap: nameOfGap(beside: known), amountText: amountText(series.indicator))
  }

  func number(_ target: Observation.Value?) -> Decimal? {
    if case .number(let number)? = target { number.decimal } else { nil }
  }

  func text(
    _ target: Observation.Value?, of indicator: Indicator
  ) -> String {
    target.map { speech.format.target($0, of: indicator).text } ?? ""
  }

  /// A hub with its spokes.
  public func network(_ block: Block.Network) -> Network {
    let hub = speech.plain(block.hub)
    return Network(
      title: hub, hub: hub,
      rings: block.rings.map { Network.Ring(speech.plain($0.name), $0.items) }, language: language)
  }
}

extension DecimalNumber {
  /// The number as Foundation's decimal, which charts calculate with.
  public var decimal: Decimal {
    // As good as all figures are whole, and Foundation reads a text with much care.
    if decimals == 0, let whole = Int(description) { return Decimal(whole) }
    return Decimal(string: description) ?? 0
  }
}

extension ChartTime {
  /// A period to scale, the last day to its end: a quarter is a quarter of a year wide; the state on a day is
  /// a moment.
  init(_ period: Period) {
    let end = Self.moment(period.end, isEnd: true)
    self.init(
      from: period.kind == .day ? end : Self.moment(period.start, isEnd: false), to: end)
  }

  /// When a day begins or ends, in years; months are as long as each other.
  private static func moment(_ day: CalendarDay, isEnd: Bool) -> Double {
    let months = Double(12 * day.year + day.month - 1)
    let days = PartialDate("\(day.year)-\(day.month)")?.lastDay.day ?? 31
    return (months + Double(isEnd ? day.day : day.day - 1) / Double(days)) / 12
  }
}
