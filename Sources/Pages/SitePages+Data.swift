import Content
import Indicators

/// Indicators and their figures as data for other programs.
extension SitePages {
  /// `data/indicators.json`; `data/schema.json` describes it.
  func indicatorsJSON() -> String {
    let dataset = site.dataset
    let members = [
      ("schema", "1"),
      ("sources", JSONText.list(dataset.sources.map(sourceJSON), indent: "  ")),
      ("tasks", JSONText.list(dataset.tasks.map(taskJSON), indent: "  ")),
      ("indicators", JSONText.list(dataset.indicators.map(indicatorJSON), indent: "  ")),
    ]
    return "{\n" + members.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private func sourceJSON(_ source: DataSource) -> String {
    JSONText.object([
      ("id", JSONText.string(source.id)), ("title", JSONText.string(source.title)),
      ("publisher", JSONText.string(source.publisher)),
      ("date", JSONText.string(source.date?.description)), ("kind", JSONText.string(source.kind)),
      ("url", JSONText.string(source.url)),
      ("note", JSONText.string(plain(site.cellTexts.note(of: source)))),
    ])
  }

  private func taskJSON(_ task: ConstructionTask) -> String {
    JSONText.object([
      ("level", JSONText.string(task.key.level.rawValue)), ("number", String(task.key.number)),
      ("title", JSONText.string(task.title)), ("department", JSONText.string(task.department)),
      (
        "summary",
        JSONText.string(plain(site.cellTexts.summary(of: task)))
      ),
      ("url", JSONText.string(PageAddress.task(task.key.description).path)),
    ])
  }

  private func indicatorJSON(_ indicator: Indicator) -> String {
    let series = allSeries[indicator.id]
    let cases = site.articles(citing: indicator.id)
      .filter { $0.kind == .feature && $0.language == firstLanguage }.map {
        JSONText.string($0.slug)
      }
    return JSONText.object([
      ("id", JSONText.string(indicator.id)), ("name", JSONText.string(indicator.name)),
      ("level", JSONText.string(indicator.level.rawValue)),
      ("task", indicator.task.map { String($0.number) } ?? "null"),
      ("section", JSONText.string(indicator.section)),
      ("category", JSONText.string(indicator.category)),
      ("kind", JSONText.string(indicator.kind?.name.zh)),
      ("unit", JSONText.string(indicator.unit.text)),
      ("operator", JSONText.string(indicator.comparison.map(sign))),
      ("url", JSONText.string(PageAddress.indicator(indicator.id).path)),
      ("formula", JSONText.string(indicator.formula?.text)),
      (
        "observations",
        JSONText.list(
          (series?.points ?? []).flatMap { observationsJSON($0, series) }, indent: "    ")
      ),
      ("cases", "[" + cases.joined(separator: ", ") + "]"),
    ])
  }

  private func sign(_ comparison: Comparison) -> String {
    comparison == .qualitative ? comparison.name.zh : comparison.rawValue
  }

  /// All rows of a period; where no row gives a figure but a formula does, the figure without a source.
  private func observationsJSON(_ point: Point, _ series: Series?) -> [String] {
    let rate = series?.completion(point)?.rate?.rounded(toPlaces: 2)
    var rows = point.observations.map { observation in
      JSONText.object([
        ("period", JSONText.string(observation.period.description)),
        ("value", JSONText.value(observation.value)),
        ("target", JSONText.value(observation.target)),
        ("qualifier", JSONText.string(observation.qualifier.rawValue)),
        ("status", JSONText.string(observation.status.name.zh)),
        ("source", JSONText.string(observation.source)),
        ("locator", JSONText.string(observation.locator)),
        ("completion", JSONText.number(isChosen(observation, point) ? rate : nil)),
        ("preferred", observation.preferred.map(String.init) ?? "null"),
        ("note", JSONText.string(plain(site.cellTexts.note(of: observation)))),
      ])
    }
    if case .derived(let figure) = point.reading {
      rows.append(
        JSONText.object([
          ("period", JSONText.string(point.period.description)),
          ("value", JSONText.number(rounded(figure, series))), ("target", "null"),
          ("qualifier", JSONText.string(figure.qualifier.rawValue)),
          ("status", JSONText.string(ObservationStatus.final.name.zh)), ("source", "null"),
          ("locator", "null"), ("completion", JSONText.number(rate)), ("preferred", "null"),
          ("note", JSONText.string(word("derivedFigure", firstLanguage))),
        ]))
    }
    return rows
  }

  private func isChosen(_ observation: Observation, _ point: Point) -> Bool {
    if case .value(let chosen) = point.reading { chosen.index == observation.index } else { false }
  }

  /// A derived figure to the digits that its indicator is printed with.
  func rounded(_ figure: DerivedFigure, _ series: Series?) -> DecimalNumber {
    figure.value.rounded(toPlaces: series?.indicator.precision ?? 2)
  }
}
