import Foundation

extension Chart {
  /// Two periods side by side and one stroke per series between them.
  func slopeDrawing(width: Double) -> Drawing {
    let slots = slots
    let periods = slots.filter { !$0.isGap }.map(\.label)
    guard periods.count == 2 else { return lineDrawing(width: width) }
    let isBroken = slots.count > 2
    let rows = series.enumerated().map { SlopeRow(self, $1, at: periods, index: $0) }
    let drawn = rows.filter { $0.left.value != nil || $0.right.value != nil }
    var drawing = Drawing(width: width)
    let ends = EndLabels(drawn.map { (text(of: $0.right), $0.name) }, maxWidth: width * 0.46)
    let starts = drawn.map { wrapped(text(of: $0.left), width: width * 0.22 / Label.size) }
    let startWidth = (starts.joined().map(textWidth).max() ?? 0) * Label.size
    let startHeights = starts.map { Double($0.count) * Label.lineHeight + 2 }
    let (left, right) = (startWidth + EndLabels.gap, width - ends.width)
    placePeriods(periods, at: [left, right], on: &drawing)
    let top = drawing.height + 12
    let bottom = top + max(width * 0.36, 150, ends.height, startHeights.reduce(0, +))
    let values = drawn.flatMap { [$0.left.value, $0.right.value] }.compactMap {
      $0?.coordinateValue
    }
    let ticks = Ticks(values.min() ?? 0, values.max() ?? 1)
    let scale = Scale(low: ticks.low, high: ticks.high, start: bottom - 6, end: top + 6)
    drawing.add(line(left, top - 6, left, bottom + 6), .grid)
    drawing.add(line(right, top - 6, right, bottom + 6), .grid)
    for row in drawn {
      row.draw(on: &drawing, left: left, right: right, scale: scale, isBroken: isBroken)
    }
    ends.place(
      drawn.map { $0.end(text(of: $0.right), x: right, scale: scale) }, on: &drawing, from: top - 8,
      to: bottom + 8)
    placeStarts(drawn, starts, startHeights, left, scale, (top - 8)...(bottom + 8), on: &drawing)
    drawing.height = bottom + 12
    let gaps = gapLabels
    addNotes(
      axis: ticks,
      missing: (gaps.isEmpty ? [] : [("", gaps)])
        + rows.filter { $0.isEmpty }.map { ($0.name, periods) }, to: &drawing)
    return drawing
  }

  private func placePeriods(_ periods: [String], at places: [Double], on drawing: inout Drawing) {
    let halves = [0...(drawing.width / 2 - 6), (drawing.width / 2 + 6)...drawing.width]
    for ((period, x), half) in zip(zip(periods, places), halves) {
      let lines = wrapped(
        period, width: (half.upperBound - half.lowerBound) / Label.size, maxLines: 2)
      var label = Label(lines: lines, x: x, y: 12, anchor: .middle)
      let reach = label.width / 2
      label.x = min(max(x, half.lowerBound + reach), half.upperBound - reach)
      drawing.add(label, .soft)
      drawing.height = max(drawing.height, label.box.bottom)
    }
  }

  private func placeStarts(
    _ rows: [SlopeRow], _ lines: [[String]], _ heights: [Double], _ x: Double, _ scale: Scale,
    _ span: ClosedRange<Double>, on drawing: inout Drawing
  ) {
    let heightsOf = rows.map { $0.start(scale) }
    let order = rows.indices.sorted { (heightsOf[$0], $0) < (heightsOf[$1], $1) }
    let middles = spread(
      order.map { heightsOf[$0] }, heights: order.map { heights[$0] }, within: span)
    for (index, middle) in zip(order, middles) {
      if abs(middle - heightsOf[index]) > 3, rows[index].left.value != nil {
        drawing.add(line(x - EndLabels.gap + 3, middle, x - 7, heightsOf[index]), .leader)
      }
      drawing.add(
        Label(
          lines: lines[index], x: x - EndLabels.gap, y: firstBaseline(lines[index], middle),
          anchor: .end), .soft)
    }
  }
}

/// One series of a slope.
private struct SlopeRow {
  let name: String
  let left: ChartPoint
  let right: ChartPoint
  let ink: Ink
  let shape: Int

  init(_ chart: Chart, _ series: ChartSeries, at periods: [String], index: Int) {
    let points = chart.points(of: series, at: periods)
    name = chart.name(of: series)
    left = points.first.flatMap { $0 } ?? ChartPoint(periods.first ?? "", nil)
    right = points.last.flatMap { $0 } ?? ChartPoint(periods.last ?? "", nil)
    ink = series.points.contains { $0.isAccented } ? .accent : .series(index)
    shape = index
  }

  var isEmpty: Bool { left.value == nil && right.value == nil }

  /// Where the label of the first period stands: at its mark or, without one, level with the other.
  func start(_ scale: Scale) -> Double {
    scale.position((left.value ?? right.value)?.coordinateValue ?? 0)
  }

  func end(_ text: String, x: Double, scale: Scale) -> EndLabels.Entry {
    EndLabels.Entry(
      value: text, name: name, isMissing: right.value == nil, x: x,
      y: scale.position((right.value ?? left.value)?.coordinateValue ?? 0),
      href: right.href ?? left.href)
  }

  /// - Parameter isBroken: whether there is time between the two periods of which nothing is known.
  func draw(
    on drawing: inout Drawing, left x1: Double, right x2: Double, scale: Scale, isBroken: Bool
  ) {
    if let start = left.value, let end = right.value {
      let isDotted = left.isProvisional || right.isProvisional
      let (y1, y2) = (
        scale.position(start.coordinateValue), scale.position(end.coordinateValue)
      )
      for (from, to) in isBroken ? [(0.0, 0.42), (0.58, 1.0)] : [(0.0, 1.0)] {
        drawing.add(
          line(
            x1 + (x2 - x1) * from, y1 + (y2 - y1) * from, x1 + (x2 - x1) * to,
            y1 + (y2 - y1) * to), isDotted ? .dotted(ink) : .stroke(ink))
      }
    }
    for (point, x) in [(left, x1), (right, x2)] {
      guard let value = point.value else { continue }
      drawing.add(
        marker(shape, x, scale.position(value.coordinateValue)),
        point.isProvisional ? .hollow(ink) : .fill(ink))
    }
  }
}

extension Chart {
  /// Says below the picture where the axis begins, what is missing, and what hollow marks mean.
  func addNotes(
    axis: Ticks?, missing: [(name: String, labels: [String])], targets: [String] = [],
    to drawing: inout Drawing
  ) {
    var notes: [String] = []
    if let axis, axis.isCut {
      notes.append(words.axisFrom(axis.text(axis.low, unit: unit, language: language)))
    }
    notes += targets.prefix(6)
    let gaps = missing.map { name, labels in
      (name.isEmpty ? "" : name + " ") + labels.joined(separator: language == .zh ? "、" : ", ")
    }
    if !gaps.isEmpty {
      let separator = language == .zh ? "；" : "; "
      notes.append(
        words.missing + (language == .zh ? "：" : ": ") + gaps.joined(separator: separator))
    }
    if series.contains(where: { $0.points.contains { $0.isProvisional && $0.value != nil } }) {
      notes.append(kind == .stackedShare ? words.hatched : words.hollow)
    }
    if !notes.isEmpty {
      drawing.addNote(notes.joined(separator: language == .zh ? "。" : ". "))
    }
  }
}
