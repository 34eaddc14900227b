/// A text file as a browser edits it, and the way back: a browser knows one kind of line end and no byte order
/// mark, and what nobody touched must keep its own.
struct EditedText {
  private struct Line {
    let words: ArraySlice<UInt8>
    let end: [UInt8]
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let hasMark: Bool
  private let lines: [Line]

  /// The text of a file; `nil` where it is not UTF-8.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    hasMark = bytes.starts(with: Self.mark)
    let text = hasMark ? bytes.dropFirst(Self.mark.count) : bytes[...]
    var lines: [Line] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let isReturn = text[index] == 13
      guard isReturn || text[index] == 10 else {
        index += 1
        continue
      }
      let isPair = isReturn && index + 1 < text.endIndex && text[index + 1] == 10
      let next = index + (isPair ? 2 : 1)
      lines.append(Line(words: text[start..<index], end: Array(text[index..<next])))
      (start, index) = (next, next)
    }
    lines.append(Line(words: text[start...], end: []))
    self.lines = lines
  }

  /// The text with plain line ends.
  var text: String {
    String(decoding: Array(lines.map(\.words).joined(separator: [10])), as: UTF8.self)
  }

  /// The line end that new lines get: that of most lines.
  private var usualEnd: [UInt8] {
    let ends = Dictionary(grouping: lines.map(\.end).filter { !$0.isEmpty }) { $0 }
    return ends.max { ($0.value.count, $0.key.count) < ($1.value.count, $1.key.count) }?.key ?? [10]
  }

  /// The bytes of the file with another text: lines that are the same keep their ends.
  func bytes(of edited: String) -> [UInt8] {
    let new = Array(edited.utf8).split(
      separator: 10, omittingEmptySubsequences: false)
    let matches = TextMerge.matches(lines.map(\.words), new)
    var ends: [Int: [UInt8]] = [:]
    for (old, position) in matches where !lines[old].end.isEmpty { ends[position] = lines[old].end }
    let usual = usualEnd
    var bytes = hasMark ? Self.mark : []
    for (index, words) in new.enumerated() {
      bytes += words
      if index < new.count - 1 { bytes += ends[index] ?? usual }
    }
    return bytes
  }
}
