import Charts
import Content
import Foundation
import Indicators

/// Figures as charts: which figures a chart of the content shows, in which order and with which words.
///
/// Whatever draws a chart, a page or a picture for an article, draws the same one.
public struct FigureCharts: Sendable {
  private let dataset: Dataset
  private let speech: FigureSpeech

  /// The charts of a site in the language that its figures are said in.
  public init(_ site: Site, _ speech: FigureSpeech) {
    dataset = site.dataset
    self.speech = speech
  }

  private var isChinese: Bool { speech.language.isChinese }
  private var language: Chart.Language { isChinese ? .zh : .en }

  /// A chart as a writer asks for it.
  public func chart(_ block: Block.Chart) -> Chart {
    Chart(
      kind(of: block.kind), title: speech.plain(block.title),
      series: series(of: block), unit: unit(of: block.figures),
      language: language)
  }

  private func kind(of kind: Block.Chart.Kind) -> Chart.Kind {
    switch kind {
    case .bar: .bar
    case .groupedBar: .groupedBar
    case .line: .line
    case .slope: .slope
    case .stackedShare: .stackedShare
    case .progress: .progress
    }
  }

  private func unit(of figures: [Block.Figure]) -> String {
    figures.first.flatMap { dataset.indicator($0.reference.indicator)?.unit.text } ?? ""
  }

  /// Bars compare indicators in one series; lines and slopes have a series for each indicator.
  private func series(of block: Block.Chart) -> [ChartSeries] {
    let shown = block.figures.compactMap { figure in
      dataset.series(figure.reference.indicator).map { (figure, $0) }
    }
    let levels = Set(shown.map(\.1.indicator.level))
    func level(_ indicator: Indicator) -> String? {
      levels.count > 1 ? speech.name(of: indicator.level) : nil
    }
    switch block.kind {
    case .progress:
      return shown.map { figure, series in
        let point = figure.reference.period.flatMap { series.point($0) } ?? series.current
        let prefix = level(series.indicator).map { "\($0) " } ?? ""
        let label = prefix + (figure.label ?? series.indicator.shortName)
        let target = point?.target
        return ChartSeries(
          label, points: [chartPoint(point, of: series.indicator, label: label)],
          target: number(target), targetText: text(target, of: series.indicator))
      }
    case .bar, .stackedShare:
      return [
        ChartSeries(speech.plain(block.title), points: bars(of: shown, level))
      ]
    case .groupedBar, .line, .slope:
      let periods = periods(of: block, shown.map(\.1))
      return shown.map { figure, series in
        let points = periods.map { period in
          chartPoint(
            series.point(period), of: series.indicator, label: speech.format.period(period),
            time: ChartTime(period))
        }
        return ChartSeries(
          figure.label ?? series.indicator.shortName, level: level(series.indicator),
          points: points)
      }
    }
  }

  /// One bar for each figure. Bars of one indicator are periods, in the order of time; bars of several
  /// indicators name their periods where these differ.
  private func bars(
    of shown: [(figure: Block.Figure, series: Series)], _ level: (Indicator) -> String?
  ) -> [ChartPoint] {
    let bars = shown.map { figure, series in
      (figure, series, figure.reference.period.flatMap { series.point($0) } ?? series.current)
    }
    let periods = Set(bars.compactMap { $0.2?.period })
    let isOverTime = periods.count > 1 && Set(bars.map(\.1.indicator.id)).count == 1
    return bars.map { figure, series, point in
      let period = periods.count > 1 ? point.map { speech.format.period($0.period) } : nil
      if isOverTime, let point, let period {
        return chartPoint(
          point, of: series.indicator, label: figure.label ?? period,
          time: ChartTime(point.period))
      }
      let name = figure.label ?? series.indicator.shortName
      let when = figure.label == nil ? period : nil
      let label = (level(series.indicator).map { "\($0) " } ?? "") + name
      return chartPoint(
        point, of: series.indicator,
        label: label + (when.map { isChinese ? "（\($0)）" : " (\($0))" } ?? ""))
    }
  }

  private func periods(of block: Block.Chart, _ series: [Series]) -> [Period] {
    if !block.periods.isEmpty { return block.periods }
    let all = Set(series.flatMap { $0.points.filter { $0.amount != nil }.map(\.period) }).sorted()
    let years = all.filter(\.isYear)
    return years.isEmpty ? all : years
  }

  private func chartPoint(
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
      label, point?.amount?.value.decimal, text: figure?.text ?? "",
      isProvisional: isProvisional, isApproximate: qualifier != .exact, time: time,
      target: showsTarget ? number(point?.target) : nil,
      targetText: showsTarget ? text(point?.target, of: indicator) : "")
  }

  /// The line of an indicator over its periods; nothing where there are fewer than two figures.
  public func history(of series: Series) -> Chart? {
    let points = series.points.filter { $0.amount != nil && $0.period.isYear }
    guard points.count > 1 else { return nil }
    return Chart(
      .line, title: series.indicator.name,
      series: [
        ChartSeries(
          series.indicator.name,
          points: points.map {
            chartPoint(
              $0, of: series.indicator, label: speech.format.period($0.period),
              time: ChartTime($0.period),
              showsTarget: true)
          })
      ],
      unit: series.indicator.unit.text, language: language)
  }

  private func number(_ target: Observation.Value?) -> Decimal? {
    if case .number(let number)? = target { number.decimal } else { nil }
  }

  private func text(
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
  /// The years of a period, the last one to its end.
  fileprivate init(_ period: Period) { self.init(years: period.start...period.end) }
}
