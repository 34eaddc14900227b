import Foundation
import Hashing

/// A generated cover: lines and planes whose numbers come from the figures of what it stands for, so
/// that no two covers are alike and each always looks the same. Decoration only, hidden from
/// assistive technology.
///
/// Colours are classes, `f-` for fills and `s-` for strokes, of `seal`, `indigo`, `ochre`, `ink`,
/// `line`, `wash` and `paper`; presentation attributes hold where no style sheet does, in the colours of
/// a palette.
public struct Artwork: Sendable {
  /// What is drawn.
  public enum Motif: String, Sendable, CaseIterable {
    /// Long strands that run in from the side and wind up in a spiral.
    case spiral
    /// A hub on a globe, with routes to the nodes of its orbits.
    case orbit
    /// Isometric blocks on parallel lines.
    case rhythm
    /// Growth rings along a graduated rule.
    case rings
    /// Two sheets of strands that pass over and under each other.
    case weave
  }

  /// What is drawn: the motif that was asked for, or the one that falls to the seed.
  public let motif: Motif
  /// The figures that are small whole numbers, as counts of strokes, nodes or rings.
  let counts: [Int]
  /// All positive figures between 0 and 1, by their order of magnitude.
  let shares: [Double]
  private let seed: UInt64
  private let palette: Palette

  /// An artwork for a text that names its subject, such as the slug of a case, and its figures.
  public init(
    seed: String, figures: [Decimal] = [], motif: Motif? = nil, palette: Palette = Palette()
  ) {
    self.palette = palette
    let values = figures.filter { !$0.isNaN }.map(\.coordinateValue)
    counts = values.compactMap { (2...60).contains($0) ? Int(exactly: $0) : nil }
    shares = values.filter { $0 > 0 }.map { min(log10($0 + 1) / 6, 1) }
    let hash = fnv1a((seed + values.map { "|\($0)" }.joined()).utf8)
    self.seed = hash
    let motifs = Motif.allCases
    self.motif = motif ?? motifs[Int((hash >> 33) % UInt64(motifs.count))]
  }

  /// The picture, cut to the given size, which is its viewBox.
  ///
  /// - Parameter ids: the ids of what the figures measure, for `data-figure`; safe in an attribute.
  public func svg(width: Int = 640, height: Int = 360, ids: [String] = []) -> String {
    let size = (min(max(width, 80), 4000), min(max(height, 60), 4000))
    return "<svg class=\"artwork artwork-\(motif.rawValue)\" viewBox=\"0 0 \(size.0) \(size.1)\""
      + " width=\"\(size.0)\" height=\"\(size.1)\" preserveAspectRatio=\"xMidYMid slice\""
      + (ids.isEmpty ? "" : " data-figure=\"\(ids.joined(separator: " "))\"")
      + " aria-hidden=\"true\">" + elements(width: size.0, height: size.1) + "</svg>"
  }

  /// The picture as a file of its own, in the colours of the palette, and in others where the screen is dark.
  ///
  /// - Parameter dark: colours of the dark scheme by name, each safe in a style sheet; those that are not there
  ///   stay as they are.
  public func document(width: Int = 640, height: Int = 360, dark: [String: String] = [:]) -> String
  {
    let rules = dark.sorted { $0.key < $1.key }.map { name, color in
      ".f-\(name){fill:\(color)}.s-\(name){stroke:\(color)}"
    }
    let style =
      rules.isEmpty
      ? "" : "<style>@media screen and (prefers-color-scheme:dark){\(rules.joined())}</style>"
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\""
      + " width=\"\(width)\" height=\"\(height)\" preserveAspectRatio=\"xMidYMid slice\">"
      + style + elements(width: width, height: height) + "</svg>\n"
  }

  /// What is drawn, without the `svg` element around it.
  func elements(width: Int, height: Int) -> String {
    var canvas = Canvas(
      width: Double(width), height: Double(height), generator: Generator(state: seed),
      palette: palette)
    switch motif {
    case .spiral: drawSpiral(on: &canvas)
    case .orbit: drawOrbit(on: &canvas)
    case .rhythm: drawRhythm(on: &canvas)
    case .rings: drawRings(on: &canvas)
    case .weave: drawWeave(on: &canvas)
    }
    return canvas.content
  }

  /// The count of that order within the range; without one, a number that falls to the seed.
  func count(_ index: Int, in range: ClosedRange<Int>, _ generator: inout Generator) -> Int {
    let fallback = generator.integer(in: range)
    guard index < counts.count else { return fallback }
    return min(max(counts[index], range.lowerBound), range.upperBound)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, seeded, the same everywhere.
struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From 0 up to 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}

/// Gathers the elements of an artwork in painting order.
struct Canvas {
  let width: Double
  let height: Double
  let palette: Palette
  var generator: Generator
  private var bytes: [UInt8] = []

  /// All elements so far.
  var content: String { String(decoding: bytes, as: UTF8.self) }

  init(width: Double, height: Double, generator: Generator, palette: Palette) {
    (self.width, self.height) = (width, height)
    (self.generator, self.palette) = (generator, palette)
    bytes.reserveCapacity(8192)
    fill("M0 0H\(width)V\(height)H0z", .wash)
  }

  mutating func fill(_ data: PathText, _ pigment: Pigment, opacity: Double = 1) {
    guard !data.isEmpty else { return }
    add("<path class=\"f-\(pigment.rawValue)\" fill=\"\(palette[pigment])\"")
    if opacity < 1 { add(" fill-opacity=\"\(hundredths(opacity))\"") }
    close(with: data)
  }

  mutating func stroke(
    _ data: PathText, _ pigment: Pigment, width: Double, opacity: Double = 1, isRound: Bool = false
  ) {
    guard !data.isEmpty else { return }
    add("<path class=\"s-\(pigment.rawValue)\" fill=\"none\" stroke=\"\(palette[pigment])\"")
    add(" stroke-width=\"\(hundredths(width))\"")
    if opacity < 1 { add(" stroke-opacity=\"\(hundredths(opacity))\"") }
    if isRound { add(" stroke-linecap=\"round\"") }
    close(with: data)
  }

  private mutating func add(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  private mutating func close(with data: PathText) {
    add(" d=\"")
    bytes.append(contentsOf: data.bytes)
    add("\"/>")
  }

  /// A number with two decimals at most.
  private func hundredths(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1e6) * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return (whole == 0 ? "" : "\(whole)") + "." + digits
  }
}

/// A disc as path data.
func disc(_ x: Double, _ y: Double, _ radius: Double) -> PathText {
  // Rounded before it is doubled: arcs whose ends lie nearer than two radii bulge.
  let radius = (radius * 10).rounded() / 10
  let (r, across): (PathText, PathText) = ("\(radius)", "\(2 * radius)")
  return "M\(x - radius, y)a\(r) \(r) 0 1 0 \(across) 0a\(r) \(r) 0 1 0 -\(across) 0z"
}

/// An ellipse as path data, turned by an angle in degrees.
func ellipse(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double, turned degrees: Double = 0)
  -> PathText
{
  let angle = degrees * .pi / 180
  func point(_ u: Double, _ v: Double) -> (x: Double, y: Double) {
    (
      x + rx * u * cos(angle) - ry * v * sin(angle), y + rx * u * sin(angle) + ry * v * cos(angle)
    )
  }
  // The length of Bézier handles that best follows a quarter of a circle.
  let k = 0.5523
  return "M\(point(1, 0))C\(point(1, k)) \(point(k, 1)) \(point(0, 1))S\(point(-1, k)) "
    + "\(point(-1, 0))S\(point(-k, -1)) \(point(0, -1))S\(point(1, -k)) \(point(1, 0))z"
}
