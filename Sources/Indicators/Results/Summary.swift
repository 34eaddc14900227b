/// How many indicators of a task, a level or an entity there are, and how far they got: by their latest figures,
/// and of those with targets by the latest that has one.
public struct Summary: Sendable {
  /// A number of indicators that have something in common.
  public struct Share: Hashable, Sendable {
    /// What they have in common; nil for those without it.
    public let name: String?
    /// How many they are.
    public let count: Int
  }

  /// What is summed up: each indicator, or each entity that it is measured of.
  public let series: [Series]
  /// The indicators, in the order of the table; one of several entities comes several times.
  public var indicators: [Indicator] { series.map(\.indicator) }
  /// How many have a figure, be it undecided.
  public private(set) var withFigure = 0
  /// How many have a target, for a figure or waiting for one.
  public private(set) var withTarget = 0
  /// How many of these reached it.
  public private(set) var reached = 0
  /// How many of these did not.
  public private(set) var notReached = 0

  /// The weights of those with a target, and of those that reached it; nil where one of them has none.
  private var weights: (all: DecimalNumber, reached: DecimalNumber)? = (0, 0)
  /// How many per cent of those with a target reached it, each counted with its weight; nil where one of them
  /// has no weight.
  public var weightedRate: DecimalNumber? {
    guard let weights, withTarget > 0 else { return nil }
    return weights.reached.multiplied(by: .hundred)?.divided(by: weights.all)
  }
  /// Of how many with a target it cannot be told whether they reached it.
  public var undetermined: Int { withTarget - reached - notReached }
  /// How many per cent of those with a target reached it; nil where none has one.
  public var rate: DecimalNumber? {
    DecimalNumber(reached).multiplied(by: .hundred)?.divided(by: DecimalNumber(withTarget))
  }
  /// By category, in the order in which categories first appear.
  public var categories: [Share] { shares { $0.category } }
  /// By kind, in the order of `IndicatorKind`, those without at the end.
  public var kinds: [Share] {
    (IndicatorKind.allCases.map { $0 as IndicatorKind? } + [nil]).compactMap { kind in
      let count = indicators.count { $0.kind == kind }
      return count > 0 ? Share(name: kind?.rawValue, count: count) : nil
    }
  }

  init(_ series: [Series]) {
    self.series = series
    for item in series {
      if let current = item.current {
        guard !current.isAbsence else { continue }
        withFigure += 1
      }
      guard item.judged != nil || item.awaitsFigure else { continue }
      withTarget += 1
      let isReached = item.judged.flatMap(item.completion)?.isReached
      switch isReached {
      case true?: reached += 1
      case false?: notReached += 1
      case nil: break
      }
      weights = weights.flatMap { sum in
        guard let weight = item.indicator.weight, let all = sum.all.adding(weight),
          let done = sum.reached.adding(isReached == true ? weight : 0)
        else { return nil }
        return (all, done)
      }
    }
  }

  private func shares(_ name: (Indicator) -> String?) -> [Share] {
    var order: [String?] = []
    var counts: [String?: Int] = [:]
    for indicator in indicators {
      let key = name(indicator)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    return order.map { Share(name: $0, count: counts[$0] ?? 0) }
  }
}

extension Dataset {
  /// The indicators of a task, summed up: of an entity's task, what is known of the entity.
  public func summary(of task: ConstructionTask.Key) -> Summary {
    Summary(
      indicators(of: task).flatMap { indicator -> [Series] in
        guard let entity = task.entity else { return allSeries(of: indicator) }
        return [series(indicator.id, entity: entity) ?? series(of: indicator)]
      })
  }

  /// All that is about a level, that of its tasks and other, summed up; each entity counts for itself.
  public func summary(of level: Level) -> Summary {
    Summary(indicators.flatMap { allSeries(of: $0).filter { $0.level == level } })
  }

  /// All that is known of an entity, summed up.
  public func summary(of entity: Entity) -> Summary {
    Summary(indicators.compactMap { series($0.id, entity: entity.id) })
  }
}
