/// Two states of a text, paragraph by paragraph, and within a paragraph sign by sign.
///
/// ```swift
/// let comparison = TextComparison(from: "五门课程", to: "六门课程\n\n两本教材")
/// comparison.counts  // (changed: 1, added: 1, removed: 0)
/// ```
public struct TextComparison: Sendable, Equatable {
  /// What became of a paragraph.
  public enum Step: Sendable, Equatable {
    /// It stands in both.
    case same(Paragraph)
    /// It stands in the new one only.
    case added(Paragraph)
    /// It stood in the old one only.
    case removed(Paragraph)
    /// It was changed: the pieces of both, in their order.
    case changed(old: Paragraph, new: Paragraph, pieces: [Piece])
  }

  /// Lines between blank lines.
  public struct Paragraph: Sendable, Hashable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// Its words, with the line ends inside.
    public let text: String
  }

  /// A piece of a changed paragraph.
  public enum Piece: Sendable, Equatable {
    /// It stands in both.
    case same(String)
    /// It is new.
    case added(String)
    /// It is gone.
    case removed(String)
  }

  /// All paragraphs of both, in their order.
  public let steps: [Step]

  /// Compares two states; the ends of lines may be those of Windows in either.
  public init(from old: String, to new: String) {
    let (before, after) = (Self.paragraphs(of: old), Self.paragraphs(of: new))
    var steps: [Step] = []
    var (start, startOld) = (0, 0)
    let common = Alignment.common(before.map(\.text), after.map(\.text))
    for pair in common + [(before.count, after.count)] {
      steps += Self.unequal(Array(before[startOld..<pair.old]), Array(after[start..<pair.new]))
      if pair.new < after.count { steps.append(.same(after[pair.new])) }
      (start, startOld) = (pair.new + 1, pair.old + 1)
    }
    self.steps = steps
  }

  /// How many paragraphs were changed, added and removed.
  public var counts: (changed: Int, added: Int, removed: Int) {
    steps.reduce(into: (0, 0, 0)) { counts, step in
      switch step {
      case .same: break
      case .changed: counts.0 += 1
      case .added: counts.1 += 1
      case .removed: counts.2 += 1
      }
    }
  }

  /// Whether both say the same, whatever their blank lines.
  public var isEmpty: Bool {
    steps.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// The paragraphs of a text: what stands between blank lines, each line without blanks at its end.
  public static func paragraphs(of text: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var lines: [Substring] = []
    var first = 1
    func close() {
      guard !lines.isEmpty else { return }
      paragraphs.append(Paragraph(line: first, text: lines.joined(separator: "\n")))
      lines = []
    }
    let all = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() {
      let words = line.dropLast(line.reversed().prefix(while: \.isWhitespace).count)
      if words.isEmpty {
        close()
      } else {
        if lines.isEmpty { first = index + 1 }
        lines.append(words)
      }
    }
    close()
    return paragraphs
  }

  // MARK: What is not the same

  /// Pairs paragraphs that resemble each other, in the order of both; the others are new or gone.
  private static func unequal(_ old: [Paragraph], _ new: [Paragraph]) -> [Step] {
    var steps: [Step] = []
    var rest = old[...]
    for paragraph in new {
      let like = rest.first { resembles($0.text, paragraph.text) }
      guard let like, let index = rest.firstIndex(of: like) else {
        steps.append(.added(paragraph))
        continue
      }
      steps += rest[..<index].map { .removed($0) }
      rest = rest[(index + 1)...]
      steps.append(
        .changed(old: like, new: paragraph, pieces: pieces(from: like.text, to: paragraph.text)))
    }
    return steps + rest.map { .removed($0) }
  }

  /// Whether one paragraph is the other with changes: at least a third of the pairs of signs of the shorter one
  /// stand in both.
  static func resembles(_ first: String, _ second: String) -> Bool {
    func pairs(_ text: String) -> [String: Int] {
      let signs = text.map(String.init)
      return zip(signs, signs.dropFirst()).reduce(into: [:]) { $0[$1.0 + $1.1, default: 0] += 1 }
    }
    let (left, right) = (pairs(first), pairs(second))
    let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    let fewer = min(left.values.reduce(0, +), right.values.reduce(0, +))
    return fewer > 0 && shared * 3 >= fewer
  }

  /// Changes sign by sign; words in letters and numbers count as one sign, so that no number is torn.
  static func pieces(from old: String, to new: String) -> [Piece] {
    let (before, after) = (words(of: old), words(of: new))
    var pieces: [Piece] = []
    func add(_ text: [String], _ make: (String) -> Piece) {
      if !text.isEmpty { pieces.append(make(text.joined())) }
    }
    var (start, startOld) = (0, 0)
    var same: [String] = []
    for pair in Alignment.common(before, after) + [(before.count, after.count)] {
      let (gone, come) = (before[startOld..<pair.old], after[start..<pair.new])
      if !gone.isEmpty || !come.isEmpty {
        add(same, Piece.same)
        same = []
        add(Array(gone), Piece.removed)
        add(Array(come), Piece.added)
      }
      if pair.new < after.count { same.append(after[pair.new]) }
      (start, startOld) = (pair.new + 1, pair.old + 1)
    }
    add(same, Piece.same)
    return pieces
  }

  /// Signs, and runs of ASCII letters and digits with the points and signs inside them.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isOpen = false
    for character in text {
      let isInner = character.isASCII && (character.isLetter || character.isNumber)
      let joins = isOpen && (isInner || ".,-_%@/".contains(character))
      if joins { words[words.count - 1].append(character) } else { words.append(String(character)) }
      isOpen = isInner || joins
    }
    return words
  }
}
