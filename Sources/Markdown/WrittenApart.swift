/// Places of a document that have come through to its page.
///
/// The library leaves out what nothing refers to; whether it did is seen by whether anything that has come
/// through covers the place.
struct ShownPlaces {
  /// In the order of the text.
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// Whether an offset stands in something that has come through, such as code.
  func contains(_ offset: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(offset)
  }
}

extension LineTable {
  /// The first byte of each line that may define something, `[label]:`, behind the marks of containers.
  ///
  /// - Parameter colons: the offsets of all `:` that follow a `]`. A line may hold thousands of them, but
  ///   begins once.
  func openings(at colons: [Int]) -> [(open: Int, colon: Int, line: Range<Int>)] {
    var found: [(open: Int, colon: Int, line: Range<Int>)] = []
    var lastLine = 0
    for colon in colons {
      let line = line(at: colon)
      guard line != lastLine else { continue }
      lastLine = line
      let bytes = bytes(ofLine: line)
      if let open = bytes.first(where: { !isContainerMark(source[$0]) }) {
        found.append((open, colon, bytes))
      }
    }
    return found
  }

  private func isContainerMark(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isDigit || ">-+*.)".utf8.contains(byte)
  }
}
