/// The characters of Chinese, Japanese and Korean, as the CJK-friendly amendment to CommonMark
/// counts them: <https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md>.
enum EastAsianCharacter {
  /// Whether a character is wide, full-width or half-width by UAX #11 and no emoji by itself, or
  /// Hangul.
  static func contains(_ scalar: UInt32) -> Bool {
    if scalar < 0x1100 { return false }
    // Nearly all that is asked for: Han, then kana and punctuation.
    if (0x4E00...0x9FFF).contains(scalar) || (0x3041...0x3096).contains(scalar) { return true }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar)
  }

  /// Whether a character chooses among the forms of an ideograph and hides it from view.
  static func isIdeographicSelector(_ scalar: UInt32) -> Bool {
    (0xE0100...0xE01EF).contains(scalar)
  }

  /// Whether a character chooses among the forms of another, but for that of an emoji.
  static func isFormSelector(_ scalar: UInt32) -> Bool { (0xFE00...0xFE0E).contains(scalar) }

  /// Whether a quotation mark is full-width by the selector U+FE01 behind it.
  static func isFullWidthQuotationMark(_ scalar: UInt32, selector: UInt32) -> Bool {
    selector == 0xFE01
      && (scalar == 0x2018 || scalar == 0x2019 || scalar == 0x201C || scalar == 0x201D)
  }

  /// By Unicode 16; what is not assigned counts as its block.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x20A9...0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F,
    0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E, 0x3041...0x3096,
    0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E,
    0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52,
    0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF,
    0xFFD2...0xFFD7, 0xFFDA...0xFFDC, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE, 0x16FE0...0x16FE4,
    0x16FF0...0x16FF6, 0x17000...0x18CD5, 0x18CFF...0x18D1E, 0x18D80...0x18DF2, 0x1AFF0...0x1AFF3,
    0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1B000...0x1B122, 0x1B132...0x1B132, 0x1B150...0x1B152,
    0x1B155...0x1B155, 0x1B164...0x1B167, 0x1B170...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376,
    0x1F200...0x1F200, 0x1F202...0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231,
    0x1F237...0x1F237, 0x1F23B...0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265, 0x20000...0x3FFFD,
  ]
}

extension UnsafeBufferPointer<UInt8> {
  /// The character that begins at `position`, and its length; nil at the end and for bytes that
  /// are no UTF-8.
  func scalar(at position: Int) -> (value: UInt32, length: Int)? {
    guard position >= 0, position < count else { return nil }
    let first = UInt32(self[position])
    let length: Int
    var value: UInt32
    switch first {
    case ..<0x80: return (first, 1)
    case 0xC2...0xDF: (length, value) = (2, first & 0x1F)
    case 0xE0...0xEF: (length, value) = (3, first & 0x0F)
    case 0xF0...0xF4: (length, value) = (4, first & 0x07)
    default: return nil
    }
    guard position + length <= count else { return nil }
    for offset in 1..<length {
      let byte = self[position + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// The character that ends before `position`, and where it begins.
  func scalar(before position: Int) -> (value: UInt32, start: Int)? {
    guard position > 0, position <= count else { return nil }
    var start = position - 1
    while start > 0, position - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).map { ($0.value, start) }
  }
}
