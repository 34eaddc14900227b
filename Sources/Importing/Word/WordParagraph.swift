/// Something in a paragraph, in the order of reading, without what it was wrapped in.
enum WordItem: Sendable {
  case text(String, RunFormat)
  case tab
  /// A line that ends before the paragraph does.
  case lineBreak
  /// A footnote or an endnote, by its number among all references.
  case note(Int)
  /// A picture, by its number among all.
  case picture(Int)
  case math(XMLElement)
  /// From here on words lead to the link of this number; `nil`: nowhere.
  case link(Int?)
}

/// A paragraph as it stands in the file, with all that tells a heading from text.
struct WordParagraph: Sendable {
  /// Where it stands.
  enum Story: Hashable {
    case body, cell, textBox, footnote, endnote
  }

  /// What it holds.
  private(set) var items: [WordItem] = []
  /// The words as readers see them, without the automatic number.
  var text = ""
  /// Where it stands.
  var story = Story.body
  /// The name of its style, in lower case.
  var style = ""
  /// From 0, as Word counts; `nil` for text.
  var outlineLevel: Int?
  /// What is counted in front of it.
  var label: WordNumbering.Label?
  /// The list and the depth in it.
  var list: (id: Int, level: Int)?
  /// Whether all its words are bold.
  var isBold = false
  /// Whether all its words are set in a typeface that is kept for headings, such as 黑体.
  var isDisplay = false
  var isCentred = false
  /// The size of its largest words, in half points.
  var size = 0
  /// Whether it holds something besides words.
  var isMixed = false
  /// Whether it belongs to a list of contents.
  var isContents = false
  /// Whether it is the large first letter of the paragraph behind it.
  var isDropCap = false
  /// Whether it was written to be read in a block of its own.
  var isQuote: Bool { WordStyles.quotations.contains(style) }

  /// Whether it stands among lines whose blanks and breaks are to stay as they are.
  var isPreformatted = false
  /// Whether it is a line of code.
  var isCode: Bool { style == "source code" || isPreformatted }
  /// Whether it goes on with an item of a list that an exported case has.
  var isContinuation: Bool { style == "列表" && list == nil }

  /// The words with the number that is written out in front of them.
  var labelledText: String { writtenLabel + text }

  /// The number, where it has to be written out, with the space that divides it from Latin words.
  var writtenLabel: String {
    guard let label, !label.isList, !label.text.isEmpty else { return "" }
    guard let last = label.text.last, last.isASCII else { return label.text }
    return label.text + " "
  }

  /// The depth that its style gives it among headings, from 0; `nil` for text.
  var styledLevel: Int? {
    if style.hasPrefix("heading "), let level = Int(style.dropFirst(8)) { return level - 1 }
    // 9 is Word's way to say that it is text.
    return outlineLevel.flatMap { (0...8).contains($0) ? $0 : nil }
  }

  /// Takes in what it holds.
  mutating func hold(_ items: [WordItem]) {
    self.items = Self.raised(items)
    text = ""
    var formats: [RunFormat] = []
    for item in items {
      switch item {
      case .text(let words, let format):
        text += words
        if words.contains(where: { !$0.isWhitespace }) { formats.append(format) }
      case .tab: text += "\t"
      case .lineBreak: text += "\n"
      case .note, .picture, .math: isMixed = true
      case .link: break
      }
    }
    isBold = !formats.isEmpty && formats.allSatisfy(\.isBold)
    isDisplay = !formats.isEmpty && formats.allSatisfy(\.isDisplay)
    size = formats.map(\.size).max() ?? 0
  }

  /// Words above or below the line of the others are super- and subscripts; where all stand at one
  /// height, the line is only moved.
  private static func raised(_ items: [WordItem]) -> [WordItem] {
    var inks: [Int: Int] = [:]
    for case .text(let words, let format) in items {
      inks[format.position, default: 0] += words.inkCount
    }
    let line =
      (inks[0] ?? 0) > 0 ? 0 : inks.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    var result = items
    for run in runsOffLine(items, line) {
      let ink = run.reduce(0) { $0 + items[$1].inkCount }
      guard ink <= longestScript else { continue }
      for index in run {
        guard case .text(let words, var format) = items[index] else { continue }
        format.style.insert(format.position > line ? .superscript : .subscript)
        result[index] = .text(words, format)
      }
    }
    return result
  }

  /// A raised sentence is a look, and so is a shift that hardly anybody sees; in half points.
  private static let longestScript = 16
  private static let leastShift = 3

  /// Neighbouring items that stand at one height far enough from the line.
  private static func runsOffLine(_ items: [WordItem], _ line: Int) -> [[Int]] {
    var runs: [[Int]] = []
    var height: Int?
    for (index, item) in items.enumerated() {
      guard case .text(_, let format) = item, abs(format.position - line) >= leastShift else {
        height = nil
        continue
      }
      if format.position == height {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
      height = format.position
    }
    return runs
  }

  /// Its lines as paragraphs, where one of them is a heading; itself otherwise.
  var lines: [WordParagraph] {
    guard story == .body, styledLevel == nil else { return [self] }
    var parts: [[WordItem]] = [[]]
    var link: Int?
    for item in items {
      if case .lineBreak = item {
        parts.append(link.map { [.link($0)] } ?? [])
      } else {
        if case .link(let next) = item { link = next }
        parts[parts.count - 1].append(item)
      }
    }
    guard parts.count > 1 else { return [self] }
    let lines = parts.enumerated().map { index, items in
      var line = self
      line.isMixed = false
      if index > 0 { (line.label, line.list) = (nil, nil) }
      line.hold(items)
      return line
    }
    guard lines.contains(where: WordHeadings.isTyped) else { return [self] }
    return brokenHeading(lines).map { [$0] } ?? lines
  }

  /// Words at the end or the start of a line with which no heading ends or starts.
  private static let openEnds = "与和及或的、，：—（《“"
  private static let openStarts = "与和及或的暨、，：—）》”"

  /// The whole as one heading, where it is bold throughout and a line was broken for the look alone, in the middle of
  /// what is said: 三、体会与 above 下一步打算.
  private func brokenHeading(_ lines: [WordParagraph]) -> WordParagraph? {
    let words = lines.map(\.text).filter { $0.contains { !$0.isWhitespace } }
    let isBroken = zip(words, words.dropFirst()).allSatisfy { line, next in
      let (end, start) = (line.last { !$0.isWhitespace }, next.first { !$0.isWhitespace })
      return WordHeadings.Pattern(next) == nil
        && (end.map(Self.openEnds.contains) ?? false
          || start.map(Self.openStarts.contains) ?? false)
    }
    guard isBold || isDisplay, !isMixed, words.count > 1, isBroken else { return nil }
    var whole = self
    whole.hold(items.filter { if case .lineBreak = $0 { false } else { true } })
    return WordHeadings.isTyped(whole) ? whole : nil
  }
}

/// A picture as a document shows it.
struct WordPicture: Hashable {
  /// The entry of the package; `nil` where it is not in the file.
  var entry: String?
  /// What its author says of it.
  var description = ""
  var isCropped = false
}

/// Paragraphs by their positions, and the tables around them.
indirect enum WordBlock: Sendable {
  case paragraph(Int)
  case table(WordTable)
}

/// A table as it stands in the file: rows of cells on one grid.
struct WordTable: Sendable {
  /// A cell, and how far it reaches.
  struct Cell: Sendable {
    /// What it has to do with the cell above.
    enum Merging {
      case alone, begins, goesOn
    }

    var columns = 1
    var merging = Merging.alone
    var blocks: [WordBlock] = []
    /// Whether a tracked change removes it; it holds nothing then.
    var isRemoved = false
  }

  /// The cells of each row; where a row begins late or ends early, empty ones.
  var rows: [[Cell]] = []
  /// Whether the file says that the first row is one of headings.
  var hasHead = false
  /// How many columns the grid has.
  var columns: Int { rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0 }

  /// Leaves out rows and columns of which tracked changes remove every cell; a single cell stays empty, or those
  /// behind it would come under other headings.
  mutating func leaveOutRemoved() {
    rows.removeAll { !$0.isEmpty && $0.allSatisfy(\.isRemoved) }
    guard let count = rows.first?.count,
      rows.allSatisfy({ $0.count == count && $0.allSatisfy { $0.columns == 1 } })
    else { return }
    let kept = (0..<count).filter { column in !rows.allSatisfy { $0[column].isRemoved } }
    if kept.count < count { rows = rows.map { row in kept.map { row[$0] } } }
  }
}

extension [WordBlock] {
  /// How many tables there are, those inside others included.
  var tableCount: Int {
    reduce(0) { count, block in
      guard case .table(let table) = block else { return count }
      return count + 1 + table.rows.joined().reduce(0) { $0 + $1.blocks.tableCount }
    }
  }
}

extension WordItem {
  fileprivate var inkCount: Int {
    if case .text(let words, _) = self { words.inkCount } else { 0 }
  }
}
