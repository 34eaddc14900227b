/// The labels at the right end of lines: figure and name of each series in two columns, moved apart,
/// joined to their ends by a hairline where they had to move.
struct EndLabels {
  struct Entry {
    var value: String
    var name: String
    var isMissing: Bool
    /// Where the line ends.
    var x: Double
    var y: Double
    var href: String?
  }

  /// From the last mark to the labels, with room for a leader.
  static let gap = 16.0

  private let values: [[String]]
  private let names: [[String]]
  private let valueWidth: Double
  /// What the labels take from the width of the drawing, with their gap.
  let width: Double

  /// Wraps the texts into at most the given width, or a quarter more where a word would be parted.
  init(_ entries: [(value: String, name: String)], maxWidth: Double) {
    let size = Label.size
    let hasNames = entries.contains { !$0.name.isEmpty }
    let valueLimit = (hasNames ? maxWidth * 0.45 : maxWidth) / size
    values = entries.map { wrapped($0.value, width: valueLimit, maxLines: 3) }
    valueWidth = (values.joined().map(textWidth).max() ?? 0) * size
    // Rather a little wider than a word in two.
    let longest = entries.map { longestWord(of: $0.name) }.max() ?? 0
    let widest = (maxWidth * 1.25 - valueWidth - 8) / size
    let nameLimit = max((maxWidth - valueWidth - 8) / size, min(longest, widest))
    names = entries.map { wrapped($0.name, width: nameLimit, maxLines: 3) }
    let nameWidth = (names.joined().map(textWidth).max() ?? 0) * size
    width = Self.gap + valueWidth + (nameWidth > 0 ? 8 + nameWidth : 0)
  }

  private var heights: [Double] {
    zip(values, names).map { Double(max($0.count, $1.count)) * Label.lineHeight + 2 }
  }

  /// What all labels need at least, one above the other.
  var height: Double { heights.reduce(0, +) }

  /// Places the labels beside their entries, between top and bottom, and gives the space they take.
  @discardableResult
  func place(
    _ entries: [Entry], on drawing: inout Drawing, from top: Double, to bottom: Double
  ) -> [Box] {
    var boxes: [Box] = []
    let order = entries.indices.sorted { (entries[$0].y, $0) < (entries[$1].y, $1) }
    let heights = heights
    let middles = spread(
      order.map { entries[$0].y }, heights: order.map { heights[$0] }, within: top...bottom)
    let left = drawing.width - width + Self.gap
    for (index, middle) in zip(order, middles) {
      let entry = entries[index]
      if abs(middle - entry.y) > 3 || left - entry.x > 24 {
        drawing.add(line(entry.x + 7, entry.y, left - 3, middle), .leader)
      }
      let value = values[index]
      let name = names[index]
      let figure = Label(lines: value, x: left, y: firstBaseline(value, middle))
      let label = Label(
        lines: name, x: left + valueWidth + 8, y: firstBaseline(name, middle), href: entry.href)
      drawing.add(figure, entry.isMissing ? .soft : .value)
      drawing.add(label, .label)
      boxes += [figure.box, label.box]
    }
    return boxes
  }
}

/// The baseline of the first line of a text that is centred on a height.
func firstBaseline(_ lines: [String], _ middle: Double) -> Double {
  middle + 4.5 - Double(lines.count - 1) * Label.lineHeight / 2
}
