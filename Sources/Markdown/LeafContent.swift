import Glibc

/// The text of one block that holds inlines, as libcmark-gfm cut it out of its lines, and the way
/// back: from each byte of that text to its place in the file.
///
/// The library's own columns cannot serve: they do not count what was cut off at the start of the
/// second and later lines, nor lines of link definitions that were taken away, nor the backslash of
/// `\|` in tables, and autolinks, footnotes and breaks have none at all.
struct LeafContent {
  /// A stretch of text that stands in the file without a gap.
  private struct Piece {
    let content: Int
    let source: Int
  }

  /// The text that the inlines were parsed from; its lines end in LF whatever the file's do.
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var pieces: [Piece] = []
  private var recent = 0

  /// Begins anew with another block's text, and the offset in the file of its first byte.
  mutating func reset(to bytes: UnsafeBufferPointer<UInt8>, at source: Int) {
    self.bytes = bytes
    pieces.removeAll(keepingCapacity: true)
    pieces.append(Piece(content: 0, source: source))
    recent = 0
  }

  /// From `content` on, the text stands at `source`; pieces are added in order.
  mutating func addPiece(content: Int, source: Int) {
    if let last = pieces.last, last.content == content { pieces.removeLast() }
    pieces.append(Piece(content: content, source: source))
  }

  /// The place in the file of the byte at `position`.
  mutating func source(of position: Int) -> Int {
    // The places that are asked for follow each other closely, so no search is needed.
    while recent + 1 < pieces.count, pieces[recent + 1].content <= position { recent += 1 }
    while recent > 0, pieces[recent].content > position { recent -= 1 }
    let piece = pieces[recent]
    return max(piece.source + position - piece.content, 0)
  }

  /// The place in the file right behind the byte before `position`.
  mutating func sourceEnd(of position: Int) -> Int {
    position > 0 ? source(of: position - 1) + 1 : source(of: 0)
  }
}

extension LeafContent {
  /// Finds the lines of a paragraph's text: each is the end of its line in the file.
  ///
  /// `lastLine` is where the library says the block ends, with the line under a heading. Returns
  /// the line in which the text ends.
  mutating func reset(
    toParagraph content: UnsafeBufferPointer<UInt8>, firstLine: Int, lastLine: Int,
    isUnderlined: Bool, in lines: LineTable
  ) -> Int {
    let count = Self.lineCount(of: content)
    let first = Self.firstTextLine(
      of: content, count: count, firstLine: firstLine, lastLine: lastLine,
      isUnderlined: isUnderlined, in: lines)
    reset(to: content, at: lines.bytes(ofLine: first).lowerBound)
    var position = 0
    var line = first
    while position < content.count {
      let end = Self.lineEnd(in: content, from: position)
      let start = Self.skipBlanks(in: content, from: position, to: end)
      let place = lines.bytes(ofLine: line)
      addPiece(
        content: start, source: max(place.upperBound - (end - start), place.lowerBound))
      position = end + 1
      line += 1
    }
    return first + count - 1
  }

  /// Places text from which the backslashes of `\|` were taken: a cell, or the lines above a table.
  ///
  /// `starts` gives the place in the file of each line of the text that begins at `position`.
  mutating func reset(
    toPipedText content: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>,
    starts: (_ line: Int, _ position: Int) -> Int
  ) {
    var line = 0
    var offset = starts(line, 0)
    reset(to: content, at: offset)
    for position in content.indices {
      if content[position] == .lineFeed {
        line += 1
        offset = starts(line, position + 1)
        addPiece(content: position + 1, source: offset)
        continue
      }
      let isEscaped =
        content[position] == UInt8(ascii: "|") && offset + 1 < source.count
        && source[offset] == .backslash && source[offset + 1] == UInt8(ascii: "|")
      if isEscaped {
        offset += 1
        addPiece(content: position, source: offset)
      }
      offset += 1
    }
  }

  /// The line in which the text begins: behind the link definitions that the library took away.
  private static func firstTextLine(
    of content: UnsafeBufferPointer<UInt8>, count: Int, firstLine: Int, lastLine: Int,
    isUnderlined: Bool, in lines: LineTable
  ) -> Int {
    // The end that the library gives for an underlined heading is one line too far, except at the
    // end of the file.
    let candidates =
      isUnderlined
      ? [lastLine - count - 1, lastLine - count, firstLine] : [lastLine - count + 1, firstLine]
    for candidate in candidates where candidate >= firstLine {
      if isUnderlined, !isUnderline(line: candidate + count, in: lines) { continue }
      if lineMatches(content, line: candidate, in: lines) { return candidate }
    }
    return firstLine
  }

  private static func lineMatches(
    _ content: UnsafeBufferPointer<UInt8>, line: Int, in lines: LineTable
  ) -> Bool {
    let end = lineEnd(in: content, from: 0)
    let start = skipBlanks(in: content, from: 0, to: end)
    let place = lines.bytes(ofLine: line)
    guard end - start <= place.count else { return false }
    guard start < end, let text = content.baseAddress, let source = lines.source.baseAddress else {
      return true
    }
    return memcmp(text + start, source + place.upperBound - (end - start), end - start) == 0
  }

  private static func isUnderline(line: Int, in lines: LineTable) -> Bool {
    let start = lines.contentStart(ofLine: line)
    let end = lines.trimmedEnd(ofLine: line)
    guard start < end else { return false }
    let mark = lines.source[start]
    return (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"))
      && (start..<end).allSatisfy { lines.source[$0] == mark }
  }

  private static func lineCount(of content: UnsafeBufferPointer<UInt8>) -> Int {
    var endings = 0
    var position = lineEnd(in: content, from: 0)
    while position < content.count {
      endings += 1
      position = lineEnd(in: content, from: position + 1)
    }
    return content.last == .lineFeed ? endings : endings + 1
  }

  private static func lineEnd(in content: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < content.count, let base = content.baseAddress,
      let end = memchr(base + start, 0x0A, content.count - start)
    else { return content.count }
    return base.distance(to: end.assumingMemoryBound(to: UInt8.self))
  }

  private static func skipBlanks(
    in content: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var start = start
    while start < end, content[start].isBlank { start += 1 }
    return start
  }
}
