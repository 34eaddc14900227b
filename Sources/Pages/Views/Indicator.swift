import Content
import Diagnostics
import Evidence
import Figures
import Indicators
import Search
import SiteMap
import Theme

/// Whose figures a row gives, and when.
private struct RowTime: Hashable {
  let entity: String?
  let period: Period

  init(_ row: FigureRow) {
    (entity, period) = (row.entity?.id, row.period)
  }
}

/// An indicator with everything that is known of it.
struct IndicatorView: TemplateView {
  /// The most other indicators of its task that it names; the task's page has them all.
  private static let siblings = 40

  static let template = "indicator"
  let context: PageContext
  let indicator: Indicator

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }

  var head: PageHead {
    let series = site.dataset.series(of: indicator)
    let value = speech.text(of: series)
    let (name, level) = (speech.name(of: indicator), speech.name(of: indicator.level))
    let all = PageAddress.statistics("indicators")
    return PageHead(
      title: Wording(name),
      description: context.language.isChinese
        ? "\(name)：\(value)（\(level)）" : "\(name): \(value) (\(level))",
      crumbs: [
        .init(context.word("statistics"), .statistics),
        .init(context.statistics.name(ofView: "indicators"), all),
      ], above: [all, .statistics])
  }

  func model() -> IndicatorModel {
    let series = site.dataset.series(of: indicator)
    let language = speech.format.language
    let citing = site.articles(citing: indicator.id).filter { $0.language == context.language }
    let change = series.current.flatMap { series.change(to: $0) }
    let chart = context.charts.history(of: series)
    return IndicatorModel(
      id: indicator.id,
      heading: speech.name(of: indicator), level: speech.name(of: indicator.level),
      figure: [context.figures.card(FigureReference(indicator: indicator.id))]
        .compactMap(\.self).anchored().first,
      task: context.figures.task(of: indicator),
      section: indicator.section == indicator.category ? nil : speech.section(of: indicator),
      category: speech.category(of: indicator),
      kind: indicator.kind.map { $0.name.text(in: language) }, unit: speech.unit(of: indicator),
      comparisonRule: indicator.comparison.map { $0.name.text(in: language) },
      accumulation: indicator.accumulation.map { $0.name.text(in: language) },
      definition: site.cellTexts.definition(of: indicator, in: context.language)
        .map(context.wording),
      aliases: speech.aliases(of: indicator).map { TextModel($0) },
      tags: speech.tags(of: indicator).map { TextModel($0) }, formula: formula(of: series),
      comparison: series.current.flatMap(comparison),
      change: change.map {
        speech.format.sentence($0, of: indicator) + (context.language.isChinese ? "。" : ".")
      },
      chart: chart,
      marks: chart == nil ? context.counts.marks(of: indicator.id, as: .hundreds) : nil,
      observations: observations(of: series),
      cases: citing.filter { $0.kind == .case }.map { context.link(to: $0) },
      pages: citing.filter { $0.kind == .page && $0.address != .home(context.language) }
        .map { context.link(to: $0) },
      siblings: siblings.map { context.figures.row($0) },
      entities: context.entities.tables(of: indicator),
      parent: site.dataset.parent(of: indicator).map {
        context.link(speech.name(of: $0), to: .indicator($0.id))
      },
      parts: site.dataset.parts(of: indicator).map { context.figures.row($0) },
      weight: indicator.weight.map { speech.format.number($0) },
      score: indicator.score.map { speech.format.number($0) },
      cell: series.current.flatMap(cell),
      achievements: context.achievements.list(countedBy: indicator),
      proofs: context.evidence.list(of: .indicator(indicator.id)),
      published: context.plan.history.models(of: indicator, on: context))
  }

  /// The other indicators of its task: all of them, or of very many those that stand nearest.
  private var siblings: [Indicator] {
    guard let task = indicator.task else { return [] }
    let all = site.dataset.indicators(of: task)
    guard let position = all.firstIndex(where: { $0.id == indicator.id })
    else { return [] }
    let start = max(0, min(position - Self.siblings / 2, all.count - Self.siblings - 1))
    return all[start...].prefix(Self.siblings + 1).filter { $0.id != indicator.id }
  }

  private func formula(of series: Series) -> FormulaModel? {
    guard let formula = indicator.formula else { return nil }
    let derived = series.current?.derivation?.figure
    let format = speech.format
    let parts = formula.operands.compactMap { id in
      site.dataset.indicator(id).map { context.link(speech.name(of: $0), to: .indicator(id)) }
    }
    return FormulaModel(
      ids: [indicator.id] + formula.operands,
      text: derived.map { format.formula(of: $0, name: name(ofOperand:)) } ?? formula.text,
      numbers: derived.map { format.computation(of: $0, indicator: indicator) },
      result: derived.map { format.figure($0, of: indicator).text }, parts: parts)
  }

  private func name(ofOperand id: String) -> String? {
    site.dataset.indicator(id).map(speech.name)
  }

  private func comparison(of point: Point) -> ComparisonModel? {
    guard let (observation, derived, agreement) = point.comparison else { return nil }
    let reported = speech.format.figure(observation, of: indicator)?.text ?? ""
    let computed = speech.format.figure(derived, of: indicator).text
    return ComparisonModel(
      verdict: agreement.rawValue,
      text: [
        "\(context.word("reported")) \(reported)", "\(context.word("computed")) \(computed)",
        context.word(agreement.rawValue),
      ].joined(separator: context.language.isChinese ? "，" : ", "))
  }

  private func observations(of series: Series) -> [ObservationModel] {
    let rows = context.plan.figures.rows(of: indicator)
    let known = Set(rows.filter { $0.value != nil }.map(RowTime.init))
    return rows.compactMap { row in
      // A target that stands in a row of its own is shown beside the value of its period, where there is one.
      guard row.value != nil || row.target != nil && !known.contains(RowTime(row)) else {
        return nil
      }
      return row.observation.flatMap {
        model(
          of: row, $0,
          in: row.entity.flatMap { site.dataset.series(indicator.id, entity: $0.id) } ?? series)
      }
    }
  }

  private func model(
    of row: FigureRow, _ observation: Observation, in series: Series
  ) -> ObservationModel {
    let format = speech.format
    let figure = speech.figure(observation, of: indicator)
    let target = row.target ?? series.point(row.period)?.target
    return ObservationModel(
      entity: row.entity.map(speech.name), period: format.period(row.period),
      text: figure?.text ?? FigureSpeech.unknown,
      value: observation.number?.description ?? "",
      target: speech.target(target, of: indicator),
      completion: row.completion.flatMap(speech.rate),
      isReached: row.completion?.isReached == true, isMissed: row.completion?.isReached == false,
      qualifier: row.qualifier == .exact ? nil : row.qualifier.name.text(in: format.language),
      status: row.status == .final ? nil : row.status.name.text(in: format.language),
      source: site.dataset.source(observation.source).map {
        LinkModel(
          title: Wording(speech.title(of: $0)), href: context.link(to: .sources, fragment: $0.id))
      },
      locator: speech.locator(of: observation),
      note: site.cellTexts.note(of: observation, in: context.language).map(context.wording),
      isPreferred: row.hasRivals && row.standing == .chosen,
      isRejected: row.hasRivals && row.standing == .aside && figure != nil)
  }

  private func cell(of point: Point) -> CellModel? {
    guard let place = point.shown?.place(of: "value") else { return nil }
    let table = LocalizedText(zh: "“数据”表", en: "the table “observations”")
    return CellModel(file: table.text(in: speech.format.language), cell: place.cell ?? "")
  }

  var searchDocument: SearchDocument? {
    var document = context.searchDocument(speech.name(of: indicator), .indicator)
    document.level = context.searchLevel(indicator.level)
    document.figures = site.dataset.allSeries(of: indicator).map { series in
      SearchFigure(
        name: speech.title(of: series), value: speech.text(of: series),
        period: series.current.map { speech.format.period($0.period) } ?? "",
        level: speech.name(of: series.level))
    }
    return document
  }
}

/// An indicator with everything that is known of it.
struct IndicatorModel: TemplateModel {
  let id: String
  let heading: String
  let level: String
  let figure: FigureModel?
  let task: TaskLinkModel?
  let section: String?
  let category: String?
  let kind: String?
  let unit: String
  let comparisonRule: String?
  let accumulation: String?
  let definition: Wording?
  let aliases: [TextModel]
  let tags: [TextModel]
  let formula: FormulaModel?
  let comparison: ComparisonModel?
  let change: String?
  let chart: ChartModel?
  /// The figure as marks, where there is no line to draw.
  let marks: String?
  let observations: [ObservationModel]
  let cases: [LinkModel]
  let pages: [LinkModel]
  let siblings: [RowModel]
  /// Who is measured besides the level as such, period by period.
  var entities: [EntityTableModel] = []
  /// What it is a part of.
  var parent: LinkModel?
  /// Its own parts.
  var parts: [RowModel] = []
  var weight: String?
  var score: String?
  let cell: CellModel?
  /// The achievements that it counts, by name.
  var achievements: AchievementListModel?
  /// Public evidence for its figures.
  var proofs: [ProofModel] = []
  /// What each edition has published; empty before there is one.
  var published: [PublishedModel] = []

  static let fields = ModelFields<IndicatorModel>([
    .text("id") { $0.id },
    .text("heading") { $0.heading },
    .text("level") { $0.level },
    .model("figure") { $0.figure },
    .model("task") { $0.task },
    .text("section") { $0.section }.content,
    .text("category") { $0.category }.content,
    .text("kind") { $0.kind },
    .text("unit") { $0.unit },
    .text("operator") { $0.comparisonRule },
    .text("accumulation") { $0.accumulation },
    .html("definition") { $0.definition?.linkedHTML }.content,
    .list("aliases") { $0.aliases }.content,
    .list("tags") { $0.tags }.content,
    .model("formula") { $0.formula }.content,
    .model("comparison") { $0.comparison }.content,
    .text("change") { $0.change }.content,
    .model("chart") { $0.chart }.repeatedContent,
    .html("marks") { $0.marks },
    .list("observations") { $0.observations }.content,
    .flag("showsTarget") { $0.observations.contains { $0.target != nil } },
    .flag("showsCompletion") { model in
      model.observations.contains { $0.completion != nil || $0.isReached || $0.isMissed }
    },
    .flag("isUndecided") { $0.figure.map { !$0.readings.isEmpty } ?? false },
    .list("cases") { $0.cases },
    .list("pages") { $0.pages },
    .list("siblings") { $0.siblings },
    .list("entities") { $0.entities }.content,
    .flag("hasEntities") { !$0.entities.isEmpty },
    .model("parent") { $0.parent },
    .list("parts") { $0.parts },
    .text("weight") { $0.weight }.content,
    .text("score") { $0.score }.content,
    .model("data") { $0.cell },
    .model("achievements") { $0.achievements },
    .list("proofs") { $0.proofs }.content,
    .list("published") { $0.published },
  ])
}
