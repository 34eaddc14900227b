import Diagnostics
import Markdown

/// A text whose lines can be changed, with the blocks of code that it then has.
struct FencedText {
  /// A line, and the number that it has in the file, from 0.
  struct Line {
    var words: String
    let number: Int
  }

  /// A block of code between fences.
  struct Block {
    /// Its first and last line.
    let first: Int
    let last: Int
    let isClosed: Bool
    /// Whether it is one that the site draws.
    let isNamed: Bool
    /// What its lines begin with: the marks of the quotations and the blanks of the lists around it.
    let front: String
    /// Its fence.
    let marks: String
  }

  /// Other words for some lines.
  struct Change {
    let block: Block
    let lines: ClosedRange<Int>
    let right: [String]
  }

  private(set) var lines: [Line]
  private(set) var blocks: [Block] = []
  /// How many fences have no mate, those above all that open a block; the others stand as code in one.
  private(set) var unmatched = 0
  private let path: String
  /// The first line of the body.
  private let bodyLine: Int
  private static let worst = 1_000
  /// So many lines may lack what their neighbours begin with.
  private static let longestRun = 12

  init(_ article: Article) {
    let file = article.file
    lines = file.lineStarts.indices.map {
      Line(words: String(file[file.lineBounds($0)]), number: $0)
    }
    path = file.path
    bodyLine = file.lineIndex(at: article.bodyStart)
    read(file, article.body)
  }

  private init(_ other: FencedText, lines: [Line]) {
    self.lines = lines
    (path, bodyLine) = (other.path, other.bodyLine)
    let file = SourceFile(path: path, text: lines.map(\.words).joined(separator: "\n"))
    let start = lines[..<bodyLine].reduce(0) { $0 + $1.words.utf8.count + 1 }
    var report = Report()
    read(file, MarkdownParser.parse(file, from: start, report: &report))
  }

  /// The text with some lines changed.
  func changed(_ change: Change) -> FencedText {
    var lines = lines
    for (line, words) in zip(change.lines, change.right) { lines[line].words = words }
    return FencedText(self, lines: lines)
  }

  /// The text with a fence below the last line of a block.
  func closing(_ block: Block) -> FencedText {
    var lines = lines
    lines.insert(
      Line(words: block.front + block.marks, number: lines[block.last].number), at: block.last + 1)
    return FencedText(self, lines: lines)
  }

  // MARK: Blocks

  private mutating func read(_ file: SourceFile, _ body: MarkdownDocument) {
    for node in body.blocks + body.footnotes { visit(node, file, body.unclosedBlocks) }
    blocks.sort { $0.first < $1.first }
    unmatched = blocks.reduce(0) { sum, block in
      // Two of them are most likely an example of a block.
      sum + (block.isClosed ? 0 : Self.worst) + inner(block).count % 2
    }
  }

  private mutating func visit(_ node: MarkdownNode, _ file: SourceFile, _ unclosed: Set<Int>) {
    for child in node.children where !child.isInline { visit(child, file, unclosed) }
    guard case .codeBlock(let info, _) = node.kind else { return }
    let first = file.lineIndex(at: node.range.lowerBound)
    let bounds = file.lineBounds(first)
    let words = file[node.range.lowerBound..<bounds.upperBound].drop { $0 == " " || $0 == "\t" }
    guard let sign = words.first, sign == "`" || sign == "~",
      words.hasPrefix("\(sign)\(sign)\(sign)")
    else { return }
    let front = file[bounds.lowerBound..<bounds.upperBound - words.utf8.count]
    let name = info.split(separator: " ").first.map(String.init) ?? ""
    blocks.append(
      Block(
        first: first,
        last: file.lineIndex(at: max(node.range.upperBound - 1, node.range.lowerBound)),
        isClosed: !unclosed.contains(node.range.lowerBound), isNamed: Block.isName(name),
        front: String(front.map { $0 == ">" || $0 == "\t" ? $0 : " " }),
        marks: String(words.prefix { $0 == sign })))
  }

  /// The lines of a block that would be fences themselves, were it not for what they begin with.
  private func inner(_ block: Block) -> [Int] {
    let last = block.isClosed ? block.last - 1 : block.last
    guard block.first < last else { return [] }
    return (block.first + 1...last).filter { Self.isFence(lines[$0].words) }
  }

  /// What a line says behind its marks of quotations and blanks.
  private static func plain(_ line: String) -> Substring {
    line.drop { $0 == ">" || $0.isWhitespace }
  }

  private static func isFence(_ line: String) -> Bool {
    let words = plain(line)
    return ["```", "~~~", "｀｀｀"].contains(where: words.hasPrefix)
  }

  /// Whether a line is a fence without a name, which ends a block.
  private static func isBare(_ line: String) -> Bool {
    isFence(line) && plain(line).allSatisfy { "`~｀ \t\r".contains($0) }
  }

  // MARK: Changes

  /// What may be wrong about the fences, the likeliest first.
  var changes: [Change] {
    blocks.flatMap { block -> [Change] in
      let inner = inner(block)
      guard !block.isClosed || !inner.isEmpty else { return [] }
      let closings = inner.filter { Self.isBare(lines[$0].words) }.map { line in
        Change(block: block, lines: line...line, right: [block.front + block.marks])
      }
      return [opening(block)].compactMap(\.self) + missing(block) + closings
    }
  }

  /// The first line without the marks of the quotation that goes on below it.
  private func opening(_ block: Block) -> Change? {
    guard block.first < block.last else { return nil }
    let next = lines[block.first + 1].words
    let front = next.prefix { $0 == ">" || $0 == " " }
    guard front.contains(">"), !block.front.contains(">") else { return nil }
    let whole = Block(
      first: block.first, last: block.last, isClosed: block.isClosed, isNamed: block.isNamed,
      front: String(front), marks: block.marks)
    return Change(
      block: whole, lines: block.first...block.first,
      right: [String(front + Self.plain(lines[block.first].words))])
  }

  /// Lines behind a block that lack what its lines begin with, up to one that has it or that is a fence.
  func missing(_ block: Block) -> [Change] {
    guard !block.isClosed, !block.front.isEmpty, block.last + 1 < lines.count else { return [] }
    var changes: [Change] = []
    let start = block.last + 1
    let isBlank = Self.plain(lines[start].words).isEmpty
    for line in start..<min(start + Self.longestRun, lines.count) {
      let words = lines[line].words
      guard Self.plain(words).isEmpty == isBlank, !Self.begins(words, with: block.front) else {
        break
      }
      let next = line + 1 < lines.count ? lines[line + 1].words : ""
      guard Self.isBare(words) || Self.begins(next, with: block.front) else { continue }
      changes.append(
        Change(
          block: block, lines: start...line,
          right: (start...line).map { Self.completed(lines[$0].words, with: block.front) }))
    }
    return changes
  }

  private static func begins(_ line: String, with front: String) -> Bool {
    let marks = front.filter { $0 == ">" }.count
    guard marks > 0 else { return line.hasPrefix(front) && !line.isEmpty }
    return line.prefix { $0 == ">" || $0 == " " }.count { $0 == ">" } >= marks
  }

  private static func completed(_ line: String, with front: String) -> String {
    if isBare(line) || line.hasPrefix(">") { return front + plain(line) }
    guard !front.contains(">") else {
      return line.isEmpty ? String(front.reversed().drop { $0 == " " }.reversed()) : front + line
    }
    let blanks = line.prefix { $0 == " " }.count
    return front + line.dropFirst(min(blanks, front.count))
  }
}

extension FencedText.Block {
  /// Whether a word behind a fence names a block of the site.
  static func isName(_ word: String) -> Bool { Content.Block.names.contains(word) }
}
