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
  /// Characters of the text that no page can show, each with its place; some of them, where there are many.
  public func unshownCharacters(limit: Int) -> [(scalar: Unicode.Scalar, range: Range<Int>)] {
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
