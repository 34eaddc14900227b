import Content
import Diagnostics
import Figures
import Markdown

/// One pass over a case, from its summary to its last note.
struct BodyRun {
  let context: ArticleContext
  let article: Article
  let style: ArticleStyle
  var html = ArticleHTML()
  var notes: ArticleNotes
  var pictures = ArticlePictures()
  /// How many figures were said.
  var figures = 0
  /// What an account would not take as it is.
  var report = Report()
  /// Raw tags that are open, the innermost last, with the elements that stand for them.
  var openTags: [(name: String, element: KeptElement?)] = []
  /// How many of them stand outside the current inlines.
  var openTagsFloor = 0
  var isInLink = false
  /// Captions of pictures inside a line, which follow its paragraph.
  var captions: [(words: String, isAdded: Bool)] = []
  /// The mark of an item whose first paragraph comes next.
  private var mark: String?

  /// Where blocks stand.
  struct Setting {
    var part = ArticleStyle.Part.body
    /// In how many lists.
    var depth = 0
  }

  init(_ article: Article, _ context: ArticleContext) {
    self.article = article
    self.context = context
    style = ArticleStyle(context.palette)
    notes = ArticleNotes(footnotes: article.body.footnotes)
  }

  /// Blocks from top to bottom.
  mutating func blocks(_ nodes: some Sequence<MarkdownNode>, _ setting: Setting = Setting()) {
    for node in nodes { block(node, setting) }
  }

  private mutating func block(_ node: MarkdownNode, _ setting: Setting) {
    // Only a paragraph has room for the mark of an item.
    if mark != nil, node.kind != .paragraph, !isItem(node) { writeMark(setting) }
    switch node.kind {
    case .paragraph: paragraph(node, setting)
    case .heading(let level): heading(node, level)
    case .list(let kind): list(node, kind, setting)
    case .item: blocks(node.children, setting)
    case .blockQuote: quotation(node, setting)
    case .codeBlock(_, let literal): code(node, literal)
    case .htmlBlock(let literal): rawBlock(literal, setting)
    case .thematicBreak: html.open(.hr, style.rule)
    case .table(let alignments): table(node, alignments)
    default: if node.isInline { inlines([node]) }
    }
  }

  private func isItem(_ node: MarkdownNode) -> Bool {
    if case .item = node.kind { true } else { false }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ node: MarkdownNode, _ setting: Setting) {
    if let image = lonePicture(in: node) {
      if mark != nil { writeMark(setting) }
      return figure(image)
    }
    guard isVisible(node.children) else { return }
    beginParagraph(setting)
    inlines(node.children)
    html.close(.p)
    writeCaptions()
  }

  /// Opens a paragraph, with the mark of an item where one begins.
  mutating func beginParagraph(_ setting: Setting) {
    html.open(
      .p, style.paragraph(setting.part, depth: min(setting.depth, 6), hasMark: mark != nil))
    if let mark { html.write(mark + "\u{A0}", isAdded: true) }
    mark = nil
  }

  private mutating func writeMark(_ setting: Setting) {
    beginParagraph(setting)
    html.close(.p)
  }

  private func lonePicture(in paragraph: MarkdownNode) -> MarkdownNode? {
    guard paragraph.children.count == 1, let image = paragraph.children.first,
      case .image(let source, _, _) = image.kind, still(of: source) != nil
    else { return nil }
    return image
  }

  /// Whether anything of inlines can be seen: the first paragraph of an article must not be empty.
  private func isVisible(_ nodes: [MarkdownNode]) -> Bool {
    nodes.contains { node in
      switch node.kind {
      case .text(let text), .code(let text), .htmlInline(let text):
        ArticleHTML.characters(in: text) > 0
      case .image, .footnoteReference: true
      default: isVisible(node.children)
      }
    }
  }

  private mutating func heading(_ node: MarkdownNode, _ level: Int) {
    guard isVisible(node.children) else { return }
    let element: KeptElement = level <= 2 ? .h2 : level == 3 ? .h3 : .h4
    html.open(element, style.heading(level))
    inlines(node.children)
    html.close(element)
    writeCaptions()
  }

  private mutating func quotation(_ node: MarkdownNode, _ setting: Setting) {
    html.open(.blockquote, style.quotation)
    blocks(node.children, Setting(part: .quotation, depth: 0))
    html.close(.blockquote)
  }

  private mutating func code(_ node: MarkdownNode, _ literal: String) {
    if let block = article.blocks[node.range.lowerBound] {
      return self.block(block, at: article.file.place(at: node.range))
    }
    guard ArticleHTML.characters(in: literal) > 0 else { return }
    html.open(.pre, style.code)
    html.open(.code)
    html.writeCode(literal)
    html.close(.code)
    html.close(.pre)
  }

  // MARK: Lists

  /// Lists are paragraphs with marks, since lists within lists gain marks of the editor's own.
  private mutating func list(
    _ node: MarkdownNode, _ list: MarkdownNode.List, _ setting: Setting
  ) {
    var inner = setting
    inner.depth += 1
    for (index, item) in node.children.enumerated() {
      mark = Self.mark(of: item, at: index, list, depth: inner.depth)
      blocks(item.children, inner)
      // An item without words is still one.
      if mark != nil { writeMark(inner) }
    }
  }

  private static func mark(
    of item: MarkdownNode, at index: Int, _ list: MarkdownNode.List, depth: Int
  ) -> String {
    if case .item(let checked?) = item.kind { return checked ? "☑" : "☐" }
    guard list.isOrdered else { return ["•", "◦", "▪"][min(depth, 3) - 1] }
    let number = list.start + index
    return depth == 1 ? "\(number)." : depth == 2 ? "(\(number))" : "\(number))"
  }
}
