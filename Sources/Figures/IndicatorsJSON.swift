import Content
import Diagnostics
import Indicators

/// Indicators and their figures as data for other programs: `data/indicators.json`.
/// `data/schema.json` describes it.
struct IndicatorsJSON {
  let figures: SiteFigures
  /// How figures are said: data have one language.
  let speech: FigureSpeech

  private var site: Site { figures.site }

  var text: String {
    let dataset = site.dataset
    let members = [
      ("schema", "1"),
      ("sources", JSONText.list(dataset.sources.map(source), indent: "  ")),
    ]
    let entities =
      dataset.entities.isEmpty
      ? [] : [("entities", JSONText.list(dataset.entities.map(entity), indent: "  "))]
    let further = [
      ("tasks", JSONText.list(dataset.tasks.map(task), indent: "  ")),
      ("indicators", JSONText.list(dataset.indicators.map(indicator), indent: "  ")),
    ]
    return "{\n"
      + (members + entities + further).map { "  \"\($0)\": \($1)" }.joined(separator: ",\n")
      + "\n}\n"
  }

  private func words(_ text: BoundText?) -> String { JSONText.string(text.map(speech.plain)) }

  /// Words of the program: an office that begins with Chinese has its own, whoever reads them.
  private func said(_ words: LocalizedText) -> String {
    speech.language.folder.isEmpty ? words.zh : words.text(in: speech.format.language)
  }

  private func url(_ page: PageAddress) -> String { page.in(speech.language).path }

  private func source(_ source: DataSource) -> String {
    JSONText.object([
      ("id", JSONText.string(source.id)), ("title", JSONText.string(speech.title(of: source))),
      ("publisher", JSONText.string(speech.publisher(of: source))),
      ("date", JSONText.string(source.date?.description)),
      ("kind", JSONText.string(speech.kind(of: source))),
      ("url", JSONText.string(source.url)),
      ("note", words(site.cellTexts.note(of: source, in: speech.language))),
    ])
  }

  private func entity(_ entity: Entity) -> String {
    JSONText.object([
      ("id", JSONText.string(entity.id)), ("name", JSONText.string(speech.name(of: entity))),
      ("level", JSONText.string(entity.level.id)), ("parent", JSONText.string(entity.parent)),
      ("url", JSONText.string(url(.entity(entity.id)))),
    ])
  }

  /// A whole number as one, 1.2 as a text: as a number 1.10 would be 1.1.
  private func number(_ number: TaskNumber) -> String {
    number.isWhole ? number.description : JSONText.string(number.description)
  }

  /// The task of an indicator: its number in its level, or its key where that would not tell.
  private func reference(_ task: ConstructionTask.Key) -> String {
    task.entity == nil ? number(task.number) : JSONText.string(task.description)
  }

  private func task(_ task: ConstructionTask) -> String {
    let entity = task.key.entity.map { [("entity", JSONText.string($0))] } ?? []
    return JSONText.object(
      [("level", JSONText.string(task.key.level.id))] + entity + [
        ("number", number(task.key.number)),
        ("title", JSONText.string(speech.title(of: task))),
        ("department", JSONText.string(speech.department(of: task))),
        ("summary", words(site.cellTexts.summary(of: task, in: speech.language))),
        ("url", JSONText.string(url(.task(task.key.description)))),
      ])
  }

  private func indicator(_ indicator: Indicator) -> String {
    let cases = site.articles(citing: indicator.id)
      .filter { $0.kind == .case && $0.language == speech.language }
      .map { JSONText.string($0.slug) }
    return JSONText.object(
      [
        ("id", JSONText.string(indicator.id)),
        ("name", JSONText.string(speech.name(of: indicator))),
        ("level", JSONText.string(indicator.level.id)),
        ("task", indicator.task.map(reference) ?? "null"),
        ("section", JSONText.string(speech.section(of: indicator))),
        ("category", JSONText.string(speech.category(of: indicator))),
        ("kind", JSONText.string(indicator.kind.map { said($0.name) })),
        ("unit", JSONText.string(speech.unit(of: indicator))),
        ("operator", JSONText.string(indicator.comparison.map(sign))),
        ("url", JSONText.string(url(.indicator(indicator.id)))),
        ("formula", JSONText.string(indicator.formula?.text)),
        ("observations", JSONText.list(figures.rows(of: indicator).map(row), indent: "    ")),
        ("cases", "[" + cases.joined(separator: ", ") + "]"),
      ] + standing(indicator))
  }

  /// What an indicator is a part of, its weight and its score, as far as the table gives them.
  private func standing(_ indicator: Indicator) -> [(String, String)] {
    let members: [(String, String?)] = [
      ("parent", site.dataset.parent(of: indicator).map { JSONText.string($0.id) }),
      ("weight", indicator.weight?.description), ("score", indicator.score?.description),
    ]
    return members.compactMap { key, value in value.map { (key, $0) } }
  }

  private func sign(_ comparison: Comparison) -> String {
    comparison == .qualitative ? said(comparison.name) : comparison.rawValue
  }

  private func row(_ row: FigureRow) -> String {
    let note =
      row.observation == nil
      ? JSONText.string(speech.words.derived) : words(figures.note(of: row, in: speech.language))
    let forms = [("form", row.value), ("targetForm", row.target)].compactMap { key, value in
      JSONText.form(value).map { (key, $0) }
    }
    let entity = row.entity.map { [("entity", JSONText.string($0.id))] } ?? []
    return JSONText.object(
      [("period", JSONText.string(row.period.description))] + entity + [
        ("value", JSONText.value(row.value)),
        ("target", JSONText.value(row.target)),
        ("qualifier", JSONText.string(row.qualifier.rawValue)),
        ("status", JSONText.string(said(row.status.name))),
        ("source", JSONText.string(row.observation?.source)),
        ("locator", JSONText.string(row.observation.map(speech.locator))),
        ("completion", JSONText.number(row.completion?.printedRate)),
        ("preferred", row.observation?.preferred.map(String.init) ?? "null"), ("note", note),
      ] + forms)
  }
}
