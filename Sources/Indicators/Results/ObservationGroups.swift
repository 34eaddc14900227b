/// An indicator and whom it is measured of, as positions in their tables.
struct Subject: Hashable, Sendable {
  /// Stands for the indicator's level as such.
  static let level = -1

  let indicator: Int
  /// The position of the entity, or `level`.
  let entity: Int
}

/// All observations by indicator, entity and period, and which of them is the figure.
struct ObservationGroups: Sendable {
  /// What the rows of one subject and period come to.
  struct Group: Sendable {
    /// The position of the entity, or `Subject.level`.
    let entity: Int
    let period: Period
    /// Positions in `rows`.
    let rows: Range<Int>
    /// The observation that is the figure, if there is a value and the sources do not disagree about it.
    var chosen: Int?
    /// Whether there are values and none is preferred.
    var isUndecided = false
  }

  /// Positions of observations by indicator, entity, period and order in the table.
  let rows: [Int]
  /// All groups, by indicator, entity and period.
  private(set) var groups: [Group] = []
  /// Where the groups of each indicator begin, and at last their number.
  private let starts: [Int]

  /// - Parameter subjects: of each observation whom it is about.
  init(_ observations: [Observation], subjects: [Subject], indicatorCount: Int) {
    rows = observations.indices.sorted { left, right in
      let (first, second) = (subjects[left], subjects[right])
      return (first.indicator, first.entity, observations[left].period, left)
        < (second.indicator, second.entity, observations[right].period, right)
    }
    var starts: [Int] = []
    var start = 0
    while start < rows.count {
      let subject = subjects[rows[start]]
      let period = observations[rows[start]].period
      var end = start + 1
      while end < rows.count, subjects[rows[end]] == subject,
        observations[rows[end]].period == period
      {
        end += 1
      }
      while starts.count <= subject.indicator { starts.append(groups.count) }
      groups.append(Group(entity: subject.entity, period: period, rows: start..<end))
      start = end
    }
    while starts.count <= indicatorCount { starts.append(groups.count) }
    self.starts = starts
  }

  /// The positions in `groups` of an indicator's groups, by entity and period.
  func indices(ofIndicator position: Int) -> Range<Int> {
    starts[position]..<starts[position + 1]
  }

  /// The entities that an indicator is measured of, by their positions; `Subject.level` is not among them.
  func entities(ofIndicator position: Int) -> [Int] {
    var entities: [Int] = []
    for index in indices(ofIndicator: position)
    where groups[index].entity != Subject.level && groups[index].entity != entities.last {
      entities.append(groups[index].entity)
    }
    return entities
  }

  /// The groups of a subject, by period.
  func groups(of subject: Subject) -> ArraySlice<Group> {
    let all = groups[indices(ofIndicator: subject.indicator)]
    let start = all.firstPosition { $0.entity >= subject.entity }
    return all[start...].prefix { $0.entity == subject.entity }
  }

  /// Notes which observation of a group is the figure.
  mutating func choose(_ observation: Int?, isUndecided: Bool, inGroup index: Int) {
    groups[index].chosen = observation
    groups[index].isUndecided = isUndecided
  }
}

extension ArraySlice {
  /// The first position of which something is true, that is true of all that follow as well.
  fileprivate func firstPosition(where isTrue: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
