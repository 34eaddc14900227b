import Glibc

/// The lines of a Markdown body as libcmark-gfm counts them: from 1, ended by LF, CR LF or CR
/// alone.
///
/// `SourceFile` knows no lines that end in CR alone, so its table cannot serve here.
struct LineTable {
  /// The bytes of the whole file; offsets are counted from its first byte, not from the body's.
  private(set) var source: UnsafeBufferPointer<UInt8>
  private var starts: [Int]

  /// The lines from `bodyStart` to the end of `source`.
  init(_ source: UnsafeBufferPointer<UInt8>, from bodyStart: Int) {
    self.source = source
    starts = [bodyStart]
    starts.reserveCapacity((source.count - bodyStart) / 32 + 1)
    guard let base = source.baseAddress, bodyStart < source.count else { return }
    let hasReturns = memchr(base + bodyStart, 0x0D, source.count - bodyStart) != nil
    var offset = bodyStart
    while offset < source.count {
      if !hasReturns {
        guard let end = memchr(base + offset, 0x0A, source.count - offset) else { return }
        offset = base.distance(to: end.assumingMemoryBound(to: UInt8.self)) + 1
        starts.append(offset)
        continue
      }
      let byte = source[offset]
      offset += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      if byte == .carriageReturn, offset < source.count, source[offset] == .lineFeed { offset += 1 }
      starts.append(offset)
    }
  }

  /// The same lines of a text that differs in none of their places.
  func with(source: UnsafeBufferPointer<UInt8>) -> LineTable {
    var lines = self
    lines.source = source
    return lines
  }

  /// How many lines there are; the last one may be empty.
  var count: Int { starts.count }

  /// The bytes of a 1-based line without its ending; lines that do not exist are the nearest one.
  func bytes(ofLine line: Int) -> Range<Int> {
    let index = min(max(line, 1), starts.count) - 1
    let start = starts[index]
    guard index + 1 < starts.count else { return start..<source.count }
    var end = starts[index + 1]
    if end > start, source[end - 1] == .lineFeed { end -= 1 }
    if end > start, source[end - 1] == .carriageReturn { end -= 1 }
    return start..<end
  }

  /// The 1-based line that holds a byte of the file.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The offset of a 1-based line and a 1-based column in bytes, never outside the line.
  func offset(line: Int, column: Int) -> Int {
    let bytes = bytes(ofLine: line)
    return min(max(bytes.lowerBound + column - 1, bytes.lowerBound), bytes.upperBound)
  }

  /// The end of a line without the blanks before it.
  func trimmedEnd(ofLine line: Int) -> Int {
    let bytes = bytes(ofLine: line)
    var end = bytes.upperBound
    while end > bytes.lowerBound, source[end - 1].isBlank { end -= 1 }
    return end
  }

  /// Where the text of a line begins behind the indents and the `>` of the containers it is in.
  ///
  /// On every line but its first a list item is only an indent, so nothing else can stand there.
  func contentStart(ofLine line: Int, from offset: Int? = nil) -> Int {
    let bytes = bytes(ofLine: line)
    var start = offset ?? bytes.lowerBound
    while start < bytes.upperBound, source[start].isBlank || source[start] == UInt8(ascii: ">") {
      start += 1
    }
    return start
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let backslash = UInt8(ascii: "\\")

  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A space, a tab or a part of a line ending: what libcmark-gfm trims.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// An ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// An ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Behind the bytes from `start` on that are not ASCII, eight of which are looked at in one step;
  /// up to seven of them may be left.
  func offsetBehindOthers(from start: Int, to end: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var offset = start
    while offset + 8 <= end {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 else { return offset }
      offset += 8
    }
    return offset
  }
}
