/// Walks the text of a block in step with the tree of its inlines, so that each inline learns where
/// its markup begins and ends.
///
/// The inlines are entered and left in the order in which they stand in the text; all that the text
/// holds besides is their markup, which is skipped by the rules by which libcmark-gfm reads it.
struct InlineCursor {
  /// The text and its places in the file.
  var content = LeafContent()
  /// Where in the text the walk has come to.
  private(set) var position = 0
  /// How often text or markup was not where it was expected; 0 in all that is known.
  private(set) var misses = 0
  /// Where the markup began that was entered last.
  private(set) var entered = 0
  private var isLost = false

  /// What has to be skipped when an inline with children is left.
  enum Closer {
    case nothing
    /// Nothing either: the children of a bare address are its source.
    case bareAddress
    /// As many bytes as opened it: `*`, `__`, `~~`.
    case run(Int)
    /// `>` of an autolink.
    case angle
    /// `](…)`, `][…]` or `]`.
    case bracket
  }

  /// Begins a walk through the text that `content` holds now.
  mutating func restart() {
    position = 0
    isLost = false
  }

  private var bytes: UnsafeBufferPointer<UInt8> { content.bytes }

  private func byte(at position: Int) -> UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  // MARK: Markup around children

  /// Skips the opening mark of emphasis, of `length` bytes.
  mutating func enterRun(length: Int) -> Closer {
    seek { byte in
      let sign = StandIns.sign(of: byte)
      return sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_")
    }
    enter(length)
    return .run(length)
  }

  /// Skips the one or two tildes of struck text.
  mutating func enterStrikethrough() -> Closer {
    seek { $0 == UInt8(ascii: "~") }
    let length = byte(at: position + 1) == UInt8(ascii: "~") ? 2 : 1
    enter(length)
    return .run(length)
  }

  /// Skips `[` or `<`; a bare address has neither.
  mutating func enterLink(text: UnsafeBufferPointer<UInt8>) -> Closer {
    if byte(at: position) == UInt8(ascii: "<") {
      enter(1)
      return .angle
    }
    if byte(at: position) == UInt8(ascii: "[") {
      enter(1)
      return .bracket
    }
    let next = byte(at: position)
    if text.first == next || next == .backslash || next == UInt8(ascii: "&") {
      enter(0)
      return .bareAddress
    }
    seek { $0 == UInt8(ascii: "[") }
    enter(1)
    return .bracket
  }

  /// Skips `![`.
  mutating func enterImage() -> Closer {
    seek { $0 == UInt8(ascii: "!") }
    enter(2)
    return .bracket
  }

  private mutating func enter(_ length: Int) {
    entered = position
    position = min(position + length, bytes.count)
  }

  /// Skips what closes an inline.
  mutating func leave(_ closer: Closer) {
    switch closer {
    case .nothing, .bareAddress: break
    case .run(let length): position = min(position + length, bytes.count)
    case .angle:
      seek { $0 == UInt8(ascii: ">") }
      position = min(position + 1, bytes.count)
    case .bracket:
      seek { $0 == UInt8(ascii: "]") }
      position = LinkTail.end(in: bytes, after: min(position + 1, bytes.count))
    }
  }

  // MARK: Leaves

  /// Whether a stand-in for `[[` or `![[` comes next.
  var isAtWikiReference: Bool {
    byte(at: position) == StandIns.wikiLink || byte(at: position) == StandIns.embedding
  }

  /// Skips `[[…]]` or `![[…]]`.
  mutating func skipWikiReference() -> (WikiReference, Range<Int>)? {
    let start = position
    let opening = byte(at: start) == StandIns.embedding ? start + 1 : start
    guard let reference = WikiReference(in: bytes, at: opening) else { return nil }
    position = reference.end
    return (reference, start..<position)
  }

  /// Skips the address between `<` and `>`; returns the bytes skipped.
  mutating func skipAddress() -> Range<Int> {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }

  /// Skips a code span: a run of backticks, and all up to the next run of the same length.
  mutating func skipCode() -> Range<Int> {
    seek { $0 == UInt8(ascii: "`") }
    let start = position
    let length = skipBackticks()
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "`") {
        position += 1
      } else if skipBackticks() == length {
        return start..<position
      }
    }
    misses += 1
    return start..<position
  }

  private mutating func skipBackticks() -> Int {
    let start = position
    while position < bytes.count, bytes[position] == UInt8(ascii: "`") { position += 1 }
    return position - start
  }

  /// Skips raw HTML of `length` bytes.
  mutating func skipHTML(length: Int) -> Range<Int> {
    seek { $0 == UInt8(ascii: "<") }
    let start = position
    position = min(position + length, bytes.count)
    return start..<position
  }

  /// Skips `[^label]`.
  mutating func skipFootnoteReference() -> Range<Int> {
    seek { $0 == UInt8(ascii: "[") }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
    position = min(position + 1, bytes.count)
    return start..<position
  }

  /// Skips the end of a line with the blanks around it; returns the mark and the ending alone.
  mutating func skipBreak() -> Range<Int> {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    let start = position
    let isEscaped = byte(at: position) == .backslash
    if isEscaped { position += 1 }
    seek { $0 == .lineFeed }
    position = min(position + 1, bytes.count)
    let end = position
    // The library keeps the blanks after an ending that a backslash made hard.
    while !isEscaped, position < bytes.count, bytes[position].isBlank { position += 1 }
    return start..<end
  }

  /// Moves to the next byte that is wanted; after one failure it stays, so that no text can make
  /// the walk run over the rest again and again.
  private mutating func seek(_ isWanted: (UInt8) -> Bool) {
    if position < bytes.count, isWanted(bytes[position]) { return }
    misses += 1
    guard !isLost, let found = bytes[position...].firstIndex(where: isWanted) else {
      isLost = true
      return
    }
    position = found
  }

  // MARK: Text

  /// Walks over the source of a text node.
  ///
  /// Returns where it stands, and the words that ought to be there in place of `text`, if the
  /// library has lost some of them.
  mutating func skipText(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (range: Range<Int>, repaired: [UInt8]?) {
    let start = position
    var reader = TextReader(source: bytes, position: position, text: text)
    if !reader.read() { misses += 1 }
    position = reader.position
    return (start..<position, reader.repaired)
  }

  /// Walks over text that stands in the source byte by byte, as in a bare address; false if not.
  mutating func skipVerbatim(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let end = position + text.count
    guard end <= bytes.count else { return nil }
    guard text.elementsEqual(bytes[position..<end]) else { return nil }
    defer { position = end }
    return position..<end
  }
}
