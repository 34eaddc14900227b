/// A stretch of prose that is read as one: a paragraph, a heading, a cell, a caption.
///
/// Each of its characters knows the bytes of the file that it stands for.
public struct Passage: Sendable {
  /// How characters are read.
  public enum Spelling: Sendable {
    /// Full-width digits and letters as half-width ones, letters small, line breaks as spaces: what is
    /// meant, however it is spelt.
    case folded
    /// As they are written.
    case written
  }

  /// What a passage is in its text.
  public enum Role: Sendable {
    case paragraph, heading, cell
  }

  /// A character of the Basic Multilingual Plane, or one of the marks below.
  public typealias Unit = UInt16

  /// A figure that is bound already.
  public static let boundFigure: Unit = 1
  /// Something that is no prose: code, a picture, HTML.
  public static let gap: Unit = 2
  /// A Chinese character outside the Basic Multilingual Plane.
  public static let rareHan: Unit = 3
  /// A line ending that means nothing, where spelling counts.
  public static let softBreak: Unit = 4
  /// Any other character outside the Basic Multilingual Plane, or a control.
  public static let other: Unit = 0xFFFD
  /// A line ending that was asked for, or the end of the passage.
  public static let lineEnd: Unit = 0x0A

  /// How its characters were read.
  public let spelling: Spelling
  /// What it is; a title is a heading.
  public let role: Role
  /// The characters.
  public private(set) var units: [Unit] = []
  /// Where each begins in the file.
  public private(set) var starts: [Int32] = []
  /// How many bytes of the file it takes.
  public private(set) var widths: [UInt8] = []
  /// The characters that do not stand in the file byte for byte: escapes and entities are among them.
  public internal(set) var escaped: [Range<Int>] = []
  /// Whether every character stands in the file as it is read, so that it can be changed there.
  public internal(set) var isExact = true
  /// Where a text that begins with a brace would mean something else: the first byte of plain YAML.
  public internal(set) var plainStart: Int?

  /// A passage without characters.
  public init(_ spelling: Spelling = .folded, _ role: Role = .paragraph) {
    self.spelling = spelling
    self.role = role
  }

  /// A text of its own, such as a cell's, with its bound figures marked.
  public init(verbatim text: String) {
    self.init(.written)
    append(text.utf8, at: 0)
    markBoundFigures()
  }

  /// Whether it has no characters.
  @inlinable public var isEmpty: Bool { units.isEmpty }
  /// How many characters it has.
  @inlinable public var count: Int { units.count }

  /// The unit at a position; a line end outside.
  @inlinable public subscript(position: Int) -> Unit {
    units.indices.contains(position) ? units[position] : Self.lineEnd
  }

  /// The bytes of the file that these characters stand for.
  public func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, units.indices.contains(last) else {
      return 0..<0
    }
    let start = Int(starts[first])
    return start..<max(start, Int(starts[last]) + Int(widths[last]))
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
        append(unit(value), at: position, width: width)
        position += width
      }
    }
  }

  /// Puts one mark in the place of every `{{…}}`.
  mutating func markBoundFigures() {
    guard units.contains(0x7B) else { return }
    var result = Passage(spelling, role)
    var moved: [Int] = []
    result.isExact = isExact
    result.plainStart = plainStart
    var position = 0
    while position < count {
      moved.append(result.count)
      if self[position] == 0x7B, self[position + 1] == 0x7B, let end = closing(from: position + 2) {
        moved += Array(repeating: result.count, count: end - position - 1)
        result.append(
          Self.boundFigure, at: Int(starts[position]), width: bytes(position..<end).count)
        position = end
      } else {
        result.append(
          units[position], at: Int(starts[position]), width: Int(widths[position]))
        position += 1
      }
    }
    moved.append(result.count)
    result.escaped = escaped.map { moved[$0.lowerBound]..<moved[$0.upperBound] }
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

  func unit(_ scalar: UInt32) -> Unit {
    switch spelling {
    case .folded: Self.folded(scalar)
    case .written: Self.written(scalar)
    }
  }

  private static func written(_ scalar: UInt32) -> Unit {
    switch scalar {
    case 0x20000...0x3FFFF: rareHan
    case 0x10000..., 0...0x08, 0x0B...0x1F: other
    default: Unit(truncatingIfNeeded: scalar)
    }
  }

  /// Full-width digits, letters, `％`, `＋`, `．` as half-width ones, letters small; commas and brackets
  /// stay full-width, since they divide sentences.
  public static func folded(_ scalar: UInt32) -> Unit {
    switch scalar {
    case 0x41...0x5A: Unit(scalar + 0x20)
    case 0xFF10...0xFF19, 0xFF41...0xFF5A, 0xFF05, 0xFF0B, 0xFF0E: Unit(scalar - 0xFEE0)
    case 0xFF21...0xFF3A: Unit(scalar - 0xFEE0 + 0x20)
    case 0...0x08, 0x0B...0x1F: 0x20
    case 0x10000...: other
    default: Unit(truncatingIfNeeded: scalar)
    }
  }

  /// The same passage, folded.
  public var folded: Passage {
    var folded = self
    folded.units = units.map { $0 == Self.softBreak ? 0x20 : Self.folded(UInt32($0)) }
    for index in units.indices where units[index] <= Self.rareHan {
      folded.units[index] = units[index]
    }
    return folded
  }

  /// A text as folded units.
  public static func units(of text: String) -> [Unit] {
    text.unicodeScalars.map { folded($0.value) }
  }

  /// Units as text; marks are left out.
  public static func text(of units: some Sequence<Unit>) -> String {
    var text = String.UnicodeScalarView()
    for unit in units where unit > softBreak {
      if let scalar = Unicode.Scalar(unit) { text.append(scalar) }
    }
    return String(text)
  }

  /// A text as units, spelt as it is.
  public static func writtenUnits(of text: String) -> [Unit] {
    text.unicodeScalars.map { written($0.value) }
  }
}

extension Passage {
  /// Whether these units stand at a position.
  @inlinable public func starts(with other: [Unit], at position: Int) -> Bool {
    guard position >= 0, position + other.count <= count else { return false }
    for index in other.indices where units[position + index] != other[index] { return false }
    return true
  }

  /// Whether these units end at a position.
  @inlinable public func ends(with other: [Unit], at position: Int) -> Bool {
    starts(with: other, at: position - other.count)
  }

  /// The characters of a range as text; marks are left out.
  public func text(_ range: Range<Int>) -> String {
    Self.text(of: units[range.clamped(to: 0..<count)])
  }

  /// Whether these characters stand in the file next to each other, byte for byte.
  public func isVerbatim(_ range: Range<Int>) -> Bool {
    guard !escaped.contains(where: { $0.overlaps(range) }) else { return false }
    return range.dropFirst().allSatisfy {
      Int(starts[$0 - 1]) + Int(widths[$0 - 1]) == Int(starts[$0])
    }
  }
}
