/// Text made safe for HTML, in element content and in quoted attributes.
///
/// The template engine escapes by characters: quotation marks that carry an accent pass as they are,
/// and browsers end an attribute there. So texts are escaped here and the engine shows them as given.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: needsEscaping) || text.mayHoldNoncharacters else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\n", "\r", "\t": result.unicodeScalars.append(scalar)
    // HTML has no way to write the other control characters.
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": break
    case _ where scalar.isNoncharacter: break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether a byte is, or may begin, a character that cannot stand as it is.
private func needsEscaping(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x00..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2: true
  default: false
  }
}

extension Unicode.Scalar {
  /// Whether Unicode will never give it to a character: XML forbids some of them, HTML all.
  public var isNoncharacter: Bool {
    (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }
}

extension String {
  /// Whether one of its bytes belongs to a code point that is no character, or might: told without decoding,
  /// since hardly any text holds one.
  public var mayHoldNoncharacters: Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      // U+FDD0 to U+FDEF; the last two of each plane.
      if before == (0xEF, 0xB7), (0x90...0xAF).contains(byte) { return true }
      if byte >= 0xBE, before.1 == 0xBF, before.0 == 0xEF || before.0 & 0xCF == 0x8F { return true }
      before = (before.1, byte)
    }
    return false
  }
}
