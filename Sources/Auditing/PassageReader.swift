import Content
import Diagnostics
import Markdown

/// Takes the prose of an article apart into passages, and tables into rows of them.
struct PassageReader {
  let article: Article
  /// The bytes that `<!-- audit-off -->` takes out.
  private var exempt: [Range<Int>] = []
  private var marks: [(offset: Int, isOff: Bool)] = []
  private(set) var passages: [Passage] = []
  private(set) var tables: [Table] = []

  /// The cells of a table, row by row, the header first.
  struct Table {
    var rows: [[Passage]] = []
    /// The position of the first cell among all passages, for the headings above it.
    var heading: Passage?
  }

  /// The nearest heading above each passage.
  private(set) var headings: [Passage?] = []
  private var heading: Passage?

  init(_ article: Article) {
    self.article = article
    readFrontMatter()
    for node in article.body.blocks { visit(node) }
    for node in article.body.footnotes { visit(node) }
    if !marks.isEmpty { exempt = exemptions() }
  }

  private var file: SourceFile { article.file }

  private mutating func add(_ passage: Passage) {
    var passage = passage
    passage.markBoundFigures()
    guard !passage.isEmpty else { return }
    passages.append(passage)
    headings.append(heading)
  }

  /// Whether a byte of the file is not to be audited.
  func isExempt(_ offset: Int) -> Bool {
    let next = exempt.partitioningIndex { $0.upperBound > offset }
    return next < exempt.count && exempt[next].contains(offset)
  }

  // MARK: Front matter

  private mutating func readFrontMatter() {
    for value in [article.matter.title, article.matter.summary].compactMap(\.self) {
      var passage = Passage()
      let range = value.range.clamped(to: 0..<file.count)
      let source = file[range].utf8
      if source.elementsEqual(value.value.utf8) {
        passage.append(value.value.utf8, at: range.lowerBound)
        passage.plainStart = range.lowerBound
      } else {
        passage.append(value.value, within: source, at: range.lowerBound)
      }
      add(passage)
    }
  }

  // MARK: Body

  private mutating func visit(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph: add(passage(of: node))
    case .heading:
      let words = passage(of: node)
      add(words)
      heading = words
    case .table: visitTable(node)
    case .codeBlock: visitBlock(node)
    case .htmlBlock(let literal): readComments(literal, at: node.range.lowerBound)
    default: for child in node.children { visit(child) }
    }
  }

  private mutating func visitTable(_ node: MarkdownNode) {
    var table = Table(heading: heading)
    for row in node.children {
      var cells: [Passage] = []
      for cell in row.children {
        var passage = passage(of: cell)
        passage.markBoundFigures()
        cells.append(passage)
        add(passage)
      }
      table.rows.append(cells)
    }
    tables.append(table)
  }

  private mutating func passage(of node: MarkdownNode) -> Passage {
    var passage = Passage()
    for child in node.children { read(child, into: &passage) }
    return passage
  }

  private mutating func read(_ node: MarkdownNode, into passage: inout Passage) {
    switch node.kind {
    case .text(let text):
      let source = file[node.range].utf8
      if !passage.appendVerbatim(text, source, at: node.range.lowerBound) {
        passage.append(text, within: source, at: node.range.lowerBound)
      }
    case .softBreak: passage.append(0x20, at: node.range.lowerBound, width: node.range.count)
    case .lineBreak: passage.append(Passage.lineEnd, at: node.range.lowerBound)
    case .htmlInline(let literal):
      readComments(literal, at: node.range.lowerBound)
      passage.append(Passage.gap, at: node.range.lowerBound)
    case .code, .footnoteReference:
      passage.append(Passage.gap, at: node.range.lowerBound)
    case .image:
      passage.append(Passage.gap, at: node.range.lowerBound)
      add(self.passage(of: node))
    default: for child in node.children { read(child, into: &passage) }
    }
  }

  // MARK: Named blocks

  /// The words of a named block: labels, captions, titles and notes.
  private mutating func visitBlock(_ node: MarkdownNode) {
    guard let block = article.blocks[node.range.lowerBound] else { return }
    let first = file.lineIndex(at: node.range.lowerBound) + 1
    let last = file.lineIndex(at: max(node.range.upperBound - 1, node.range.lowerBound))
    guard first <= last else { return }
    for line in first...last {
      let bounds = file.lineBounds(line)
      let text = file[bounds]
      switch block {
      case .figures, .indicators, .gallery, .timeline: words(text, behind: "|", "|", at: bounds)
      case .chart:
        if text.hasPrefix("title") || text.hasPrefix("note") {
          words(text, behind: ":", "：", at: bounds)
        }
      case .network: words(text, behind: ":", "：", at: bounds)
      }
    }
  }

  /// Adds what stands behind the first of two marks in a line.
  private mutating func words(
    _ text: Substring, behind first: Unicode.Scalar, _ second: Unicode.Scalar, at bounds: Range<Int>
  ) {
    let scalars = text.unicodeScalars
    guard let mark = scalars.firstIndex(where: { $0 == first || $0 == second }) else { return }
    let rest = text[scalars.index(after: mark)...]
    var passage = Passage()
    passage.append(rest.utf8, at: bounds.upperBound - rest.utf8.count)
    add(passage)
  }

  // MARK: Exemptions

  /// Notes each `<!-- audit-off -->` and `<!-- audit-on -->` in a piece of HTML.
  private mutating func readComments(_ literal: String, at start: Int) {
    guard literal.utf8.count >= 12, literal.hasPrefix("<!--") || literal.contains("audit") else {
      return
    }
    var rest = literal[...]
    while let open = rest.firstRange(of: "<!--"),
      let close = rest[open.upperBound...].firstRange(of: "-->")
    {
      let word = rest[open.upperBound..<close.lowerBound].filter { !$0.isWhitespace }
      let offset = start + literal[..<open.lowerBound].utf8.count
      if word == "audit-off" { marks.append((offset, true)) }
      if word == "audit-on" { marks.append((offset, false)) }
      rest = rest[close.upperBound...]
    }
  }

  /// The bytes from each `audit-off` to the next `audit-on`, or to the end.
  private func exemptions() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for mark in marks.sorted(by: { $0.offset < $1.offset }) {
      if mark.isOff {
        open = open ?? mark.offset
      } else if let start = open {
        ranges.append(start..<mark.offset)
        open = nil
      }
    }
    if let open { ranges.append(open..<max(open, file.count)) }
    return ranges
  }
}
