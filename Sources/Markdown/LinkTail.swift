/// Finds the end of what follows the words of a link: `(destination "title")`, `[label]` or
/// nothing.
///
/// The same steps as in libcmark-gfm's `handle_close_bracket`, for a link that is known to be one.
enum LinkTail {
  private typealias Bytes = UnsafeBufferPointer<UInt8>
  /// The longest label, as CommonMark and the library have it.
  private static let longestLabel = 1000
  /// How deep parentheses may be nested in a destination; the library's limit.
  private static let deepestParentheses = 32

  /// The end of the link whose `]` stands right before `start`.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
    inlineEnd(in: bytes, from: start) ?? labelEnd(in: bytes, from: start) ?? start
  }

  private static func inlineEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    let destination = skipSpaces(in: bytes, from: start + 1)
    guard let destinationEnd = destinationEnd(in: bytes, from: destination) else { return nil }
    var end = skipSpaces(in: bytes, from: destinationEnd)
    if end > destinationEnd {
      end = skipSpaces(in: bytes, from: titleEnd(in: bytes, from: end) ?? end)
    }
    return end < bytes.count && bytes[end] == UInt8(ascii: ")") ? end + 1 : nil
  }

  private static func destinationEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "<") { return angleEnd(in: bytes, from: start + 1) }
    var depth = 0
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == .backslash, end + 1 < bytes.count, bytes[end + 1].isPunctuation {
        end += 2
        continue
      }
      if byte.isSpace { return end > start ? end : nil }
      if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > deepestParentheses { return nil }
      }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { return end }
        depth -= 1
      }
      end += 1
    }
    return nil
  }

  private static func angleEnd(in bytes: Bytes, from start: Int) -> Int? {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: ">"): return end + 1 < bytes.count ? end + 1 : nil
      case .backslash: end += 2
      case .lineFeed, UInt8(ascii: "<"): return nil
      default: end += 1
      }
    }
    return nil
  }

  /// The end of a title. An escaped quote ends it too if no other does: the library's pattern is
  /// ambiguous there and takes the longest match.
  private static func titleEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let closer: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[start]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    var lastEscaped: Int?
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == .backslash, end + 1 < bytes.count, bytes[end + 1].isPunctuation {
        end += 2
        if bytes[end - 1] == closer { lastEscaped = end }
        continue
      }
      if byte == closer { return end + 1 }
      if closer == UInt8(ascii: ")"), byte == UInt8(ascii: "(") { return lastEscaped }
      end += 1
    }
    return lastEscaped
  }

  private static func labelEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    var end = start + 1
    while end < bytes.count, end - start - 1 <= longestLabel {
      switch bytes[end] {
      case UInt8(ascii: "]"): return end + 1
      case UInt8(ascii: "["): return nil
      case .backslash:
        end += end + 1 < bytes.count && bytes[end + 1].isPunctuation ? 2 : 1
      default: end += 1
      }
    }
    return nil
  }

  private static func skipSpaces(in bytes: Bytes, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isSpace || bytes[end] == 0x0B || bytes[end] == 0x0C {
      end += 1
    }
    return end
  }
}
