import Foundation

extension Artwork {
  // MARK: Spiral

  /// As many strands as the first count, as many turns as the second.
  func drawSpiral(on canvas: inout Canvas) {
    let (w, h) = (canvas.width, canvas.height)
    let strands = count(0, in: 3...9, &canvas.generator)
    let turns = Double(count(1, in: 3...5, &canvas.generator))
    let radius = min(h * 0.43, w * 0.3)
    let (cx, cy) = (w * canvas.generator.number(in: 0.62...0.7), h * 0.5)
    drawCurrents(on: &canvas)
    let pitch = (radius - 8) / turns
    let band = pitch * 0.62
    // The currents end where the winding begins.
    canvas.fill(
      "M\(cx, cy + radius)" + winding(cx, cy, from: radius, pitch: pitch, turns: 1) + "z",
      .wash)
    let lift = canvas.generator.number(in: -0.16...0.05) * h
    for strand in 0..<strands {
      let offset = band * Double(strand) / Double(max(strands - 1, 1))
      let outer = radius - offset
      // Strands part on their way in and come together where the winding begins.
      let start = cy + outer * 0.75 + lift - offset * 2.4
      let data: PathText =
        "M-12 \(start)C\(w * 0.2, start - h * 0.2 + offset) "
        + "\(cx - radius * 1.1, cy + outer) \(cx, cy + outer)"
        + winding(cx, cy, from: outer, pitch: pitch, turns: turns - offset / pitch - 0.35)
      let isCore = strand == strands / 2
      canvas.stroke(
        data, isCore ? .seal : .ochre,
        width: isCore
          ? max(band / Double(strands) * 0.9, 3.4) : max(band / Double(strands) * 0.45, 1.2),
        opacity: isCore ? 1 : 0.85, isRound: true)
    }
  }

  /// Long quiet curves behind the spiral.
  private func drawCurrents(on canvas: inout Canvas) {
    let (w, h) = (canvas.width, canvas.height)
    let lines = 7 + min(counts.count, 5)
    var data = PathText()
    let sway = canvas.generator.number(in: 0.1...0.2) * h
    for index in 0..<lines {
      let y = h * (0.06 + 0.94 * Double(index) / Double(lines))
      let bend = sway * (0.5 + Double(index) / Double(lines))
      data +=
        "M-12 \(y)C\(w * 0.3, y - bend) \(w * 0.6, y + bend) "
        + "\(w + 12, y - bend * 0.5)"
    }
    canvas.stroke(data, .ochre, width: 1.1, opacity: 0.3)
  }

  /// Quarter turns from below the centre, inwards, against the clock.
  private func winding(
    _ cx: Double, _ cy: Double, from outer: Double, pitch: Double, turns: Double
  ) -> PathText {
    var data = PathText()
    let quarter = Double.pi / 2
    // The length of Bézier handles that best follows a quarter of a circle.
    let handle = 0.5523
    for step in 0..<max(Int(turns * 4), 4) {
      let r1 = outer - pitch * Double(step) / 4
      let r2 = outer - pitch * Double(step + 1) / 4
      guard r2 > 2 else { break }
      let (a1, a2) = (quarter * Double(1 - step), quarter * Double(-step))
      let slope = -pitch / 4 / quarter
      func tangent(_ angle: Double, _ r: Double) -> (Double, Double) {
        (r * sin(angle) - slope * -cos(angle), -r * cos(angle) + slope * sin(angle))
      }
      let (t1, t2) = (tangent(a1, r1), tangent(a2, r2))
      let (x1, y1) = (cx + r1 * cos(a1), cy + r1 * sin(a1))
      let (x2, y2) = (cx + r2 * cos(a2), cy + r2 * sin(a2))
      data +=
        "C\(x1 + t1.0 * handle, y1 + t1.1 * handle) "
        + "\(x2 - t2.0 * handle, y2 - t2.1 * handle) \(x2, y2)"
    }
    return data
  }

  // MARK: Orbit

  /// Nodes of the inner and the outer orbit as many as the first two counts.
  func drawOrbit(on canvas: inout Canvas) {
    let (w, h) = (canvas.width, canvas.height)
    let inner = count(0, in: 3...12, &canvas.generator)
    let outer = count(1, in: 5...24, &canvas.generator)
    let (cx, cy) = (w * 0.5, h * 0.53)
    let globe = min(h * 0.32, w * 0.22)
    let tilt = canvas.generator.number(in: -14...(-6))
    drawGlobe(cx, cy, globe, tilt: tilt, on: &canvas)
    let (r1, r2) = (globe * 1.5, min(globe * 2.5, w * 0.45))
    let flat = min(0.5, h * 0.4 / r2)
    canvas.stroke(
      ellipse(cx, cy, r1, r1 * flat, turned: tilt) + ellipse(cx, cy, r2, r2 * flat, turned: tilt),
      .line, width: 1.4)
    let start = canvas.generator.number(in: 0...1)
    drawOrbitNodes(outer, r2, flat, tilt, start, .indigo, 5, (cx, cy), on: &canvas)
    drawOrbitNodes(inner, r1, flat, tilt, start + 0.13, .seal, 7, (cx, cy), on: &canvas)
    canvas.fill(disc(cx, cy, 17), .wash)
    canvas.fill(disc(cx, cy, 12), .ink)
    canvas.stroke(disc(cx, cy, 17), .ink, width: 1.2)
  }

  private func drawGlobe(
    _ cx: Double, _ cy: Double, _ radius: Double, tilt: Double, on canvas: inout Canvas
  ) {
    canvas.fill(disc(cx, cy, radius), .paper)
    var data = disc(cx, cy, radius)
    for part in [0.34, 0.68] { data += ellipse(cx, cy, radius * part, radius, turned: tilt) }
    let angle = tilt * .pi / 180
    for latitude in stride(from: -60.0, through: 60, by: 30) {
      let rise = radius * sin(latitude * .pi / 180)
      let reach = radius * cos(latitude * .pi / 180)
      let (x, y) = (cx - rise * sin(angle), cy + rise * cos(angle))
      let (dx, dy) = (reach * cos(angle), reach * sin(angle))
      data += "M\(x - dx, y - dy)L\(x + dx, y + dy)"
    }
    canvas.stroke(data, .indigo, width: 0.8, opacity: 0.35)
  }

  /// Nodes on an orbit, each with the route that leads to it from the hub.
  private func drawOrbitNodes(
    _ count: Int, _ radius: Double, _ flat: Double, _ tilt: Double, _ start: Double,
    _ pigment: Pigment, _ size: Double, _ hub: (x: Double, y: Double), on canvas: inout Canvas
  ) {
    let angle = tilt * .pi / 180
    var routes = PathText()
    var nodes = PathText()
    for index in 0..<count {
      let turn = 2 * Double.pi * (Double(index) + start) / Double(count)
      let (u, v) = (radius * cos(turn), radius * flat * sin(turn))
      let x = hub.x + u * cos(angle) - v * sin(angle)
      let y = hub.y + u * sin(angle) + v * cos(angle)
      let crown = (hub.y + y) / 2 - abs(x - hub.x) * 0.34 - abs(y - hub.y) * 0.12
      routes += "M\(hub.x, hub.y)Q\((hub.x + x) / 2, crown) \(x, y)"
      // What is nearer is larger.
      nodes += disc(x, y, size * (1 + 0.28 * sin(turn)))
    }
    canvas.stroke(routes, pigment, width: pigment == .seal ? 1.6 : 1.1, opacity: 0.6)
    canvas.fill(nodes, pigment)
  }

  // MARK: Rings

  /// Rings as many as the first count; those of the accent are told by the second.
  func drawRings(on canvas: inout Canvas) {
    let (w, h) = (canvas.width, canvas.height)
    let rings = count(0, in: 9...16, &canvas.generator)
    let accents = count(1, in: 2...4, &canvas.generator)
    let (cx, cy) = (w * canvas.generator.number(in: 0.34...0.42), h * 0.52)
    let reach = min((w * w + h * h).squareRoot() * 0.46, h * 0.94)
    var widths = (0..<rings).map { _ in canvas.generator.number(in: 0.55...1.3) }
    for (index, share) in shares.enumerated() where index < rings { widths[index] *= 0.7 + share }
    let total = widths.reduce(0, +)
    let phase = (0..<4).map { _ in canvas.generator.number(in: 0...(2 * Double.pi)) }
    var radius = 0.0
    var quiet = PathText()
    var ticks = PathText()
    for index in 0..<rings {
      radius += widths[index] / total * reach
      let ring = growthRing(cx, cy, radius, index, phase)
      let isAccent = (index + 1) % max(rings / (accents + 1), 1) == 0 && index < rings - 2
      ticks += "M\(cx + radius, cy - (isAccent ? 9 : 4))v\(isAccent ? 18 : 8)"
      if isAccent {
        canvas.fill(ring, .ochre, opacity: 0.07)
        canvas.stroke(ring, .seal, width: 3.2)
      } else {
        quiet += ring
      }
    }
    canvas.stroke(quiet, .ink, width: 1, opacity: 0.6)
    canvas.stroke("M\(cx, cy)H\(w)", .ink, width: 1)
    canvas.stroke(ticks, .ink, width: 1.2)
    canvas.fill(disc(cx, cy, 5), .seal)
  }

  /// A closed curve that swells more the older it is, smooth through ten points (Catmull–Rom as
  /// Bézier, whose handles mirror each other, so that `S` says it all).
  private func growthRing(
    _ cx: Double, _ cy: Double, _ radius: Double, _ index: Int, _ phase: [Double]
  ) -> PathText {
    let corners = 10
    let points = (0..<corners).map { corner -> (x: Double, y: Double) in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      let swell =
        0.045 * sin(2 * angle + phase[0]) + 0.03 * sin(3 * angle + phase[1])
        + 0.012 * sin(5 * angle + phase[2] + Double(index) * 0.7)
      // On the rule itself the ring keeps its measure.
      let calm = (1 - cos(angle)) / 2
      let r = radius * (1 + swell * calm * min(radius / 60, 1))
      return (cx + r * cos(angle), cy + r * sin(angle) * 0.98)
    }
    func point(_ index: Int) -> (x: Double, y: Double) { points[(index + corners) % corners] }
    func handle(_ index: Int, _ sign: Double) -> PathText {
      let (before, here, after) = (point(index - 1), point(index), point(index + 1))
      let (x, y) = (
        here.x + sign * (after.x - before.x) / 6, here.y + sign * (after.y - before.y) / 6
      )
      return "\(x, y)"
    }
    var data: PathText = "M\(points[0])C\(handle(0, 1)) \(handle(1, -1)) \(point(1))"
    for index in 2...corners {
      data += "S\(handle(index, -1)) \(point(index))"
    }
    return data + "z"
  }
}
