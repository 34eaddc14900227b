import Content
import Figures
import Indicators

/// Figures as parts of a page: set large, as a row of a table, as one of several readings.
struct FigureParts {
  let context: PageContext

  /// Up to how many entities have rows of their own among those of other indicators.
  private static let fewEntities = 5

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }

  /// A figure set large.
  func card(_ reference: FigureReference, label: String? = nil) -> FigureModel? {
    guard let figure = site.dataset.figure(reference) else { return nil }
    let indicator = figure.series.indicator
    let parts = speech.parts(of: figure)
    let change = figure.series.change(to: figure.point)
    return FigureModel(
      id: indicator.id,
      label: label ?? speech.name(of: indicator), name: speech.name(of: indicator),
      href: context.link(to: .indicator(indicator.id)),
      prefix: parts?.prefix.nonEmpty, number: parts?.number ?? FigureSpeech.unknown,
      suffix: parts?.suffix.nonEmpty,
      unit: parts.map { $0.infix + $0.unit }?.nonEmpty,
      text: speech.text(of: figure.series, reference.period),
      period: speech.format.period(figure.point.period), level: speech.owner(of: figure.series),
      isGroup: figure.series.level != site.dataset.levels.first
        || figure.series.entity != nil, source: source(of: figure.point),
      note: site.cellTexts.definition(of: indicator, in: context.language).map(context.wording),
      change: change.map { speech.format.comparison($0) },
      readings: figure.readings.count > 1
        ? figure.readings.map { reading($0, of: indicator) } : [])
  }

  /// The figures that a reference names, set large: one, or those of all entities.
  func cards(_ reference: FigureReference, label: String?) -> [FigureModel] {
    guard reference.namesAllEntities else {
      return [card(reference, label: label)].compactMap(\.self)
    }
    return site.dataset.series(of: reference).compactMap { series in
      card(
        FigureReference(
          indicator: reference.indicator, entity: series.entity?.id, period: reference.period),
        label: label)
    }
  }

  /// The key figures of an article, set large.
  func cards(of article: Article?) -> [FigureModel] {
    (article?.frontMatter.indicators ?? []).compactMap {
      card(FigureReference(indicator: $0.value))
    }
  }

  /// The key figures of an article as a table.
  func rows(of article: Article) -> [RowModel] {
    article.frontMatter.indicators.flatMap { site.dataset.indicator($0.value).map(rows) ?? [] }
  }

  /// What one row of the table says, as one of several readings.
  func reading(_ observation: Observation, of indicator: Indicator) -> ReadingModel {
    let standing = site.dataset.series(indicator.id, entity: observation.entity)?
      .point(observation.period)?.standing(of: observation)
    return ReadingModel(
      id: indicator.id,
      text: speech.figure(observation, of: indicator)?.text ?? FigureSpeech.unknown,
      locator: speech.locator(of: observation),
      source: site.dataset.source(observation.source).map(speech.title) ?? observation.source,
      note: site.cellTexts.note(of: observation, in: context.language).map(context.wording),
      isPreferred: standing == .chosen, isRejected: standing == .aside)
  }

  /// An indicator as a row of a table, with its latest figure or that of a period.
  func row(_ indicator: Indicator, period: Period? = nil, label: String? = nil) -> RowModel {
    row(site.dataset.series(of: indicator), period: period, label: label)
  }

  /// A series as a row of a table, with its latest figure or that of a period.
  func row(_ series: Series, period: Period? = nil, label: String? = nil) -> RowModel {
    RowModel(series, period: period, label: label, on: context)
  }

  /// What stands for an indicator in a table of many: its level as such, or else each of few entities.
  func series(of indicator: Indicator) -> [Series] {
    let series = site.dataset.allSeries(of: indicator)
    let isOfLevel = series.first?.entity == nil
    return isOfLevel || series.count > Self.fewEntities
      ? [site.dataset.series(of: indicator)] : series
  }

  /// The rows of an indicator in a table of many.
  func rows(of indicator: Indicator) -> [RowModel] { series(of: indicator).map(rowOfMany) }

  /// A series as a row of a table of many; one that has figures of many entities only says so.
  func rowOfMany(_ series: Series) -> RowModel {
    var row = row(series)
    guard series.points.isEmpty else { return row }
    let levels = site.dataset.entitySeries(of: series.indicator).map(\.level).uniqued
    if !levels.isEmpty {
      let names = levels.map(speech.name).joined(separator: context.language.isChinese ? "、" : ", ")
      row.remark = Wording(context.word("byLevel").replacing("{level}", with: names))
    }
    return row
  }

  /// Spaces in front of the name of a part in a table, one for each indicator that it is below.
  func indent(of indicator: Indicator) -> String? {
    let depth = site.dataset.depth(of: indicator)
    return depth > 0 ? String(repeating: "\u{3000}", count: depth) : nil
  }

  /// The task that an indicator belongs to; nil where it belongs to one of each entity.
  func task(of indicator: Indicator) -> TaskLinkModel? {
    indicator.task.flatMap(link)
  }

  /// A construction task as a link.
  func link(to key: ConstructionTask.Key) -> TaskLinkModel? {
    site.dataset.task(key).map { task in
      TaskLinkModel(
        title: speech.title(of: task), href: context.link(to: .task(key.description)),
        label: speech.label(of: key))
    }
  }

  /// The document that the figure of a period comes from.
  func source(of point: Point) -> SourceModel? {
    guard let observation = point.shown,
      let source = site.dataset.source(observation.source)
    else { return nil }
    return SourceModel(
      title: speech.title(of: source), locator: speech.locator(of: observation),
      href: context.link(to: .sources, fragment: source.id))
  }

  /// The figures as files to take away.
  var downloads: [LinkModel] { downloads(of: "indicators") }

  /// A table as files to take away, those that the site has.
  func downloads(of table: String) -> [LinkModel] {
    [("Excel", "xlsx"), ("CSV", "csv"), ("JSON", "json")].compactMap { name, suffix in
      let path = "\(context.language.folder)data/\(table).\(suffix)"
      guard context.plan.files.contains(where: { $0.path == path }) else { return nil }
      return context.link("\(context.word("download")) \(name)", to: PageAddress(path))
    }
  }
}
