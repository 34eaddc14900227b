/// Things as marks that can be counted: one mark for each.
///
/// Marks have no text, so that they stand in a page at one size everywhere, beside the words and the figure. They
/// are dashes of lines, one line a row and not one shape a mark, so that a thousand of them weigh little.
public struct Tally: Sendable {
  /// What marks stand for.
  public enum Look: String, Sendable {
    /// Things that are there.
    case whole
    /// A part of the whole in whose midst it stands.
    case part
    /// Things that are not there yet, or were missed: hollow.
    case open
  }

  /// Marks of one look, one after the other.
  public struct Run: Sendable {
    /// How many.
    public let count: Int
    /// What they stand for.
    public let look: Look

    /// So many marks; none for a negative number.
    public init(_ count: Int, _ look: Look = .whole) {
      self.count = max(count, 0)
      self.look = look
    }
  }

  /// The most marks that anybody would count.
  public static let most = 1000

  let runs: [Run]
  /// There are more than so many, nobody says how many: three marks that fade stand behind the last.
  let fades: Bool

  /// Some runs of marks.
  public init(_ runs: [Run], fades: Bool = false) {
    self.runs = runs.filter { $0.count > 0 }
    self.fades = fades
  }

  /// How many marks there are; those that fade count for none.
  public var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// Small squares, twenty to a row: five rows are a hundred. They have one size, so that more are never shorter.
  public var squares: String {
    TallyGrid(self, columns: 20, size: .init(mark: 5.2, gap: 1.8)).svg(classes: "tally")
  }

  /// Squares in blocks of a hundred, ten to a row, that stand side by side where there is room.
  public var hundreds: String {
    blocks(of: 100).map {
      TallyGrid($0, columns: 10, size: .init(mark: 7, gap: 3)).svg(classes: "tally hundred")
    }.joined()
  }

  /// Strokes in groups of ten.
  public var strokes: String {
    blocks(of: 10).map { block in
      let width = Double(block.count) * 3 - 1
      var svg =
        "<svg class=\"tally ten\" viewBox=\"0 0 \(coordinate(width)) 4\" width=\"\(coordinate(width))\""
        + " height=\"32\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
      var x = 0.0
      for run in block.runs {
        let end = x + Double(run.count) * 3 - 1
        svg +=
          "<path class=\"t-\(run.look.rawValue)\" fill=\"none\" stroke-width=\"4\""
          + " stroke-dasharray=\"2 1\" d=\"M\(coordinate(x)) 2H\(coordinate(end))\"/>"
        x = end + 1
      }
      return svg + "</svg>"
    }.joined()
  }

  /// The marks in blocks of so many, the last with what is left.
  private func blocks(of size: Int) -> [Tally] {
    var blocks: [Tally] = []
    var block: [Run] = []
    var room = size
    for run in runs {
      var left = run.count
      while left > 0 {
        let taken = min(left, room)
        block.append(Run(taken, run.look))
        left -= taken
        room -= taken
        if room == 0 {
          blocks.append(Tally(block))
          (block, room) = ([], size)
        }
      }
    }
    if !block.isEmpty { blocks.append(Tally(block)) }
    if fades, let last = blocks.popLast() { blocks.append(Tally(last.runs, fades: true)) }
    return blocks
  }
}

/// Squares in rows.
private struct TallyGrid {
  struct Size {
    let mark: Double
    let gap: Double
    var step: Double { mark + gap }
  }

  let tally: Tally
  let columns: Int
  let size: Size
  /// What the squares of each row look like, with those that fade at the end.
  private let width: Double
  private let height: Double

  init(_ tally: Tally, columns: Int, size: Size) {
    (self.tally, self.columns, self.size) = (tally, columns, size)
    let count = max(tally.count + (tally.fades ? 3 : 0), 1)
    width = Double(min(count, columns)) * size.step - size.gap
    height = ((Double(count) / Double(columns)).rounded(.up)) * size.step - size.gap
  }

  func svg(classes: String) -> String {
    var svg =
      "<svg class=\"\(classes)\" viewBox=\"0 0 \(coordinate(width)) \(coordinate(height))\""
      + " width=\"\(coordinate(width))\" height=\"\(coordinate(height))\""
      + " aria-hidden=\"true\" focusable=\"false\">"
    var position = 0
    for run in tally.runs {
      svg += run.look == .open ? rings(position, run.count) : dashes(position, run)
      position += run.count
    }
    if tally.fades {
      for (step, opacity) in [".55", ".32", ".14"].enumerated() {
        svg +=
          "<path class=\"t-fade\" opacity=\"\(opacity)\" d=\"M\(corner(position + step))"
          + "h\(coordinate(size.mark))v\(coordinate(size.mark))h\(coordinate(-size.mark))z\"/>"
      }
    }
    return svg + "</svg>"
  }

  private func place(_ position: Int) -> (x: Double, y: Double) {
    (Double(position % columns) * size.step, Double(position / columns) * size.step)
  }

  private func corner(_ position: Int) -> String {
    let (x, y) = place(position)
    return pair(x, y)
  }

  /// A line for each row, dashed so that each dash is a square.
  private func dashes(_ start: Int, _ run: Tally.Run) -> String {
    var data = ""
    var position = start
    while position < start + run.count {
      let end = min((position / columns + 1) * columns, start + run.count)
      let (x, y) = place(position)
      let length = Double(end - position) * size.step - size.gap
      data += "M\(pair(x, y + size.mark / 2))h\(coordinate(length))"
      position = end
    }
    return
      "<path class=\"t-\(run.look.rawValue)\" fill=\"none\" stroke-width=\"\(coordinate(size.mark))\""
      + " stroke-dasharray=\"\(coordinate(size.mark)) \(coordinate(size.gap))\" d=\"\(data)\"/>"
  }

  /// Squares of which only the edge is drawn.
  private func rings(_ start: Int, _ count: Int) -> String {
    let side = coordinate(size.mark - 1)
    let data = (start..<start + count).map { position in
      let (x, y) = place(position)
      return "M\(pair(x + 0.5, y + 0.5))h\(side)v\(side)h-\(side)z"
    }.joined()
    return "<path class=\"t-open\" fill=\"none\" d=\"\(data)\"/>"
  }
}
