/// All observations by indicator and period, and which of them is the figure.
struct ObservationGroups: Sendable {
  /// What the rows of one indicator and period come to.
  struct Group: Sendable {
    let period: Period
    /// Positions in `rows`.
    let rows: Range<Int>
    /// The observation that is the figure, if there is a value and the sources do not disagree about it.
    var chosen: Int?
    /// Whether there are values and none is preferred.
    var isUndecided = false
  }

  /// Positions of observations by indicator, period and order in the table.
  let rows: [Int]
  /// All groups, by indicator and period.
  private(set) var groups: [Group] = []
  /// Where the groups of each indicator begin, and at last their number.
  private let starts: [Int]

  /// - Parameter indicatorOf: the position of each observation's indicator.
  init(_ observations: [Observation], indicatorOf: [Int], indicatorCount: Int) {
    rows = observations.indices.sorted { left, right in
      let periods = (observations[left].period, observations[right].period)
      return (indicatorOf[left], periods.0, left) < (indicatorOf[right], periods.1, right)
    }
    var starts: [Int] = []
    var start = 0
    while start < rows.count {
      let indicator = indicatorOf[rows[start]]
      let period = observations[rows[start]].period
      var end = start + 1
      while end < rows.count, indicatorOf[rows[end]] == indicator,
        observations[rows[end]].period == period
      {
        end += 1
      }
      while starts.count <= indicator { starts.append(groups.count) }
      groups.append(Group(period: period, rows: start..<end))
      start = end
    }
    while starts.count <= indicatorCount { starts.append(groups.count) }
    self.starts = starts
  }

  /// The positions in `groups` of an indicator's groups, by period.
  func indices(ofIndicator position: Int) -> Range<Int> {
    starts[position]..<starts[position + 1]
  }

  /// The groups of an indicator, by period.
  func groups(ofIndicator position: Int) -> ArraySlice<Group> {
    groups[indices(ofIndicator: position)]
  }

  /// Notes which observation of a group is the figure.
  mutating func choose(_ observation: Int?, isUndecided: Bool, inGroup index: Int) {
    groups[index].chosen = observation
    groups[index].isUndecided = isUndecided
  }
}
