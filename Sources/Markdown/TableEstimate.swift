/// How many steps libcmark-gfm takes at most to look for tables in lines without a blank one
/// between.
struct TableEstimate {
  /// What a line is worth as a row.
  struct Row {
    let line: Range<Int>
    /// The blanks before its text.
    let indent: Int
    let pipes: Int
    let lastPipe: Int?
    let columns: Int
    /// Whether nothing but a row or a paragraph can begin with the line's first byte.
    let isPlain: Bool
    /// Whether it may be the line under a header: `|---|:-:|`.
    let isDelimiter: Bool

    /// Reads the shape of a line whose text begins at `start` and holds so many pipes.
    init(
      line: Range<Int>, start: Int, pipes: Int, lastPipe: Int?,
      in source: UnsafeBufferPointer<UInt8>
    ) {
      self.line = line
      self.pipes = pipes
      self.lastPipe = lastPipe
      indent = start - line.lowerBound
      let second = start + 1 < line.upperBound ? source[start + 1] : 0
      isPlain = Self.isPlain(source[start], before: second)
      let pipe = UInt8(ascii: "|")
      var text = start..<line.upperBound
      while let first = text.first, source[first].isBlank || source[first] == UInt8(ascii: ">") {
        text.removeFirst()
      }
      while let last = text.last, source[last].isBlank || [0x0B, 0x0C].contains(source[last]) {
        text.removeLast()
      }
      let beginsWithPipe = text.first.map { source[$0] == pipe } ?? false
      let endsWithPipe =
        text.count > 1 && source[text.upperBound - 1] == pipe
        && source[text.upperBound - 2] != .backslash
      // A pipe alone is no row.
      columns = text.count > 1 ? pipes + 1 - (beginsWithPipe ? 1 : 0) - (endsWithPipe ? 1 : 0) : 0
      isDelimiter = Self.isDelimiter(text, in: source)
    }

    private static func isPlain(_ first: UInt8, before second: UInt8) -> Bool {
      switch first {
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "("): true
      case UInt8(ascii: "["): second != UInt8(ascii: "^")
      case UInt8(ascii: "-"): [UInt8(ascii: "-"), UInt8(ascii: ":"), 0x7C].contains(second)
      default: first >= 0x80 || first.isLetter
      }
    }

    private static func isDelimiter(
      _ text: Range<Int>, in source: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      var hasDash = false
      var hasMark = false
      for offset in text {
        switch source[offset] {
        case UInt8(ascii: "-"): hasDash = true
        case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
        case 0x20, 0x09, 0x0B, 0x0C: break
        default: return false
        }
      }
      return hasDash && hasMark
    }
  }

  /// What a line costs.
  struct Cost {
    var steps = 0
    var emptyCells = 0
    /// Whether the line is a row of a table beyond doubt.
    var isRow = false
  }

  /// A cell is read into memory of its own, which is freed again.
  private static let stepsPerCell = 40

  private var first: Row?
  private var lineCount = 0
  private var mostColumns = 0
  /// Whether a line has been seen that may have begun a table.
  private var mayBeTable = false
  /// How far the lines of a table are indented that has begun beyond doubt.
  private var tableIndent: Int?
  private var paragraph: Paragraph?

  /// The lines that the library reads again, as header, at each delimiter row.
  private struct Paragraph {
    let start: Int
    var lastPipe: Int
    /// From the start of each line, the library walks back to the last pipe before it.
    var walks = 0
    var pipeSteps = 0
    var cells = 0

    /// What it takes to read them again in front of a line at `end`.
    func steps(before end: Int) -> Int {
      walks + end - start + pipeSteps + cells * TableEstimate.stepsPerCell
    }
  }

  /// Adds the next line.
  mutating func add(_ row: Row) -> Cost {
    var cost = Cost()
    cost.emptyCells = max(mostColumns - row.columns, 0)
    if let indent = tableIndent {
      cost.isRow = row.isPlain && row.indent == indent
      if !cost.isRow {
        tableIndent = nil
        paragraph = nil
      }
    }
    // Cells are appended to a list that is walked from its start each time; at 65,536 it gives up.
    let pipes = min(row.pipes, 65_536)
    if mayBeTable || row.isDelimiter { cost.steps = 2 * pipes * pipes }
    if row.isDelimiter, !cost.isRow {
      cost.steps += paragraph?.steps(before: row.line.lowerBound) ?? 0
      beginTable(with: row)
    }
    if row.isDelimiter { mostColumns = max(mostColumns, row.columns) }
    addToParagraph(row, pipes: pipes)
    lineCount += 1
    if lineCount == 1 { first = row }
    return cost
  }

  private mutating func addToParagraph(_ row: Row, pipes: Int) {
    let start = row.line.lowerBound
    var lines = paragraph ?? Paragraph(start: start, lastPipe: start)
    lines.walks += start - lines.lastPipe
    lines.pipeSteps += pipes * pipes
    lines.cells += pipes + 1
    lines.lastPipe = row.lastPipe ?? lines.lastPipe
    paragraph = lines
  }

  /// A table begins beyond doubt if its header is the first line, so that no paragraph of an outer
  /// block goes on in it, and if neither line can begin another block.
  private mutating func beginTable(with delimiter: Row) {
    mayBeTable = true
    guard lineCount == 1, let first, first.isPlain, delimiter.isPlain, first.indent <= 3,
      first.indent == delimiter.indent, first.columns == delimiter.columns
    else { return }
    tableIndent = first.indent
  }
}
