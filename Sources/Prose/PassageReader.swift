import Content
import Diagnostics
import Markdown

/// Takes the prose of an article apart into passages, tables into rows of them, and notes what stands
/// between them.
///
/// ```swift
/// let reader = PassageReader(article)
/// for passage in reader.passages { print(passage.text(0..<passage.units.count)) }
/// ```
public struct PassageReader: Sendable {
  /// The cells of a table, row by row, the header first.
  public struct Table: Sendable {
    /// The rows.
    public internal(set) var rows: [[Passage]] = []
    /// Where it stands.
    public internal(set) var section = Section()
    /// The paragraph above it in the same section, which often says what it shows.
    public internal(set) var introduction: Passage?
  }

  /// A stretch of an article under one heading.
  public struct Section: Sendable {
    /// The headings that it stands under, the title of the article first.
    public internal(set) var headings: [Passage] = []
    /// Its number in the article.
    public internal(set) var number = 0
  }

  /// The words of a comment, `<!-- … -->` or `# …` in the front matter.
  public struct Comment: Sendable {
    /// Where it begins in the file.
    public let offset: Int
    /// What stands in it, without the spaces around.
    public let words: String
  }

  /// The article.
  public let article: Article
  /// All passages; a cell of a table is one of them as well.
  public private(set) var passages: [Passage] = []
  /// The section of each passage.
  public private(set) var sections: [Section] = []
  /// The tables.
  public private(set) var tables: [Table] = []
  /// The comments that anything is said in, in the order of the file.
  public private(set) var comments: [Comment] = []
  /// The links, in the order of the file.
  public private(set) var links: [MarkdownNode] = []
  /// The pictures.
  public private(set) var images: [MarkdownNode] = []
  /// Where line endings stand that were asked for.
  public private(set) var lineBreaks: [Int] = []
  /// The blocks that are shown as they stand: code and HTML.
  public private(set) var verbatimBlocks: [Range<Int>] = []
  private let spelling: Passage.Spelling
  private var section = Section()
  private var levels: [Int] = []
  private var lastParagraph: Passage?

  /// Reads an article.
  public init(_ article: Article, as spelling: Passage.Spelling = .folded) {
    self.article = article
    self.spelling = spelling
    readFrontMatter()
    for node in article.body.blocks { visit(node) }
    for node in article.body.footnotes { visit(node) }
    if !article.body.footnotes.isEmpty { comments.sort { $0.offset < $1.offset } }
  }

  private var file: SourceFile { article.file }

  private mutating func add(_ passage: Passage) {
    var passage = passage
    passage.markBoundFigures()
    guard !passage.isEmpty else { return }
    passages.append(passage)
    sections.append(section)
  }

  /// Begins a section: headings as low as its own or lower no longer stand above.
  private mutating func open(_ heading: Passage, level: Int) {
    while let last = levels.last, last >= level {
      levels.removeLast()
      section.headings.removeLast()
    }
    levels.append(level)
    section.headings.append(heading)
    section.number += 1
    lastParagraph = nil
  }

  // MARK: Front matter

  private mutating func readFrontMatter() {
    read(article.frontMatter.title.value, at: article.frontMatter.title.range, as: .heading)
    if let summary = article.frontMatter.summary {
      read(summary.value, at: summary.range, as: .paragraph)
    }
    readYAMLComments()
  }

  /// Reads a value of the front matter, plain or quoted.
  private mutating func read(_ text: String, at range: Range<Int>, as role: Passage.Role) {
    var passage = Passage(spelling, role)
    let range = range.clamped(to: 0..<file.count)
    let source = file[range].utf8
    if source.elementsEqual(text.utf8) {
      passage.append(text.utf8, at: range.lowerBound)
      passage.plainStart = range.lowerBound
    } else if source.dropFirst().dropLast().elementsEqual(text.utf8) {
      passage.append(text.utf8, at: range.lowerBound + 1)
    } else {
      passage.append(text, within: source, at: range.lowerBound, hasEntities: false)
    }
    if role == .heading { open(passage, level: 0) }
    add(passage)
  }

  private mutating func readYAMLComments() {
    for line in file.lineStarts.indices {
      let bounds = file.lineBounds(line)
      guard bounds.lowerBound < article.bodyStart else { return }
      let text = file[bounds]
      guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { continue }
      let words = text[text.utf8.index(after: mark)...]
      add(words, at: bounds.lowerBound + text[..<mark].utf8.count)
    }
  }

  // MARK: Body

  private mutating func visit(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph:
      let words = passage(of: node)
      add(words)
      lastParagraph = words
    case .heading(let level):
      let words = passage(of: node, as: .heading)
      open(words, level: level)
      add(words)
    case .table: visitTable(node)
    case .codeBlock:
      verbatimBlocks.append(node.range)
      visitBlock(node)
    case .htmlBlock(let literal):
      verbatimBlocks.append(node.range)
      readComments(literal, at: node.range.lowerBound)
    default: for child in node.children { visit(child) }
    }
  }

  private mutating func visitTable(_ node: MarkdownNode) {
    var table = Table(section: section, introduction: lastParagraph)
    for row in node.children {
      var cells: [Passage] = []
      for cell in row.children {
        var passage = passage(of: cell, as: .cell)
        passage.markBoundFigures()
        cells.append(passage)
        add(passage)
      }
      table.rows.append(cells)
    }
    tables.append(table)
  }

  private mutating func passage(
    of node: MarkdownNode, as role: Passage.Role = .paragraph
  ) -> Passage {
    var passage = Passage(spelling, role)
    for child in node.children { read(child, into: &passage) }
    return passage
  }

  private mutating func read(_ node: MarkdownNode, into passage: inout Passage) {
    let start = node.range.lowerBound
    switch node.kind {
    case .text(let text):
      let source = file[node.range].utf8
      if !passage.appendVerbatim(text, source, at: start) {
        passage.append(text, within: source, at: start)
      }
    case .softBreak:
      let unit = spelling == .folded ? 0x20 : Passage.softBreak
      passage.append(unit, at: start, width: node.range.count)
    case .lineBreak:
      lineBreaks.append(start)
      passage.append(Passage.lineEnd, at: start)
    case .htmlInline(let literal):
      readComments(literal, at: start)
      passage.append(Passage.gap, at: start)
    case .code, .footnoteReference: passage.append(Passage.gap, at: start)
    case .image:
      images.append(node)
      passage.append(Passage.gap, at: start)
      add(self.passage(of: node))
    case .link:
      links.append(node)
      // An address is no prose, but the auditor may meet figures in its words.
      if spelling == .written, node.isBareAddress {
        passage.append(Passage.gap, at: start)
      } else {
        for child in node.children { read(child, into: &passage) }
      }
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
        // The block may stand in a quotation or in a list.
        let key = text.drop { $0 == ">" || $0.isWhitespace }
        if key.hasPrefix("title") || key.hasPrefix("note") {
          words(text, behind: ":", "：", at: bounds)
        }
      case .network: words(text, behind: ":", "：", at: bounds, dividedBy: "、，,；;")
      }
    }
  }

  /// Adds what stands behind the first of two marks in a line, without the spaces around it; where it
  /// is a list, each item for itself, since what divides them is no prose.
  private mutating func words(
    _ text: Substring, behind first: Unicode.Scalar, _ second: Unicode.Scalar,
    at bounds: Range<Int>,
    dividedBy dividers: String = ""
  ) {
    let scalars = text.unicodeScalars
    guard let mark = scalars.firstIndex(where: { $0 == first || $0 == second }) else { return }
    let rest = text[scalars.index(after: mark)...]
    for item in rest.split(whereSeparator: dividers.contains) {
      let words = item.utf8.drop { $0 == 0x20 || $0 == 0x09 }
      let trailing = words.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
      var passage = Passage(spelling, .cell)
      let start = bounds.lowerBound + text[..<words.startIndex].utf8.count
      passage.append(words.dropLast(trailing), at: start)
      add(passage)
    }
  }

  // MARK: Comments

  private mutating func readComments(_ literal: String, at start: Int) {
    // An HTML block may stand behind the marks of a quote, but a comment of its own begins with it.
    guard literal.utf8.count >= 7 else { return }
    var rest = literal[...]
    while let open = rest.firstRange(of: "<!--"),
      let close = rest[open.upperBound...].firstRange(of: "-->")
    {
      add(
        rest[open.upperBound..<close.lowerBound],
        at: start + literal[..<open.lowerBound].utf8.count)
      rest = rest[close.upperBound...]
    }
  }

  private mutating func add(_ comment: Substring, at offset: Int) {
    guard let first = comment.firstIndex(where: { !$0.isWhitespace }),
      let last = comment.lastIndex(where: { !$0.isWhitespace })
    else { return }
    comments.append(Comment(offset: offset, words: String(comment[first...last])))
  }
}

extension MarkdownNode {
  /// Whether it is a link whose words are its address.
  public var isBareAddress: Bool {
    guard case .link(let destination, _) = kind, children.count == 1,
      case .text(let words) = children[0].kind
    else { return false }
    return destination.hasSuffix(words)
      && ["", "http://", "https://", "mailto:"].contains(
        String(destination.dropLast(words.count)))
  }
}
