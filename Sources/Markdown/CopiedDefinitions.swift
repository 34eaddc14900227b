/// How much memory the link definitions of a text take: libcmark-gfm copies address and title of a
/// definition to every link that uses it, which makes a terabyte of a text of a megabyte.
enum CopiedDefinitions {
  private typealias Bytes = UnsafeBufferPointer<UInt8>
  /// How many bytes may be copied.
  static let mostBytes = 64 << 20
  /// Shorter definitions than this cannot take much, as each use takes three bytes at least.
  private static let shortest = 100

  /// Where the definition stands with which the copies become too many.
  ///
  /// `colons` are the offsets of all `:` that follow a `]`.
  static func excess(_ colons: [Int], in lines: LineTable) -> Int? {
    guard let first = colons.first else { return nil }
    var measure = Measure(lines.source)
    let definitions = colons.map { (colon: $0, length: measure.length(from: $0 + 1)) }
      .filter { $0.length >= shortest }
    guard !definitions.isEmpty else { return nil }
    let uses = Uses(in: lines.source, from: lines.bytes(ofLine: 1).lowerBound)
    var copied = 0
    for definition in definitions {
      copied += definition.length * uses.count(ofLabelBefore: definition.colon)
      if copied > mostBytes { return max(definition.colon, first) }
    }
    return nil
  }

  /// Measures definitions from left to right, and no byte twice.
  private struct Measure {
    private let source: Bytes
    private var addressEnd = 0
    /// The next place of each mark that closes a title.
    private var closers: [UInt8: Int] = [:]

    init(_ source: Bytes) { self.source = source }

    /// At most how many bytes address and title have that begin at `start`.
    mutating func length(from start: Int) -> Int {
      var address = start
      while address < source.count, source[address].isSpace { address += 1 }
      if address >= addressEnd {
        addressEnd = address
        while addressEnd < source.count, !source[addressEnd].isSpace { addressEnd += 1 }
      }
      var title = addressEnd
      while title < source.count, source[title].isSpace { title += 1 }
      guard title < source.count, let closer = Self.closer(of: source[title]) else {
        return addressEnd - address
      }
      return end(of: closer, from: title + 1) - address
    }

    private static func closer(of opener: UInt8) -> UInt8? {
      switch opener {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): opener
      case UInt8(ascii: "("): UInt8(ascii: ")")
      default: nil
      }
    }

    private mutating func end(of closer: UInt8, from start: Int) -> Int {
      if let known = closers[closer], known >= start { return known }
      let found = source[min(start, source.count)...].firstIndex(of: closer) ?? source.count
      closers[closer] = found
      return found
    }
  }

  /// How often each label stands between brackets. Labels are compared without case and blanks;
  /// those that only Unicode's folding or a backslash can make equal are taken for equal to all.
  private struct Uses {
    private let source: Bytes
    private var counts: [[UInt8]: Int] = [:]
    private var anyCount = 0
    private var total = 0

    init(in source: Bytes, from start: Int) {
      self.source = source
      var opener = start
      for offset in start..<source.count {
        switch source[offset] {
        case UInt8(ascii: "["): opener = offset + 1
        case UInt8(ascii: "]"):
          total += 1
          if let label = Self.key(source[min(opener, offset)..<offset]) {
            counts[label, default: 0] += 1
          } else {
            anyCount += 1
          }
        default: break
        }
      }
    }

    func count(ofLabelBefore colon: Int) -> Int {
      let end = colon - 1
      // A label is no longer than this.
      let nearby = source[max(end - 1002, 0)..<end]
      guard let opener = nearby.lastIndex(of: UInt8(ascii: "[")),
        let label = Self.key(source[(opener + 1)..<end])
      else { return total }
      return (counts[label] ?? 0) + anyCount
    }

    private static func key(_ label: Slice<Bytes>) -> [UInt8]? {
      // Longer ones are no labels.
      guard label.count <= 1001 else { return [] }
      var key: [UInt8] = []
      for byte in label where !byte.isSpace {
        guard byte < 0x80, byte != .backslash else { return nil }
        key.append(byte.isLetter ? byte | 0x20 : byte)
      }
      return key
    }
  }
}
