/// Puts series together from groups of observations and what formulas come to.
struct SeriesMaker {
  let indicators: [Indicator]
  let entities: EntityList
  let observations: [Observation]
  let groups: ObservationGroups
  let derivations: [Subject: [Derivation]]
  let derivedEntities: [Int: [Int]]

  /// The series of an indicator and its level as such.
  func series(of position: Int) -> Series { series(of: position, Subject.level) }

  /// The series of the entities that an indicator is measured of, in the order of their table.
  func entitySeries(of position: Int) -> [Series] {
    let reported = groups.entities(ofIndicator: position)
    guard let derived = derivedEntities[position] else {
      return reported.map { series(of: position, $0) }
    }
    return Set(reported + derived).sorted().map { series(of: position, $0) }
  }

  private func series(of position: Int, _ entity: Int) -> Series {
    let subject = Subject(indicator: position, entity: entity)
    let indicator = indicators[position]
    let reported = groups.groups(of: subject)
    let derived = derivations[subject] ?? []
    let periods = Set(reported.map(\.period) + derived.map(\.period)).sorted()
    let points = periods.map { period in
      let group = reported.first { $0.period == period }
      return Point(
        indicator: indicator, period: period,
        observations: group.map { groups.rows[$0.rows].map { observations[$0] } } ?? [],
        chosen: group?.chosen.map { observations[$0] }, isUndecided: group?.isUndecided ?? false,
        derivation: derived.first { $0.period == period })
    }
    return Series(
      indicator: indicator, entity: entity == Subject.level ? nil : entities[entity],
      points: points)
  }
}
