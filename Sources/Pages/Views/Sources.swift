import Content
import Diagnostics
import Figures
import Indicators
import Search
import SiteMap
import Theme

/// Documents, conflicts, corrections and derived figures.
struct SourcesView: TemplateView {
  static let template = "sources"
  // Covers have no words.
  static let unfilled: Set = ["cover.caption", "cover.title"]
  let context: PageContext
  /// The text that gives it its words.
  let text: Article?

  private var dataset: Dataset { context.site.dataset }
  private var speech: FigureSpeech { context.speech }
  private var title: Wording {
    text.map { context.wording($0.title) } ?? Wording(context.word("sources"))
  }

  var head: PageHead {
    PageHead(title: title, description: text.map(context.summary))
  }

  func model() -> SourcesModel {
    let facing = context.drawings.facing(dataset.conflicts)
    let corrections = corrections
    let derived = dataset.indicators.compactMap(derived)
    return SourcesModel(
      heading: title,
      lead: text?.summary.map(context.wording) ?? Wording(context.word("sourcesLead")),
      cover: text.flatMap { context.cards.cover(of: $0, isFirst: true) },
      body: text.map {
        ArticleBody(context: context, article: $0).html(withoutCharts: false)
      } ?? "",
      figures: text.map(context.figures.rows) ?? [],
      sources: text.map { ArticleModel.sources(of: $0, on: context) } ?? [],
      date: text?.frontMatter.date?.description,
      documents: dataset.sources.map(document),
      proofCount: context.site.proofs.isEmpty ? nil : String(context.site.proofs.count),
      summary: summary(facing, corrections, derived), facing: facing, corrections: corrections,
      derived: derived, downloads: context.figures.downloads)
  }

  /// What contradicts what, in a line for each kind.
  private func summary(
    _ facing: [FacingModel], _ corrections: [CorrectionModel], _ derived: [DerivedModel]
  ) -> [SourceSummaryModel] {
    let undecided = facing.count { !$0.isDecided }
    let verdicts = derived.map(\.verdict).uniqued.map { verdict in
      "\(verdict) \(derived.count { $0.verdict == verdict })"
    }
    return [
      SourceSummaryModel(
        href: "#conflicts", title: context.word("conflicts"), count: facing.count,
        detail: undecided > 0 ? "\(context.word("undecided")) \(undecided)" : ""),
      SourceSummaryModel(
        href: "#corrections", title: context.word("corrections"), count: corrections.count),
      SourceSummaryModel(
        href: "#derived", title: context.word("derived"), count: derived.count,
        detail: verdicts.joined(separator: context.language.isChinese ? "；" : "; ")),
    ].filter { $0.count > 0 }
  }

  private func document(_ source: DataSource) -> DocumentModel {
    DocumentModel(
      id: source.id, title: speech.title(of: source), publisher: speech.publisher(of: source),
      date: source.date?.description, kind: speech.kind(of: source), href: source.url,
      file: context.site.attachment(of: source).map { file in
        LinkModel(
          title: Wording(FileSize.text(file.size, of: file.path)),
          href: context.address.root + file.path)
      },
      note: context.site.cellTexts.note(of: source, in: context.language).map(context.wording),
      count: String(dataset.observations.count { $0.source == source.id }))
  }

  /// Whom a figure is about.
  private func owner(of indicator: Indicator, _ entity: String?) -> String {
    entity.flatMap(dataset.entities.entity).map(speech.name) ?? speech.name(of: indicator.level)
  }

  /// Figures that the office has corrected: those whose status says so.
  private var corrections: [CorrectionModel] {
    dataset.observations.compactMap { observation in
      guard observation.status == .revised,
        let indicator = dataset.indicator(observation.indicator)
      else { return nil }
      return CorrectionModel(
        id: indicator.id,
        name: speech.name(of: indicator), href: context.link(to: .indicator(indicator.id)),
        level: owner(of: indicator, observation.entity),
        period: speech.format.period(observation.period),
        text: speech.figure(observation, of: indicator)?.text ?? "",
        locator: speech.locator(of: observation),
        note: context.site.cellTexts.note(of: observation, in: context.language)
          .map(context.wording))
    }
  }

  private func derived(_ indicator: Indicator) -> DerivedModel? {
    guard
      let (observation, derived, agreement) = dataset.series(indicator.id)?.current?.comparison
    else { return nil }
    let format = speech.format
    return DerivedModel(
      id: indicator.id, ids: [indicator.id] + (indicator.formula?.operands ?? []),
      name: speech.name(of: indicator), href: context.link(to: .indicator(indicator.id)),
      level: speech.name(of: indicator.level),
      reported: format.figure(observation, of: indicator)?.text ?? "",
      computed: format.figure(derived, of: indicator).text,
      verdict: context.word(agreement.rawValue), isAgreeing: agreement == .agrees,
      text: format.computation(of: derived, indicator: indicator))
  }

  var searchDocument: SearchDocument? {
    context.searchDocument(context.word("sources"), isList: true)
  }

  func check(_ report: inout Report) { LinkCheck(context: context).run(text, &report) }
}

/// Documents, conflicts, corrections and derived figures.
struct SourcesModel: TemplateModel {
  let heading: Wording
  let lead: Wording
  let cover: ImageModel?
  let body: String
  /// The indicators that the text rests on.
  let figures: [RowModel]
  /// Where in the source document it is told.
  let sources: [DocumentPlacesModel]
  let date: String?
  let documents: [DocumentModel]
  /// How many pieces of evidence are public; nil for none.
  let proofCount: String?
  /// How many there are of each kind of contradiction.
  var summary: [SourceSummaryModel] = []
  let facing: [FacingModel]
  let corrections: [CorrectionModel]
  let derived: [DerivedModel]
  let downloads: [LinkModel]

  /// Whether something is told of the text beside it.
  private var hasFacts: Bool { !figures.isEmpty || !sources.isEmpty || date != nil }

  static let fields = ModelFields<SourcesModel>([
    .text("heading") { $0.heading.plain },
    .html("headingHTML") { $0.heading.linkedHTML },
    .html("lead") { $0.lead.linkedHTML }.content,
    .model("cover") { $0.cover }.lateContent,
    .html("body") { $0.body }.content,
    .list("figures") { $0.figures }.lateContent,
    .list("sources") { $0.sources }.lateContent,
    .text("date") { $0.date }.lateContent,
    .flag("hasFacts") { $0.hasFacts },
    .flag("hasText") { $0.hasFacts || !$0.body.isEmpty },
    .list("documents") { $0.documents }.content,
    .text("proofCount") { $0.proofCount },
    .list("summary") { $0.summary },
    .list("facing") { $0.facing }.content,
    .flag("hasConflicts") { !$0.facing.isEmpty },
    .list("corrections") { $0.corrections }.content,
    .flag("hasCorrections") { !$0.corrections.isEmpty },
    .list("derived") { $0.derived }.content,
    .flag("hasDerived") { !$0.derived.isEmpty },
    .list("downloads") { $0.downloads },
  ])
}

/// A document that figures come from.
struct DocumentModel: TemplateModel {
  let id: String
  let title: String
  let publisher: String?
  let date: String?
  let kind: String?
  let href: String?
  /// The document itself, where it lies beside the tables.
  let file: LinkModel?
  let note: Wording?
  let count: String

  static let fields = ModelFields<DocumentModel>([
    .text("id") { $0.id },
    .text("title") { $0.title }.content,
    .text("publisher") { $0.publisher }.content,
    .text("date") { $0.date }.content,
    .text("kind") { $0.kind }.content,
    .text("href") { $0.href }.content,
    .model("file") { $0.file }.content,
    .html("note") { $0.note?.linkedHTML }.content,
    .text("count") { $0.count },
  ])
}

/// How many there are of one kind of contradiction.
struct SourceSummaryModel: TemplateModel {
  let href: String
  let title: String
  let count: Int
  var detail = ""

  static let fields = ModelFields<SourceSummaryModel>([
    .text("href") { $0.href },
    .text("title") { $0.title },
    .text("count") { String($0.count) },
    .text("detail") { $0.detail },
  ])
}

/// A figure with a remark on how the source words it.
struct CorrectionModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  let level: String
  let period: String
  let text: String
  let locator: String
  let note: Wording?

  static let fields = ModelFields<CorrectionModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("period") { $0.period },
    .text("text") { $0.text }.content,
    .text("locator") { $0.locator }.repeatedContent,
    .html("note") { $0.note?.linkedHTML ?? "" }.content,
  ])
}

/// A figure that the source prints and that can be computed as well.
struct DerivedModel: TemplateModel {
  let id: String
  /// The indicator and those that it is computed from.
  let ids: [String]
  let name: String
  let href: String
  let level: String
  let reported: String
  let computed: String
  let verdict: String
  let isAgreeing: Bool
  let text: String

  static let fields = ModelFields<DerivedModel>([
    .text("id") { $0.id },
    .text("ids") { $0.ids.joined(separator: " ") },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("reported") { $0.reported }.content,
    .text("computed") { $0.computed }.content,
    .text("verdict") { $0.verdict }.content,
    .flag("isAgreeing") { $0.isAgreeing },
    .text("text") { $0.text }.repeatedContent,
  ])
}
