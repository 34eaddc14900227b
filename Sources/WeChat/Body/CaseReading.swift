import Charts
import Content
import Diagnostics
import Figures
import Indicators
import Markdown

/// What a case holds, counted in its sources, in another way than articles are written: what an article has is
/// held against it.
struct CaseReading {
  private let article: Article
  private let context: ArticleContext
  private(set) var tally = ArticleTally()
  private var addresses: Set<String> = []
  private var footnotes: Set<String> = []

  /// Reads a case.
  init(_ article: Article, _ context: ArticleContext) {
    self.article = article
    self.context = context
    if let summary = article.summary { count(summary) }
    // Its photograph, or the drawing in its place.
    if article.cover != nil || article.kind == .case { tally.pictures += 1 }
    read(article.body.blocks)
    readFootnotes()
    if hasRows(article.frontMatter.indicators.map(\.value)) { tally.tables += 1 }
    tally.notes = footnotes.count + addresses.count
  }

  private mutating func count(_ words: String) {
    tally.characters += ArticleHTML.characters(in: words)
  }

  private mutating func count(_ text: BoundText) {
    count(context.speech.plain(text))
    tally.figures += text.references.count
  }

  private func bound(_ text: String, _ range: Range<Int>) -> BoundText {
    var ignored = Report()
    return BoundText(text, in: article.file, range: range, report: &ignored)
  }

  private func hasRows(_ ids: [String]) -> Bool {
    ids.contains { context.site.dataset.indicator($0) != nil }
  }

  // MARK: Markdown

  /// Footnotes that are referred to, those in footnotes included.
  private mutating func readFootnotes() {
    var read: Set<String> = []
    while let note = article.body.footnotes.first(where: { note in
      label(of: note).map { footnotes.contains($0) && !read.contains($0) } ?? false
    }) {
      if let label = label(of: note) { read.insert(label) }
      self.read(note.children)
    }
  }

  private func label(of note: MarkdownNode) -> String? {
    if case .footnoteDefinition(let label, _, _) = note.kind { label } else { nil }
  }

  private mutating func read(_ nodes: [MarkdownNode], isInLink: Bool = false) {
    for node in nodes { read(node, isInLink: isInLink) }
  }

  private mutating func read(_ node: MarkdownNode, isInLink: Bool) {
    switch node.kind {
    case .text(let text): count(bound(text, node.range))
    case .code(let literal): count(literal)
    case .codeBlock(_, let literal):
      if let block = article.blocks[node.range.lowerBound] { read(block) } else { count(literal) }
    case .htmlInline(let literal), .htmlBlock(let literal):
      for piece in RawHTML(literal).pieces(allowed: context.site.configuration.allowedHTML) {
        if case .words(let words) = piece { count(words) }
      }
    case .image(_, let title, _): picture(title, node.range)
    case .footnoteReference(let label, _, _): footnotes.insert(label)
    case .link(let destination, _): link(node, destination, isInLink: isInLink)
    case .table: table(node)
    default: read(node.children, isInLink: isInLink)
    }
  }

  private mutating func picture(_ title: String, _ range: Range<Int>) {
    tally.pictures += 1
    if !title.isEmpty { count(bound(title, range)) }
  }

  private mutating func link(_ node: MarkdownNode, _ destination: String, isInLink: Bool) {
    read(node.children, isInLink: true)
    guard !isInLink, !DangerousAddress.isDangerous(destination) else { return }
    let words = context.speech.plain(bound(node.plainText, node.range))
    switch article.targets[destination] {
    case .page(let page, let fragment)?:
      if let url = context.url(page.path, fragment: fragment) { addresses.insert(url) }
    case .attachment(let source)?:
      if let path = context.site.attachments[source]?.path, let url = context.url(path) {
        addresses.insert(url)
      }
    case .external(let address)?:
      let isKept = BodyRun.accountArticle(address) != nil
      if !isKept, !address.hasSuffix(words) { addresses.insert(address) }
    case .fragment?, nil: break
    }
  }

  private mutating func table(_ node: MarkdownNode) {
    let spans = TableSpans(rows: node.children)
    guard spans.extents.joined().contains(where: { $0 != nil }) else { return }
    tally.tables += 1
    for (row, extents) in zip(node.children, spans.extents) {
      for (cell, extent) in zip(row.children, extents) where extent != nil { read(cell.children) }
    }
  }

  // MARK: Blocks

  /// Figures that are shown by themselves: the name of each and what it says.
  private mutating func figures(_ shown: [Block.Figure], isTable: Bool) {
    for (figure, series) in context.shown(shown) {
      let resolved = context.site.dataset.figure(figure.reference)
      guard resolved != nil || isTable else { continue }
      tally.figures += 1
      count(figure.label ?? (isTable ? context.speech.title(of: series) : series.indicator.name))
      count(resolved.flatMap { context.speech.parts(of: $0)?.text } ?? FigureSpeech.unknown)
    }
  }

  private mutating func read(_ block: Block) {
    switch block {
    case .figures(let figures):
      self.figures(figures, isTable: false)
    case .indicators(let figures):
      self.figures(figures, isTable: true)
      tally.tables += hasRows(figures.map(\.reference.indicator)) ? 1 : 0
    case .timeline(let items):
      for item in items {
        count(item.time)
        count(item.text)
      }
    case .network(let network):
      count(network.hub)
      for ring in network.rings {
        count(ring.name)
        for item in ring.items { count(item) }
      }
      tally.pictures += network.rings.contains { !$0.items.isEmpty } ? 1 : 0
    case .gallery(let pictures):
      for picture in pictures {
        tally.pictures += 1
        count(picture.caption)
      }
    case .chart(let chart):
      count(chart.title)
      if let note = chart.note { count(note) }
      tally.figures += chart.figures.count
      tally.pictures +=
        FigureCharts(context.site, context.speech).chart(chart).series.isEmpty ? 0 : 1
    }
  }
}
