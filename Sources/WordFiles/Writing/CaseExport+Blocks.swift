import Charts
import Content
import Figures
import Indicators
import Markdown
import Pictures

extension CaseExport {
  private var speech: FigureSpeech { context.speech }

  /// Which caption a block gets; nil for none.
  func caption(of node: MarkdownNode) -> DocumentWriter.CaptionKind? {
    switch node.kind {
    case .table: .table
    case .paragraph: lonePicture(in: node) == nil ? nil : .picture
    case .codeBlock:
      switch article.blocks[node.range.lowerBound] {
      case .figures?, .indicators?, .timeline?: .table
      case .chart(let chart)?:
        FigureCharts(context.site, speech).chart(chart).picture(palette: context.palette) == nil
          ? nil : .picture
      case .network?: .picture
      case .gallery?, nil: nil
      }
    default: nil
    }
  }

  /// A named block.
  mutating func block(_ block: Block) -> String {
    switch block {
    case .figures(let figures): self.figures(figures, isShort: true)
    case .indicators(let figures): self.figures(figures, isShort: false)
    case .timeline(let items): timeline(items)
    case .chart(let chart): self.chart(chart)
    case .network(let network): self.network(network)
    case .gallery(let pictures):
      pictures.map { picture in
        let caption = speech.plain(picture.caption)
        return self.picture(of: picture.destination, alt: caption, caption: caption)
      }.joined()
    }
  }

  // MARK: Figures

  /// Where a figure comes from, as a note where the document has not said so yet.
  mutating func source(of reference: FigureReference) -> String {
    guard let figure = context.site.dataset.figure(reference) else { return "" }
    let entity = figure.series.entity?.id ?? ""
    let key = "\(reference.indicator)@\(figure.point.period)/\(entity)"
    guard sourced.insert(key).inserted, let text = sourceText(figure) else { return "" }
    return writer.source(text)
  }

  private func sourceText(_ figure: ResolvedFigure) -> String? {
    let period = speech.format.period(figure.point.period)
    let name = speech.title(of: figure.series)
    let isChinese = speech.language.isChinese
    guard let shown = figure.point.shown else {
      guard let formula = figure.series.indicator.formula else { return nil }
      let words = self.words(of: formula)
      return isChinese
        ? "\(name)（\(period)）：推算，\(words)。" : "\(name) (\(period)): derived, \(words)."
    }
    let title = context.site.dataset.source(shown.source).map(speech.title) ?? shown.source
    let locator = speech.locator(of: shown)
    return isChinese
      ? "\(name)（\(period)）：《\(title)》\(locator)。" : "\(name) (\(period)): \(title), \(locator)."
  }

  /// A formula with the names of its indicators.
  private func words(of formula: Formula) -> String {
    // A longer id may begin with a shorter one.
    formula.operands.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(formula.text) { text, id in
      context.site.dataset.indicator(id).map {
        text.replacing(id, with: speech.name(of: $0))
      } ?? text
    }
  }

  private mutating func figures(_ shown: [Block.Figure], isShort: Bool) -> String {
    let rows = context.shown(shown).compactMap { reference, label -> [String]? in
      guard let figure = context.site.dataset.figure(reference) else { return nil }
      let whole = FigureReference(
        indicator: reference.indicator, entity: reference.entity, period: reference.period,
        reading: reference.reading)
      let name = label ?? speech.title(of: figure.series)
      let target = speech.target(figure.point.target, of: figure.series.indicator) ?? "—"
      return [
        writer.run(name), self.figure(whole) + source(of: reference),
        writer.run(speech.format.period(figure.point.period)),
      ] + (isShort ? [] : [writer.run(target)])
    }
    guard !rows.isEmpty else { return "" }
    let isChinese = speech.language.isChinese
    let heads =
      isChinese ? ["指标", "数值", "时期", "目标"] : ["Indicator", "Value", "Period", "Target"]
    let caption =
      isShort ? (isChinese ? "关键数据" : "Key figures") : (isChinese ? "主要指标" : "Indicators")
    let count = isShort ? 3 : 4
    return table(
      [heads.prefix(count).map { DocumentCell(writer.run($0)) }]
        + rows.map { $0.map { DocumentCell($0) } }, headRows: 1, caption: caption)
  }

  private mutating func timeline(_ items: [Block.TimelineItem]) -> String {
    let isChinese = speech.language.isChinese
    let rows = items.map { [DocumentCell(writer.run($0.time)), DocumentCell(words($0.text))] }
    guard !rows.isEmpty else { return "" }
    let head = (isChinese ? ["时间", "内容"] : ["Time", "What"]).map { DocumentCell(writer.run($0)) }
    return table([head] + rows, headRows: 1, caption: isChinese ? "大事记" : "Timeline")
  }

  // MARK: Drawings

  private mutating func chart(_ block: Block.Chart) -> String {
    let chart = FigureCharts(context.site, speech).chart(block)
    let title = speech.plain(block.title)
    var result = ""
    if let picture = chart.picture(palette: context.palette) {
      result += drawing(picture, alt: "\(title)。\(chart.description)", caption: title)
    }
    let semicolon = speech.language.isChinese ? "。" : ". "
    result += writer.paragraph(
      "PictureNote", writer.run(chart.listing.joined(separator: semicolon)))
    let sources = block.figures.compactMap { figure -> String? in
      let reference = figure.reference
      guard let point = context.site.dataset.figure(reference)?.point, let shown = point.shown
      else {
        return nil
      }
      let title = context.site.dataset.source(shown.source).map(speech.title) ?? shown.source
      let locator = speech.locator(of: shown)
      return speech.language.isChinese ? "《\(title)》\(locator)" : "\(title), \(locator)"
    }
    var seen: Set<String> = []
    let distinct = sources.filter { seen.insert($0).inserted }
    if !distinct.isEmpty {
      let lead = speech.language.isChinese ? "资料来源：" : "Source: "
      let comma = speech.language.isChinese ? "；" : "; "
      result += writer.paragraph(
        "PictureNote", writer.run(lead + distinct.joined(separator: comma)))
    }
    guard let note = block.note else { return result }
    return result + writer.paragraph("PictureNote", words(note, notes: false))
  }

  private mutating func network(_ block: Block.Network) -> String {
    let network = FigureCharts(context.site, speech).network(block)
    let hub = speech.plain(block.hub)
    var result = ""
    if let picture = network.picture(palette: context.palette) {
      result += drawing(picture, alt: "\(hub)。\(network.description)", caption: hub)
    }
    let (colon, comma) = speech.language.isChinese ? ("：", "、") : (": ", ", ")
    for ring in block.rings {
      result += writer.paragraph(
        "PictureNote",
        words(ring.name, notes: false) + writer.run(colon + ring.items.joined(separator: comma)))
    }
    return result
  }

  private mutating func drawing(_ drawn: DrawnPicture, alt: String, caption: String) -> String {
    guard let bytes = context.drawn[drawn.svg] else {
      writer.wanted.append(PictureDrawing(svg: drawn.svg, name: "chart"))
      return writer.caption(.picture, caption)
    }
    return writer.picture(bytes, ending: "png", alt: alt, width: 12.5)
      + writer.caption(.picture, caption)
  }

  // MARK: Pictures

  /// The picture of a paragraph that holds nothing else.
  func lonePicture(in paragraph: MarkdownNode) -> MarkdownNode? {
    guard paragraph.kind == .paragraph, paragraph.children.count == 1,
      let image = paragraph.children.first, case .image(let source, _, _) = image.kind,
      still(of: source) != nil
    else { return nil }
    return image
  }

  private func still(of source: String) -> DocumentPicture? {
    guard !DangerousAddress.isDangerous(source),
      case .attachment(let path)? = article.targets[source]
    else { return nil }
    return context.stills[path]
  }

  mutating func figure(of node: MarkdownNode) -> String {
    guard case .image(let source, let title, _) = node.kind else { return "" }
    let alt = speech.plain(bound(node.children.plainText, node.range))
    let caption = title.isEmpty ? alt : speech.plain(bound(title, node.range))
    return picture(of: source, alt: alt, caption: caption)
  }

  private mutating func picture(of source: String, alt: String, caption: String) -> String {
    guard let still = still(of: source) else {
      return caption.isEmpty ? "" : writer.paragraph("PictureNote", writer.run(caption))
    }
    return picture(still, alt: alt, caption: caption)
  }

  /// A photograph with its caption.
  mutating func picture(_ still: DocumentPicture, alt: String, caption: String) -> String {
    writer.picture(still.bytes, ending: still.ending, alt: alt)
      + writer.caption(.picture, caption.isEmpty ? alt : caption)
  }
}
