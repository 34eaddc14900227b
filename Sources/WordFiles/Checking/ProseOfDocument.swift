import Content
import Diagnostics
import Markdown

/// The words of a Word file in the form in which the checks of prose read articles, and the way back from
/// their places to letters of the file.
struct ProseOfDocument {
  /// A paragraph of the file as a line of the text.
  struct Line {
    /// The part that it stands in, by its position in the file.
    let part: Int
    /// The paragraph, by its position in the part.
    let paragraph: Int
    /// The byte of the text at which each letter begins, and the end of the last.
    let offsets: [Int]
  }

  private(set) var lines: [Line] = []
  private var text = ""
  private var blocks: [MarkdownNode] = []
  private let file: WordFile
  private let styles: HeadingStyles
  private var read: Set<Int> = []
  /// The lines by the byte at which they begin.
  private var starts: [Int] = []

  init(_ file: WordFile) throws(WordProblem) {
    self.file = file
    styles = try HeadingStyles(of: file)
    for (index, part) in file.parts.enumerated() {
      read = []
      beginSection(unless: index == 0)
      read(part, index) { $0.story != .textBox }
      // A box is about itself, whatever paragraph it hangs on.
      beginSection(unless: !part.paragraphs.contains { $0.story == .textBox })
      read(part, index) { $0.story == .textBox }
    }
  }

  /// What stands behind does not go on with what was said before.
  private mutating func beginSection(unless isContinued: Bool) {
    guard !isContinued else { return }
    let here = text.utf8.count
    blocks.append(MarkdownNode(.heading(level: 1), range: here..<here))
  }

  /// The text as an article in a language.
  func article(in language: Language) -> Article {
    Article(
      reading: MarkdownDocument(blocks: blocks), of: SourceFile(path: file.name, text: text),
      in: language)
  }

  /// The letters that stand at bytes of the text.
  func letters(at range: Range<Int>) -> (line: Line, letters: Range<Int>)? {
    guard let next = starts.lastIndex(where: { $0 <= range.lowerBound }) else { return nil }
    let line = lines[next]
    guard let first = line.offsets.lastIndex(where: { $0 <= range.lowerBound }) else { return nil }
    let last = line.offsets.firstIndex { $0 >= range.upperBound } ?? line.offsets.count - 1
    return (line, first..<max(last, first))
  }

  // MARK: Reading

  private mutating func read(
    _ part: WordPart, _ index: Int, where isWanted: (WordPart.Paragraph) -> Bool
  ) {
    for (position, paragraph) in part.paragraphs.enumerated() where !paragraph.isFallback {
      guard isWanted(paragraph), !read.contains(position) else { continue }
      if let table = part.tree.nearest("w:tbl", around: paragraph.element) {
        readTable(outermost(table, in: part.tree), part, index)
      } else if let words = words(of: paragraph, position, index) {
        let level = styles.level(of: paragraph, in: part.tree)
        blocks.append(
          MarkdownNode(
            level.map { .heading(level: $0) } ?? .paragraph, range: words.range,
            children: words.nodes))
      }
    }
  }

  /// A table in a cell is read with the table around it, but not one that stands in a text box.
  private func outermost(_ table: Int, in tree: XMLTree) -> Int {
    var result = table
    while let outer = tree.nearest("w:tbl", around: result) {
      if let box = tree.nearest("w:txbxContent", around: result), box > outer { break }
      result = outer
    }
    return result
  }

  private mutating func readTable(_ table: Int, _ part: WordPart, _ index: Int) {
    let tree = part.tree
    let start = text.utf8.count
    var rows: [MarkdownNode] = []
    for row in rowElements(of: table, in: tree) {
      let first = text.utf8.count
      var cells: [MarkdownNode] = []
      for cell in cellElements(of: row, in: tree) {
        let begin = text.utf8.count
        var nodes: [MarkdownNode] = []
        for position in part.paragraphs(in: cell) where !part.paragraphs[position].isFallback {
          let paragraph = part.paragraphs[position]
          read.insert(position)
          guard let words = words(of: paragraph, position, index) else { continue }
          if !nodes.isEmpty {
            nodes.append(
              MarkdownNode(.lineBreak, range: words.range.lowerBound..<words.range.lowerBound))
          }
          nodes += words.nodes
        }
        cells.append(
          MarkdownNode(.tableCell, range: begin..<text.utf8.count, children: nodes))
      }
      rows.append(
        MarkdownNode(
          .tableRow(isHeader: rows.isEmpty), range: first..<text.utf8.count, children: cells))
    }
    let columns = rows.map(\.children.count).max() ?? 0
    blocks.append(
      MarkdownNode(
        .table(alignments: Array(repeating: nil, count: columns)), range: start..<text.utf8.count,
        children: rows))
    // What stands in rows that were deleted is read by nobody.
    read.formUnion(part.paragraphs(in: table))
  }

  private func rowElements(of table: Int, in tree: XMLTree) -> [Int] {
    tree.nodes[table].children.flatMap { child -> [Int] in
      switch tree.nodes[child].name {
      case "w:tr": tree.isRemoved(child) ? [] : [child]
      case "w:sdt", "w:sdtContent", "w:customXml", "w:ins": rowElements(of: child, in: tree)
      default: []
      }
    }
  }

  private func cellElements(of row: Int, in tree: XMLTree) -> [Int] {
    tree.nodes[row].children.flatMap { child -> [Int] in
      switch tree.nodes[child].name {
      case "w:tc": tree.isRemoved(child) ? [] : [child]
      case "w:sdt", "w:sdtContent", "w:customXml": cellElements(of: child, in: tree)
      default: []
      }
    }
  }

  /// Adds a paragraph as a line of the text; nil where it holds no words.
  private mutating func words(
    of paragraph: WordPart.Paragraph, _ position: Int, _ part: Int
  ) -> (range: Range<Int>, nodes: [MarkdownNode])? {
    guard paragraph.number > 0 else { return nil }
    let start = text.utf8.count
    var offsets: [Int] = []
    var nodes: [MarkdownNode] = []
    var run = String.UnicodeScalarView()
    var runStart = start
    var end = start
    func close() {
      guard !run.isEmpty else { return }
      nodes.append(MarkdownNode(.text(String(run)), range: runStart..<end))
      run = String.UnicodeScalarView()
    }
    var line = String.UnicodeScalarView()
    for letter in paragraph.letters {
      offsets.append(end)
      let isText = letter.element >= 0 && letter.scalar != "\n" && letter.scalar != "\r"
      let scalar: Unicode.Scalar = isText ? letter.scalar : " "
      let width = UTF8.width(scalar)
      if isText {
        if run.isEmpty { runStart = end }
        run.append(scalar)
      } else {
        close()
        let kind: MarkdownNode.Kind =
          letter.scalar == "\n" ? .lineBreak : letter.scalar == "\t" ? .text(" ") : .code(" ")
        nodes.append(MarkdownNode(kind, range: end..<end + width))
      }
      line.append(scalar)
      end += width
    }
    close()
    offsets.append(end)
    text += String(line) + "\n\n"
    starts.append(start)
    lines.append(Line(part: part, paragraph: position, offsets: offsets))
    return (start..<end, nodes)
  }
}
