/// Addresses that run a script or open a file of the reader's computer when they are followed.
public enum DangerousAddress {
  private static let schemes: Set<String> = [
    "javascript", "vbscript", "livescript", "mocha", "data", "file", "blob", "filesystem",
    "view-source", "jar", "mhtml",
  ]
  /// The kinds of images that hold no scripts, so that they may stand in the address itself.
  private static let imageTypes = ["png", "gif", "jpeg", "webp"]

  /// Whether an address is dangerous.
  ///
  /// Judged as leniently as any browser reads it, and more: blanks and control characters anywhere,
  /// characters that do not show, and full-width letters are all overlooked.
  public static func isDangerous(_ address: String) -> Bool {
    guard address.utf8.contains(UInt8(ascii: ":")) || address.unicodeScalars.contains("\u{FF1A}")
    else {
      return false
    }
    var scheme = ""
    var scalars = address.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard let letter = plain(scalar) else { continue }
      if letter == ":" { break }
      // No scheme holds these: the rest is a path.
      if letter == "/" || letter == "?" || letter == "#" { return false }
      scheme.unicodeScalars.append(letter)
      if scheme.utf8.count > 64 { return false }
    }
    guard schemes.contains(scheme) else { return false }
    return scheme != "data" || !isImage(scalars)
  }

  private static func isImage(_ scalars: String.UnicodeScalarView.Iterator) -> Bool {
    var rest = ""
    var scalars = scalars
    while let scalar = scalars.next(), rest.utf8.count < 16 {
      if let letter = plain(scalar) { rest.unicodeScalars.append(letter) }
    }
    return imageTypes.contains { type in
      rest.hasPrefix("image/\(type);") || rest.hasPrefix("image/\(type),")
    }
  }

  /// The character as browsers or readers may take it, in lower case; nil if it is overlooked.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3000,
      0xFEFF, 0xFE00...0xFE0F:
      nil
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0xFF01...0xFF5E:
      Unicode.Scalar(scalar.value - 0xFEE0).flatMap(plain)
    default: scalar
    }
  }
}
