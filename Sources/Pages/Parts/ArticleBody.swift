import Content
import Diagnostics
import Markdown
import Theme

/// The body of an article as HTML on a page: links lead to pages, bound numbers to indicators, and named
/// blocks become what they ask for.
struct ArticleBody {
  let context: PageContext
  let article: Article
  /// What all ids in it begin with, where several bodies stand in one document.
  var idPrefix = ""

  /// The body; without its charts where the page shows them elsewhere.
  func html(withoutCharts: Bool) -> String {
    var options = HTMLRenderer.Options()
    options.idPrefix = idPrefix
    options.allowedHTML = context.site.configuration.allowedHTML
    // What is wider than a telephone scrolls by itself: it takes the focus, and has a name.
    let region = { (name: String) in
      " role=\"group\" aria-label=\"\(escaped(context.word(name)))\" tabindex=\"0\""
    }
    options.tableContainer = ("<div class=\"table-region\"\(region("table"))>\n", "</div>")
    options.codeAttributes = region("code-block")
    options.backLabel = context.word("note-back")
    options.taskLabels = (
      done: context.word("task-done"), open: context.word("task-open")
    )
    let anchors = Dictionary(
      article.outline.map { ($0.range.lowerBound, $0.id) }, uniquingKeysWith: { first, _ in first })
    let figures = figureCards()
    var overrides = HTMLRenderer.Overrides()
    overrides.text = { text, range, isInLink in self.text(text, range, isInLink) }
    overrides.link = { link($0) }
    overrides.image = { image($0) }
    overrides.figure = { $0.title.isEmpty ? nil : image($0, isFigure: true) }
    overrides.headingID = { anchors[$0.lowerBound].map { idPrefix + $0 } }
    overrides.codeBlock = { _, range in
      guard let block = article.blocks[range.lowerBound] else { return nil }
      if withoutCharts, case .chart = block { return "" }
      return html(
        of: block, figures[range.lowerBound] ?? [], id: "\(idPrefix)b--\(range.lowerBound)")
    }
    return HTMLRenderer(options: options).render(article.body, overrides: overrides)
  }

  /// The addresses of its headings.
  var anchors: Set<String> { Set(article.outline.map { idPrefix + $0.id }) }

  /// The charts of the body, in order.
  func charts() -> [ChartModel] {
    article.blocks.sorted { $0.key < $1.key }.compactMap { offset, block in
      guard case .chart(let chart) = block else { return nil }
      return context.charts.chart(chart, id: "b--\(offset)")
    }
  }

  private func text(_ text: String, _ range: Range<Int>, _ isInLink: Bool) -> String? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let words = context.wording(bound(text, range))
    return isInLink ? words.html : words.linkedHTML
  }

  /// What was wrong with it has been reported when the article was loaded.
  private func bound(_ text: String, _ range: Range<Int>) -> BoundText {
    var ignored = Report()
    return BoundText(text, in: article.file, range: range, report: &ignored)
  }

  private func link(_ destination: String) -> HTMLRenderer.LinkDecision {
    switch article.targets[destination] {
    case .page(let address, let fragment)?:
      .address(
        context.link(to: context.editions.page(address) ?? address, fragment: fragment),
        attributes: foreignLanguage(of: address).map { " hreflang=\"\(escaped($0))\"" } ?? "")
    case .fragment(let fragment)?:
      .address(fragment.isEmpty ? "#" : "#\(idPrefix)\(fragment)", attributes: "")
    case .attachment(let source)?:
      context.site.attachments[source].map {
        .address(
          context.address.root + $0.path,
          // The name is the last part of the address, in signs that need no escaping.
          attributes: $0.isShown
            ? "" : " download=\"\($0.path.split(separator: "/").last ?? "")\"")
      } ?? .dropped
    case .external(let address)?: .address(address, attributes: " rel=\"noopener\"")
    case nil: .dropped
    }
  }

  /// The language of a page that the reader's language has no counterpart of.
  private func foreignLanguage(of address: PageAddress) -> String? {
    let there = context.plan.map.address(of: address, in: context.language)
    let language = context.plan.languages.last { there.path.hasPrefix($0.folder) }
    return language == context.language || !context.plan.map.contains(there) ? nil : language?.tag
  }

  /// A picture; one that stands by itself shows its title as a caption.
  private func image(_ picture: HTMLRenderer.Picture, isFigure: Bool = false) -> String {
    let words = context.speech.plain(bound(picture.alt, 0..<0))
    guard let path = path(of: picture.source),
      var model = context.cards.image(path, alt: words)
    else { return escaped(words) }
    if !picture.title.isEmpty {
      let caption = context.wording(bound(picture.title, 0..<0))
      if isFigure { model.caption = caption } else { model.title = caption.plain }
    }
    model.isFigure = isFigure
    if let size = picture.size { model.scale(toWidth: size.width, height: size.height) }
    // Cases begin with their cover.
    model.isFirst = article.kind == .page && article.pictures.first?.path == path
    return context.render("image", model).trimmingSpaces
  }

  private func path(of source: String) -> String? {
    guard case .attachment(let file)? = article.targets[source] else { return nil }
    return file
  }

  /// The cards of each block of key figures by its place, each card with an address that is its own on the page.
  private func figureCards() -> [Int: [FigureModel]] {
    let blocks = article.blocks.sorted { $0.key < $1.key }.compactMap { offset, block in
      guard case .figures(let figures) = block else { return nil as (Int, [FigureModel])? }
      let cards = figures.flatMap { context.figures.cards($0.reference, label: $0.label) }
      return (offset, cards)
    }
    var anchored = blocks.flatMap(\.1).anchored(idPrefix + "key-", beside: anchors)[...]
    return blocks.reduce(into: [:]) { found, block in
      found[block.0] = Array(anchored.prefix(block.1.count))
      anchored = anchored.dropFirst(block.1.count)
    }
  }

  private func html(of block: Block, _ cards: [FigureModel], id: String) -> String {
    switch block {
    case .figures: return context.render("block-figures", FiguresBlockModel(figures: cards))
    case .indicators(let figures):
      let rows = figures.flatMap { figure in
        context.site.dataset.series(of: figure.reference).map {
          context.figures.row($0, period: figure.reference.period, label: figure.label)
        }
      }
      return context.render("block-indicators", IndicatorsBlockModel(caption: nil, rows: rows))
    case .timeline(let items):
      let models = items.map {
        TimelineBlockModel.Item(time: $0.time, html: context.wording($0.text))
      }
      return context.render("block-timeline", TimelineBlockModel(items: models))
    case .network(let network):
      return context.render("block-network", context.charts.network(network, id: id))
    case .gallery(let pictures):
      let images = pictures.compactMap { picture in
        let caption = context.wording(picture.caption)
        let path = path(of: picture.destination)
        var model = path.flatMap { context.cards.image($0, alt: caption.plain) }
        model?.caption = caption.plain.isEmpty ? nil : caption
        model?.isFigure = true
        return model
      }
      return context.render("block-gallery", GalleryBlockModel(images: images))
    case .chart(let chart):
      return context.render("block-chart", context.charts.chart(chart, id: id))
    }
  }
}

extension String {
  /// An address on a page as it is, or, where a heading of the text beside it has that, one that no heading can
  /// have, since none holds two hyphens in a row: `completion-school--2` beside `## Completion school`.
  func apart(from headings: Set<String>) -> String { headings.contains(self) ? self + "--2" : self }
}
