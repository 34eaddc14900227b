/// How deep blocks may be nested at most, line by line.
struct DepthEstimate {
  private var levels = 0
  private var isAfterBlank = true

  /// A blank line: all list items stay open, and each of them looks at it. Returns the steps.
  mutating func blankLine() -> Int {
    isAfterBlank = true
    return levels * 6
  }

  /// Returns how many blocks may be open in this line.
  ///
  /// Directly below another line, it may go on with a paragraph without the marks of its
  /// containers; below a blank line it is in those only whose indent or `>` it repeats.
  mutating func line(_ line: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Int {
    let own = Self.levels(of: line, in: source)
    levels = isAfterBlank ? own : max(levels, own)
    isAfterBlank = false
    return levels
  }

  /// The containers that the start of a line can stand for. A list and its item are two, but take
  /// two columns at least.
  private static func levels(of line: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Int {
    var levels = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      switch source[offset] {
      case 0x20: levels += 1
      case 0x09: levels += 4
      case UInt8(ascii: ">"): levels += 1
      default:
        guard let end = markEnd(from: offset, in: line, of: source) else { return levels }
        levels += 2
        offset = end - 1
      }
      offset += 1
    }
    return levels
  }

  /// The end of a bullet, of a number with `.` or `)`, or of `[^label]:`.
  private static func markEnd(
    from start: Int, in line: Range<Int>, of source: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var end = start
    switch source[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
    case 0x30...0x39:
      while end < line.upperBound, source[end].isDigit { end += 1 }
      guard end < line.upperBound, source[end] == 0x2E || source[end] == 0x29 else { return nil }
      end += 1
    default: return footnoteEnd(from: start, in: line, of: source)
    }
    return end == line.upperBound || source[end].isBlank ? end : nil
  }

  private static func footnoteEnd(
    from start: Int, in line: Range<Int>, of source: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard start + 1 < line.upperBound, source[start + 1] == UInt8(ascii: "^") else { return nil }
    var end = start + 2
    while end < line.upperBound, !source[end].isBlank, source[end] != UInt8(ascii: "]") { end += 1 }
    guard end + 1 < line.upperBound, source[end] == UInt8(ascii: "]"),
      source[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return end + 2
  }
}
