import Foundation

extension Chart {
  /// Large figures in columns parted by hairlines: the last figure of each series or, with one
  /// series, each of its figures.
  func keyNumberDrawing(width: Double) -> Drawing {
    let cards = series.count == 1 ? pointCards : series.map(latestCard)
    // Rows of equal length: four cards stand two by two where only three have room.
    let most = max(1, min(cards.count, Int(width / 160)))
    let rows = (cards.count + most - 1) / most
    let perRow = (cards.count + rows - 1) / rows
    var drawing = Drawing(width: width)
    for start in stride(from: 0, to: cards.count, by: perRow) {
      let row = Array(cards[start..<min(start + perRow, cards.count)])
      if start > 0 {
        drawing.height += 16
        drawing.add(line(0, drawing.height, width, drawing.height), .grid)
        drawing.height += 14
      }
      place(row, columns: perRow, on: &drawing)
    }
    if series.contains(where: { $0.points.contains { $0.isProvisional && $0.value != nil } }) {
      drawing.addNote(language == .zh ? "* 暂定数" : "* Provisional")
    }
    return drawing
  }

  private var pointCards: [KeyNumberCard] {
    series.flatMap(\.points).map { point in
      KeyNumberCard(
        label: cleaned(point.label, limit: 400), point: point, text: text(of: point), note: "")
    }
  }

  private func latestCard(_ series: ChartSeries) -> KeyNumberCard {
    let point = series.points.last { $0.value != nil } ?? series.points.last
    let note = change(of: series).map { $0 } ?? period(point?.label ?? "")
    return KeyNumberCard(
      label: name(of: series), point: point ?? ChartPoint("", nil),
      text: point.map(text) ?? words.missing, note: note)
  }

  private func place(_ cards: [KeyNumberCard], columns: Int, on drawing: inout Drawing) {
    let pitch = drawing.width / Double(columns)
    let top = drawing.height
    // All figures of a row have one size, the largest at which every one fits.
    let room = pitch - 24
    let size = cards.map { $0.largestSize(width: room) }.min() ?? 36
    let labels = cards.map { wrapped($0.label, width: room / Label.size) }
    let labelHeight = Double(labels.map(\.count).max() ?? 0) * Label.lineHeight
    var bottom = top
    for (index, card) in cards.enumerated() {
      let x = Double(index) * pitch + (index == 0 ? 0 : 12)
      drawing.add(Label(lines: labels[index], x: x, y: top + 13, href: card.point.href), .soft)
      var figure = Label(
        lines: wrapped(card.shown, width: room / size, maxLines: 3), x: x,
        y: top + labelHeight + size, size: size, unitSize: max(Label.size, size * 0.4))
      if size > Label.size { figure.lines = [card.shown] } else { figure.unitSize = nil }
      drawing.add(
        figure,
        card.point.value == nil ? .soft : card.point.isAccented ? .accentFigure : .figure)
      let note = Label(
        lines: wrapped(card.note, width: room / Label.size), x: x, y: figure.box.bottom + 15)
      if !card.note.isEmpty { drawing.add(note, .soft) }
      bottom = max(bottom, card.note.isEmpty ? figure.box.bottom : note.box.bottom)
    }
    for index in 1..<max(columns, 1) where index < cards.count {
      let x = Double(index) * pitch
      drawing.add(line(x, top, x, bottom), .grid)
    }
    drawing.height = bottom
  }
}

/// One large figure.
private struct KeyNumberCard {
  let label: String
  let point: ChartPoint
  let text: String
  let note: String

  /// A provisional figure carries an asterisk, since it has no area to hatch.
  var shown: String { point.isProvisional && point.value != nil ? text + "*" : text }

  func largestSize(width: Double) -> Double {
    for size in [44.0, 40, 36, 32, 28, 24, 20] {
      let label = Label(
        lines: [shown], x: 0, y: 0, size: size, unitSize: max(Label.size, size * 0.4))
      if label.width <= width { return size }
    }
    return Label.size
  }
}
