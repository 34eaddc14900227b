import Foundation

/// What draws, and what acts.
enum SVGRules {
  /// Elements of SVG 2 that draw or describe. Not among them: script, foreignObject, links, sounds,
  /// animations (which can change where a link leads), and everything of HTML.
  private static let drawing: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch", "view",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "text", "tspan", "textPath", "tref", "image", "marker", "pattern", "mask", "clipPath",
    "linearGradient", "radialGradient", "meshgradient", "meshrow", "meshpatch", "stop",
    "solidColor",
    "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
    "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile",
    "feTurbulence", "color-profile", "font", "font-face", "glyph", "missing-glyph", "hkern",
  ]
  /// Vocabularies in which drawing programs keep notes; browsers do nothing with them.
  private static let notes = [
    "rdf:", "cc:", "dc:", "sodipodi:", "inkscape:", "i:", "x:", "sketch:", "serif:", "bx:", "v:",
  ]

  static func localName(_ name: String) -> String {
    name.hasPrefix("svg:") ? String(name.dropFirst(4)) : name
  }

  static func isActive(element: String) -> Bool {
    !drawing.contains(element) && !notes.contains { element.hasPrefix($0) }
  }

  static func isActive(attribute: String, value: String, of element: String) -> Bool {
    let name = attribute.lowercased()
    let local = name.split(separator: ":").last.map(String.init) ?? name
    if local.hasPrefix("on") || local == "base" { return true }
    if local == "href" || local == "src" {
      return !name.hasPrefix("xmlns") && !isInside(value, isImage: element == "image")
    }
    // Names with a prefix are notes of drawing programs.
    return !name.contains(":") && isActive(style: value)
  }

  /// Whether a style fetches or could be read in two ways.
  static func isActive(style: String) -> Bool {
    let text = style.lowercased()
    if ["@import", "javascript:", "expression(", "-moz-binding", "behavior:"].contains(
      where: text.contains)
    {
      return true
    }
    // An escape could write `url` so that it is not found here.
    if text.contains("\\"), text.contains("(") { return true }
    return text.components(separatedBy: "url(").dropFirst().contains { rest in
      let address = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      return !isInside(String(address.prefix(40)), isImage: true)
    }
  }

  /// Whether an address leads to the drawing itself.
  private static func isInside(_ address: String, isImage: Bool) -> Bool {
    let text = address.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    if text.isEmpty || text.hasPrefix("#") { return true }
    let pictures = ["png", "jpeg", "jpg", "gif", "webp"]
    return isImage && pictures.contains { text.hasPrefix("data:image/\($0);") }
  }

  /// The size of the root element in CSS pixels: its own, or that of its view box.
  static func size(_ attributes: [String: String]) -> (width: Int, height: Int) {
    let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0.isNewline }
      .compactMap { Double($0) }
    let ratio = box.count == 4 && box[2] > 0 && box[3] > 0 ? box[2] / box[3] : nil
    let width = attributes["width"].flatMap(pixels)
    let height = attributes["height"].flatMap(pixels)
    switch (width, height, ratio) {
    case (let width?, let height?, _): return (whole(width), whole(height))
    case (let width?, nil, let ratio?): return (whole(width), whole(width / ratio))
    case (nil, let height?, let ratio?): return (whole(height * ratio), whole(height))
    case (nil, nil, .some): return (whole(box[2]), whole(box[3]))
    default: return (0, 0)
    }
  }

  /// A length of CSS in pixels; `nil` for per cent and for what is no length.
  private static func pixels(_ text: String) -> Double? {
    let units = ["px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96]
    let text = text.trimmingCharacters(in: .whitespaces)
    let unit = units.first { text.hasSuffix($0.key) }
    guard let number = Double(unit == nil ? text : String(text.dropLast(2))), number > 0 else {
      return nil
    }
    return number * (unit?.value ?? 1)
  }

  private static func whole(_ value: Double) -> Int {
    value.isFinite ? max(Int(min(value, 100_000).rounded()), 1) : 0
  }
}
