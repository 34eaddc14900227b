import Charts
import Content
import Diagnostics
import Figures
import Indicators

extension BodyRun {
  private var speech: FigureSpeech { context.speech }

  /// A named block.
  mutating func block(_ block: Block, at place: Place) {
    switch block {
    case .figures(let figures): cards(figures)
    case .indicators(let figures): indicators(figures)
    case .timeline(let items): timeline(items)
    case .network(let network): self.network(network, at: place)
    case .gallery(let pictures):
      for picture in pictures {
        let caption = said(picture.caption)
        figure(source: picture.destination, alt: caption, caption: caption, at: picture.range)
      }
    case .chart(let chart): self.chart(chart, at: place)
    }
  }

  // MARK: Figures

  /// Figures set large, one below the other: a telephone has no room for two.
  private mutating func cards(_ figures: [Block.Figure]) {
    html.open(.section, style.cards)
    for (figure, _) in context.shown(figures) {
      guard let resolved = context.site.dataset.figure(figure.reference) else { continue }
      card(resolved, figure)
    }
    html.close(.section)
  }

  private mutating func card(_ figure: ResolvedFigure, _ shown: Block.Figure) {
    let indicator = figure.series.indicator
    figures += 1
    html.open(.section, style.card)
    line(style.cardNumber, speech.parts(of: figure)?.text ?? FigureSpeech.unknown)
    line(style.cardLabel, shown.label ?? indicator.name)
    let when = [
      namesLevels || figure.series.entity != nil ? speech.owner(of: figure.series) : nil,
      speech.format.period(figure.point.period),
      figure.series.change(to: figure.point).map { speech.format.comparison($0) },
    ].compactMap(\.self)
    let comma = speech.language.isChinese ? "，" : ", "
    line(style.cardNote, when.joined(separator: comma), isAdded: true)
    if figure.readings.count > 1 {
      let readings = figure.readings.map { reading in
        let said = speech.format.figure(reading, of: indicator)?.text ?? FigureSpeech.unknown
        let locator = speech.locator(of: reading)
        return speech.language.isChinese ? "\(said)（\(locator)）" : "\(said) (\(locator))"
      }
      line(style.cardNote, context.word("undecided"), isAdded: true)
      let semicolon = speech.language.isChinese ? "；" : "; "
      line(style.cardNote, readings.joined(separator: semicolon), isAdded: true)
    }
    html.close(.section)
  }

  /// Whether figures say whom they are about: where a case has figures of several levels.
  private var namesLevels: Bool {
    let levels = article.citedIndicators.compactMap { context.site.dataset.indicator($0)?.level }
    return Set(levels).count > 1
  }

  /// A paragraph of plain words.
  mutating func line(_ style: ElementStyle, _ words: String, isAdded: Bool = false) {
    guard ArticleHTML.characters(in: words) > 0 else { return }
    html.open(.p, style)
    html.write(words, isAdded: isAdded)
    html.close(.p)
  }

  /// Indicators as a table with their sources.
  private mutating func indicators(_ shown: [Block.Figure]) {
    let rows = context.shown(shown).map { row($0, of: $1, isAdded: false) }
    guard !rows.isEmpty else { return }
    figures += rows.count
    table(head: ["indicator", "value"].map(context.word), rows: rows)
  }

  /// The cells of an indicator: its name, with when and where it is said and what was aimed at; its value.
  func row(
    _ shown: Block.Figure, of series: Series, isAdded: Bool
  ) -> [(inout BodyRun) -> Void] {
    let indicator = series.indicator
    let point = shown.reference.period.flatMap { series.point($0) } ?? series.current
    let reference = FigureReference(
      indicator: indicator.id, entity: series.entity?.id, period: point?.period)
    let figure = context.site.dataset.figure(reference).flatMap { speech.parts(of: $0) }
    var details: [String] = []
    if let point { details.append(speech.format.period(point.period)) }
    if let shown = point?.shown, !shown.locator.isEmpty {
      details.append(speech.locator(of: shown))
    }
    if let target = speech.target(point?.target, of: indicator) {
      details.append("\(context.word("target")) \(target)")
      if let completion = point.flatMap({ series.completion($0) }) {
        details.append("\(context.word("completed")) \(speech.text(of: completion))")
      }
    }
    let name = shown.label ?? speech.title(of: series)
    let note = details.joined(separator: speech.language.isChinese ? "，" : ", ")
    return [
      { $0.name(name, note, isAdded: isAdded) },
      { $0.html.write(figure?.text ?? FigureSpeech.unknown, isAdded: isAdded) },
    ]
  }

  private mutating func name(_ name: String, _ note: String, isAdded: Bool) {
    html.write(name, isAdded: isAdded)
    guard !note.isEmpty else { return }
    html.lineBreak()
    html.open(.span, style.cellNote)
    html.write(note, isAdded: true)
    html.close(.span)
  }

  // MARK: Drawings

  /// A chart as a picture, with its title, every figure and its note below.
  private mutating func chart(_ block: Block.Chart, at place: Place) {
    let chart = FigureCharts(context.site, speech).chart(block)
    let title = said(block.title)
    figures += block.figures.count
    if let picture = chart.picture(palette: context.palette) {
      drawing(picture, alt: "\(title)。\(chart.description)", caption: title, at: place)
    }
    html.open(.p, style.caption)
    html.write(title)
    html.close(.p)
    let figures = chart.listing.joined(separator: speech.language.isChinese ? "。" : ". ")
    line(style.captionBody, figures, isAdded: true)
    guard let note = block.note else { return }
    html.open(.p, style.captionBody)
    words(note)
    html.close(.p)
  }

  /// A hub and its spokes as a picture, with all names below: in a picture nobody finds them.
  private mutating func network(_ block: Block.Network, at place: Place) {
    let network = FigureCharts(context.site, speech).network(block)
    let hub = said(block.hub)
    if let picture = network.picture(palette: context.palette) {
      drawing(picture, alt: "\(hub)。\(network.description)", caption: hub, at: place)
    }
    html.open(.p, style.caption)
    html.write(hub)
    html.close(.p)
    let (colon, comma) = speech.language.isChinese ? ("：", "、") : (": ", ", ")
    for ring in block.rings {
      html.open(.p, style.captionBody)
      words(ring.name)
      html.write(colon, isAdded: true)
      for (index, item) in ring.items.enumerated() {
        if index > 0 { html.write(comma, isAdded: true) }
        html.write(item)
      }
      html.close(.p)
    }
  }

  /// Times in the colour of the theme, each with its words below, along a line.
  private mutating func timeline(_ items: [Block.TimelineItem]) {
    html.open(.section, style.timeline)
    for item in items {
      line(style.time, item.time)
      html.open(.p, style.paragraph(.body))
      words(item.text)
      html.close(.p)
    }
    html.close(.section)
  }
}
