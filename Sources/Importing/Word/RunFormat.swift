/// What a run says of its words, or what a style says of the runs in it; `nil` where it says nothing.
struct RunProperties {
  var isBold: Bool?
  var isItalic: Bool?
  var isStruck: Bool?
  var isHidden: Bool?
  /// `superscript`, `subscript` or `baseline`.
  var vertical: String?
  /// How far words stand above the line, in half points.
  var position: Int?
  var underline: String?
  /// The typeface of Chinese words.
  var font: String?
  /// The typeface of Latin words and signs.
  var latinFont: String?
  /// In half points.
  var size: Int?

  /// Nothing.
  init() {}

  /// Reads `w:rPr`.
  init(_ element: XMLElement?) {
    guard let element else { return }
    isBold = element.switched("w:b")
    isItalic = element.switched("w:i")
    isStruck = element.switched("w:strike") ?? element.switched("w:dstrike")
    isHidden = element.switched("w:vanish")
    vertical = element.first("w:vertAlign")?.value
    position = element.first("w:position")?.number
    underline = element.first("w:u")?.value
    font = element.first("w:rFonts")?.attributes["eastAsia"]
    latinFont = element.first("w:rFonts").flatMap {
      $0.attributes["ascii"] ?? $0.attributes["hAnsi"]
    }
    size = element.first("w:sz")?.number
  }

  /// These, and what others say where these say nothing.
  func over(_ others: RunProperties) -> RunProperties {
    var result = self
    result.isBold = isBold ?? others.isBold
    result.isItalic = isItalic ?? others.isItalic
    result.isStruck = isStruck ?? others.isStruck
    result.isHidden = isHidden ?? others.isHidden
    result.vertical = vertical ?? others.vertical
    result.position = position ?? others.position
    result.underline = underline ?? others.underline
    result.font = font ?? others.font
    result.latinFont = latinFont ?? others.latinFont
    result.size = size ?? others.size
    return result
  }
}

/// How words are set, with all that their styles say.
struct RunFormat: Hashable {
  /// What Markdown has words for.
  var style: TextStyle = []
  /// How far they stand above the line, in half points.
  var position = 0
  var isHidden = false
  /// Whether they are bold, also where the style of the paragraph makes them so.
  var isBold = false
  /// Whether they are set in a typeface that is kept for headings, such as 黑体.
  var isDisplay = false
  /// The typeface of Latin words and signs.
  var latinFont = ""
  /// In half points.
  var size = 0
}

extension WordStyles {
  /// How a run is set.
  ///
  /// - Parameters:
  ///   - element: its `w:rPr`.
  ///   - paragraph: the style of the paragraph, with what it takes over.
  func format(_ element: XMLElement?, in paragraph: Style) -> RunFormat {
    let own = RunProperties(element)
    var run = own
    var isCode = false
    if let character = element?.first("w:rStyle")?.value {
      isCode = Self.codeWords.contains(resolved(character).name)
      var style = resolved(character).run
      // Styles of links underline; a link is seen anyhow.
      style.underline = nil
      run = own.over(style)
    }
    let all = run.over(paragraph.run)
    // What a heading, a quotation or a caption looks like is the theme's.
    let shown = paragraph.isOwn ? all : run
    var format = RunFormat()
    format.isBold = all.isBold ?? false
    format.isDisplay = Self.isForHeadings(all.font ?? "")
    format.isHidden = all.isHidden ?? false
    format.size = all.size ?? defaultSize
    format.latinFont = all.latinFont ?? ""
    format.position = all.position ?? 0
    if isCode { format.style.insert(.code) }
    if shown.isBold ?? false { format.style.insert(.strong) }
    if shown.isItalic ?? false { format.style.insert(.emphasis) }
    if shown.isStruck ?? false { format.style.insert(.struck) }
    if let underline = own.underline, underline != "none" { format.style.insert(.underlined) }
    if all.vertical == "superscript" { format.style.insert(.superscript) }
    if all.vertical == "subscript" { format.style.insert(.subscript) }
    return format
  }

  /// Styles of words that are code.
  private static let codeWords: Set<String> = ["verbatim char", "html code", "html 代码"]

  /// The typefaces that official documents keep for headings (GB/T 9704: 黑体, 楷体).
  private static func isForHeadings(_ font: String) -> Bool {
    ["黑体", "SimHei", "楷体", "KaiTi", "小标宋"].contains { font.contains($0) }
  }
}
