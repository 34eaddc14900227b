import Diagnostics
import Indicators

/// A figure that prose names, found in the data.
public struct ResolvedFigure: Sendable {
  /// The indicator with all its periods.
  public let series: Series
  /// The period that is meant.
  public let point: Point
  /// The period before it of the same length, for a change.
  public let previous: Point?
  /// The readings that are shown: all where sources disagree, or the one that is asked for.
  public let readings: [Observation]
}

/// Why a reference to a known indicator shows nothing, and the remedy.
struct FigureProblem: Error {
  var code = DiagnosticCode.invalidFigure
  let message: LocalizedText
  let hint: LocalizedText
}

extension Dataset {
  /// Finds the figure that a reference names; `nil` where there is none.
  public func figure(_ reference: FigureReference) -> ResolvedFigure? {
    guard let indicator = indicator(reference.indicator),
      let series = try? series(of: indicator, named: reference.entity).get()
    else { return nil }
    return try? resolve(reference, in: series).get()
  }

  /// The series that a reference names; `*` stands for those of all entities, in the order of their table.
  public func series(of reference: FigureReference) -> [Series] {
    guard let indicator = indicator(reference.indicator) else { return [] }
    if reference.namesAllEntities { return entitySeries(of: indicator) }
    return [try? series(of: indicator, named: reference.entity).get()].compactMap(\.self)
  }

  /// What is wrong with a reference at a place; `nil` where it shows a figure.
  ///
  /// A row of the tables that was reported and left out is not reported again by all who name it.
  public func diagnostic(
    for reference: FigureReference, at place: @autoclosure () -> Place
  ) -> Diagnostic? {
    let id = reference.indicator
    guard let indicator = indicator(id) else {
      if let row = hiddenPlace(of: id) { return .hiddenIndicator(id, row: row, at: place()) }
      if let row = orphanPlace(of: id) { return .deletedIndicator(id, row: row, at: place()) }
      return isMentioned(id)
        ? nil
        : .unknownIndicator(
          id, nearest: nearestIndicator(to: id), table: tablePlaces.indicators, at: place())
    }
    if isOfUnlistedEntity(reference) { return nil }
    do throws(FigureProblem) {
      let series = try series(of: indicator, named: reference.entity).get()
      if reference.namesAllEntities { return nil }
      if case .failure(let problem) = resolve(reference, in: series) { throw problem }
      return nil
    } catch {
      if error.code == .invalidFigure, mayHaveLeftOut(id, in: reference.period) { return nil }
      return Diagnostic(error.code, at: place(), error.message, hint: error.hint)
    }
  }

  /// The series of an indicator and of the entity that a reference names.
  private func series(
    of indicator: Indicator, named word: String?
  ) -> Result<Series, FigureProblem> {
    guard word != "*" else {
      let parts = entitySeries(of: indicator)
      return parts.first.map { .success($0) } ?? .failure(.noEntities(indicator.id))
    }
    guard let word else {
      return isOfEntities(indicator)
        ? .failure(.ofEntities(indicator.id, entitySeries(of: indicator)))
        : .success(series(of: indicator))
    }
    if let problem = problem(ofEntity: word) { return .failure(problem) }
    switch entities.target(word) {
    case .row(let row):
      return series(indicator.id, entity: entities[row].id).map { .success($0) }
        ?? .failure(.nothingOf(indicator.id, entities[row], known: entitySeries(of: indicator)))
    case .leftOut, .ambiguous, .hidden, .unknown:
      return .failure(.nothingOf(indicator.id, nil, known: []))
    }
  }

  /// Whether a reference names somebody without there being a table of entities, which is said once.
  func isOfUnlistedEntity(_ reference: FigureReference) -> Bool {
    guard !hasEntities, !reference.namesAllEntities, let word = reference.entity else {
      return false
    }
    if case .unknown = entities.target(word) { return true }
    return false
  }

  /// Why a word names no entity; nil where it names one, or a row that was reported.
  func problem(ofEntity word: String) -> FigureProblem? {
    switch entities.target(word) {
    case .row, .leftOut: nil
    case .unknown where !hasEntities: nil
    case .ambiguous(let rows): .ambiguous(word, ids: rows.map { entities[$0].id })
    case .hidden(let place, _): .hiddenEntity(word, row: place)
    case .unknown: .unknownEntity(word, entities.nearest(to: word))
    }
  }

  private func resolve(
    _ reference: FigureReference, in series: Series
  ) -> Result<ResolvedFigure, FigureProblem> {
    let id = reference.indicator + (series.entity.map { "/\($0.id)" } ?? "")
    guard let point = reference.period.map({ series.point($0) }) ?? series.current,
      !point.reading.isMissing
    else {
      return .failure(
        .missing(id, reference.period, known: series.points, table: tablePlaces.observations))
    }
    var readings: [Observation] = []
    if let number = reference.reading {
      let all = point.observations.filter { $0.value != nil }
      guard all.indices.contains(number - 1) else {
        return .failure(.reading(id, number, count: all.count))
      }
      readings = [all[number - 1]]
    } else if case .undecided(let all) = point.reading {
      readings = all
    }
    let previous = series.previous(to: point)
    switch reference.form {
    case .change where previous.flatMap({ series.change(from: $0.period, to: point.period) }) == nil:
      return .failure(.noChange(id))
    case .completion where series.completion(point) == nil:
      return .failure(.noTarget(id, table: tablePlaces.observations))
    default: break
    }
    return .success(
      ResolvedFigure(series: series, point: point, previous: previous, readings: readings))
  }
}

extension Diagnostic {
  fileprivate static func unknownIndicator(
    _ id: String, nearest: String?, table: Place?, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownIndicator, at: place,
      LocalizedText(zh: "没有指标“\(id)”", en: "there is no indicator “\(id)”"),
      hint: nearest.map { LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? LocalizedText(
          zh: "编号写在指标表的“编号”（id）一列" + (table.map { "：\($0)" } ?? ""),
          en: "ids are in the column id of the table of indicators"
            + (table.map { ": \($0)" } ?? "")))
  }

  /// An id that figures still have: it was deleted from the table of indicators, and not misspelt.
  fileprivate static func deletedIndicator(_ id: String, row: Place, at place: Place) -> Diagnostic
  {
    Diagnostic(
      .unknownIndicator, at: place,
      LocalizedText(zh: "没有指标“\(id)”", en: "there is no indicator “\(id)”"),
      hint: LocalizedText(
        zh: "数据表里还有它的数据（\(row)）：误删了，就在指标表里补回这一行；不要了，这里也不要写它",
        en:
          "the table of observations has figures of it (\(row)): put its row back into the table of "
          + "indicators, or do not name it here"))
  }

  fileprivate static func hiddenIndicator(_ id: String, row: Place, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownIndicator, at: place,
      LocalizedText(
        zh: "指标“\(id)”所在的行是隐藏的（\(row)），没有读",
        en: "the row of the indicator “\(id)” is hidden (\(row)) and not read"),
      hint: LocalizedText(
        zh: "要发布，取消隐藏那一行；不发布，这里也不要写它", en: "unhide that row, or do not name it here"))
  }
}

extension FigureProblem {
  fileprivate static func missing(
    _ id: String, _ period: Period?, known: [Point], table: Place?
  ) -> Self {
    let periods = known.filter { !$0.reading.isMissing }.map(\.period.description)
    let zh = period.map { "“\(id)”没有 \($0) 的数" } ?? "“\(id)”还没有数"
    let en = period.map { "“\(id)” has no figure for \($0)" } ?? "“\(id)” has no figure"
    return Self(
      message: LocalizedText(zh: zh, en: en),
      hint: periods.isEmpty
        ? LocalizedText(
          zh: "在数据表里给它补上一行" + (table.map { "：\($0)" } ?? ""),
          en: "add a row to the table of observations" + (table.map { ": \($0)" } ?? ""))
        : LocalizedText(
          zh: "有数的期间：\(periods.joined(separator: "、"))",
          en: "it has figures for \(periods.joined(separator: ", "))"))
  }

  fileprivate static func reading(_ id: String, _ number: Int, count: Int) -> Self {
    Self(
      message: LocalizedText(
        zh: "“\(id)”没有第 \(number) 种说法", en: "“\(id)” has no reading number \(number)"),
      hint: LocalizedText(zh: "一共有 \(count) 种", en: "it has \(count)"))
  }

  fileprivate static func noChange(_ id: String) -> Self {
    Self(
      message: LocalizedText(
        zh: "“\(id)”没有可以比较的上一期", en: "“\(id)” has no earlier figure to compare with"),
      hint: LocalizedText(zh: "去掉 :change", en: "remove :change"))
  }

  fileprivate static func noTarget(_ id: String, table: Place?) -> Self {
    Self(
      message: LocalizedText(zh: "“\(id)”没有目标", en: "“\(id)” has no target"),
      hint: LocalizedText(
        zh: "去掉 :completion，或在数据表里补上目标" + (table.map { "：\($0)" } ?? ""),
        en: "remove :completion, or add the target to the table of observations"
          + (table.map { ": \($0)" } ?? "")))
  }
}
