/// Which of the lines without a blank one between begin list items beyond doubt, so that no
/// paragraph goes on in them.
struct ListEstimate {
  /// An item that is open for certain, as the lines without a blank began with one.
  private struct Item {
    let indent: Int
    let contentIndent: Int
  }

  private var lineCount = 0
  private var open: Item?

  /// Whether the next line, whose text begins at `start`, begins an item.
  mutating func beginsItem(
    _ line: Range<Int>, start: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    defer { lineCount += 1 }
    let indent = start - line.lowerBound
    let hasTab = line.prefix(indent).contains { source[$0] == 0x09 }
    guard indent <= 3, !hasTab, let mark = Self.mark(at: start, in: line, of: source) else {
      // What is indented less than the item's text may end the list.
      if let item = open, hasTab || indent < item.contentIndent { open = nil }
      return false
    }
    let item = Item(indent: indent, contentIndent: indent + mark.length + 1)
    // A bullet interrupts any paragraph, a number only in a list.
    if mark.isBullet || (open != nil && open?.indent == indent) {
      if open != nil || lineCount == 0 { open = item }
      return true
    }
    open = lineCount == 0 ? item : nil
    return lineCount == 0
  }

  /// The bullet or number that something follows.
  private static func mark(
    at start: Int, in line: Range<Int>, of source: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, isBullet: Bool)? {
    var end = start
    while end < line.upperBound, end - start < 9, source[end].isDigit { end += 1 }
    guard end + 2 < line.upperBound, source[end + 1] == 0x20, !source[end + 2].isBlank else {
      return nil
    }
    let last = source[end]
    if end > start {
      return last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
        ? (end + 1 - start, false) : nil
    }
    let isBullet =
      last == UInt8(ascii: "-") || last == UInt8(ascii: "*") || last == UInt8(ascii: "+")
    return isBullet ? (1, true) : nil
  }
}
