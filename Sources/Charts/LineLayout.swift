import Foundation

extension Chart {
  /// Lines over periods, each with its name at its end.
  func lineDrawing(width: Double) -> Drawing {
    var layout = LineLayout(self, width: width)
    layout.draw()
    return layout.drawing
  }
}

/// One line: its points by period.
private struct LineRow {
  let name: String
  let points: [ChartPoint?]
  let ink: Ink
  let shape: Int

  func value(_ index: Int) -> Double? { points[index]?.value?.coordinateValue }
}

private struct LineLayout {
  private(set) var drawing: Drawing
  private let chart: Chart
  private let slots: [ChartSlot]
  private let periods: [String]
  /// Where each period stands, from 0 to 1.
  private let shares: [Double]
  private let rows: [LineRow]
  private let ticks: Ticks
  private let ends: EndLabels?
  private let left: Double
  private let right: Double
  private let scale: Scale
  private var crowd = Crowd()

  init(_ chart: Chart, width: Double) {
    self.chart = chart
    drawing = Drawing(width: width)
    slots = chart.slots
    let periods = slots.map(\.label)
    self.periods = periods
    shares = Self.shares(of: slots)
    let rows = chart.series.enumerated().map { index, series in
      LineRow(
        name: chart.name(of: series), points: chart.points(of: series, at: periods),
        ink: series.points.contains { $0.isAccented } ? .accent : .series(index), shape: index)
    }
    self.rows = rows
    let values = rows.flatMap { row in periods.indices.compactMap { row.value($0) } }
    let targets =
      (chart.series.compactMap(\.target) + rows.flatMap { $0.points.compactMap { $0?.target } })
      .map(\.coordinateValue)
    let ticks = Ticks((values + targets).min() ?? 0, (values + targets).max() ?? 1)
    self.ticks = ticks
    let named = rows.filter { row in !row.name.isEmpty && row.points.contains { $0?.value != nil } }
    ends =
      named.isEmpty
      ? nil
      : EndLabels(
        named.map { (chart.text(of: ($0.points.last ?? nil) ?? ChartPoint("", nil)), $0.name) },
        maxWidth: width * 0.4)
    let tickWidths = ticks.values.map {
      textWidth(ticks.text($0, unit: chart.unit, language: chart.language)) * Label.size
    }
    left = min(tickWidths.max() ?? 0, width * 0.3) + 14
    right = width - (ends?.width ?? 24) - 4
    let height = max(width * 0.34, 150, ends?.height ?? 0)
    scale = Scale(low: ticks.low, high: ticks.high, start: 20 + height, end: 20)
  }

  private var bottom: Double { scale.start }

  private func x(_ index: Int) -> Double {
    periods.count == 1 ? (left + right) / 2 : left + 8 + (right - left - 8) * shares[index]
  }

  /// Periods stand where their middles are in time; categories at equal distances.
  private static func shares(of slots: [ChartSlot]) -> [Double] {
    let middles = slots.compactMap { $0.time?.middle }
    guard middles.count == slots.count, let first = middles.first, let last = middles.last,
      last > first
    else {
      return slots.indices.map { slots.count > 1 ? Double($0) / Double(slots.count - 1) : 0 }
    }
    return middles.map { min(max(($0 - first) / (last - first), 0), 1) }
  }

  mutating func draw() {
    drawGrid()
    drawing.height = bottom + 6
    placePeriods()
    drawTargets()
    for row in rows { drawLine(row) }
    placeEnds()
    let areGapsMarked = placeGaps()
    let targets = rows.flatMap { drawOwnTargets($0) }
    for row in rows { placeValues(row) }
    let told = areGapsMarked ? [] : rows
    let missing = told.compactMap { row -> (name: String, labels: [String])? in
      let missing = periods.indices.filter { row.value($0) == nil && isMissing($0) }
        .map { periods[$0] }
      return missing.isEmpty ? nil : (row.name, missing.map { cleaned($0, limit: 60) })
    }
    // What nobody says anything of is missing in all lines.
    let gaps = slots.filter(\.isGap).map(\.label)
    chart.addNotes(
      axis: ticks, missing: (gaps.isEmpty ? [] : [("", gaps)]) + missing, targets: targets,
      to: &drawing)
  }

  private mutating func drawGrid() {
    for (index, tick) in ticks.values.enumerated() {
      let y = scale.position(tick)
      let isAxis = tick == 0 || index == 0
      drawing.add(line(left, y, right + 4, y), isAxis ? .axis : .grid)
      let text = ticks.text(tick, unit: chart.unit, language: chart.language)
      let shown = clipped(text, width: (left - 14) / Label.size + 0.01)
      let label = Label(lines: [shown], x: left - 8, y: y + 4.5, anchor: .end)
      drawing.add(label, .soft)
      crowd.add(label.box)
    }
  }

  /// The periods below the axis: every one or every so many, counted back from the last, where they
  /// stand at equal distances; else those that have room.
  private mutating func placePeriods() {
    let steps = zip(shares.dropFirst(), shares).map { ($0 - $1) * (right - left - 8) }
    let step = steps.min() ?? right - left
    let isEven = (steps.max() ?? step) - step < 0.01
    let limit = max(isEven ? step - 8 : 0, 72) / Label.size
    let labels = periods.map { wrapped($0, width: limit, maxLines: 2) }
    let widest = (labels.joined().map(textWidth).max() ?? 0) * Label.size
    let every = isEven && step > 0 ? max(1, Int(((widest + 8) / step).rounded(.up))) : 1
    var taken: [Box] = []
    let order = Array(stride(from: periods.count - 1, through: 0, by: -every))
    // Both ends first, then the others as they find room; a gap is named only after all figures.
    let ends = isEven ? order : [order.first, order.last].compactMap { $0 } + order
    var seen = Set<Int>()
    for index in ends.filter({ !slots[$0].isGap }) + ends.filter({ slots[$0].isGap })
    where seen.insert(index).inserted {
      var label = Label(lines: labels[index], x: x(index), y: bottom + 20, anchor: .middle)
      // An outer label may have been moved inwards, towards its neighbour.
      let reach = label.width / 2
      label.x = min(max(label.x, reach), drawing.width - reach)
      let box = label.box.grown(by: 2)
      guard !taken.contains(where: { $0.left < box.right && box.left < $0.right }) else { continue }
      taken.append(box)
      drawing.add(label, .soft)
      drawing.height = max(drawing.height, label.box.bottom)
    }
  }

  /// A target stands at its own period, as a stroke with its figure; gives those that had no room for it.
  private mutating func drawOwnTargets(_ row: LineRow) -> [String] {
    var told: Decimal?
    var others: [String] = []
    for index in periods.indices.reversed() {
      guard let point = row.points[index], let target = point.target,
        let text = chart.targetText(of: point)
      else { continue }
      let (x, y) = (x(index), scale.position(target.coordinateValue))
      let (start, end) = (max(x - 12, left), min(x + 12, right + 4))
      drawing.add(line(start, y, end, y), .target)
      crowd.addStroke(start, y, end, y)
      // The same target need not be said again at each period.
      guard told != target else { continue }
      told = target
      let lines = [clipped(text, width: (right - left) / Label.size)]
      let bounds = Box(left: left - 4, top: 0, right: drawing.width, bottom: bottom - 1)
      var label = Label(lines: lines, x: x, y: y - 6, anchor: .middle)
      let reach = label.width / 2
      let span = (left + reach)...max(left + reach, drawing.width - reach)
      let places: [(side: Double, baseline: Double)] = [
        (0, y - 6), (0, y + 16), (-1, y - 6), (-1, y + 16), (-1.3, y + 4.5), (1.3, y + 4.5),
      ]
      let free = places.lazy.map { place in
        label.x = min(max(x + place.side * (reach + 4), span.lowerBound), span.upperBound)
        label.y = place.baseline
        return label
      }.first { crowd.isFree($0.box, in: bounds) }
      if let free {
        crowd.add(free.box)
        drawing.add(free, .soft)
      } else {
        let gap = chart.language == .zh ? "" : " "
        others.append(
          [row.name, periods[index] + gap + text].filter { !$0.isEmpty }
            .map { cleaned($0, limit: 60) }.joined(separator: " "))
      }
    }
    return others.reversed()
  }

  private mutating func drawTargets() {
    for series in chart.series {
      guard let target = series.target, let text = chart.targetText(of: series) else { continue }
      let y = scale.position(target.coordinateValue)
      drawing.add(line(left, y, right + 4, y), .targetLine)
      let shown = chart.series.count > 1 ? chart.name(of: series) + " " + text : text
      let lines = [clipped(shown, width: (right - left) / Label.size)]
      let below = Label(lines: lines, x: left + 4, y: y + 15)
      let above = Label(lines: lines, x: left + 4, y: y - 5)
      let bounds = Box(left: 0, top: 0, right: drawing.width, bottom: bottom)
      if let free = [above, below].first(where: { crowd.isFree($0.box, in: bounds) }) {
        crowd.add(free.box)
        drawing.add(free, .soft)
      }
      crowd.addStroke(left, y, right, y)
    }
  }

  private mutating func drawLine(_ row: LineRow) {
    var solid = ""
    var dotted = ""
    for index in periods.indices {
      guard let value = row.value(index), let point = row.points[index] else { continue }
      let (x2, y2) = (x(index), scale.position(value))
      if index > 0, let before = row.value(index - 1) {
        let (x1, y1) = (x(index - 1), scale.position(before))
        crowd.addStroke(x1, y1, x2, y2)
        let isDotted = point.isProvisional || row.points[index - 1]?.isProvisional == true
        if isDotted {
          dotted += "M\(pair(x1, y1))L\(pair(x2, y2))"
        } else {
          solid +=
            (solid.isEmpty || wasBroken(row, index) ? "M\(pair(x1, y1))" : "") + "L\(pair(x2, y2))"
        }
      }
    }
    if !solid.isEmpty { drawing.add(path(solid), .stroke(row.ink)) }
    if !dotted.isEmpty { drawing.add(path(dotted), .dotted(row.ink)) }
    drawMarkers(row)
  }

  /// Whether the solid stroke must begin anew before this point.
  private func wasBroken(_ row: LineRow, _ index: Int) -> Bool {
    guard index > 1, row.value(index - 2) != nil else { return true }
    return row.points[index - 1]?.isProvisional == true
      || row.points[index - 2]?.isProvisional == true
  }

  /// Marks at all points or, on a crowded line, at its ends, at lone points and provisional ones.
  private mutating func drawMarkers(_ row: LineRow) {
    let present = periods.indices.filter { row.value($0) != nil }
    for index in present {
      guard let value = row.value(index), let point = row.points[index] else { continue }
      let isLone =
        (index == 0 || row.value(index - 1) == nil)
        && (index == periods.count - 1 || row.value(index + 1) == nil)
      guard
        periods.count <= 24 || isLone || index == present.first || index == present.last
          || point.isProvisional
      else { continue }
      let (x, y) = (x(index), scale.position(value))
      drawing.add(marker(row.shape, x, y), point.isProvisional ? .hollow(row.ink) : .fill(row.ink))
      crowd.add(Box(left: x - 5, top: y - 5, right: x + 5, bottom: y + 5))
    }
  }

  /// Whether a period is one that there should be a figure of.
  private func isMissing(_ index: Int) -> Bool { !slots[index].isGap && !slots[index].isAhead }

  /// On a single line, the word for missing stands over its period; false where it has no room, or
  /// where it would not say which of several lines it means.
  private mutating func placeGaps() -> Bool {
    guard rows.count == 1, let row = rows.first else { return false }
    let bounds = Box(left: left - 4, top: 0, right: drawing.width, bottom: bottom)
    for index in periods.indices where row.value(index) == nil && isMissing(index) {
      if index == periods.count - 1, !row.name.isEmpty { continue }
      let text = row.points[index].map { chart.text(of: $0) } ?? chart.words.missing
      let lines = [clipped(text, width: 8)]
      let label = Label(lines: lines, x: x(index), y: bottom - 6, anchor: .middle)
      guard crowd.isFree(label.box, in: bounds) else { return false }
      crowd.add(label.box)
      drawing.add(label, .soft)
    }
    return true
  }

  private mutating func placeEnds() {
    guard let ends else { return }
    let entries = rows.compactMap { row -> EndLabels.Entry? in
      guard !row.name.isEmpty, let last = periods.indices.last(where: { row.value($0) != nil }),
        let value = row.value(last)
      else { return nil }
      let end = (row.points.last ?? nil) ?? ChartPoint("", nil)
      return EndLabels.Entry(
        value: chart.text(of: end), name: row.name, isMissing: end.value == nil, x: x(last),
        y: scale.position(value), href: row.points[last]?.href)
    }
    for box in ends.place(entries, on: &drawing, from: 8, to: bottom + 6) { crowd.add(box) }
  }

  /// Figures above or below their points as far as there is room: the first, the extremes, the rest.
  private mutating func placeValues(_ row: LineRow) {
    let present = periods.indices.filter { row.value($0) != nil }
    guard let first = present.first, let last = present.last else { return }
    let lowest = present.min { (row.value($0) ?? 0, $0) < (row.value($1) ?? 0, $1) } ?? first
    let highest = present.max { (row.value($0) ?? 0, -$0) < (row.value($1) ?? 0, -$1) } ?? first
    var order = [last, first, highest, lowest]
    if periods.count <= 24 { order += present }
    var seen = Set<Int>()
    for index in order where seen.insert(index).inserted {
      if index == periods.count - 1, !row.name.isEmpty { continue }
      guard let point = row.points[index], let value = row.value(index) else { continue }
      let text = chart.text(of: point)
      let choices = places(
        for: text, at: x(index), scale.position(value),
        isLow: index == lowest && lowest != highest)
      let bounds = Box(left: left - 4, top: 0, right: drawing.width + 2, bottom: bottom - 1)
      guard let free = choices.first(where: { crowd.isFree($0.box.grown(by: 1), in: bounds) })
      else { continue }
      crowd.add(free.box)
      drawing.add(free, .value)
    }
  }

  /// Where a figure may stand: over or under its point, or a little to the side, where a steep line
  /// leaves room.
  private func places(for text: String, at x: Double, _ y: Double, isLow: Bool) -> [Label] {
    let lines = wrapped(text, width: drawing.width * 0.3 / Label.size, maxLines: 2)
    let extra = Double(lines.count - 1) * Label.lineHeight
    var label = Label(lines: lines, x: x, y: y - 10 - extra, anchor: .middle)
    let reach = label.width / 2
    let span = (left + reach - 2)...max(left + reach - 2, drawing.width - reach)
    func places(_ baseline: Double, _ sides: [Double]) -> [Label] {
      sides.map { side in
        label.x = min(max(x + side * reach, span.lowerBound), span.upperBound)
        label.y = baseline
        return label
      }
    }
    // A line that rises leaves room above to the left and below to the right.
    let above = places(y - 10 - extra, [0, -0.7, 0.7])
    let below = places(y + 20, [0, 0.7, -0.7])
    return isLow ? below + above : above + below
  }
}
