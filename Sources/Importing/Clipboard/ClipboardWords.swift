import Foundation

/// Words of a text from a clipboard, and how they are set.
enum ClipboardWords {
  /// How an element sets its words, by its name and by its style.
  static func style(of element: ClipboardTree.Element) -> TextStyle {
    var style: TextStyle = []
    switch element.name {
    case "b", "strong": style.insert(.strong)
    case "i", "em", "cite", "dfn": style.insert(.emphasis)
    case "s", "strike", "del": style.insert(.struck)
    case "u", "ins": style.insert(.underlined)
    case "sup": style.insert(.superscript)
    case "sub": style.insert(.subscript)
    default: break
    }
    let said = element.style
    if said.contains(#/font-weight:(bold|[6-9]00)/#) { style.insert(.strong) }
    if said.contains("font-weight:normal") || said.contains("font-weight:400") {
      style.remove(.strong)
    }
    if said.contains("font-style:italic") { style.insert(.emphasis) }
    if said.contains("line-through") { style.insert(.struck) }
    return style
  }

  /// Without the signs that stand for others on the way, and without those that nobody sees.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          !PreparedDocument.isMark(scalar)
            && !["\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{0}"].contains(scalar)
        }.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  /// White space as a browser shows it: a line end between Chinese signs is none.
  static func collapsed(_ text: String) -> String {
    var result = ""
    var isPending = false
    var hasLineEnd = false
    for character in text {
      if character.isWhitespace, character != "\u{3000}" {
        isPending = true
        hasLineEnd = hasLineEnd || character.isNewline
        continue
      }
      if isPending {
        let isBetweenChinese =
          hasLineEnd && result.last.map(Self.isWide) ?? false && Self.isWide(character)
        if !isBetweenChinese { result += " " }
        (isPending, hasLineEnd) = (false, false)
      }
      result.append(character)
    }
    if isPending { result += " " }
    return result
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2E80...0xFFEF).contains($0.value) } ?? false
  }
}

extension String {
  var trimmingLineEnds: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }
}
