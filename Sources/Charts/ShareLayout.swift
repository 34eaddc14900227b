import Foundation

extension Chart {
  /// One bar per series, divided by its parts; labels inside where they fit, else above or below.
  func shareDrawing(width: Double) -> Drawing {
    var layout = ShareLayout(chart: self, drawing: Drawing(width: width))
    for series in series { layout.place(series) }
    let missing = series.compactMap { series -> (name: String, labels: [String])? in
      let labels = series.points.filter { $0.value == nil }.map { cleaned($0.label, limit: 60) }
      return labels.isEmpty ? nil : (name(of: series), labels)
    }
    addNotes(axis: nil, missing: missing, to: &layout.drawing)
    return layout.drawing
  }
}

/// A part of a bar.
private struct Segment {
  let point: ChartPoint
  let left: Double
  let right: Double
  let ink: Ink
  let text: String

  var middle: Double { (left + right) / 2 }
}

private struct ShareLayout {
  let chart: Chart
  var drawing: Drawing
  private let barHeight = 34.0

  init(chart: Chart, drawing: Drawing) {
    self.chart = chart
    self.drawing = drawing
  }

  mutating func place(_ series: ChartSeries) {
    if drawing.height > 0 { drawing.height += 20 }
    let name = chart.name(of: series)
    if !name.isEmpty {
      let lines = wrapped(name, width: drawing.width / Label.size, maxLines: 2)
      drawing.add(Label(lines: lines, x: 0, y: drawing.height + 13), .heading)
      drawing.height += Double(lines.count) * Label.lineHeight + 4
    }
    let segments = segments(of: series)
    let outside = segments.filter { !fitsInside($0) }
    // Labels to the right of their leaders stand above the bar, those to the left below it, so that
    // no leader passes through a label.
    let limit = drawing.width * 0.45
    let above = outside.filter { $0.middle < limit }.sorted { $0.left > $1.left }
    let below = outside.filter { $0.middle >= limit }.sorted { $0.left < $1.left }
    let aboveLines = above.map { wrapped($0.text, width: limit / Label.size, maxLines: 2) }
    let aboveHeight = aboveLines.reduce(0.0) { $0 + Double($1.count) * Label.lineHeight + 3 }
    let top = drawing.height + (above.isEmpty ? 0 : aboveHeight + 5)
    placeBar(segments, top: top)
    var foot = top - 5
    for (segment, lines) in zip(above, aboveLines) {
      let last = foot - 4
      let first = last - Double(lines.count - 1) * Label.lineHeight
      drawing.add(
        path("M\(pair(segment.middle, top - 1))V\(coordinate(last - 4.5))h4"), .leader)
      drawing.add(
        Label(lines: lines, x: segment.middle + 7, y: first, href: segment.point.href), .label)
      foot -= Double(lines.count) * Label.lineHeight + 3
    }
    drawing.height = top + barHeight
    for segment in below { placeBelow(segment, barBottom: top + barHeight, limit: limit) }
  }

  private mutating func placeBelow(_ segment: Segment, barBottom: Double, limit: Double) {
    let lines = wrapped(segment.text, width: (limit - 8) / Label.size, maxLines: 2)
    let label = Label(
      lines: lines, x: segment.middle - 7, y: drawing.height + 18, anchor: .end,
      href: segment.point.href)
    drawing.add(
      path("M\(pair(segment.middle, barBottom + 1))V\(coordinate(label.y - 4.5))h-4"), .leader)
    drawing.add(label, .label)
    drawing.height = label.box.bottom
  }

  /// The parts side by side; a negative value has no share and is told below with the missing.
  private func segments(of series: ChartSeries) -> [Segment] {
    let values = series.points.map { max($0.value?.coordinateValue ?? 0, 0) }
    let largest = values.max() ?? 0
    guard largest > 0 else { return [] }
    let parts = values.map { $0 / largest }
    let total = parts.reduce(0, +)
    var left = 0.0
    var segments: [Segment] = []
    for (index, point) in series.points.enumerated() where point.value != nil {
      let right = left + parts[index] / total * drawing.width
      let label = cleaned(point.label, limit: 400)
      segments.append(
        Segment(
          point: point, left: left, right: right,
          ink: point.isAccented ? .accent : .series(index),
          text: label.isEmpty ? chart.text(of: point) : label + " " + chart.text(of: point)))
      left = right
    }
    return segments
  }

  private func fitsInside(_ segment: Segment) -> Bool {
    !segment.point.isProvisional && insideLines(segment) != nil
  }

  /// The label in a line, or name and figure on two.
  private func insideLines(_ segment: Segment) -> [String]? {
    let room = (segment.right - segment.left - 12) / Label.size
    if textWidth(segment.text) <= room { return [segment.text] }
    let lines = [cleaned(segment.point.label, limit: 80), chart.text(of: segment.point)]
    return lines.allSatisfy { textWidth($0) <= room } ? lines : nil
  }

  private mutating func placeBar(_ segments: [Segment], top: Double) {
    for (index, segment) in segments.enumerated() where segment.right > segment.left {
      // A gap of the background parts neighbours, unless the part is hardly wider than the gap.
      let gap = index == segments.count - 1 || segment.right - segment.left < 3 ? 0 : 1.5
      let box = Box(
        left: segment.left, top: top, right: segment.right - gap, bottom: top + barHeight)
      drawing.add(
        segment.point.isProvisional ? hatching(box) : rectangle(box),
        segment.point.isProvisional ? .hatch(segment.ink) : .fill(segment.ink))
      guard fitsInside(segment), let lines = insideLines(segment) else { continue }
      drawing.add(
        Label(
          lines: lines, x: segment.left + 7, y: firstBaseline(lines, top + barHeight / 2),
          href: segment.point.href), .inside)
    }
  }
}
