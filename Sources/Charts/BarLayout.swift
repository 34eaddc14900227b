import Foundation

/// One bar with its texts.
private struct BarRow {
  /// Stands above the row: the category of a group.
  var heading: String?
  var label: String
  var text: String
  var point: ChartPoint
  var ink: Ink
  var target: Double?

  var value: Double? { point.value?.coordinateValue }
  /// Where a range begins.
  var from: Double? { point.from?.coordinateValue }
}

extension Chart {
  /// Bars from zero, each with its label before or above it and its figure at its end.
  func barDrawing(width: Double) -> Drawing {
    guard series.count == 1, let only = series.first else { return groupedBarDrawing(width: width) }
    // Points without time may bear one name; periods are in order, with their gaps.
    let slots = isOverTime ? slots : []
    let placed = isOverTime ? points(of: only, at: slots.map(\.label)) : only.points
    let rows = placed.enumerated().map { index, point in
      let point = point ?? ChartPoint(slots[index].label, nil)
      return BarRow(
        label: cleaned(point.label, limit: 400),
        text: text(
          of: point, with: targetText(of: point),
          isAhead: slots.indices.contains(index) && slots[index].isAhead),
        point: point, ink: point.isAccented ? .accent : .series(0),
        target: point.target?.coordinateValue)
    }
    let target = only.target.map { ($0.coordinateValue, targetText(of: only) ?? "") }
    return drawing(of: rows, target: target, width: width)
  }

  /// The bars of each category together, every bar with the name of its series.
  func groupedBarDrawing(width: Double) -> Drawing {
    let slots = slots
    let columns = series.map { points(of: $0, at: slots.map(\.label)) }
    var rows: [BarRow] = []
    for (row, slot) in slots.enumerated() {
      var heading: String? = cleaned(slot.label, limit: 400)
      // A gap is one row, whatever is missing in it.
      if slot.isGap {
        rows.append(
          BarRow(
            heading: heading, label: "", text: words.missing, point: ChartPoint(slot.label, nil),
            ink: .series(0)))
        continue
      }
      for (index, series) in series.enumerated() {
        guard
          let point = columns[index][row]
            ?? (columns.count > 1 ? ChartPoint(slot.label, nil) : nil)
        else { continue }
        let text = text(
          of: point, with: targetText(of: point) ?? targetText(of: series), isAhead: slot.isAhead)
        rows.append(
          BarRow(
            heading: heading, label: name(of: series), text: text, point: point,
            ink: point.isAccented ? .accent : .series(index),
            target: (point.target ?? series.target)?.coordinateValue))
        heading = nil
      }
    }
    return drawing(of: rows, target: nil, width: width)
  }

  /// A figure and what was aimed at; of what lies ahead the aim alone.
  private func text(of point: ChartPoint, with target: String?, isAhead: Bool) -> String {
    if isAhead, let target { return target }
    return text(of: point) + (target.map { separator + $0 } ?? "")
  }

  private var separator: String { language == .zh ? "，" : ", " }

  private func drawing(
    of rows: [BarRow], target: (value: Double, text: String)?, width: Double
  ) -> Drawing {
    var layout = BarLayout(rows: rows, target: target?.value, width: width)
    if let target { layout.placeTarget(target.value, target.text) }
    for row in rows { layout.place(row, missing: words.missing) }
    layout.finish()
    if rows.contains(where: { $0.point.isProvisional && $0.value != nil }) {
      layout.drawing.addNote(words.hatched)
    }
    return layout.drawing
  }
}

/// Places rows from top to bottom.
private struct BarLayout {
  var drawing: Drawing
  private let scale: Scale
  /// Labels stand in a column before the bars, not above them.
  private let isBeside: Bool
  /// Figures stand on lines of their own above the bars.
  private let isStacked: Bool
  private let labelWidth: Double
  /// Where the line of zero begins that is not drawn yet.
  private var axisTop = 0.0
  /// Where the line of a common target runs.
  private var target: Double?

  init(rows: [BarRow], target: Double?, width: Double) {
    drawing = Drawing(width: width)
    let size = Label.size
    let widest = rows.map { textWidth($0.label) * size }.max() ?? 0
    // Two even lines of a column that leaves most of the width to the bars.
    let column = widest <= width * 0.3 ? widest : width * 0.28
    isBeside =
      widest == 0
      || rows.allSatisfy {
        wrapped($0.label, width: column / size, maxLines: 3).count <= 2
          && textWidth($0.label) * size <= 2 * column
      }
    labelWidth = isBeside ? column : width
    let start = isBeside && widest > 0 ? column + 12 : 0
    let figures = rows.map { textWidth($0.text) * size }.max() ?? 0
    isStacked = width - start - figures - 8 < width * 0.3
    let values =
      rows.flatMap { [$0.value, $0.from, $0.target] }.compactMap { $0 } + [target].compactMap { $0 }
    scale = Scale(
      low: min(values.min() ?? 0, 0), high: max(values.max() ?? 0, 0), start: start + 0.5,
      end: width - (isStacked ? 1 : figures + 8))
  }

  private var zero: Double { scale.position(0) }

  mutating func placeTarget(_ value: Double, _ text: String) {
    let x = scale.position(value)
    let lines = wrapped(text, width: drawing.width / Label.size, maxLines: 2)
    var label = Label(lines: lines, x: x, y: 12, anchor: .middle)
    label.x = min(max(x, label.width / 2), drawing.width - label.width / 2)
    drawing.add(label, .soft)
    drawing.height = label.box.bottom + 4
    drawing.height += 3
    axisTop = drawing.height
    self.target = x
  }

  mutating func place(_ row: BarRow, missing: String) {
    if let heading = row.heading, !heading.isEmpty {
      closeAxis()
      if drawing.height > 0 { drawing.height += 10 }
      placeLines(heading, .heading, href: row.label.isEmpty ? row.point.href : nil)
      drawing.height += 2
      axisTop = drawing.height
    }
    let isMissing = row.value == nil
    let style = isMissing ? Style.soft : .value
    if !isBeside { placeLines(row.label, .label, href: row.point.href) }
    if isStacked { placeLines(row.text, style, href: nil) }
    // Above its bar, a label would be crossed by a line from top to bottom.
    if !isBeside || isStacked { axisTop = drawing.height }
    let lines = isBeside ? wrapped(row.label, width: labelWidth / Label.size, maxLines: 2) : []
    let barHeight = isBeside ? 16.0 : 14
    let pitch = max(barHeight + 10, Double(lines.count) * Label.lineHeight + 8)
    let top = isBeside ? drawing.height + (pitch - barHeight) / 2 : drawing.height + 3
    let middle = top + barHeight / 2 + 4.5
    if isBeside {
      let first = middle - Double(lines.count - 1) * Label.lineHeight / 2
      drawing.add(Label(lines: lines, x: 0, y: first, href: row.point.href), .label)
    }
    var end = placeBar(row, top: top, height: barHeight)
    if !isStacked {
      let width = textWidth(row.text) * Label.size
      // A figure never lies across the line of its target.
      if let target = row.target.map(scale.position) ?? target, target > end - 4,
        target < end + 11 + width
      {
        end = max(end, target)
      }
      drawing.add(Label(lines: [row.text], x: end + 7, y: middle), style)
    }
    drawing.height += isBeside ? pitch : barHeight + 6
    if !isBeside || isStacked {
      closeAxis()
      drawing.height += 9
    }
  }

  /// Draws the bar and gives the place after which its figure stands.
  private mutating func placeBar(_ row: BarRow, top: Double, height: Double) -> Double {
    if let target = row.target {
      let x = scale.position(target)
      drawing.add(line(x, top - 3, x, top + height + 3), .target)
    }
    guard let value = row.value else { return zero }
    var end = scale.position(value)
    // A value that is not zero is never invisible.
    if value != 0, abs(end - zero) < 1 { end = value > 0 ? zero + 1 : zero - 1 }
    // A range is a band that does not begin at zero.
    let start = row.from.map { min(scale.position($0), end - 2) } ?? zero
    let box = Box(left: min(start, end), top: top, right: max(start, end), bottom: top + height)
    if row.point.isProvisional {
      drawing.add(hatching(box), .hatch(row.ink))
    } else if value != 0 {
      drawing.add(rectangle(box), .fill(row.ink))
    }
    return max(zero, end)
  }

  /// Draws the line of zero and that of a common target as far as the rows go.
  mutating func closeAxis() {
    guard axisTop < drawing.height else { return }
    drawing.add(line(zero, axisTop, zero, drawing.height), .axis)
    if let target { drawing.add(line(target, axisTop, target, drawing.height), .target) }
    axisTop = drawing.height
  }

  /// Draws what is left of the lines and takes the space back that follows the last row.
  mutating func finish() {
    if isBeside, !isStacked {
      closeAxis()
    } else {
      drawing.height -= 9
    }
  }

  private mutating func placeLines(_ text: String, _ style: Style, href: String?) {
    guard !text.isEmpty else { return }
    let lines = wrapped(text, width: drawing.width / Label.size, maxLines: 3)
    drawing.add(Label(lines: lines, x: 0, y: drawing.height + 13, href: href), style)
    drawing.height += Double(lines.count) * Label.lineHeight
  }
}

extension Drawing {
  /// A remark below everything else.
  mutating func addNote(_ text: String) {
    let lines = wrapped(text, width: width / Label.size, maxLines: 3)
    add(Label(lines: lines, x: 0, y: height + 20), .soft)
    height += 20 + Double(lines.count - 1) * Label.lineHeight + 5
  }
}
