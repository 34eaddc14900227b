import Glibc

/// Reads source text next to the plain text that libcmark-gfm made of it: backslashes before
/// punctuation are gone from the latter, entities are the characters they mean.
struct TextReader {
  private let source: UnsafeBufferPointer<UInt8>
  private let text: UnsafeBufferPointer<UInt8>
  /// Where in the source the reader is.
  private(set) var position: Int
  /// The text with the library's errors mended, if it made any.
  private(set) var repaired: [UInt8]?
  private var index = 0
  private var reference: Reference?

  /// A reader of `text`, which begins at `position` of `source`.
  init(
    source: UnsafeBufferPointer<UInt8>, position: Int, text: UnsafeBufferPointer<UInt8>
  ) {
    self.source = source
    self.position = position
    self.text = text
  }

  /// Reads all of the text; false if the source does not agree with it.
  mutating func read() -> Bool {
    while index < text.count {
      if repaired == nil { skipEqual() }
      if index == text.count { return true }
      let agrees =
        switch source(at: position) {
        case .backslash: readBackslash()
        case UInt8(ascii: "&"): readAmpersand()
        case UInt8(ascii: "["): readBracket()
        case UInt8(ascii: "!"): readExclamation()
        case text[index]: position < source.count && advance(1, in: 1)
        default: false
        }
      if !agrees, !mend() {
        repaired?.append(contentsOf: text[index...])
        return false
      }
    }
    return true
  }

  /// Moves over all that means itself.
  private mutating func skipEqual() {
    let length = min(text.count - index, source.count - position)
    var offset = plainLength(length)
    while offset < length {
      let byte = source[position + offset]
      guard byte == text[index + offset] else { break }
      let mayNotMeanItself =
        byte == .backslash || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "[")
      if mayNotMeanItself { break }
      offset += 1
    }
    position += offset
    index += offset
  }

  /// How many bytes are equal and mean themselves, if all of them are: so it is nearly always.
  private func plainLength(_ length: Int) -> Int {
    guard length > 0, let source = source.baseAddress, let text = text.baseAddress,
      memcmp(source + position, text + index, length) == 0,
      memchr(text + index, 0x5C, length) == nil, memchr(text + index, 0x26, length) == nil,
      memchr(text + index, 0x5B, length) == nil
    else { return 0 }
    return length
  }

  /// Moves over so many bytes of the source and of the text.
  private mutating func advance(_ sourceBytes: Int, in textBytes: Int) -> Bool {
    repaired?.append(contentsOf: text[index..<index + textBytes])
    position += sourceBytes
    index += textBytes
    return true
  }

  private func source(at offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  private func text(at offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  private mutating func readBackslash() -> Bool {
    let next = source(at: position + 1)
    if next.isPunctuation, next == text[index] { return advance(2, in: 1) }
    return text[index] == .backslash && advance(1, in: 1)
  }

  // MARK: Entities

  private mutating func readAmpersand() -> Bool {
    guard let end = entityEnd() else {
      return text[index] == UInt8(ascii: "&") && advance(1, in: 1)
    }
    let name = source[(position + 1)..<(end - 1)]
    if text[index] == UInt8(ascii: "&") {
      return Self.meansAmpersand(name) ? advance(end - position, in: 1) : advance(1, in: 1)
    }
    // Bytes too many, see `mend`, are not what the entity means.
    if reference?.isEscaped == true, text[index] == UInt8(ascii: "]") { return false }
    return advance(end - position, in: meaningLength())
  }

  /// Behind the `;` of what may be an entity at the current position.
  private func entityEnd() -> Int? {
    var end = position + 1
    // The longest name of an entity is 32 bytes long.
    while end < source.count, end - position <= 33 {
      let byte = source[end]
      end += 1
      if byte == UInt8(ascii: ";") { return end - position > 3 ? end : nil }
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: "#") else { return nil }
    }
    return nil
  }

  /// Whether an entity stands for `&` itself, the one case in which the text shows its source's
  /// byte.
  private static func meansAmpersand(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8) { return true }
    guard name.first == UInt8(ascii: "#") else { return false }
    let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = name.dropFirst(isHexadecimal ? 2 : 1).drop { $0 == UInt8(ascii: "0") }
    return digits.elementsEqual(isHexadecimal ? "26".utf8 : "38".utf8)
  }

  /// How many bytes of the text an entity stands for: one character, or with some names two.
  private func meaningLength() -> Int {
    let first = characterLength(at: index)
    guard index + first < text.count else { return min(first, text.count - index) }
    let second = characterLength(at: index + first)
    let end = min(index + first + second, text.count)
    let mark = text[(index + first)..<end]
    // A mark that the source spells out behind the entity belongs to the source.
    if let close = entityEnd(), source[close...].starts(with: mark) { return first }
    let isPart = Self.secondCharacters.contains { mark.elementsEqual($0) }
    let isLigature = text[index] == UInt8(ascii: "f") && mark.elementsEqual("j".utf8)
    return isPart || isLigature ? first + second : first
  }

  /// What follows the first character in entities that stand for two, such as `&nvlt;`; and
  /// `&fjlig;`.
  private static let secondCharacters: [[UInt8]] = [
    "\u{0331}", "\u{0333}", "\u{0338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{200A}",
  ].map { Array($0.utf8) }

  private func characterLength(at index: Int) -> Int {
    switch text[index] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  // MARK: References to footnotes that do not exist

  /// What `[^` begins was tried as a reference to a footnote. If there is no such note, the library
  /// gives it back as it stands in the source, backslashes and all; but it cuts it off if it spans
  /// lines, and if the `^` is escaped it takes bytes too many, and loses the `!` of `![`.
  private struct Reference {
    let position: Int
    let index: Int
    let repairedCount: Int
    var isEscaped = false
    var isImage = false
  }

  private mutating func readBracket() -> Bool {
    guard text[index] == UInt8(ascii: "[") else { return false }
    if text(at: index + 1) == UInt8(ascii: "^") {
      let next = source(at: position + 1)
      if next == UInt8(ascii: "^") || next == .backslash {
        reference = Reference(
          position: position, index: index, repairedCount: repaired?.count ?? index,
          isEscaped: next == .backslash)
      }
    }
    return advance(1, in: 1)
  }

  /// Reads `!`, also where the library has lost it.
  private mutating func readExclamation() -> Bool {
    if text[index] == UInt8(ascii: "!") { return advance(1, in: 1) }
    guard source[(position + 1)...].starts(with: "[\\^".utf8) else { return false }
    reference = Reference(
      position: position, index: index, repairedCount: repaired?.count ?? index, isEscaped: true,
      isImage: true)
    return mend()
  }

  /// Mends what the library did to the last reference, where text and source disagree behind it.
  private mutating func mend() -> Bool {
    guard let reference, let sourceEnd = bracketEnd(from: reference.position) else { return false }
    self.reference = nil
    let words = words(of: reference, endingAt: sourceEnd)
    let isUnharmed = text[reference.index...].starts(with: words) && !reference.isEscaped
    let unharmedEnd = reference.index + words.count
    guard let textEnd = isUnharmed ? unharmedEnd : cutEnd(of: reference, sourceEnd: sourceEnd)
    else { return false }
    if repaired != nil || !isUnharmed {
      repaired = Array((repaired ?? Array(text)).prefix(reference.repairedCount)) + words
    }
    position = sourceEnd
    index = textEnd
    return true
  }

  /// What the reader should see of a reference: its source, without the backslash before `^`.
  private func words(of reference: Reference, endingAt end: Int) -> [UInt8] {
    guard reference.isEscaped else { return Array(source[reference.position..<end]) }
    let opener = reference.isImage ? 2 : 1
    let start = reference.position
    return Array(source[start..<start + opener]) + source[(start + opener + 1)..<end]
  }

  /// Behind the `]` that belongs to the first `[` from `start` of the source on.
  private func bracketEnd(from start: Int) -> Int? {
    var depth = 0
    var offset = start
    while offset < source.count {
      switch source[offset] {
      case .backslash: offset += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Behind the `]` that the library has put in the text where the reference ended for it.
  private func cutEnd(of reference: Reference, sourceEnd: Int) -> Int? {
    let close = UInt8(ascii: "]")
    // As many bytes as the source, or less where that ended.
    let end = min(reference.index + sourceEnd - reference.position, text.count)
    if reference.isEscaped, text[end - 1] == close { return end }
    let next = source(at: sourceEnd)
    for offset in reference.index..<text.count where text[offset] == close {
      let isFollowed =
        offset + 1 == text.count || text[offset + 1] == next || next == .backslash
        || next == UInt8(ascii: "&")
      if isFollowed { return offset + 1 }
    }
    return nil
  }
}
