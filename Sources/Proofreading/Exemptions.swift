import Diagnostics
import Prose

/// The bytes of an article that comments take out of the rules.
///
/// `<!-- lint-disable 规则 -->` holds until `<!-- lint-enable 规则 -->` or the end;
/// `lint-disable-line` holds for its own line, `lint-disable-next-line` for the next one. Several rules
/// may be named, and without a name all are meant. In front matter the same words stand behind `#`.
struct Exemptions: Sendable {
  private var ranges: [DiagnosticCode: [Range<Int>]] = [:]
  /// Names in comments that no rule has.
  private(set) var unknownRules: [(name: String, offset: Int)] = []

  private enum Command: String {
    case disable = "lint-disable"
    case enable = "lint-enable"
    case disableLine = "lint-disable-line"
    case disableNextLine = "lint-disable-next-line"
  }

  init(_ reader: PassageReader) {
    let file = reader.article.file
    var open: [DiagnosticCode: Int] = [:]
    for comment in reader.comments where comment.words.hasPrefix("lint-") {
      let words = comment.words.split { $0.isWhitespace || "、，,;；".contains($0) }
      guard let command = words.first.flatMap({ Command(rawValue: String($0)) }) else { continue }
      let codes = codes(words.dropFirst(), at: comment.offset)
      let line = file.lineIndex(at: comment.offset)
      switch command {
      case .disable: for code in codes where open[code] == nil { open[code] = comment.offset }
      case .enable:
        for code in codes {
          if let start = open.removeValue(forKey: code) {
            ranges[code, default: []].append(start..<comment.offset)
          }
        }
      case .disableLine: exempt(codes, file.lineBounds(line))
      case .disableNextLine:
        if line + 1 < file.lineStarts.count { exempt(codes, file.lineBounds(line + 1)) }
      }
    }
    for (code, start) in open { ranges[code, default: []].append(start..<file.count + 1) }
    for code in Array(ranges.keys) { ranges[code] = Self.merged(ranges[code] ?? []) }
  }

  private mutating func codes(_ names: ArraySlice<Substring>, at offset: Int) -> [DiagnosticCode] {
    if names.isEmpty { return RuleBook.names.codes }
    return names.compactMap { name in
      let code = RuleBook.names.code(of: String(name))
      if code == nil { unknownRules.append((String(name), offset)) }
      return code
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
  func contains(_ offset: Int, for code: DiagnosticCode) -> Bool {
    guard let ranges = ranges[code] else { return false }
    let next = ranges.partitioningIndex { $0.upperBound > offset }
    return next < ranges.count && ranges[next].contains(offset)
  }
}
