/// Text whose bytes in the file may be others than its own.
extension Passage {
  /// Adds text if its bytes are those of the file at `start`; false where they are not.
  mutating func appendVerbatim(
    _ text: String, _ source: Substring.UTF8View, at start: Int
  ) -> Bool {
    let isDone = text.utf8.withContiguousStorageIfAvailable { words in
      source.withContiguousStorageIfAvailable { bytes in
        guard words.count == bytes.count, words.elementsEqual(bytes) else { return false }
        append(words, at: start)
        return true
      } ?? false
    }
    if let isDone { return isDone }
    guard source.elementsEqual(text.utf8) else { return false }
    append(text.utf8, at: start)
    return true
  }

  /// Adds text that stands in the file with escapes: each character is looked for in turn.
  ///
  /// - Parameter hasEntities: whether `&lt;` in the file stands for another character.
  mutating func append(
    _ text: String, within source: some Collection<UInt8>, at start: Int, hasEntities: Bool = true
  ) {
    var cursor = source.startIndex
    var offset = start
    let first = count
    defer { escaped.append(first..<count) }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if hasEntities, let end = Self.referenceEnd(source[cursor...], scalar) {
        let width = source.distance(from: cursor, to: end)
        append(unit(scalar.value), at: offset, width: width)
        offset += width
        cursor = end
        continue
      }
      // Behind a backslash: of two backslashes the second is the character.
      if source[cursor...].starts(with: [UInt8(ascii: "\\")] + bytes), bytes.count == 1 {
        cursor = source.index(after: cursor)
        offset += 1
      }
      var probe = cursor
      var skipped = 0
      // An escape is a few bytes long; further away it is another character of the same kind.
      while probe != source.endIndex, skipped < 48, !source[probe...].starts(with: bytes) {
        probe = source.index(after: probe)
        skipped += 1
      }
      if probe != source.endIndex, skipped < 48 {
        append(unit(scalar.value), at: offset + skipped, width: bytes.count)
        offset += skipped + bytes.count
        cursor = source.index(probe, offsetBy: bytes.count)
      } else {
        isExact = false
        append(unit(scalar.value), at: offset)
      }
    }
  }

  /// The end of an entity that these bytes begin with and that stands for this character.
  private static func referenceEnd<Bytes: Collection<UInt8>>(
    _ source: Bytes, _ scalar: Unicode.Scalar
  ) -> Bytes.Index? {
    guard source.first == UInt8(ascii: "&") else { return nil }
    let name = source.dropFirst().prefix(32).prefix { byte in
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: (0x61...0x7A).contains(byte | 0x20)
      }
    }
    guard !name.isEmpty, name.endIndex < source.endIndex, source[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    // An ampersand that means itself begins what only looks like an entity.
    let isAmpersand = ["amp", "AMP", "#38", "#x26", "#X26"].contains { name.elementsEqual($0.utf8) }
    guard scalar != "&" || isAmpersand else { return nil }
    return source.index(after: name.endIndex)
  }
}
