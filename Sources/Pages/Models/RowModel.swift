import Content
import Figures
import Indicators
import Theme

/// An indicator as a row of a table.
///
/// What a template does not show is not worked out: the page of an indicator names forty others, each by its
/// name and its figure.
struct RowModel: TemplateModel {
  private let context: PageContext
  private let series: Series
  /// The period whose figure is shown; nil where there is none.
  private let point: Point?
  private let figure: Figure?
  /// The name of the row; that of the series where it is nil.
  private let label: String?
  /// Said instead of what the table notes of the figure.
  var remark: Wording?

  /// A row with the latest figure of a series, or that of a period.
  init(_ series: Series, period: Period?, label: String?, on context: PageContext) {
    let point = period.flatMap { series.point($0) } ?? series.current
    let reference = FigureReference(
      indicator: series.indicator.id, entity: series.entity?.id, period: point?.period)
    figure = context.site.dataset.figure(reference).flatMap(context.speech.parts)
    (self.context, self.series, self.point, self.label) = (context, series, point, label)
  }

  var id: String { series.indicator.id }
  var name: String { label ?? context.speech.title(of: series) }
  var href: String { context.link(to: .indicator(id)) }
  var level: String { context.speech.name(of: series.level) }
  /// Spaces in front of the name of a part, one for each indicator that it is below.
  var indent: String? { context.figures.indent(of: series.indicator) }
  var task: TaskLinkModel? { context.figures.task(of: series.indicator) }
  var category: String? { context.speech.category(of: series.indicator) }
  var kind: String? {
    series.indicator.kind.map { $0.name.text(in: context.speech.format.language) }
  }
  var unit: String { figure.map { $0.unit + $0.suffix } ?? "" }
  var value: String {
    figure.map { $0.prefix + $0.number + $0.infix } ?? FigureSpeech.unknown
  }
  /// The plain number, for sorting; empty where there is none.
  var number: String { point?.amount.map { $0.value.description } ?? "" }
  var period: String { point.map { context.speech.format.period($0.period) } ?? "" }
  var target: String? { context.speech.target(point?.target, of: series.indicator) }
  var completion: String? { reached.flatMap(context.speech.rate) }
  var isReached: Bool { reached?.isReached == true }
  var isMissed: Bool { reached?.isReached == false }
  var source: String? { document?.title }
  var locator: String? { document?.locator }
  /// Written without links: one so close to that of the name would be hard to hit.
  var note: Wording? {
    if let remark { return remark }
    guard case .value(let observation)? = point?.reading else { return nil }
    return context.site.cellTexts.note(of: observation, in: context.language)
      .map(context.wording)
  }
  var isUndecided: Bool { point?.isUndecided == true }

  private var reached: Completion? { point.flatMap { series.completion($0) } }
  private var document: SourceModel? { point.flatMap { context.figures.source(of: $0) } }

  static let fields = ModelFields<RowModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("indent") { $0.indent },
    .text("level") { $0.level },
    .model("task") { $0.task },
    .text("category") { $0.category },
    .text("kind") { $0.kind },
    .text("unit") { $0.unit }.content,
    .text("value") { $0.value }.content,
    .text("number") { $0.number },
    .text("period") { $0.period },
    .text("target") { $0.target },
    .text("completion") { $0.completion },
    .flag("isReached") { $0.isReached },
    .flag("isMissed") { $0.isMissed },
    .text("source") { $0.source },
    .text("locator") { $0.locator }.repeatedContent,
    .html("note") { $0.note?.html }.repeatedContent,
    .flag("isUndecided") { $0.isUndecided },
  ])
}
