import Content
import Diagnostics
import Prose

/// A passage with what is needed to tell marks from text.
struct MarkedText {
  let passage: Passage
  let file: SourceFile
  /// Whether Markdown is read in it: not in titles, summaries, cells of tables of data and lines of blocks.
  let isMarkdown: Bool
  /// What it is called where Markdown is not read.
  let name: LocalizedText

  private static let marks = Set<Passage.Unit>(
    Passage.writtenUnits(of: "{}｛｝#＃[]【】［］*＊`｀=$:：<>＜＞^~|｜&!！'‘’“\"·?-－+～") + [Passage.boundFigure])

  init(_ passage: Passage, in reader: PassageReader) {
    self.passage = passage
    file = reader.article.file
    let start = passage.isEmpty ? 0 : Int(passage.starts[0])
    if start < reader.article.bodyStart {
      isMarkdown = false
      name = LocalizedText(zh: "标题和摘要", en: "titles and summaries")
    } else {
      isMarkdown = !reader.verbatimBlocks.contains { $0.contains(start) }
      name = LocalizedText(zh: "块", en: "blocks")
    }
  }

  /// The words of a cell, as a file of their own.
  init(cell file: SourceFile) {
    passage = Passage(verbatim: file.text)
    self.file = file
    isMarkdown = false
    name = LocalizedText(zh: "表格", en: "tables")
  }

  /// Whether any mark stands in it at all.
  var holdsMarks: Bool { passage.units.contains(where: Self.marks.contains) }

  var count: Int { passage.count }

  /// The unit at a position; a line end outside.
  subscript(position: Int) -> Passage.Unit { passage[position] }

  /// Whether a sign stands at a position, and no backslash before it says that it means itself.
  func isMark(_ sign: Unicode.Scalar, at position: Int) -> Bool {
    UInt32(passage[position]) == sign.value && !isEscaped(position)
  }

  /// Whether one of several signs does.
  func isMark(oneOf signs: String, at position: Int) -> Bool {
    signs.unicodeScalars.contains { $0.value == UInt32(passage[position]) } && !isEscaped(position)
  }

  /// Whether a backslash that is not shown itself stands before the character.
  func isEscaped(_ position: Int) -> Bool {
    guard passage.units.indices.contains(position) else { return false }
    let start = Int(passage.starts[position])
    guard start > 0, start <= file.count, file[start - 1..<start] == "\\" else { return false }
    return position == 0 || !isMarkdown || Int(passage.starts[position - 1]) != start - 1
  }

  /// Whether a line ends at a position.
  func endsLine(_ position: Int) -> Bool {
    passage[position] == Passage.lineEnd || passage[position] == Passage.softBreak
  }

  /// The end of the run of units from a position that satisfy a condition, within the line and so many
  /// units: what is longer is none of the marks that are looked for.
  func end(
    of position: Int, limit: Int = 400, while belongs: (Passage.Unit) -> Bool
  ) -> Int {
    var end = position
    let last = min(count, position + limit)
    while end < last, !endsLine(end), belongs(passage[end]) { end += 1 }
    return end
  }

  /// The end of the line around a position.
  func lineEnd(from position: Int) -> Int { end(of: position, limit: count) { _ in true } }

  /// What the file says for a range, figures and addresses included.
  func source(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var bytes = passage.bytes(range)
    // An address of its own is one unit that knows only where it begins.
    if passage.units[range].last == Passage.gap, range.upperBound < count {
      bytes = bytes.lowerBound..<max(bytes.upperBound, Int(passage.starts[range.upperBound]))
    }
    return String(file[bytes])
  }

  func slip(
    _ range: Range<Int>, _ message: (zh: String, en: String), _ hint: (zh: String, en: String),
    code: DiagnosticCode = .strayMark
  ) -> Slip {
    Slip(
      code: code, bytes: passage.bytes(range),
      message: LocalizedText(zh: message.zh, en: message.en),
      hint: LocalizedText(zh: hint.zh, en: hint.en))
  }
}

extension Passage.Unit {
  var isHan: Bool { (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) && self < 0x80 }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A blank that nobody sees the kind of.
  var isAnyBlank: Bool { isBlank || self == 0xA0 || self == 0x3000 }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// The beginning, where it is long, and in one line.
  var shortened: String {
    let line = prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(40) + "…" : String(line)
  }

  /// Marks of a Chinese keyboard as those of ASCII.
  var halfWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
          case 0x3000: " "
          case 0x3002: "."
          default: scalar
          }
        }))
  }
}
