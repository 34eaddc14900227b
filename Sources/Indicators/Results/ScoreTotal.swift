/// What the points of several indicators come to together.
///
/// An office gives each indicator a weight and points, in one of two ways: points out of the weight, 9.5 of 10, which
/// add up; or points out of a hundred, of which the weight says how much they count.
public enum ScoreTotal: Hashable, Sendable {
  /// So many points of so many.
  case points(DecimalNumber, of: DecimalNumber)
  /// The mean of points out of a hundred, each counted with its weight.
  case mean(DecimalNumber)

  /// The total of some indicators, each counted once; nil where none has points, where one with points has
  /// no weight, and where the points fit neither way.
  init?(_ indicators: [Indicator]) {
    var seen: Set<String> = []
    var scored: [(score: DecimalNumber, weight: DecimalNumber)] = []
    for indicator in indicators where seen.insert(indicator.id).inserted {
      guard let score = indicator.score else { continue }
      guard let weight = indicator.weight, weight > 0 else { return nil }
      scored.append((score, weight))
    }
    guard !scored.isEmpty, let whole = Self.sum(scored.map(\.weight)) else { return nil }
    if scored.allSatisfy({ $0.score <= $0.weight }) {
      guard let given = Self.sum(scored.map(\.score)) else { return nil }
      self = .points(given, of: whole)
    } else {
      let products = scored.compactMap { $0.score.multiplied(by: $0.weight) }
      guard scored.allSatisfy({ $0.score <= .hundred }), products.count == scored.count,
        let mean = Self.sum(products)?.divided(by: whole)
      else { return nil }
      self = .mean(mean.rounded(toPlaces: 2))
    }
  }

  private static func sum(_ numbers: [DecimalNumber]) -> DecimalNumber? {
    numbers.reduce(DecimalNumber.zero as DecimalNumber?) { $0?.adding($1) }
  }
}

extension Dataset {
  /// What the points of a task's indicators come to; nil where they do not add up.
  public func score(of task: ConstructionTask.Key) -> ScoreTotal? {
    ScoreTotal(indicators(of: task))
  }

  /// What the points of an entity's own indicators come to: of those that nobody else is measured by, since
  /// points are given to an indicator and not to each of many.
  public func score(of entity: Entity) -> ScoreTotal? {
    ScoreTotal(
      indicators.filter { indicator in
        guard indicator.score != nil else { return false }
        if let owner = indicator.task?.entity { return owner == entity.id }
        let measured = entitySeries(of: indicator)
        return series(of: indicator).points.isEmpty && measured.count == 1
          && measured[0].entity?.id == entity.id
      })
  }
}
