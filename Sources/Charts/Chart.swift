import Foundation

/// One figure of a chart: a category or a period, its value, and the text that is printed for it.
public struct ChartPoint: Sendable {
  /// The category (`课程标准`) or the period (`2021`).
  public let label: String
  /// The value in the unit of the chart; nil where the source gives none, which is shown as missing.
  public let value: Decimal?
  /// Where a range begins that ends with the value; nil for a figure that is one number.
  public let from: Decimal?
  /// The figure as it is printed, with unit and qualifier (`约8000平方米`). Empty: the value and the
  /// unit of the chart, or the word for missing.
  public let text: String
  /// A provisional figure is hatched, or drawn hollow.
  public let isProvisional: Bool
  /// A figure with a qualifier (约, 余, 超过); differences with it are called approximate.
  public let isApproximate: Bool
  /// Drawn in the accent colour.
  public let isAccented: Bool
  /// The address the label leads to; an address that could run a script is left out.
  public let href: String?
  /// When it was; where all points of a chart say so, time is drawn to scale and gaps are seen.
  public let time: ChartTime?
  /// What was aimed at in this very period, in the unit of the chart.
  public let target: Decimal?
  /// The target as it is printed; empty: the target and the unit of the chart.
  public let targetText: String

  /// A point; only label and value are needed.
  public init(
    _ label: String, _ value: Decimal?, from: Decimal? = nil, text: String = "",
    isProvisional: Bool = false, isApproximate: Bool = false, isAccented: Bool = false,
    href: String? = nil,
    time: ChartTime? = nil, target: Decimal? = nil, targetText: String = ""
  ) {
    self.time = time
    self.from = from.flatMap { $0.isNaN ? nil : $0 }
    self.target = target.flatMap { $0.isNaN ? nil : $0 }
    self.targetText = targetText
    self.label = label
    self.value = value.flatMap { $0.isNaN ? nil : $0 }
    self.text = text
    self.isProvisional = isProvisional
    self.isApproximate = isApproximate
    self.isAccented = isAccented
    self.href = href
  }
}

/// Points that belong together: one line, one set of bars, one whole with its parts.
public struct ChartSeries: Sendable {
  /// The name that stands beside the marks.
  public let name: String
  /// School or group; printed where the series of one chart differ in it.
  public let level: String?
  /// The points in the order they are drawn.
  public let points: [ChartPoint]
  /// What was aimed at by all points, in the unit of the chart; what was aimed at in one period stands at
  /// its point.
  public let target: Decimal?
  /// The target as it is printed; empty: the target and the unit of the chart.
  public let targetText: String
  /// The unit of its values, where the series of a chart differ in it; nil for that of the chart.
  public let unit: String?
  /// How an amount in this unit is said; nil where the number stands in front of it.
  let amountText: Chart.AmountText?

  /// A series; a chart of one series needs no name.
  public init(
    _ name: String = "", level: String? = nil, points: [ChartPoint], target: Decimal? = nil,
    targetText: String = "", unit: String? = nil, amountText: Chart.AmountText? = nil
  ) {
    self.unit = unit
    self.amountText = amountText
    self.name = name
    self.level = level
    self.points = points
    self.target = target.flatMap { $0.isNaN ? nil : $0 }
    self.targetText = targetText
  }
}

/// A chart: figures in, static SVG, a sentence and a data table out. The same chart always gives the
/// same bytes; nothing in it needs a script, a style sheet or the network.
///
/// ```swift
/// let chart = Chart(
///   .bar, title: "教材",
///   series: [ChartSeries(points: [ChartPoint("2019", 3), ChartPoint("2020", 5)])], unit: "部")
/// let picture = chart.svg(id: "textbooks")
/// ```
public struct Chart: Sendable {
  /// How the figures are drawn.
  public enum Kind: String, Sendable, CaseIterable {
    /// Horizontal bars from zero, one per point.
    case bar
    /// Bars of several series, grouped by category.
    case groupedBar = "grouped-bar"
    /// Lines over periods of one length; gaps where a point is missing. Others are drawn as bars.
    case line
    /// Two periods joined by one stroke per series; more or fewer periods are drawn as lines.
    case slope
    /// The parts of a whole, one bar per series.
    case stackedShare = "stacked-share"
    /// A value on the way to its target.
    case progress
    /// Large figures side by side.
    case keyNumber = "key-number"
  }

  /// The width of the picture in units of which 13 make the height of its text.
  public enum Width: Int, Sendable, CaseIterable {
    /// For a page on a phone, where letters are about as large as those of the text.
    case phone = 272
    /// For a picture of its own that is read on a phone.
    case narrow = 340
    /// For a page that has room for it, as wide as letters allow.
    case page = 480
    /// For one of two columns.
    case column = 520
    /// For the full measure.
    case wide = 720
  }

  /// The language of the words the chart adds.
  public enum Language: String, Sendable {
    /// Chinese.
    case zh
    /// English.
    case en
  }

  /// How the figures are drawn.
  public let kind: Kind
  /// What the chart shows, in a phrase.
  public let title: String
  /// The figures.
  public let series: [ChartSeries]
  /// The unit of all values; `%` makes differences percentage points.
  public let unit: String
  /// The language of the words the chart adds.
  public let language: Language
  /// The points of a series add up to a whole, so that their total may be told.
  public let isAdditive: Bool
  /// What a stretch of time is called of which nothing is known; nil where the chart is to say it.
  public typealias GapName = @Sendable (ChartTime) -> String?
  let nameOfGap: GapName?
  /// How an amount in the unit of the chart is said; nil where the number stands in front of the unit.
  public typealias AmountText = @Sendable (Decimal) -> String
  let amountText: AmountText?
  /// Points may be in several units, which no sentence compares or adds up.
  let hasSeveralUnits: Bool
  /// Points in time that are known and not drawn: the time between others that they fill is no gap.
  let leftOut: [ChartPoint]

  /// A chart of at least one series.
  ///
  /// - Parameter isAdditive: whether the points of a series add up; nil for parts of a whole alone.
  public init(
    _ kind: Kind, title: String, series: [ChartSeries], unit: String = "",
    language: Language = .zh, isAdditive: Bool? = nil, nameOfGap: GapName? = nil,
    amountText: AmountText? = nil, hasSeveralUnits: Bool = false, leftOut: [ChartPoint] = []
  ) {
    self.amountText = amountText
    self.hasSeveralUnits = hasSeveralUnits
    self.leftOut = leftOut
    self.nameOfGap = nameOfGap
    let shown = series.filter { !$0.points.isEmpty }
    let isLine = kind == .line || kind == .slope
    // A range is no point on a line.
    let hasRange = shown.contains { $0.points.contains { $0.from != nil } }
    self.kind = isLine && (hasRange || Self.areLengthsMixed(shown)) ? .groupedBar : kind
    self.title = title
    self.series = shown
    self.unit = unit
    self.language = language
    self.isAdditive = isAdditive ?? (kind == .stackedShare)
  }
}

extension Chart {
  /// The picture as an `svg` element with title and description, or an empty string where there is
  /// no point at all. Every id in it begins with the given one.
  public func svg(
    id: String, width: Width = .column, palette: Palette = Palette()
  ) -> String {
    guard let drawing = drawing(width: Double(width.rawValue)) else { return "" }
    return drawing.svg(
      SVGFrame(
        id: id, classes: "chart chart-\(kind.rawValue)", title: title, description: description,
        hasLinks: series.contains { $0.points.contains { safeAddress($0.href) != nil } },
        palette: palette))
  }

  /// The picture for columns and, hidden unless a style sheet shows it, the one for phones
  /// (`chart-narrow`), followed by the data table in a `details`: what a `figure` holds.
  public func html(
    id: String, width: Width = .page, palette: Palette = Palette()
  ) -> String {
    guard let narrow = drawing(width: Double(Width.phone.rawValue)) else { return "" }
    let frame = SVGFrame(
      id: id + "-n", classes: "chart chart-\(kind.rawValue) chart-narrow", title: title,
      description: description,
      hasLinks: series.contains { $0.points.contains { safeAddress($0.href) != nil } },
      isHidden: true, palette: palette)
    let summary = language == .zh ? "查看数据" : "View the data"
    return svg(id: id, width: width, palette: palette) + narrow.svg(frame)
      + "<details class=\"chart-data\"><summary>\(summary)</summary>\(table(caption: title))</details>"
  }

  /// The layout of the picture, or nil without any point.
  func drawing(width: Double) -> Drawing? {
    guard !series.isEmpty else { return nil }
    return switch kind {
    case .bar: barDrawing(width: width)
    case .groupedBar: groupedBarDrawing(width: width)
    case .line: lineDrawing(width: width)
    case .slope: slopeDrawing(width: width)
    case .stackedShare: shareDrawing(width: width)
    case .progress: progressDrawing(width: width)
    case .keyNumber: keyNumberDrawing(width: width)
    }
  }
}
