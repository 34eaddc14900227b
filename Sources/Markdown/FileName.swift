/// Finds names of files in Markdown, for the sake of those that hold blanks.
enum FileName {
  /// The longest destination that is looked at.
  private static let longest = 500
  /// Files that writers put beside their texts.
  private static let known: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp", "tif", "tiff", "heic", "emf", "wmf",
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "ofd", "csv", "txt",
    "zip", "rar", "7z", "mp3", "mp4", "mov", "md",
  ]

  /// What stands behind the last point of a name, in lower case, if that is how files are named
  /// here; parts of a page (`#…`) are left out.
  static func fileExtension(of name: some BidirectionalCollection<UInt8>) -> String? {
    let path = name.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let point = path.lastIndex(of: UInt8(ascii: ".")), point > path.startIndex else {
      return nil
    }
    let letters = path[path.index(after: point)...]
    guard (2...4).contains(letters.count) else { return nil }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    return known.contains(name) ? name : nil
  }

  /// The destination that begins at `start`, if it is a file's name that holds blanks.
  static func withBlanks(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    var start = start
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    guard let close = close(in: bytes, from: start) else { return nil }
    var end = trimmedEnd(start..<close, in: bytes)
    if end > start, bytes[end - 1] == UInt8(ascii: "\"") || bytes[end - 1] == UInt8(ascii: "'") {
      let title = bytes[start..<end - 1].indices.first { offset in
        bytes[offset] == bytes[end - 1] && offset > start && bytes[offset - 1].isBlank
      }
      guard let title else { return nil }
      end = trimmedEnd(start..<title, in: bytes)
    }
    let name = bytes[start..<end]
    return name.contains(where: \.isBlank) && fileExtension(of: name) != nil ? start..<end : nil
  }

  /// The `)` that belongs to the `(` before `start`, in the same line.
  private static func close(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var offset = start
    while offset < min(start + longest, bytes.count) {
      switch bytes[offset] {
      case UInt8(ascii: ")"):
        if depth == 0 { return offset }
        depth -= 1
      case UInt8(ascii: "("): depth += 1
      case .lineFeed, .carriageReturn, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"):
        return nil
      default: break
      }
      offset += 1
    }
    return nil
  }

  private static func trimmedEnd(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    return end
  }
}
