/// One row of what is known of an indicator: what a source says of a period, or what only a formula gives.
///
/// Pages, data files and workbooks all list figures, and each used to decide anew which row is the figure
/// of its period, what it is rounded to and whether it has a rate. Here it is decided once; who writes a
/// row says only how it looks.
public struct FigureRow: Sendable {
  /// What a row is among those of its period.
  public enum Standing: Hashable, Sendable {
    /// The figure of the period.
    case chosen
    /// One of several between which nothing decides.
    case undecided
    /// Set aside for another reading, or no reading at all but a target.
    case aside
  }

  /// Who is measured; nil for the indicator's level as such.
  public let entity: Entity?
  /// The period it is about.
  public let period: Period
  /// The row of the table; nil for a figure that follows from a formula and that no source gives.
  public let observation: Observation?
  /// The number in the indicator's unit, a derived one rounded as it is printed, or words; nil for a row
  /// that gives only a target.
  public let value: Observation.Value?
  /// What this very row says was to be reached.
  public let target: Observation.Value?
  /// How exactly the value is meant.
  public let qualifier: Qualifier
  /// Whether the figure may still change.
  public let status: ObservationStatus
  /// What it is among the rows of its period.
  public let standing: Standing
  /// Whether there is another row for its period.
  public let hasRivals: Bool
  /// How much of the period's target it reaches; of the chosen row alone.
  public let completion: Completion?
}

extension Series {
  /// All rows of all periods, the earliest first and those of a period in the order of the table.
  public var rows: [FigureRow] { points.flatMap(rows) }

  private func rows(of point: Point) -> [FigureRow] {
    let completion = completion(point)
    var rows = point.observations.map { observation in
      let standing = point.standing(of: observation)
      return FigureRow(
        entity: entity, period: point.period, observation: observation, value: observation.value,
        target: observation.target, qualifier: observation.qualifier, status: observation.status,
        standing: standing, hasRivals: point.observations.count > 1,
        completion: standing == .chosen ? completion : nil)
    }
    if case .derived(let figure) = point.reading {
      rows.append(
        FigureRow(
          entity: entity, period: point.period, observation: nil,
          value: .number(figure.printed(indicator)),
          target: nil, qualifier: figure.qualifier, status: .final, standing: .chosen,
          hasRivals: false, completion: completion))
    }
    return rows
  }
}

extension Point {
  /// What a row of the table is among those of this period.
  public func standing(of observation: Observation) -> FigureRow.Standing {
    switch reading {
    case .value(let chosen): chosen.index == observation.index ? .chosen : .aside
    case .undecided: .undecided
    case .derived, .missing: .aside
    }
  }

  /// The row that a figure is shown by: the one that gives it, or the first of those that disagree.
  public var shown: Observation? {
    switch reading {
    case .value(let observation): observation
    case .undecided(let observations): observations.first
    case .derived, .missing: nil
    }
  }

  /// Whether sources disagree about it and nothing decides.
  public var isUndecided: Bool {
    if case .undecided = reading { true } else { false }
  }

  /// What its indicator's formula comes to beside what a source reports; nil unless there are both.
  public var comparison: (reported: Observation, derived: DerivedFigure, agreement: Agreement)? {
    guard case .value(let observation) = reading, let agreement, let derived = derivation?.figure
    else { return nil }
    return (observation, derived, agreement)
  }
}
