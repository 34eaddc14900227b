/// A line without words: how something went, beside the figures that say it.
///
/// It has no text, so it may be stretched to whatever room there is: lines keep their weight, and dots, which are
/// lines of no length, stay round.
public struct Trend: Sendable {
  /// A time and what was then.
  public struct Point: Sendable {
    let time: ChartTime
    let value: Double
    /// What was aimed at then.
    let target: Double?

    /// A time, a value and what was aimed at.
    public init(time: ChartTime, value: Double, target: Double? = nil) {
      self.time = time
      self.value = value
      self.target = target
    }
  }

  private let points: [Point]
  private let low: Double
  private let high: Double
  private let isSpan: Bool

  /// A line through points in the order of time; where nothing is known between two of them, it is broken, and
  /// what was aimed at stands at its own time.
  ///
  /// - Parameters:
  ///   - range: the values at the foot and the top, where several lines share a scale; those of the points
  ///     where there are none.
  ///   - isSpan: whether a single point is true of a stretch of time, and drawn as one.
  public init(
    _ points: [Point], range: ClosedRange<Double>? = nil, isSpan: Bool = false
  ) {
    self.points = points.filter { $0.value.isFinite && $0.time.middle.isFinite }
    let values = self.points.map(\.value)
    low = range?.lowerBound ?? values.min() ?? 0
    high = range?.upperBound ?? values.max() ?? 0
    self.isSpan = isSpan
  }

  /// The drawing, hidden from those who hear the page: the figures stand beside it. Empty without a point.
  ///
  /// - Parameter classes: the class for the style sheet.
  public func svg(classes: String = "trend", width: Double = 48, height: Double = 18) -> String {
    guard let first = points.first, let last = points.last else { return "" }
    let margin = 4.0
    let across = Scale(
      low: first.time.middle, high: last.time.middle, start: margin, end: width - margin)
    let up = Scale(low: low, high: high, start: height - margin, end: margin)
    func y(_ value: Double) -> Double { high > low ? up.position(value) : height / 2 }
    let places = points.map { point in
      (x: points.count > 1 ? across.position(point.time.middle) : width / 2, y: y(point.value))
    }
    var svg =
      "<svg class=\"\(classes)\" viewBox=\"0 0 \(coordinate(width)) \(coordinate(height))\""
      + " width=\"\(coordinate(width))\" height=\"\(coordinate(height))\""
      + " preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
    svg += targets(at: zip(points, places).map { ($0.target.map(y), $1.x) }, width)
    let runs = runs(of: places)
    let lines = runs.filter { $0.count > 1 }
      .map { "M" + $0.map { pair($0.x, $0.y) }.joined(separator: "L") }
    if !lines.isEmpty { svg += "<path class=\"trend-line\" d=\"\(lines.joined())\"/>" }
    if isSpan, places.count == 1 {
      let (start, end) = (coordinate(margin), coordinate(width - margin))
      let (top, foot) = (coordinate(places[0].y - 3), coordinate(places[0].y + 3))
      return svg
        + "<path class=\"trend-span\" d=\"M\(start) \(coordinate(places[0].y))H\(end)M\(start) \(top)V\(foot)"
        + "M\(end) \(top)V\(foot)\"/></svg>"
    }
    // A figure with nothing known on either side is seen as well.
    let dots = runs.enumerated().flatMap { index, run in
      run.count == 1 || places.count < 3 ? run : index == runs.count - 1 ? run.suffix(1) : []
    }
    let data = dots.map { "M\(pair($0.x, $0.y))h0" }.joined()
    return svg + "<path class=\"trend-dot\" d=\"\(data)\"/></svg>"
  }

  private typealias Spot = (x: Double, y: Double)

  /// The places that a line goes through without a gap.
  private func runs(of places: [Spot]) -> [[Spot]] {
    var runs: [[Spot]] = []
    for (place, gap) in zip(places, ChartTime.gaps(before: points.map(\.time))) {
      if gap != nil || runs.isEmpty { runs.append([]) }
      runs[runs.count - 1].append(place)
    }
    return runs
  }

  /// What was aimed at: a stroke at its time, across where there is no other time.
  private func targets(at places: [(y: Double?, x: Double)], _ width: Double) -> String {
    let reach = places.count > 1 ? width / 16 : width / 2
    let data = places.compactMap { place in
      place.y.map { y in
        let (start, end) = (max(place.x - reach, 0), min(place.x + reach, width))
        return "M\(coordinate(start)) \(coordinate(y))H\(coordinate(end))"
      }
    }
    return data.isEmpty ? "" : "<path class=\"trend-target\" d=\"\(data.joined())\"/>"
  }
}
