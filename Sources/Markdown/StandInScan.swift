/// Looks through a text, before the library reads it, for the signs that it would misread.
///
/// The scan knows nothing of blocks, code or addresses, so it may take a sign for one that counts
/// where it does not: ``InlineExtension`` decides anew when the library comes upon it, and where
/// that never happens the stand-in becomes the sign again.
struct StandInScan {
  /// The signs to be replaced.
  private(set) var placements: [StandIns.Placement] = []
  /// The control characters that the text holds.
  private(set) var controls: UInt64 = 0
  /// Whether the text has a CJK character.
  private(set) var holdsCJK = false

  private let source: UnsafeBufferPointer<UInt8>
  private let start: Int
  private var position: Int
  /// Where the last comment ends, and whether there is none any more.
  private var comments = (end: 0, areOver: false)
  /// Where the last `<…>` ends: no delimiters stand in it.
  private var addressEnd = 0
  /// The labels that the text defines, once they are asked for.
  private var labels: Set<String>?

  /// Scans `source` from the byte offset `start` on.
  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.source = source
    self.start = start
    position = start
    while position < source.count {
      if Self.isPlain(source[position]) { position += 1 } else { step() }
    }
  }

  /// Whether a byte asks for nothing: an ASCII letter, a blank or the like.
  private static func isPlain(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return false }
    return (byte < 0x40 ? plainLow : plainHigh) >> UInt64(byte & 0x3F) & 1 == 1
  }

  private static let plainLow = plainBytes(from: 0)
  private static let plainHigh = plainBytes(from: 0x40)

  private static func plainBytes(from first: UInt8) -> UInt64 {
    (0..<64 as Range<UInt8>).reduce(0) { set, bit in
      let byte = first + bit
      let isControl = byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F
      let isPlain = !isControl && !"*_~\\[]<&".utf8.contains(byte)
      return isPlain ? set | 1 << UInt64(bit) : set
    }
  }

  private mutating func step() {
    let byte = source[position]
    if byte >= 0x80 { return readCharacter() }
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return readDelimiters()
    case .backslash where byteAt(position + 1).isPunctuation: position += 1
    case UInt8(ascii: "["): readOpeningBracket()
    case UInt8(ascii: "]"): readDestination()
    case UInt8(ascii: "<"):
      readAddress()
      readComment()
    case UInt8(ascii: "&"): readEntity()
    case 0x00...0x08, 0x0E...0x1F, 0x7F: controls.hold(byte)
    default: break
    }
    position += 1
  }

  private func byteAt(_ offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  private mutating func readCharacter() {
    // U+1100 is the first CJK character, and three bytes long.
    if holdsCJK {
      position = max(source.offsetBehindOthers(from: position, to: source.count), position + 1)
      return
    }
    guard source[position] >= 0xE1, let scalar = source.scalar(at: position) else {
      return position += 1
    }
    holdsCJK = EastAsianCharacter.contains(scalar.value)
    position += scalar.length
  }

  // MARK: Delimiters

  /// Reads runs of `*`, `_` and `~` that stand together. If the amendment counts for one of them,
  /// all are replaced, as the library would take a stand-in beside a sign for a letter.
  private mutating func readDelimiters() {
    let first = position
    while position < source.count, Self.isDelimiter(source[position]) { position += 1 }
    guard first >= addressEnd, isBesideOther(first..<position) else { return }
    var isAmended = false
    var run = first
    while run < position {
      let mark = source[run]
      var end = run + 1
      while end < position, source[end] == mark { end += 1 }
      if mark != UInt8(ascii: "~") {
        let delimiters = DelimiterRun(of: mark, at: run..<end, in: source, hasStandIns: false)
        if delimiters.isAmended { isAmended = true }
      }
      run = end
    }
    guard isAmended else { return }
    for offset in first..<position where source[offset] != UInt8(ascii: "~") {
      let isAsterisk = source[offset] == UInt8(ascii: "*")
      placements.append(
        .init(offset: offset, byte: isAsterisk ? StandIns.asterisk : StandIns.underscore))
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  /// Whether a character that is not ASCII stands beside the range; no other matters here.
  private func isBesideOther(_ range: Range<Int>) -> Bool {
    byteAt(range.upperBound) >= 0x80
      || range.lowerBound > start && source[range.lowerBound - 1] >= 0x80
  }

  /// Notes where an address in `<…>` ends. Most control characters may not stand in it.
  private mutating func readAddress() {
    guard position >= addressEnd, byteAt(position + 1).isLetter else { return }
    var end = position + 1
    while end < source.count {
      let byte = source[end]
      if byte == UInt8(ascii: ">") { return addressEnd = end }
      if byte <= 0x20 || byte == UInt8(ascii: "<") { return }
      end += 1
    }
  }

  // MARK: What CommonMark has changed since the library

  /// Replaces the hyphens of a comment in which the library would find its end too soon, or none:
  /// `<!-- 待核实--此数 -->` is a comment since CommonMark 0.31.
  private mutating func readComment() {
    let start = position + 4
    guard position >= comments.end, !comments.areOver,
      source[position...].starts(with: "<!--".utf8), byteAt(start) != UInt8(ascii: ">"),
      !source[start...].starts(with: "->".utf8)
    else { return }
    var end = start
    while end < source.count, !source[end...].starts(with: "-->".utf8) { end += 1 }
    guard end < source.count else { return comments.areOver = true }
    comments.end = end
    let hyphens = (start..<end).filter { source[$0] == UInt8(ascii: "-") }
    let isMisread =
      hyphens.first == start || hyphens.last == end - 1
      || zip(hyphens, hyphens.dropFirst()).contains { $0 + 1 == $1 }
    guard isMisread else { return }
    placements += hyphens.map { .init(offset: $0, byte: StandIns.hyphen) }
  }

  /// Replaces the `&` of a character given by a number of too many digits, such as `&#87654321;`.
  private mutating func readEntity() {
    guard byteAt(position + 1) == UInt8(ascii: "#") else { return }
    let isHexadecimal = byteAt(position + 2) | 0x20 == UInt8(ascii: "x")
    let first = position + (isHexadecimal ? 3 : 2)
    var end = first
    while end - first <= 8, byteAt(end).isDigit || (isHexadecimal && byteAt(end).isHexLetter) {
      end += 1
    }
    let longest = isHexadecimal ? 6 : 7
    if end - first > longest {
      placements.append(.init(offset: position, byte: StandIns.ampersand))
    }
  }

  // MARK: Pictures and links of editors

  private mutating func readOpeningBracket() {
    guard byteAt(position + 1) == UInt8(ascii: "["),
      position == start || source[position - 1] != UInt8(ascii: "["),
      let reference = WikiReference(in: source, at: position)
    else { return }
    if position > start, source[position - 1] == UInt8(ascii: "!"), !isEscaped(position - 1) {
      if isFile(reference.target) || isChinese(reference.target) {
        placements.append(.init(offset: position - 1, byte: StandIns.embedding))
      }
    } else if isPage(reference) {
      placements.append(.init(offset: position, byte: StandIns.wikiLink))
    }
  }

  /// Whether `[[…]]` is a link to a page, and not a link of CommonMark with brackets in its words.
  private mutating func isPage(_ reference: WikiReference) -> Bool {
    let next = byteAt(reference.end)
    let target = source[reference.target]
    guard next != UInt8(ascii: "("), next != UInt8(ascii: "["),
      target.first != UInt8(ascii: "^")
    else { return false }
    guard isChinese(reference.target) || FileName.fileExtension(of: target) == "md" else {
      return false
    }
    let known = labels ?? definedLabels()
    labels = known
    return !known.contains(String(decoding: target, as: UTF8.self).lowercased())
  }

  private func isEscaped(_ offset: Int) -> Bool {
    let backslashes = source[start..<offset].reversed().prefix { $0 == .backslash }.count
    return backslashes % 2 == 1
  }

  private func isChinese(_ range: Range<Int>) -> Bool {
    let words = UnsafeBufferPointer(rebasing: source[range])
    return words.indices.contains { index in
      guard words[index] >= 0xE1, let scalar = words.scalar(at: index) else { return false }
      return EastAsianCharacter.contains(scalar.value)
    }
  }

  private func isFile(_ range: Range<Int>) -> Bool {
    FileName.fileExtension(of: source[range]) != nil
  }

  /// What stands between `[` and `]:`, in lower case.
  private func definedLabels() -> Set<String> {
    var found: Set<String> = []
    var open: Int?
    for offset in start..<source.count {
      switch source[offset] {
      case UInt8(ascii: "["): open = offset + 1
      case UInt8(ascii: "]"):
        if let open, byteAt(offset + 1) == UInt8(ascii: ":") {
          found.insert(String(decoding: source[open..<offset], as: UTF8.self).lowercased())
        }
        open = nil
      default: break
      }
    }
    return found
  }

  /// Replaces the blanks in the destination of a link or picture that names a file, as in
  /// `](图片 1.png)`; CommonMark wants `<…>` around such a name.
  private mutating func readDestination() {
    guard byteAt(position + 1) == UInt8(ascii: "("),
      let name = FileName.withBlanks(in: source, from: position + 2)
    else { return }
    for offset in name where source[offset].isBlank {
      placements.append(.init(offset: offset, byte: StandIns.blank))
    }
  }
}

extension UInt8 {
  /// A letter that stands for a digit of a hexadecimal number.
  fileprivate var isHexLetter: Bool { (0x61...0x66).contains(self | 0x20) }
}
