/// The words of a Word file, without what they look like: headings, paragraphs and tables in the order of
/// reading.
public struct WordOutline: Sendable {
  /// A part of it.
  public enum Block: Hashable, Sendable {
    /// A heading, with its level from 2 on.
    case heading(String, level: Int)
    case paragraph(String)
    /// The rows of a table; merged cells hold their words once and are empty elsewhere.
    case table([[String]])
  }

  /// The title; empty where none was found.
  public let title: String
  /// The parts.
  public private(set) var blocks: [Block] = []

  /// Reads a docx.
  ///
  /// - Throws: why it cannot be read at all.
  public init(docx bytes: [UInt8]) throws(ImportProblem) {
    let document = try WordDocument(try WordPackage(bytes))
    let headings = WordHeadings(document.paragraphs)
    title = headings.title
    for block in document.body { add(block, document, headings) }
  }

  private mutating func add(
    _ block: WordBlock, _ document: WordDocument, _ headings: WordHeadings
  ) {
    switch block {
    case .table(let table):
      blocks.append(.table(table.rows.map { Self.texts(of: $0, document) }))
    case .paragraph(let position):
      let paragraph = document.paragraphs[position]
      let text = paragraph.labelledText
      guard !paragraph.isContents, text.contains(where: { !$0.isWhitespace }) else { return }
      switch headings.roles[position] {
      case .title: break
      case .heading(let level): blocks.append(.heading(text, level: level))
      case nil:
        for line in text.split(separator: "\n") { blocks.append(.paragraph(String(line))) }
      }
    }
  }

  private static func texts(of row: [WordTable.Cell], _ document: WordDocument) -> [String] {
    row.flatMap { cell in
      let words = cell.merging == .goesOn ? "" : text(of: cell.blocks, document)
      return [words] + Array(repeating: "", count: max(0, cell.columns - 1))
    }
  }

  private static func text(of blocks: [WordBlock], _ document: WordDocument) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let position): document.paragraphs[position].labelledText
      case .table(let table):
        table.rows.flatMap { $0 }.map { text(of: $0.blocks, document) }.joined(separator: " ")
      }
    }.joined(separator: " ")
  }
}
