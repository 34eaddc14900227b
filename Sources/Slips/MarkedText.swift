import Content
import Diagnostics
import Prose

/// A passage with what is needed to tell marks from text.
///
/// No rule sees a mark that is meant to be seen itself: a backslash or an entity in the file says so, and in
/// `units` another character stands in its place.
struct MarkedText {
  let passage: Passage
  /// The characters, marks that mean themselves apart.
  let units: [Passage.Unit]
  let file: SourceFile
  /// Whether Markdown is read in it: not in titles, summaries, cells of tables of data and lines of blocks.
  let isMarkdown: Bool
  /// Whether `{{id}}` stands for a figure in it.
  let readsFigures: Bool
  /// What it is called where Markdown is not read.
  let name: LocalizedText

  /// By unit, whether it may be a mark: every unit of every text is looked up.
  private static let marks: [Bool] = {
    var marks = [Bool](repeating: false, count: 0x10000)
    let signs = "{}｛｝#＃﹟[]【】［］*＊`｀=$:：<>＜＞^~|｜&!！'‘’“\"·?-－+～_＿%\\（(《〈〖〔「『﹛/／;；"
    // Lines that run together may be a list without a single one of these signs.
    let others = [Passage.boundFigure, Passage.softBreak, shown]
    for unit in Passage.writtenUnits(of: signs) + others { marks[Int(unit)] = true }
    return marks
  }()

  /// What stands for a mark that means itself.
  private static let shown = Passage.other

  /// How often a unit is asked for, where a test wants to know that a long text is read in one pass.
  final class Reads {
    var count = 0
  }
  var reads: Reads?

  init(_ passage: Passage, in reader: PassageReader) {
    self.passage = passage
    file = reader.article.file
    let start = passage.isEmpty ? 0 : Int(passage.starts[0])
    if start < reader.article.bodyStart {
      isMarkdown = false
      readsFigures = true
      name = LocalizedText(zh: "标题和摘要", en: "titles and summaries")
    } else {
      let block = reader.verbatimBlocks.first { $0.contains(start) }
      isMarkdown = block == nil
      readsFigures = block.map { Self.readsFigures($0, at: start, in: reader.article) } ?? true
      name = LocalizedText(zh: "块", en: "blocks")
    }
    units = Self.units(passage, file, isMarkdown)
  }

  /// The words of a field, as a file of their own.
  init(field file: SourceFile) {
    passage = Passage(verbatim: file.text)
    self.file = file
    isMarkdown = false
    readsFigures = true
    name = LocalizedText(zh: "这里", en: "this field")
    units = Self.units(passage, file, isMarkdown)
  }

  /// Whether a line of a block is one that names figures: neither a label of one nor a node of a network.
  private static func readsFigures(
    _ block: Range<Int>, at start: Int, in article: Article
  ) -> Bool {
    switch article.blocks[block.lowerBound] {
    case .figures, .indicators: return false
    case .network:
      let line = article.file.lineBounds(article.file.lineIndex(at: start))
      // A block may stand in a quotation: “> hub: 总部”.
      let key = article.file[line].prefix { $0 != ":" && $0 != "：" }
        .filter { !$0.isWhitespace && $0 != ">" }
      return ["hub", "中心", "总部"].contains(key)
    default: return true
    }
  }

  private static func units(
    _ passage: Passage, _ file: SourceFile, _ isMarkdown: Bool
  ) -> [Passage.Unit] {
    file.text.utf8.withContiguousStorageIfAvailable { bytes in
      passage.units.indices.map { position in
        let unit = passage.units[position]
        let start = Int(passage.starts[position])
        guard unit > 0x20, unit < 0x7F, bytes.indices.contains(start) else { return unit }
        guard isMarkdown else {
          // Elsewhere a backslash means something in front of braces alone.
          let isBrace = unit == 0x7B || unit == 0x7D
          return isBrace && start > 0 && bytes[start - 1] == UInt8(ascii: "\\") ? shown : unit
        }
        if bytes[start] == UInt8(ascii: "&"), unit != 0x26 || passage.widths[position] > 1 {
          return shown
        }
        // A backslash that is shown itself means nothing.
        let isEscaped =
          start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
          && (position == 0 || Int(passage.starts[position - 1]) != start - 1)
        return isEscaped ? shown : unit
      }
    } ?? passage.units
  }

  /// Whether any mark stands in it at all.
  var holdsMarks: Bool {
    let marks = Self.marks
    return units.contains { marks[Int($0)] }
  }

  var count: Int { passage.count }

  /// The unit at a position; a line end outside.
  subscript(position: Int) -> Passage.Unit {
    reads?.count += 1
    return units.indices.contains(position) ? units[position] : Passage.lineEnd
  }

  /// Whether a sign stands at a position as a mark.
  func isMark(_ sign: Unicode.Scalar, at position: Int) -> Bool {
    UInt32(self[position]) == sign.value
  }

  /// Whether one of several signs does.
  func isMark(oneOf signs: String, at position: Int) -> Bool {
    let unit = UInt32(self[position])
    return signs.unicodeScalars.contains { $0.value == unit }
  }

  /// Whether what stands at a position would be a mark, but means itself.
  func isEscaped(_ position: Int) -> Bool {
    units.indices.contains(position) && units[position] != passage.units[position]
  }

  /// Whether a sign that means itself stands at a position.
  func isEscaped(_ sign: Unicode.Scalar, at position: Int) -> Bool {
    isEscaped(position) && UInt32(passage.units[position]) == sign.value
  }

  /// Whether any sign of a range means itself: then what looks like a slip is none.
  func holdsEscape(_ range: Range<Int>) -> Bool {
    range.clamped(to: 0..<count).contains(where: isEscaped)
  }

  /// Whether a line ends at a position.
  func endsLine(_ position: Int) -> Bool {
    let unit = self[position]
    return unit == Passage.lineEnd || unit == Passage.softBreak
  }

  /// The end of the run of units from a position that satisfy a condition, within the line and so many
  /// units: what is longer is none of the marks that are looked for.
  func end(
    of position: Int, limit: Int = 400, while belongs: (Passage.Unit) -> Bool
  ) -> Int {
    var end = position
    let last = min(count, position + limit)
    while end < last, !endsLine(end), belongs(self[end]) { end += 1 }
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
    } else if passage.units[range].last == Passage.gap {
      let line = file.lineBounds(file.lineIndex(at: bytes.lowerBound))
      bytes = bytes.lowerBound..<max(bytes.upperBound, line.upperBound)
    }
    return String(file[bytes])
  }

  /// The bytes of a range but for those of the words in it.
  func bytes(of range: Range<Int>, around words: Range<Int>) -> [Range<Int>] {
    [range.lowerBound..<words.lowerBound, words.upperBound..<range.upperBound]
      .filter { !$0.isEmpty }.map(passage.bytes)
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
