/// A rectangle on the drawing, by its edges.
struct Box: Equatable {
  var left, top, right, bottom: Double

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func grown(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }
}

/// Lines of text at a place.
struct Label {
  enum Anchor: String {
    case start, middle, end
  }

  /// The font size of all text but large figures.
  static let size = 13.0
  /// From one baseline to the next.
  static let lineHeight = 17.0

  var lines: [String]
  var x: Double
  /// The baseline of the first line.
  var y: Double
  var anchor = Anchor.start
  var size = Label.size
  /// The size of what is no digit in a large figure.
  var unitSize: Double?
  var href: String?

  var width: Double {
    lines.map { runs(of: $0).reduce(0) { $0 + textWidth($1.text) * $1.size } }.max() ?? 0
  }

  /// The space the text takes, from the top of its ideographs to the foot of its descenders.
  var box: Box { box(width: width) }

  /// The same with a width that is known.
  func box(width: Double) -> Box {
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(
      left: left, top: y - 0.9 * size, right: left + width,
      bottom: y + 0.25 * size + Double(lines.count - 1) * lineHeight)
  }

  var lineHeight: Double { size / Label.size * Label.lineHeight }

  /// The parts of a line that differ in size.
  func runs(of line: String) -> [(text: String, size: Double)] {
    guard let unitSize else { return [(line, size)] }
    var runs: [(text: String, size: Double)] = []
    for character in line {
      let size = "0123456789.,-−+%".contains(character) ? size : unitSize
      if let last = runs.last, last.size == size {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((String(character), size))
      }
    }
    return runs
  }
}

/// Marks and texts on a canvas, gathered by style: marks below, texts above.
struct Drawing {
  let width: Double
  var height = 0.0
  private(set) var marks: [(style: Style, elements: [String])] = []
  private(set) var texts: [(style: Style, labels: [Label])] = []

  init(width: Double) { self.width = width }

  /// Every label, in the order of drawing.
  var labels: [Label] { texts.flatMap(\.labels) }

  mutating func add(_ element: String, _ style: Style) {
    if let index = marks.firstIndex(where: { $0.style == style }) {
      marks[index].elements.append(element)
    } else {
      marks.append((style, [element]))
    }
  }

  mutating func add(_ label: Label, _ style: Style) {
    guard label.lines.contains(where: { !$0.isEmpty }) else { return }
    if let index = texts.firstIndex(where: { $0.style == style }) {
      texts[index].labels.append(label)
    } else {
      texts.append((style, [label]))
    }
  }
}
