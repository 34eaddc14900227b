/// What the paragraph styles of a document say, with what they take over from others.
struct WordStyles {
  /// A style, or what a style and those it is based on say together.
  struct Style {
    var name = ""
    var basedOn: String?
    var outlineLevel: Int?
    var numbering: Int?
    var numberingLevel: Int?
    var isBold: Bool?
    var font: String?
    var size: Int?
    var isCentred: Bool?
  }

  private var styles: [String: Style] = [:]
  private(set) var defaultStyle: String?
  /// The size of text in half points, where no style says.
  private(set) var defaultSize = 21

  init(_ root: XMLElement?) {
    guard let root else { return }
    if let size = root.at("w:docDefaults", "w:rPrDefault", "w:rPr", "w:sz")?.value.flatMap(Int.init)
    {
      defaultSize = size
    }
    for element in root.elements where element.name == "w:style" {
      guard let id = element.attributes["styleId"] else { continue }
      if element.attributes["type"] == "paragraph", element.attributes["default"] == "1" {
        defaultStyle = id
      }
      styles[id] = Self.style(element)
    }
  }

  private static func style(_ element: XMLElement) -> Style {
    var style = Style()
    style.name = element.first("w:name")?.value?.lowercased() ?? ""
    style.basedOn = element.first("w:basedOn")?.value
    if let paragraph = element.first("w:pPr") {
      style.outlineLevel = paragraph.first("w:outlineLvl")?.value.flatMap(Int.init)
      style.numbering = paragraph.at("w:numPr", "w:numId")?.value.flatMap(Int.init)
      style.numberingLevel = paragraph.at("w:numPr", "w:ilvl")?.value.flatMap(Int.init)
      style.isCentred = paragraph.first("w:jc").map { $0.value == "center" }
    }
    if let run = element.first("w:rPr") {
      if run.first("w:b") != nil { style.isBold = run.flag("w:b") }
      style.font = run.first("w:rFonts")?.attributes["eastAsia"]
      style.size = run.first("w:sz")?.value.flatMap(Int.init)
    }
    return style
  }

  /// A style with everything it takes over; the nearest says first.
  func resolved(_ id: String?) -> Style {
    var result = Style()
    var next = id ?? defaultStyle
    var seen = 0
    while let id = next, let style = styles[id], seen < 20 {
      if seen == 0 { result.name = style.name }
      // `heading 2` stays one under another name.
      if !Self.isBuiltIn(result.name), Self.isBuiltIn(style.name) { result.name = style.name }
      result.outlineLevel = result.outlineLevel ?? style.outlineLevel
      result.numbering = result.numbering ?? style.numbering
      result.numberingLevel = result.numberingLevel ?? style.numberingLevel
      result.isBold = result.isBold ?? style.isBold
      result.font = result.font ?? style.font
      result.size = result.size ?? style.size
      result.isCentred = result.isCentred ?? style.isCentred
      next = style.basedOn
      seen += 1
    }
    return result
  }

  private static func isBuiltIn(_ name: String) -> Bool {
    name.hasPrefix("heading ") || ["title", "subtitle", "caption", "quote"].contains(name)
  }

  /// The id of a style for the numbering of a level, as `w:pStyle` of a numbering names it.
  func numberingStyle(_ id: String) -> Style? { styles[id] }
}
