import Charts
import Content
import Indicators

/// Makes the rows of a table of series.
struct SeriesRowMaker {
  /// How many figures stand beside the latest one; the pages of indicators have all.
  private static let mostEarlier = 3

  let speech: FigureSpeech
  /// The columns of periods; empty where each row has its latest figure.
  let periods: [Period]

  /// The rows, all numbers of which have separators between thousands if one of them has.
  func rows(of series: [Series]) -> [SeriesRow] {
    let rows = series.map(row)
    let cells = rows.flatMap { $0.cells + $0.earlier }
    guard cells.contains(where: { $0.whole.contains(",") }) else { return rows }
    return rows.map { row in
      let isYear = row.series.current?.amount.map {
        row.series.indicator.unit.isCalendarYear($0.value)
      }
      guard isYear != true else { return row }
      return SeriesRow(
        series: row.series, cells: row.cells.map(separated),
        earlier: row.earlier.map(separated), unit: row.unit, change: row.change,
        trend: row.trend, judged: row.judged)
    }
  }

  private func row(_ series: Series) -> SeriesRow {
    let known = series.points.filter { !$0.reading.isMissing }
    let cells: [SeriesCell]
    var earlier: [SeriesCell] = []
    if periods.isEmpty {
      cells = [series.current.map { cell($0, of: series) } ?? SeriesCell()]
      earlier = known.filter { point in
        series.current.map {
          $0.period != point.period && $0.period.isComparable(with: point.period)
        }
          ?? false
      }.reversed().prefix(Self.mostEarlier).map { cell($0, of: series) }
    } else {
      cells = self.cells(known, of: series)
    }
    let change = series.current.flatMap { series.change(to: $0) }
    return SeriesRow(
      series: series, cells: cells, earlier: earlier,
      unit: cells.lazy.map(\.unit).first { !$0.isEmpty }, change: change.map(movement),
      trend: Trend.points(of: series), judged: series.judged)
  }

  /// A cell for each column, and one for several where a period spans them.
  private func cells(_ points: [Point], of series: Series) -> [SeriesCell] {
    var spans: [Int: (Span, Point)] = [:]
    for point in points {
      guard let span = Span(point.period, in: periods), !periods.contains(point.period),
        !points.contains(where: { span.contains($0.period) })
      else { continue }
      spans[span.columns.lowerBound] = (span, point)
    }
    var cells: [SeriesCell] = []
    var column = 0
    while column < periods.count {
      if let (span, point) = spans[column] {
        var cell = cell(point, of: series)
        cell.span = span.columns.count
        cells.append(cell)
        column += span.columns.count
      } else {
        let point = points.first { $0.period == periods[column] }
        cells.append(point.map { self.cell($0, of: series) } ?? SeriesCell())
        column += 1
      }
    }
    return cells
  }

  private func cell(_ point: Point, of series: Series) -> SeriesCell {
    let reference = FigureReference(
      indicator: series.indicator.id, entity: series.entity?.id, period: point.period)
    var cell = SeriesCell()
    cell.period = point.period
    cell.number = point.amount?.value.description ?? ""
    guard let figure = speech.dataset.figure(reference).flatMap(speech.parts) else {
      cell.whole = FigureSpeech.unknown
      return cell
    }
    cell.before = figure.prefix
    let parts = figure.number.split(separator: ".", maxSplits: 1)
    let isNumber = figure.number.allSatisfy { "0123456789,.\u{2212}".contains($0) }
    cell.whole = isNumber ? String(parts.first ?? "") : figure.number
    cell.fraction = isNumber && parts.count > 1 ? "." + parts[1] : ""
    cell.unit = figure.infix + figure.unit + figure.suffix
    cell.joint = figure.needsSpace ? " " : ""
    cell.hasPlainUnit = figure.infix.isEmpty && figure.suffix.isEmpty
    return cell
  }

  private func separated(_ cell: SeriesCell) -> SeriesCell {
    var cell = cell
    cell.whole = speech.separated(cell.whole)
    return cell
  }

  private func movement(_ change: Change) -> SeriesRow.Movement {
    let number = change.difference.description
    guard change.qualifier == .exact, !change.isRank, change.direction != .level else {
      return SeriesRow.Movement(text: speech.format.change(change), unit: "", number: number)
    }
    let figure = speech.format.figure(change.difference.magnitude, unit: change.unit)
    let sign = change.difference.isNegative ? "\u{2212}" : "+"
    return SeriesRow.Movement(
      text: sign + figure.prefix + figure.number, unit: figure.unit, number: number)
  }
}

extension UnitOfMeasure {
  /// Whether a value is a year of the calendar, which is no amount: 2019年, and not 4年.
  public func isCalendarYear(_ value: DecimalNumber) -> Bool {
    ["年", "year", "届"].contains(text) && value >= 1000
  }
}

extension Trend {
  /// The figures of a series that stand on one axis of time; none where there are fewer than two numbers.
  static func points(of series: Series) -> [Trend.Point] {
    let points = points(series.comparablePoints, withTargets: false)
    return points.count > 1 ? points : []
  }

  /// Figures that are numbers, and what was aimed at where that is asked for.
  public static func points(
    _ points: [Indicators.Point], withTargets: Bool = true
  ) -> [Trend.Point] {
    points.compactMap { point in
      point.amount.map {
        var target: Double?
        if withTargets, case .number(let number)? = point.target { target = number.double }
        return Trend.Point(
          time: ChartTime(point.period), value: $0.value.double, target: target)
      }
    }
  }
}
