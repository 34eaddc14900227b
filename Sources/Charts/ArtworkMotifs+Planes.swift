import Foundation

extension Artwork {
  // MARK: Rhythm

  /// Lines of blocks; as many blocks of the accent as the first count.
  func drawRhythm(on canvas: inout Canvas) {
    let (w, h) = (canvas.width, canvas.height)
    let accents = count(0, in: 3...9, &canvas.generator)
    let lanes = count(1, in: 4...6, &canvas.generator)
    let unit = h / 11
    let grid = IsometricGrid(x: w * 0.5, y: h * 0.54, unit: unit, lanes: lanes)
    // Half the diagonal of the picture, along the lanes.
    let reach = (w / 0.866 + h * 2) / unit / 4 + 4
    drawLanes(reach, grid, on: &canvas)
    var blocks = (0..<lanes).flatMap { placedBlocks(lane: $0, reach, &canvas.generator) }
    blocks = blocks.filter { grid.isVisible($0, width: w, height: h) }
    accent(&blocks, accents, grid, width: w, height: h, &canvas.generator)
    // From the back to the front; the blocks of a lane stand too far apart to cover each other.
    for lane in 0..<lanes { grid.draw(blocks.filter { $0.lane == lane }, on: &canvas) }
  }

  private func drawLanes(_ reach: Double, _ grid: IsometricGrid, on canvas: inout Canvas) {
    var belts = PathText()
    var rails = PathText()
    for lane in -4..<(grid.lanes + 4) {
      let across = grid.across(lane)
      let (near, far) = (across + 0.62, across - 0.62)
      if (0..<grid.lanes).contains(lane) {
        belts += grid.polygon([
          (-reach, near, 0), (reach, near, 0), (reach, far, 0), (-reach, far, 0),
        ])
      }
      for edge in [near, far] {
        let (from, to) = (grid.point(-reach, edge, 0), grid.point(reach, edge, 0))
        rails += "M\(from.x, from.y)L\(to.x, to.y)"
      }
    }
    canvas.fill(belts, .paper)
    canvas.stroke(rails, .line, width: 1)
  }

  /// Long and short blocks with pauses between them, in a beat of its own for every lane.
  private func placedBlocks(lane: Int, _ reach: Double, _ generator: inout Generator) -> [Block] {
    var blocks: [Block] = []
    let beat = generator.integer(in: 2...3)
    var at = -reach + generator.number(in: 0...2)
    while at < reach {
      let isLong = blocks.count % beat == 0
      let length = isLong ? 2.2 : 0.9
      blocks.append(
        Block(
          lane: lane, start: at, length: length,
          height: isLong ? 0.7 : generator.number(in: 0.8...2),
          pigment: generator.unit() < 0.7 ? .indigo : .line))
      at += length + (generator.unit() < 0.3 ? 2.2 : 0.95)
    }
    return blocks
  }

  /// Colours so many blocks that stand well inside the picture.
  private func accent(
    _ blocks: inout [Block], _ count: Int, _ grid: IsometricGrid, width: Double, height: Double,
    _ generator: inout Generator
  ) {
    var inside = blocks.indices.filter {
      let middle = grid.middle(of: blocks[$0])
      return middle.x > width * 0.06 && middle.x < width * 0.94 && middle.y > height * 0.1
        && middle.y < height * 0.9
    }
    for _ in 0..<count where !inside.isEmpty {
      let chosen = inside.remove(at: generator.integer(in: 0...(inside.count - 1)))
      blocks[chosen].pigment = .seal
    }
  }

  // MARK: Weave

  /// Sheets of as many strands as the first two counts, crossing as often as the third.
  func drawWeave(on canvas: inout Canvas) {
    let (w, h) = (canvas.width, canvas.height)
    let strands = [
      count(0, in: 5...11, &canvas.generator), count(1, in: 5...11, &canvas.generator),
    ]
    let crossings = count(2, in: 3...4, &canvas.generator)
    let pitch = w / (Double(crossings) - 0.2)
    let shift = canvas.generator.number(in: -0.25...(-0.15)) * pitch
    let sway = h * canvas.generator.number(in: 0.22...0.26)
    // Each piece runs from crest to crest and holds one crossing; the sheet on top alternates.
    for piece in -1...(crossings + 1) {
      let x = shift + pitch * Double(piece)
      guard x < w, x + pitch > 0 else { continue }
      let top = abs(piece) % 2
      for sheet in [1 - top, top] {
        let falls = (piece + sheet) % 2 == 0
        let start = h * 0.5 + (falls ? -sway : sway)
        let end = h * 0.5 + (falls ? sway : -sway)
        drawPiece(
          x, pitch, start, end, strands: strands[sheet], band: h * 0.3,
          pigment: sheet == 0 ? .indigo : .ochre, isOnTop: sheet == top, on: &canvas)
      }
    }
  }

  /// Half a wave of a sheet. Strands draw together where they cross and spread at the crests.
  private func drawPiece(
    _ x: Double, _ pitch: Double, _ start: Double, _ end: Double, strands: Int, band: Double,
    pigment: Pigment, isOnTop: Bool, on canvas: inout Canvas
  ) {
    // Cubic handles that follow half a cosine.
    let (c1, c2) = (x + pitch * 0.3642, x + pitch * 0.6358)
    func strand(_ part: Double) -> PathText {
      let (y1, y2) = (start + part * band * 0.5, end + part * band * 0.5)
      return "M\(x, y1)C\(c1, y1) \(c2, y2) \(x + pitch, y2)"
    }
    if isOnTop {
      let (y1, y2) = (start - band * 0.5, end - band * 0.5)
      let back: PathText = "V\(y2)C\(c2, y2) \(c1, y1) \(x, y1)z"
      canvas.fill(strand(1) + back, .wash)
    }
    var data = PathText()
    for index in 1..<(strands - 1) {
      data += strand(Double(2 * index) / Double(strands - 1) - 1)
    }
    canvas.stroke(data, pigment, width: 1.5, opacity: 0.9)
    canvas.stroke(strand(1) + strand(-1), pigment, width: 3)
  }
}

/// A block on a lane.
private struct Block {
  let lane: Int
  let start: Double
  let length: Double
  let height: Double
  var pigment: Pigment
}

/// Points of a plane seen at thirty degrees: along its lanes, across them, and up.
private struct IsometricGrid {
  let x: Double
  let y: Double
  let unit: Double
  let lanes: Int

  func across(_ lane: Int) -> Double { (Double(lane) - Double(lanes - 1) / 2) * 2.4 }

  func point(_ along: Double, _ across: Double, _ up: Double) -> (x: Double, y: Double) {
    (x + (along - across) * unit * 0.866, y + ((along + across) * 0.5 - up) * unit)
  }

  /// A closed shape, its corners after the first relative to the one before, which is shorter.
  func polygon(_ corners: [(Double, Double, Double)]) -> PathText {
    var data: [UInt8] = []
    data.reserveCapacity(corners.count * 10)
    var before = (x: 0, y: 0)
    for (index, corner) in corners.enumerated() {
      let exact = point(corner.0, corner.1, corner.2)
      let here = (x: Int(exact.x.rounded()), y: Int(exact.y.rounded()))
      let step = (here.x - before.x, here.y - before.y)
      data.append(UInt8(ascii: index == 0 ? "M" : "l"))
      data.append(digitsOf: step.0)
      if index == 0 || step.1 >= 0 { data.append(0x20) }
      data.append(digitsOf: step.1)
      before = here
    }
    data.append(UInt8(ascii: "z"))
    return PathText(data)
  }

  func middle(of block: Block) -> (x: Double, y: Double) {
    point(block.start + block.length / 2, across(block.lane), block.height / 2)
  }

  func isVisible(_ block: Block, width: Double, height: Double) -> Bool {
    let middle = middle(of: block)
    let reach = (block.length + 0.9) / 2 * unit * 0.866
    let rise = ((block.length + 0.9) / 4 + block.height / 2) * unit
    return middle.x > -reach && middle.x < width + reach && middle.y > -rise
      && middle.y < height + rise
  }

  /// The outlines in their colours; then light on all tops and on all left sides.
  func draw(_ blocks: [Block], on canvas: inout Canvas) {
    var outlines: [Pigment: PathText] = [:]
    var tops = PathText()
    var sides = PathText()
    for block in blocks {
      let (near, far) = (across(block.lane) + 0.45, across(block.lane) - 0.45)
      let (start, end, up) = (block.start, block.start + block.length, block.height)
      outlines[block.pigment, default: ""] += polygon([
        (start, near, 0), (start, near, up), (start, far, up), (end, far, up), (end, far, 0),
        (end, near, 0),
      ])
      tops += polygon([(start, near, up), (start, far, up), (end, far, up), (end, near, up)])
      sides += polygon([(start, near, 0), (start, near, up), (end, near, up), (end, near, 0)])
    }
    for pigment in [Pigment.line, .indigo, .seal] { canvas.fill(outlines[pigment] ?? "", pigment) }
    canvas.fill(tops, .paper, opacity: 0.55)
    canvas.fill(sides, .paper, opacity: 0.3)
  }
}
