import Auditing
import Diagnostics
import Importing
import Markdown
import Tables

/// The words of a report, from a Word file, a plain text or Markdown.
public struct ReportFile: Sendable {
  /// The words.
  public let text: ReportText

  /// Larger texts are nobody's report.
  static let largestText = 32 << 20

  /// Reads a file by what it holds, and by the ending of its name where that leaves a choice.
  ///
  /// - Throws: why there is no report in it.
  public init(name: String, bytes: [UInt8]) throws(ImportProblem) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ending == "docx" || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      text = Self.report(of: try WordOutline(docx: bytes))
      return
    }
    guard ["txt", "md", "markdown", "text"].contains(ending) else {
      throw .otherReport(String(ending.prefix(12)))
    }
    guard !bytes.isEmpty else { throw .emptyReport }
    guard bytes.count <= Self.largestText else {
      throw .tooLongReport(megabytes: bytes.count >> 20)
    }
    guard let words = TextEncoding.text(of: bytes) else { throw .notText }
    guard words.contains(where: { !$0.isWhitespace }) else { throw .emptyReport }
    let isMarkdown = ending == "md" || ending == "markdown" || Self.hasHeadings(words)
    text = isMarkdown ? Self.report(ofMarkdown: words, name: name) : Self.report(ofLines: words)
  }

  private static func report(of outline: WordOutline) -> ReportText {
    ReportText(
      outline.blocks.map { block in
        switch block {
        case .heading(let text, let level): .heading(clean(text), level: level)
        case .paragraph(let text): .paragraph(clean(text))
        case .table(let rows): .table(rows)
        }
      }, title: outline.title)
  }

  // MARK: Plain text

  /// Whether a text has headings as Markdown writes them.
  private static func hasHeadings(_ text: String) -> Bool {
    text.split(separator: "\n").contains { $0.hasPrefix("# ") || $0.hasPrefix("## ") }
  }

  /// Each line is a paragraph; lines divided by tabs in as many columns are a table.
  private static func report(ofLines text: String) -> ReportText {
    var report = ReportText()
    var rows: [[String]] = []
    func close() {
      if rows.count > 1 {
        report.blocks.append(.table(rows))
      } else {
        report.blocks += rows.map { .paragraph(clean($0.joined(separator: " "))) }
      }
      rows = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells.count > 2, !line.contains("....") {
        if let last = rows.last, last.count != cells.count { close() }
        rows.append(cells.map { clean($0) })
        continue
      }
      close()
      let words = clean(String(line))
      if !words.isEmpty { report.blocks.append(.paragraph(words)) }
    }
    close()
    return report
  }

  // MARK: Markdown

  private static func report(ofMarkdown text: String, name: String) -> ReportText {
    var ignored = Report()
    let file = SourceFile(path: name, text: text)
    let document = MarkdownParser.parse(file, report: &ignored)
    var report = ReportText()
    for node in document.blocks + document.footnotes { add(node, to: &report) }
    return report
  }

  private static func add(_ node: MarkdownNode, to report: inout ReportText) {
    switch node.kind {
    case .heading(let level):
      report.blocks.append(.heading(clean(words(of: node.children)), level: level))
    case .paragraph:
      let words = clean(words(of: node.children))
      if !words.isEmpty { report.blocks.append(.paragraph(words)) }
    case .table:
      report.blocks.append(
        .table(node.children.map { row in row.children.map { clean($0.plainText) } }))
    case .list, .item, .blockQuote, .footnoteDefinition:
      for child in node.children { add(child, to: &report) }
    default: break
    }
  }

  /// The words of inlines; what stands above the line, as in m<sup>2</sup>, stays in its place.
  private static func words(of nodes: [MarkdownNode]) -> String { nodes.plainText }

  // MARK: Signs

  /// Signs that say the same in words, and formulas as the words in them.
  static func clean(_ text: String) -> String {
    var words = text
    if words.contains("\\") {
      for (sign, meaning) in [("\\geq", "≥"), ("\\leq", "≤"), ("\\times", "×"), ("\\%", "%")] {
        words = words.replacing(sign, with: meaning)
      }
    }
    if words.contains("$"), words.contains("≥") || words.contains("≤") || words.contains("×") {
      words = words.filter { $0 != "$" }
    }
    for (sign, meaning) in [
      ("㎡", "平方米"), ("m²", "平方米"), ("m2", "平方米"), ("km²", "平方公里"), ("％", "%"), ("㎏", "公斤"),
    ]
    where words.contains(sign) {
      words = words.replacing(sign, with: meaning)
    }
    return String(words.drop(while: \.isWhitespace))
  }
}
