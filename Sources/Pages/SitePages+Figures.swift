import Content
import Indicators

/// Figures as models: the same figure is written the same way wherever it is shown.
extension SitePages {
  func series(_ id: String) -> Series? {
    allSeries[id]
  }

  func format(_ language: Language) -> FigureFormat {
    FigureFormat(language: language.isChinese ? .chinese : .english)
  }

  /// What a bound number says, without a link.
  func text(_ reference: FigureReference, _ language: Language) -> String {
    guard let figure = site.dataset.figure(reference) else { return "—" }
    let format = format(language)
    let indicator = figure.series.indicator
    switch reference.form {
    case .whole, .amount:
      let isSigned = reference.form == .whole
      let readings = figure.readings.compactMap { format.figure($0, of: indicator) }
        .map { isSigned ? $0.text : $0.withoutSign.text }
      if !readings.isEmpty { return readings.joined(separator: language.isChinese ? "或" : " or ") }
      guard let parts = parts(of: figure.point, indicator, format) else { return "—" }
      return isSigned ? parts.text : parts.withoutSign.text
    case .value:
      guard let parts = parts(of: figure, format) else { return "—" }
      return parts.prefix + parts.number + parts.infix
    case .unit: return indicator.unit.text
    case .period: return format.period(figure.point.period)
    case .change:
      guard let previous = figure.previous,
        let change = figure.series.change(from: previous.period, to: figure.point.period)
      else { return "—" }
      return format.change(change)
    case .completion:
      return figure.series.completion(figure.point).map { text(of: $0, language) } ?? "—"
    }
  }

  /// How much of a target is reached: a rate, or whether it is reached where a rate means nothing.
  func text(of completion: Completion, _ language: Language) -> String {
    if let rate = completion.rate {
      return format(language).percent(rate, qualifier: completion.rateQualifier).text
    }
    switch completion.isReached {
    case true?: return word("reached", language)
    case false?: return word("missed", language)
    case nil: return "—"
    }
  }

  /// The rate alone, where a rate means something; that a target is reached is said beside it.
  func rate(of completion: Completion, _ language: Language) -> String? {
    completion.rate == nil ? nil : text(of: completion, language)
  }

  /// A bound number in prose, as HTML.
  func inlineFigure(_ reference: FigureReference, on page: Page) -> String {
    let figure = site.dataset.figure(reference)
    let model = InlineFigureModel(
      id: reference.indicator,
      text: text(reference, page.language),
      href: page.address.link(to: .indicator(reference.indicator)),
      title: figure.map { provenance(of: $0, page.language) } ?? "",
      isUndecided: (figure?.readings.count ?? 0) > 1)
    return theme.render(
      "figure-inline", [model], language: page.language.tag, root: page.address.root
    ).trimmingSpaces
  }

  private func provenance(of figure: ResolvedFigure, _ language: Language) -> String {
    let name = figure.series.indicator.name
    let period = format(language).period(figure.point.period)
    let (comma, semicolon) = language.isChinese ? ("，", "；") : (", ", "; ")
    let what = "\(name)\(comma)\(period)"
    guard let source = source(of: figure.point, on: nil) else { return what }
    return "\(what)\(semicolon)\(source.title) \(source.locator)"
  }

  /// A figure set large.
  func figureModel(
    _ reference: FigureReference, label: String? = nil, on page: Page
  ) -> FigureModel? {
    guard let figure = site.dataset.figure(reference) else { return nil }
    let indicator = figure.series.indicator
    let format = format(page.language)
    let parts = parts(of: figure, format)
    let change = figure.previous.flatMap {
      figure.series.change(from: $0.period, to: figure.point.period)
    }
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
    let point = allSeries[indicator.id]?.point(observation.period)
    var isPreferred = false
    if case .value(let chosen)? = point?.reading { isPreferred = chosen.index == observation.index }
    var isUndecided = false
    if case .undecided? = point?.reading { isUndecided = true }
    return ReadingModel(
      id: indicator.id,
      text: format(page.language).figure(observation, of: indicator)?.text ?? "—",
      locator: observation.locator,
      source: site.dataset.source(observation.source)?.title ?? observation.source,
      note: site.cellTexts.note(of: observation).map { html($0, on: page, isLinked: false) },
      isPreferred: isPreferred, isRejected: !isPreferred && !isUndecided)
  }

  /// An indicator as a row of a table, with its latest figure or that of a period.
  func row(_ indicator: Indicator, period: Period? = nil, label: String? = nil, on page: Page)
    -> RowModel
  {
    let series = allSeries[indicator.id]
    let point = period.flatMap { series?.point($0) } ?? series?.current
    let format = format(page.language)
    let target = point?.target
    let completion = point.flatMap { series?.completion($0) }
    let reference = FigureReference(indicator: indicator.id, period: point?.period)
    let parts = site.dataset.figure(reference).flatMap { self.parts(of: $0, format) }
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
    row.completion = completion.flatMap { rate(of: $0, page.language) }
    row.isReached = completion?.isReached == true
    row.isMissed = completion?.isReached == false
    let document = point.flatMap { source(of: $0, on: page) }
    row.source = document?.title
    row.locator = document?.locator
    row.note = chosenNote(of: point, on: page)
    if case .undecided? = point?.reading { row.isUndecided = true }
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
    let observation: Observation? =
      switch point.reading {
      case .value(let observation): observation
      case .undecided(let readings): readings.first
      case .derived, .missing: nil
      }
    guard let observation, let source = site.dataset.source(observation.source) else { return nil }
    return SourceModel(
      title: source.title, locator: observation.locator,
      href: page.map { $0.address.link(to: .sources, fragment: source.id) } ?? "")
  }

  func name(of level: Level, _ language: Language) -> String {
    level.name.text(in: format(language).language)
  }

  private func parts(of figure: ResolvedFigure, _ format: FigureFormat) -> Figure? {
    let indicator = figure.series.indicator
    if figure.readings.count == 1 { return format.figure(figure.readings[0], of: indicator) }
    if figure.readings.count > 1 {
      let numbers = figure.readings.compactMap { format.figure($0, of: indicator) }
      guard var joined = numbers.first else { return nil }
      joined.number = numbers.map(\.number).joined(separator: " / ")
      return joined
    }
    return parts(of: figure.point, indicator, format)
  }

  func parts(of point: Point, _ indicator: Indicator, _ format: FigureFormat) -> Figure? {
    switch point.reading {
    case .value(let observation): format.figure(observation, of: indicator)
    case .derived(let derived): format.figure(derived, of: indicator)
    case .undecided, .missing: nil
    }
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
