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

  /// A folded text as code points: single spaces between words, none at either end.
  public func fold(_ text: String) -> [UInt32] {
    var run = Run()
    run.text.reserveCapacity(text.utf8.count / 2)
    var pending: UInt32?
    for scalar in text.unicodeScalars {
      let folded = entry(scalar.value)
      if let point = pending {
        run.point(point, isBeforeDigit: isDigit(first(of: folded)))
        pending = nil
      }
      if folded == 0x2C || folded == 0x2E {
        pending = folded
      } else {
        add(folded, to: &run)
      }
    }
    return run.text
  }

  private func add(_ folded: UInt32, to run: inout Run) {
    if folded == Self.dropped { return }
    guard folded & Self.expansion != 0 else { return run.add(folded) }
    for value in expansions[Int(folded & ~Self.expansion)] { run.add(value) }
  }

  private func entry(_ value: UInt32) -> UInt32 {
    if value < 0x10000 { return table[Int(value)] }
    return FoldingRules.fold(value, simplified: simplified).first ?? Self.dropped
  }

  private func first(of folded: UInt32) -> UInt32 {
    folded & Self.expansion != 0 ? expansions[Int(folded & ~Self.expansion)][0] : folded
  }

  private struct Run {
    var text: [UInt32] = []
    private var isBroken = false

    mutating func add(_ value: UInt32) {
      if value == Folding.space || value == 0x2C || value == 0x2E {
        isBroken = true
        return
      }
      if isBroken, !text.isEmpty { text.append(Folding.space) }
      isBroken = false
      text.append(value)
    }

    /// A comma or a full stop: between digits the one vanishes and the other stays.
    mutating func point(_ value: UInt32, isBeforeDigit: Bool) {
      guard isBeforeDigit, !isBroken, let last = text.last, isDigit(last) else {
        return add(Folding.space)
      }
      if value == 0x2E { text.append(value) }
    }
  }
}

private func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }
