/// A line without words: how something went, beside the figures that say it.
///
/// It has no text, so it may be stretched to whatever room there is: lines keep their weight, and dots, which are
/// lines of no length, stay round.
public struct Trend: Sendable {
  /// A moment and what was then.
  public struct Point: Sendable {
    let time: Double
    let value: Double

    /// A moment, in years, and a value.
    public init(time: Double, value: Double) {
      self.time = time
      self.value = value
    }
  }

  private let points: [Point]
  private let low: Double
  private let high: Double
  private let target: Double?
  private let isSpan: Bool

  /// A line through points in the order of time.
  ///
  /// - Parameters:
  ///   - range: the values at the foot and the top, where several lines share a scale; those of the points
  ///     where there are none.
  ///   - target: where a line across shows what was aimed at.
  ///   - isSpan: whether a single point is true of a stretch of time, and drawn as one.
  public init(
    _ points: [Point], range: ClosedRange<Double>? = nil, target: Double? = nil,
    isSpan: Bool = false
  ) {
    self.points = points.filter { $0.value.isFinite && $0.time.isFinite }
    let values = self.points.map(\.value)
    low = range?.lowerBound ?? values.min() ?? 0
    high = range?.upperBound ?? values.max() ?? 0
    self.target = target
    self.isSpan = isSpan
  }

  /// The drawing, hidden from those who hear the page: the figures stand beside it. Empty without a point.
  ///
  /// - Parameter classes: the class for the style sheet.
  public func svg(classes: String = "trend", width: Double = 48, height: Double = 18) -> String {
    guard let first = points.first, let last = points.last else { return "" }
    let margin = 4.0
    let across = Scale(low: first.time, high: last.time, start: margin, end: width - margin)
    let up = Scale(low: low, high: high, start: height - margin, end: margin)
    func y(_ value: Double) -> Double { high > low ? up.position(value) : height / 2 }
    let places = points.map { point in
      (x: points.count > 1 ? across.position(point.time) : width / 2, y: y(point.value))
    }
    var svg =
      "<svg class=\"\(classes)\" viewBox=\"0 0 \(coordinate(width)) \(coordinate(height))\""
      + " width=\"\(coordinate(width))\" height=\"\(coordinate(height))\""
      + " preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
    if let target {
      svg += "<path class=\"trend-target\" d=\"M0 \(coordinate(y(target)))H\(coordinate(width))\"/>"
    }
    if places.count > 1 {
      let line = places.map { pair($0.x, $0.y) }.joined(separator: "L")
      svg += "<path class=\"trend-line\" d=\"M\(line)\"/>"
    }
    if isSpan, places.count == 1 {
      let (start, end) = (coordinate(margin), coordinate(width - margin))
      let (top, foot) = (coordinate(places[0].y - 3), coordinate(places[0].y + 3))
      return svg
        + "<path class=\"trend-span\" d=\"M\(start) \(coordinate(places[0].y))H\(end)M\(start) \(top)V\(foot)"
        + "M\(end) \(top)V\(foot)\"/></svg>"
    }
    let dots = places.count > 2 ? [places[places.count - 1]] : places
    let data = dots.map { "M\(pair($0.x, $0.y))h0" }.joined()
    return svg + "<path class=\"trend-dot\" d=\"\(data)\"/></svg>"
  }
}
