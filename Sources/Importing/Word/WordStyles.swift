/// What the styles of a document say, with what they take over from others.
struct WordStyles {
  /// A style, or what a style and those it is based on say together.
  struct Style {
    var name = ""
    var basedOn: String?
    var outlineLevel: Int?
    var numbering: Int?
    var numberingLevel: Int?
    var isCentred: Bool?
    var run = RunProperties()
    /// Whether somebody made it, so that its bold words are meant to be bold on a page, too.
    var isOwn = false
  }

  private var styles: [String: Style] = [:]
  private(set) var defaultStyle: String?
  /// The size of text in half points, where no style says.
  private(set) var defaultSize = 21

  init(_ root: XMLElement?) {
    guard let root else { return }
    if let size = root.at("w:docDefaults", "w:rPrDefault", "w:rPr", "w:sz")?.number {
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
    style.name = customary(element.first("w:name")?.value ?? "")
    style.basedOn = element.first("w:basedOn")?.value
    if let paragraph = element.first("w:pPr") {
      style.outlineLevel = paragraph.first("w:outlineLvl")?.number
      style.numbering = paragraph.at("w:numPr", "w:numId")?.number
      style.numberingLevel = paragraph.at("w:numPr", "w:ilvl")?.number
      style.isCentred = paragraph.first("w:jc").map { $0.value == "center" }
    }
    style.run = RunProperties(element.first("w:rPr"))
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
      result.isCentred = result.isCentred ?? style.isCentred
      result.run = result.run.over(style.run)
      next = style.basedOn
      seen += 1
    }
    result.isOwn =
      id != nil && id != defaultStyle && !Self.isBuiltIn(result.name)
      && result.outlineLevel == nil && !result.name.hasPrefix("table ")
    return result
  }

  private static func isBuiltIn(_ name: String) -> Bool {
    name.hasPrefix("heading ") || name.hasPrefix("toc ")
      || ["title", "subtitle", "caption"].contains(name) || quotations.contains(name)
      || preformatted.contains(name)
  }

  /// The styles that Word, LibreOffice and WPS have for quotations.
  static let quotations: Set<String> = [
    "quote", "intense quote", "block text", "quotations", "引用", "明显引用", "引文",
  ]

  /// The styles that Word, LibreOffice and WPS have for lines whose blanks and breaks are to stay as they are.
  static let preformatted: Set<String> = [
    "preformatted text", "html preformatted", "macro", "html 预设格式", "html 预先格式化", "预格式化的文本",
    "预先设定格式的正文", "宏文本",
  ]

  /// Names of built-in styles as Word has them in files of every language.
  private static func customary(_ name: String) -> String {
    let name = name.lowercased()
    let local = ["标题": "title", "副标题": "subtitle", "题注": "caption"]
    if let known = local[name] { return known }
    let digits = name.hasPrefix("标题") ? name.dropFirst(2).drop { $0 == " " } : ""
    if let level = Int(digits), (1...9).contains(level) { return "heading \(level)" }
    return name
  }
}
