/// One pass of a renderer over one document.
struct HTMLRun {
  let options: HTMLRenderer.Options
  let overrides: HTMLRenderer.Overrides
  var writer = HTMLWriter()
  /// What could not be written as the text has it, in order.
  var problems: [HTMLProblem] = []
  /// The raw tags that are open, the innermost last.
  var openTags: [OpenTag] = []
  /// How many of them stand outside the current container, which therefore cannot close them.
  var openTagsFloor = 0
  /// Whether the inlines stand inside a link.
  var isInLink = false
  /// Whether the inlines stand in a cell of a table.
  var isInCell = false
  /// The footnote whose last paragraph comes next; it ends with the way back to the text.
  private var endingNote: (label: String, references: Int)?

  init(options: HTMLRenderer.Options, overrides: HTMLRenderer.Overrides) {
    self.options = options
    self.overrides = overrides
  }

  /// Writes blocks, then footnotes.
  mutating func document(_ document: MarkdownDocument) {
    // HTML is a quarter longer than its Markdown.
    let length = (document.blocks.last?.range.upperBound ?? 0) * 5 / 4
    writer.reserveCapacity(length)
    blocks(document.blocks)
    guard !document.footnotes.isEmpty else { return }
    writer.freshLine()
    writer.markup("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    for note in document.footnotes { footnote(note) }
    writer.markup("</ol>\n</section>\n")
  }

  /// Writes the blocks of a container. Raw tags that they leave open are closed at its end.
  mutating func blocks(_ nodes: some Sequence<MarkdownNode>, isTight: Bool = false) {
    let outerFloor = openTagsFloor
    openTagsFloor = openTags.count
    for node in nodes { block(node, isTight: isTight) }
    closeTags(downTo: openTagsFloor)
    openTagsFloor = outerFloor
  }

  private mutating func block(_ node: MarkdownNode, isTight: Bool = false) {
    switch node.kind {
    case .paragraph: paragraph(node, isTight: isTight)
    case .heading(let level): heading(node, level: level)
    case .list(let kind): list(node, kind)
    case .item(let checked): item(node, checked: checked, isTight: isTight)
    case .blockQuote:
      writer.freshLine()
      writer.markup("<blockquote>\n")
      blocks(node.children)
      writer.freshLine()
      writer.markup("</blockquote>\n")
    case .codeBlock(let info, let literal): codeBlock(info, literal, node.range)
    case .htmlBlock(let literal):
      writer.freshLine()
      rawHTML(literal, at: node.range, isBlock: true)
      writer.freshLine()
    case .thematicBreak:
      writer.freshLine()
      writer.markup("<hr />\n")
    case .table(let alignments): table(node, alignments)
    default: inlines([node])
    }
  }

  private mutating func paragraph(_ node: MarkdownNode, isTight: Bool) {
    if endingNote == nil, let html = figure(in: node) {
      writer.freshLine()
      writer.html(html)
      return writer.freshLine()
    }
    if isTight { return inlines(node.children) }
    writer.freshLine()
    writer.markup("<p>")
    inlines(node.children)
    if let note = endingNote {
      endingNote = nil
      if note.references > 0 { writer.markup(" ") }
      waysBack(to: note.label, references: note.references)
    }
    writer.markup("</p>\n")
  }

  private func figure(in paragraph: MarkdownNode) -> String? {
    guard paragraph.children.count == 1, let image = paragraph.children.first,
      case .image(let source, let title, let size) = image.kind,
      !DangerousAddress.isDangerous(source)
    else { return nil }
    return overrides.figure(
      .init(
        source: source, alt: alternative(of: image), title: plain(title, image.range), size: size))
  }

  private mutating func heading(_ node: MarkdownNode, level: Int) {
    let level = min(max(overrides.headingLevel(level, node.range), 1), 6)
    writer.freshLine()
    writer.markup("<h")
    writer.number(level)
    if let id = overrides.headingID(node.range) { writer.attribute("id", id) }
    writer.markup(">")
    inlines(node.children)
    writer.markup("</h")
    writer.number(level)
    writer.markup(">\n")
  }

  private mutating func list(_ node: MarkdownNode, _ list: MarkdownNode.List) {
    writer.freshLine()
    if list.isOrdered, list.start != 1 {
      writer.markup("<ol start=\"")
      writer.number(list.start)
      writer.markup("\">\n")
    } else {
      writer.markup(list.isOrdered ? "<ol>\n" : "<ul>\n")
    }
    blocks(node.children, isTight: list.isTight)
    writer.markup(list.isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func item(_ node: MarkdownNode, checked: Bool?, isTight: Bool) {
    writer.freshLine()
    writer.markup("<li>")
    if let checked {
      writer.markup("<input type=\"checkbox\"")
      if checked { writer.markup(" checked=\"\"") }
      writer.markup(" disabled=\"\"")
      if !options.isBare {
        writer.attribute(
          "aria-label", checked ? options.taskLabels.done : options.taskLabels.open)
      }
      writer.markup(" /> ")
    }
    blocks(node.children, isTight: isTight)
    writer.markup("</li>\n")
  }

  private mutating func codeBlock(_ info: String, _ literal: String, _ range: Range<Int>) {
    writer.freshLine()
    if let html = overrides.codeBlock(info, range) {
      writer.html(html)
      return writer.freshLine()
    }
    writer.html("<pre\(options.codeAttributes)>")
    writer.markup("<code")
    let language = info.utf8.prefix { !$0.isSpace }
    if !language.isEmpty {
      writer.markup(" class=\"language-")
      writer.escaped(String(Substring(language)))
      writer.markup("\"")
    }
    writer.markup(">")
    writer.escaped(literal)
    writer.markup("</code></pre>\n")
  }

  // MARK: Footnotes

  private mutating func footnote(_ node: MarkdownNode) {
    guard case .footnoteDefinition(let label, _, let references) = node.kind else { return }
    writer.markup("<li id=\"")
    writer.noteID(label, options.idPrefix)
    writer.markup("\">\n")
    // The way back stands at the end of the note's last line, if that is text.
    if let last = node.children.last, last.kind == .paragraph {
      blocks(node.children.dropLast())
      endingNote = (label, references)
      block(last)
    } else {
      blocks(node.children)
      waysBack(to: label, references: references)
      writer.markup("\n")
    }
    writer.markup("</li>\n")
  }

  private mutating func waysBack(to label: String, references: Int) {
    guard references > 0 else { return }
    for occurrence in 1...references {
      if occurrence > 1 { writer.markup(" ") }
      writer.markup("<a href=\"#")
      writer.referenceID(label, occurrence, options.idPrefix)
      writer.markup("\" class=\"footnote-backref\" data-footnote-backref")
      let isNumbered = occurrence > 1 && !options.isBare
      writer.attribute(
        "aria-label", isNumbered ? "\(options.backLabel) \(occurrence)" : options.backLabel)
      writer.markup(">↩")
      if occurrence > 1 {
        writer.markup("<sup class=\"footnote-ref\">")
        writer.number(occurrence)
        writer.markup("</sup>")
      }
      writer.markup("</a>")
    }
  }
}
