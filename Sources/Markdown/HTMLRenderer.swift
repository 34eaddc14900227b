/// Writes a tree as HTML. The caller decides what links, pictures, figures and named blocks become;
/// everything else comes out as libcmark-gfm would write it.
public struct HTMLRenderer: Sendable {
  /// What the caller decides. A function that returns `nil` leaves the node to the renderer.
  public struct Overrides {
    /// A text, and whether it stands inside a link; the result is HTML.
    public var text: (_ text: String, _ range: Range<Int>, _ isInLink: Bool) -> String? = {
      _, _, _ in
      nil
    }
    /// A link: the address to write, or `.dropped` to keep the words alone.
    public var link: (_ destination: String) -> LinkDecision = { .address($0, attributes: "") }
    /// A picture with its alternative text; the result is HTML.
    public var image: (_ source: String, _ alt: String, _ title: String) -> String? = { _, _, _ in
      nil
    }
    /// A code block; the result is HTML.
    public var codeBlock: (_ info: String, _ range: Range<Int>) -> String? = { _, _ in nil }
    /// The anchor of a heading.
    public var headingID: (_ range: Range<Int>) -> String? = { _ in nil }

    /// Nothing is decided by the caller.
    public init() {}
  }

  /// What becomes of a link.
  public enum LinkDecision: Sendable {
    /// A link to this address, with more attributes as HTML.
    case address(String, attributes: String)
    /// Only the words of the link.
    case dropped
  }

  /// How the tree is written.
  public struct Options: Sendable {
    /// Elements that may be written as raw HTML; all other raw HTML is shown as text.
    public var allowedHTML: Set<String> = []
    /// Whether a line break between two Chinese characters is left out.
    public var joinsChineseLines = true
    /// Whether columns are aligned by class, as a strict content security policy wants it.
    public var alignsByClass = true
    /// Markup in front of and behind a table, such as a region that scrolls.
    public var tableContainer = (open: "", close: "")

    /// Plain HTML.
    public init() {}
  }

  private let options: Options

  /// A renderer.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// The document as HTML.
  public func render(_ document: MarkdownDocument, overrides: Overrides = Overrides()) -> String {
    var run = HTMLRun(options: options, overrides: overrides)
    for block in document.blocks { run.block(block) }
    run.footnotes(document.footnotes)
    return run.writer.text
  }
}

/// One pass over one document.
private struct HTMLRun {
  let options: HTMLRenderer.Options
  let overrides: HTMLRenderer.Overrides
  var writer = HTMLWriter()
  private var linkDepth = 0

  init(options: HTMLRenderer.Options, overrides: HTMLRenderer.Overrides) {
    self.options = options
    self.overrides = overrides
  }

  mutating func block(_ node: MarkdownNode, isTight: Bool = false) {
    switch node.kind {
    case .paragraph: paragraph(node, isTight: isTight)
    case .heading(let level): heading(node, level: level)
    case .list(let list): self.list(node, list)
    case .item(let checked): item(node, checked: checked, isTight: isTight)
    case .blockQuote:
      writer.freshLine()
      writer.markup("<blockquote>\n")
      for child in node.children { block(child) }
      writer.freshLine()
      writer.markup("</blockquote>\n")
    case .codeBlock(let info, let literal): codeBlock(info, literal, node.range)
    case .htmlBlock(let literal):
      writer.freshLine()
      rawHTML(literal, isBlock: true)
      writer.freshLine()
    case .thematicBreak:
      writer.freshLine()
      writer.markup("<hr />\n")
    case .table(let alignments): table(node, alignments)
    default: inline(node)
    }
  }

  private mutating func paragraph(_ node: MarkdownNode, isTight: Bool) {
    if isTight { return inlines(node.children) }
    writer.freshLine()
    writer.markup("<p>")
    inlines(node.children)
    writer.markup("</p>\n")
  }

  private mutating func heading(_ node: MarkdownNode, level: Int) {
    writer.freshLine()
    writer.markup("<h\(level)")
    if let id = overrides.headingID(node.range) {
      writer.markup(" id=\"")
      writer.escaped(id.utf8)
      writer.markup("\"")
    }
    writer.markup(">")
    inlines(node.children)
    writer.markup("</h\(level)>\n")
  }

  private mutating func list(_ node: MarkdownNode, _ list: MarkdownNode.List) {
    writer.freshLine()
    let name = list.isOrdered ? "ol" : "ul"
    let start = list.isOrdered && list.start != 1 ? " start=\"\(list.start)\"" : ""
    writer.markup("<\(name)\(start)>\n")
    for child in node.children { block(child, isTight: list.isTight) }
    writer.markup("</\(name)>\n")
  }

  private mutating func item(_ node: MarkdownNode, checked: Bool?, isTight: Bool) {
    writer.freshLine()
    writer.markup("<li>")
    if let checked {
      writer.markup("<input type=\"checkbox\"\(checked ? " checked=\"\"" : "") disabled=\"\" /> ")
    }
    for child in node.children { block(child, isTight: isTight) }
    writer.markup("</li>\n")
  }

  private mutating func codeBlock(_ info: String, _ literal: String, _ range: Range<Int>) {
    writer.freshLine()
    if let html = overrides.codeBlock(info, range) {
      writer.markup(html)
      return writer.freshLine()
    }
    writer.markup("<pre><code")
    if let language = info.split(whereSeparator: \.isWhitespace).first {
      writer.markup(" class=\"language-")
      writer.escaped(language.utf8)
      writer.markup("\"")
    }
    writer.markup(">")
    writer.escaped(literal.utf8)
    writer.markup("</code></pre>\n")
  }

  private mutating func table(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment?]) {
    writer.freshLine()
    writer.markup(options.tableContainer.open)
    writer.markup("<table>\n")
    var hasBody = false
    for row in node.children {
      guard case .tableRow(let isHeader) = row.kind else { continue }
      if isHeader { writer.markup("<thead>\n") }
      if !isHeader, !hasBody {
        writer.markup("<tbody>\n")
        hasBody = true
      }
      writer.markup("<tr>\n")
      for (column, cell) in row.children.enumerated() {
        let name = isHeader ? "th" : "td"
        writer.markup("<\(name)\(isHeader ? scope : "")")
        writer.markup(attribute(alignments.indices.contains(column) ? alignments[column] : nil))
        writer.markup(">")
        inlines(cell.children)
        writer.markup("</\(name)>\n")
      }
      writer.markup(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    }
    writer.markup(hasBody ? "</tbody>\n</table>" : "</table>")
    writer.markup(options.tableContainer.close + "\n")
  }

  /// A heading cell says that it heads its column; libcmark does not write it.
  private var scope: String { options.alignsByClass ? " scope=\"col\"" : "" }

  private func attribute(_ alignment: MarkdownNode.Alignment?) -> String {
    guard let alignment else { return "" }
    if options.alignsByClass {
      return alignment == .left ? "" : " class=\"\(alignment.rawValue)\""
    }
    return " align=\"\(alignment.rawValue)\""
  }

  private mutating func inlines(_ nodes: [MarkdownNode]) {
    for (index, node) in nodes.enumerated() {
      if case .softBreak = node.kind, options.joinsChineseLines,
        index > 0, index + 1 < nodes.count,
        ChineseLineBreak.vanishes(after: nodes[index - 1], before: nodes[index + 1])
      {
        continue
      }
      inline(node)
    }
  }

  private mutating func inline(_ node: MarkdownNode) {
    switch node.kind {
    case .text(let text):
      if let html = overrides.text(text, node.range, linkDepth > 0) {
        writer.markup(html)
      } else {
        writer.escaped(text.utf8)
      }
    case .softBreak: writer.markup("\n")
    case .lineBreak: writer.markup("<br />\n")
    case .code(let code):
      writer.markup("<code>")
      writer.escaped(code.utf8)
      writer.markup("</code>")
    case .htmlInline(let literal): rawHTML(literal, isBlock: false)
    case .emphasis: element("em", node)
    case .strong: element("strong", node)
    case .strikethrough: element("del", node)
    case .link(let destination, let title): link(node, destination, title)
    case .image(let source, let title): image(node, source, title)
    case .footnoteReference(let label, let number, let occurrence):
      let id = FootnoteAnchor(label: label)
      writer.markup(
        "<sup class=\"footnote-ref\"><a href=\"#\(id.note)\" id=\"\(id.reference(occurrence))\"")
      writer.markup(" data-footnote-ref>\(number)</a></sup>")
    default: block(node)
    }
  }

  private mutating func element(_ name: String, _ node: MarkdownNode) {
    writer.markup("<\(name)>")
    inlines(node.children)
    writer.markup("</\(name)>")
  }

  private mutating func link(_ node: MarkdownNode, _ destination: String, _ title: String) {
    guard case .address(let address, let attributes) = overrides.link(destination),
      !DangerousAddress.isDangerous(address), linkDepth == 0
    else { return inlines(node.children) }
    writer.markup("<a href=\"")
    writer.address(address)
    writer.markup("\"")
    titleAttribute(title)
    writer.markup(attributes + ">")
    linkDepth += 1
    inlines(node.children)
    linkDepth -= 1
    writer.markup("</a>")
  }

  private mutating func image(_ node: MarkdownNode, _ source: String, _ title: String) {
    let alt = node.children.plainText
    if let html = overrides.image(source, alt, title) { return writer.markup(html) }
    writer.markup("<img src=\"")
    if !DangerousAddress.isDangerous(source) { writer.address(source) }
    writer.markup("\" alt=\"")
    writer.escaped(alt.utf8)
    writer.markup("\"")
    titleAttribute(title)
    writer.markup(" />")
  }

  private mutating func titleAttribute(_ title: String) {
    guard !title.isEmpty else { return }
    writer.markup(" title=\"")
    writer.escaped(title.utf8)
    writer.markup("\"")
  }

  private mutating func rawHTML(_ literal: String, isBlock: Bool) {
    writer.markup(RawHTML(literal).html(allowing: options.allowedHTML, isBlock: isBlock))
  }

  mutating func footnotes(_ notes: [MarkdownNode]) {
    guard !notes.isEmpty else { return }
    writer.freshLine()
    writer.markup("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    for note in notes {
      guard case .footnoteDefinition(let label, let number, let references) = note.kind else {
        continue
      }
      let id = FootnoteAnchor(label: label)
      writer.markup("<li id=\"\(id.note)\">\n")
      for child in note.children.dropLast() { block(child) }
      let links = id.backLinks(count: references, number: number)
      if let last = note.children.last, case .paragraph = last.kind {
        writer.markup("<p>")
        inlines(last.children)
        writer.markup(" \(links)</p>\n")
      } else {
        if let last = note.children.last { block(last) }
        writer.markup("\(links)\n")
      }
      writer.markup("</li>\n")
    }
    writer.markup("</ol>\n</section>\n")
  }
}

/// The anchors of a footnote and of the references to it.
private struct FootnoteAnchor {
  private let name: String

  init(label: String) {
    var writer = HTMLWriter()
    writer.address(label)
    name = writer.text
  }

  var note: String { "fn-\(name)" }

  func reference(_ occurrence: Int) -> String {
    occurrence > 1 ? "fnref-\(name)-\(occurrence)" : "fnref-\(name)"
  }

  func backLinks(count: Int, number: Int) -> String {
    (1...max(count, 1)).map { occurrence in
      let mark = occurrence > 1 ? "\(number)-\(occurrence)" : "\(number)"
      let sign = occurrence > 1 ? "↩<sup class=\"footnote-ref\">\(occurrence)</sup>" : "↩"
      return
        "<a href=\"#\(reference(occurrence))\" class=\"footnote-backref\" data-footnote-backref"
        + " data-footnote-backref-idx=\"\(mark)\" aria-label=\"Back to reference \(mark)\">\(sign)</a>"
    }.joined(separator: " ")
  }
}
