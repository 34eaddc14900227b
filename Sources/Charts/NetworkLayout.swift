import Foundation

extension Network {
  /// Even angles where some rotation of the rings keeps all labels apart; else rows on both sides,
  /// which always do.
  func drawing(width: Double) -> Drawing? {
    guard !rings.isEmpty else { return nil }
    let layout = NetworkLayout(self, width: width)
    if let even = layout.evenNodes() {
      return layout.drawing(of: even.nodes, ringHeight: even.stretch)
    }
    return layout.drawing(of: layout.rowNodes(), ringHeight: nil)
  }
}

/// One item with its place and its label.
private struct NetworkNode {
  let ring: Int
  let x: Double
  let y: Double
  let label: Label
  /// The space of the label, measured once.
  let box: Box

  var mark: Box { Box(left: x - 6, top: y - 6, right: x + 6, bottom: y + 6) }
}

/// Coordinates are relative to the hub until the drawing is made.
private struct NetworkLayout {
  /// A wrapped name and its width.
  struct Item {
    let lines: [String]
    let width: Double

    var height: Double { Double(lines.count) * Label.lineHeight + 5 }
  }

  private let network: Network
  private let width: Double
  private let items: [[Item]]
  private let hubLines: [String]
  private let hubRadius: Double
  private let reach: Double

  init(_ network: Network, width: Double) {
    self.network = network
    self.width = width
    let size = Label.size
    items = network.rings.map { ring in
      ring.items.map { name in
        let lines = wrapped(name, width: width * 0.2 / size, maxLines: 3)
        return Item(lines: lines, width: (lines.map(textWidth).max() ?? 0) * size)
      }
    }
    reach = width / 2 - (items.joined().map(\.width).max() ?? 0) - 12
    hubLines = wrapped(network.hub, width: width < 480 ? 4.4 : 5.6, maxLines: 4)
    let hubWidth = (hubLines.map(textWidth).max() ?? 0) * size
    let hubHeight = Double(hubLines.count) * Label.lineHeight
    hubRadius = max((hubWidth * hubWidth + hubHeight * hubHeight).squareRoot() / 2 + 3, 12)
  }

  /// The radius of a ring as a part of the outermost.
  private func part(_ ring: Int) -> Double {
    let count = Double(items.count)
    return count == 1 ? 1 : 0.5 + 0.5 * Double(ring) / (count - 1)
  }

  private func radius(_ ring: Int) -> Double {
    let inner = max(hubRadius + 26, reach * (items.count == 2 ? 0.5 : 0.4))
    let count = Double(items.count)
    return count == 1 ? reach : inner + (reach - inner) * Double(ring) / (count - 1)
  }

  /// Half the height of a ring, which clears the hub and the rings inside.
  private func height(_ ring: Int, _ stretch: Double) -> Double {
    max(radius(ring) * stretch, hubRadius + 18 * Double(ring + 1))
  }

  // MARK: Even angles

  /// The flattest picture whose labels keep apart, with the fewest spokes through them.
  func evenNodes() -> (nodes: [NetworkNode], stretch: Double)? {
    guard reach > hubRadius + 20 * Double(items.count), items.joined().count <= 48 else {
      return nil
    }
    let shifts = [0.5, 0, 0.25, 0.75]
    let combinations = (0..<min(Int(pow(4, Double(items.count))), 64)).map { code in
      items.indices.map { shifts[(code >> (2 * $0)) & 3] }
    }
    for stretch in stride(from: 0.62, through: 1.5, by: 0.11) {
      var best: (crossings: Int, nodes: [NetworkNode])?
      for shifts in combinations {
        let nodes = nodes(shifts: shifts, stretch: stretch)
        guard areApart(nodes) else { continue }
        let crossings = crossings(nodes)
        if best.map({ crossings < $0.crossings }) ?? true { best = (crossings, nodes) }
        if crossings == 0 { return (nodes, stretch) }
      }
      if let best, best.crossings <= 1 || stretch > 1 { return (best.nodes, stretch) }
    }
    return nil
  }

  private func nodes(shifts: [Double], stretch: Double) -> [NetworkNode] {
    items.enumerated().flatMap { ring, items in
      items.enumerated().map { index, item in
        let turn = (Double(index) + shifts[ring]) / Double(items.count)
        let angle = 2 * Double.pi * turn - Double.pi / 2
        let (dx, dy) = (cos(angle), sin(angle))
        return node(
          ring, dx * radius(ring), dy * height(ring, stretch), item, dx: dx, isUpper: dy < 0)
      }
    }
  }

  /// The node with its label outwards of it: beside it or, near the vertical, above or below.
  private func node(
    _ ring: Int, _ x: Double, _ y: Double, _ item: Item, dx: Double, isUpper: Bool
  ) -> NetworkNode {
    var label = Label(lines: item.lines, x: x, y: firstBaseline(item.lines, y))
    if abs(dx) > 0.2 {
      label.x += dx > 0 ? 10 : -10
      label.anchor = dx > 0 ? .start : .end
    } else {
      label.y = isUpper ? y - 11 - Double(item.lines.count - 1) * Label.lineHeight : y + 21
      label.anchor = .middle
    }
    return NetworkNode(
      ring: ring, x: x, y: y, label: label, box: label.box(width: item.width))
  }

  private func areApart(_ nodes: [NetworkNode]) -> Bool {
    let half = width / 2
    let boxes = nodes.map { $0.box.grown(by: 1.5) }
    let hub = Box(left: -hubRadius, top: -hubRadius, right: hubRadius, bottom: hubRadius)
    for (index, box) in boxes.enumerated() {
      if box.left < -half || box.right > half || box.overlaps(hub) { return false }
      if nodes[index].mark.overlaps(hub) { return false }
      for other in nodes.indices where other != index {
        if nodes[other].mark.overlaps(box) { return false }
        if other > index,
          boxes[other].overlaps(box) || nodes[other].mark.overlaps(nodes[index].mark)
        {
          return false
        }
      }
    }
    return true
  }

  private func crossings(_ nodes: [NetworkNode]) -> Int {
    var spokes = Crowd()
    let anywhere = Box(left: -1e9, top: -1e9, right: 1e9, bottom: 1e9)
    for node in nodes { spokes.addStroke(0, 0, node.x * 0.98, node.y * 0.98) }
    return nodes.filter { !spokes.isFree($0.box, in: anywhere) }.count
  }

  // MARK: Rows

  /// Every item on a row of its own to the left or to the right of the hub.
  func rowNodes() -> [NetworkNode] {
    let entries = items.enumerated().flatMap { ring, items in
      items.enumerated().map { index, item in
        Entry(ring: ring, turn: (Double(index) + 0.5) / Double(items.count), item: item)
      }
    }
    return [true, false].flatMap { isRight in
      [true, false].flatMap { isUpper in
        let quarter = entries.filter { ($0.turn < 0.5) == isRight && ($0.rise < 0) == isUpper }
        return rows(quarter, sign: isRight ? 1 : -1, direction: isUpper ? -1 : 1)
      }
    }
  }

  private struct Entry {
    let ring: Int
    /// Clockwise from the top, as a part of a full turn.
    let turn: Double
    let item: Item

    var rise: Double { -cos(2 * .pi * turn) }
  }

  /// Rows from the hub upwards or downwards, inner rings and flat angles first.
  private func rows(_ entries: [Entry], sign: Double, direction: Double) -> [NetworkNode] {
    let order = entries.indices.sorted {
      let (a, b) = (entries[$0], entries[$1])
      return (abs(a.rise) * part(a.ring), a.ring, $0) < (abs(b.rise) * part(b.ring), b.ring, $1)
    }
    let total = entries.reduce(0.0) { $0 + $1.item.height }
    var y = hubRadius + 6
    return order.map { index in
      let entry = entries[index]
      defer { y += entry.item.height }
      let middle = y + entry.item.height / 2
      let rise = middle / (hubRadius + 6 + total)
      let bend = max(1 - rise * rise, 0.1).squareRoot()
      let x = sign * max(reach, 24) * part(entry.ring) * bend
      return node(
        entry.ring, x, direction * middle, entry.item, dx: sign, isUpper: direction < 0)
    }
  }

  // MARK: Drawing

  /// Everything moved so that it begins at the upper edge; without a height, the rings are not drawn.
  func drawing(of nodes: [NetworkNode], ringHeight: Double?) -> Drawing {
    var drawing = Drawing(width: width)
    let boxes = nodes.map(\.box) + nodes.map(\.mark)
    let top = min(boxes.map(\.top).min() ?? 0, -hubRadius) - 6
    let bottom = max(boxes.map(\.bottom).max() ?? 0, hubRadius) + 6
    let (cx, cy) = (width / 2, -top)
    drawing.height = (bottom - top).rounded(.up)
    if let ringHeight {
      for ring in items.indices {
        let (rx, ry) = (radius(ring), height(ring, ringHeight))
        drawing.add(
          "<ellipse cx=\"\(coordinate(cx))\" cy=\"\(coordinate(cy))\" rx=\"\(coordinate(rx))\""
            + " ry=\"\(coordinate(ry))\"/>", .grid)
      }
    }
    for node in nodes {
      drawing.add(line(cx, cy, cx + node.x, cy + node.y), .spoke(.series(node.ring)))
    }
    for node in nodes {
      drawing.add(marker(node.ring, cx + node.x, cy + node.y), .fill(.series(node.ring)))
      var label = node.label
      label.x += cx
      label.y += cy
      drawing.add(label, .halo)
    }
    drawing.add(circle(cx, cy, hubRadius), .hub)
    drawing.add(
      Label(lines: hubLines, x: cx, y: firstBaseline(hubLines, cy), anchor: .middle), .inside)
    addLegend(to: &drawing)
    return drawing
  }

  /// What each ring is, with its mark and its number, below the picture.
  private func addLegend(to drawing: inout Drawing) {
    var x = 0.0
    var y = drawing.height + 18
    for (index, ring) in network.rings.enumerated() {
      let name = cleaned(ring.name, limit: 400)
      let text = name.isEmpty ? "\(ring.items.count)" : "\(name) \(ring.items.count)"
      let lines = wrapped(text, width: (width - 16) / Label.size, maxLines: 2)
      let label = Label(lines: lines, x: x + 16, y: y)
      if x > 0, label.box.right > width {
        x = 0
        y += Label.lineHeight + 3
      }
      drawing.add(marker(index, x + 5, y - 4.5), .fill(.series(index)))
      drawing.add(Label(lines: lines, x: x + 16, y: y), .soft)
      x += 16 + label.width + 20
      y += Double(lines.count - 1) * Label.lineHeight
      drawing.height = y + 5
    }
  }
}
