/// How many steps libcmark-gfm takes at most to look for tables in lines without a blank one between.
struct TableEstimate {
  /// What a line is worth as a row.
  struct Row {
    let line: Range<Int>
    /// The blanks before its text.
    let indent: Int
    let pipes: Int
    let columns: Int
    let beginsWithPipe: Bool
    /// Whether it may be the line under a header: `|---|:-:|`.
    let isDelimiter: Bool

    /// Reads the shape of a line whose text begins at `start` and holds so many pipes.
    init(line: Range<Int>, start: Int, pipes: Int, in source: UnsafeBufferPointer<UInt8>) {
      self.line = line
      self.pipes = pipes
      indent = start - line.lowerBound
      let pipe = UInt8(ascii: "|")
      beginsWithPipe = source[start] == pipe
      var text = start..<line.upperBound
      while let first = text.first, source[first].isBlank || source[first] == UInt8(ascii: ">") {
        text.removeFirst()
      }
      while let last = text.last, source[last].isBlank { text.removeLast() }
      let outer =
        (text.first.map { source[$0] == pipe } ?? false ? 1 : 0)
        + (text.count > 1 && source[text.upperBound - 1] == pipe ? 1 : 0)
      columns = max(pipes + 1 - outer, 0)
      isDelimiter = Self.isDelimiter(text, in: source)
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

  private var first: Row?
  private var lineCount = 0
  private var paragraphStart: Int?
  private var paragraphLines = 0
  private var pipeSteps = 0
  private var mostColumns = 0
  /// How far the lines of a table are indented that has begun beyond doubt.
  private var tableIndent: Int?

  /// Adds the next line.
  mutating func add(_ row: Row) -> Cost {
    var cost = Cost()
    // Cells are appended to a list that is walked from its start each time; at 65,536 it gives up.
    let pipes = min(row.pipes, 65_536)
    cost.steps = 2 * pipes * pipes
    cost.emptyCells = max(mostColumns - row.columns, 0)
    if let indent = tableIndent, row.beginsWithPipe, row.indent == indent {
      cost.isRow = true
    } else if tableIndent != nil {
      tableIndent = nil
      paragraphStart = nil
    }
    if row.isDelimiter, !cost.isRow {
      // The whole paragraph is read again, and from the start of each of its lines back to the last
      // pipe before it.
      let bytes = row.line.lowerBound - (paragraphStart ?? row.line.lowerBound)
      cost.steps += paragraphLines * bytes / 2 + pipeSteps
      beginTable(with: row)
    }
    if row.isDelimiter { mostColumns = max(mostColumns, row.columns) }
    if paragraphStart == nil {
      paragraphStart = row.line.lowerBound
      paragraphLines = 0
      pipeSteps = 0
    }
    paragraphLines += 1
    pipeSteps += pipes * pipes
    lineCount += 1
    if lineCount == 1 { first = row }
    return cost
  }

  /// A table begins beyond doubt if its header is the first line, so that no paragraph of an outer
  /// block goes on in it, and if nothing but pipes and blanks stands before its cells.
  private mutating func beginTable(with delimiter: Row) {
    guard lineCount == 1, let first, first.beginsWithPipe, delimiter.beginsWithPipe,
      first.indent == delimiter.indent, first.columns == delimiter.columns, first.indent <= 3
    else { return }
    tableIndent = first.indent
  }
}
