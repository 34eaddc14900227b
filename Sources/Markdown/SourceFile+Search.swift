import Diagnostics

extension MarkdownNode {
  /// Where the source of the node has `needle` for the first time, at or behind the byte offset
  /// `start`; such as the place of a `{{id}}` in a text.
  ///
  /// Nil if it is not there in these bytes, because the source has escaped some of them.
  public func range(
    of needle: String, from start: Int? = nil, in file: SourceFile
  ) -> Range<Int>? {
    let lower = min(max(start ?? range.lowerBound, 0), file.count)
    return file.range(of: needle, in: lower..<max(min(range.upperBound, file.count), lower))
  }
}

extension SourceFile {
  /// The first place of `needle` in a part of the text, byte by byte.
  public func range(of needle: String, in part: Range<Int>) -> Range<Int>? {
    let needle = Array(needle.utf8)
    guard let first = needle.first else { return nil }
    let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Range<Int>? in
      var start = part.lowerBound
      while start + needle.count <= part.upperBound {
        if bytes[start] == first, bytes[start..<start + needle.count].elementsEqual(needle) {
          return start..<start + needle.count
        }
        start += 1
      }
      return nil
    }
    return found ?? nil
  }
}
