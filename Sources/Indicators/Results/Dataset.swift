import Diagnostics
import Tables

/// Everything the tables say, checked, with what follows from it.
///
/// All lists are in the order of the tables.
public struct Dataset: Sendable {
  /// Whom tasks and figures may be about, from the whole downwards.
  public let levels: CategoryList
  /// The documents that figures come from.
  public let sources: [DataSource]
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

  private let orphans: [String: Place]
  private let missingFigures: MissingFigures
  /// The ids of sources, for other tables that refer to them.
  public let sourceNames: NameIndex
  /// The tasks as `school-3`, for other tables that refer to them.
  public let taskNames: NameIndex
  /// The ids of indicators, for other tables that refer to them.
  public let indicatorNames: NameIndex
  /// The series of each indicator, in the order of the table: prose names the same one a hundred times.
  private var allSeries: [Series] = []

  /// Reads the tables and computes what follows from them.
  ///
  /// All problems of all tables are reported. Rows with problems are left out, so that what is there
  /// is sound; a site must not be made from it while the report has errors.
  ///
  /// - Parameter calendar: where school and financial years begin.
  public init(
    tables: DatasetTables, levels: CategoryList = .schoolAndGroup,
    calendar: PeriodCalendar = .standard, report: inout Report
  ) {
    self.levels = levels
    var loader = DatasetLoader(levels: levels, calendar: calendar)
    loader.load(tables)
    report.merge(loader.report)
    sources = loader.sources
    tasks = loader.tasks
    indicators = loader.indicators
    observations = loader.observations
    self.calendar = calendar
    revisionReasons = loader.revisionReasons
    achievementReasons = loader.achievementReasons
    tablePlaces = (
      tables.indicators?.place, tables.observations?.place, tables.revisions?.place
    )
    var orphans: [String: Place] = [:]
    for cell in loader.orphans where orphans[cell.text] == nil { orphans[cell.text] = cell.place }
    self.orphans = orphans
    missingFigures = loader.missingFigures
    sourceNames = loader.sourceNames
    taskNames = loader.taskNames
    indicatorNames = loader.indicatorNames

    let names = indicatorNames
    var groups = ObservationGroups(
      observations, indicatorOf: observations.map { names.row($0.indicator) ?? 0 },
      indicatorCount: indicators.count)
    var problems = ProblemList(table: tables.observations?.place ?? Place(file: ""))
    conflicts = Self.decide(
      &groups, indicators: indicators, observations: observations, problems: &problems)
    var deriver = Deriver(
      indicators: indicators, observations: observations, groups: groups, names: names,
      table: tables.indicators?.place ?? Place(file: ""))
    deriver.run(leftOut: loader.leftOutFormulas)
    report.merge(deriver.problems.report)
    var rule = WholeRule(
      indicators: indicators, names: names,
      table: tables.indicators?.place ?? Place(file: ""))
    rule.run()
    wholes = rule.wholes
    report.merge(rule.problems.report)
    allSeries = indicators.indices.map { position in
      Self.series(
        of: indicators[position], at: position, groups, observations,
        deriver.derivations[position] ?? [])
    }
    for series in allSeries where series.indicator.formula != nil {
      series.points.compactMap(\.disagreement).forEach { problems.add($0) }
    }
    for whole in wholes { differences(in: whole).forEach { problems.add($0) } }
    report.merge(problems.report)
  }

  /// The source with this id.
  public func source(_ id: String) -> DataSource? { sourceNames.row(id).map { sources[$0] } }

  /// The task with this key.
  public func task(_ key: ConstructionTask.Key) -> ConstructionTask? {
    taskNames.row(key.description).map { tasks[$0] }
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

  /// All that is known of an indicator, period by period.
  public func series(of indicator: Indicator) -> Series {
    indicatorNames.row(indicator.id).map { allSeries[$0] }
      ?? Series(indicator: indicator, points: [])
  }

  /// All that is known of the indicator with this id.
  public func series(_ id: String) -> Series? { indicatorNames.row(id).map { allSeries[$0] } }

  private static func series(
    of indicator: Indicator, at position: Int, _ groups: ObservationGroups,
    _ observations: [Observation], _ derived: [Derivation]
  ) -> Series {
    let reported = groups.groups(ofIndicator: position)
    let periods = Set(reported.map(\.period) + derived.map(\.period)).sorted()
    let points = periods.map { period in
      let group = reported.first { $0.period == period }
      return Point(
        indicator: indicator, period: period,
        observations: group.map { groups.rows[$0.rows].map { observations[$0] } } ?? [],
        chosen: group?.chosen.map { observations[$0] }, isUndecided: group?.isUndecided ?? false,
        derivation: derived.first { $0.period == period })
    }
    return Series(indicator: indicator, points: points)
  }

  /// Applies the rule for conflicts to all observations of the same indicator and period.
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
