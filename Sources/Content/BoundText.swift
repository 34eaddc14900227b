import Diagnostics
import Indicators
import YAML

/// A text in which `{{id}}` stands for a figure, and `{{achievement:id}}` for a row of the register.
public struct BoundText: Sendable {
  /// A piece of the text.
  public enum Segment: Sendable {
    /// Words.
    case text(String)
    /// A figure, and the bytes of the file where it is named.
    case figure(FigureReference, range: Range<Int>)
    /// A name or a number of the register, and the bytes of the file where it is named.
    case register(RegisterReference, range: Range<Int>)
  }

  /// The pieces, in order.
  public let segments: [Segment]

  /// Words without figures.
  public init(_ text: String) {
    segments = [.text(text)]
  }

  /// Takes the text of a table's cell apart; what is wrong is reported at the cell.
  init(cellText text: String, at cell: Place, report: inout Report) {
    let file = SourceFile(path: cell.file, text: text)
    var found = Report()
    self.init(text, in: file, range: 0..<file.count, keepsBackslashes: true, report: &found)
    for problem in found.diagnostics {
      report.add(Diagnostic(problem.code, at: cell, problem.message, hint: problem.hint))
    }
  }

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: what was read.
  ///   - range: the bytes of `file` that it was read from; each figure is looked for in them, since
  ///     quotation marks and escapes may stand between. `\{{` stands for the braces themselves.
  ///   - keepsBackslashes: whether the backslash still stands in the text, as nobody has read it as
  ///     Markdown: in titles, cells and the lines of blocks.
  public init(
    _ text: String, in file: SourceFile, range: Range<Int>, keepsBackslashes: Bool = false,
    report: inout Report
  ) {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      segments = [.text(text)]
      return
    }
    var segments: [Segment] = []
    var rest = text[...]
    var searchStart = range.lowerBound
    while let open = Self.firstPair(of: UInt8(ascii: "{"), in: rest),
      let close = Self.firstPair(of: UInt8(ascii: "}"), in: rest[open.upperBound...])
    {
      let inside = rest[open.upperBound..<close.lowerBound]
      let written = String(rest[open.lowerBound..<close.upperBound])
      let found = Self.find(written, in: file, from: searchStart, limit: range.upperBound)
      searchStart = found.upperBound
      let isEscaped =
        keepsBackslashes
        ? Self.endsWithEscape(rest[..<open.lowerBound])
        : Self.isEscaped(at: found.lowerBound, in: file, from: range.lowerBound)
      if isEscaped {
        let words = rest[..<open.lowerBound].dropLast(keepsBackslashes ? 1 : 0)
        segments.append(.text(String(words) + rest[open.lowerBound..<close.upperBound]))
        rest = rest[close.upperBound...]
        continue
      }
      if open.lowerBound > rest.startIndex {
        segments.append(.text(String(rest[..<open.lowerBound])))
      }
      switch Self.reference(inside, at: found) {
      case .success(let segment): segments.append(segment)
      case .failure(let problem):
        report.add(problem.diagnostic(written, at: file.place(at: found)))
        segments.append(.text(written))
      }
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty || segments.isEmpty { segments.append(.text(String(rest))) }
    self.segments = segments
  }

  /// A value of the front matter, taken apart.
  init(_ located: Located<String>, in file: SourceFile, report: inout Report) {
    self.init(
      located.value, in: file, range: located.range, keepsBackslashes: true, report: &report)
  }

  /// The figures that the text names, with their places.
  public var references: [(reference: FigureReference, range: Range<Int>)] {
    segments.compactMap { segment in
      if case .figure(let reference, let range) = segment { (reference, range) } else { nil }
    }
  }

  /// What the text names of the register, with its places.
  public var registerReferences: [(reference: RegisterReference, range: Range<Int>)] {
    segments.compactMap { segment in
      if case .register(let reference, let range) = segment { (reference, range) } else { nil }
    }
  }

  /// Why a text between braces names nothing.
  private enum Problem: Error {
    case figure(FigureReference.Problem)
    case register(RegisterReference.Problem)

    func diagnostic(_ written: String, at place: Place) -> Diagnostic {
      switch self {
      case .figure(let problem): problem.diagnostic(written, at: place)
      case .register(let problem): problem.diagnostic(written, at: place)
      }
    }
  }

  /// What stands between braces.
  private static func reference(
    _ inside: Substring, at range: Range<Int>
  ) -> Result<Segment, Problem> {
    if let ofRegister = RegisterReference.parse(inside) {
      return ofRegister.map { .register($0, range: range) }.mapError { .register($0) }
    }
    return FigureReference.parse(inside).map { .figure($0, range: range) }
      .mapError { .figure($0) }
  }

  /// Whether a backslash that is none itself stands before the braces.
  private static func isEscaped(at offset: Int, in file: SourceFile, from start: Int) -> Bool {
    guard start < offset, offset <= file.count else { return false }
    return !file[start..<offset].utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      .isMultiple(of: 2)
  }

  private static func endsWithEscape(_ words: Substring) -> Bool {
    !words.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  private static func find(
    _ written: String, in file: SourceFile, from start: Int, limit: Int
  ) -> Range<Int> {
    let end = min(max(limit, start), file.count)
    // A folded or merged text may reach beyond the line it began on.
    for end in [end, file.count] where start <= end {
      if let offset = offset(of: written, in: file, start..<end) {
        return offset..<offset + written.utf8.count
      }
    }
    return start..<min(start + 2, file.count)
  }

  private static func offset(of written: String, in file: SourceFile, _ range: Range<Int>) -> Int? {
    let found = file.text.utf8.withContiguousStorageIfAvailable { text in
      written.utf8.withContiguousStorageIfAvailable { words -> Int? in
        guard words.count <= range.count else { return nil }
        return (range.lowerBound...range.upperBound - words.count).first { offset in
          text[offset] == words[0] && text[offset..<offset + words.count].elementsEqual(words)
        }
      }
    }
    return found??.flatMap(\.self)
  }

  /// Where a byte first stands twice.
  private static func firstPair(of byte: UInt8, in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let first = bytes[index...].firstIndex(of: byte) {
      let second = bytes.index(after: first)
      guard second < bytes.endIndex else { return nil }
      if bytes[second] == byte { return first..<bytes.index(after: second) }
      index = second
    }
    return nil
  }
}
