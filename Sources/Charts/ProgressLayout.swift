import Foundation

extension Chart {
  /// Tracks with the part that is done, the line of the target, and both figures.
  func progressDrawing(width: Double) -> Drawing {
    var drawing = Drawing(width: width)
    let rows = series.flatMap { series in
      series.points.map { ProgressRow(self, series, $0) }
    }
    let widest = rows.map { textWidth($0.text) * Label.size }.max() ?? 0
    let isStacked = widest > width * 0.4
    let reach = rows.map(\.share).max() ?? 1
    let end = isStacked ? width - 2 : width - widest - 12
    let scale = Scale(low: 0, high: max(reach, 1), start: 0, end: end)
    for row in rows { row.draw(on: &drawing, scale: scale, isStacked: isStacked) }
    if rows.contains(where: { $0.point.isProvisional && $0.point.value != nil }) {
      drawing.addNote(words.hatched)
    }
    return drawing
  }
}

/// One track.
private struct ProgressRow {
  let label: String
  let point: ChartPoint
  let text: String
  let targetText: String?
  /// The value in units of its target, which is the end of the track: never below 0.
  let share: Double
  let hasTarget: Bool

  init(_ chart: Chart, _ series: ChartSeries, _ point: ChartPoint) {
    let name = chart.name(of: series)
    let label = cleaned(point.label, limit: 400)
    let separator = name.isEmpty || label.isEmpty || name == label ? "" : " · "
    self.label = name == label ? label : name + separator + label
    self.point = point
    text = chart.text(of: point)
    targetText = chart.targetText(of: series)
    let largest = series.points.compactMap(\.value).max()?.coordinateValue ?? 1
    let target = series.target?.coordinateValue ?? (chart.unit(of: series) == "%" ? 100 : largest)
    hasTarget = series.target.map { $0 > 0 } ?? false
    let value = point.value?.coordinateValue ?? 0
    share = target > 0 ? min(max(value / target, 0), 1e6) : value > 0 ? 1 : 0
  }

  func draw(on drawing: inout Drawing, scale: Scale, isStacked: Bool) {
    if drawing.height > 0 { drawing.height += 14 }
    placeLines(label, .label, Label.size, on: &drawing, href: point.href)
    let style = point.value == nil ? Style.soft : .value
    if isStacked { placeLines(text, style, Label.size, on: &drawing, href: nil) }
    let top = drawing.height + 3
    let (height, end) = (14.0, scale.position(1))
    drawing.add(
      rectangle(Box(left: 0, top: top, right: end, bottom: top + height)), .track)
    if point.value != nil, share > 0 {
      let done = Box(left: 0, top: top, right: max(scale.position(share), 1), bottom: top + height)
      let ink = point.isAccented ? Ink.accent : .series(0)
      drawing.add(
        point.isProvisional ? hatching(done) : rectangle(done),
        point.isProvisional ? .hatch(ink) : .fill(ink))
    }
    drawing.height = top + height
    if !isStacked {
      let x = max(scale.position(max(share, 1)), 0) + 10
      let size = Label.size
      let figure = Label(lines: [text], x: x, y: top + height / 2 + 0.35 * size, size: size)
      drawing.add(figure, style)
      drawing.height = max(drawing.height, figure.box.bottom)
    }
    if hasTarget, let targetText {
      drawing.add(line(end, top - 4, end, top + height + 4), .target)
      let lines = wrapped(targetText, width: drawing.width / Label.size, maxLines: 2)
      var label = Label(lines: lines, x: end, y: top + height + 19, anchor: .end)
      label.x = max(end, label.width)
      drawing.add(label, .soft)
      drawing.height = max(drawing.height, label.box.bottom)
    }
  }

  private func placeLines(
    _ text: String, _ style: Style, _ size: Double, on drawing: inout Drawing, href: String?
  ) {
    guard !text.isEmpty else { return }
    let lines = wrapped(text, width: drawing.width / size, maxLines: 2)
    drawing.add(Label(lines: lines, x: 0, y: drawing.height + 13, href: href), style)
    drawing.height += Double(lines.count) * Label.lineHeight
  }
}
