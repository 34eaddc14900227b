import Charts
import Content
import Figures
import Markdown

extension BodyRun {
  /// The whole article: summary, cover, body, what it rests on, notes.
  mutating func document() {
    if let summary = article.summary {
      html.open(.p, style.lead)
      words(summary)
      html.close(.p)
    }
    cover()
    blocks(article.body.blocks)
    rests()
    facts()
    writeNotes()
    if context.url("") != nil { line(style.caption, context.word("wechat-more"), isAdded: true) }
  }

  /// The photograph of the case, or else the drawing that its page has.
  private mutating func cover() {
    let place = article.file.place(
      at: article.frontMatter.cover?.range ?? article.frontMatter.title.range)
    if let path = article.cover, let picture = context.stills[path] {
      return cover(path, picture)
    }
    guard article.kind == .case else { return }
    let artwork = CaseArtwork(of: article, in: context.site, palette: context.palette).artwork
    let caption = context.word("wechat-artwork")
    drawing(artwork.picture(), alt: caption, caption: caption, at: place)
    writeCaption(caption, isAdded: true)
  }

  // MARK: What it rests on

  /// Of so many entities an indicator has rows: the page behind 阅读原文 has those of all.
  private static let fewEntities = 5

  /// The indicators that the case names, with their sources.
  private mutating func rests() {
    let dataset = context.site.dataset
    let rows = article.frontMatter.indicators.flatMap { id in
      (dataset.indicator(id.value).map(dataset.allSeries) ?? []).prefix(Self.fewEntities).map {
        row(Block.Figure(FigureReference(indicator: id.value)), of: $0, isAdded: true)
      }
    }
    guard !rows.isEmpty else { return }
    heading("restsOn")
    table(head: ["indicator", "value"].map(context.word), rows: rows)
  }

  /// When, with whom, by whom, and where it is told.
  private mutating func facts() {
    let frontMatter = article.frontMatter
    let comma = context.speech.language.isChinese ? "、" : ", "
    let colon = context.speech.language.isChinese ? "：" : ": "
    var facts: [(String, String)] = []
    if let period = frontMatter.period {
      facts.append(("period", context.speech.format.period(period)))
    }
    if let department = frontMatter.department { facts.append(("department", department)) }
    if !frontMatter.partners.isEmpty {
      facts.append(("partners", frontMatter.partners.joined(separator: comma)))
    }
    if let date = frontMatter.date { facts.append(("date", context.speech.day(date))) }
    if let document = context.site.dataset.sources.first, !frontMatter.source.isEmpty {
      facts.append(
        ("sources", "\(document.title) " + frontMatter.source.joined(separator: comma)))
    }
    guard !facts.isEmpty else { return }
    html.open(.p, style.paragraph(.note))
    for (index, fact) in facts.enumerated() {
      if index > 0 { html.lineBreak() }
      html.open(.strong)
      html.write(context.word(fact.0) + colon, isAdded: true)
      html.close(.strong)
      html.write(fact.1, isAdded: true)
    }
    html.close(.p)
  }

  private mutating func heading(_ key: String) {
    html.open(.h3, style.heading(3))
    html.write(context.word(key), isAdded: true)
    html.close(.h3)
  }

  // MARK: Notes

  /// The notes in their order. Words of notes may mention further ones, which follow.
  private mutating func writeNotes() {
    guard !notes.all.isEmpty else { return }
    heading("wechat-notes")
    html.open(.p, style.paragraph(.note))
    var isOpen = true
    var index = 0
    while index < notes.all.count {
      let isFirst = isOpen && index == 0
      let mark = "[\(index + 1)] "
      switch notes.all[index] {
      case .address(let address, let words):
        resumeNotes(&isOpen, isFirst: isFirst)
        html.write(mark + words + (context.speech.language.isChinese ? "：" : ": "), isAdded: true)
        html.write(address, isAdded: true)
      case .footnote(let note):
        resumeNotes(&isOpen, isFirst: isFirst)
        html.write(mark, isAdded: true)
        footnote(note, &isOpen)
      }
      index += 1
    }
    if isOpen { html.close(.p) }
  }

  /// Notes share a paragraph as far as they are lines: a style for each of three hundred is too much.
  private mutating func resumeNotes(_ isOpen: inout Bool, isFirst: Bool) {
    if isOpen {
      if !isFirst { html.lineBreak() }
    } else {
      html.open(.p, style.paragraph(.note))
      isOpen = true
    }
  }

  private mutating func footnote(_ note: MarkdownNode, _ isOpen: inout Bool) {
    var rest = note.children[...]
    if let first = rest.first, first.kind == .paragraph {
      inlines(first.children)
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty || !captions.isEmpty else { return }
    html.close(.p)
    isOpen = false
    writeCaptions()
    blocks(rest, Setting(part: .note))
  }
}
