extension Unicode.Scalar {
  /// Whether a page can show the character at all. Controls come along when text is pasted from Word, where
  /// a vertical tab ends a line; HTML and XML allow neither them nor noncharacters.
  public var isShown: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F...0x9F: false
    case 0xFDD0...0xFDEF, 0xFFFD: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}

extension SourceFile {
  /// How many characters that cannot be shown are listed for a file: more are most likely of one cause.
  private static let mostUnshown = 20

  /// Reports characters of the text that no page can show, each at its place; some of them, where there are
  /// many.
  public func reportUnshownCharacters(_ report: inout Report) {
    for (scalar, range) in unshownCharacters(limit: Self.mostUnshown) {
      report.add(.unshownCharacter(scalar, at: place(at: range)))
    }
  }

  private func unshownCharacters(limit: Int) -> [(scalar: Unicode.Scalar, range: Range<Int>)] {
    var found: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if !scalar.isShown {
        found.append((scalar, offset..<offset + width))
        if found.count == limit { break }
      }
      offset += width
    }
    return found
  }
}

extension Diagnostic {
  /// A character that no page can show.
  ///
  /// - Parameter isEscape: whether the file does not hold it, but signs that stand for it, such as `\x0B`.
  public static func unshownCharacter(
    _ scalar: Unicode.Scalar, at place: Place, isEscape: Bool = false
  ) -> Diagnostic {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    let isLineEnd = scalar == "\u{0B}" || scalar == "\u{0C}" || scalar == "\u{85}"
    let hint =
      isEscape
      ? LocalizedText(
        zh: "删去双引号里以 \\ 开头、表示它的那几个字符", en: "delete the signs behind \\ that stand for it")
      : isLineEnd
        ? LocalizedText(
          zh: "它是从 Word 带来的换行：删去它，要换行就按回车另起一行",
          en: "it is a line ending of Word: delete it, and begin a new line if one is wanted")
        : LocalizedText(
          zh: "删去它：光标放到它后面按退格键，看不见就把前后几个字重打一遍",
          en: "delete it, or type the words around it anew")
    return Diagnostic(
      .controlCharacter, .warning, at: place,
      LocalizedText(
        zh: "这里有一个看不见的字符（\(name)），网页显示不了",
        en: "a character that cannot be shown (\(name)) stands here"),
      hint: hint)
  }
}
