internal import CMarkdown

/// A single `~` that is the sign of a range, `3~5天，每班10~20人`, and begins or ends no struck text: two
/// ranges in one paragraph must not strike what stands between them.
///
/// It is one between two words, two numbers, bound figures included, or two brackets that close and open.
/// `删~（旧）~新` and `~旧~` strike, and `~~…~~` always does.
enum SingleTilde {
  /// Whether the tilde at a position of a text is one of a range; control characters may stand for signs.
  static func isRange(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = skipping(isEmphasis, before: position, in: text)
    let behind = skipping(isEmphasis, from: position + 1, in: text)
    if endsWord(before, in: text), beginsWord(behind, in: text) { return true }
    if text.scalar(before: before).map({ ")]）】》”’".holds($0.value) }) == true,
      text.scalar(at: behind).map({ "([（【《“‘".holds($0.value) }) == true
    {
      return true
    }
    // 3 ~5天: a blank beside the sign does not make it another.
    return endsNumber(skipping(\.isBlank, before: before, in: text), in: text)
      && beginsNumber(skipping(\.isBlank, from: behind, in: text), in: text)
  }

  private typealias Text = UnsafeBufferPointer<UInt8>

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    let sign = StandIns.sign(of: byte)
    return sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_")
  }

  private static func skipping(_ isSkipped: (UInt8) -> Bool, before end: Int, in text: Text) -> Int
  {
    var end = end
    while end > 0, isSkipped(text[end - 1]) { end -= 1 }
    return end
  }

  private static func skipping(
    _ isSkipped: (UInt8) -> Bool, from start: Int, in text: Text
  ) -> Int {
    var start = start
    while start < text.count, isSkipped(text[start]) { start += 1 }
    return start
  }

  private static func endsWord(_ end: Int, in text: Text) -> Bool {
    text.scalar(before: end).map { isWord($0.value, or: "}%％‰′″") } ?? false
  }

  private static func beginsWord(_ start: Int, in text: Text) -> Bool {
    text.scalar(at: start).map { isWord($0.value, or: "{+-−") } ?? false
  }

  private static func endsNumber(_ end: Int, in text: Text) -> Bool {
    text.scalar(before: end).map { isDigit($0.value) || "}%％‰".holds($0.value) } ?? false
  }

  private static func beginsNumber(_ start: Int, in text: Text) -> Bool {
    text.scalar(at: start).map { isDigit($0.value) || "{".holds($0.value) } ?? false
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// Whether a character belongs to a word or is one of these marks, which stand at the end of one.
  private static func isWord(_ scalar: UInt32, or marks: String) -> Bool {
    let value = Int32(bitPattern: scalar)
    if marks.holds(scalar) { return true }
    return cmark_utf8proc_is_space(value) == 0 && cmark_utf8proc_is_punctuation(value) == 0
  }
}

extension String {
  fileprivate func holds(_ scalar: UInt32) -> Bool {
    unicodeScalars.contains { $0.value == scalar }
  }
}
