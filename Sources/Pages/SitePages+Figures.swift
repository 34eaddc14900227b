import Content
import Figures
import Indicators

/// Figures as models: the same figure is written the same way wherever it is shown.
extension SitePages {
  func format(_ language: Language) -> FigureFormat {
    FigureFormat(language: language.isChinese ? .chinese : .english)
  }

  /// How figures are said in a language.
  func speech(_ language: Language) -> FigureSpeech {
    FigureSpeech(
      site.dataset, in: language,
      words: FigureWords(
        reached: word("reached", language), missed: word("missed", language),
        derived: word("derivedFigure", language), current: word("currentEdition", language)))
  }

  /// What a bound number says, without a link.
  func text(_ reference: FigureReference, _ language: Language) -> String {
    speech(language).text(reference)
  }

  /// A bound number in prose, as HTML.
  func inlineFigure(_ reference: FigureReference, on page: Page) -> String {
    let figure = site.dataset.figure(reference)
    let model = InlineFigureModel(
      id: reference.indicator,
      text: text(reference, page.language),
      href: page.address.link(to: .indicator(reference.indicator)),
      title: figure.map(speech(page.language).provenance) ?? "",
      isUndecided: (figure?.readings.count ?? 0) > 1)
    return theme.render(
      "figure-inline", [model], language: page.language.tag, root: page.address.root
    ).trimmingSpaces
  }

  /// A figure set large.
  func figureModel(
    _ reference: FigureReference, label: String? = nil, on page: Page
  ) -> FigureModel? {
    guard let figure = site.dataset.figure(reference) else { return nil }
    let indicator = figure.series.indicator
    let format = format(page.language)
    let parts = speech(page.language).parts(of: figure)
    let change = figure.series.change(to: figure.point)
    return FigureModel(
      id: indicator.id,
      label: label ?? indicator.name, name: indicator.name,
      href: page.address.link(to: .indicator(indicator.id)),
      prefix: parts?.prefix.nonEmpty, number: parts?.number ?? "—",
      suffix: parts?.suffix.nonEmpty,
      unit: parts.map { $0.infix + $0.unit }?.nonEmpty,
      text: text(FigureReference(indicator: indicator.id, period: reference.period), page.language),
      period: format.period(figure.point.period), level: name(of: indicator.level, page.language),
      isGroup: indicator.level == .group, source: source(of: figure.point, on: page),
      note: site.cellTexts.definition(of: indicator).map { html($0, on: page) },
      change: change.map { format.comparison($0) },
      readings: figure.readings.count > 1
        ? figure.readings.map { reading($0, of: indicator, on: page) } : [])
  }

  /// What one row of the table says, as one of several readings.
  func reading(_ observation: Observation, of indicator: Indicator, on page: Page) -> ReadingModel {
    let standing = site.dataset.series(indicator.id)?.point(observation.period)?
      .standing(of: observation)
    return ReadingModel(
      id: indicator.id,
      text: format(page.language).figure(observation, of: indicator)?.text ?? "—",
      locator: observation.locator,
      source: site.dataset.source(observation.source)?.title ?? observation.source,
      note: site.cellTexts.note(of: observation).map { html($0, on: page, isLinked: false) },
      isPreferred: standing == .chosen, isRejected: standing == .aside)
  }

  /// An indicator as a row of a table, with its latest figure or that of a period.
  func row(_ indicator: Indicator, period: Period? = nil, label: String? = nil, on page: Page)
    -> RowModel
  {
    let series = site.dataset.series(indicator.id)
    let point = period.flatMap { series?.point($0) } ?? series?.current
    let speech = speech(page.language)
    let format = speech.format
    let target = point?.target
    let completion = point.flatMap { series?.completion($0) }
    let reference = FigureReference(indicator: indicator.id, period: point?.period)
    let parts = site.dataset.figure(reference).flatMap(speech.parts)
    var row = RowModel(
      id: indicator.id,
      name: label ?? indicator.name, href: page.address.link(to: .indicator(indicator.id)),
      level: name(of: indicator.level, page.language),
      unit: parts.map { $0.unit + $0.suffix } ?? "",
      value: parts.map { $0.prefix + $0.number + $0.infix } ?? "—",
      number: point?.amount.map { $0.value.description } ?? "",
      period: point.map { format.period($0.period) } ?? "")
    row.task = task(of: indicator, on: page)
    row.category = indicator.category
    row.kind = indicator.kind.map { $0.name.text(in: format.language) }
    row.target = target.map { format.target($0, of: indicator).text }
    row.completion = completion.flatMap(speech.rate)
    row.isReached = completion?.isReached == true
    row.isMissed = completion?.isReached == false
    let document = point.flatMap { source(of: $0, on: page) }
    row.source = document?.title
    row.locator = document?.locator
    row.note = chosenNote(of: point, on: page)
    row.isUndecided = point?.isUndecided == true
    return row
  }

  private func chosenNote(of point: Point?, on page: Page) -> String? {
    guard case .value(let observation)? = point?.reading else { return nil }
    // A link so close to that of the row's name would be hard to hit.
    return site.cellTexts.note(of: observation).map { html($0, on: page, isLinked: false) }
  }

  func task(of indicator: Indicator, on page: Page) -> TaskLinkModel? {
    guard let key = indicator.task, let task = site.dataset.task(key) else { return nil }
    return TaskLinkModel(
      title: task.title, href: page.address.link(to: .task(key.description)),
      label: "\(name(of: key.level, page.language)) \(key.number)")
  }

  /// The document that the figure of a period comes from.
  func source(of point: Point, on page: Page?) -> SourceModel? {
    guard let observation = point.shown, let source = site.dataset.source(observation.source) else {
      return nil
    }
    return SourceModel(
      title: source.title, locator: observation.locator,
      href: page.map { $0.address.link(to: .sources, fragment: source.id) } ?? "")
  }

  func name(of level: Level, _ language: Language) -> String {
    level.name.text(in: format(language).language)
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }

  /// The text without white space at its ends: a template ends in a line break.
  var trimmingSpaces: String {
    let start = utf8.prefix { $0 == 0x20 || $0 == 0x0A }.count
    let end = utf8.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
    guard start + end < utf8.count else { return "" }
    return String(decoding: Array(utf8.dropFirst(start).dropLast(end)), as: UTF8.self)
  }
}
