/// What a writer has set by hand and a page does not have: colours, marks and forms of letters, what lies behind
/// them, and the looks of tables.
enum WordLooks {
  /// How far apart the parts of a colour of letters are that is no shade of black, as those of web pages are.
  private static let leastInLetters = 64
  /// How far apart those of a colour behind letters are: such colours are pale.
  private static let leastBehind = 12

  /// What of the look of a run is lost, for a message; nil where it looks as all words do.
  static func lost(in properties: XMLElement?) -> (zh: String, en: String)? {
    guard let properties else { return nil }
    var looks = forms.filter { properties.flag($0.property) }.map { ($0.zh, $0.en) }
    if let width = properties.first("w:w")?.value?.prefix(while: \.isNumber), Int(width) != 100 {
      looks.append(("缩放", "scaling"))
    }
    if properties.first("w:eastAsianLayout")?.attributes["combine"] == "1" {
      looks.append(("双行合一", "two lines in one"))
    }
    if properties.flag("w:highlight") {
      looks.append(("突出显示颜色", "highlighting"))
    } else if let color = properties.first("w:color")?.value, isVivid(color, leastInLetters) {
      looks.append(("颜色", "colour"))
    } else if let fill = properties.first("w:shd")?.attributes["fill"], isVivid(fill, leastBehind) {
      looks.append(("底纹", "shading"))
    }
    guard !looks.isEmpty else { return nil }
    return (looks.map(\.0).joined(separator: "、"), looks.map(\.1).joined(separator: ", "))
  }

  /// Properties of letters that are either set or not.
  private static let forms: [(property: String, zh: String, en: String)] = [
    ("w:em", "着重号", "emphasis marks"), ("w:caps", "全部大写", "capitals"),
    ("w:smallCaps", "小型大写", "small capitals"), ("w:outline", "空心", "outline"),
    ("w:shadow", "阴影", "shadow"), ("w:emboss", "阳文", "embossing"),
    ("w:imprint", "阴文", "engraving"), ("w:bdr", "字符边框", "border"),
    ("w:effect", "文字效果", "effect"),
  ]

  /// What of the look of a table is lost.
  static func lost(inTable table: XMLElement) -> (zh: String, en: String)? {
    let cells = table.unwrapped("w:tr").flatMap { $0.unwrapped("w:tc") }
      .compactMap { $0.first("w:tcPr") }
    let settings = [table.first("w:tblPr")].compactMap(\.self) + cells
    let isShaded = settings.contains { element in
      element.first("w:shd")?.attributes["fill"].map { isVivid($0, leastBehind) } ?? false
    }
    let hasBorders = settings.contains {
      $0.first("w:tblBorders") != nil || $0.first("w:tcBorders") != nil
    }
    switch (hasBorders, isShaded) {
    case (true, true): return ("框线和底纹", "borders and shading")
    case (true, false): return ("框线", "borders")
    case (false, true): return ("底纹", "shading")
    case (false, false): return nil
    }
  }

  /// Whether a colour in hexadecimal digits, red before green before blue, is neither black, grey nor white.
  private static func isVivid(_ color: String, _ least: Int) -> Bool {
    guard color.utf8.count == 6, let number = Int(color, radix: 16) else { return false }
    let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF]
    return (parts.max() ?? 0) - (parts.min() ?? 0) >= least
  }
}
