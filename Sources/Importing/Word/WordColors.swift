/// Colours that a writer has set by hand and that a page does not have: letters, what lies behind them, and
/// the looks of tables.
enum WordColors {
  /// How far apart the parts of a colour of letters are that is no shade of black, as those of web pages are.
  private static let leastInLetters = 64
  /// How far apart those of a colour behind letters are: such colours are pale.
  private static let leastBehind = 12

  /// What of the look of a run is lost, for a message; nil where it looks as all words do.
  static func lost(in properties: XMLElement?) -> (zh: String, en: String)? {
    guard let properties else { return nil }
    if properties.flag("w:highlight") { return ("突出显示颜色", "highlighting") }
    if let color = properties.first("w:color")?.value, isVivid(color, leastInLetters) {
      return ("颜色", "colour")
    }
    if let fill = properties.first("w:shd")?.attributes["fill"], isVivid(fill, leastBehind) {
      return ("底纹", "shading")
    }
    return nil
  }

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
