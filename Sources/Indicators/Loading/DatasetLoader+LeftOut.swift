import Diagnostics
import Tables

/// Figures without a sound indicator: they are not kept, but what is wrong with them is not hidden behind what is wrong
/// with their indicator, or people would mend one and be told of the other only then.
extension DatasetLoader {
  /// Of more misspelt indicators nobody asks which are meant: comparing each with thousands of names takes its time.
  private static let mostMeant = 50

  /// The position of a row that is added next, among those that it is added to.
  func index(ofNext measure: Measure) -> Int {
    measure.row == .sound ? observations.count : leftOutObservations.count
  }

  /// Keeps a row that has no faults of its own.
  mutating func add(_ observation: Observation, of measure: Measure) {
    guard measure.row != .sound else { return observations.append(observation) }
    missingFigures.add(observation.words(of: "indicator"), observation.period)
    // Two rows of an id that is not there may be meant for two indicators.
    if measure.row == .leftOut { leftOutObservations.append(observation) }
  }

  /// What is known of an indicator that the table does not have: that its figures are numbers (`kd,2020,很多`), unless
  /// it may be one that is judged in words.
  func unlistedMeasure(_ id: String) -> Measure? {
    var comparison: Comparison?
    if holdsWords {
      guard orphans.count <= Self.mostMeant, let meant = indicator(meantBy: id) else { return nil }
      comparison = meant.comparison
    }
    var measure = Measure(id: id, unit: nil, comparison: comparison, row: .missing)
    measure.isOperatorKnown = false
    return measure
  }

  private func indicator(meantBy id: String) -> Indicator? {
    if let named = indicators.first(where: { $0.name == id || $0.aliases.contains(id) }) {
      return named
    }
    // A copy, since the suggestions that are counted are for messages.
    var names = indicatorNames
    return names.suggestion(for: id).flatMap(names.row).map { indicators[$0] }
  }

  private struct Figure: Hashable {
    let indicator: String
    let entity: String?
    let period: Period
  }

  /// Reports where sources disagree about figures of indicators that were left out.
  mutating func reportLeftOutConflicts(at table: Place) {
    let groups = Dictionary(grouping: leftOutObservations) {
      Figure(indicator: $0.indicator, entity: $0.entity, period: $0.period)
    }
    var problems = ProblemList(table: table)
    for rows in groups.values.sorted(by: { $0[0].index < $1[0].index }) {
      let unit = leftOutMeasures[rows[0].indicator]?.unit ?? UnitOfMeasure("")
      for problem in ConflictRule(rows: rows, unit: unit).outcome().problems {
        problems.add(problem)
      }
    }
    report.merge(problems.report)
  }
}
