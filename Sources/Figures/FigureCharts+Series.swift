import Charts
import Content
import Indicators

/// The series and points of a chart that a writer asks for.
extension FigureCharts {
  /// A figure that is asked for, and what it is one of.
  typealias Shown = (figure: Block.Figure, series: Series)

  func shown(_ block: Block.Chart) -> [Shown] {
    block.figures.flatMap { figure in dataset.series(of: figure.reference).map { (figure, $0) } }
  }

  /// Bars compare indicators in one series; lines and slopes have a series for each indicator.
  func series(of block: Block.Chart, _ shown: [Shown]) -> [ChartSeries] {
    let names = ChartNames(shown.map(\.series), speech)
    switch block.kind {
    case .progress: return progress(of: block, shown, names)
    case .bar where areBarsGrouped(block, shown), .groupedBar, .line, .slope:
      return lines(of: block, shown, names)
    case .bar:
      return [ChartSeries(speech.plain(block.title), points: bars(of: block, shown, names))]
    case .stackedShare where block.periods.count > 1:
      return block.periods.map { period in
        let parts = shown.map { figure, series in
          chartPoint(
            series.point(period), of: series.indicator, label: names.label(of: series, figure.label)
          )
        }
        return ChartSeries(speech.format.shortPeriod(period), points: parts)
      }
    case .stackedShare:
      return [ChartSeries(speech.plain(block.title), points: bars(of: block, shown, names))]
    }
  }

  /// Whether bars are of several indicators and several periods, so that those of one period stand together.
  func areBarsGrouped(_ block: Block.Chart, _ shown: [Shown]) -> Bool {
    block.kind == .bar && block.periods.count > 1
      && ChartNames(shown.map(\.series), speech).areDifferent
  }

  private func lines(
    of block: Block.Chart, _ shown: [Shown], _ names: ChartNames
  ) -> [ChartSeries] {
    let periods = periods(of: block, shown.map(\.series))
    return shown.map { figure, series in
      let points = periods.map { period in
        chartPoint(
          series.point(period), of: series.indicator, label: speech.format.shortPeriod(period),
          time: ChartTime(period))
      }
      return ChartSeries(
        names.name(of: series, figure.label), level: names.level(of: series), points: points,
        unit: unit(of: series.indicator), amountText: amountText(series.indicator))
    }
  }

  /// Whether what stands side by side in one series is of different periods, so that each has to say its own.
  func hasSeveralPeriods(_ block: Block.Chart, _ shown: [Shown]) -> Bool {
    if block.kind == .stackedShare, block.periods.count > 1 { return false }
    let periods = shown.flatMap { figure, series in
      asked(of: figure, block).map { $0 ?? series.current?.period }
    }
    return Set(periods.compactMap(\.self)).count > 1
  }

  /// A track for each figure, or for each of the periods that are asked for.
  private func progress(
    of block: Block.Chart, _ shown: [Shown], _ names: ChartNames
  ) -> [ChartSeries] {
    let namesPeriods = hasSeveralPeriods(block, shown)
    return shown.flatMap { figure, series in
      let label = names.label(of: series, figure.label)
      return asked(of: figure, block).map { period in
        let point = period.flatMap { series.point($0) } ?? (period == nil ? series.current : nil)
        let when = namesPeriods ? (point?.period ?? period).map(speech.format.shortPeriod) : nil
        let target = point?.target
        return ChartSeries(
          said(label, when),
          points: [chartPoint(point, of: series.indicator, label: said(label, when))],
          target: number(target), targetText: text(target, of: series.indicator),
          unit: unit(of: series.indicator), amountText: amountText(series.indicator))
      }
    }
  }

  /// The periods that a figure is shown in: its own, else those of the chart; nil for its latest one.
  private func asked(of figure: Block.Figure, _ block: Block.Chart) -> [Period?] {
    if let own = figure.reference.period { return [own] }
    return block.periods.isEmpty ? [nil] : block.periods
  }

  /// One bar for each figure. Bars of one indicator are periods, in the order of time; bars of several
  /// indicators name their periods where these differ.
  private func bars(of block: Block.Chart, _ shown: [Shown], _ names: ChartNames) -> [ChartPoint] {
    let bars = shown.flatMap { figure, series in
      asked(of: figure, block).map { period in
        let point = period.flatMap { series.point($0) } ?? (period == nil ? series.current : nil)
        return (figure, series, point, point?.period ?? period)
      }
    }
    let periods = Set(bars.compactMap(\.3))
    let isOverTime = periods.count > 1 && !names.areDifferent
    return bars.map { figure, series, point, period in
      let when = periods.count > 1 ? period.map(speech.format.shortPeriod) : nil
      if isOverTime, let period, let when {
        return chartPoint(
          point, of: series.indicator, label: figure.label ?? when, time: ChartTime(period))
      }
      let label = names.label(of: series, figure.label)
      return chartPoint(
        point, of: series.indicator, label: figure.label == nil ? said(label, when) : label)
    }
  }

  private func said(_ label: String, _ when: String?) -> String {
    label + (when.map { isChinese ? "（\($0)）" : " (\($0))" } ?? "")
  }

  /// The points that the tables know and the chart was not to show: the time between others that they fill is
  /// not missing.
  func leftOut(of block: Block.Chart, _ shown: [Shown]) -> [ChartPoint] {
    let drawn = Set(
      block.periods.isEmpty ? shown.compactMap(\.figure.reference.period) : block.periods)
    guard let one = drawn.first else { return [] }
    return Set(drawable(shown.map(\.series)))
      .filter { !drawn.contains($0) && $0.isComparable(with: one) }.sorted()
      .map { ChartPoint(speech.format.shortPeriod($0), nil, time: ChartTime($0)) }
  }

  /// The periods that some series have figures in.
  private func drawable(_ series: [Series]) -> [Period] {
    series.flatMap { $0.points.filter(\.isDrawable) }.map(\.period)
  }

  private func periods(of block: Block.Chart, _ series: [Series]) -> [Period] {
    if !block.periods.isEmpty { return block.periods }
    let all = drawable(series)
    let years = all.filter(\.isYear)
    let others = all.filter { $0.kind != .years }
    if !years.isEmpty, years.count > 1 || others.isEmpty { return Set(years).sorted() }
    // Of what is no single years, one kind and length: the one that most figures have.
    let measures = Dictionary(grouping: others) { [$0.kind.rawValue, $0.lengthInMonths] }
    let most = measures.max { ($0.value.count, $0.key[1]) < ($1.value.count, $1.key[1]) }
    guard let most, most.value.count > years.count else {
      return Set(years.isEmpty ? all : years).sorted()
    }
    return Set(most.value).sorted()
  }
}
