import Content
import Diagnostics
import Figures
import Indicators

/// The page of an indicator, and the page of sources.
extension SitePages {
  func indicatorModel(_ indicator: Indicator, on page: Page) -> IndicatorModel {
    let series = site.dataset.series(of: indicator)
    let format = format(page.language)
    let citing = site.articles(citing: indicator.id)
    let change = series.current.flatMap { series.change(to: $0) }
    return IndicatorModel(
      id: indicator.id,
      heading: indicator.name, level: name(of: indicator.level, page.language),
      figure: figureModel(FigureReference(indicator: indicator.id), on: page),
      task: task(of: indicator, on: page),
      section: indicator.section == indicator.category ? nil : indicator.section,
      category: indicator.category,
      kind: indicator.kind.map { $0.name.text(in: format.language) }, unit: indicator.unit.text,
      comparisonRule: indicator.comparison.map { $0.name.text(in: format.language) },
      accumulation: indicator.accumulation.map { $0.name.text(in: format.language) },
      definition: site.cellTexts.definition(of: indicator).map { html($0, on: page) },
      aliases: indicator.aliases.map { TextModel(text: $0) },
      tags: indicator.tags.map { TextModel(text: $0) }, formula: formula(of: series, on: page),
      comparison: comparison(of: series, page.language),
      change: change.map {
        format.sentence($0, of: indicator) + (page.language.isChinese ? "。" : ".")
      },
      chart: history(of: series, on: page), observations: observations(of: series, on: page),
      cases: links(citing.filter { $0.kind == .feature }, on: page),
      pages: links(
        citing.filter { $0.kind == .page && $0.address != .home(page.language) }, on: page),
      siblings: siblings(of: indicator).map { row($0, on: page) },
      cell: cell(of: series.current, page.language), published: published(indicator, on: page))
  }

  /// The most other indicators of a task that the page of one names; its task's page has them all.
  private static let longestSiblings = 40

  /// The other indicators of its task: all of them, or of very many those that stand nearest.
  private func siblings(of indicator: Indicator) -> [Indicator] {
    guard let task = indicator.task, let all = indicatorsOfTask[task],
      let position = all.firstIndex(where: { $0.id == indicator.id })
    else { return [] }
    let start = max(
      0, min(position - Self.longestSiblings / 2, all.count - Self.longestSiblings - 1))
    return all[start...].prefix(Self.longestSiblings + 1).filter { $0.id != indicator.id }
  }

  private func links(_ articles: [Article], on page: Page) -> [LinkModel] {
    articles.filter { $0.language == page.language }.map { link(to: $0, on: page) }
  }

  private func formula(of series: Series, on page: Page) -> FormulaModel? {
    let indicator = series.indicator
    guard let formula = indicator.formula else { return nil }
    let derived = series.current?.derivation?.figure
    let format = format(page.language)
    let parts = formula.operands.compactMap { id in
      site.dataset.indicator(id).map {
        LinkModel(title: $0.name, href: page.address.link(to: .indicator(id)))
      }
    }
    return FormulaModel(
      ids: [indicator.id] + formula.operands,
      text: derived.map { format.formula(of: $0) } ?? formula.text,
      numbers: derived.map { format.computation(of: $0, indicator: indicator) },
      result: derived.map { format.figure($0, of: indicator).text }, parts: parts)
  }

  private func comparison(of series: Series, _ language: Language) -> ComparisonModel? {
    guard let (observation, derived, agreement) = series.current?.comparison else { return nil }
    let format = format(language)
    let reported = format.figure(observation, of: series.indicator)?.text ?? ""
    let computed = format.figure(derived, of: series.indicator).text
    return ComparisonModel(
      verdict: agreement.rawValue,
      text: [
        "\(word("reported", language)) \(reported)", "\(word("computed", language)) \(computed)",
        word(agreement.rawValue, language),
      ].joined(separator: language.isChinese ? "，" : ", "))
  }

  private func observations(of series: Series, on page: Page) -> [ObservationModel] {
    figures.rows(of: series.indicator).compactMap { row in
      row.observation.flatMap { observation(row, $0, of: series, on: page) }
    }
  }

  private func observation(
    _ row: FigureRow, _ observation: Observation, of series: Series, on page: Page
  ) -> ObservationModel? {
    let indicator = series.indicator
    let speech = speech(page.language)
    let format = speech.format
    guard let figure = format.figure(observation, of: indicator) else { return nil }
    let target = row.target ?? series.point(row.period)?.target
    return ObservationModel(
      period: format.period(row.period), text: figure.text,
      value: observation.number?.description ?? "",
      target: speech.target(target, of: indicator),
      completion: row.completion.flatMap(speech.rate),
      isReached: row.completion?.isReached == true, isMissed: row.completion?.isReached == false,
      qualifier: row.qualifier == .exact ? nil : row.qualifier.name.text(in: format.language),
      status: row.status == .final ? nil : row.status.name.text(in: format.language),
      source: site.dataset.source(observation.source).map {
        LinkModel(title: $0.title, href: page.address.link(to: .sources, fragment: $0.id))
      },
      locator: observation.locator,
      note: site.cellTexts.note(of: observation).map { html($0, on: page, isLinked: false) },
      isPreferred: row.hasRivals && row.standing == .chosen,
      isRejected: row.hasRivals && row.standing == .aside)
  }

  private func cell(of point: Point?, _ language: Language) -> CellModel? {
    guard let place = point?.shown?.place(of: "value") else { return nil }
    let table = LocalizedText(zh: "“数据”表", en: "the table “observations”")
    return CellModel(file: table.text(in: format(language).language), cell: place.cell ?? "")
  }

  func sourcesModel(_ text: Article?, on page: Page) -> SourcesModel {
    let dataset = site.dataset
    let documents = dataset.sources.map { source in
      DocumentModel(
        id: source.id, title: source.title, publisher: source.publisher,
        date: source.date?.description, kind: source.kind, href: source.url,
        note: site.cellTexts.note(of: source).map { html($0, on: page) },
        count: String(dataset.observations.count { $0.source == source.id }))
    }
    return SourcesModel(
      heading: text.map(title) ?? word("sources", page.language),
      lead: text?.summary.map { html($0, on: page) }
        ?? escaped(word("sourcesLead", page.language)),
      body: text.map {
        ArticleRenderer(pages: self, article: $0, page: page).html(withoutCharts: false)
      } ?? "",
      documents: documents,
      conflicts: dataset.conflicts.compactMap { conflict($0, on: page) },
      corrections: corrections(on: page), derived: derivedFigures(on: page),
      downloads: downloads(on: page))
  }

  private func conflict(_ conflict: Conflict, on page: Page) -> ConflictModel? {
    guard let indicator = site.dataset.indicator(conflict.indicator) else { return nil }
    return ConflictModel(
      name: indicator.name, href: page.address.link(to: .indicator(indicator.id)),
      level: name(of: indicator.level, page.language),
      period: format(page.language).period(conflict.period), isDecided: conflict.preferred != nil,
      readings: conflict.readings.map { reading($0, of: indicator, on: page) })
  }

  /// Figures that the office has corrected: those whose status says so.
  private func corrections(on page: Page) -> [CorrectionModel] {
    site.dataset.observations.compactMap { observation in
      guard observation.status == .revised,
        let indicator = site.dataset.indicator(observation.indicator)
      else { return nil }
      let format = format(page.language)
      return CorrectionModel(
        id: indicator.id,
        name: indicator.name, href: page.address.link(to: .indicator(indicator.id)),
        level: name(of: indicator.level, page.language),
        period: format.period(observation.period),
        text: format.figure(observation, of: indicator)?.text ?? "", locator: observation.locator,
        note: site.cellTexts.note(of: observation).map { html($0, on: page) } ?? "")
    }
  }

  private func derivedFigures(on page: Page) -> [DerivedModel] {
    let format = format(page.language)
    return site.dataset.indicators.compactMap { indicator in
      guard
        let (observation, derived, agreement) = site.dataset.series(indicator.id)?.current?
          .comparison
      else { return nil }
      return DerivedModel(
        id: indicator.id, ids: [indicator.id] + (indicator.formula?.operands ?? []),
        name: indicator.name, href: page.address.link(to: .indicator(indicator.id)),
        level: name(of: indicator.level, page.language),
        reported: format.figure(observation, of: indicator)?.text ?? "",
        computed: format.figure(derived, of: indicator).text,
        verdict: word(agreement.rawValue, page.language), isAgreeing: agreement == .agrees,
        text: format.computation(of: derived, indicator: indicator))
    }
  }
}
