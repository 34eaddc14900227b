/// How the words of a paragraph are set, taken together.
struct RunSummary {
  private let style: WordStyles.Style
  private let defaultSize: Int
  private var hasRuns = false
  private var isBold = true
  private var isDisplay = true
  private var size = 0

  init(style: WordStyles.Style, defaultSize: Int) {
    self.style = style
    self.defaultSize = defaultSize
  }

  /// Takes in a run that holds words.
  mutating func add(_ properties: XMLElement?) {
    hasRuns = true
    let hasOwnWeight = properties?.first("w:b") != nil
    let bold = hasOwnWeight ? properties?.flag("w:b") ?? false : style.isBold ?? false
    isBold = isBold && bold
    let font = properties?.first("w:rFonts")?.attributes["eastAsia"] ?? style.font ?? ""
    isDisplay = isDisplay && Self.isForHeadings(font)
    size = max(
      size, properties?.first("w:sz")?.value.flatMap(Int.init) ?? style.size ?? defaultSize)
  }

  /// Says it of the paragraph.
  func finish(_ paragraph: inout WordParagraph) {
    paragraph.isBold = hasRuns && isBold
    paragraph.isDisplay = hasRuns && isDisplay
    paragraph.size = size
  }

  /// The typefaces that official documents keep for headings (GB/T 9704: 黑体, 楷体).
  private static func isForHeadings(_ font: String) -> Bool {
    ["黑体", "SimHei", "楷体", "KaiTi", "小标宋"].contains { font.contains($0) }
  }
}
