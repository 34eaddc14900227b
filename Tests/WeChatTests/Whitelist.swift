import Foundation

/// What an account's editor keeps, written down again from what the tools agree on: the sources' own list may be
/// wrong.
enum Whitelist {
  private static let elements: Set<String> = [
    "section", "p", "span", "strong", "em", "u", "sup", "h2", "h3", "h4", "ul", "ol", "li",
    "blockquote", "pre", "code", "table", "thead", "tbody", "tr", "th", "td", "br", "hr", "img",
    "a", "figure", "figcaption",
  ]
  private static let attributes: Set<String> = [
    "style", "src", "alt", "width", "href", "colspan", "rowspan",
  ]
  private static let properties: Set<String> = [
    "color", "background-color", "font-size", "font-weight", "font-style", "line-height",
    "letter-spacing", "text-align", "text-decoration", "text-indent", "margin", "margin-top",
    "margin-bottom", "padding", "padding-left", "border", "border-top", "border-bottom",
    "border-left", "border-radius", "width", "max-width", "height", "display", "vertical-align",
    "word-break", "overflow-x", "border-collapse", "white-space",
  ]
  /// What would inherit another's size and colour.
  private static let selfContained: Set<String> = ["p", "h2", "h3", "h4", "td", "th", "pre"]
  private static let void: Set<String> = ["br", "hr", "img"]

  /// What a body holds that an editor would change, each as a line.
  static func offences(in html: String) -> [String] {
    var offences: [String] = []
    var open: [String] = []
    for tag in html.matches(of: #/<(/?)([A-Za-z0-9!?-]+)([^>]*)>/#) {
      let (isEnd, name, rest) = (!tag.1.isEmpty, String(tag.2), String(tag.3))
      if !elements.contains(name) { offences.append("element \(name)") }
      if isEnd {
        if open.popLast() != name { offences.append("</\(name)> closes another element") }
        continue
      }
      if !void.contains(name) { open.append(name) }
      let found = attributes(of: rest)
      if found.rest.contains(where: { !$0.isWhitespace }) { offences.append("<\(name)\(rest)>") }
      offences += found.values.flatMap { Self.offences(name, $0.name, $0.value) }
      if selfContained.contains(name) {
        let style = found.values.first { $0.name == "style" }?.value ?? ""
        for property in ["font-size", "color"] where !style.contains("\(property):") {
          offences.append("<\(name)> without \(property)")
        }
      }
    }
    if !open.isEmpty { offences.append("open: \(open)") }
    let invisible =
      html.unicodeScalars.filter { (0x200B...0x200D).contains($0.value) }
      + html.unicodeScalars.filter { [0xFEFF, 0xAD, 0x2060].contains($0.value) }
    if !invisible.isEmpty { offences.append("invisible characters") }
    if html.contains(#/<(p|h[2-4]|section)[^>]*>\s*</\1>/#) { offences.append("an empty block") }
    for word in [
      "gradient", "url(", "var(", "calc(", "{{", "position", "float", "flex", "!important",
    ]
    where html.replacing(#/>[^<]*</#, with: "><").contains(word) { offences.append(word) }
    return offences
  }

  private static func attributes(
    of text: String
  ) -> (values: [(name: String, value: String)], rest: String) {
    let pattern = #/ ([a-z-]+)="([^"]*)"/#
    let values = text.matches(of: pattern).map { (name: String($0.1), value: String($0.2)) }
    return (values, text.replacing(pattern, with: ""))
  }

  private static func offences(_ element: String, _ name: String, _ value: String) -> [String] {
    guard attributes.contains(name) else { return ["<\(element) \(name)>"] }
    switch name {
    case "href":
      return value.hasPrefix("https://mp.weixin.qq.com/s") ? [] : ["href \(value)"]
    case "src":
      return value.contains(#/^[0-9]{2,}\.(png|jpg)$/#) ? [] : ["src \(value)"]
    case "width":
      return (Int(value) ?? 1000) <= 677 ? [] : ["width \(value)"]
    case "style":
      return value.split(separator: ";").flatMap { declaration -> [String] in
        let parts = declaration.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, properties.contains(parts[0]) else {
          return ["style \(declaration)"]
        }
        let isWidth = ["width", "max-width"].contains(parts[0])
        return isWidth && parts[1].contains("px") ? ["style \(declaration)"] : []
      }
    default: return []
    }
  }
}
