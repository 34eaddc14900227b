/// How a group of marks or texts looks: a class for the style sheet, and presentation attributes that
/// hold where there is none, with a colour of the palette.
struct Style: Hashable {
  let classes: String
  private let pigment: Pigment
  /// The attributes, `*` where the colour stands.
  private let pattern: String

  init(_ classes: String, _ pigment: Pigment, _ pattern: String) {
    (self.classes, self.pigment, self.pattern) = (classes, pigment, pattern)
  }

  /// The presentation attributes in the colours of a palette.
  func attributes(_ palette: Palette) -> String {
    pattern.replacing("*", with: palette[pigment])
  }

  static let grid = Style("grid", .line, ##"fill="none" stroke="*""##)
  static let axis = Style("axis", .axis, ##"fill="none" stroke="*""##)
  static let leader = Style("leader", .axis, ##"fill="none" stroke="*" stroke-width=".75""##)
  static let target = Style("target", .ink, ##"fill="none" stroke="*" stroke-width="1.5""##)
  static let targetLine = Style("target", .ink, ##"fill="none" stroke="*" stroke-dasharray="5 3""##)
  static let track = Style("track", .track, ##"fill="*""##)

  static let label = Style("label", .ink, ##"fill="*""##)
  static let heading = Style("heading", .ink, ##"fill="*" font-weight="600""##)
  static let value = Style("value", .ink, ##"fill="*" font-weight="600""##)
  static let soft = Style("soft", .soft, ##"fill="*""##)
  static let inside = Style("inside", .ink, ##"fill="#fff""##)
  static let figure = Style("figure", .ink, ##"fill="*" font-family="Georgia,serif""##)
  static let accentFigure = Style(
    "figure accent", Ink.accent.pigment,
    ##"color="*" fill="currentColor" font-family="Georgia,serif""##)

  /// Text that lines may pass behind.
  static let halo = Style("label halo", .ink, ##"fill="*""##)
  static let hub = Style("hub", .ink, ##"fill="*""##)

  /// Lines from the hub of a network.
  static func spoke(_ ink: Ink) -> Style {
    Style(
      ink.name + " spoke", ink.pigment,
      ##"color="*" fill="none" stroke="currentColor" stroke-opacity=".45""##)
  }

  /// Solid marks.
  static func fill(_ ink: Ink) -> Style {
    Style(
      ink.name, ink.pigment,
      ##"color="*" fill="currentColor""##)
  }

  /// Strokes from point to point; dashed from the fifth series on, whose colours repeat.
  static func stroke(_ ink: Ink) -> Style {
    Style(
      ink.name + " stroke", ink.pigment,
      ##"color="*" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round""##
        + (ink.isRepeated ? ##" stroke-dasharray="8 3""## : ""))
  }

  /// Hatched areas of provisional values.
  static func hatch(_ ink: Ink) -> Style {
    Style(
      ink.name + " provisional", ink.pigment,
      ##"color="*" fill="none" stroke="currentColor" stroke-width="1.5""##)
  }

  /// Hollow marks of provisional values.
  static func hollow(_ ink: Ink) -> Style {
    Style(
      ink.name + " provisional hollow", ink.pigment,
      ##"color="*" fill="#fff" stroke="currentColor" stroke-width="1.5""##)
  }

  /// The part of a line that leads to a provisional value.
  static func dotted(_ ink: Ink) -> Style {
    Style(
      ink.name + " provisional stroke", ink.pigment,
      ##"color="*" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2 3""##)
  }
}

/// What a mark is drawn with: the colour of its series, or the accent.
enum Ink: Hashable {
  case series(Int)
  case accent

  /// The class that a style sheet colours.
  var name: String {
    switch self {
    case .series(let index): "series-\(index % 4 + 1)"
    case .accent: "accent"
    }
  }

  /// The colours of series should differ in lightness as well as in hue, so that they stay apart for every
  /// common kind of colour blindness.
  var pigment: Pigment {
    switch self {
    case .series(let index): [.indigo, .amber, .soft, .pine][index % 4]
    case .accent: .seal
    }
  }

  var isRepeated: Bool {
    if case .series(let index) = self { index > 3 } else { false }
  }
}
