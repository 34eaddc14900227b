/// One text file of the project: its path, its text, and where its lines begin.
///
/// The only place where byte offsets become lines and columns. Parsers count differently (libcmark
/// in bytes, Yams in characters); all of them are turned into UTF-8 byte offsets of this text first.
///
/// ```swift
/// let file = SourceFile(path: "Content/site.yml", text: "title: 成果\ntheme: plain\n")
/// let place = file.place(at: 21..<26)  // line 2, column 8
/// ```
public struct SourceFile: Sendable {
  /// The path as it is shown to people: relative to the project's root, with `/`.
  public let path: String
  /// The whole text, without a byte order mark.
  public let text: String
  /// The UTF-8 offset at which each line begins; never empty.
  public let lineStarts: [Int]
  /// How many scalars stand before each block of bytes: columns of a line of megabytes stay cheap.
  private let scalarsBeforeBlock: [Int]
  private static let blockLength = 1024

  /// A file from text that is already decoded.
  public init(path: String, text: String) {
    self.path = path
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    (lineStarts, scalarsBeforeBlock) = Self.index(text)
  }

  /// The number of UTF-8 bytes in the text.
  public var count: Int { text.utf8.count }

  /// Where a byte range lies, with the words of the line for the message.
  ///
  /// Offsets outside the text are moved to its nearest end, so that a parser's slip never traps.
  public func place(at range: Range<Int>) -> Place {
    let start = scalarBoundary(at: min(max(range.lowerBound, 0), count))
    let line = lineIndex(at: start)
    let bounds = lineBounds(line)
    let end = min(max(range.upperBound, start), max(bounds.upperBound, start))
    let column = scalarCount(bounds.lowerBound..<start) + 1
    let length = scalarCount(start..<end)
    let index = text.utf8.index(text.startIndex, offsetBy: min(start, bounds.upperBound))
    return Place(
      file: path, line: line + 1, column: column,
      excerpt: Excerpt(line: self[bounds], at: index, column: column, length: length))
  }

  /// The place of a 1-based line as a whole, without its indentation.
  public func place(line: Int) -> Place {
    let bounds = lineBounds(min(max(line - 1, 0), lineStarts.count - 1))
    let content = self[bounds]
    let indent = content.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    return place(at: bounds.lowerBound + indent..<bounds.upperBound)
  }

  /// The byte offset of a 1-based line and a 1-based column in Unicode scalars.
  public func offset(line: Int, column: Int) -> Int {
    let bounds = lineBounds(min(max(line - 1, 0), lineStarts.count - 1))
    let scalars = self[bounds].unicodeScalars
    let index =
      scalars.index(scalars.startIndex, offsetBy: max(column - 1, 0), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    return text.utf8.distance(from: text.startIndex, to: index)
  }

  /// The byte range of a 0-based line, without its line ending.
  public func lineBounds(_ line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : count
    while end > start, byte(at: end - 1) == 0x0A || byte(at: end - 1) == 0x0D { end -= 1 }
    return start..<end
  }

  /// The 0-based line that holds a byte offset.
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The text in a byte range.
  public subscript(range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return text[start..<end]
  }

  private func byte(at offset: Int) -> UInt8 {
    text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)]
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    scalarCount(before: range.upperBound) - scalarCount(before: range.lowerBound)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.blockLength
    // A block may begin inside a character, so its bytes are counted, not its characters.
    let start = text.utf8.index(text.startIndex, offsetBy: block * Self.blockLength)
    let end = text.utf8.index(start, offsetBy: offset % Self.blockLength)
    return scalarsBeforeBlock[block] + text.utf8[start..<end].count { !Self.isContinuation($0) }
  }

  /// The nearest offset at or before `offset` that is not inside a character.
  private func scalarBoundary(at offset: Int) -> Int {
    var boundary = offset
    while boundary < count, boundary > 0, Self.isContinuation(byte(at: boundary)) { boundary -= 1 }
    return boundary
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func index(_ text: String) -> (lineStarts: [Int], scalarsBeforeBlock: [Int]) {
    text.utf8.withContiguousStorageIfAvailable(index)
      ?? Array(text.utf8).withUnsafeBufferPointer(index)
  }

  private static func index(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (lineStarts: [Int], scalarsBeforeBlock: [Int]) {
    var lineStarts = [0]
    var scalarsBeforeBlock: [Int] = []
    var scalars = 0
    // A text that ends with a block has one more, as its end may be asked for.
    for block in stride(from: 0, through: bytes.count, by: blockLength) {
      scalarsBeforeBlock.append(scalars)
      let end = min(block + blockLength, bytes.count)
      var offset = block
      while offset < end {
        // Eight bytes at a time where no line ends in them.
        if offset + 8 <= end, let word = wordWithoutLineFeed(bytes, at: offset) {
          scalars += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
          offset += 8
          continue
        }
        let byte = bytes[offset]
        offset += 1
        if !isContinuation(byte) { scalars += 1 }
        if byte == 0x0A { lineStarts.append(offset) }
      }
    }
    return (lineStarts, scalarsBeforeBlock)
  }

  /// Eight bytes, unless one of them is a line feed.
  private static func wordWithoutLineFeed(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> UInt64? {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
    let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    return zeros == 0 ? word : nil
  }
}
