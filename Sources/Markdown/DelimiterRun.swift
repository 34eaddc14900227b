internal import CMarkdown

/// A run of `*`, `_` or `~` with what stands around it, and whether it may open or close.
///
/// The rules are those of CommonMark 0.31.2, section 6.2, and of the CJK-friendly amendment to it.
/// What punctuation is, the library says, but for symbols, which it does not count yet.
struct DelimiterRun {
  /// Whether the run may begin emphasis.
  let canOpen: Bool
  /// Whether the run may end emphasis.
  let canClose: Bool
  /// Whether the amendment counts: whether the library may see it otherwise.
  let isAmended: Bool

  /// What stands on one side of a run.
  private struct Neighbor {
    var isSpace = false
    var isPunctuation = false
    /// A CJK character or, before the run, one of their sequences.
    var isCJK = false
    /// A selector behind a character, which the library sees alone, or a symbol, which counts as
    /// punctuation since CommonMark 0.31.
    var isSeenOtherwise = false

    /// The beginning or the end of a text.
    static let edge = Neighbor(isSpace: true)

    var isOtherPunctuation: Bool { isPunctuation && !isCJK }
  }

  /// The run of `mark` that takes up `range` of `text`.
  ///
  /// The library looks through tildes beside `*` and `_`, as strikethrough is an extension to it;
  /// `tildes` says so. `hasStandIns` tells whether control characters are to be read as signs.
  init(
    of mark: UInt8, at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, hasStandIns: Bool
  ) {
    let isTilde = mark == UInt8(ascii: "~")
    var start = range.lowerBound
    var end = range.upperBound
    if !isTilde {
      while start > 0, text[start - 1] == UInt8(ascii: "~") { start -= 1 }
      while end < text.count, text[end] == UInt8(ascii: "~") { end += 1 }
    }
    let before = Self.neighbor(before: start, in: text, hasStandIns)
    let after = Self.neighbor(after: end, in: text, hasStandIns)
    let isLeft =
      !after.isSpace
      && (!after.isOtherPunctuation || before.isSpace || before.isPunctuation || before.isCJK)
    let isRight =
      !before.isSpace
      && (!before.isOtherPunctuation || after.isSpace || after.isPunctuation || after.isCJK)
    if mark == UInt8(ascii: "_") {
      canOpen = isLeft && (!isRight || before.isPunctuation)
      canClose = isRight && (!isLeft || after.isPunctuation)
    } else {
      canOpen = isLeft
      canClose = isRight
    }
    let isMixed = before.isPunctuation != after.isPunctuation && !before.isSpace && !after.isSpace
    // What may be in words is the same for `_` with the amendment, but for selectors.
    let isMoved = isMixed && mark != UInt8(ascii: "_") && (before.isCJK || after.isCJK)
    isAmended = before.isSeenOtherwise || after.isSeenOtherwise || isMoved
  }

  private static func neighbor(
    after position: Int, in text: UnsafeBufferPointer<UInt8>, _ hasStandIns: Bool
  ) -> Neighbor {
    guard let scalar = text.scalar(at: position) else { return .edge }
    return neighbor(scalar.value, hasStandIns)
  }

  private static func neighbor(
    before position: Int, in text: UnsafeBufferPointer<UInt8>, _ hasStandIns: Bool
  ) -> Neighbor {
    guard let scalar = text.scalar(before: position) else { return .edge }
    var found = neighbor(scalar.value, hasStandIns)
    if EastAsianCharacter.isIdeographicSelector(scalar.value) {
      found.isCJK = true
      found.isSeenOtherwise = true
    } else if EastAsianCharacter.isFormSelector(scalar.value) {
      // Behind a blank it stands for itself.
      guard let main = text.scalar(before: scalar.start), main.value > 0x20 else { return found }
      let selected = neighbor(main.value, hasStandIns)
      if selected.isSpace { return found }
      found = selected
      found.isSeenOtherwise = true
      if EastAsianCharacter.isFullWidthQuotationMark(main.value, selector: scalar.value) {
        found.isCJK = true
      }
    }
    return found
  }

  private static func neighbor(_ scalar: UInt32, _ hasStandIns: Bool) -> Neighbor {
    var scalar = scalar
    if hasStandIns, scalar < 0x80 { scalar = UInt32(StandIns.sign(of: UInt8(scalar))) }
    let value = Int32(bitPattern: scalar)
    var neighbor = Neighbor()
    neighbor.isSpace = cmark_utf8proc_is_space(value) != 0
    neighbor.isPunctuation = cmark_utf8proc_is_punctuation(value) != 0
    if !neighbor.isPunctuation, isSymbol(scalar) {
      neighbor.isPunctuation = true
      neighbor.isSeenOtherwise = true
    }
    neighbor.isCJK = !neighbor.isSpace && EastAsianCharacter.contains(scalar)
    return neighbor
  }

  private static func isSymbol(_ value: UInt32) -> Bool {
    // ASCII symbols are punctuation for the library, too.
    guard value >= 0xA0, let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol: return true
    default: return false
    }
  }
}
