/// Names that hold a number, to be found where they stand in a text.
///
/// A name is looked up by the digits in it, so that a site of many thousand names costs no more than one
/// of ten.
struct NumberNames: Sendable {
  private struct Entry: Sendable {
    let name: [UInt8]
    /// Where the digits begin in the name.
    let offset: Int
  }

  private var entries: [[UInt8]: [Entry]] = [:]

  /// - Parameter names: any names; those without a digit are passed over.
  init(_ names: some Sequence<String>) {
    for name in Set(names) {
      let bytes = Array(name.utf8)
      var position = 0
      while let start = bytes[position...].firstIndex(where: \.isDigit) {
        let end = bytes[start...].firstIndex { !$0.isDigit } ?? bytes.count
        entries[Array(bytes[start..<end]), default: []].append(Entry(name: bytes, offset: start))
        position = end
      }
    }
    for key in entries.keys {
      // The longest first; of equals any, since they are one name.
      entries[key]?.sort { ($1.name.count, $0.offset) < ($0.name.count, $1.offset) }
    }
  }

  /// The bytes of the longest name that holds these digits where they stand.
  ///
  /// A name of digits alone, or one that digits continue, is none.
  func match(
    _ source: UnsafeBufferPointer<UInt8>, digits: Range<Int>, in text: Range<Int>
  ) -> Range<Int>? {
    guard !entries.isEmpty, let candidates = entries[Array(source[digits])] else { return nil }
    for candidate in candidates where candidate.name.count > digits.count {
      let start = digits.lowerBound - candidate.offset
      let end = start + candidate.name.count
      guard start >= text.lowerBound, end <= text.upperBound,
        source[start..<end].elementsEqual(candidate.name)
      else { continue }
      return start..<end
    }
    return nil
  }
}
