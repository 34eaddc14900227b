/// How text is made alike before it is indexed or looked for.
///
/// Case, width, compatibility forms and Latin diacritics are folded, traditional characters become
/// simplified ones, every run of punctuation and space becomes one space, `3,808.14` becomes
/// `3808.14`. `Client/fold.js` does the same in the page; both follow `FoldingRules`, and the tests
/// hold them against each other character by character.
public struct Folding: Sendable {
  /// What becomes of a character of the basic plane: itself or another, or one of the marks below.
  private let table: [UInt32]
  private let expansions: [[UInt32]]
  private let simplified: SimplifiedForms

  static let space: UInt32 = 0x20
  private static let dropped: UInt32 = 0
  private static let expansion: UInt32 = 0x8000_0000

  /// The rules with the traditional forms that are to be folded.
  public init(simplified: SimplifiedForms) {
    var expansions: [[UInt32]] = []
    var table = [UInt32](repeating: Self.space, count: 0x10000)
    for value in UInt32(0)..<0x10000 {
      let folded = FoldingRules.fold(value, simplified: simplified)
      switch folded.count {
      case 0: table[Int(value)] = Self.dropped
      case 1: table[Int(value)] = folded[0]
      default:
        table[Int(value)] = Self.expansion | UInt32(expansions.count)
        expansions.append(folded)
      }
    }
    self.table = table
    self.expansions = expansions
    self.simplified = simplified
  }

  /// A folded text: code points, and where in the text each of them stands, in UTF-16 code units.
  public struct Folded: Sendable, Equatable {
    /// The code points after folding; single spaces between words, none at either end.
    public internal(set) var text: [UInt32] = []
    /// For each code point the offset of the character that it comes from.
    public internal(set) var offsets: [UInt32] = []
    /// The text as a string.
    public var string: String {
      var string = ""
      for value in text { Unicode.Scalar(value).map { string.unicodeScalars.append($0) } }
      return string
    }
  }

  /// Folds a text.
  public func fold(_ text: String) -> Folded {
    var run = Run()
    run.folded.text.reserveCapacity(text.utf8.count / 2)
    run.folded.offsets.reserveCapacity(text.utf8.count / 2)
    var pending: (value: UInt32, offset: UInt32)?
    var offset: UInt32 = 0
    for scalar in text.unicodeScalars {
      let folded = entry(scalar.value)
      if let point = pending {
        run.point(point.value, at: point.offset, isBeforeDigit: isDigit(first(of: folded)))
        pending = nil
      }
      if folded == 0x2C || folded == 0x2E {
        pending = (folded, offset)
      } else {
        add(folded, at: offset, to: &run)
      }
      offset += scalar.value > 0xFFFF ? 2 : 1
    }
    return run.folded
  }

  private func add(_ folded: UInt32, at offset: UInt32, to run: inout Run) {
    if folded == Self.dropped { return }
    guard folded & Self.expansion != 0 else { return run.add(folded, at: offset) }
    for value in expansions[Int(folded & ~Self.expansion)] { run.add(value, at: offset) }
  }

  private func entry(_ value: UInt32) -> UInt32 {
    if value < 0x10000 { return table[Int(value)] }
    return FoldingRules.fold(value, simplified: simplified).first ?? Self.dropped
  }

  private func first(of folded: UInt32) -> UInt32 {
    folded & Self.expansion != 0 ? expansions[Int(folded & ~Self.expansion)][0] : folded
  }

  private struct Run {
    var folded = Folded()
    private var breakOffset: UInt32?

    init() {}

    mutating func add(_ value: UInt32, at offset: UInt32) {
      if value == Folding.space || value == 0x2C || value == 0x2E {
        if breakOffset == nil { breakOffset = offset }
        return
      }
      if let start = breakOffset {
        if !folded.text.isEmpty {
          folded.text.append(Folding.space)
          folded.offsets.append(start)
        }
        breakOffset = nil
      }
      folded.text.append(value)
      folded.offsets.append(offset)
    }

    /// A comma or a full stop: between digits the one vanishes and the other stays.
    mutating func point(_ value: UInt32, at offset: UInt32, isBeforeDigit: Bool) {
      guard isBeforeDigit, breakOffset == nil, let last = folded.text.last, isDigit(last) else {
        return add(Folding.space, at: offset)
      }
      guard value == 0x2E else { return }
      folded.text.append(value)
      folded.offsets.append(offset)
    }
  }
}

private func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }
