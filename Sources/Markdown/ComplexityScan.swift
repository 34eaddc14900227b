/// Finds texts on which libcmark-gfm 0.29.0.gfm.6 would hang, fill the memory or crash, in one pass
/// and before it sees them.
///
/// The library is linear on what people write, but quadratic and worse on texts made to harm it
/// (CVE-2023-22483, 22484, 22486, 24824, 26485, 37463, and others found by trial). For each such
/// pattern the scan adds up how many steps the library would take at most. It knows nothing of the
/// structure of Markdown but that no paragraph goes on behind a blank line; so code that only looks
/// like a pattern is counted too, and the limits are far above what any real text reaches.
struct ComplexityScan {
  /// What makes a text too hard to read.
  enum Cause: Hashable {
    case nesting, table, emptyCells, openTags, brackets, addresses, definitions
    /// `[&#94;`: the library reads beyond the end of its memory.
    case escapedCaret
  }

  /// The first place at which a text is too hard.
  struct Finding: Hashable {
    let cause: Cause
    /// The byte offset in the file.
    let offset: Int
  }

  /// How many steps, of about a nanosecond each, a text may cost.
  static let mostSteps = 1_000_000_000
  /// How many cells may be left out at the ends of rows: the library makes a node for each.
  static let mostEmptyCells = 250_000

  let source: UnsafeBufferPointer<UInt8>
  /// The steps counted so far, over all causes.
  private(set) var steps = 0
  private(set) var finding: Finding?
  /// What counts up to the next blank line.
  var chunk: Chunk
  /// The offsets of the `:` of `]:`, behind which link definitions and footnotes may follow.
  var colons: [Int] = []
  private var emptyCells = 0
  private var depth = DepthEstimate()

  /// Lines without a blank one between them: no paragraph, and so no inline, reaches beyond them.
  struct Chunk {
    /// Where the first line begins.
    var start: Int?
    var table = TableEstimate()
    var list = ListEstimate()
    /// `]`, which may end links, and what each link walks over: runs of `*`, `_`, `~`, and `![`.
    var links = 0
    var delimiters = 0
    var instructions = OpenTags()
    var sections = OpenTags()
    var declarations = OpenTags()
  }

  /// Tags such as `<?` whose end the library searches, for each of them anew.
  struct OpenTags {
    private var count = 0
    private var offsets = 0

    mutating func open(at offset: Int) {
      count += 1
      offsets += offset
    }

    /// The steps of all searches that end at `offset`.
    mutating func close(at offset: Int) -> Int {
      guard count > 0 else { return 0 }
      defer { self = OpenTags() }
      return count * offset - offsets
    }
  }

  private init(_ lines: LineTable) {
    source = lines.source
    chunk = Chunk()
  }

  /// What a scan has found.
  struct Result {
    /// What is too hard, if anything.
    let finding: Finding?
    /// The steps that were counted up to there.
    let steps: Int
    /// The offsets of all `:` that follow a `]`.
    let colons: [Int]
  }

  /// Scans a text up to the first thing that is too hard.
  static func run(over lines: LineTable) -> Result {
    var scan = ComplexityScan(lines)
    for line in 1...lines.count where scan.finding == nil { scan.read(lines.bytes(ofLine: line)) }
    scan.endChunk(at: scan.source.count)
    if scan.finding == nil, let offset = CopiedDefinitions.excess(scan.colons, in: lines) {
      scan.finding = Finding(cause: .definitions, offset: offset)
    }
    return Result(finding: scan.finding, steps: scan.steps, colons: scan.colons)
  }

  /// Counts `count` steps that `cause` takes, found at `offset`.
  mutating func add(_ count: Int, _ cause: Cause, at offset: Int) {
    steps += count
    if steps > Self.mostSteps { report(cause, at: offset) }
  }

  /// Makes this the finding if there is none yet.
  mutating func report(_ cause: Cause, at offset: Int) {
    if finding == nil { finding = Finding(cause: cause, offset: offset) }
  }

  private mutating func read(_ line: Range<Int>) {
    let start = line.first { !source[$0].isBlank }
    guard let start else {
      endChunk(at: line.lowerBound)
      chunk = Chunk()
      add(depth.blankLine(), .nesting, at: line.lowerBound)
      return
    }
    if chunk.start == nil { chunk.start = line.lowerBound }
    let tally = scan(line)
    let levels = depth.line(line, in: source)
    add(levels * (4 + 4 * tally.specials), .nesting, at: line.lowerBound)

    let row = TableEstimate.Row(
      line: line, start: start, pipes: tally.pipes, lastPipe: tally.lastPipe, in: source)
    let table = chunk.table.add(row)
    add(table.steps, .table, at: line.lowerBound)
    emptyCells += table.emptyCells
    if emptyCells > Self.mostEmptyCells { report(.emptyCells, at: line.lowerBound) }
    let beginsItem = chunk.list.beginsItem(line, start: start, in: source)
    if table.isRow || beginsItem { endLinks(at: line.lowerBound) }
    chunk.links += tally.links
    chunk.delimiters += tally.delimiters
  }

  private mutating func endChunk(at end: Int) {
    let start = chunk.start ?? end
    let open =
      chunk.instructions.close(at: end) + chunk.sections.close(at: end)
      + chunk.declarations.close(at: end)
    add(open, .openTags, at: start)
    endLinks(at: start)
  }

  /// Each link walks over the delimiters before it in its paragraph.
  private mutating func endLinks(at offset: Int) {
    add(chunk.links * chunk.delimiters * 5, .brackets, at: offset)
    chunk.links = 0
    chunk.delimiters = 0
  }
}
