extension ComplexityScan {
  /// What one line adds to its chunk.
  struct Tally {
    var specials = 0
    var pipes = 0
    var lastPipe: Int?
    var links = 0
    var delimiters = 0
    /// Where the first address begins since the last blank or `<`.
    fileprivate var address: Int?
    /// The addresses since the last blank. They end at a `<`, but are searched up to the blank.
    fileprivate var addresses = OpenTags()
    /// Up to where the line has been searched for the end of a host, and of a mail address.
    fileprivate var hostEnd = 0
    fileprivate var mailEnd = 0
  }

  /// Counts all in a line that the library does not read in one step.
  mutating func scan(_ line: Range<Int>) -> Tally {
    var tally = Tally()
    var next = line.lowerBound
    while next < line.upperBound {
      let offset = next
      next += 1
      switch source[offset] {
      case 0x80...: next = max(source.offsetBehindOthers(from: offset, to: line.upperBound), next)
      case 0x20, 0x09: endWord(at: offset, &tally)
      case UInt8(ascii: "|"):
        if source(before: offset, in: line) != .backslash { tally.pipes += 1 }
        tally.lastPipe = offset
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        tally.specials += 1
        if isDelimiter(at: offset, in: line) { tally.delimiters += 1 }
      case UInt8(ascii: "["): readOpeningBracket(at: offset, in: line, &tally)
      case UInt8(ascii: "]"):
        tally.specials += 1
        tally.links += 1
        if source(after: offset, in: line) == UInt8(ascii: ":") { colons.append(offset + 1) }
        if matches("]]>", endingAt: offset + 2, in: line) {
          add(chunk.sections.close(at: offset), .openTags, at: line.lowerBound)
        }
      case UInt8(ascii: "<"):
        tally.specials += 1
        endAddress(at: offset, &tally)
        openTag(at: offset, in: line)
      case UInt8(ascii: ">"): closeTag(at: offset, in: line)
      case UInt8(ascii: ":"): readColon(at: offset, in: line, &tally)
      case UInt8(ascii: "w"): readW(at: offset, in: line, &tally)
      case UInt8(ascii: "@"): readAt(offset, in: line, &tally)
      case .backslash, UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "!"):
        tally.specials += 1
      default: break
      }
    }
    endWord(at: line.upperBound, &tally)
    return tally
  }

  private func source(before offset: Int, in line: Range<Int>) -> UInt8 {
    offset > line.lowerBound ? source[offset - 1] : 0
  }

  private func source(after offset: Int, in line: Range<Int>) -> UInt8 {
    offset + 1 < line.upperBound ? source[offset + 1] : 0
  }

  private func matches(_ words: StaticString, endingAt end: Int, in line: Range<Int>) -> Bool {
    let start = end - words.utf8CodeUnitCount + 1
    guard start >= line.lowerBound, end < line.upperBound else { return false }
    return words.withUTF8Buffer { $0.elementsEqual(source[start...end]) }
  }

  /// Whether a run of marks begins here that may open or close emphasis.
  private func isDelimiter(at offset: Int, in line: Range<Int>) -> Bool {
    let mark = source[offset]
    let before = source(before: offset, in: line)
    if before == mark { return false }
    let after = source(after: offset, in: line)
    let isInWord =
      (before.isLetter || before.isDigit) && (after.isLetter || after.isDigit)
    return !(mark == UInt8(ascii: "_") && isInWord)
  }

  // MARK: Brackets

  private mutating func readOpeningBracket(
    at offset: Int, in line: Range<Int>, _ tally: inout Tally
  ) {
    tally.specials += 1
    if source(before: offset, in: line) == UInt8(ascii: "!") { tally.delimiters += 1 }
    if source(after: offset, in: line) == UInt8(ascii: "&"),
      meansCaret(from: offset + 2, in: line)
    {
      report(.escapedCaret, at: offset)
    }
  }

  /// Whether an entity for `^` stands here behind its `&`.
  private func meansCaret(from start: Int, in line: Range<Int>) -> Bool {
    let end = min(start + 12, line.upperBound)
    guard start < end else { return false }
    let words = source[start..<end]
    if words.starts(with: "Hat;".utf8) { return true }
    guard words.first == UInt8(ascii: "#") else { return false }
    let isHexadecimal = words.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = words.dropFirst(isHexadecimal ? 2 : 1).drop { $0 == UInt8(ascii: "0") }
    if !isHexadecimal { return digits.starts(with: "94;".utf8) }
    return digits.starts(with: "5e;".utf8) || digits.starts(with: "5E;".utf8)
  }

  // MARK: Tags

  private mutating func openTag(at offset: Int, in line: Range<Int>) {
    switch source(after: offset, in: line) {
    case UInt8(ascii: "?"): chunk.instructions.open(at: offset)
    case UInt8(ascii: "!"):
      if matches("<![CDATA[", endingAt: offset + 8, in: line) {
        chunk.sections.open(at: offset)
      } else if source(after: offset + 1, in: line).isLetter {
        chunk.declarations.open(at: offset)
      }
    default: break
    }
  }

  private mutating func closeTag(at offset: Int, in line: Range<Int>) {
    add(chunk.declarations.close(at: offset), .openTags, at: line.lowerBound)
    if source(before: offset, in: line) == UInt8(ascii: "?") {
      add(chunk.instructions.close(at: offset), .openTags, at: line.lowerBound)
    }
  }

  // MARK: Addresses

  private mutating func readColon(at offset: Int, in line: Range<Int>, _ tally: inout Tally) {
    tally.specials += 1
    if matches("://", endingAt: offset + 2, in: line) { tally.address = tally.address ?? offset }
  }

  private mutating func readW(at offset: Int, in line: Range<Int>, _ tally: inout Tally) {
    tally.specials += 1
    guard matches("www.", endingAt: offset + 3, in: line) else { return }
    tally.address = tally.address ?? offset
    // A host with `_` in its last parts is none, but that shows at its end only.
    guard source(before: offset, in: line) == UInt8(ascii: "_") else { return }
    if offset >= tally.hostEnd { tally.hostEnd = end(of: line, from: offset, while: Self.isHost) }
    add((tally.hostEnd - offset) * 4, .addresses, at: line.lowerBound)
  }

  private mutating func readAt(_ offset: Int, in line: Range<Int>, _ tally: inout Tally) {
    if offset >= tally.mailEnd { tally.mailEnd = end(of: line, from: offset, while: Self.isMail) }
    add(tally.mailEnd - offset, .addresses, at: line.lowerBound)
  }

  private mutating func endWord(at end: Int, _ tally: inout Tally) {
    endAddress(at: end, &tally)
    add(tally.addresses.close(at: end) * 2, .addresses, at: end)
  }

  /// The library counts the parentheses of an address once for each `)` that it takes off its end.
  private mutating func endAddress(at end: Int, _ tally: inout Tally) {
    guard let address = tally.address else { return }
    tally.address = nil
    tally.addresses.open(at: address)
    var parentheses = 0
    var offset = end
    // An entity at the end is taken off as a whole.
    var isInEntity = false
    while offset > address {
      offset -= 1
      let byte = source[offset]
      if byte == UInt8(ascii: ")") { parentheses += 1 }
      if byte == UInt8(ascii: ";") { isInEntity = true }
      if byte == UInt8(ascii: "&") { isInEntity = false }
      guard byte.isPunctuation || (isInEntity && byte.isLetter) else { break }
    }
    add(parentheses * (end - address) * 2, .addresses, at: address)
  }

  private func end(of line: Range<Int>, from start: Int, while belongs: (UInt8) -> Bool) -> Int {
    (start..<line.upperBound).first { !belongs(source[$0]) } ?? line.upperBound
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isMail(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/")
  }
}
