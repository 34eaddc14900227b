import Content
import Diagnostics
import Figures
import Indicators

/// What names between braces, in tags and in fields stand for.
struct FigureNames {
  let site: Site
  let speech: FigureSpeech

  /// What a name says, or what is wrong with it.
  enum Answer {
    case text(String)
    case problem(Diagnostic)
    /// It names no figure, for a reason that the check of the site reports.
    case unknown
  }

  /// The figure of a name, as it is written in cases: `id`, `id@2021:value`, `achievement:id`; and, besides,
  /// `id:name`, `id:target` and `id:source`, which tables of figures want.
  func answer(_ name: String, at place: Place) -> Answer {
    if let (base, word) = parts(of: name) { return answer(base, word, at: place) }
    switch segment(name) {
    case .failure(let problem): return .problem(problem.at(place))
    case .success(.figure(let reference, _)):
      if reference.namesAllEntities { return .problem(.allEntities(at: place)) }
      if let problem = site.dataset.diagnostic(for: reference, at: place) {
        return .problem(problem)
      }
      return site.dataset.figure(reference) == nil ? .unknown : .text(speech.text(reference))
    case .success(.register(let reference, _)):
      if let problem = site.register.diagnostic(for: reference, at: place) {
        return .problem(problem)
      }
      return .text(speech.text(reference))
    case .success(.text): return .unknown
    }
  }

  /// The words that tables want besides figures.
  private enum FigureWord: String, CaseIterable {
    case name, target, source, entity
  }

  /// A name without the word that says what of its figure is wanted, and that word; nil where there is none.
  private func parts(of name: String) -> (name: String, word: FigureWord)? {
    for word in FigureWord.allCases {
      let base = name.cutting(":" + word.rawValue) ?? name.cutting("：" + word.rawValue)
      if let base { return (base, word) }
    }
    return nil
  }

  private func figure(in name: String) -> String { parts(of: name)?.name ?? name }

  private func answer(_ name: String, _ word: FigureWord, at place: Place) -> Answer {
    guard case .success(.figure(let reference, _)) = segment(name) else {
      return answer(name, at: place)
    }
    if let problem = site.dataset.diagnostic(for: reference, at: place) { return .problem(problem) }
    guard let figure = site.dataset.figure(reference) else { return .unknown }
    let indicator = figure.series.indicator
    switch word {
    case .name: return .text(speech.name(of: indicator))
    case .entity: return .text(speech.owner(of: figure.series))
    case .target:
      return .text(speech.target(figure.point.target, of: indicator) ?? FigureSpeech.unknown)
    case .source:
      guard let shown = figure.point.shown else { return .text(FigureSpeech.unknown) }
      let title = site.dataset.source(shown.source).map(speech.title) ?? shown.source
      let locator = speech.locator(of: shown)
      return .text(locator.isEmpty ? title : "\(title) \(locator)")
    }
  }

  /// A text between braces, as cases have it.
  private func segment(_ name: String) -> Result<BoundText.Segment, NameProblem> {
    let written = "{{\(name)}}"
    let file = SourceFile(path: "", text: written)
    var report = Report()
    let text = BoundText(written, in: file, range: 0..<file.count, report: &report)
    if let problem = report.diagnostics.first { return .failure(NameProblem(problem)) }
    return .success(text.segments.first ?? .text(written))
  }

  /// Whether a tag or the name of a property is meant for a figure: it is the name of one, or so near to
  /// one that it must be a slip.
  func isMeant(_ name: String) -> Bool {
    guard case .success(let segment) = segment(figure(in: name)) else { return false }
    switch segment {
    case .text: return false
    case .register: return true
    case .figure(let reference, _):
      let id = reference.indicator
      return site.dataset.indicator(id) != nil || site.dataset.isMentioned(id)
        || site.dataset.nearestIndicator(to: id) != nil || reference.period != nil
    }
  }

  // MARK: Rows

  /// The indicator, and the entity where there is one, that a name is about.
  func item(of name: String) -> RowItem? {
    guard case .success(.figure(let reference, _)) = segment(figure(in: name)) else { return nil }
    return RowItem(indicator: reference.indicator, entity: reference.entity)
  }

  /// Whether a word that selects indicators is a list of their ids, which stays what it is.
  func isList(_ selector: String) -> Bool {
    site.dataset.indicator(String(selector.prefix { !Self.separators.contains($0) })) != nil
  }

  private static let separators = Set("、，,;； ")

  /// The indicators that a word selects: a group, a section, a level, a tag, or ids one after the other.
  func indicators(of selector: String) -> [Indicator] {
    let words = selector.split { Self.separators.contains($0) }.map(String.init)
    let listed = words.compactMap(site.dataset.indicator)
    if !listed.isEmpty { return listed.count == words.count ? listed : [] }
    return site.dataset.indicators.filter { indicator in
      [
        indicator.category, indicator.section, speech.category(of: indicator),
        speech.name(of: indicator.level),
      ].contains(selector) || indicator.tags.contains(selector)
    }
  }

  /// All words that select indicators, in the order of the table.
  var selectors: [String] {
    var seen: Set<String> = []
    return site.dataset.indicators.flatMap {
      [$0.category, $0.section].compactMap(\.self) + $0.tags
    }.filter { seen.insert($0).inserted }
  }

  /// The ids of the entities that an indicator has rows of.
  func entities(of id: String) -> [String] {
    site.dataset.series(of: FigureReference(indicator: id, entity: "*"))
      .compactMap { $0.entity?.id }
  }
}

/// What is wrong with a name, wherever it stands.
private struct NameProblem: Error {
  private let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  func at(_ place: Place) -> Diagnostic {
    Diagnostic(
      diagnostic.code, at: place, diagnostic.message, hint: diagnostic.hint)
  }
}

extension String {
  /// The text without an ending; nil where it has another.
  fileprivate func cutting(_ ending: String) -> String? {
    hasSuffix(ending) ? String(dropLast(ending.count)) : nil
  }
}

extension Diagnostic {
  fileprivate static func allEntities(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidFigure, at: place,
      LocalizedText(
        zh: "“/*”是全部对象，只能写在表格的一行里", en: "“/*” names all entities, which only a row of a table can"),
      hint: LocalizedText(
        zh: "写一个对象的编号；要列出全部，把它写进表格的一行，这一行会重复",
        en: "name one entity, or write it into a row of a table, which then repeats"))
  }
}
