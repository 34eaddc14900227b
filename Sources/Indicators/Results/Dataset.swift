import Diagnostics
import Tables

/// Everything the tables say, checked, with what follows from it.
///
/// All lists are in the order of the tables. An object, since every figure on a page asks it, and to hand on all
/// of its lists would cost more than the answer.
///
/// ```swift
/// let dataset = Dataset(tables: tables, report: &report)
/// let series = dataset.series("school.textbooks")
/// for point in series?.points ?? [] { print(point.period, point.reading) }
/// ```
public final class Dataset: Sendable {
  /// Whom tasks and figures may be about, from the whole downwards.
  public let levels: CategoryList
  /// The documents that figures come from.
  public let sources: [DataSource]
  /// Who is measured beside the levels as such.
  public let entities: EntityList
  /// The construction tasks.
  public let tasks: [ConstructionTask]
  /// What is measured.
  public let indicators: [Indicator]
  /// What the sources say.
  public let observations: [Observation]
  /// Where sources disagree about a figure.
  public let conflicts: [Conflict]
  /// What the table says is a whole, with its parts.
  public let wholes: [Whole]
  /// Why figures differ from those that an edition has published.
  public let revisionReasons: [RevisionReason]
  /// Why achievements differ from those that an edition has published.
  public let achievementReasons: [AchievementReason]

  /// Where school and financial years begin.
  public let calendar: PeriodCalendar

  /// Where the tables of indicators, figures and reasons are; nil where there are none.
  public let tablePlaces: (indicators: Place?, observations: Place?, revisions: Place?)
  /// The columns of the table of reasons in their order, nil for those that nobody reads.
  let reasonColumns: [String?]

  /// Whether there is a table of entities, be it empty; without one, nobody whom a text names is looked for.
  public let hasEntities: Bool
  /// Who is named in tables without there being a table of entities: each word once, where it stands first.
  public let unlistedEntities: [(word: String, place: Place)]
  private let orphans: [String: Place]
  private let missingFigures: MissingFigures
  /// The ids of sources, for other tables that refer to them.
  public let sourceNames: NameIndex
  /// The tasks, for other tables that refer to them.
  public let taskNames: TaskNames
  /// The ids of indicators, for other tables that refer to them.
  public let indicatorNames: NameIndex
  /// The positions of parents by those of their parts, and the other way round.
  private let parents: [Int: Int]
  private let parts: [Int: [Int]]
  /// The series of each indicator, in the order of the table: prose names the same one a hundred times.
  let levelSeries: [Series]
  /// Those of entities, for each indicator in the order of their table.
  let entitySeries: [[Series]]
  /// By the task that they name, in the order of the table.
  let indicatorsOfTasks: [ConstructionTask.Key: [Indicator]]

  /// Reads the tables and computes what follows from them.
  ///
  /// All problems of all tables are reported. Rows with problems are left out, so that what is there
  /// is sound; a site must not be made from it while the report has errors.
  ///
  /// - Parameters:
  ///   - levels: whom tasks and figures may be about.
  ///   - calendar: where school and financial years begin.
  ///   - languages: the tags of the languages that columns of words may have twins for.
  public init(
    tables: DatasetTables, levels: CategoryList = .schoolAndGroup,
    calendar: PeriodCalendar = .standard, languages: [String] = [], report: inout Report
  ) {
    self.levels = levels
    var loader = DatasetLoader(levels: levels, calendar: calendar, languages: languages)
    loader.load(tables)
    report.merge(loader.report)
    sources = loader.sources
    entities = loader.entities
    tasks = loader.tasks
    indicators = loader.indicators
    observations = loader.observations
    self.calendar = calendar
    revisionReasons = loader.revisionReasons
    achievementReasons = loader.achievementReasons
    tablePlaces = (
      tables.indicators?.place, tables.observations?.place, tables.revisions?.place
    )
    reasonColumns = tables.revisions?.columnKeys(of: TableColumns.revisions) ?? []
    var orphans: [String: Place] = [:]
    for cell in loader.orphans where orphans[cell.text] == nil { orphans[cell.text] = cell.place }
    self.orphans = orphans
    hasEntities = loader.hasEntities
    var words: Set<String> = []
    unlistedEntities = loader.unlistedEntities.filter { words.insert($0.text).inserted }
      .map { ($0.text, $0.place) }
    missingFigures = loader.missingFigures
    sourceNames = loader.sourceNames
    taskNames = loader.taskNames
    indicatorNames = loader.indicatorNames

    var indicatorsOfTasks: [ConstructionTask.Key: [Indicator]] = [:]
    for indicator in loader.indicators {
      if let task = indicator.task { indicatorsOfTasks[task, default: []].append(indicator) }
    }
    self.indicatorsOfTasks = indicatorsOfTasks
    let (names, entities) = (indicatorNames, entities)
    var groups = ObservationGroups(
      observations,
      subjects: observations.map { row in
        Subject(
          indicator: names.row(row.indicator) ?? 0,
          entity: row.entity.flatMap(entities.ids.row) ?? Subject.level)
      }, indicatorCount: indicators.count)
    var problems = ProblemList(table: tables.observations?.place ?? Place(file: ""))
    conflicts = Self.decide(
      &groups, indicators: indicators, observations: observations, problems: &problems)
    var evaluator = FormulaEvaluator(
      indicators: indicators, observations: observations, groups: groups, names: names,
      table: tables.indicators?.place ?? Place(file: ""))
    evaluator.run(leftOut: loader.leftOutFormulas)
    report.merge(evaluator.problems.report)
    var rule = WholeRule(
      indicators: indicators, names: names,
      table: tables.indicators?.place ?? Place(file: ""))
    rule.run()
    wholes = rule.wholes
    report.merge(rule.problems.report)
    var parentRule = ParentRule(
      indicators: indicators, names: names,
      table: tables.indicators?.place ?? Place(file: ""))
    parentRule.run()
    parents = parentRule.parents
    parts = Dictionary(grouping: parents.keys.sorted()) { parentRule.parents[$0] ?? 0 }
    report.merge(parentRule.problems.report)
    let maker = SeriesMaker(
      indicators: indicators, entities: entities, observations: observations, groups: groups,
      derivations: evaluator.derivations, derivedEntities: evaluator.entities)
    levelSeries = indicators.indices.map { maker.series(of: $0) }
    entitySeries = indicators.indices.map { maker.entitySeries(of: $0) }
    checkHighlights(at: tables.tasks?.place, &report)
    for position in indicators.indices where indicators[position].formula != nil {
      for series in [levelSeries[position]] + entitySeries[position] {
        series.points.compactMap(\.disagreement).forEach { problems.add($0) }
      }
    }
    for whole in wholes { differences(in: whole).forEach { problems.add($0) } }
    report.merge(problems.report)
  }

  /// The indicator that another is a part of.
  public func parent(of indicator: Indicator) -> Indicator? {
    indicatorNames.row(indicator.id).flatMap { parents[$0] }.map { indicators[$0] }
  }

  /// The parts of an indicator, in the order of the table.
  public func parts(of indicator: Indicator) -> [Indicator] {
    indicatorNames.row(indicator.id).flatMap { parts[$0] }?.map { indicators[$0] } ?? []
  }

  /// Whether some indicator is a part of another, or has a weight or a score.
  public var hasPartsOrWeights: Bool {
    !parents.isEmpty || indicators.contains { $0.weight != nil || $0.score != nil }
  }

  /// How many indicators an indicator is below: none for one that is no part.
  public func depth(of indicator: Indicator) -> Int {
    var depth = 0
    var next = indicatorNames.row(indicator.id).flatMap { parents[$0] }
    while let position = next {
      depth += 1
      next = parents[position]
    }
    return depth
  }

  /// The source with this id.
  public func source(_ id: String) -> DataSource? { sourceNames.row(id).map { sources[$0] } }

  /// The task with this key.
  public func task(_ key: ConstructionTask.Key) -> ConstructionTask? {
    taskNames.row(key).map { tasks[$0] }
  }

  /// The indicator with this id.
  public func indicator(_ id: String) -> Indicator? {
    indicatorNames.row(id).map { indicators[$0] }
  }

  /// Whether a row of the table has this id, be it sound or not; true for every id where the table could
  /// not be read.
  public func isMentioned(_ id: String) -> Bool {
    if case .unknown = indicatorNames.target(id) { false } else { true }
  }

  /// Where the row of an indicator is that is left out because its workbook hides it.
  public func hiddenPlace(of id: String) -> Place? {
    if case .hidden(let place, _) = indicatorNames.target(id) { place } else { nil }
  }

  /// Where a figure names an indicator that the table does not have: most likely it was deleted there.
  public func orphanPlace(of id: String) -> Place? { orphans[id] }

  /// Whether a figure may be missing only because a row or a table was reported and left out, its own or
  /// that of an indicator in its formula.
  public func mayHaveLeftOut(_ id: String, in period: Period?) -> Bool {
    var waiting = [id]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if missingFigures.mayHold(next, in: period) { return true }
      guard let indicator = indicator(next) else { return isMentioned(next) }
      waiting += indicator.formula?.operands ?? []
    }
    return false
  }

  /// The id that a misspelt one most likely means.
  public func nearestIndicator(to id: String) -> String? {
    var names = indicatorNames
    return names.suggestion(for: id)
  }

  /// Applies the rule for conflicts to all observations of the same indicator, entity and period.
  private static func decide(
    _ groups: inout ObservationGroups, indicators: [Indicator], observations: [Observation],
    problems: inout ProblemList
  ) -> [Conflict] {
    var conflicts: [Conflict] = []
    for (position, indicator) in indicators.enumerated() {
      for index in groups.indices(ofIndicator: position) {
        let rows = groups.rows[groups.groups[index].rows].map { observations[$0] }
        let outcome = ConflictRule(rows: rows, unit: indicator.unit).outcome()
        for problem in outcome.problems { problems.add(problem) }
        groups.choose(
          outcome.chosen?.index,
          isUndecided: outcome.conflict != nil && outcome.chosen == nil, inGroup: index)
        if let conflict = outcome.conflict { conflicts.append(conflict) }
      }
    }
    return conflicts
  }
}
