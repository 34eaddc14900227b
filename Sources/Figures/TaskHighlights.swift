import Indicators

/// The few figures of a task that say most of it.
///
/// The table of tasks may name them. Else they are found by what the data are, not by what they mean: what has a part
/// comes first, then the largest counts, a share, an amount.
public struct TaskHighlights: Sendable {
  /// How many there are at most.
  public static let most = 4

  private let dataset: Dataset

  /// Highlights of tasks.
  public init(_ dataset: Dataset) { self.dataset = dataset }

  /// The series of a task that say most, the most telling first.
  public func series(of task: ConstructionTask) -> [Series] {
    let named = dataset.highlights(of: task).map(dataset.series)
    if !named.isEmpty { return Array(named.prefix(Self.most)) }
    let all = dataset.indicators(of: task.key).compactMap { indicator in
      task.key.entity.flatMap { dataset.series(indicator.id, entity: $0) }
        ?? dataset.series(of: indicator)
    }.filter { series in
      series.current?.amount.map { !series.indicator.unit.isCalendarYear($0.value) } ?? false
    }
    let ids = Set(all.map(\.indicator.id))
    // A part is shown in its whole.
    let free = all.filter { series in
      dataset.parent(of: series.indicator).map { !ids.contains($0.id) } ?? true
    }
    let counts = free.filter(isCount)
    let wholes = counts.filter { !dataset.parts(of: $0.indicator).isEmpty }
    let others = counts.filter { dataset.parts(of: $0.indicator).isEmpty }
    let shares = free.filter { $0.indicator.unit.isPercent }
    let money = free.filter { $0.indicator.unit.isMoney }
    let first = largest(wholes, 2) + largest(others, 4)
    let rest = Array(shares.prefix(1)) + largest(money, 1)
    let chosen = first.prefix(Self.most - rest.count) + rest
    return Array(chosen.prefix(Self.most))
  }

  private func isCount(_ series: Series) -> Bool {
    !series.indicator.unit.isPercent && !series.indicator.unit.isMoney
      && series.current?.amount?.qualifier != .rank
  }

  private func largest(_ series: [Series], _ count: Int) -> [Series] {
    // Of equal ones the table's order decides.
    series.enumerated().sorted { left, right in
      let values = [left, right].map { $0.element.current?.amount?.value ?? 0 }
      return (values[1], left.offset) < (values[0], right.offset)
    }.prefix(count).map(\.element)
  }
}
