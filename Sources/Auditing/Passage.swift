/// A stretch of prose that is read as one: a paragraph, a heading, a cell, a caption.
///
/// Its characters are folded (full-width digits and letters are half-width, letters are small), and each
/// knows the bytes of the file that it stands for.
struct Passage {
  /// A folded character of the Basic Multilingual Plane; what lies outside is ``other``.
  typealias Unit = UInt16

  /// A figure that is bound already.
  static let boundFigure: Unit = 1
  /// Something that is no prose: code, a picture, HTML.
  static let gap: Unit = 2
  /// A character outside the Basic Multilingual Plane.
  static let other: Unit = 0xFFFD
  /// A line ending that was asked for, or the end of the passage.
  static let lineEnd: Unit = 0x0A

  /// The characters.
  private(set) var units: [Unit] = []
  /// Where each begins in the file.
  private(set) var starts: [Int32] = []
  /// How many bytes of the file it takes.
  private(set) var widths: [UInt8] = []
  /// Whether every character stands in the file as it is read, so that it can be changed there.
  var isExact = true
  /// Where a text that begins with a brace would mean something else: the first byte of plain YAML.
  var plainStart: Int?

  var isEmpty: Bool { units.isEmpty }
  var count: Int { units.count }

  /// The unit at a position; a line end outside.
  subscript(position: Int) -> Unit {
    units.indices.contains(position) ? units[position] : Self.lineEnd
  }

  /// The bytes of the file that these characters stand for.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, units.indices.contains(last) else {
      return 0..<0
    }
    let start = Int(starts[first])
    return start..<max(start, Int(starts[last]) + Int(widths[last]))
  }

  mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    widths.removeAll(keepingCapacity: true)
    isExact = true
    plainStart = nil
  }

  mutating func append(_ unit: Unit, at start: Int, width: Int = 0) {
    units.append(unit)
    starts.append(Int32(truncatingIfNeeded: start))
    widths.append(UInt8(truncatingIfNeeded: min(width, 255)))
  }

  /// Adds text whose bytes stand at `start` of the file as they are.
  mutating func append(_ bytes: some Sequence<UInt8>, at start: Int) {
    var position = start
    var value: UInt32 = 0
    var missing = 0
    var width = 0
    for byte in bytes {
      if byte & 0xC0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
      } else if byte < 0x80 {
        (value, missing, width) = (UInt32(byte), 0, 1)
      } else if byte < 0xE0 {
        (value, missing, width) = (UInt32(byte & 0x1F), 1, 2)
      } else if byte < 0xF0 {
        (value, missing, width) = (UInt32(byte & 0x0F), 2, 3)
      } else {
        (value, missing, width) = (UInt32(byte & 0x07), 3, 4)
      }
      if missing == 0 {
        append(Self.folded(value), at: position, width: width)
        position += width
      }
    }
  }

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
  mutating func append(_ text: String, within source: some Collection<UInt8>, at start: Int) {
    var cursor = source.startIndex
    var offset = start
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      var probe = cursor
      var skipped = 0
      // An escape is a few bytes long; further away it is another character of the same kind.
      while probe != source.endIndex, skipped < 48, !source[probe...].starts(with: bytes) {
        probe = source.index(after: probe)
        skipped += 1
      }
      if probe != source.endIndex, skipped < 48 {
        append(Self.folded(scalar.value), at: offset + skipped, width: bytes.count)
        offset += skipped + bytes.count
        cursor = source.index(probe, offsetBy: bytes.count)
      } else {
        isExact = false
        append(Self.folded(scalar.value), at: offset)
      }
    }
  }

  /// Puts one mark in the place of every `{{…}}`.
  mutating func markBoundFigures() {
    guard units.contains(0x7B) else { return }
    var result = Passage()
    result.isExact = isExact
    result.plainStart = plainStart
    var position = 0
    while position < count {
      if self[position] == 0x7B, self[position + 1] == 0x7B, let end = closing(from: position + 2) {
        result.append(
          Self.boundFigure, at: Int(starts[position]), width: bytes(position..<end).count)
        position = end
      } else {
        result.append(
          units[position], at: Int(starts[position]), width: Int(widths[position]))
        position += 1
      }
    }
    self = result
  }

  private func closing(from start: Int) -> Int? {
    var position = start
    while position + 1 < count, position - start < 200 {
      if units[position] == 0x7D, units[position + 1] == 0x7D { return position + 2 }
      position += 1
    }
    return nil
  }

  /// Full-width digits, letters, `％`, `＋`, `．` as half-width ones, letters small; commas and brackets
  /// stay full-width, since they divide sentences.
  static func folded(_ scalar: UInt32) -> Unit {
    switch scalar {
    case 0x41...0x5A: Unit(scalar + 0x20)
    case 0xFF10...0xFF19, 0xFF41...0xFF5A, 0xFF05, 0xFF0B, 0xFF0E: Unit(scalar - 0xFEE0)
    case 0xFF21...0xFF3A: Unit(scalar - 0xFEE0 + 0x20)
    case 0...0x08, 0x0B...0x1F: 0x20
    case 0x10000...: other
    default: Unit(truncatingIfNeeded: scalar)
    }
  }

  /// A text of the program as folded units.
  static func units(of text: String) -> [Unit] { text.unicodeScalars.map { folded($0.value) } }
}
