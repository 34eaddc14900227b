import Diagnostics
internal import Yams

/// The part of a file that is YAML, and where its nodes stand.
///
/// Yams marks a node by line and column in characters of the text it was given; here they become
/// byte offsets of the whole file, also below the `---` of front matter.
struct YAMLText: Sendable {
  let file: SourceFile
  let range: Range<Int>
  /// Where lines begin by libyaml's rule, and stations in long ones, so that no mark is far from one.
  private let stations: [Station]
  /// Whether any sign stands in it that begins a comment, an anchor or a tag.
  let mayLoseWords: Bool

  private struct Station {
    var line = 1
    var column = 1
    var offset: Int
  }

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    mayLoseWords = file[range].utf8.contains {
      $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "!")
    }
    self.stations = Self.stations(of: file[range].unicodeScalars, from: range.lowerBound)
  }

  func place(of node: Node) -> Place {
    guard let mark = node.mark else { return file.place(at: range) }
    let start = offset(of: mark)
    return file.place(at: start..<end(of: node, from: start))
  }

  /// The offset of a mark in the file.
  func offset(of mark: Mark) -> Int {
    var low = 0
    var high = stations.count
    while high - low > 1 {
      let middle = (low + high) / 2
      let station = stations[middle]
      let isBefore = (station.line, station.column) <= (mark.line, mark.column)
      if isBefore { low = middle } else { high = middle }
    }
    let station = stations[low]
    guard station.line == mark.line else { return range.upperBound }
    return file[station.offset..<range.upperBound].unicodeScalars
      .prefix(max(mark.column - station.column, 0))
      .prefix { !Self.breaks.contains($0) }
      .reduce(station.offset) { $0 + UTF8.width($1) }
  }

  /// What ends a line for libyaml, which also takes a carriage return and a line feed as one.
  private static let breaks: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  private static func stations(
    of scalars: Substring.UnicodeScalarView, from start: Int
  ) -> [Station] {
    var stations = [Station(offset: start)]
    var next = Station(offset: start)
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      let isSecondHalf = scalar == "\n" && previous == "\r"
      let isLineStart = next.column == 1 && next.line > 1 && !isSecondHalf
      if isLineStart || next.column % 256 == 0 { stations.append(next) }
      next.offset += UTF8.width(scalar)
      if !breaks.contains(scalar) {
        next.column += 1
      } else if !isSecondHalf {
        next.line += 1
        next.column = 1
      }
      previous = scalar
    }
    stations.append(next)
    return stations
  }

  func scalar(
    _ node: Node, expecting kind: YAMLKind, key: String, isItem: Bool = false,
    _ report: inout Report
  ) -> Located<String>? {
    guard let scalar = node.scalar, let mark = scalar.mark else {
      report.add(
        kind == .text
          ? .noText(
            key, isItem: isItem, quoted: quotedSource(of: node), sole: soleItem(of: node),
            at: place(of: node))
          : .wrongType(key, expected: kind, at: place(of: node)))
      return nil
    }
    let start = offset(of: mark)
    return Located(scalar.string, at: start..<end(of: node, from: start))
  }

  /// The end of a scalar on its first line: the mark gives only its beginning.
  private func end(of node: Node, from start: Int) -> Int {
    let line = file.lineBounds(file.lineIndex(at: start))
    let rest = file[start..<max(line.upperBound, start)].utf8
    if let scalar = node.scalar, scalar.style == .plain, rest.starts(with: scalar.string.utf8) {
      return start + scalar.string.utf8.count
    }
    if node.scalar != nil, let length = quotedLength(rest) { return start + length }
    let blanks = rest.reversed().prefix { $0 == 0x20 || $0 == 0x09 }
    return start + rest.count - blanks.count
  }

  /// How many bytes a scalar in quotation marks has, or `nil` where it does not end in its line.
  private func quotedLength(_ text: Substring.UTF8View) -> Int? {
    guard let quote = text.first, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote) else {
      return nil
    }
    var length = 1
    var isEscaped = false
    for byte in text.dropFirst() {
      length += 1
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        isEscaped = true
      } else if byte == quote {
        // Two single quotation marks inside the text stand for one.
        let isDoubled = quote == UInt8(ascii: "'") && text.dropFirst(length).first == quote
        guard isDoubled else { return length }
        isEscaped = true
      }
    }
    return nil
  }
}

/// What a field is expected to be.
enum YAMLKind {
  case text, list, integer, boolean, mapping

  var name: LocalizedText {
    switch self {
    case .text: LocalizedText(zh: "一段文字", en: "a piece of text")
    case .list: LocalizedText(zh: "一个列表", en: "a list")
    case .integer: LocalizedText(zh: "一个整数", en: "a whole number")
    case .boolean: LocalizedText(zh: "true 或 false", en: "true or false")
    case .mapping: LocalizedText(zh: "若干“键: 值”", en: "a group of “key: value”")
    }
  }

  var example: String {
    switch self {
    case .text: "key: 文字"
    case .list: "key: [甲, 乙]"
    case .integer: "key: 3"
    case .boolean: "key: true"
    case .mapping: "key: {name: 文字}"
    }
  }
}
