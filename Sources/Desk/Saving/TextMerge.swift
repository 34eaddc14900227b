/// Two versions of a text that come from one, brought together line by line.
///
/// What only one of them changed is taken from it; where both changed the same lines, or lines that touch, a
/// person has to choose.
struct TextMerge {
  typealias Line = ArraySlice<UInt8>

  /// A piece of the result.
  enum Piece: Equatable {
    case settled([Line])
    case conflict(base: [Line], own: [Line], other: [Line])
  }

  /// The pieces in their order.
  private(set) var pieces: [Piece] = []

  /// - Parameters:
  ///   - base: what both come from.
  ///   - own: what somebody has written here.
  ///   - other: what stands there now.
  init(base: [UInt8], own: [UInt8], other: [UInt8]) {
    let (base, own, other) = (Self.lines(of: base), Self.lines(of: own), Self.lines(of: other))
    let (inOwn, inOther) = (Self.matches(base, own), Self.matches(base, other))
    var start = (base: 0, own: 0, other: 0)
    for index in 0...base.count {
      let end: (base: Int, own: Int, other: Int)
      if index == base.count {
        end = (base.count, own.count, other.count)
      } else if let left = inOwn[index], let right = inOther[index] {
        end = (index, left, right)
      } else {
        continue
      }
      add(
        Array(base[start.base..<end.base]), Array(own[start.own..<end.own]),
        Array(other[start.other..<end.other]))
      if index < base.count { settle([base[index]]) }
      start = (end.base + 1, end.own + 1, end.other + 1)
    }
  }

  /// Whether a person has to choose.
  var hasConflicts: Bool {
    pieces.contains { if case .conflict = $0 { true } else { false } }
  }

  /// The text, where nobody has to choose.
  var text: [UInt8]? {
    var bytes: [UInt8] = []
    for piece in pieces {
      guard case .settled(let lines) = piece else { return nil }
      for line in lines { bytes += line }
    }
    return bytes
  }

  private mutating func add(_ base: [Line], _ own: [Line], _ other: [Line]) {
    if own == other || base == other {
      settle(own)
    } else if base == own {
      settle(other)
    } else {
      pieces.append(.conflict(base: base, own: own, other: other))
    }
  }

  private mutating func settle(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    if case .settled(let before)? = pieces.last {
      pieces[pieces.count - 1] = .settled(before + lines)
    } else {
      pieces.append(.settled(lines))
    }
  }

  // MARK: Lines

  /// The lines of a text, each with its end.
  static func lines(of text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// The position in a version of each item that is still there.
  static func matches<Item: Hashable>(_ base: [Item], _ version: [Item]) -> [Int: Int] {
    let difference = version.difference(from: base)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var matches: [Int: Int] = [:]
    var position = 0
    for index in base.indices where !removed.contains(index) {
      while inserted.contains(position) { position += 1 }
      matches[index] = position
      position += 1
    }
    return matches
  }
}
