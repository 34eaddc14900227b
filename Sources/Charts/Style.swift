/// How a group of marks or texts looks: a class for the style sheet, and presentation attributes that
/// hold where there is none.
struct Style: Hashable {
  let classes: String
  let attributes: String

  static let grid = Style(classes: "grid", attributes: ##"fill="none" stroke="#ddd8cc""##)
  static let axis = Style(classes: "axis", attributes: ##"fill="none" stroke="#8f897d""##)
  static let leader = Style(
    classes: "leader", attributes: ##"fill="none" stroke="#8f897d" stroke-width=".75""##)
  static let target = Style(
    classes: "target", attributes: ##"fill="none" stroke="#1d1b18" stroke-width="1.5""##)
  static let targetLine = Style(
    classes: "target", attributes: ##"fill="none" stroke="#1d1b18" stroke-dasharray="5 3""##)
  static let track = Style(classes: "track", attributes: ##"fill="#e9e5da""##)

  static let label = Style(classes: "label", attributes: ##"fill="#1d1b18""##)
  static let heading = Style(
    classes: "heading", attributes: ##"fill="#1d1b18" font-weight="600""##)
  static let value = Style(classes: "value", attributes: ##"fill="#1d1b18" font-weight="600""##)
  static let soft = Style(classes: "soft", attributes: ##"fill="#68635a""##)
  static let inside = Style(classes: "inside", attributes: ##"fill="#fff""##)
  static let figure = Style(
    classes: "figure", attributes: ##"fill="#1d1b18" font-family="Georgia,serif""##)
  static let accentFigure = Style(
    classes: "figure accent",
    attributes: Ink.accent.color + ##" fill="currentColor" font-family="Georgia,serif""##)

  /// Text that lines may pass behind.
  static let halo = Style(
    classes: "label halo",
    attributes:
      ##"fill="#1d1b18""##
  )
  static let hub = Style(classes: "hub", attributes: ##"fill="#1d1b18""##)

  /// Lines from the hub of a network.
  static func spoke(_ ink: Ink) -> Style {
    Style(
      classes: ink.name + " spoke",
      attributes: ink.color + ##" fill="none" stroke="currentColor" stroke-opacity=".45""##)
  }

  /// Solid marks.
  static func fill(_ ink: Ink) -> Style {
    Style(classes: ink.name, attributes: ink.color + ##" fill="currentColor""##)
  }

  /// Strokes from point to point; dashed from the fifth series on, whose colours repeat.
  static func stroke(_ ink: Ink) -> Style {
    Style(
      classes: ink.name + " stroke",
      attributes: ink.color
        + ##" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round""##
        + (ink.isRepeated ? ##" stroke-dasharray="8 3""## : ""))
  }

  /// Hatched areas of provisional values.
  static func hatch(_ ink: Ink) -> Style {
    Style(
      classes: ink.name + " provisional",
      attributes: ink.color + ##" fill="none" stroke="currentColor" stroke-width="1.5""##)
  }

  /// Hollow marks of provisional values.
  static func hollow(_ ink: Ink) -> Style {
    Style(
      classes: ink.name + " provisional hollow",
      attributes: ink.color + ##" fill="#fff" stroke="currentColor" stroke-width="1.5""##)
  }

  /// The part of a line that leads to a provisional value.
  static func dotted(_ ink: Ink) -> Style {
    Style(
      classes: ink.name + " provisional stroke",
      attributes: ink.color
        + ##" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2 3""##)
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

  /// Indigo, ochre, grey and pine differ in lightness as well as in hue, so that they stay apart for
  /// every common kind of colour blindness; the accent is the red of the seal.
  var color: String {
    let color =
      switch self {
      case .series(let index): ["#24506b", "#a9781c", "#68635a", "#4b8d7d"][index % 4]
      case .accent: "#ac2f1c"
      }
    return "color=\"\(color)\""
  }

  var isRepeated: Bool {
    if case .series(let index) = self { index > 3 } else { false }
  }
}
