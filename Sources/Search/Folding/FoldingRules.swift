import Foundation

/// What becomes of one character, as `Client/fold.js` has it too.
///
/// Compatibility forms are those of NFKD, asked for only in blocks whose characters were all there in
/// Unicode 6: their decompositions are frozen by Unicode's stability policy, so that this machine's
/// tables and those of any browser agree.
enum FoldingRules {
  /// Blocks in which compatibility forms and diacritics are taken apart. Kana, Hangul and Cyrillic are
  /// not among them: there a mark makes another letter.
  static let decomposed: [ClosedRange<UInt32>] = [
    0xA0...0x24F, 0x370...0x3FF, 0x1E00...0x1FFF, 0x2070...0x209F, 0x2100...0x2188,
    0x2460...0x24FF, 0x2F00...0x2FD5, 0x3200...0x33FF, 0xF900...0xFAFF, 0xFB00...0xFB06,
    0xFE30...0xFE6F, 0xFF00...0xFFEF,
  ]

  /// Characters that are not seen and part nothing.
  static let invisible: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x300...0x36F, 0x61C...0x61C, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E,
    0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xE0100...0xE01EF,
  ]

  /// Characters of which each is looked for by itself: ideographs, kana, Hangul and the like.
  static let ideographs: [ClosedRange<UInt32>] = [
    0x2E80...0x2EFF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FA, 0x30FC...0x30FF,
    0x3105...0x312F, 0x3131...0x318E, 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0xD7FB,
    0xF900...0xFAFF, 0x20000...0x323AF,
  ]

  /// Letters and digits that make up words. ASCII apart.
  static let letters: [ClosedRange<UInt32>] = [
    0xAA...0xAA, 0xB5...0xB5, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF,
    0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x386...0x386, 0x388...0x52F, 0x531...0x556,
    0x561...0x587, 0x591...0x1CFF, 0x1E00...0x1FFF, 0x2C00...0x2DFF,
  ]

  static func isIdeograph(_ value: UInt32) -> Bool { contains(ideographs, value) }

  /// The code points that a character becomes; a space where it parts words, nothing where it is
  /// dropped, `,` and `.` as they are, since what they mean depends on what stands around them.
  static func fold(_ value: UInt32, simplified: SimplifiedForms) -> [UInt32] {
    if value < 0x80 { return [ascii(value)] }
    if contains(invisible, value) { return [] }
    guard contains(decomposed, value), let scalar = Unicode.Scalar(value) else {
      return [single(value, simplified)]
    }
    let parts = String(Character(scalar)).decomposedStringWithCompatibilityMapping.unicodeScalars
    return parts.compactMap { part in
      if part.value < 0x80 { return ascii(part.value) }
      return contains(invisible, part.value) ? nil : single(part.value, simplified)
    }
  }

  private static func ascii(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x2C, 0x2E: value
    case 0x41...0x5A: value + 0x20
    default: Folding.space
    }
  }

  private static func single(_ value: UInt32, _ simplified: SimplifiedForms) -> UInt32 {
    if contains(ideographs, value) { return simplified.forms[value] ?? value }
    guard contains(letters, value) else { return Folding.space }
    return lowercase(value)
  }

  /// Lower case where a single character answers and browsers of any age agree.
  private static func lowercase(_ value: UInt32) -> UInt32 {
    guard value < 0x530 || (0x1E00...0x1FFF).contains(value), let scalar = Unicode.Scalar(value)
    else { return value }
    if value == 0x3C2 { return 0x3C3 }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapped.count == 1, let first = mapped.first else { return value }
    return first.value
  }

  private static func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}
