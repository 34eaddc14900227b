import Diagnostics

/// The bytes of an article that comments take out of checks.
///
/// `<!-- lint-disable 规则 -->` holds until `<!-- lint-enable 规则 -->` or the end;
/// `lint-disable-line` holds for its own line, `lint-disable-next-line` for the next one. Several rules
/// may be named, and without a name all rules of style are meant. `audit-disable` with the same endings
/// is short for the checks of figures, `audit-off` and `audit-on` are its older names. In front matter
/// the same words stand behind `#`.
public struct Exemptions: Sendable {
  private var ranges: [DiagnosticCode: [Range<Int>]] = [:]
  /// Names in comments that no rule has.
  public private(set) var unknownRules: [(name: String, offset: Int)] = []

  /// The checks of figures in prose, by the names that comments may use.
  public static let figureChecks: [(name: String, code: DiagnosticCode)] = [
    ("数字核对", .figureMismatch), ("手写数字", .unboundFigure), ("升降方向", .contradictingSign),
  ]

  private enum Reach: String {
    case disable, enable
    case line = "disable-line"
    case nextLine = "disable-next-line"
    case off, on
  }

  /// Reads the comments of an article.
  ///
  /// - Parameters:
  ///   - all: the rules that a comment of style means without a name.
  ///   - code: the rule of style that a name means.
  public init(
    _ reader: PassageReader, all: [DiagnosticCode] = [],
    code: (String) -> DiagnosticCode? = { _ in nil }
  ) {
    let file = reader.article.file
    var open: [DiagnosticCode: Int] = [:]
    for comment in reader.comments {
      let words = comment.words.split { $0.isWhitespace || "、，,;；".contains($0) }
      guard let (reach, isAudit) = words.first.flatMap(Self.command) else { continue }
      let codes =
        isAudit
        ? Self.figureChecks.map(\.code) : codes(words.dropFirst(), all, code, at: comment.offset)
      let line = file.lineIndex(at: comment.offset)
      switch reach {
      case .disable, .off:
        for code in codes where open[code] == nil { open[code] = comment.offset }
      case .enable, .on:
        for code in codes {
          if let start = open.removeValue(forKey: code) {
            ranges[code, default: []].append(start..<comment.offset)
          }
        }
      case .line: exempt(codes, file.lineBounds(line))
      case .nextLine:
        if line + 1 < file.lineStarts.count { exempt(codes, file.lineBounds(line + 1)) }
      }
    }
    for (code, start) in open { ranges[code, default: []].append(start..<file.count + 1) }
    for code in Array(ranges.keys) { ranges[code] = Self.merged(ranges[code] ?? []) }
  }

  private static func command(_ word: Substring) -> (Reach, isAudit: Bool)? {
    guard let dash = word.firstIndex(of: "-"),
      let reach = Reach(rawValue: String(word[word.index(after: dash)...]))
    else { return nil }
    switch word[..<dash] {
    case "audit": return (reach, true)
    case "lint" where reach != .off && reach != .on: return (reach, false)
    default: return nil
    }
  }

  private mutating func codes(
    _ names: ArraySlice<Substring>, _ all: [DiagnosticCode], _ code: (String) -> DiagnosticCode?,
    at offset: Int
  ) -> [DiagnosticCode] {
    if names.isEmpty { return all }
    return names.compactMap { name in
      let name = String(name)
      let figures = Self.figureChecks.first {
        $0.name == name || $0.code.rawValue == name.lowercased()
      }
      let known = code(name) ?? figures?.code
      if known == nil { unknownRules.append((name, offset)) }
      return known
    }
  }

  private mutating func exempt(_ codes: [DiagnosticCode], _ line: Range<Int>) {
    for code in codes { ranges[code, default: []].append(line.lowerBound..<line.upperBound + 1) }
  }

  /// The same bytes in ranges that neither touch nor stand out of order.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Whether a rule does not hold at a byte.
  public func contains(_ offset: Int, for code: DiagnosticCode) -> Bool {
    guard let ranges = ranges[code] else { return false }
    let next = ranges.partitioningIndex { $0.upperBound > offset }
    return next < ranges.count && ranges[next].contains(offset)
  }
}
