import Content
import Diagnostics
import Markdown
import Theme

/// The body of an article as HTML on a page: links lead to pages, bound numbers to indicators, and named
/// blocks become what they ask for.
struct ArticleRenderer {
  let pages: SitePages
  let article: Article
  let page: Page

  /// The body; without its charts where the page shows them elsewhere.
  func html(withoutCharts: Bool) -> String {
    var options = HTMLRenderer.Options()
    options.allowedHTML = pages.site.configuration.allowedHTML
    // What is wider than a telephone scrolls by itself: it takes the focus, and has a name.
    let region = { (name: String) in
      " role=\"group\" aria-label=\"\(escaped(pages.word(name, page.language)))\" tabindex=\"0\""
    }
    options.tableContainer = ("<div class=\"table-region\"\(region("table"))>\n", "</div>")
    options.codeAttributes = region("code-block")
    options.backLabel = pages.word("note-back", page.language)
    options.taskLabels = (
      done: pages.word("task-done", page.language), open: pages.word("task-open", page.language)
    )
    let anchors = Dictionary(
      article.outline.map { ($0.range.lowerBound, $0.id) }, uniquingKeysWith: { first, _ in first })
    var overrides = HTMLRenderer.Overrides()
    overrides.text = { text, range, isInLink in self.text(text, range, isInLink) }
    overrides.link = { link($0) }
    overrides.image = { image($0) }
    overrides.figure = { $0.title.isEmpty ? nil : image($0, isFigure: true) }
    overrides.headingID = { anchors[$0.lowerBound] }
    overrides.codeBlock = { _, range in
      guard let block = article.blocks[range.lowerBound] else { return nil }
      if withoutCharts, case .chart = block { return "" }
      return html(of: block, id: "b\(range.lowerBound)")
    }
    return HTMLRenderer(options: options).render(article.body, overrides: overrides)
  }

  /// The charts of the body, in order.
  func charts() -> [ChartModel] {
    article.blocks.sorted { $0.key < $1.key }.compactMap { offset, block in
      guard case .chart(let chart) = block else { return nil }
      return pages.chart(chart, id: "b\(offset)", on: page)
    }
  }

  private func text(_ text: String, _ range: Range<Int>, _ isInLink: Bool) -> String? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    return pages.html(bound(text, range), on: page, isLinked: !isInLink)
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
        page.address.link(
          to: SitePages.editionPage(address, in: pages.site) ?? address, fragment: fragment),
        attributes: "")
    case .fragment(let fragment)?: .address("#\(fragment)", attributes: "")
    case .attachment(let source)?:
      pages.site.attachments[source].map {
        .address(
          page.address.root + $0.path,
          // The name is the last part of the address, in signs that need no escaping.
          attributes: $0.isShown
            ? "" : " download=\"\($0.path.split(separator: "/").last ?? "")\"")
      } ?? .dropped
    case .external(let address)?: .address(address, attributes: " rel=\"noopener\"")
    case nil: .dropped
    }
  }

  /// A picture; one that stands by itself shows its title as a caption.
  private func image(_ picture: HTMLRenderer.Picture, isFigure: Bool = false) -> String {
    let words = pages.plain(bound(picture.alt, 0..<0), page.language)
    guard let path = path(of: picture.source),
      var model = pages.image(path, alt: words, on: page)
    else { return escaped(words) }
    let title = picture.title
    let caption = title.isEmpty ? nil : pages.plain(bound(title, 0..<0), page.language)
    if isFigure { model.caption = caption } else { model.title = caption }
    model.isFigure = isFigure
    if let size = picture.size { model.scale(toWidth: size.width, height: size.height) }
    // Cases begin with their cover.
    model.isFirst = article.kind == .page && article.pictures.first?.path == path
    return render("image", model).trimmingSpaces
  }

  private func path(of source: String) -> String? {
    guard case .attachment(let file)? = article.targets[source] else { return nil }
    return file
  }

  private func html(of block: Block, id: String) -> String {
    switch block {
    case .figures(let figures):
      let models = figures.compactMap {
        pages.figureModel($0.reference, label: $0.label, on: page)
      }
      return render("block-figures", FiguresBlockModel(figures: models))
    case .indicators(let figures):
      let rows = figures.compactMap { figure in
        pages.site.dataset.indicator(figure.reference.indicator).map {
          pages.row($0, period: figure.reference.period, label: figure.label, on: page)
        }
      }
      return render("block-indicators", IndicatorsBlockModel(caption: nil, rows: rows))
    case .timeline(let items):
      let models = items.map {
        TimelineBlockModel.Item(time: $0.time, html: pages.html($0.text, on: page))
      }
      return render("block-timeline", TimelineBlockModel(items: models))
    case .network(let network):
      return render("block-network", pages.network(network, id: id, on: page))
    case .gallery(let pictures):
      let images = pictures.compactMap { picture in
        let caption = pages.plain(picture.caption, page.language)
        let path = path(of: picture.destination)
        var model = path.flatMap { pages.image($0, alt: caption, on: page) }
        model?.caption = caption.nonEmpty
        model?.isFigure = true
        return model
      }
      return render("block-gallery", GalleryBlockModel(images: images))
    case .chart(let chart):
      return render("block-chart", pages.chart(chart, id: id, on: page))
    }
  }

  private func render(_ template: String, _ model: any TemplateModel) -> String {
    pages.theme.render(template, [model], language: page.language.tag, root: page.address.root)
  }
}
