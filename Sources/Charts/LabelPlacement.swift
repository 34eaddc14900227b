/// Moves labels of a column apart so that none overlap: the least displacement that keeps their
/// order, inside the given span as long as they fit there at all.
///
/// `wanted` are the middles the labels would like, from top to bottom; `heights` their heights.
/// Pools adjacent violators, as in isotonic regression, on the middles less the stacked heights.
func spread(_ wanted: [Double], heights: [Double], within span: ClosedRange<Double>) -> [Double] {
  var offsets: [Double] = []
  var total = 0.0
  for height in heights {
    offsets.append(total + height / 2)
    total += height
  }
  var pools: [(mean: Double, count: Int)] = []
  for (want, offset) in zip(wanted, offsets) {
    pools.append((want - offset, 1))
    while pools.count > 1, let last = pools.last, pools[pools.count - 2].mean >= last.mean {
      pools.removeLast()
      let before = pools[pools.count - 1]
      let count = before.count + last.count
      let sum = before.mean * Double(before.count) + last.mean * Double(last.count)
      pools[pools.count - 1] = (sum / Double(count), count)
    }
  }
  let highest = max(span.lowerBound, span.upperBound - total)
  let bases = pools.flatMap { pool in
    Array(repeating: min(max(pool.mean, span.lowerBound), highest), count: pool.count)
  }
  return zip(bases, offsets).map { $0 + $1 }
}

/// What already stands on a drawing, for labels that look for a free place.
struct Crowd {
  private var boxes: [Box] = []
  private var strokes: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []

  mutating func add(_ box: Box) { boxes.append(box) }

  mutating func addStroke(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    strokes.append((x1, y1, x2, y2))
  }

  /// Neither a label nor a stroke is in the box, and the box is inside the bounds.
  func isFree(_ box: Box, in bounds: Box) -> Bool {
    box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top
      && box.bottom <= bounds.bottom && !boxes.contains { $0.overlaps(box) }
      && !strokes.contains { crosses($0, box) }
  }

  /// Whether a stroke passes through a box (Liang–Barsky clipping).
  private func crosses(_ stroke: (x1: Double, y1: Double, x2: Double, y2: Double), _ box: Box)
    -> Bool
  {
    let (dx, dy) = (stroke.x2 - stroke.x1, stroke.y2 - stroke.y1)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, stroke.x1 - box.left), (dx, box.right - stroke.x1),
      (-dy, stroke.y1 - box.top), (dy, box.bottom - stroke.y1),
    ]
    for (speed, distance) in edges {
      if speed == 0 {
        if distance < 0 { return false }
      } else if speed < 0 {
        enter = max(enter, distance / speed)
      } else {
        leave = min(leave, distance / speed)
      }
    }
    return enter <= leave
  }
}
