/// The characters of fonts that draw signs in the places of letters (Symbol, Wingdings).
enum SymbolFont {
  /// Whether letters set in a typeface are not what is read.
  static func isSymbolic(_ font: String) -> Bool {
    let name = font.lowercased()
    return name == "symbol" || name.hasPrefix("wingdings") || name == "webdings"
  }

  /// What a code of a font looks like; `nil` where nothing in Unicode is known to.
  static func character(_ code: UInt32, in font: String) -> Character? {
    let code = (0xF020...0xF0FF).contains(code) ? code - 0xF000 : code
    switch font.lowercased() {
    case "symbol": return symbol(code)
    case "wingdings": return wingdings[code] ?? circled(code)
    case "wingdings 2": return wingdings2[code]
    default: return nil
    }
  }

  private static func symbol(_ code: UInt32) -> Character? {
    for (start, signs) in symbolRows where code >= start {
      let offset = Int(code - start)
      guard offset < signs.count else { continue }
      return signs[offset]
    }
    return nil
  }

  private static let symbolRows: [(UInt32, [Character])] = [
    (0x21, Array("!∀#∃%&∋()∗+,−./0123456789:;<=>?")),
    (0x40, Array("≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_")),
    (0x60, Array("‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼")),
    (0xA0, Array("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵")),
    (0xC0, Array("ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓")),
    (0xE0, Array("◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪")),
    (0xF1, Array("〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")),
  ]

  private static let wingdings: [UInt32: Character] = [
    0x28: "☎", 0x29: "✆", 0x36: "⌛", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺",
    0x4C: "☹", 0x52: "☼", 0x54: "❄", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑",
    0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪",
    0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
  ]

  private static let wingdings2: [UInt32: Character] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐",
  ]

  /// Numbers in circles: ⓪ to ⑩, then white on black.
  private static func circled(_ code: UInt32) -> Character? {
    let signs = Array("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")
    return (0x80...0x95).contains(code) ? signs[Int(code - 0x80)] : nil
  }
}
