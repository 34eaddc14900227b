/// `[[page]]`, `[[page|words]]`, `![[picture.png]]` or `![[picture.png|words|300x200]]`, as
/// Obsidian writes links and pictures.
struct WikiReference {
  /// The name of the page or file.
  let target: Range<Int>
  /// The words that are shown in its place.
  let label: Range<Int>?
  /// How large a picture is to be shown.
  let size: ImageSize?
  /// Behind the last bracket.
  let end: Int

  /// The longest that is looked at.
  private static let longest = 1000

  /// Reads what begins with the first `[` at `start`; nil if it does not end in its line.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard let close = Self.close(in: bytes, from: start + 2) else { return nil }
    var parts = Self.parts(of: start + 2..<close, in: bytes)
    target = parts.removeFirst()
    size = parts.last.flatMap { ImageSize(bytes[$0]) }
    if size != nil { parts.removeLast() }
    label = parts.first { !$0.isEmpty }
    end = close + 2
    if target.isEmpty { return nil }
  }

  private static func close(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    for offset in start..<max(min(start + longest, bytes.count - 1), start) {
      switch bytes[offset] {
      case UInt8(ascii: "]"): return bytes[offset + 1] == UInt8(ascii: "]") ? offset : nil
      case UInt8(ascii: "["), .lineFeed, .carriageReturn, StandIns.wikiLink: return nil
      default: break
      }
    }
    return nil
  }

  /// What stands between pipes; in the source of a table they have a backslash before them.
  private static func parts(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where bytes[offset] == UInt8(ascii: "|") {
      let isEscaped = offset > start && bytes[offset - 1] == .backslash
      parts.append(trimmed(start..<(isEscaped ? offset - 1 : offset), in: bytes))
      start = offset + 1
    }
    return parts + [trimmed(start..<range.upperBound, in: bytes)]
  }

  private static func trimmed(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

/// Destinations that name a page or a file instead of giving the way to it.
public enum WikiDestination {
  /// The destination of `[[name]]` and `![[name]]` in a tree.
  static func destination(for name: String) -> String { "[[\(name)]]" }

  /// The name in such a destination; nil for all others.
  public static func name(in destination: String) -> String? {
    guard destination.hasPrefix("[["), destination.hasSuffix("]]"), destination.utf8.count > 4
    else { return nil }
    return String(destination.dropFirst(2).dropLast(2))
  }
}
