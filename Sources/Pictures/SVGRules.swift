import Foundation

/// A name of an element or an attribute, with the vocabulary that its prefix stands for.
struct SVGName: Hashable {
  /// Sets apart the parts of a name that expat hands out; no text can hold it.
  static let separator: UInt8 = 1
  /// The vocabulary; empty where there is none.
  let space: String
  let local: String
  /// As the file has it.
  let written: String

  /// A name as expat gives it: vocabulary, name and prefix.
  init(_ joined: String) {
    let parts = joined.split(
      separator: Character(Unicode.Scalar(Self.separator)), omittingEmptySubsequences: false
    )
    .map(String.init)
    space = parts.count > 1 ? parts[0] : ""
    local = parts.count > 1 ? parts[1] : joined
    written = parts.count > 2 && !parts[2].isEmpty ? "\(parts[2]):\(local)" : local
  }
}

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
  private static let svg = "http://www.w3.org/2000/svg"
  /// Vocabularies in which drawing programs keep notes; browsers do nothing with them. Told by what their
  /// prefix stands for, since any prefix may stand for SVG itself or for HTML.
  private static let notes = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#",
    "http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/",
    "http://sodipodi.sourceforge.net/", "http://inkscape.sourceforge.net/",
    "http://www.inkscape.org/namespaces/", "http://ns.adobe.com/", "adobe:ns:meta/",
    "http://www.bohemiancoding.com/sketch/", "http://www.serif.com/", "https://www.serif.com/",
    "https://boxy-svg.com", "https://vectornator.io", "http://vectornator.io",
    "http://www.figma.com/",
    "http://schemas.microsoft.com/visio/", "http://xml.openoffice.org/svg/export",
    "http://sun.com/xmlns/staroffice/",
  ]

  static func isActive(element name: SVGName) -> Bool {
    if name.space.isEmpty || name.space == svg { return !drawing.contains(name.local) }
    return !notes.contains(where: name.space.hasPrefix)
  }

  static func isRoot(_ name: SVGName) -> Bool {
    name.local == "svg" && (name.space.isEmpty || name.space == svg)
  }

  static func isActive(attribute name: SVGName, value: String, of element: SVGName) -> Bool {
    let local = name.local.lowercased()
    if local.hasPrefix("on") || local == "base" { return true }
    if local == "href" || local == "src" {
      return !isInside(value, isImage: element.local == "image")
    }
    // Names with a prefix are notes of drawing programs.
    guard name.space.isEmpty else { return false }
    if local == "style" { return isActive(style: value) }
    // Names that people choose.
    if ["id", "class"].contains(local) || local.hasPrefix("data-") || local.hasPrefix("aria-") {
      return false
    }
    return calls(value, allowing: { !fetching.contains($0) })
  }

  /// Functions of CSS that draw, place and compute.
  private static let harmless: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix",
    "icc-color", "device-cmyk", "var", "env", "attr", "calc", "min", "max", "clamp", "round",
    "matrix", "matrix3d", "translate", "translatex", "translatey", "translatez", "translate3d",
    "scale", "scalex", "scaley", "scalez", "scale3d", "rotate", "rotatex", "rotatey", "rotatez",
    "rotate3d", "skew", "skewx", "skewy", "perspective", "linear-gradient", "radial-gradient",
    "conic-gradient", "repeating-linear-gradient", "repeating-radial-gradient",
    "repeating-conic-gradient", "cubic-bezier", "steps", "linear", "circle", "ellipse", "inset",
    "polygon", "path", "rect", "blur", "brightness", "contrast", "drop-shadow", "grayscale",
    "hue-rotate", "invert", "opacity", "saturate", "sepia", "format", "tech", "local", "counter",
    "counters", "not", "is", "where", "has", "lang", "dir", "nth-child", "nth-of-type",
    "nth-last-child", "nth-last-of-type",
  ]
  /// Functions of CSS that fetch, or did in some browser.
  private static let fetching: Set<String> = [
    "image-set", "-webkit-image-set", "image", "cross-fade", "-webkit-cross-fade", "src", "element",
    "-moz-element", "paint", "expression", "import",
  ]
  private static let rules: Set<String> = [
    "media", "supports", "font-face", "keyframes", "-webkit-keyframes", "page", "charset", "layer",
    "container", "property", "counter-style",
  ]

  /// Whether a style fetches or could be read in two ways.
  static func isActive(style: String) -> Bool {
    let text = style.lowercased()
    if ["javascript:", "-moz-binding", "behavior:"].contains(where: text.contains) { return true }
    return calls(style, allowing: harmless.contains)
  }

  /// Whether CSS holds a function that is not allowed, a rule or an address that leads elsewhere.
  private static func calls(_ css: String, allowing isAllowed: (String) -> Bool) -> Bool {
    // Nothing is called, fetched or ruled without one of these.
    guard css.utf8.contains(where: { $0 == 0x28 || $0 == 0x40 }) else { return false }
    return StyleScanner(css).parts.contains { part in
      switch part {
      case .rule(let name): !rules.contains(name)
      case .function(let name): !isAllowed(name)
      case .address(let address): !isInside(address, isImage: true)
      }
    }
  }

  /// Whether an address leads to the drawing itself.
  private static func isInside(_ address: String, isImage: Bool) -> Bool {
    let text = address.trimmingCharacters(in: .whitespacesAndNewlines).prefix(64).lowercased()
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
