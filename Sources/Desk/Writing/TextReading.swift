import Content
import Diagnostics
import Markdown
import Prose
import SiteBuilder

/// What the desk knows of a text that is being written: its faults, its outline, its paragraphs, its fields.
struct TextReading: Encodable, Sendable {
  /// A fault, with the change that mends it where one is certain.
  struct Fault: Encodable, Sendable {
    let note: FaultNote
    /// The UTF-16 units of the text that change, as scripts count.
    let from: Int?
    let to: Int?
    let replacement: String?
  }

  struct Heading: Encodable, Sendable {
    let level: Int
    let text: String
    let line: Int
  }

  /// A paragraph, for finding it on the page: the words that stand there as they are written.
  struct Block: Encodable, Sendable {
    let line: Int
    let end: Int
    let words: String
  }

  struct Field: Encodable, Sendable {
    let key: String
    let text: String
    let items: [String]?
  }

  /// The number of the trial, so that an answer that comes late is known as such.
  let page: String
  let isShown: Bool
  let title: String
  let characters: Int
  var faults: [Fault] = []
  var outline: [Heading] = []
  var blocks: [Block] = []
  var fields: [Field] = []

  /// Reads a text as it would be in the site.
  ///
  /// - Parameters:
  ///   - path: the file in `Content/`.
  ///   - text: the text with plain line ends.
  init(_ path: String, _ text: String, in state: LiveState, _ language: MessageLanguage) {
    let file = "Content/\(path)"
    let source = SourceFile(path: file, text: text)
    let article = state.site?.articles.first { $0.file.path == file }
    page = article?.address.path ?? LivePages.page(ofText: file) ?? "index.html"
    isShown = state.hasPage(at: page)
    title = article?.frontMatter.title.value ?? ""
    characters = article.map { Self.characters(in: $0.body.blocks) } ?? 0
    let (proof, corrections) = article.map { state.proof(of: [$0]) } ?? (Report(), [])
    var report = state.report
    report.merge(proof)
    faults = report.diagnostics.filter { $0.place.file == file }.map { diagnostic in
      let certain = corrections.first { $0.place == diagnostic.place }
      return Fault(
        note: FaultNote(diagnostic, language),
        from: certain.map { Self.units(source.text, upTo: $0.range.lowerBound) },
        to: certain.map { Self.units(source.text, upTo: $0.range.upperBound) },
        replacement: certain?.replacement)
    }
    guard let article else { return }
    func line(_ offset: Int) -> Int { source.lineIndex(at: offset) + 1 }
    outline = article.outline.map {
      Heading(level: $0.level, text: $0.text, line: line($0.range.lowerBound))
    }
    blocks = article.body.blocks.flatMap { Self.leaves(of: $0) }.map { node in
      Block(
        line: line(node.range.lowerBound), end: line(max(node.range.upperBound - 1, 0)),
        words: Self.words(of: node))
    }
    fields = Self.fields(of: article)
  }

  /// Paragraphs, headings, items and rows: what stands on a page as one piece.
  private static func leaves(of node: MarkdownNode) -> [MarkdownNode] {
    switch node.kind {
    case .list, .item, .blockQuote, .table: node.children.flatMap { leaves(of: $0) }
    default: [node]
    }
  }

  /// The longest run of a paragraph's words that has no figure in it.
  private static func words(of node: MarkdownNode) -> String {
    if case .codeBlock = node.kind { return "" }
    let runs = node.plainText.split(separator: "{{").map { part in
      part.firstRange(of: "}}").map { part[$0.upperBound...] } ?? part
    }
    return String((runs.max { $0.count < $1.count } ?? "").prefix(40))
  }

  private static func characters(in nodes: [MarkdownNode]) -> Int {
    nodes.reduce(0) { sum, node in
      if case .codeBlock = node.kind { return sum }
      return sum + node.plainText.count { !$0.isWhitespace }
    }
  }

  private static func units(_ text: String, upTo offset: Int) -> Int {
    String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self).utf16.count
  }

  private static func fields(of article: Article) -> [Field] {
    let frontMatter = article.frontMatter
    func field(_ key: String, _ text: String?) -> Field {
      Field(key: key, text: text ?? "", items: nil)
    }
    func list(_ key: String, _ items: [String]) -> Field { Field(key: key, text: "", items: items) }
    let all = [
      field("title", frontMatter.title.value), field("summary", frontMatter.summary?.value),
      field("date", frontMatter.date?.description),
      field("period", frontMatter.period?.description),
      field("cover", frontMatter.cover?.value), field("motif", frontMatter.motif),
      field("department", frontMatter.department), list("partners", frontMatter.partners),
      list("tags", frontMatter.tags.map(\.value)),
      list("indicators", frontMatter.indicators.map(\.value)),
      field("status", frontMatter.status.rawValue),
      list("aliases", frontMatter.aliases.map(\.value)),
      field("order", frontMatter.order.map(String.init)), list("source", frontMatter.source),
    ]
    let known = article.kind == .case ? FrontMatter.caseKeys : FrontMatter.pageKeys
    return known.compactMap { key in all.first { $0.key == key } }
  }
}
